Feature: Announcement No. 23 of 2023, gallium and germanium
  A permit for every country, from 1 August 2023.

  Rule: Gallium and germanium need a permit

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>"
      And it is shipped from "China"
      And the destination "Germany"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | product          | day        | state       |
        | gallium          | 2023-07-31 | permitted   |
        | gallium          | 2023-08-01 | conditional |
        | germanium        | 2023-08-02 | conditional |
        | GaN              | 2026-11-20 | conditional |
        | germanium wafer  | 2026-11-20 | conditional |

    Scenario: The announcement is the reason
      Given the product "gallium arsenide"
      And it is shipped from "China"
      And the destination "Japan"
      When it is checked on 2024-01-15
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.gallium-and-germanium
      And it has been so since 2023-08-01

    Scenario: It was not known before it was announced
      Given the product "gallium"
      And it is shipped from "China"
      And the destination "Japan"
      And what was known on 2023-07-02
      When it is checked on 2023-08-15
      Then it is permitted

    Scenario: A metal whose element is not told may be one of them
      Given a product with:
        | name | shiny metal |
        | kind | metal       |
      And it is shipped from "China"
      And the destination "Germany"
      When it is checked on 2024-01-15
      Then it is unknown
      And it needs whether cn.unnamed-metal binds here

  Rule: Where it ships from decides

    Scenario: Gallium from elsewhere is not a Chinese export
      Given the product "gallium"
      And it is shipped from "Germany"
      And the destination "United States"
      When it is checked on 2025-01-15
      Then it is unknown
      And it does not depend on cn.gallium-and-germanium

    Scenario: The origin must be told
      Given the product "gallium"
      And the destination "Germany"
      When it is checked on 2025-01-15
      Then it is unknown
      And it needs origin
