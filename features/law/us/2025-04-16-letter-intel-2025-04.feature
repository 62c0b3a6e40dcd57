Feature: The letter to Intel of April 2025 on circuits above three bandwidth thresholds
  Intel told its customers, in a notice public by 16 April 2025, that it needs a licence for circuits at or above 1,400 GB/s
  of memory, 1,100 GB/s of input/output, or 1,700 GB/s of both together. The day of the letter is not public: it lies
  between the 9th, when Nvidia's was written, and the 16th. Its destinations are taken to be those of Nvidia's.

  Rule: Between 9 and 15 April it is not known, from the 16th it binds

    Scenario Outline: around both limits of the date
      Given a product with:
        | vendor              | intel       |
        | kind                | accelerator |
        | tpp                 | 1500        |
        | performance_density | 1           |
        | dram_bandwidth      | 3700        |
        | interconnect        | 600         |
        | datacenter          | yes         |
        | us_available        | no          |
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | destination | headquarters | day        | answer    |
        | China       | China        | 2025-04-08 | permitted |
        | China       | China        | 2025-04-09 | unknown   |
        | China       | China        | 2025-04-10 | unknown   |
        | China       | China        | 2025-04-15 | unknown   |
        | China       | China        | 2025-04-16 | blocked   |
        | China       | China        | 2025-04-17 | blocked   |
        | Hong Kong   | Hong Kong    | 2025-04-16 | blocked   |
        | Macau       | Macau        | 2025-04-16 | blocked   |
        | Cambodia    | Cambodia     | 2025-04-16 | blocked   |
        | Singapore   | China        | 2025-04-08 | permitted |
        | Singapore   | China        | 2025-04-15 | unknown   |
        | Singapore   | China        | 2025-04-16 | blocked   |
        | Singapore   | Singapore    | 2025-04-16 | permitted |
        | Vietnam     | Vietnam      | 2025-04-16 | permitted |
        | UAE         | UAE          | 2025-04-16 | permitted |
        | USA         | China        | 2025-04-16 | permitted |
        | China       | USA          | 2025-04-16 | blocked   |

    Scenario: the date is the missing information
      Given a product with:
        | vendor              | intel       |
        | kind                | accelerator |
        | tpp                 | 1500        |
        | performance_density | 1           |
        | dram_bandwidth      | 3700        |
        | interconnect        | 600         |
        | datacenter          | yes         |
        | us_available        | no          |
      And the destination "China"
      When it is checked on 2025-04-12
      Then it is unknown
      And it needs the exact dates of us.gaudi-letter

    Scenario Outline: what was known
      Given a product with:
        | vendor              | intel       |
        | kind                | accelerator |
        | tpp                 | 1500        |
        | performance_density | 1           |
        | dram_bandwidth      | 3700        |
        | interconnect        | 600         |
        | datacenter          | yes         |
        | us_available        | no          |
      And the destination "China"
      And what was known on <known>
      When it is checked on 2025-04-16
      Then it is <answer>

      Examples:
        | known      | answer    |
        | 2025-04-15 | permitted |
        | 2025-04-16 | blocked   |

  Rule: One bandwidth at or above its threshold is enough

    Scenario Outline: figures at the thresholds
      Given a product with:
        | vendor              | intel       |
        | kind                | accelerator |
        | tpp                 | 1500        |
        | performance_density | 1           |
        | dram_bandwidth      | <dram>      |
        | interconnect        | <io>        |
        | datacenter          | yes         |
        | us_available        | no          |
      And the destination "China"
      When it is checked on 2025-05-01
      Then it is <answer>

      Examples:
        | dram | io   | answer    |
        | 1399 | 0    | permitted |
        | 1400 | 0    | blocked   |
        | 1401 | 0    | blocked   |
        | 0    | 1099 | permitted |
        | 0    | 1100 | blocked   |
        | 0    | 1101 | blocked   |
        | 1000 | 699  | permitted |
        | 1000 | 700  | blocked   |
        | 1000 | 701  | blocked   |

    Scenario: Intel's letter is its own
      Given a product with:
        | vendor              | intel       |
        | kind                | accelerator |
        | tpp                 | 1500        |
        | performance_density | 1           |
        | dram_bandwidth      | 3700        |
        | interconnect        | 600         |
        | datacenter          | yes         |
        | us_available        | no          |
      And the destination "China"
      When it is checked on 2025-05-01
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.gaudi-letter
      And it does not depend on us.h20-letter
      And the answer warns that it leaves out "No review policy was published with the letter"

  Rule: Of Intel's own chips it catches those whose class was open

    Scenario Outline: the chip made for China, whose class is not public, and the one long refused
      Given the product "<product>" from "Intel"
      And the destination "China"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product | day        | answer  |
        | HL-388  | 2025-04-08 | unknown |
        | HL-388  | 2025-04-15 | unknown |
        | HL-388  | 2025-04-16 | blocked |
        | HL-388  | 2025-04-17 | blocked |
        | Gaudi 3 | 2025-04-08 | blocked |
        | Gaudi 3 | 2025-04-16 | blocked |
