Feature: Announcement No. 55 of 2025, further superhard materials
  Announced on 9 October 2025 for 8 November: permits for synthetic diamond powder, crystals and wire saws, and for arc-jet
  equipment to grow diamond. No. 70 paused it on 7 November, the day before it would have begun.

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
        | product                                     | country       | day        | state       |
        | synthetic diamond powder                    | United States | 2025-11-07 | permitted   |
        | synthetic diamond powder                    | United States | 2025-11-08 | conditional |
        | synthetic diamond powder                    | United States | 2025-11-09 | conditional |
        | synthetic diamond wire saw                  | Japan         | 2025-11-08 | conditional |
        | synthetic diamond single crystal            | Germany       | 2025-11-08 | conditional |
        | direct-current arc plasma jet CVD equipment | Germany       | 2025-11-08 | conditional |

    Scenario: The announcement would have been the reason
      Given the product "synthetic diamond powder"
      And the destination "United States"
      And what was known on 2025-10-20
      When it is checked on 2025-11-08
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.further-superhard

    Scenario: Diamond windows are under No. 33 already
      Given the product "diamond window material"
      And the destination "Germany"
      When it is checked on 2025-11-08
      Then it is conditional
      And the reason is cn.antimony-and-superhard
      And it does not depend on cn.further-superhard

  Rule: It did not apply in its first year

    Scenario Outline: the day before, the day, the day after
      Given the product "synthetic diamond powder"
      And the destination "United States"
      When it is checked on <day>
      Then the answer is permitted, no licence required

      Examples:
        | day        |
        | 2025-11-07 |
        | 2025-11-08 |
        | 2025-11-09 |
        | 2026-10-09 |

    Scenario: It is shown as paused
      Given the product "synthetic diamond powder"
      And the destination "United States"
      When it is checked on 2025-11-08
      Then cn.further-superhard is overridden by cn.october-pause

  Rule: It was announced on 9 October 2025

    Scenario Outline: what was known
      Given the product "synthetic diamond powder"
      And the destination "United States"
      And what was known on <known>
      When it is checked on 2025-11-08
      Then it is <state>

      Examples:
        | known      | state       |
        | 2025-10-08 | permitted   |
        | 2025-10-09 | conditional |
        | 2025-11-06 | conditional |
        | 2025-11-07 | permitted   |
