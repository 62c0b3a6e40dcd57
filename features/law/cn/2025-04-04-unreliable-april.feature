Feature: Unreliable Entity List, Announcement No. 7 of 2025
  Eleven American drone and defence firms, Skydio among them, were cut off from trade with China on 4 April 2025. The listing
  has been paused since 14 May 2025, and is not ended.

  Background:
    Given the product "ferrite magnet"
    And it is shipped from "China"
    And the destination "United States"

  Rule: From 4 April 2025 those listed were barred from all trade with China

    Scenario Outline: the day before, the day, the day after
      Given the end user is "<name>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | name         | day        | state     |
        | Skydio       | 2025-04-03 | permitted |
        | Skydio       | 2025-04-04 | blocked   |
        | Skydio       | 2025-04-05 | blocked   |
        | BRINC Drones | 2025-04-04 | blocked   |
        | Shield AI    | 2025-04-05 | permitted |

    Scenario Outline: The listing is the reason until the day before the pause
      Given the end user is "Skydio"
      When it is checked on <day>
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.unreliable-2025-04-04

      Examples:
        | day        |
        | 2025-04-04 |
        | 2025-05-13 |
