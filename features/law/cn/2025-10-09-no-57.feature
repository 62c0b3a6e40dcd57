Feature: Announcement No. 57 of 2025, five further rare earths
  Announced on 9 October 2025 for 8 November: permits for holmium, erbium, thulium, europium and ytterbium, beside the seven of
  No. 18. Paused by No. 70 the day before it would have begun.

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
        | product         | country       | day        | state       |
        | erbium          | United States | 2025-11-07 | permitted   |
        | erbium          | United States | 2025-11-08 | conditional |
        | erbium          | United States | 2025-11-09 | conditional |
        | holmium oxide   | Germany       | 2025-11-08 | conditional |
        | thulium metal   | Japan         | 2025-11-08 | conditional |
        | europium oxide  | India         | 2025-11-08 | conditional |
        | ytterbium       | Germany       | 2025-11-08 | conditional |
        | cerium          | Germany       | 2025-11-08 | permitted   |
        | neodymium oxide | Germany       | 2025-11-08 | permitted   |

    Scenario: The announcement would have been the reason
      Given the product "erbium"
      And the destination "United States"
      And what was known on 2025-10-20
      When it is checked on 2025-11-08
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.five-rare-earths

  Rule: It did not apply in its first year

    Scenario Outline: the day before, the day, the day after
      Given the product "erbium"
      And the destination "United States"
      When it is checked on <day>
      Then the answer is permitted, no licence required

      Examples:
        | day        |
        | 2025-11-07 |
        | 2025-11-08 |
        | 2025-11-09 |

    Scenario: It is shown as paused
      Given the product "erbium"
      And the destination "United States"
      When it is checked on 2025-11-08
      Then cn.five-rare-earths is overridden by cn.october-pause

  Rule: It was announced on 9 October 2025

    Scenario Outline: what was known
      Given the product "erbium"
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
