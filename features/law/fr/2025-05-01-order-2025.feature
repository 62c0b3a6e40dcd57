Feature: France's new list of 2025
  It took the place of the first on 1 May 2025 and was not read. The European list of November 2025 takes its place in turn.

  Scenario Outline: the day before, the day, the day after, and its end
    Given the product "quantum computer"
    And it is shipped from "France"
    And the destination "Japan"
    When it is checked on <day>
    Then it is conditional
    And <bearing>

    Examples:
      | day        | bearing                                    |
      | 2025-04-30 | the reason is fr.quantum-and-tools         |
      | 2025-05-01 | the reason is fr.quantum-and-tools         |
      | 2025-05-02 | the reason is fr.quantum-and-tools         |
      | 2025-11-14 | the reason is fr.quantum-and-tools         |
      | 2025-11-15 | it does not depend on fr.quantum-and-tools |

  Scenario Outline: what is said of the list
    Given the product "quantum computer"
    And it is shipped from "France"
    And the destination "Japan"
    When it is checked on <day>
    Then the answer warns that it leaves out "<text>"

    Examples:
      | day        | text                            |
      | 2025-04-30 | The figures of the entries      |
      | 2025-05-01 | The list of 2025 was not read   |
