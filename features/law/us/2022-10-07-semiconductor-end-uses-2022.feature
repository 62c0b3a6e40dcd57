Feature: Chip plants and the making of chip tools, October 2022
  Section 744.23 asks by use: every item for a plant of an advanced node in China needs a licence from 21 October 2022, and so do
  items of the control list for making chip tools there. Firms from partner countries are judged case by case.

  Scenario Outline: the day before, the day, the day after
    Given the product "<product>" from "Nvidia"
    And the destination "China"
    And a buyer headquartered in "<headquarters>"
    And the end use is "<use>"
    And it is <node> that the plant makes circuits of an advanced node
    When it is checked on <day>
    Then the answer is <answer>

    Examples:
      | product | headquarters       | use         | node    | day        | answer                                               |
      | T4      | China              | chip-plant  | yes     | 2022-10-20 | permitted, no licence required                       |
      | T4      | China              | chip-plant  | yes     | 2022-10-21 | blocked: licence required, presumption of denial     |
      | T4      | China              | chip-plant  | yes     | 2022-10-22 | blocked: licence required, presumption of denial     |
      | T4      | Korea, Republic of | chip-plant  | yes     | 2022-10-20 | permitted, no licence required                       |
      | T4      | Korea, Republic of | chip-plant  | yes     | 2022-10-21 | conditional: licence required, reviewed case by case |
      | T4      | Korea, Republic of | chip-plant  | yes     | 2022-10-22 | conditional: licence required, reviewed case by case |
      | T4      | Malaysia           | chip-plant  | yes     | 2022-10-21 | blocked: licence required, presumption of denial     |
      | T4      | China              | tool-making | unknown | 2022-10-20 | permitted, no licence required                       |
      | T4      | China              | tool-making | unknown | 2022-10-21 | blocked: licence required, presumption of denial     |
      | T4      | China              | tool-making | unknown | 2022-10-22 | blocked: licence required, presumption of denial     |
      | T4      | China              | chip-plant  | no      | 2022-10-21 | permitted, no licence required                       |
      | T4      | China              | civil       | unknown | 2022-10-21 | permitted, no licence required                       |

  Scenario Outline: the reasons
    Given the product "<product>"
    And it is shipped from "United States"
    And the destination "China"
    And a buyer headquartered in "<headquarters>"
    And the end use is "<use>"
    And it is <node> that the plant makes circuits of an advanced node
    When it is checked on 2022-12-01
    Then the reason is <reason>

    Examples:
      | product | headquarters       | use         | node    | reason                    |
      | T4      | China              | chip-plant  | yes     | us.advanced-plant-end-use |
      | T4      | China              | tool-making | unknown | us.tool-making-end-use    |
      | T4      | Korea, Republic of | tool-making | unknown | us.foreign-plants         |
      | ethane  | China              | chip-plant  | yes     | us.advanced-plant-end-use |

  Scenario Outline: what is on no control list is outside the making of tools
    Given the product "<product>"
    And it is shipped from "United States"
    And the destination "China"
    And the end use is "<use>"
    And it is <node> that the plant makes circuits of an advanced node
    When it is checked on 2022-12-01
    Then it is <answer>

    Examples:
      | product | use         | node    | answer    |
      | ethane  | chip-plant  | yes     | blocked   |
      | ethane  | tool-making | unknown | permitted |

  Scenario Outline: the plant and its node may be stated apart
    Given the product "<product>"
    And it is shipped from "United States"
    And the destination "China"
    And the end use is "chip-plant"
    And it is <node> that the plant makes circuits of an advanced node
    When it is checked on 2022-12-01
    Then it is <answer>

    Examples:
      | product | node    | answer    |
      | T4      | yes     | blocked   |
      | T4      | no      | permitted |
      | T4      | unknown | unknown   |
