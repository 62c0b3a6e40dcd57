Feature: Germany's 21st amendment of the AWV
  In force on 23 July 2024: quantum computers, cryogenic devices, dry etchers and microscopes for chips need a licence, not for
  member states and the partners of EU001. Accelerators are not named. The European list of November 2025 takes its place.

  Background:
    Given it is shipped from "Germany"

  Scenario Outline: the day before, the day, the day after, and its end
    Given the product "<product>"
    And the destination "<to>"
    When it is checked on <day>
    Then it is <answer>
    And <bearing>

    Examples:
      | product           | to    | day        | answer      | bearing                                        |
      | quantum computer  | India | 2024-07-22 | unknown     | it does not depend on de.quantum-and-cryogenic |
      | quantum computer  | India | 2024-07-23 | conditional | the reason is de.quantum-and-cryogenic         |
      | quantum computer  | India | 2024-07-24 | conditional | the reason is de.quantum-and-cryogenic         |
      | cryocooler        | China | 2025-11-14 | conditional | the reason is de.quantum-and-cryogenic         |
      | cryocooler        | China | 2025-11-15 | conditional | it does not depend on de.quantum-and-cryogenic |
      | quantum computer  | Japan | 2024-08-01 | unknown     | it does not depend on de.quantum-and-cryogenic |
      | etching equipment | China | 2024-07-23 | conditional | the reason is de.chip-tools                    |
      | etching equipment | China | 2024-07-24 | conditional | the reason is de.chip-tools                    |
      | etching equipment | China | 2025-11-14 | conditional | the reason is de.chip-tools                    |
      | etching equipment | China | 2025-11-15 | unknown     | it does not depend on de.chip-tools            |
      | etching equipment | Norway | 2024-08-01 | unknown    | it does not depend on de.chip-tools            |

  Scenario: an American accelerator from Germany answers to American law alone
    Given the product "RTX 5090" from "Nvidia"
    And the destination "India"
    When it is checked on 2024-08-01
    Then it does not depend on de.chip-tools
