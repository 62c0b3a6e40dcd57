Feature: Canada's order of 2024
  In force on 20 July 2024: quantum computers, cryogenic circuits, technology for gate-all-around transistors, dry etchers and
  microscopes need an individual permit for every country but the United States. Accelerators are not on the list.

  Background:
    Given it is shipped from "Canada"

  Scenario Outline: the day before, the day, the day after
    Given the product "<product>"
    And the destination "<to>"
    When it is checked on <day>
    Then it is <answer>
    And <bearing>

    Examples:
      | product           | to            | day        | answer      | bearing                                     |
      | quantum computer  | Japan         | 2024-07-19 | unknown     | it does not depend on ca.quantum-and-gaafet |
      | quantum computer  | Japan         | 2024-07-20 | unknown     | it needs qubits                             |
      | GAAFET technology | Japan         | 2024-07-20 | conditional | the reason is ca.quantum-and-gaafet         |
      | GAAFET technology | Japan         | 2024-07-21 | conditional | the reason is ca.quantum-and-gaafet         |
      | quantum computer  | United States | 2024-08-01 | unknown     | it does not depend on ca.quantum-and-gaafet |
      | cryo-CMOS circuit | France        | 2024-08-01 | conditional | the reason is ca.quantum-and-gaafet         |
      | GAAFET technology | Korea, Republic of | 2024-08-01 | conditional | the reason is ca.quantum-and-gaafet    |
      | etching equipment | China         | 2024-07-20 | conditional | the reason is ca.chip-tools                 |
      | etching equipment | China         | 2024-07-21 | conditional | the reason is ca.chip-tools                 |
      | scanning electron microscope for chips | India | 2024-08-01 | conditional | the reason is ca.chip-tools  |
      | wafer metrology tool | India      | 2024-08-01 | unknown     | it does not depend on ca.chip-tools         |

  Scenario Outline: a quantum computer by its qubits; the limits of its error were not read
    Given a product with:
      | kind       | quantum-computer |
      | qubits     | <qubits>         |
      | gate_error | 0.01             |
    And the destination "Japan"
    When it is checked on 2024-08-01
    Then it is <answer>
    And <bearing>

    Examples:
      | qubits | answer      | bearing                                     |
      | 33     | unknown     | it does not depend on ca.quantum-and-gaafet |
      | 34     | conditional | the reason is ca.quantum-and-gaafet         |
      | 500    | conditional | the reason is ca.quantum-and-gaafet         |

  Scenario: an American accelerator from Canada answers to American law alone
    Given the product "RTX 5090" from "Nvidia"
    And the destination "Japan"
    When it is checked on 2026-06-01
    Then it is permitted
