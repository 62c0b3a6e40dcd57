Feature: Announcement No. 23 of 2023, gallium and germanium
  On 3 July 2023 MOFCOM and customs put gallium and germanium, as metal, compound or wafer, under a dual-use permit. It has
  bound exports to every country since 1 August 2023 and has never been lifted.

  Rule: Gallium and germanium need a permit for every country from 1 August 2023

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>"
      And it is shipped from "China"
      And the destination "<country>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | product   | country       | day        | answer                                               |
        | gallium   | Germany       | 2023-07-31 | permitted, no licence required                       |
        | gallium   | Germany       | 2023-08-01 | conditional: licence required, reviewed case by case |
        | gallium   | Germany       | 2023-08-02 | conditional: licence required, reviewed case by case |
        | germanium | United States | 2023-07-31 | permitted, no licence required                       |
        | germanium | United States | 2023-08-01 | conditional: licence required, reviewed case by case |
        | germanium | Russia        | 2023-08-02 | conditional: licence required, reviewed case by case |
        | gallium   | Taiwan        | 2023-08-01 | conditional: licence required, reviewed case by case |
        | gallium   | Hong Kong     | 2023-08-01 | conditional: licence required, reviewed case by case |

    Scenario: The announcement is the reason
      Given the product "gallium arsenide"
      And it is shipped from "China"
      And the destination "Japan"
      When it is checked on 2024-01-15
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.gallium-and-germanium
      And it has been so since 2023-08-01

    Scenario Outline: metal, compound or wafer, by name or by control number
      Given the product "<product>"
      And it is shipped from "China"
      And the destination "Germany"
      When it is checked on 2026-10-09
      Then it is conditional
      And the reason is cn.gallium-and-germanium

      Examples:
        | product                  |
        | GaN                      |
        | gallium oxide            |
        | InGaAs                   |
        | germanium wafer          |
        | germanium dioxide        |
        | zinc germanium phosphide |
        | 3C001                    |
        | 3C002                    |

    Scenario Outline: other metals were still free
      Given the product "<product>"
      And it is shipped from "China"
      And the destination "Germany"
      When it is checked on 2023-08-01
      Then it is permitted

      Examples:
        | product          |
        | antimony         |
        | indium phosphide |
        | tungsten carbide |

    Scenario: A metal whose element is not stated may be one of them
      Given a product with:
        | name | shiny metal |
        | kind | metal       |
      And it is shipped from "China"
      And the destination "Germany"
      When it is checked on 2024-01-15
      Then it is unknown
      And it needs whether cn.unnamed-metal applies

  Rule: It was announced four weeks before it began

    Scenario Outline: what was known
      Given the product "gallium"
      And it is shipped from "China"
      And the destination "Japan"
      And what was known on <known>
      When it is checked on 2023-08-15
      Then it is <state>

      Examples:
        | known      | state       |
        | 2023-07-02 | permitted   |
        | 2023-07-03 | conditional |
        | 2023-07-04 | conditional |

  Rule: The country it ships from decides

    Scenario: Gallium from elsewhere is not a Chinese export
      Given the product "gallium"
      And it is shipped from "Germany"
      And the destination "United States"
      When it is checked on 2025-01-15
      Then it is unknown
      And it does not depend on cn.gallium-and-germanium

    Scenario: `ships_from` must be stated
      Given the product "gallium"
      And the destination "Germany"
      When it is checked on 2025-01-15
      Then it is unknown
      And it needs ships_from
