Feature: High-bandwidth memory, December 2024
  From 31 December 2024 stacks of memory denser than 2 GB/s for each square millimetre need a licence for Macau, D:5 and firms
  based there, wherever the stacks are made: the rule reaches for what Korean plants make with American tools.

  Rule: From 31 December, though public since the 2nd

    Scenario Outline: the day before, the day, the day after
      Given the product "HBM3E" from "Micron"
      And the destination "China"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer    |
        | 2024-12-02 | permitted |
        | 2024-12-30 | permitted |
        | 2024-12-31 | blocked   |
        | 2025-01-01 | blocked   |

    Scenario Outline: what Koreans make comes under the rule that day, and not before
      Given the product "HBM3E" from "SK hynix"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | destination | day        | answer  |
        | China       | 2024-12-30 | unknown |
        | China       | 2024-12-31 | blocked |
        | Hong Kong   | 2024-12-31 | blocked |
        | Macau       | 2024-12-31 | blocked |
        | Taiwan      | 2024-12-31 | unknown |

  Rule: Density decides, from just above the line

    Scenario Outline: figures at both lines
      Given a product with:
        | vendor                   | micron    |
        | kind                     | hbm       |
        | memory_bandwidth_density | <density> |
        | us_available             | yes       |
      And the destination "China"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-01-15
      Then the answer is <answer>

      Examples:
        | density | headquarters | answer                                           |
        | 2       | China        | permitted, no licence required                   |
        | 2.01    | China        | blocked: licence required, presumption of denial |
        | 3.29    | China        | blocked: licence required, presumption of denial |
        | 3.29    | USA          | permitted under a licence exception              |
        | 3.29    | Japan        | permitted under a licence exception              |
        | 3.29    | Taiwan       | blocked: licence required, presumption of denial |
        | 3.3     | USA          | blocked: licence required, presumption of denial |

    Scenario: an unknown density
      Given a product with:
        | vendor       | micron |
        | kind         | hbm    |
        | us_available | yes    |
      And the destination "China"
      When it is checked on 2025-01-15
      Then it is unknown
      And it needs memory_bandwidth_density

  Rule: Macau, D:5 and firms based there

    Scenario Outline: places and parents
      Given the product "HBM3E" from "Micron"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-01-15
      Then it is <answer>

      Examples:
        | destination | headquarters | answer    |
        | Macau       | Macau        | blocked   |
        | Malaysia    | China        | blocked   |
        | Malaysia    | Malaysia     | permitted |
        | Vietnam     | Vietnam      | permitted |
        | USA         | China        | permitted |

    Scenario Outline: the reasons
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-01-15
      Then the reason is <reason>

      Examples:
        | product | vendor   | destination | headquarters | reason                       |
        | HBM3E   | Samsung  | China       | China        | us.memory-to-d5              |
        | HBM3E   | SK hynix | Singapore   | China        | us.memory-to-d5-headquarters |
        | HBM2    | SK hynix | China       | USA          | us.memory-exception          |
