Feature: Italy's decree of 2024
  In force in the second half of July 2024. It names high-speed circuits without a figure that was read, so that it is open for
  every accelerator, and quantum computers, cryogenic devices and chip tools.

  Background:
    Given it is shipped from "Italy"

  Scenario Outline: the days between which it began, and its end
    Given the product "<product>"
    And the destination "Japan"
    When it is checked on <day>
    Then it is <answer>
    And <bearing>

    Examples:
      | product           | day        | answer      | bearing                                    |
      | quantum computer  | 2024-07-15 | unknown     | it does not depend on it.quantum-and-tools |
      | quantum computer  | 2024-07-16 | unknown     | the reason is it.quantum-and-tools         |
      | quantum computer  | 2024-07-17 | unknown     | the reason is it.quantum-and-tools         |
      | quantum computer  | 2024-07-30 | unknown     | the reason is it.quantum-and-tools         |
      | quantum computer  | 2024-07-31 | conditional | the reason is it.quantum-and-tools         |
      | quantum computer  | 2024-08-01 | conditional | the reason is it.quantum-and-tools         |
      | etching equipment | 2024-08-01 | conditional | the reason is it.quantum-and-tools         |
      | etching equipment | 2025-11-14 | conditional | the reason is it.quantum-and-tools         |
      | etching equipment | 2025-11-15 | unknown     | it does not depend on it.quantum-and-tools |

  Scenario Outline: for an accelerator it is open
    Given the product "RTX 4060" from "Nvidia"
    And the destination "<to>"
    When it is checked on <day>
    Then it is <answer>

    Examples:
      | to    | day        | answer    |
      | Japan | 2024-07-15 | permitted |
      | Japan | 2024-07-16 | unknown   |
      | Japan | 2024-08-01 | unknown   |
      | Japan | 2025-11-15 | permitted |

  Scenario: the figures are missing
    Given the product "RTX 4060" from "Nvidia"
    And the destination "Japan"
    When it is checked on 2024-09-01
    Then the reason is it.high-speed-circuits
    And the answer warns that it leaves out "The figures of the entries were not read"
