Feature: Cambricon and footnote 4
  Chips of Cambricon that are made abroad need a licence on their way to China from 16 December 2022.

  Rule: Whoever buys it

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>" from "<vendor>"
      And it is shipped from "Taiwan"
      And the destination "China"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | vendor    | product   | day        | answer  |
        | Cambricon | MLU370-S4 | 2022-12-15 | unknown |
        | Cambricon | MLU370-S4 | 2022-12-16 | blocked |
        | Cambricon | MLU370-S4 | 2022-12-17 | blocked |
        | Cambricon | MLU590    | 2023-03-01 | blocked |

    Scenario: the reason
      Given the product "MLU370-S4" from "Cambricon"
      And it is shipped from "Taiwan"
      And the destination "China"
      When it is checked on 2022-12-17
      Then the reason is us.designs-of-footnote-4-to-china
