Feature: France's order of 2024
  In force on 1 March 2024: quantum computers and what enables them, and tools for advanced chips, need a licence outside the
  Union. Accelerators are not named.

  Background:
    Given it is shipped from "France"

  Scenario Outline: the day before, the day, the day after
    Given the product "<product>"
    And the destination "<to>"
    When it is checked on <day>
    Then it is <answer>
    And <bearing>

    Examples:
      | product                                | to      | day        | answer      | bearing                                    |
      | scanning electron microscope for chips | India   | 2024-02-29 | unknown     | it does not depend on fr.quantum-and-tools |
      | scanning electron microscope for chips | India   | 2024-03-01 | conditional | the reason is fr.quantum-and-tools         |
      | scanning electron microscope for chips | India   | 2024-03-02 | conditional | the reason is fr.quantum-and-tools         |
      | scanning electron microscope for chips | India   | 2024-06-01 | conditional | the reason is fr.quantum-and-tools         |
      | scanning electron microscope for chips | Germany | 2024-06-01 | unknown     | it does not depend on fr.quantum-and-tools |
      | quantum computer                       | Japan   | 2024-06-01 | conditional | the reason is fr.quantum-and-tools         |

  Scenario: an American accelerator from France answers to American law alone
    Given the product "RTX 5090" from "Nvidia"
    And the destination "India"
    When it is checked on 2024-06-01
    Then it does not depend on fr.quantum-and-tools
