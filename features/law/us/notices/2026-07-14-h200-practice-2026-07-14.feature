Feature: The Under Secretary on the H200, July 2026
  On 14 July 2026 the head of BIS told a committee of the House that very few H200 had gone to China or Hong Kong under licence.
  Testimony changes no rule.

  Rule: Shown from 14 July 2026 in place of the report before it, and the answer stays case by case

    Scenario Outline: the day before, the day, the day after
      Given the product "H200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And <told> notice is us.h200-practice

      Examples:
        | day        | told |
        | 2026-07-13 | a    |
        | 2026-07-14 | a    |
        | 2026-07-15 | a    |

    Scenario: it is not shown for the law as written
      Given the product "H200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2026-07-14
      Then no notice is us.h200-practice

    Scenario Outline: questions with and without the notice
      Given the product "<product>"
      And the destination "<destination>"
      When it is checked on 2026-07-15
      Then <told> notice is us.h200-practice

      Examples:
        | product  | destination | told |
        | H200 SXM | Hong Kong   | a    |
        | H200 NVL | Macau       | a    |
        | B200     | China       | no   |
        | H200 SXM | Malaysia    | no   |
