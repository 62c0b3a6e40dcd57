Feature: Macau joins the controls of October 2022
  A rule printed on 18 January 2023 widened the controls of the October before, on chips and on supercomputers, from China
  with Hong Kong to Macau. It took effect the day before it was printed, on 17 January. For China nothing changed.

  Rule: Chips of October 2022 need a licence for Macau from 17 January 2023

    Scenario: the H100 to Macau
      Given the product "H100" from "Nvidia"
      And the destination "Macau"
      When its timeline is drawn
      Then the timeline reads:
        | from                                     | answer                                               |
        | ever                                     | unknown: information is missing                      |
        | 2022-08-01                               | permitted, no licence required                       |
        | 2023-01-17                               | blocked: licence required, presumption of denial     |
        | 2026-01-15                               | conditional: licence required, reviewed case by case |
        | the day after the last day covered by us | unknown: information is missing                      |

    Scenario Outline: chips, the day before, the day, the day after
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product | vendor | destination | day        | answer    |
        | MI250X  | AMD    | Macau       | 2023-01-16 | permitted |
        | MI250X  | AMD    | Macau       | 2023-01-17 | blocked   |
        | MI250X  | AMD    | Macau       | 2023-01-18 | blocked   |
        | H100    | Nvidia | Macau       | 2023-01-16 | permitted |
        | H100    | Nvidia | Macau       | 2023-01-17 | blocked   |
        | A800    | Nvidia | Macau       | 2023-01-18 | permitted |
        | MI250X  | AMD    | China       | 2023-01-16 | blocked   |
        | MI250X  | AMD    | China       | 2023-01-17 | blocked   |
        | MI250X  | AMD    | Vietnam     | 2023-01-18 | permitted |
        | MI250X  | AMD    | UAE         | 2023-01-18 | permitted |
        | MI250X  | AMD    | Cambodia    | 2023-01-18 | permitted |
        | MI250X  | AMD    | Taiwan      | 2023-01-18 | permitted |

    Scenario: the control of October is the reason, now for Macau too
      Given the product "H100" from "Nvidia"
      And the destination "Macau"
      When it is checked on 2023-02-01
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.chips-to-china
      And it has been so since 2023-01-17

    Scenario: partners' own sites are treated there as they are in China
      Given the product "H100" from "Nvidia"
      And the destination "Macau"
      And a buyer headquartered in "USA"
      When it is checked on 2023-02-01
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is us.chips-to-china-partners

    Scenario: shipments elsewhere to a firm based in Macau are not affected
      Given the product "H100" from "Nvidia"
      And the destination "Singapore"
      And a buyer headquartered in "Macau"
      When it is checked on 2023-02-01
      Then the answer is permitted, no licence required

  Rule: Anything for a supercomputer in Macau needs a licence from the same day

    Scenario Outline: the day before, the day, the day after
      Given the product "L20" from "Nvidia"
      And the destination "Macau"
      And the end use is "<use>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | use           | day        | answer    |
        | supercomputer | 2023-01-16 | permitted |
        | supercomputer | 2023-01-17 | blocked   |
        | supercomputer | 2023-01-18 | blocked   |
        | civil         | 2023-01-18 | permitted |

    Scenario Outline: China, where it was already so, and a place outside
      Given the product "L20" from "Nvidia"
      And the destination "<destination>"
      And the end use is "supercomputer"
      When it is checked on 2023-06-01
      Then it is <answer>

      Examples:
        | destination | answer    |
        | China       | blocked   |
        | Venezuela   | permitted |

    Scenario: the supercomputer is the reason
      Given the product "L20" from "Nvidia"
      And the destination "Macau"
      And the end use is "supercomputer"
      When it is checked on 2023-06-01
      Then the reason is us.supercomputer-end-use

  Rule: Uses and tools are controlled in Macau too

    Scenario Outline: chip plants and the making of tools, the day before, the day, the day after
      Given the product "T4" from "Nvidia"
      And the destination "Macau"
      And the end use is "<use>"
      And it is <node> that the plant makes circuits of an advanced node
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | use         | node    | day        | answer    |
        | chip-plant  | yes     | 2023-01-16 | permitted |
        | chip-plant  | yes     | 2023-01-17 | blocked   |
        | chip-plant  | yes     | 2023-01-18 | blocked   |
        | tool-making | unknown | 2023-01-16 | permitted |
        | tool-making | unknown | 2023-01-17 | blocked   |
        | tool-making | unknown | 2023-01-18 | blocked   |

    Scenario Outline: tools for plants there
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "Macau"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2023-01-17
      Then the answer is <answer>
      And the reason is <reason>

      Examples:
        | headquarters | answer                                               | reason                  |
        | Macau        | blocked: licence required, presumption of denial     | us.fab-tools-to-chinese |
        | Taiwan       | conditional: licence required, reviewed case by case | us.fab-tools-to-foreign |

    Scenario Outline: the uses are the reasons
      Given the product "T4"
      And the destination "Macau"
      And the end use is "<use>"
      And it is <node> that the plant makes circuits of an advanced node
      When it is checked on 2023-06-01
      Then the reason is <reason>

      Examples:
        | use         | node    | reason                    |
        | chip-plant  | yes     | us.advanced-plant-end-use |
        | tool-making | unknown | us.tool-making-end-use    |

  Rule: It was public a day after it bound

    Scenario Outline: what was known
      Given the product "H100" from "Nvidia"
      And the destination "Macau"
      And what was known on <known>
      When it is checked on 2023-01-17
      Then it is <answer>

      Examples:
        | known      | answer    |
        | 2023-01-17 | permitted |
        | 2023-01-18 | blocked   |

    Scenario: a later day with `known_on` before publication
      Given the product "H100" from "Nvidia"
      And the destination "Macau"
      And what was known on 2023-01-17
      When it is checked on 2023-02-01
      Then it is permitted
