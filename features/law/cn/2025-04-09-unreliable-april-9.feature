Feature: Unreliable Entity List, Announcement No. 8 of 2025
  Six more American firms were listed on 9 April 2025 and cut off from trade with China from 12:01 on the 10th. Paused
  after Geneva on 14 May, the listing was ended on 12 August 2025.

  Background:
    Given the product "ferrite magnet"
    And it is shipped from "China"
    And the destination "United States"

  Rule: From 10 April 2025 those listed were barred from all trade with China

    Scenario Outline: the day before, the day, the day after
      Given the end user is "<name>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | name                      | day        | state     |
        | Sierra Nevada Corporation | 2025-04-09 | permitted |
        | Sierra Nevada Corporation | 2025-04-10 | blocked   |
        | Sierra Nevada Corporation | 2025-04-11 | blocked   |
        | Shield AI                 | 2025-04-10 | blocked   |
        | American Photonics        | 2025-04-10 | permitted |

    Scenario Outline: The listing is the reason until the day before the pause
      Given the end user is "Sierra Nevada Corporation"
      When it is checked on <day>
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.unreliable-2025-04-09

      Examples:
        | day        |
        | 2025-04-10 |
        | 2025-05-13 |
