Feature: Japanese ordinances on semiconductor equipment
  Twenty-three kinds of tools since July 2023, four more items from the summer of 2024.

  Rule: 23 kinds of tools need a licence

    Scenario Outline: the day before and the day
      Given the product "<product>"
      And it is shipped from "Japan"
      And the destination "China"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | product                    | day        | state       |
        | wafer cleaning equipment   | 2023-07-22 | unknown     |
        | wafer cleaning equipment   | 2023-07-23 | conditional |
        | etching equipment          | 2023-07-24 | conditional |
        | ArF immersion scanner      | 2026-09-29 | conditional |

    Scenario: The ordinance is the reason
      Given the product "advanced annealing tool"
      And it is shipped from "Japan"
      And the destination "China"
      When it is checked on 2024-01-15
      Then the reason is jp.chip-tools-23
      And the answer warns that it leaves out "42 countries"

  Rule: Four more items from the summer of 2024, the sources differ on the day

    Scenario Outline: before, between and after
      Given the product "quantum computer"
      And it is shipped from "Japan"
      And the destination "China"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | day        | state       |
        | 2024-05-31 | unknown     |
        | 2024-07-15 | unknown     |
        | 2024-09-30 | conditional |

    Scenario: The ordinance is the reason for them too
      Given the product "SEM for semiconductors"
      And it is shipped from "Japan"
      And the destination "United States"
      When it is checked on 2025-01-15
      Then the reason is jp.four-items

  Rule: The catch-all is mentioned

    Scenario: A tool on no list
      Given the product "quantum computer"
      And it is shipped from "Japan"
      And the destination "China"
      When it is checked on 2025-10-09
      Then a notice is jp.notice-catch-all
