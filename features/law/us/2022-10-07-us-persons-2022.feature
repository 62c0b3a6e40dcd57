Feature: Support of chip plants by US persons, October 2022
  From 12 October 2022 a US person needs a licence to ship, support or service what is not under US rules for a plant of advanced
  nodes in China, from January 2023 in Macau too. For tools it is enough that the node is not known.

  Background:
    Given it is shipped from "Netherlands"

  Scenario Outline: the day before, the day, the day after
    Given the product "scanner repair"
    And the destination "<destination>"
    And the end use is "<use>"
    And it is <node> that the plant makes circuits of an advanced node
    When it is checked on <day>
    Then it is <answer>

    Examples:
      | destination | use                       | node | day        | answer  |
      | China       | us-person-support         | yes  | 2022-10-11 | unknown |
      | China       | us-person-support         | yes  | 2022-10-12 | blocked |
      | China       | us-person-support         | yes  | 2022-10-13 | blocked |
      | China       | us-person-of-partner-firm | yes  | 2022-10-12 | blocked |
      | China       | us-person-support         | no   | 2022-10-12 | unknown |
      | Macau       | us-person-support         | yes  | 2023-01-16 | unknown |
      | Macau       | us-person-support         | yes  | 2023-01-17 | blocked |
      | Cambodia    | us-person-support         | yes  | 2023-01-17 | unknown |

  Scenario: the rule is the reason
    Given the product "scanner repair"
    And the destination "China"
    And the end use is "us-person-support"
    And it is yes that the plant makes circuits of an advanced node
    When it is checked on 2023-06-01
    Then the reason is us.us-person-support
    And the answer warns that it leaves out "Clerical work"

  Scenario Outline: to ship a tool, not knowing the node is enough
    Given the product "shipment of a chip tool"
    And the destination "China"
    And the end use is "us-person-support"
    And it is <node> that the plant makes circuits of an advanced node
    When it is checked on 2023-06-01
    Then it is <answer>

    Examples:
      | node    | answer  |
      | unknown | blocked |
      | no      | unknown |

  Scenario: that rule is the reason
    Given the product "shipment of a chip tool"
    And the destination "China"
    And the end use is "us-person-support"
    When it is checked on 2023-06-01
    Then the reason is us.us-person-tools
