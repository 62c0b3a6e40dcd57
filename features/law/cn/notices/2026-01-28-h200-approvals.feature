Feature: The first approvals to import the H200
  Late in January 2026 the first Chinese buyers were reported to have been approved; by July few chips had come in. The notice
  on the entry of the H200 takes the place of that on customs, so from then on there is a way in, buyer by buyer.

  Rule: From the end of January 2026 the notice states approvals instead of a stop

    Scenario Outline: one notice takes the place of the other between the 28th and the 31st
      Given the product "H200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then <stop> is cn.notice-h200-entry
      And <approvals> is cn.notice-h200-approvals

      Examples:
        | day        | stop      | approvals |
        | 2026-01-27 | a notice  | no notice |
        | 2026-01-28 | a notice  | a notice  |
        | 2026-01-29 | a notice  | a notice  |
        | 2026-01-30 | a notice  | a notice  |
        | 2026-01-31 | no notice | a notice  |
        | 2026-02-01 | no notice | a notice  |
        | 2026-10-01 | no notice | a notice  |

    Scenario Outline: questions that it does not affect
      Given the product "<product>" from "Nvidia"
      And the destination "<country>"
      When it is checked on 2026-03-01
      Then no notice is cn.notice-h200-approvals

      Examples:
        | product | country   |
        | H200    | Singapore |
        | H20     | China     |

  Rule: China's approval does not stand in for the American licence

    Scenario Outline: case-by-case review before and after
      Given the product "H200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is us.review-2026

      Examples:
        | day        |
        | 2026-01-27 |
        | 2026-01-31 |
        | 2026-02-01 |
