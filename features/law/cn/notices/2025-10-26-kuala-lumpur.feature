Feature: The consensus of Kuala Lumpur
  On 26 October 2025 the delegations agreed what the leaders would settle at Busan: China to pause its October package for a
  year, the United States its Affiliates Rule for as long. A notice, from then until that year is up.

  Background:
    Given it is shipped from "China"

  Rule: The notice runs from 26 October 2025 to 9 November 2026

    Scenario Outline: before, while it runs and after
      Given the product "NdFeB magnet with dysprosium"
      And the destination "United States"
      When it is checked on <day>
      Then <shown> is cn.notice-kuala-lumpur

      Examples:
        | day        | shown     |
        | 2025-10-25 | no notice |
        | 2025-10-26 | a notice  |
        | 2025-10-27 | a notice  |
        | 2026-11-09 | a notice  |
        | 2026-11-10 | no notice |
        | 2026-11-11 | no notice |

    Scenario Outline: questions that it does not affect
      Given the product "<product>"
      And the destination "<country>"
      When it is checked on 2025-10-26
      Then no notice is cn.notice-kuala-lumpur

      Examples:
        | product                         | country       |
        | NdFeB magnet with dysprosium    | Germany       |
        | rare-earth recycling technology | United States |

  Rule: A consensus pauses nothing yet

    Scenario Outline: a magnet under permit, before and after
      Given the product "NdFeB magnet with dysprosium"
      And the destination "United States"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.seven-rare-earths

      Examples:
        | day        |
        | 2025-10-25 |
        | 2025-10-26 |
        | 2025-10-27 |

    Scenario Outline: No. 62 binds on until its own pause
      Given the product "rare-earth recycling technology"
      And the destination "United States"
      When it is checked on <day>
      Then it is conditional
      And the reason is cn.rare-earth-technology

      Examples:
        | day        |
        | 2025-10-25 |
        | 2025-10-26 |
        | 2025-10-30 |
