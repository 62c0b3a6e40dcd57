Feature: Unreliable Entity List, announcement of 25 September 2025
  Saronic, Aerkomm and Oceaneering were cut off from trade with China on 25 September 2025. The Chinese lists show no change
  since, whatever the American account of the deal of Busan says.

  Background:
    Given the product "ferrite magnet"
    And it is shipped from "China"
    And the destination "United States"

  Rule: From 25 September 2025 those listed are barred from all trade with China

    Scenario Outline: the day before, the day, the day after
      Given the end user is "<name>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | name                      | day        | state     |
        | Saronic                   | 2025-09-24 | permitted |
        | Saronic                   | 2025-09-25 | blocked   |
        | Saronic                   | 2025-09-26 | blocked   |
        | Oceaneering International | 2025-09-25 | blocked   |
        | Saronic                   | 2025-11-10 | blocked   |
        | Saronic                   | 2026-10-09 | blocked   |
        | Global Dimensions LLC     | 2025-09-25 | permitted |

    Scenario: The listing is the reason
      Given the end user is "Saronic"
      When it is checked on 2025-09-25
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.unreliable-2025-09-25
