Feature: The review policy of January 2026
  From 15 January 2026 applications for chips of medium performance are judged case by case, if they go from the United States
  itself to users in China or Macau. The licence stays, and six conditions with it. Whatever else goes there, ships from
  elsewhere, or goes to a firm based in China somewhere else, remains under the presumption of denial.

  Rule: Case by case from 15 January

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | product | vendor | destination | day        | answer                                               |
        | H200    | Nvidia | China       | 2026-01-14 | blocked: licence required, presumption of denial     |
        | H200    | Nvidia | China       | 2026-01-15 | conditional: licence required, reviewed case by case |
        | H200    | Nvidia | China       | 2026-01-16 | conditional: licence required, reviewed case by case |
        | MI325X  | AMD    | China       | 2026-01-14 | blocked: licence required, presumption of denial     |
        | MI325X  | AMD    | China       | 2026-01-15 | conditional: licence required, reviewed case by case |
        | H100    | Nvidia | Hong Kong   | 2026-01-14 | blocked: licence required, presumption of denial     |
        | H100    | Nvidia | Hong Kong   | 2026-01-15 | conditional: licence required, reviewed case by case |
        | H100    | Nvidia | Macau       | 2026-01-14 | blocked: licence required, presumption of denial     |
        | H100    | Nvidia | Macau       | 2026-01-15 | conditional: licence required, reviewed case by case |
        | L40S    | Nvidia | China       | 2026-01-15 | conditional: licence required, reviewed case by case |
        | MI300X  | AMD    | China       | 2026-10-08 | conditional: licence required, reviewed case by case |
        | B200    | Nvidia | China       | 2026-01-15 | blocked: licence required, presumption of denial     |
        | B30A    | Nvidia | China       | 2026-01-15 | blocked: licence required, presumption of denial     |
        | Gaudi 3 | Intel  | China       | 2026-01-15 | blocked: licence required, presumption of denial     |
        | A800 80GB | Nvidia | China       | 2026-01-15 | blocked: licence required, presumption of denial     |
        | H800    | Nvidia | China       | 2026-01-15 | blocked: licence required, presumption of denial     |
        | A100    | Nvidia | China       | 2026-01-15 | unknown: information is missing                      |
        | H200    | Nvidia | Venezuela   | 2026-01-15 | blocked: licence required, presumption of denial     |
        | H200    | Nvidia | Russia      | 2026-01-15 | blocked: licence required, presumption of denial     |
        | H200    | Nvidia | Vietnam     | 2026-01-15 | conditional: licence required, reviewed case by case |

    Scenario: the new policy is the reason
      Given the product "H200" from "Nvidia"
      And the destination "China"
      When it is checked on 2026-02-01
      Then the reason is us.review-2026
      And it has been so since 2026-01-15
      And law and practice agree

    Scenario Outline: one licence is enough, whichever rules require it
      Given the product "<product>"
      And the destination "China"
      When it is checked on 2026-02-01
      Then us.chips-to-d5 is overridden by us.review-2026
      And us.chips-to-d5-headquarters is overridden by us.review-2026
      And <letter> is overridden by us.review-2026

      Examples:
        | product | letter          |
        | H200    | us.h20-letter   |
        | MI325X  | us.mi308-letter |

    Scenario: the same for a chip by Intel
      Given a product with:
        | vendor              | intel       |
        | kind                | accelerator |
        | tpp                 | 7000        |
        | performance_density | 8           |
        | dram_bandwidth      | 2450        |
        | interconnect        | 600         |
        | datacenter          | yes         |
        | us_available        | yes         |
      And the destination "China"
      When it is checked on 2026-02-01
      Then the answer is conditional: licence required, reviewed case by case
      And us.gaudi-letter is overridden by us.review-2026

    Scenario: a chip of the lower class that the letters cover
      Given a product with:
        | vendor              | nvidia      |
        | kind                | accelerator |
        | tpp                 | 3000        |
        | performance_density | 2           |
        | dram_bandwidth      | 2000        |
        | interconnect        | 64          |
        | datacenter          | yes         |
        | us_available        | yes         |
      And the destination "China"
      When it is checked on 2026-02-01
      Then the answer is conditional: licence required, reviewed case by case
      And us.h20-letter is overridden by us.review-2026

    Scenario: whether a chip was for sale in the United States must be stated
      Given the product "A100" from "Nvidia"
      And the destination "China"
      When it is checked on 2026-02-01
      Then it is unknown
      And it needs us_available

    Scenario: simplifications are shown
      Given the product "H200" from "Nvidia"
      And the destination "China"
      When it is checked on 2026-02-01
      Then the answer warns that it leaves out "the text counts TPP"

  Rule: Below both thresholds, and for sale in the United States

    Scenario Outline: figures at the thresholds
      Given a product with:
        | vendor              | amd         |
        | kind                | accelerator |
        | tpp                 | <tpp>       |
        | performance_density | 20          |
        | dram_bandwidth      | <dram>      |
        | interconnect        | 900         |
        | datacenter          | yes         |
        | us_available        | <available> |
      And the destination "China"
      When it is checked on 2026-02-01
      Then it is <answer>

      Examples:
        | tpp     | dram   | available | answer      |
        | 20999.9 | 6499.9 | yes       | conditional |
        | 21000   | 6499.9 | yes       | blocked     |
        | 21000.1 | 6499.9 | yes       | blocked     |
        | 20999.9 | 6500   | yes       | blocked     |
        | 20999.9 | 6500.1 | yes       | blocked     |
        | 20999.9 | 6499.9 | no        | blocked     |
        | 4800    | 800    | yes       | conditional |

    Scenario Outline: one figure unknown
      Given a product with:
        | vendor              | amd         |
        | kind                | accelerator |
        | tpp                 | <tpp>       |
        | performance_density | 20          |
        | dram_bandwidth      | <dram>      |
        | interconnect        | 900         |
        | datacenter          | yes         |
        | us_available        | yes         |
      And the destination "China"
      When it is checked on 2026-02-01
      Then it is <answer>

      Examples:
        | tpp           | dram       | answer  |
        | at least 4800 | 5000       | unknown |
        | 10000         | above 2000 | unknown |
        | at least 4800 | 6500       | blocked |

  Rule: From the United States, to China or Macau

    Scenario Outline: where it ships from, where it goes, whose it is
      Given the product "H200" from "Nvidia"
      And it is shipped from "<ships_from>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2026-02-01
      Then it is <answer>

      Examples:
        | ships_from | destination | headquarters | answer      |
        | USA    | China       | China        | conditional |
        | USA    | China       | USA          | conditional |
        | USA    | Macau       | Hong Kong    | conditional |
        | Taiwan | China       | China        | blocked     |
        | Japan  | China       | China        | blocked     |
        | Taiwan | Macau       | Macau        | blocked     |
        | China  | China       | China        | blocked     |
        | USA    | Singapore   | China        | blocked     |
        | USA    | Malaysia    | Hong Kong    | blocked     |
        | USA    | Germany     | Macau        | blocked     |

    Scenario: from elsewhere the rule of 2023 is still the reason
      Given the product "H200" from "Nvidia"
      And it is shipped from "Taiwan"
      And the destination "China"
      When it is checked on 2026-02-01
      Then the reason is us.chips-to-d5
      And it does not depend on us.review-2026

  Rule: No prohibited user or use

    Scenario: a listed buyer
      Given the product "H200" from "Nvidia"
      And the destination "China"
      And the end user is "Huawei"
      When it is checked on 2026-02-01
      Then it is blocked
      And the reason is us.entity-list

    Scenario Outline: a forbidden use
      Given the product "H200" from "Nvidia"
      And the destination "China"
      And the end use is "<end use>"
      When it is checked on 2026-02-01
      Then it is blocked
      And the reason is <reason>

      Examples:
        | end use       | reason                   |
        | military      | us.military-end-use      |
        | supercomputer | us.supercomputer-end-use |

  Rule: What lies below the classes stays under the letters of April 2025

    Scenario Outline: still reviewed case by case
      Given the product "<product>" from "<vendor>"
      And the destination "China"
      When it is checked on 2026-02-01
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is <reason>
      And it does not depend on us.review-2026

      Examples:
        | product | vendor | reason            |
        | H20     | Nvidia | us.h20-licences   |
        | MI308   | AMD    | us.mi308-licences |

    Scenario: a card above the thresholds of the letter and below the classes stays refused
      Given the product "RTX 5090D" from "Nvidia"
      And the destination "China"
      When it is checked on 2026-02-01
      Then it is blocked
      And the reason is us.h20-letter

    Scenario: memory on its own is no part of it
      Given the product "HBM3" from "SK hynix"
      And the destination "China"
      When it is checked on 2026-02-01
      Then it is blocked
      And the reason is us.memory-to-d5

  Rule: Public from 13 January

    Scenario Outline: what was known
      Given the product "H200" from "Nvidia"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2026-01-15
      Then it is <answer>

      Examples:
        | known      | answer      |
        | 2026-01-12 | blocked     |
        | 2026-01-13 | conditional |
        | 2026-01-14 | conditional |

    Scenario Outline: known two days before it binds
      Given the product "H200" from "Nvidia"
      And the destination "China"
      And what was known on 2026-01-13
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer      |
        | 2026-01-13 | blocked     |
        | 2026-01-14 | blocked     |
        | 2026-01-15 | conditional |

  Rule: A wafer-sized chip is far above the thresholds

    Scenario Outline: its minimum TPP is enough
      Given the product "WSE-3" from "Cerebras"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial

      Examples:
        | day        |
        | 2025-06-01 |
        | 2026-01-15 |
        | 2026-10-08 |
