Feature: The advanced-computing rule of October 2023
  The second rule drops the input/output test. Two classes of chip are drawn by strength and by density of strength, and
  small chips that are not for data centres fall out of both. It reaches D:1, D:4 and D:5 less partners, and, wherever they
  are, firms with their headquarters in Macau or D:5. It has been in force since 17 November 2023.

  Rule: The higher class

    Scenario Outline: figures at the lines, for a data-centre chip to Vietnam
      Given a product with:
        | vendor              | amd         |
        | kind                | accelerator |
        | tpp                 | <tpp>       |
        | performance_density | <density>   |
        | dram_bandwidth      | 800         |
        | interconnect        | 64          |
        | datacenter          | yes         |
        | us_available        | yes         |
      And the destination "Vietnam"
      When it is checked on 2024-01-01
      Then the answer is <answer>

      Examples:
        | tpp    | density | answer                                      |
        | 4800   | 1       | permitted with a licence, approval presumed |
        | 4799.9 | 1       | permitted, no licence required              |
        | 1600   | 5.92    | permitted with a licence, approval presumed |
        | 1599   | 5.92    | permitted, no licence required              |
        | 1600   | 5.91    | permitted under a licence exception         |

  Rule: The lower class

    Scenario Outline: figures at the lines, for a data-centre chip to China
      Given a product with:
        | vendor              | amd         |
        | kind                | accelerator |
        | tpp                 | <tpp>       |
        | performance_density | <density>   |
        | dram_bandwidth      | 800         |
        | interconnect        | 64          |
        | datacenter          | yes         |
        | us_available        | yes         |
      And the destination "China"
      When it is checked on 2024-01-01
      Then it is <answer>

      Examples:
        | tpp    | density | answer      |
        | 2400   | 1.6     | conditional |
        | 2399   | 1.6     | permitted   |
        | 2400   | 1.59    | permitted   |
        | 1600   | 3.2     | conditional |
        | 1599   | 3.2     | permitted   |
        | 1600   | 3.19    | permitted   |
        | 4799.9 | 5.91    | conditional |
        | 4799.9 | 5.92    | blocked     |
        | 4800   | 3.2     | blocked     |

  Rule: Below 4,800 a chip that is not for data centres is in neither class

    Scenario Outline: the note
      Given a product with:
        | vendor              | amd          |
        | kind                | accelerator  |
        | tpp                 | <tpp>        |
        | performance_density | 8            |
        | dram_bandwidth      | 800          |
        | interconnect        | 64           |
        | datacenter          | <datacenter> |
        | us_available        | yes          |
      And the destination "China"
      When it is checked on 2024-01-01
      Then it is <answer>

      Examples:
        | tpp    | datacenter | answer      |
        | 4799.9 | no         | permitted   |
        | 4799.9 | yes        | blocked     |
        | 4800   | no         | conditional |
        | 4800   | yes        | blocked     |

    Scenario: what a chip is sold for has to be known
      Given a product with:
        | vendor              | amd         |
        | kind                | accelerator |
        | tpp                 | 3000        |
        | performance_density | 8           |
        | dram_bandwidth      | 800         |
        | interconnect        | 64          |
        | us_available        | yes         |
      And the destination "China"
      When it is checked on 2024-01-01
      Then it is unknown
      And it needs datacenter

    Scenario: so has its density
      Given a product with:
        | vendor              | amd         |
        | kind                | accelerator |
        | tpp                 | 2368        |
        | dram_bandwidth      | 800         |
        | interconnect        | 64          |
        | datacenter          | yes         |
        | us_available        | yes         |
      And the destination "China"
      When it is checked on 2024-01-01
      Then it is unknown
      And it needs performance_density

  Rule: Chips by name

    Scenario Outline: to China, before and after
      Given the product "<product>" from "<vendor>"
      And the destination "China"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product   | vendor | day        | answer      |
        | MI210     | AMD    | 2023-11-16 | permitted   |
        | MI210     | AMD    | 2023-11-17 | conditional |
        | MI210     | AMD    | 2023-11-18 | conditional |
        | L4        | Nvidia | 2023-11-16 | permitted   |
        | L4        | Nvidia | 2023-11-17 | blocked     |
        | RTX 4090  | Nvidia | 2023-11-16 | permitted   |
        | RTX 4090  | Nvidia | 2023-11-17 | conditional |
        | RTX 4090  | Nvidia | 2023-11-18 | conditional |
        | RTX 4090D | Nvidia | 2024-01-01 | permitted   |
        | L40       | Nvidia | 2023-11-17 | conditional |
        | A30       | Nvidia | 2023-11-17 | conditional |
        | A40       | Nvidia | 2023-11-17 | conditional |
        | A10       | Nvidia | 2023-11-17 | permitted   |
        | T4        | Nvidia | 2023-11-17 | permitted   |
        | V100      | Nvidia | 2023-11-17 | permitted   |
        | H20       | Nvidia | 2023-11-17 | permitted   |
        | L20       | Nvidia | 2023-11-17 | permitted   |
        | L2        | Nvidia | 2023-11-17 | permitted   |
        | Gaudi 2   | Intel  | 2023-11-17 | blocked     |
        | HL-225B   | Intel  | 2023-11-16 | permitted   |
        | HL-225B   | Intel  | 2023-11-17 | blocked     |
        | W7900D    | AMD    | 2023-11-17 | permitted   |

  Rule: The destination test

    Scenario Outline: the strongest class by country
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | destination  | day        | answer                                           |
        | China        | 2023-11-17 | blocked: licence required, presumption of denial |
        | Hong Kong    | 2023-11-17 | blocked: licence required, presumption of denial |
        | Macau        | 2023-11-17 | blocked: licence required, presumption of denial |
        | Russia       | 2023-11-17 | blocked: licence required, presumption of denial |
        | Venezuela    | 2023-11-16 | permitted, no licence required                   |
        | Venezuela    | 2023-11-17 | blocked: licence required, presumption of denial |
        | Iraq         | 2023-11-18 | blocked: licence required, presumption of denial |
        | Vietnam      | 2023-11-16 | permitted, no licence required                   |
        | Vietnam      | 2023-11-17 | permitted with a licence, approval presumed      |
        | Vietnam      | 2023-11-18 | permitted with a licence, approval presumed      |
        | UAE          | 2023-11-17 | permitted with a licence, approval presumed      |
        | Saudi Arabia | 2023-11-17 | permitted with a licence, approval presumed      |
        | Kazakhstan   | 2023-11-17 | permitted with a licence, approval presumed      |
        | Israel       | 2023-11-17 | permitted, no licence required                   |
        | India        | 2023-11-17 | permitted, no licence required                   |
        | Singapore    | 2023-11-17 | permitted, no licence required                   |
        | Taiwan       | 2023-11-17 | permitted, no licence required                   |
        | Switzerland  | 2023-11-17 | permitted, no licence required                   |
        | Poland       | 2023-11-17 | permitted, no licence required                   |
        | Malaysia     | 2023-11-17 | permitted, no licence required                   |
        | Cyprus       | 2023-11-17 | permitted, no licence required                   |
        | Nicaragua    | 2024-03-14 | permitted, no licence required                   |
        | Nicaragua    | 2024-03-15 | blocked: licence required, presumption of denial |
        | Cambodia     | 2025-11-06 | blocked: licence required, presumption of denial |
        | Cambodia     | 2025-11-07 | permitted with a licence, approval presumed      |
        | Cambodia     | 2025-11-08 | permitted with a licence, approval presumed      |
        | Cyprus       | 2026-09-30 | permitted, no licence required                   |
        | Cyprus       | 2026-10-01 | unknown: cannot be told from what is known       |
        | Ethiopia     | 2024-01-01 | unknown: cannot be told from what is known       |

    Scenario Outline: the reason by country
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      When it is checked on 2024-01-01
      Then the reason is <reason>

      Examples:
        | destination  | reason              |
        | China        | us.chips-to-d5      |
        | Macau        | us.chips-to-d5      |
        | Saudi Arabia | us.chips-to-d1-d4   |

  Rule: The headquarters test reaches the whole world

    Scenario Outline: where the buyer and its parent are
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | destination | headquarters | day        | answer    |
        | Singapore   | China        | 2023-11-16 | permitted |
        | Singapore   | China        | 2023-11-17 | blocked   |
        | Singapore   | China        | 2023-11-18 | blocked   |
        | Germany     | Hong Kong    | 2023-11-17 | blocked   |
        | Malaysia    | Macau        | 2023-11-17 | blocked   |
        | Vietnam     | China        | 2023-11-17 | blocked   |
        | Taiwan      | Venezuela    | 2024-01-01 | blocked   |
        | Singapore   | Vietnam      | 2023-11-17 | permitted |
        | China       | USA          | 2023-11-17 | blocked   |
        | USA         | China        | 2023-11-17 | permitted |

    Scenario: headquarters are the reason
      Given the product "MI300X" from "AMD"
      And the destination "Singapore"
      And a buyer headquartered in "China"
      When it is checked on 2024-01-01
      Then the reason is us.chips-to-d5-headquarters

  Rule: Notification instead of a licence for all but the strongest data-centre chips

    Scenario Outline: notification, or not even that
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2024-01-01
      Then the answer is <answer>
      And the reason is <reason>

      Examples:
        | product  | destination  | headquarters | answer                                              | reason                      |
        | RTX 4090 | China        | China        | conditional: prior notification, which may be refused | us.nac                    |
        | L40      | China        | China        | conditional: prior notification, which may be refused | us.nac                    |
        | L40      | Macau        | Macau        | conditional: prior notification, which may be refused | us.nac                    |
        | RTX 4090 | Singapore    | China        | conditional: prior notification, which may be refused | us.nac                    |
        | RTX 4090 | Vietnam      | China        | conditional: prior notification, which may be refused | us.nac                    |
        | RTX 4090 | Vietnam      | Vietnam      | permitted under a licence exception                 | us.aca                      |
        | L40      | Saudi Arabia | Saudi Arabia | permitted under a licence exception                 | us.aca                      |
        | L40S     | Saudi Arabia | Saudi Arabia | permitted with a licence, approval presumed         | us.chips-to-d1-d4           |
        | L40S     | China        | China        | blocked: licence required, presumption of denial    | us.chips-to-d5              |
        | L40S     | Singapore    | China        | blocked: licence required, presumption of denial    | us.chips-to-d5-headquarters |

    Scenario: no notification for military use
      Given the product "RTX 4090" from "Nvidia"
      And the destination "China"
      And the end use is "military"
      When it is checked on 2024-01-01
      Then it is blocked

  Rule: It was public a month before it bound

    Scenario Outline: what was known
      Given the product "MI300X" from "AMD"
      And the destination "Venezuela"
      And what was known on <known>
      When it is checked on 2023-11-17
      Then it is <answer>

      Examples:
        | known      | answer    |
        | 2023-10-16 | permitted |
        | 2023-10-17 | blocked   |
