Feature: Announcement No. 1 of 2026, dual-use items to Japan
  Since 6 January 2026 no dual-use item goes to Japanese military users, nor for what raises Japan's military capability.

  Background:
    Given it is shipped from "China"
    And the destination "Japan"

  Rule: Military use and military capability are banned, civil use is not

    Scenario Outline: the day before, the day, the day after
      Given the product "dysprosium oxide"
      And the end use is "<use>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | use                 | day        | state       |
        | military            | 2026-01-05 | conditional |
        | military            | 2026-01-06 | blocked     |
        | military-capability | 2026-01-07 | blocked     |
        | civil               | 2026-01-07 | conditional |

    Scenario: The announcement is the reason
      Given the product "gallium"
      And the end use is "military-capability"
      When it is checked on 2026-05-01
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.japan-military-ban
      And the answer warns that it leaves out "every dual-use item for Japan"
