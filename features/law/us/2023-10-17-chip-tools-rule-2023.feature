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

    Scenario Outline: a tool that is told by its entry alone is judged like one that is told by its kind
      Given it is shipped from "United States"
      And the product ""
      And the stated ECCN is "<eccn>"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | eccn      | destination | day        | answer  |
        | 3B001.c.2 | China       | 2026-06-01 | blocked |
        | 3B002.c   | Macau       | 2026-06-01 | blocked |
        | 3B991     | China       | 2026-06-01 | blocked |
        | 3B993     | China       | 2026-06-01 | blocked |
        | 3D992     | China       | 2026-06-01 | blocked |
        | 3B993     | Malaysia    | 2026-06-01 | permitted |

    Scenario: materials and technology for a plant whose node is not known
      Given it is shipped from "United States"
      And the product ""
      And the stated ECCN is "3C992"
      And the destination "China"
      And the end use is "chip-plant"
      When it is checked on 2026-06-01
      Then it is blocked
      And the reason is us.unknown-plant-end-use

    Scenario Outline: what is told by its entry alone, for a stated plant
      Given it is shipped from "United States"
      And the product ""
      And the stated ECCN is "<eccn>"
      And the destination "China"
      And the end use is "<use>"
      When it is checked on 2026-06-01
      Then it is <answer>

      Examples:
        | eccn      | use                 | answer      |
        | EAR99     | mature-plant        | permitted   |
        | EAR99     | back-end-plant      | permitted   |
        | EAR99     | advanced-node-plant | blocked     |
        | 3B991     | mature-plant        | permitted   |
        | 3B993     | mature-plant        | permitted   |
        | 3B001.c.2 | mature-plant        | conditional |

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

  Rule: Scanners that the country of export does not list, with any American content, for advanced logic

    Scenario Outline: what they do not reach
      Given the product "NXT:1980Di"
      And it is shipped from "<from>"
      And the destination "<destination>"
      And the end use is "<use>"
      When it is checked on <day>
      Then it is <answer>
      And it does not depend on us.advanced-plant-end-use

      Examples:
        | from        | destination | use                 | day        | answer      |
        | Netherlands | China       | advanced-node-plant | 2023-11-16 | unknown     |
        | Netherlands | China       | mature-plant        | 2023-11-17 | unknown     |
        | Netherlands | Vietnam     | advanced-node-plant | 2023-11-17 | unknown     |
        | Netherlands | China       | advanced-node-plant | 2024-09-09 | conditional |
        | Japan       | China       | advanced-node-plant | 2023-11-17 | conditional |

    Scenario Outline: the day before, the day, the day after, and what decides it
      Given the product "NXT:1980Di"
      And it is shipped from "Netherlands"
      And the destination "China"
      And the end use is "advanced-node-plant"
      When it is checked on <day>
      Then it is unknown
      And the reason is us.advanced-plant-end-use
      And it needs us_content

      Examples:
        | day        |
        | 2023-11-17 |
        | 2023-11-18 |
        | 2024-09-06 |

  Rule: The node of the plant may be stated by itself

    Scenario Outline: whether the plant makes advanced nodes
      Given the product "<product>"
      And the destination "China"
      And it is <node> that the plant makes circuits of an advanced node
      When it is checked on 2024-06-01
      Then the answer is <answer>

      Examples:
        | product           | node    | answer                                               |
        | etching equipment | yes     | blocked: licence required, presumption of denial     |
        | etching equipment | unknown | blocked: licence required, presumption of denial     |
        | etching equipment | no      | unknown: information is missing                      |
        | NXT:2000i         | unknown | blocked: licence required, presumption of denial     |
        | NXT:2000i         | no      | conditional: licence required, reviewed case by case |
        | NXT:1980Di        | no      | conditional: licence required, reviewed case by case |
        | NXE:3600D         | no      | conditional: licence required, reviewed case by case |
        | NXT:1470          | no      | unknown: information is missing                      |
        | T4                | yes     | blocked: licence required, presumption of denial     |
        | T4                | no      | permitted, no licence required                       |
        | EDA software      | yes     | blocked: licence required, presumption of denial     |
        | fan EAR99         | yes     | blocked: licence required, presumption of denial     |

    Scenario: a part of 3B991 for a plant of a node that is not known
      Given a product with:
        | name | spare part of a tool |
        | kind | chip-tool            |
        | eccn | 3B991                |
      And the destination "China"
      When it is checked on 2024-06-01
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.fab-tools-to-chinese

    Scenario Outline: goods on no control list, for the plant
      Given a product with:
        | name | vacuum pump |
        | kind | ordinary    |
      And the destination "China"
      And the end use is "<use>"
      And it is <node> that the plant makes circuits of an advanced node
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | use            | node    | answer  |
        | chip-plant     | yes     | blocked |
        | chip-plant     | unknown | unknown |
        | chip-plant     | no      | unknown |
        | back-end-plant | yes     | unknown |

    Scenario: for a plant of an advanced node the reason is the use; without it only the rulebook is incomplete
      Given a product with:
        | name | vacuum pump |
        | kind | ordinary    |
      And the destination "China"
      And the end use is "chip-plant"
      And it is no that the plant makes circuits of an advanced node
      When it is checked on 2024-06-01
      Then it does not depend on us.advanced-plant-end-use

    Scenario: a listed firm's plant of an advanced node
      Given a product with:
        | name | vacuum pump |
        | kind | ordinary    |
      And the destination "China"
      And the end user is "SMIC South China"
      And the end use is "chip-plant"
      And it is yes that the plant makes circuits of an advanced node
      When it is checked on 2024-06-01
      Then the answer is blocked: licence required, presumption of denial

    Scenario: packing and testing alone are outside
      Given the product "etching equipment"
      And the destination "China"
      And the end use is "back-end-plant"
      When it is checked on 2024-06-01
      Then it is unknown
      And it does not depend on us.fab-tools-to-chinese

    Scenario Outline: design software for the plant itself
      Given a product with:
        | kind | eda-software |
      And the destination "China"
      And the end use is "chip-plant"
      And it is <node> that the plant makes circuits of an advanced node
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | node    | answer    |
        | unknown | blocked   |
        | no      | permitted |

    Scenario: not knowing the node is enough
      Given a product with:
        | kind | eda-software |
      And the destination "China"
      And the end use is "chip-plant"
      When it is checked on 2024-06-01
      Then the reason is us.unknown-plant-end-use

  Rule: Scanners are told by their figures

    Scenario Outline: the limits, at a plant known to make no advanced nodes
      Given a product with:
        | kind       | chip-tool    |
        | wavelength | <wavelength> |
        | resolution | <resolution> |
        | overlay    | <overlay>    |
      And the destination "China"
      And it is no that the plant makes circuits of an advanced node
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | wavelength | resolution | overlay | day        | answer      |
        | 192.9      | 80         | 9       | 2024-06-01 | conditional |
        | 193        | 45         | 2.4     | 2024-06-01 | conditional |
        | 193        | 45.1       | 2.4     | 2024-06-01 | unknown     |
        | 193        | 45         | 2.41    | 2024-06-01 | unknown     |
        | 193        | 36         | 1.6     | 2024-12-01 | conditional |
        | 193        | 36         | 1.6     | 2024-12-02 | unknown     |
        | 193        | 36         | 1.6     | 2024-12-03 | unknown     |
        | 193        | 36         | 1.5     | 2024-12-02 | conditional |

    Scenario: the class of a scanner
      Given the product "NXT:2050i"
      And the destination "China"
      When it is checked on 2025-06-01
      Then it is classified as 3B001.f.1
