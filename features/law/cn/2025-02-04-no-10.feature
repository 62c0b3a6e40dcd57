Feature: Announcement No. 10 of 2025, tungsten, tellurium, bismuth, molybdenum and indium
  Published and in force on 4 February 2025, the day of new American tariffs: named items of five metals need a permit for
  every country. It has never been paused.

  Background:
    Given it is shipped from "China"

  Rule: The five metals need a permit for every country from 4 February 2025

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>"
      And the destination "<country>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | product    | country       | day        | state       |
        | tungsten   | Germany       | 2025-02-03 | permitted   |
        | tungsten   | Germany       | 2025-02-04 | conditional |
        | tungsten   | Germany       | 2025-02-05 | conditional |
        | tellurium  | Japan         | 2025-02-03 | permitted   |
        | tellurium  | Japan         | 2025-02-05 | conditional |
        | bismuth    | United States | 2025-02-03 | permitted   |
        | bismuth    | United States | 2025-02-04 | conditional |
        | molybdenum | India         | 2025-02-04 | conditional |
        | molybdenum | India         | 2026-10-08 | conditional |
        | InP        | Taiwan        | 2026-10-09 | conditional |

    Scenario: The announcement is the reason, and says what it leaves out
      Given the product "ammonium paratungstate"
      And the destination "United States"
      When it is checked on 2025-03-01
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.five-metals
      And it has been so since 2025-02-04
      And the answer warns that it leaves out "Only particular items of each metal"

    Scenario: It is no ban on the United States, unlike No. 46
      Given the product "indium phosphide"
      And the destination "United States"
      When it is checked on 2025-02-04
      Then it is conditional
      And it does not depend on cn.us-denial
