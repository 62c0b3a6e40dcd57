Feature: Announcement No. 13 of 2025, fifteen American firms on the control list
  Listed on 4 March 2025, the day a second round of American tariffs began. It was not among the listings paused after Geneva;
  the deal of Busan ended it on 10 November 2025.

  Background:
    Given it is shipped from "China"
    And the end user is "Leidos"

  Rule: From 4 March to 9 November 2025 no dual-use item might go to those listed

    Scenario Outline: the day before, the day, the day after
      Given the product "tungsten"
      And the destination "Canada"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | day        | answer                                               |
        | 2025-03-03 | conditional: licence required, reviewed case by case |
        | 2025-03-04 | blocked: prohibited, no licence is offered           |
        | 2025-03-05 | blocked: prohibited, no licence is offered           |

    Scenario: The listing is the reason
      Given the product "dysprosium oxide"
      And the destination "United States"
      When it is checked on 2025-05-01
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.listed-2025-13

    Scenario: Goods on no dual-use list are permitted
      Given the product "neodymium oxide"
      And the destination "United States"
      When it is checked on 2025-03-04
      Then it is permitted

  Rule: The pauses of May and August 2025 did not apply to it

    Scenario Outline: still listed
      Given the product "dysprosium oxide"
      And the destination "Canada"
      When it is checked on <day>
      Then it is blocked
      And the reason is cn.listed-2025-13

      Examples:
        | day        |
        | 2025-05-14 |
        | 2025-08-12 |
        | 2025-11-09 |
