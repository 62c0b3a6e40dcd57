Feature: Announcement No. 34 of 2026, drone items to the United States
  Since 5 August 2026 each is reviewed by itself. Earlier drone controls are not encoded, so silence means nothing.

  Rule: Drone items to the United States are reviewed one by one

    Scenario Outline: the day before and the day
      Given the product "drone component"
      And it is shipped from "China"
      And the destination "<country>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | country       | day        | state       |
        | United States | 2026-08-04 | unknown     |
        | United States | 2026-08-05 | conditional |
        | Germany       | 2026-08-05 | unknown     |

    Scenario: The announcement is the reason
      Given the product "drone component"
      And it is shipped from "China"
      And the destination "United States"
      When it is checked on 2026-09-01
      Then the reason is cn.drone-items-to-us
