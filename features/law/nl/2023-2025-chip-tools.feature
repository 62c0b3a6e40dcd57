Feature: Dutch orders on semiconductor equipment
  The newer immersion scanners since September 2023, the older ones a year later, metrology since April 2025. The
  European list beside them is not encoded, so silence means nothing.

  Rule: Each order names its tools

    Scenario Outline: the day before and the day
      Given the product "<product>"
      And it is shipped from "Netherlands"
      And the destination "<country>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | product                      | country       | day        | state       |
        | NXT:2000i                    | China         | 2023-08-31 | unknown     |
        | NXT:2000i                    | China         | 2023-09-01 | conditional |
        | NXT:2050i                    | United States | 2023-09-01 | conditional |
        | EUV pellicle                 | Taiwan        | 2023-09-01 | conditional |
        | EUV pellicle                 | Germany       | 2023-09-01 | unknown     |
        | NXT:1980i                    | China         | 2024-09-06 | unknown     |
        | NXT:1980i                    | China         | 2024-09-07 | conditional |
        | wafer metrology tool         | China         | 2025-03-31 | unknown     |
        | wafer metrology tool         | China         | 2025-04-01 | conditional |

    Scenario Outline: The order is the reason
      Given the product "<product>"
      And it is shipped from "Netherlands"
      And the destination "China"
      When it is checked on 2025-06-01
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is <reason>

      Examples:
        | product                | reason             |
        | TWINSCAN NXT:2000i     | nl.advanced-tools  |
        | ASML NXT:1970i         | nl.older-scanners  |
        | wafer inspection tool  | nl.metrology       |

    Scenario: The maker's home is where it ships from
      Given the product "NXT:2000i" from "ASML"
      And the destination "China"
      When it is checked on 2024-01-15
      Then the reason is nl.advanced-tools

    Scenario: The European list is mentioned
      Given the product "NXT:2000i" from "ASML"
      And the destination "China"
      When it is checked on 2025-12-01
      Then a notice is nl.notice-eu-list

    Scenario: After the last day checked
      Given the product "NXT:2000i" from "ASML"
      And the destination "China"
      When it is checked on 2026-11-21
      Then it is unknown
      And the last known answer is conditional: licence required, reviewed case by case
