Feature: Announcement No. 33 of 2024, antimony and superhard materials
  Announced on 15 August 2024 and in force on 15 September: antimony from the ore to the compounds, and named equipment and
  windows of superhard material, need a permit for every country.

  Background:
    Given it is shipped from "China"

  Rule: Antimony and the superhard items named need a permit from 15 September 2024

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>"
      And the destination "Germany"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | product                                    | day        | state       |
        | antimony                                   | 2024-09-14 | permitted   |
        | antimony                                   | 2024-09-15 | conditional |
        | antimony ore                               | 2024-09-16 | conditional |
        | InSb                                       | 2024-09-15 | conditional |
        | cubic press for superhard materials        | 2024-09-14 | permitted   |
        | cubic press for superhard materials        | 2024-09-15 | conditional |
        | cubic press for superhard materials        | 2024-09-16 | conditional |
        | microwave plasma CVD equipment for diamond | 2024-09-15 | conditional |
        | diamond window material                    | 2024-09-15 | conditional |
        | synthetic diamond powder                   | 2024-09-15 | permitted   |
        | synthetic diamond wire saw                 | 2024-09-15 | permitted   |

    Scenario Outline: The announcement is the reason
      Given the product "antimony oxide"
      And the destination "<country>"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.antimony-and-superhard
      And the answer warns that it leaves out "Technology for antimony"

      Examples:
        | country       | day        |
        | United States | 2024-09-15 |
        | Japan         | 2025-01-15 |
        | Netherlands   | 2026-10-09 |

    Scenario: A superhard item by another name is unknown
      Given a product with:
        | name | boron nitride insert |
        | kind | superhard            |
      And the destination "Japan"
      When it is checked on 2025-01-15
      Then it is unknown
      And it needs whether cn.unnamed-superhard applies

  Rule: It was announced a month before it began

    Scenario Outline: what was known
      Given the product "antimony"
      And the destination "Germany"
      And what was known on <known>
      When it is checked on 2024-09-15
      Then it is <state>

      Examples:
        | known      | state       |
        | 2024-08-14 | permitted   |
        | 2024-08-15 | conditional |
        | 2024-08-16 | conditional |
