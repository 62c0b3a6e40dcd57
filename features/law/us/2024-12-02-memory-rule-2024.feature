Feature: High-bandwidth memory, December 2024
  From 31 December 2024 stacks of memory denser than 2 GB/s for each square millimetre need a licence for Macau, D:5 and firms
  based there, wherever the stacks are made: the rule reaches for what Korean plants make with American tools. Older stacks
  below 3.3 may go to packaging plants of American or partner firms. It was public, and its other parts bound, on 2 December.

  Rule: Dense memory needs a licence for China from 31 December 2024, though the rule was public on the 2nd

    Scenario Outline: the day before, the day, the day after
      Given the product "HBM3E" from "Micron"
      And the destination "China"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer    |
        | 2024-12-01 | permitted |
        | 2024-12-02 | permitted |
        | 2024-12-03 | permitted |
        | 2024-12-30 | permitted |
        | 2024-12-31 | blocked   |
        | 2025-01-01 | blocked   |
        | 2026-10-08 | blocked   |

    Scenario Outline: what was known
      Given the product "HBM3E" from "Micron"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2024-12-31
      Then it is <answer>

      Examples:
        | known      | answer    |
        | 2024-12-01 | permitted |
        | 2024-12-02 | blocked   |

    Scenario Outline: what Koreans make comes under the rule that day, and not before
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product | vendor   | destination | day        | answer  |
        | HBM3E   | SK hynix | China       | 2024-12-30 | unknown |
        | HBM3E   | SK hynix | China       | 2024-12-31 | blocked |
        | HBM3E   | SK hynix | China       | 2025-01-01 | blocked |
        | HBM2E   | Samsung  | China       | 2024-12-31 | blocked |
        | HBM3E   | SK hynix | Hong Kong   | 2024-12-31 | blocked |
        | HBM3E   | SK hynix | Macau       | 2024-12-31 | blocked |
        | HBM3E   | SK hynix | Taiwan      | 2024-12-31 | unknown |

    Scenario: a stack too new to be measured is dense enough all the same
      Given the product "HBM4" from "SK hynix"
      And the destination "China"
      When it is checked on 2025-06-01
      Then it is blocked
      And the reason is us.memory-to-d5

    Scenario: memory packed with a processor is judged as the processor
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-01-15
      Then the answer is permitted, no licence required
      And it does not depend on us.memory-to-d5

  Rule: Density decides, from just above 2, and with an exception below 3.3

    Scenario Outline: figures at both lines
      Given a product with:
        | vendor                   | micron    |
        | kind                     | hbm       |
        | memory_bandwidth_density | <density> |
        | us_available             | yes       |
      And the destination "China"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | density | headquarters | day        | answer                                           |
        | 1.99    | China        | 2025-01-15 | permitted, no licence required                   |
        | 2       | China        | 2025-01-15 | permitted, no licence required                   |
        | 2.001   | China        | 2025-01-15 | blocked: licence required, presumption of denial |
        | 3.29    | China        | 2025-01-15 | blocked: licence required, presumption of denial |
        | 3.29    | USA          | 2024-12-30 | permitted, no licence required                   |
        | 3.29    | USA          | 2024-12-31 | permitted under a licence exception              |
        | 3.29    | USA          | 2025-01-01 | permitted under a licence exception              |
        | 3.299   | Japan        | 2025-01-15 | permitted under a licence exception              |
        | 3.29    | India        | 2025-01-15 | permitted under a licence exception              |
        | 3.29    | Taiwan       | 2025-01-15 | blocked: licence required, presumption of denial |
        | 3.29    | Singapore    | 2025-01-15 | blocked: licence required, presumption of denial |
        | 3.3     | USA          | 2025-01-15 | blocked: licence required, presumption of denial |
        | 3.31    | USA          | 2025-01-15 | blocked: licence required, presumption of denial |

    Scenario Outline: an unknown density
      Given a product with:
        | vendor       | micron |
        | kind         | hbm    |
        | us_available | yes    |
      And the destination "<destination>"
      When it is checked on 2025-01-15
      Then it is <answer>

      Examples:
        | destination | answer    |
        | China       | unknown   |
        | Vietnam     | permitted |

    Scenario: the density is what is asked for
      Given a product with:
        | vendor       | micron |
        | kind         | hbm    |
        | us_available | yes    |
      And the destination "China"
      When it is checked on 2025-01-15
      Then it is unknown
      And it needs memory_bandwidth_density

  Rule: It reaches Macau, D:5 and firms based there

    Scenario Outline: places and parents
      Given the product "HBM3E" from "Micron"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | destination  | headquarters | day        | answer    |
        | Macau        | Macau        | 2025-01-15 | blocked   |
        | Hong Kong    | Hong Kong    | 2025-01-15 | blocked   |
        | Cambodia     | Cambodia     | 2025-01-15 | blocked   |
        | Russia       | Russia       | 2025-01-15 | blocked   |
        | Malaysia     | China        | 2024-12-30 | permitted |
        | Malaysia     | China        | 2024-12-31 | blocked   |
        | Malaysia     | China        | 2025-01-01 | blocked   |
        | Malaysia     | Malaysia     | 2025-01-15 | permitted |
        | Vietnam      | Vietnam      | 2025-01-15 | permitted |
        | UAE          | UAE          | 2025-01-15 | permitted |
        | Saudi Arabia | Saudi Arabia | 2025-01-15 | permitted |
        | Israel       | Israel       | 2025-01-15 | permitted |
        | Taiwan       | Taiwan       | 2025-01-15 | permitted |
        | USA          | China        | 2025-01-15 | permitted |

    Scenario Outline: the reasons
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then the reason is <reason>

      Examples:
        | product | vendor   | destination | headquarters | day        | reason                       |
        | HBM3E   | Samsung  | China       | China        | 2025-01-15 | us.memory-to-d5              |
        | HBM3E   | Micron   | China       | China        | 2024-12-31 | us.memory-to-d5              |
        | HBM3E   | SK hynix | Singapore   | China        | 2025-01-15 | us.memory-to-d5-headquarters |
        | HBM2    | SK hynix | China       | USA          | 2025-01-15 | us.memory-exception          |
        | HBM3    | SK hynix | China       | USA          | 2025-01-15 | us.memory-to-d5              |

    Scenario: the exception is for a partner's plant in China, not for a Chinese firm's plant elsewhere
      Given the product "HBM2" from "SK hynix"
      And the destination "Malaysia"
      And a buyer headquartered in "China"
      When it is checked on 2025-01-15
      Then it is blocked
      And the reason is us.memory-to-d5-headquarters
