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
        | quantum computer       | China         | 2024-09-30 | conditional |
        | quantum computer       | China         | 2024-10-01 | conditional |
        | SEM for semiconductors | United States | 2024-09-29 | unknown     |
        | SEM for semiconductors | United States | 2024-09-30 | conditional |

    Scenario: Before September the ordinance is no part of the answer
      Given the product "quantum computer"
      And the destination "China"
      When it is checked on 2024-08-31
      Then there is no reason
      And it does not depend on jp.four-items

    Scenario Outline: in that month its first day is what is missing
      Given the product "quantum computer"
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
      And the answer warns that it leaves out "Gate-all-around technology"

    Scenario: The tools of 2023 are under their own ordinance
      Given the product "etching equipment"
      And the destination "China"
      When it is checked on 2024-10-01
      Then the reason is jp.chip-tools-23
      And it does not depend on jp.four-items

  Rule: It was published in April

    Scenario Outline: what was known
      Given the product "quantum computer"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2024-10-01
      Then it is <state>

      Examples:
        | known      | state       |
        | 2024-04-25 | unknown     |
        | 2024-04-26 | conditional |
        | 2024-04-27 | conditional |
