Feature: The talks of Madrid
  On 14 and 15 September 2025 the two sides settled a framework for TikTok. No export control moved on either side; the notice
  says so until the deal of Busan.

  Background:
    Given the product "NdFeB magnet with dysprosium"
    And it is shipped from "China"

  Rule: The notice runs from 15 September to 29 October 2025

    Scenario Outline: before, while it runs and after
      Given the destination "United States"
      When it is checked on <day>
      Then <shown> is cn.notice-madrid

      Examples:
        | day        | shown     |
        | 2025-09-14 | no notice |
        | 2025-09-15 | a notice  |
        | 2025-09-16 | a notice  |
        | 2025-10-29 | a notice  |
        | 2025-10-30 | no notice |
        | 2025-10-31 | no notice |

    Scenario: No notice for another country
      Given the destination "Germany"
      When it is checked on 2025-09-15
      Then no notice is cn.notice-madrid

  Rule: The answer does not change

    Scenario Outline: no change before, on or after the day
      Given the destination "United States"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case

      Examples:
        | day        |
        | 2025-09-14 |
        | 2025-09-15 |
        | 2025-09-16 |
