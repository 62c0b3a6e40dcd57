Feature: Scanners that no Dutch order names
  Scanners of 193 nm or more that resolve no finer than 32.14 nm are named by the Dutch orders alone, until the European list of November 2025
  has entries for lithography whose figures were not read.

  Rule: Free until the list of November 2025

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>" from "ASML"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product   | destination | day        | answer    |
        | NXT:1470  | Taiwan      | 2025-11-14 | permitted |
        | NXT:1470  | Taiwan      | 2025-11-15 | unknown   |
        | NXT:1470  | Taiwan      | 2025-11-16 | unknown   |
        | NXT:1470  | Germany     | 2025-11-16 | permitted |
        | NXT:1965i | Taiwan      | 2024-03-01 | permitted |
        | ALD tool  | Taiwan      | 2023-08-31 | unknown   |

    Scenario: what is missing then
      Given the product "NXT:1470" from "ASML"
      And the destination "Taiwan"
      When it is checked on 2025-11-15
      Then the reason is nl.other-scanners
      And it needs the figures of the entries for lithography (nl.other-scanners)

  Rule: Before the orders reached them

    Scenario Outline: an older immersion scanner for a plant known to make no advanced nodes
      Given every list of parties is whole
      And the product "<product>" from "ASML"
      And it is shipped from "Netherlands"
      And the destination "China"
      And the end user is "Falcon Dates"
      And the end use is "chip-plant"
      And it is <node> that the plant makes circuits of an advanced node
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product    | node    | day        | answer      |
        | NXT:1980Di | no      | 2024-03-01 | permitted   |
        | NXT:1980Di | unknown | 2024-03-01 | unknown     |
        | NXT:1980Di | yes     | 2024-03-01 | unknown     |
        | NXT:1980Di | no      | 2024-09-06 | permitted   |
        | NXT:1980Di | no      | 2024-09-07 | conditional |
        | NXT:2000i  | no      | 2023-08-31 | permitted   |
        | NXT:2000i  | no      | 2023-09-01 | conditional |
