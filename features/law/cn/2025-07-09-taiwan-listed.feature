Feature: Eight Taiwanese entities on the control list, 9 July 2025
  MOFCOM listed eight Taiwanese shipbuilders, aircraft makers and drone makers. No dual-use item may reach them from China;
  the truce with the United States does not touch them.

  Background:
    Given it is shipped from "China"
    And the destination "Taiwan"

  Rule: From 9 July 2025 no dual-use item may go to those listed

    Scenario Outline: the day before, the day, the day after
      Given the product "dysprosium oxide"
      And the end user is "<name>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | name                          | day        | answer                                               |
        | CSBC                          | 2025-07-08 | conditional: licence required, reviewed case by case |
        | CSBC                          | 2025-07-09 | blocked: prohibited, no licence is offered           |
        | CSBC                          | 2025-07-10 | blocked: prohibited, no licence is offered           |
        | Lungteh Shipbuilding Co., Ltd | 2025-07-09 | blocked: prohibited, no licence is offered           |
        | CSBC                          | 2025-11-10 | blocked: prohibited, no licence is offered           |
        | CSBC                          | 2026-10-09 | blocked: prohibited, no licence is offered           |
        | Acer                          | 2025-07-09 | conditional: licence required, reviewed case by case |

    Scenario: The listing is the reason
      Given the product "dysprosium oxide"
      And the end user is "CSBC"
      When it is checked on 2025-07-09
      Then the reason is cn.listed-taiwan

    Scenario: Goods on no dual-use list are permitted
      Given the product "ferrite magnet"
      And the end user is "CSBC"
      When it is checked on 2025-07-09
      Then it is permitted
