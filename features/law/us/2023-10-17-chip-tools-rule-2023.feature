Feature: Chip tools, October 2023
  From 17 November 2023 the rules on tools reach Macau and all of D:5. A tool for a plant of an advanced node, or of a node not
  known, needs a licence: refused for firms at home there and everywhere outside the partner countries, presumed approved for
  firms of the United States and of A:5 or A:6. At a plant known to make no advanced nodes only the tools that are named need
  one, case by case.

  Background:
    Given it is shipped from "United States"

  Rule: Whose plant it is decides

    Scenario Outline: whose plant, the day before, the day, the day after
      Given the product "etching equipment"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then the answer is <answer>
      And the reason is <reason>

      Examples:
        | destination | headquarters       | day        | answer                                               | reason                  |
        | China       | China              | 2023-11-16 | blocked: licence required, presumption of denial     | us.fab-tools-to-chinese |
        | China       | China              | 2023-11-17 | blocked: licence required, presumption of denial     | us.fab-tools-to-chinese |
        | China       | China              | 2023-11-18 | blocked: licence required, presumption of denial     | us.fab-tools-to-chinese |
        | China       | Korea, Republic of | 2023-11-16 | conditional: licence required, reviewed case by case | us.fab-tools-to-foreign |
        | China       | Korea, Republic of | 2023-11-17 | unknown: information is missing                      | us.fab-tools-to-foreign |
        | China       | Korea, Republic of | 2023-11-18 | unknown: information is missing                      | us.fab-tools-to-foreign |
        | China       | Taiwan             | 2023-11-18 | unknown: information is missing                      | us.fab-tools-to-foreign |
        | China       | USA                | 2023-11-18 | unknown: information is missing                      | us.fab-tools-to-foreign |
        | China       | Malaysia           | 2023-11-16 | conditional: licence required, reviewed case by case | us.fab-tools-to-foreign |
        | China       | Malaysia           | 2023-11-17 | blocked: licence required, presumption of denial     | us.fab-tools-to-chinese |
        | China       | Saudi Arabia       | 2026-03-01 | blocked: licence required, presumption of denial     | us.fab-tools-to-chinese |
        | Macau       | Macau              | 2023-11-17 | blocked: licence required, presumption of denial     | us.fab-tools-to-chinese |
        | Cambodia    | Cambodia           | 2023-11-17 | blocked: licence required, presumption of denial     | us.fab-tools-to-chinese |
        | China       | Korea, Republic of | 2026-03-01 | unknown: information is missing                      | us.fab-tools-to-foreign |

    Scenario Outline: D:5 was not reached before
      Given the product "etching equipment"
      And the destination "Cambodia"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer  |
        | 2023-11-16 | unknown |
        | 2023-11-17 | blocked |

    Scenario: what BIS says of growth is shown
      Given the product "etching equipment"
      And the destination "China"
      And a buyer headquartered in "Korea, Republic of"
      When it is checked on 2026-03-01
      Then the answer warns that it leaves out "neither expansion nor upgrade"

  Rule: At a plant known to make no advanced nodes

    Scenario Outline: only what is named needs a licence, and silence about the rest is no permission
      Given the product "<product>"
      And the destination "China"
      And the end use is "mature-plant"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | product           | day        | answer                                               |
        | NXT:2000i         | 2023-11-16 | blocked: licence required, presumption of denial     |
        | NXT:2000i         | 2023-11-17 | conditional: licence required, reviewed case by case |
        | NXT:2000i         | 2023-11-18 | conditional: licence required, reviewed case by case |
        | etching equipment | 2023-11-17 | unknown: information is missing                      |

    Scenario: the tool is named, so the destination asks
      Given the product "NXT:2000i"
      And the destination "China"
      And the end use is "mature-plant"
      When it is checked on 2025-06-01
      Then the reason is us.named-tools-to-mature-plants

  Rule: Every item for an advanced plant, and what is listed for making tools

    Scenario Outline: which use, the day before, the day, the day after
      Given the product "<product>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      And the end use is "<use>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | product | destination | headquarters | use                 | day        | answer                                               |
        | T4      | Cambodia    | Cambodia     | advanced-node-plant | 2023-11-16 | permitted, no licence required                       |
        | T4      | Cambodia    | Cambodia     | advanced-node-plant | 2023-11-17 | blocked: licence required, presumption of denial     |
        | T4      | Cambodia    | Cambodia     | advanced-node-plant | 2023-11-18 | blocked: licence required, presumption of denial     |
        | T4      | China       | Japan        | advanced-node-plant | 2023-11-16 | conditional: licence required, reviewed case by case |
        | T4      | China       | Japan        | advanced-node-plant | 2023-11-17 | unknown: information is missing                      |
        | T4      | China       | Japan        | advanced-node-plant | 2023-11-18 | unknown: information is missing                      |
        | T4      | Malaysia    | China        | tool-making         | 2023-11-16 | permitted, no licence required                       |
        | T4      | Malaysia    | China        | tool-making         | 2023-11-17 | blocked: licence required, presumption of denial     |
        | T4      | Malaysia    | China        | tool-making         | 2023-11-18 | blocked: licence required, presumption of denial     |
        | T4      | USA         | China        | tool-making         | 2023-11-18 | permitted, no licence required                       |
        | T4      | China       | Japan        | supercomputer       | 2023-11-16 | blocked: licence required, presumption of denial     |
        | T4      | China       | Japan        | supercomputer       | 2023-11-17 | unknown: information is missing                      |
        | T4      | China       | China        | supercomputer       | 2023-11-17 | blocked: licence required, presumption of denial     |

    Scenario Outline: the reasons
      Given the product "T4"
      And the destination "China"
      And a buyer headquartered in "<headquarters>"
      And the end use is "<use>"
      When it is checked on 2025-06-01
      Then the reason is <reason>

      Examples:
        | headquarters | use                 | reason                    |
        | China        | advanced-node-plant | us.advanced-plant-end-use |
        | China        | tool-making         | us.tool-making-end-use    |
        | Japan        | tool-making         | us.foreign-plants         |
