Feature: Announcement No. 34 of 2026, drone items to the United States
  Since 5 August 2026 each dual-use drone item for the United States is reviewed strictly and by itself, without general
  licences. Earlier drone controls are not encoded, so for these goods silence means nothing.

  Background:
    Given the product "drone component"
    And it is shipped from "China"

  Rule: From 5 August 2026 drone items to the United States are reviewed one by one

    Scenario Outline: the day before, the day, the day after
      Given the destination "<country>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | country       | day        | state       |
        | United States | 2026-08-04 | unknown     |
        | United States | 2026-08-05 | conditional |
        | United States | 2026-08-06 | conditional |
        | United States | 2026-10-09 | conditional |
        | Germany       | 2026-08-05 | unknown     |
        | Canada        | 2026-08-06 | unknown     |

    Scenario: The announcement is the reason
      Given the destination "United States"
      When it is checked on 2026-09-01
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.drone-items-to-us

    Scenario: No general licence helps
      Given the destination "United States"
      And the end use is "general-licence"
      When it is checked on 2026-09-01
      Then it is conditional

    Scenario: American military users get none at all
      Given the destination "United States"
      And the end use is "military"
      When it is checked on 2026-08-05
      Then it is blocked
      And cn.drone-items-to-us is overridden by cn.us-military-ban
