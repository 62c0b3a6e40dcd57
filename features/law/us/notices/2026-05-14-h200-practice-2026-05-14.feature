Feature: Some ten Chinese buyers cleared for the H200, May 2026
  On 14 May 2026 it was reported that some ten Chinese buyers were cleared for up to 75,000 H200 each, and that nothing had
  been delivered. Nothing changes for other buyers.

  Rule: Shown from 14 May 2026 in place of the report before it, and the answer stays case by case

    Scenario Outline: the day before, the day, the day after
      Given the product "H200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And <told> notice is us.h200-practice

      Examples:
        | day        | told |
        | 2026-05-13 | a    |
        | 2026-05-14 | a    |
        | 2026-05-15 | a    |

    Scenario: it is not shown for the law as written
      Given the product "H200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2026-05-14
      Then no notice is us.h200-practice

    Scenario Outline: questions with and without the notice
      Given the product "<product>"
      And the destination "<destination>"
      When it is checked on 2026-05-15
      Then <told> notice is us.h200-practice

      Examples:
        | product  | destination | told |
        | H200 SXM | Hong Kong   | a    |
        | H200 NVL | Macau       | a    |
        | B200     | China       | no   |
        | H200 SXM | Malaysia    | no   |

    Scenario: a buyer who is not listed anywhere is judged as before
      Given the product "H200" from "Nvidia"
      And the destination "China"
      And the end user is "Falcon Dates"
      When it is checked on 2026-05-15
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is us.review-2026
