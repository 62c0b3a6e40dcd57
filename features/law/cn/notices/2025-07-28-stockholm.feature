Feature: The talks of Stockholm
  On 28 and 29 July 2025 both sides agreed to prolong the tariff pause by 90 days, to 10 November; China kept its pause of
  listings. The talks are a notice until then.

  Background:
    Given the product "NdFeB magnet with dysprosium"
    And it is shipped from "China"

  Rule: The notice runs from 28 July to 9 November 2025

    Scenario Outline: before, while it runs and after
      Given the destination "United States"
      When it is checked on <day>
      Then <shown> is cn.notice-stockholm

      Examples:
        | day        | shown     |
        | 2025-07-27 | no notice |
        | 2025-07-28 | a notice  |
        | 2025-07-29 | a notice  |
        | 2025-11-09 | a notice  |
        | 2025-11-10 | no notice |
        | 2025-11-11 | no notice |

    Scenario: No notice for another country
      Given the destination "Germany"
      When it is checked on 2025-07-28
      Then no notice is cn.notice-stockholm

  Rule: The answer does not change

    Scenario Outline: no change before, on or after the day
      Given the destination "United States"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case

      Examples:
        | day        |
        | 2025-07-27 |
        | 2025-07-28 |
        | 2025-07-29 |
