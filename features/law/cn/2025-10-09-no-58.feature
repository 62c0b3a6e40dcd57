Feature: Announcement No. 58 of 2025, lithium batteries and graphite anodes
  Announced on 9 October 2025 for 8 November: permits for cells of 300 Wh/kg or more, cathode material and anodes of artificial
  graphite. Paused by No. 70 the day before it would have begun.

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
        | product                               | country            | day        | state       |
        | lithium-ion cell of 300 Wh/kg or more | United States      | 2025-11-07 | permitted   |
        | lithium-ion cell of 300 Wh/kg or more | United States      | 2025-11-08 | conditional |
        | lithium-ion cell of 300 Wh/kg or more | United States      | 2025-11-09 | conditional |
        | lithium-ion cell below 300 Wh/kg      | United States      | 2025-11-08 | permitted   |
        | LFP cathode material                  | Germany            | 2025-11-08 | conditional |
        | artificial graphite anode material    | Korea, Republic of | 2025-11-08 | conditional |

    Scenario: The announcement would have been the reason
      Given the product "lithium-ion cell of 300 Wh/kg or more"
      And the destination "United States"
      And what was known on 2025-10-20
      When it is checked on 2025-11-08
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.batteries
      And the answer warns that it leaves out "Equipment and technology for cells"

    Scenario: A battery by another name is unknown
      Given a product with:
        | name | traction pack |
        | kind | battery       |
      And the destination "United States"
      And what was known on 2025-10-20
      When it is checked on 2025-11-20
      Then it is unknown
      And it needs whether cn.unnamed-battery applies

  Rule: It did not apply in its first year, and lighter cells it does not name at all

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>"
      And the destination "United States"
      When it is checked on <day>
      Then the answer is permitted, no licence required

      Examples:
        | product                               | day        |
        | lithium-ion cell of 300 Wh/kg or more | 2025-11-07 |
        | lithium-ion cell of 300 Wh/kg or more | 2025-11-08 |
        | lithium-ion cell of 300 Wh/kg or more | 2025-11-09 |
        | lithium-ion cell of 300 Wh/kg or more | 2026-10-09 |
        | lithium-ion cell below 300 Wh/kg      | 2026-10-08 |
        | lithium-ion cell below 300 Wh/kg      | 2026-10-09 |

    Scenario: It is shown as paused
      Given the product "lithium battery cathode material"
      And the destination "Germany"
      When it is checked on 2025-11-08
      Then cn.batteries is overridden by cn.october-pause

  Rule: It was announced on 9 October 2025

    Scenario Outline: what was known
      Given the product "lithium battery cathode material"
      And the destination "Germany"
      And what was known on <known>
      When it is checked on 2025-11-08
      Then it is <state>

      Examples:
        | known      | state       |
        | 2025-10-08 | permitted   |
        | 2025-10-09 | conditional |
        | 2025-11-06 | conditional |
        | 2025-11-07 | permitted   |
