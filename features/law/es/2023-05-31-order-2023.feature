Feature: Spain's order of 2023
  Of 31 May 2023; the day on which it began and its figures were not read. It names semiconductors, so that it is open for every
  accelerator, and quantum and additive goods.

  Background:
    Given it is shipped from "Spain"

  Scenario Outline: the days between which it began, and its end
    Given the product "quantum computer"
    And the destination "Japan"
    When it is checked on <day>
    Then it is <answer>
    And <bearing>

    Examples:
      | day        | answer      | bearing                                       |
      | 2023-05-30 | unknown     | it does not depend on es.quantum-and-additive |
      | 2023-05-31 | unknown     | the reason is es.quantum-and-additive         |
      | 2023-06-01 | unknown     | the reason is es.quantum-and-additive         |
      | 2023-12-30 | unknown     | the reason is es.quantum-and-additive         |
      | 2023-12-31 | conditional | the reason is es.quantum-and-additive         |
      | 2024-01-01 | conditional | the reason is es.quantum-and-additive         |
      | 2025-11-14 | conditional | the reason is es.quantum-and-additive         |
      | 2025-11-15 | conditional | it does not depend on es.quantum-and-additive |

  Scenario Outline: for an accelerator it is open
    Given the product "RTX 4060" from "Nvidia"
    And the destination "<to>"
    When it is checked on <day>
    Then it is <answer>

    Examples:
      | to    | day        | answer    |
      | Japan | 2023-05-30 | permitted |
      | Japan | 2023-05-31 | unknown   |
      | Japan | 2024-01-01 | unknown   |
      | Japan | 2025-11-14 | unknown   |
      | Japan | 2025-11-15 | permitted |

  Scenario: the figures are missing
    Given the product "RTX 4060" from "Nvidia"
    And the destination "Japan"
    When it is checked on 2024-06-01
    Then the reason is es.semiconductors
    And it needs whether es.semiconductors applies
    And the answer warns that it leaves out "The figures of the entries were not read"
