Feature: Taiwan's list of parties for strategic high-tech commodities
  Huawei, SMIC and some six hundred others since 10 June 2025. The commodity list itself is not encoded.

  Rule: A listed party needs a permit

    Scenario Outline: the day before and the day
      Given the product "wafer metrology tool"
      And it is shipped from "Taiwan"
      And the destination "China"
      And the end user is "<name>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | name   | day        | state       |
        | Huawei | 2025-06-09 | unknown     |
        | Huawei | 2025-06-10 | conditional |
        | SMIC   | 2025-06-11 | conditional |
        | Acer   | 2025-06-11 | unknown     |

    Scenario: The list is the reason
      Given the product "wafer metrology tool"
      And it is shipped from "Taiwan"
      And the destination "China"
      And the end user is "SMIC"
      When it is checked on 2025-07-01
      Then the reason is tw.shtc-entity

    Scenario: It was public four days later only
      Given the product "wafer metrology tool"
      And it is shipped from "Taiwan"
      And the destination "China"
      And the end user is "SMIC"
      And what was known on 2025-06-13
      When it is checked on 2025-06-12
      Then it is unknown

  Rule: An American chip from Taiwan answers to both, and the stricter decides

    Scenario: Blocked by the United States, under permit in Taiwan
      Given the product "H100" from "Nvidia"
      And it is shipped from "Taiwan"
      And the destination "China"
      And the end user is "Huawei"
      When it is checked on 2025-07-01
      Then it is blocked
      And tw.shtc-entity is overridden by us.chips-to-d5

    Scenario: Where America permits, Taiwan's silence settles nothing
      Given the product "H20" from "Nvidia"
      And it is shipped from "Taiwan"
      And the destination "China"
      When it is checked on 2025-07-20
      Then it is unknown
      And it needs whether tw requires anything: its rulebook is not whole
