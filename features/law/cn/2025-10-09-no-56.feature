Feature: Announcement No. 56 of 2025, equipment and auxiliary materials for rare earths
  Announced on 9 October 2025 for 8 November: permits for the equipment and the auxiliary materials with which rare earths are
  produced. Paused by No. 70 the day before it would have begun.

  Background:
    Given it is shipped from "China"

  Rule: Announced for 8 November 2025, for every country

    Scenario Outline: answers as known between announcement and pause
      Given the product "<product>"
      And the destination "<country>"
      And what was known on 2025-10-20
      When it is checked on <day>
      Then it is <state>

      Examples:
        | product                         | country       | day        | state       |
        | rare-earth production equipment | Viet Nam      | 2025-11-07 | permitted   |
        | rare-earth production equipment | Viet Nam      | 2025-11-08 | conditional |
        | rare-earth production equipment | Viet Nam      | 2025-11-09 | conditional |
        | rare-earth auxiliary material   | United States | 2025-11-07 | permitted   |
        | rare-earth auxiliary material   | United States | 2025-11-08 | conditional |
        | P507 extractant                 | Malaysia      | 2025-11-08 | conditional |

    Scenario: The announcement would have been the reason
      Given the product "rare-earth auxiliary material"
      And the destination "United States"
      And what was known on 2025-10-20
      When it is checked on 2025-11-08
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.rare-earth-equipment

  Rule: It did not apply in its first year

    Scenario Outline: the day before, the day, the day after
      Given the product "rare-earth production equipment"
      And the destination "Viet Nam"
      When it is checked on <day>
      Then the answer is permitted, no licence required

      Examples:
        | day        |
        | 2025-11-07 |
        | 2025-11-08 |
        | 2025-11-09 |
        | 2026-10-09 |

    Scenario: It is shown as paused
      Given the product "rare-earth production equipment"
      And the destination "Viet Nam"
      When it is checked on 2025-11-08
      Then cn.rare-earth-equipment is overridden by cn.october-pause

  Rule: It was announced on 9 October 2025

    Scenario Outline: what was known
      Given the product "rare-earth production equipment"
      And the destination "Viet Nam"
      And what was known on <known>
      When it is checked on 2025-11-08
      Then it is <state>

      Examples:
        | known      | state       |
        | 2025-10-08 | permitted   |
        | 2025-10-09 | conditional |
        | 2025-11-06 | conditional |
        | 2025-11-07 | permitted   |
