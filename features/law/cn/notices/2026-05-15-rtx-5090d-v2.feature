Feature: A reported stop of the RTX 5090 D V2
  In the second half of May 2026 headlines reported a Chinese import stop for Nvidia's gaming card. More than the headlines was
  not read, so the notice is uncertain.

  Rule: From the middle of May 2026 the card to China carries the report

    Scenario Outline: around both limits of the start date
      Given the product "RTX 5090D V2" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then <shown> is cn.notice-rtx-5090d-v2

      Examples:
        | day        | shown     |
        | 2026-05-14 | no notice |
        | 2026-05-15 | a notice  |
        | 2026-05-16 | a notice  |
        | 2026-05-30 | a notice  |
        | 2026-05-31 | a notice  |
        | 2026-06-01 | a notice  |

    Scenario Outline: questions that it does not affect
      Given the product "<product>" from "Nvidia"
      And the destination "<country>"
      When it is checked on 2026-06-01
      Then no notice is cn.notice-rtx-5090d-v2

      Examples:
        | product      | country   |
        | RTX 5090D V2 | Hong Kong |
        | RTX 5090D V2 | Singapore |
        | RTX 5090D    | China     |

  Rule: The United States answer does not change

    Scenario Outline: no licence before or after
      Given the product "RTX 5090D V2" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is permitted, no licence required

      Examples:
        | day        |
        | 2026-05-14 |
        | 2026-05-15 |
        | 2026-06-01 |
