Feature: Sophgo and footnote 4
  Chips of Sophgo that are made abroad need a licence on their way to China from 16 January 2025.

  Rule: Whoever buys it

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>" from "<vendor>"
      And it is shipped from "Taiwan"
      And the destination "China"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | vendor | product | day        | answer  |
        | Sophgo | SG2042  | 2025-01-15 | unknown |
        | Sophgo | SG2042  | 2025-01-16 | blocked |
        | Sophgo | SG2042  | 2025-01-17 | blocked |

    Scenario: the reason
      Given the product "SG2042" from "Sophgo"
      And it is shipped from "Taiwan"
      And the destination "China"
      When it is checked on 2025-01-17
      Then the reason is us.designs-of-footnote-4-to-china
