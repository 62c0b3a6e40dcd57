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
      | quantum computer  | Japan         | 2024-07-20 | conditional | the reason is ca.quantum-and-gaafet         |
      | quantum computer  | Japan         | 2024-07-21 | conditional | the reason is ca.quantum-and-gaafet         |
      | quantum computer  | United States | 2024-08-01 | unknown     | it does not depend on ca.quantum-and-gaafet |
      | cryo-CMOS circuit | France        | 2024-08-01 | conditional | the reason is ca.quantum-and-gaafet         |
      | GAAFET technology | Korea, Republic of | 2024-08-01 | conditional | the reason is ca.quantum-and-gaafet    |
      | etching equipment | China         | 2024-07-20 | conditional | the reason is ca.chip-tools                 |
      | etching equipment | China         | 2024-07-21 | conditional | the reason is ca.chip-tools                 |
      | scanning electron microscope for chips | India | 2024-08-01 | conditional | the reason is ca.chip-tools  |
      | wafer metrology tool | India      | 2024-08-01 | unknown     | it does not depend on ca.chip-tools         |

  Scenario: an American accelerator from Canada answers to American law alone
    Given the product "RTX 5090" from "Nvidia"
    And the destination "Japan"
    When it is checked on 2026-06-01
    Then it is permitted
