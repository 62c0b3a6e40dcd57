Feature: Military end use and military end users
  Chips, memory, design software and chip tools that nothing else controls still need a licence for military use in China with
  Hong Kong, Burma, Cambodia, Venezuela and, since 15 March 2024, Nicaragua; refusal is presumed. For Russia and Belarus every
  item does. The rule has bound since June 2020, before the first day covered here.

  Rule: The use decides, not the strength

    Scenario Outline: the same chip for military and for civil use
      Given the product "<product>" from "<vendor>"
      And the destination "China"
      And the end use is "<use>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product | vendor | use      | day        | answer    |
        | L20     | Nvidia | military | 2022-08-01 | blocked   |
        | L20     | Nvidia | military | 2026-10-08 | blocked   |
        | L20     | Nvidia | civil    | 2024-01-01 | permitted |
        | T4      | Nvidia | military | 2024-01-01 | blocked   |
        | HBM3E   | Micron | military | 2024-01-01 | blocked   |

    Scenario: the use is the reason
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end use is "military"
      When it is checked on 2024-01-01
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.military-end-use
      And the answer warns that it leaves out "the list of military end users"

    Scenario: no use stated
      Given the product "L20" from "Nvidia"
      And the destination "China"
      When it is checked on 2024-01-01
      Then it is permitted
      And it assumes that no rule about the end use applies

  Rule: A body that is plainly military or police needs no stated use

    Scenario Outline: by name, in English and Chinese
      Given the product "<product>" from "Nvidia"
      And the destination "China"
      And the end user is "<end user>"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.military-end-use

      Examples:
        | product  | end user                             | day        |
        | H200     | People's Liberation Army             | 2026-03-01 |
        | H20      | Ministry of Public Security          | 2024-06-01 |
        | L20      | 解放军                               | 2023-01-01 |
        | L20      | 中国人民解放军                       | 2023-01-01 |
        | L20      | PLA Navy                             | 2022-08-01 |
        | L20      | 公安部                               | 2024-06-01 |
        | H20      | Ministry of Public Security          | 2024-06-01 |
        | L20      | 武警                                 | 2024-06-01 |
        | L20      | Ministry of State Security           | 2024-06-01 |
        | L20      | PLA Strategic Support Force          | 2024-04-18 |
        | L20      | PLA Information Support Force        | 2024-04-19 |
        | RTX 4090 | Central Military Commission          | 2024-06-01 |

    Scenario: a bureau of the police is a question
      Given every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "Urumqi Public Security Bureau"
      When it is checked on 2024-06-01
      Then it is unknown
      And it needs end_user

    Scenario: not every item needs a licence for them
      Given every list of parties is whole
      And the product "ethane"
      And it is shipped from "United States"
      And the destination "China"
      And the end user is "People's Liberation Army"
      When it is checked on 2024-06-01
      Then it is permitted

    Scenario: in Russia every item does
      Given the product "ethane"
      And it is shipped from "United States"
      And the destination "Russia"
      And the end user is "Rosgvardia"
      When it is checked on 2024-06-01
      Then the reason is us.military-end-use-russia

    Scenario: the table of bodies is not exhaustive
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "PLA"
      When it is checked on 2024-06-01
      Then the answer warns that it leaves out "whoever supports military"

  Rule: Which goods: those of Supplement 2, and for Russia and Belarus every item

    Scenario Outline: goods, places and uses
      Given the product "<product>"
      And it is shipped from "United States"
      And the destination "<destination>"
      And the end use is "<use>"
      When it is checked on 2024-01-01
      Then the answer is <answer>

      Examples:
        | product           | destination | use      | answer                                           |
        | L20               | China       | military | blocked: licence required, presumption of denial |
        | Cadence EDA       | China       | military | blocked: licence required, presumption of denial |
        | Cadence EDA       | China       | civil    | permitted, no licence required                   |
        | etching equipment | Burma       | military | blocked: licence required, presumption of denial |
        | ethane            | China       | military | permitted, no licence required                   |
        | ethane            | Russia      | military | blocked: licence required, presumption of denial |
        | ethane            | Belarus     | military | blocked: licence required, presumption of denial |
        | ethane            | Russia      | civil    | blocked: licence required, presumption of denial |

    Scenario: every item for Russia
      Given the product "ethane"
      And it is shipped from "United States"
      And the destination "Russia"
      And the end use is "military"
      When it is checked on 2024-01-01
      Then the reason is us.military-end-use-russia

  Rule: It applies to some countries only

    Scenario Outline: military use by country
      Given the product "L20" from "Nvidia"
      And the destination "<destination>"
      And the end use is "military"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | destination | day        | answer    |
        | Hong Kong   | 2024-01-01 | blocked   |
        | Burma       | 2024-01-01 | blocked   |
        | Cambodia    | 2024-01-01 | blocked   |
        | Cambodia    | 2026-01-01 | blocked   |
        | Venezuela   | 2024-01-01 | blocked   |
        | Russia      | 2024-01-01 | blocked   |
        | Belarus     | 2024-01-01 | blocked   |
        | Macau       | 2024-01-01 | unknown   |
        | Vietnam     | 2024-01-01 | unknown   |
        | UAE         | 2024-01-01 | permitted |
        | India       | 2024-01-01 | permitted |
        | Singapore   | 2024-01-01 | permitted |

    Scenario Outline: Nicaragua joins them in March 2024
      Given the product "L20" from "Nvidia"
      And the destination "Nicaragua"
      And the end use is "military"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer    |
        | 2024-03-14 | permitted |
        | 2024-03-15 | blocked   |
        | 2024-03-16 | blocked   |

    Scenario: it goes by the place of use, not by the buyer's home
      Given the product "L20" from "Nvidia"
      And the destination "Singapore"
      And a buyer headquartered in "China"
      And the end use is "military"
      When it is checked on 2024-01-01
      Then it is permitted
      And it does not depend on us.military-end-use

  Rule: The police is a military end user

    Scenario: a graphics card for a public security bureau
      Given the product "RTX 4060"
      And the destination "China"
      And the end user is "Public Security Bureau"
      When it is checked on 2024-06-01
      Then the answer is blocked: licence required, presumption of denial

  Rule: Goods of no entry are outside, but in Russia and Belarus

    Scenario Outline: a fan that is stated to be EAR99
      Given every list of parties is whole
      And the product "fan EAR99"
      And it is shipped from "United States"
      And the destination "<destination>"
      And the end use is "<use>"
      When it is checked on 2026-06-01
      Then it is <answer>

      Examples:
        | destination | use                   | answer    |
        | China       | military              | permitted |
        | China       | supercomputer         | permitted |
        | China       | military-intelligence | blocked   |
        | Belarus     | military              | blocked   |

    Scenario: a body of the state
      Given every list of parties is whole
      And the product "fan EAR99"
      And it is shipped from "United States"
      And the destination "China"
      And the end user is "People's Liberation Army"
      When it is checked on 2026-06-01
      Then it is permitted
