Feature: The Dutch order takes in metrology and inspection, 2025
  Published on 15 January 2025, in force on 1 April: tools that measure and inspect wafers need a Dutch licence when they leave
  the European Union.

  Background:
    Given it is shipped from "Netherlands"

  Rule: Metrology and inspection tools need a licence from 1 April 2025

    Scenario Outline: the day before, the day, the day after
      Given the product "wafer metrology tool"
      And the destination "<country>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | country | day        | answer                                               |
        | China   | 2025-03-31 | unknown: information is missing                      |
        | China   | 2025-04-01 | conditional: licence required, reviewed case by case |
        | China   | 2025-04-02 | conditional: licence required, reviewed case by case |
        | Taiwan  | 2025-04-01 | conditional: licence required, reviewed case by case |
        | Belgium | 2025-04-01 | unknown: information is missing                      |

    Scenario: The order is the reason
      Given the product "wafer inspection tool"
      And the destination "China"
      When it is checked on 2025-06-01
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is nl.metrology
      And it has been so since 2025-04-01

    Scenario: Tools for cleaning are still not named
      Given the product "wafer cleaning equipment"
      And the destination "China"
      When it is checked on 2025-04-01
      Then it is unknown
      And it does not depend on nl.metrology

  Rule: It was published in January

    Scenario Outline: what was known
      Given the product "wafer metrology tool"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2025-04-01
      Then it is <state>

      Examples:
        | known      | state       |
        | 2025-01-14 | unknown     |
        | 2025-01-15 | conditional |
        | 2025-01-16 | conditional |
