Feature: Unreliable Entity List, Announcement No. 5 of 2025
  Ten American defence firms were cut off from all trade with China on 4 March 2025. The deal of Busan ended the listing on
  10 November 2025; a firm that another list names stays barred by that one.

  Background:
    Given the product "ferrite magnet"
    And it is shipped from "China"
    And the destination "United States"

  Rule: From 4 March 2025 those listed were barred from all trade with China

    Scenario Outline: the day before, the day, the day after
      Given the end user is "<name>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | name              | day        | state     |
        | TCOM              | 2025-03-03 | permitted |
        | TCOM              | 2025-03-04 | blocked   |
        | TCOM              | 2025-03-05 | blocked   |
        | Cubic Corporation | 2025-03-04 | blocked   |
        | Leidos            | 2025-03-04 | permitted |

    Scenario Outline: The listing is the reason, through every pause of the summer
      Given the end user is "TCOM"
      When it is checked on <day>
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.unreliable-2025-03-04

      Examples:
        | day        |
        | 2025-03-04 |
        | 2025-05-14 |
        | 2025-08-12 |
        | 2025-11-09 |
