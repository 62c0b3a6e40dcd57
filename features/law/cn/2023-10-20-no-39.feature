Feature: Announcement No. 39 of 2023, graphite
  Announced on 20 October 2023 and in force on 1 December: high-purity synthetic graphite, natural flake graphite and what is
  made of it leave China, for whatever country, only with a permit.

  Rule: Graphite needs a permit for every country from 1 December 2023

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>"
      And it is shipped from "China"
      And the destination "Korea, Republic of"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | product            | day        | state       |
        | graphite           | 2023-11-30 | permitted   |
        | graphite           | 2023-12-01 | conditional |
        | graphite           | 2023-12-02 | conditional |
        | flake graphite     | 2023-11-30 | permitted   |
        | flake graphite     | 2023-12-02 | conditional |
        | expanded graphite  | 2023-12-01 | conditional |
        | spherical graphite | 2026-10-08 | conditional |

    Scenario Outline: The announcement is the reason
      Given the product "synthetic graphite"
      And it is shipped from "China"
      And the destination "<country>"
      When it is checked on 2024-06-01
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.graphite
      And it has been so since 2023-12-01

      Examples:
        | country       |
        | Poland        |
        | United States |

    Scenario: Anode material made of graphite is another item
      Given the product "artificial graphite anode material"
      And it is shipped from "China"
      And the destination "Poland"
      When it is checked on 2023-12-01
      Then it is permitted

    Scenario: Graphite by another name is unknown
      Given a product with:
        | name | graphite felt |
        | kind | graphite      |
      And it is shipped from "China"
      And the destination "Poland"
      When it is checked on 2024-06-01
      Then it is unknown
      And it needs whether cn.unnamed-graphite applies

  Rule: It was announced six weeks before it began

    Scenario Outline: what was known
      Given the product "flake graphite"
      And it is shipped from "China"
      And the destination "Poland"
      And what was known on <known>
      When it is checked on 2023-12-01
      Then it is <state>

      Examples:
        | known      | state       |
        | 2023-10-19 | permitted   |
        | 2023-10-20 | conditional |
        | 2023-10-21 | conditional |
