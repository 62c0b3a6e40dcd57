Feature: Announcement No. 39 of 2023, graphite
  A permit for high-purity synthetic and natural flake graphite, from 1 December 2023.

  Rule: Graphite needs a permit

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
        | flake graphite     | 2023-12-02 | conditional |
        | spherical graphite | 2026-11-20 | conditional |

    Scenario: The announcement is the reason
      Given the product "synthetic graphite"
      And it is shipped from "China"
      And the destination "Poland"
      When it is checked on 2024-06-01
      Then the reason is cn.graphite

    Scenario: Graphite by another name is left open
      Given a product with:
        | name | graphite felt |
        | kind | graphite      |
      And it is shipped from "China"
      And the destination "Poland"
      When it is checked on 2024-06-01
      Then it is unknown
