Feature: Unreliable Entity List, announcement of 9 October 2025
  With its October package China cut fourteen foreign bodies off from trade: makers of counter-drone gear, defence firms, and
  the Canadian chip analysts TechInsights. The pause of the package does not reach the listing.

  Background:
    Given the product "ferrite magnet"
    And it is shipped from "China"

  Rule: From 9 October 2025 those listed are barred from all trade with China

    Scenario Outline: the day before, the day, the day after
      Given the destination "<country>"
      And the end user is "<name>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | name                  | country       | day        | state     |
        | TechInsights          | Canada        | 2025-10-08 | permitted |
        | TechInsights          | Canada        | 2025-10-09 | blocked   |
        | TechInsights          | Canada        | 2025-10-10 | blocked   |
        | TechInsights          | United States | 2025-10-09 | blocked   |
        | TechInsights Japan KK | Japan         | 2025-10-09 | blocked   |
        | Recorded Future       | United States | 2025-10-09 | blocked   |
        | TechInsights          | Canada        | 2025-11-07 | blocked   |
        | TechInsights          | Canada        | 2025-11-10 | blocked   |
        | TechInsights          | Canada        | 2026-10-09 | blocked   |

    Scenario: The listing is the reason
      Given the destination "United States"
      And the end user is "TechInsights"
      When it is checked on 2025-10-09
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.unreliable-2025-10-09

    Scenario: An analyst that is not listed may be served
      Given the destination "Canada"
      And the end user is "Acme Analysts"
      When it is checked on 2025-10-09
      Then it is permitted
