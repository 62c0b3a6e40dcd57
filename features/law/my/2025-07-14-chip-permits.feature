Feature: Malaysia asks for permits for American AI chips
  Since 14 July 2025 high-performance AI chips of US origin need a permit to leave, tranship or pass. No figure is stated: that
  of the American entry is inferred.

  Background:
    Given it is shipped from "Malaysia"

  Scenario Outline: the day before, the day, the day after
    Given the product "<product>" from "Nvidia"
    And the destination "<to>"
    When it is checked on <day>
    Then it is <answer>

    Examples:
      | product  | to        | day        | answer      |
      | H100     | Singapore | 2025-07-01 | permitted   |
      | H100     | Singapore | 2025-07-13 | permitted   |
      | H100     | Singapore | 2025-07-14 | conditional |
      | H100     | Singapore | 2025-07-15 | conditional |
      | H100     | China     | 2025-08-01 | blocked     |
      | L4       | Singapore | 2025-07-13 | permitted   |
      | L4       | Singapore | 2025-07-14 | unknown     |
      | L4       | Singapore | 2025-07-15 | unknown     |
      | RTX 3050 | Singapore | 2025-07-14 | permitted   |

  Scenario: the permit is the reason
    Given the product "H100" from "Nvidia"
    And the destination "Singapore"
    When it is checked on 2025-08-01
    Then the answer is conditional: licence required, reviewed case by case
    And the reason is my.high-performance-chips
    And the answer warns that it leaves out "no figure"

  Scenario: America refuses China, under permit in Malaysia
    Given the product "H100" from "Nvidia"
    And the destination "China"
    When it is checked on 2025-08-01
    Then it is blocked
    And my.high-performance-chips is overridden by us.chips-to-d5

  Scenario: weaker chips may count
    Given the product "L4" from "Nvidia"
    And the destination "Singapore"
    When it is checked on 2025-08-01
    Then the reason is my.other-chips
    And it needs whether my.other-chips applies

  Scenario: chips from elsewhere
    Given the product "H100" from "Nvidia"
    And it is shipped from "Singapore"
    And the destination "Japan"
    When it is checked on 2025-08-01
    Then it does not depend on my.high-performance-chips
