Feature: The Japanese ordinance on four further items
  Published on 26 April 2024: electron microscopes for chips, gate-all-around technology, cryogenic circuits and quantum
  computers. It was announced for June or July; a guide gives September, the day is not settled, so that month is unknown.

  Background:
    Given it is shipped from "Japan"

  Rule: In September 2024 four more items come under licence

    Scenario Outline: around both ends
      Given the product "<product>"
      And the destination "<country>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | product                | country       | day        | state       |
        | quantum computer       | China         | 2024-08-31 | unknown     |
        | quantum computer       | China         | 2024-09-01 | unknown     |
        | quantum computer       | China         | 2024-09-02 | unknown     |
        | quantum computer       | China         | 2024-09-15 | unknown     |
        | quantum computer       | China         | 2024-09-29 | unknown     |
        | GAAFET technology      | China         | 2024-09-29 | unknown     |
        | GAAFET technology      | China         | 2024-09-30 | conditional |
        | GAAFET technology      | China         | 2024-10-01 | conditional |
        | SEM for semiconductors | United States | 2024-09-29 | unknown     |
        | SEM for semiconductors | United States | 2024-09-30 | conditional |

    Scenario: Before September the ordinance is no part of the answer
      Given the product "quantum computer"
      And the destination "China"
      When it is checked on 2024-08-31
      Then there is no reason
      And it does not depend on jp.four-items

    Scenario Outline: in that month its first day is what is missing
      Given the product "SEM for semiconductors"
      And the destination "China"
      When it is checked on <day>
      Then the reason is jp.four-items
      And it needs the exact dates of jp.four-items

      Examples:
        | day        |
        | 2024-09-01 |
        | 2024-09-02 |
        | 2024-09-29 |

    Scenario: The ordinance is the reason for every country
      Given the product "SEM for semiconductors"
      And the destination "United States"
      When it is checked on 2025-01-15
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is jp.four-items

    Scenario Outline: a quantum computer by its qubits and its error
      Given a product with:
        | kind       | quantum-computer |
        | qubits     | <qubits>         |
        | gate_error | <error>          |
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <state>
      And <bearing>

      Examples:
        | qubits | error   | destination | day        | state       | bearing                             |
        | 34     | 0.0001  | Germany     | 2024-10-01 | conditional | the reason is jp.four-items         |
        | 34     | 0.00011 | Germany     | 2024-10-01 | unknown     | it does not depend on jp.four-items |
        | 100    | 0.001   | China       | 2024-08-31 | unknown     | it does not depend on jp.four-items |
        | 100    | 0.001   | China       | 2024-09-30 | conditional | the reason is jp.four-items         |
        | 2000   | 0.5     | China       | 2026-03-01 | conditional | the reason is jp.four-items         |
        | 33     | 0.00001 | China       | 2026-03-01 | unknown     | it does not depend on jp.four-items |

    Scenario: without its figures a quantum computer may be one of them
      Given the product "quantum computer"
      And the destination "China"
      When it is checked on 2024-10-01
      Then it is unknown
      And the reason is jp.four-items
      And it needs qubits

    Scenario Outline: a cryogenic device may have the marks of its entry
      Given the product "<product>"
      And the destination "China"
      When it is checked on 2025-07-01
      Then it is unknown
      And the reason is jp.cryogenic-devices

      Examples:
        | product           |
        | cryo-CMOS circuit |
        | cryocooler        |

    Scenario: The tools of 2023 are under their own ordinance
      Given the product "etching equipment"
      And the destination "China"
      When it is checked on 2024-10-01
      Then the reason is jp.chip-tools-23
      And it does not depend on jp.four-items

  Rule: It was published in April

    Scenario Outline: what was known
      Given the product "GAAFET technology"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2024-10-01
      Then it is <state>

      Examples:
        | known      | state       |
        | 2024-04-25 | unknown     |
        | 2024-04-26 | conditional |
        | 2024-04-27 | conditional |
