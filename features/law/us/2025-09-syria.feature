Feature: Syria eased, September 2025
  The rule of September 2025 frees what is not on the control list. Chips are on it.

  Rule: From 2 September 2025 applications for Syria are judged case by case

    Scenario Outline: the day before, the day, the day after
      Given the product "L20" from "Nvidia"
      And the destination "Syria"
      When it is checked on <day>
      Then the answer is <answer>
      And the reason is <reason>

      Examples:
        | day        | answer                                               | reason     |
        | 2025-09-01 | blocked: licence required, presumption of denial     | us.embargo |
        | 2025-09-02 | conditional: licence required, reviewed case by case | us.syria   |
        | 2025-09-03 | conditional: licence required, reviewed case by case | us.syria   |

    Scenario: Syria stays in D:5, so stronger chips stay presumed refused
      Given the product "H100" from "Nvidia"
      And the destination "Syria"
      When it is checked on 2025-09-03
      Then it is blocked
      And the reason is us.chips-to-d5
