Feature: Limits of the rule on US persons, November 2023
  From 17 November 2023 the rule reaches plants in all of D:5, but only of firms based there, and no natural person who works for a
  firm of a partner country.

  Background:
    Given it is shipped from "Netherlands"

  Scenario Outline: who works for whom, the day before, the day, the day after
    Given the product "scanner repair"
    And the destination "<destination>"
    And a buyer headquartered in "<headquarters>"
    And the end use is "<use>"
    And it is yes that the plant makes circuits of an advanced node
    When it is checked on <day>
    Then it is <answer>

    Examples:
      | destination | headquarters       | use                       | day        | answer  |
      | China       | China              | us-person-of-partner-firm | 2023-11-16 | blocked |
      | China       | China              | us-person-of-partner-firm | 2023-11-17 | unknown |
      | China       | China              | us-person-of-partner-firm | 2023-11-18 | unknown |
      | China       | China              | us-person-support         | 2023-11-17 | blocked |
      | China       | Korea, Republic of | us-person-support         | 2023-11-16 | blocked |
      | China       | Korea, Republic of | us-person-support         | 2023-11-17 | unknown |
      | Cambodia    | Cambodia           | us-person-support         | 2023-11-16 | unknown |
      | Cambodia    | Cambodia           | us-person-support         | 2023-11-17 | blocked |

  Scenario Outline: a scanner is repaired at an advanced plant
    Given the product "scanner repair"
    And the destination "China"
    And the end use is "<use>"
    And it is yes that the plant makes circuits of an advanced node
    When it is checked on 2024-06-01
    Then the answer is <answer>

    Examples:
      | use                       | answer                                           |
      | us-person-of-partner-firm | unknown: information is missing                  |
      | us-person-support         | blocked: licence required, presumption of denial |

  Scenario: a US citizen who works for a Dutch firm is not barred; Dutch law is another question
    Given the product "scanner repair"
    And the destination "China"
    And the end use is "us-person-of-partner-firm"
    And it is yes that the plant makes circuits of an advanced node
    When it is checked on 2024-06-01
    Then it does not depend on us.us-person-support

  Scenario Outline: the reasons
    Given the product "<product>"
    And the destination "China"
    And the end use is "us-person-support"
    And it is <node> that the plant makes circuits of an advanced node
    When it is checked on 2024-06-01
    Then the reason is <reason>

    Examples:
      | product             | node    | reason               |
      | scanner repair      | yes     | us.us-person-support |
      | shipment of a chip tool | unknown | us.us-person-tools   |
