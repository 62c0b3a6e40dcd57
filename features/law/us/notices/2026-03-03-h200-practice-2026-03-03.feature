Feature: A cap for each buyer of the H200 is weighed, March 2026
  On 3 March 2026 it was reported that the United States weighed a cap of 75,000 H200 for each Chinese customer. It is shown in
  place of the account of the first licences. No cap by customer was ever published.

  Rule: Shown from 3 March 2026 in place of the report before it, and the answer stays case by case

    Scenario Outline: the day before, the day, the day after
      Given the product "H200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And <told> notice is us.h200-practice

      Examples:
        | day        | told |
        | 2026-03-02 | a    |
        | 2026-03-03 | a    |
        | 2026-03-04 | a    |

    Scenario: it is not shown for the law as written
      Given the product "H200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2026-03-03
      Then no notice is us.h200-practice

    Scenario Outline: questions with and without the notice
      Given the product "<product>"
      And the destination "<destination>"
      When it is checked on 2026-03-04
      Then <told> notice is us.h200-practice

      Examples:
        | product  | destination | told |
        | H200 SXM | Hong Kong   | a    |
        | H200 NVL | Macau       | a    |
        | B200     | China       | no   |
        | H200 SXM | Malaysia    | no   |
