Feature: The first deliveries of the H200, August 2026
  By August 2026 some 10,000 H200 each were reported to have reached two Chinese firms, and Nvidia expected no more: Chinese
  authorities approve every purchase. The American licence is judged as before.

  Rule: Shown from 26 August 2026 in place of the report before it, and the answer stays case by case

    Scenario Outline: the day before, the day, the day after
      Given the product "H200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And <told> notice is us.h200-practice

      Examples:
        | day        | told |
        | 2026-08-25 | a    |
        | 2026-08-26 | a    |
        | 2026-08-27 | a    |

    Scenario: it is not shown for the law as written
      Given the product "H200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2026-08-26
      Then no notice is us.h200-practice

    Scenario Outline: questions with and without the notice
      Given the product "<product>"
      And the destination "<destination>"
      When it is checked on 2026-10-08
      Then <told> notice is us.h200-practice

      Examples:
        | product  | destination | told |
        | H200 SXM | Hong Kong   | a    |
        | H200 NVL | Macau       | a    |
        | B200     | China       | no   |
        | H200 SXM | Malaysia    | no   |
