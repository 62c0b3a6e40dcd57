Feature: Taiwan lists Huawei, SMIC and some six hundred others
  On 10 June 2025 Taiwan's trade administration put 601 parties on its list for strategic high-tech commodities; it was noticed
  on the 14th or 15th. What goes to them without a permit is stopped at customs. The commodity list itself is not encoded.

  Background:
    Given every list of parties is whole
    And it is shipped from "Taiwan"

  Rule: From 10 June 2025 a listed party needs a permit

    Scenario Outline: the day before, the day, the day after
      Given a product with:
        | name                   | wafer metrology tool |
        | us_content             | 5 |
        | foreign_direct_product | no |
      And the destination "China"
      And the end user is "<name>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | name   | day        | answer                                               |
        | Huawei | 2025-06-09 | unknown: information is missing                      |
        | Huawei | 2025-06-10 | conditional: licence required, reviewed case by case |
        | Huawei | 2025-06-11 | conditional: licence required, reviewed case by case |
        | SMIC   | 2025-06-09 | unknown: information is missing                      |
        | SMIC   | 2025-06-10 | conditional: licence required, reviewed case by case |
        | SMIC   | 2025-06-11 | conditional: licence required, reviewed case by case |
        | Acer   | 2025-06-11 | unknown: information is missing                      |

    Scenario: for Huawei the stricter American rule for its footnote decides
      Given the product "wafer metrology tool"
      And the destination "China"
      And the end user is "Huawei"
      When it is checked on 2025-06-11
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.entity-list

    Scenario: The list is the reason, and says how little of it is here
      Given a product with:
        | name                   | wafer metrology tool |
        | us_content             | 5 |
        | foreign_direct_product | no |
      And the destination "China"
      And the end user is "SMIC"
      When it is checked on 2025-07-01
      Then the reason is tw.shtc-entity
      And the answer warns that it leaves out "601 parties were added"

    Scenario Outline: chips from Taiwan are affected like tools
      Given a product with:
        | vendor | samsung |
        | kind   | <kind>  |
      And the destination "China"
      And the end user is "<name>"
      When it is checked on 2025-07-01
      Then it is <state>
      And <bearing> tw.shtc-entity

      Examples:
        | kind             | name | state       | bearing               |
        | accelerator      | SMIC | unknown     | the reason is         |
        | accelerator      | Acer | unknown     | it does not depend on |
        | quantum-computer | SMIC | unknown     | it does not depend on |

    Scenario: a Taiwanese processor for SMIC
      Given the product "Dimensity 9400" from "MediaTek"
      And the destination "China"
      And the end user is "SMIC"
      When it is checked on 2025-07-01
      Then the reason is tw.shtc-entity
      And the answer warns that it leaves out "refused"

    Scenario: So is memory, even where it is too slow for the American rule
      Given a product with:
        | vendor                   | samsung |
        | kind                     | hbm     |
        | memory_bandwidth_density | 1       |
        | us_content               | 5       |
        | foreign_direct_product   | no      |
      And the destination "China"
      And the end user is "SMIC"
      When it is checked on 2025-07-01
      Then it is conditional
      And the reason is tw.shtc-entity

    Scenario: A buyer who is not on it is not thereby free
      Given a product with:
        | name                   | wafer metrology tool |
        | us_content             | 5 |
        | foreign_direct_product | no |
      And the destination "China"
      And the end user is "Acer"
      When it is checked on 2025-07-01
      Then it is unknown
      And it needs whether TW rules require a licence (the rulebook is incomplete)
      And it does not depend on tw.shtc-entity

    Scenario: The party counts, not the country the goods go to
      Given a product with:
        | name                   | wafer metrology tool |
        | us_content             | 5 |
        | foreign_direct_product | no |
      And the destination "Malaysia"
      And the end user is "Huawei"
      When it is checked on 2025-07-01
      Then it is conditional
      And the reason is tw.shtc-entity

  Rule: It was public four or five days later only

    Scenario Outline: what was known
      Given a product with:
        | name                   | wafer metrology tool |
        | us_content             | 5 |
        | foreign_direct_product | no |
      And the destination "China"
      And the end user is "SMIC"
      And what was known on <known>
      When it is checked on 2025-06-12
      Then it is <state>

      Examples:
        | known      | state       |
        | 2025-06-13 | unknown     |
        | 2025-06-14 | unknown     |
        | 2025-06-15 | conditional |

  Rule: An American chip from Taiwan answers to both, and the stricter decides

    Scenario: Blocked by the United States, under permit in Taiwan
      Given the product "H100" from "Nvidia"
      And the destination "China"
      And the end user is "Huawei"
      When it is checked on 2025-07-01
      Then it is blocked
      And the reason is us.chips-to-d5
      And tw.shtc-entity is overridden by us.chips-to-d5

    Scenario: Where America permits, Taiwan's silence settles nothing
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-07-20
      Then it is unknown
      And it needs whether TW rules require a licence (the rulebook is incomplete)

    Scenario: Shipped from elsewhere it does not answer to Taiwan
      Given the product "H100" from "Nvidia"
      And it is shipped from "United States"
      And the destination "China"
      And the end user is "Huawei"
      When it is checked on 2025-07-01
      Then it is blocked
      And it does not depend on tw.shtc-entity
