Feature: Three American firms on the control list, 25 September 2025
  Huntington Ingalls, Planate Management and Global Dimensions were listed on 25 September 2025. The American account of the
  deal of Busan reads as if this were lifted; the Chinese lists show no change, and the rules follow them.

  Background:
    Given it is shipped from "China"
    And the destination "United States"

  Rule: From 25 September 2025 no dual-use item may go to those listed

    Scenario Outline: the day before, the day, the day after
      Given the product "tungsten"
      And the end user is "<name>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | name                  | day        | answer                                               |
        | Global Dimensions LLC | 2025-09-24 | conditional: licence required, reviewed case by case |
        | Global Dimensions LLC | 2025-09-25 | blocked: prohibited, no licence is offered           |
        | Global Dimensions LLC | 2025-09-26 | blocked: prohibited, no licence is offered           |
        | Global Dimensions LLC | 2025-11-10 | blocked: prohibited, no licence is offered           |
        | Global Dimensions LLC | 2026-10-09 | blocked: prohibited, no licence is offered           |

    Scenario: The listing is the reason
      Given the product "dysprosium oxide"
      And the end user is "Global Dimensions LLC"
      When it is checked on 2025-09-25
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.listed-2025-09-25

    Scenario: Goods on no dual-use list are permitted
      Given the product "ferrite magnet"
      And the end user is "Global Dimensions LLC"
      When it is checked on 2025-09-25
      Then it is permitted

    Scenario Outline: a firm that another list bars already
      Given the product "ferrite magnet"
      And the end user is "Huntington Ingalls Industries"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | day        | state     |
        | 2025-09-25 | blocked   |
        | 2025-11-09 | blocked   |
        | 2025-11-10 | permitted |
