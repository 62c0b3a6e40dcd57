Feature: Announcement No. 10 of 2025, tungsten, tellurium, bismuth, molybdenum and indium
  A permit for the named items of five metals, from 4 February 2025.

  Rule: The five metals need a permit

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>"
      And it is shipped from "China"
      And the destination "<country>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | product    | country       | day        | state       |
        | tungsten   | Germany       | 2025-02-03 | permitted   |
        | tungsten   | Germany       | 2025-02-04 | conditional |
        | tellurium  | Japan         | 2025-02-05 | conditional |
        | bismuth    | United States | 2025-02-04 | conditional |
        | molybdenum | India         | 2026-11-20 | conditional |
        | InP        | Taiwan        | 2026-11-20 | conditional |

    Scenario: The announcement is the reason
      Given the product "ammonium paratungstate"
      And it is shipped from "China"
      And the destination "United States"
      When it is checked on 2025-03-01
      Then the reason is cn.five-metals
