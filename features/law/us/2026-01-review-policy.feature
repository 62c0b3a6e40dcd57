Feature: The review policy of January 2026
  From 15 January 2026 applications for chips of middling strength are judged case by case, if they go from the United States
  itself to users in China or Macau. The licence stays, and six conditions with it. Whatever else goes there, ships from
  elsewhere, or goes to a firm based in China somewhere else, stays under the presumption of denial.

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
        | H100    | Nvidia | Hong Kong   | 2026-01-15 | conditional: licence required, reviewed case by case |
        | H100    | Nvidia | Macau       | 2026-01-15 | conditional: licence required, reviewed case by case |
        | L40S    | Nvidia | China       | 2026-01-15 | conditional: licence required, reviewed case by case |
        | MI300X  | AMD    | China       | 2026-10-08 | conditional: licence required, reviewed case by case |
        | B200    | Nvidia | China       | 2026-01-15 | blocked: licence required, presumption of denial     |
        | Gaudi 3 | Intel  | China       | 2026-01-15 | blocked: licence required, presumption of denial     |
        | A800    | Nvidia | China       | 2026-01-15 | blocked: licence required, presumption of denial     |
        | A100    | Nvidia | China       | 2026-01-15 | unknown: cannot be told from what is known           |
        | H200    | Nvidia | Venezuela   | 2026-01-15 | blocked: licence required, presumption of denial     |
        | H200    | Nvidia | Russia      | 2026-01-15 | blocked: licence required, presumption of denial     |

    Scenario: the new policy is the reason
      Given the product "H200" from "Nvidia"
      And the destination "China"
      When it is checked on 2026-02-01
      Then the reason is us.review-2026
      And it has been so since 2026-01-15

    Scenario: whether a chip was for sale in America has to be known
      Given the product "A100" from "Nvidia"
      And the destination "China"
      When it is checked on 2026-02-01
      Then it is unknown
      And it needs us_available

  Rule: Below both lines, and for sale in the United States

    Scenario Outline: figures at the lines
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
        | 20999.9 | 6500   | yes       | blocked     |
        | 20999.9 | 6499.9 | no        | blocked     |
        | 4800    | 800    | yes       | conditional |

  Rule: From the United States, to China or Macau

    Scenario Outline: where it ships from, where it goes, whose it is
      Given the product "H200" from "Nvidia"
      And it is shipped from "<origin>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2026-02-01
      Then it is <answer>

      Examples:
        | origin | destination | headquarters | answer      |
        | USA    | China       | China        | conditional |
        | USA    | China       | USA          | conditional |
        | Taiwan | China       | China        | blocked     |
        | Japan  | China       | China        | blocked     |
        | USA    | Singapore   | China        | blocked     |
        | USA    | Malaysia    | Hong Kong    | blocked     |

  Rule: The H20 lies below the classes and stays under its letter

    Scenario: still licensed one by one
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on 2026-02-01
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is us.h20-licences
      And it does not depend on us.review-2026

    Scenario: a card above the letter's lines and below the classes stays refused
      Given the product "RTX 5090D" from "Nvidia"
      And the destination "China"
      When it is checked on 2026-02-01
      Then it is blocked
      And the reason is us.h20-letter

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

  Rule: The duty of 25 % is on import, and told beside the answer

    Scenario Outline: the two bands
      Given the product "<product>"
      And the destination "China"
      When it is checked on 2026-01-15
      Then a notice is us.chip-tariff

      Examples:
        | product  |
        | H200 SXM |
        | MI325X   |

  Rule: Licences in practice are told beside the answer

    Scenario Outline: from the first licences to the first deliveries
      Given the product "H200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And a notice is us.h200-practice

      Examples:
        | day        |
        | 2026-02-25 |
        | 2026-03-03 |
        | 2026-05-14 |
        | 2026-07-14 |
        | 2026-08-26 |
        | 2026-10-08 |
