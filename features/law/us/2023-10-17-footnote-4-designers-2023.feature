Feature: Biren, Moore Threads and footnote 4
  Chips of Biren and Moore Threads that are made abroad need a licence on their way to China from 17 October 2023.

  Rule: Whoever buys it

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>" from "<vendor>"
      And it is shipped from "Taiwan"
      And the destination "China"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | vendor        | product | day        | answer  |
        | Moore Threads | MTT S80 | 2023-10-16 | unknown |
        | Moore Threads | MTT S80 | 2023-10-17 | blocked |
        | Moore Threads | MTT S80 | 2023-10-18 | blocked |

    Scenario: the reason
      Given the product "MTT S80" from "Moore Threads"
      And it is shipped from "Taiwan"
      And the destination "China"
      When it is checked on 2023-10-18
      Then the reason is us.designs-of-footnote-4-to-china
