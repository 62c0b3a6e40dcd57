Feature: Tools for advanced fabs in China
  The rule of October 2022 also asks for a licence for American tools that go to chip plants in China with Hong Kong, from
  7 October, two weeks before its part on chips. A Chinese firm's plant is presumed refused; a foreign firm's is judged
  case by case. Which tools and which nodes are meant is not modelled, so elsewhere the rules are silent, not free.

  Rule: From 7 October 2022 American tools for China need a licence, judged by whose plant it is

    Scenario Outline: the day before, the day, the day after
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | destination | headquarters       | day        | answer                                               |
        | China       | China              | 2022-10-06 | unknown: information is missing                      |
        | China       | China              | 2022-10-07 | blocked: licence required, presumption of denial     |
        | China       | China              | 2022-10-08 | blocked: licence required, presumption of denial     |
        | China       | China              | 2026-10-08 | blocked: licence required, presumption of denial     |
        | Hong Kong   | Hong Kong          | 2022-10-07 | blocked: licence required, presumption of denial     |
        | China       | Macau              | 2022-10-07 | blocked: licence required, presumption of denial     |
        | China       | Russia             | 2022-10-07 | blocked: licence required, presumption of denial     |
        | China       | Korea, Republic of | 2022-10-06 | unknown: information is missing                      |
        | China       | Korea, Republic of | 2022-10-07 | conditional: licence required, reviewed case by case |
        | China       | Korea, Republic of | 2022-10-08 | conditional: licence required, reviewed case by case |
        | China       | Taiwan             | 2022-10-07 | conditional: licence required, reviewed case by case |
        | China       | USA                | 2022-10-07 | conditional: licence required, reviewed case by case |

    Scenario Outline: the reasons
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2023-06-01
      Then it is <answer>
      And the reason is <reason>

      Examples:
        | headquarters       | answer      | reason                  |
        | China              | blocked     | us.fab-tools-to-chinese |
        | Korea, Republic of | conditional | us.fab-tools-to-foreign |

    Scenario: unpublished letters exempted some foreign plants at first
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And a buyer headquartered in "Korea, Republic of"
      When it is checked on 2023-01-01
      Then it is conditional
      And the answer warns that it leaves out "unpublished letters"

    Scenario: a buyer with unstated headquarters is assumed to be based in China
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on 2025-06-01
      Then it is blocked
      And the reason is us.fab-tools-to-chinese

    Scenario Outline: what was known
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2022-10-07
      Then it is <answer>

      Examples:
        | known      | answer  |
        | 2022-10-06 | unknown |
        | 2022-10-07 | blocked |

  Rule: Only American tools for China are affected

    Scenario Outline: elsewhere the rules on tools are not whole, so silence is no permission
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "<destination>"
      When it is checked on 2024-01-01
      Then it is unknown
      And it needs whether US rules require a licence (the rulebook is incomplete)

      Examples:
        | destination |
        | Vietnam     |
        | Singapore   |

    Scenario Outline: a tool made by a partner falls under its own country's rules
      Given the product "etching equipment"
      And it is shipped from "<ships_from>"
      And the destination "China"
      When it is checked on 2025-06-01
      Then it does not depend on us.fab-tools-to-chinese

      Examples:
        | ships_from      |
        | Japan       |
        | Netherlands |

  Rule: The list of October 2022

    Scenario Outline: a tool of 3B090 needs a licence whatever the plant
      Given a product with:
        | name | deposition tool |
        | kind | chip-tool       |
        | eccn | 3B090           |
      And it is shipped from "United States"
      And the destination "China"
      And the end use is "chip-plant"
      And it is no that the plant makes circuits of an advanced node
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer  |
        | 2022-10-06 | unknown |
        | 2022-10-07 | blocked |
        | 2022-10-08 | blocked |
        | 2023-11-16 | blocked |

    Scenario Outline: the reason, while there was the list
      Given a product with:
        | name | deposition tool |
        | kind | chip-tool       |
        | eccn | 3B090           |
      And it is shipped from "United States"
      And the destination "China"
      And it is no that the plant makes circuits of an advanced node
      When it is checked on <day>
      Then it is <answer>
      And <how> us.3b090-to-china

      Examples:
        | day        | answer  | how                   |
        | 2022-10-07 | blocked | the reason is         |
        | 2023-11-16 | blocked | the reason is         |
        | 2023-11-17 | unknown | it does not depend on |
        | 2023-11-18 | unknown | it does not depend on |

    Scenario Outline: a tool for a plant known to make no advanced nodes
      Given the product "<product>"
      And it is shipped from "United States"
      And the destination "China"
      And a buyer headquartered in "<headquarters>"
      And it is no that the plant makes circuits of an advanced node
      When it is checked on 2023-06-01
      Then it is unknown
      And <how> us.3b090-to-china

      Examples:
        | product           | headquarters | how                   |
        | ALD tool          | China        | the reason is         |
        | ALD tool          | South Korea  | it does not depend on |
        | etching equipment | China        | it does not depend on |
