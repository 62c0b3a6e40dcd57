Feature: The deal of Busan
  The leaders met on 30 October 2025. For a year China was to pause its October package and paragraph 2 of No. 46, to end or
  pause listings made since March, and to issue general licences. What came of it stands in Nos. 70 and 72; the deal is a notice.

  Background:
    Given it is shipped from "China"

  Rule: The notice runs from 30 October 2025 to 9 November 2026

    Scenario Outline: before, while it runs and after
      Given the product "NdFeB magnet with dysprosium"
      And the destination "United States"
      When it is checked on <day>
      Then <shown> is cn.notice-busan

      Examples:
        | day        | shown     |
        | 2025-10-29 | no notice |
        | 2025-10-30 | a notice  |
        | 2025-10-31 | a notice  |
        | 2026-11-09 | a notice  |
        | 2026-11-10 | no notice |
        | 2026-11-11 | no notice |

    Scenario Outline: questions that it does not affect
      Given the product "<product>"
      And the destination "<country>"
      When it is checked on 2025-10-30
      Then no notice is cn.notice-busan

      Examples:
        | product                      | country       |
        | NdFeB magnet with dysprosium | Germany       |
        | drone component              | United States |

  Rule: The deal itself frees nothing

    Scenario Outline: gallium is refused until No. 72, whatever the leaders said
      Given the product "gallium"
      And the destination "United States"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And a notice is <notice>

      Examples:
        | day        | notice           |
        | 2025-10-29 | cn.notice-london |
        | 2025-10-30 | cn.notice-busan  |
        | 2025-10-31 | cn.notice-busan  |
        | 2025-11-08 | cn.notice-busan  |

    Scenario Outline: No. 18 is no part of it
      Given the product "NdFeB magnet with dysprosium"
      And the destination "United States"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.seven-rare-earths

      Examples:
        | day        |
        | 2025-10-29 |
        | 2025-10-30 |
        | 2025-10-31 |
