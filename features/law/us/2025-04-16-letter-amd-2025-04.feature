Feature: The letter to AMD of April 2025 on the MI308
  AMD made public on 16 April 2025 that it needs a licence for the MI308 to China, Hong Kong, Macau and D:5, and had
  reckoned what that costs by the 15th. The day of the letter is not public: it lies between the 9th, when Nvidia's was
  written, and the 15th. That it draws the bandwidth thresholds told to Intel's customers is inferred.

  Rule: The MI308 needs a licence by 15 April 2025 at the latest, as AMD's filing shows

    Scenario: the MI308's story
      Given the product "MI308" from "AMD"
      And the destination "China"
      When its timeline is drawn
      Then the timeline reads:
        | from                                     | answer                                               |
        | ever                                     | unknown: information is missing                      |
        | 2019-01-01                               | permitted, no licence required                       |
        | 2025-04-09                               | unknown: information is missing                      |
        | 2025-04-15                               | blocked: licence required, presumption of denial     |
        | 2025-07-14                               | unknown: information is missing                      |
        | 2025-07-15                               | permitted with a licence, approval presumed          |
        | 2025-08-11                               | conditional: licence required, reviewed case by case |
        | the day after the last day covered by us | unknown: information is missing                      |

    Scenario Outline: around both limits of the date
      Given the product "MI308" from "AMD"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | destination  | headquarters | day        | answer    |
        | China        | China        | 2025-04-08 | permitted |
        | China        | China        | 2025-04-09 | unknown   |
        | China        | China        | 2025-04-10 | unknown   |
        | China        | China        | 2025-04-12 | unknown   |
        | China        | China        | 2025-04-14 | unknown   |
        | China        | China        | 2025-04-15 | blocked   |
        | China        | China        | 2025-04-16 | blocked   |
        | Hong Kong    | Hong Kong    | 2025-04-16 | blocked   |
        | Macau        | Macau        | 2025-04-16 | blocked   |
        | Venezuela    | Venezuela    | 2025-04-16 | blocked   |
        | Cambodia     | Cambodia     | 2025-04-16 | blocked   |
        | Singapore    | China        | 2025-04-08 | permitted |
        | Singapore    | China        | 2025-04-14 | unknown   |
        | Singapore    | China        | 2025-04-15 | blocked   |
        | Singapore    | China        | 2025-04-16 | blocked   |
        | Singapore    | Singapore    | 2025-04-16 | permitted |
        | Saudi Arabia | Saudi Arabia | 2025-04-16 | permitted |
        | Vietnam      | Vietnam      | 2025-04-16 | permitted |
        | USA          | China        | 2025-04-16 | permitted |
        | China        | USA          | 2025-04-16 | blocked   |

    Scenario: the date is the missing information
      Given the product "MI308" from "AMD"
      And the destination "China"
      When it is checked on 2025-04-12
      Then it is unknown
      And it needs the exact dates of us.mi308-letter

    Scenario: AMD's letter is the reason
      Given the product "MI308" from "AMD"
      And the destination "China"
      When it is checked on 2025-05-01
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.mi308-letter
      And it does not depend on us.h20-letter
      And it has been so since 2025-04-15
      And the answer warns that it leaves out "AMD's filing names the MI308 alone"

  Rule: Before AMD said so, the status of the MI308 was not public

    Scenario: its computing rates are not public
      Given the product "MI308" from "AMD"
      And the destination "China"
      And what was known on 2025-04-01
      When it is checked on 2025-03-01
      Then it is unknown
      And it needs tpp

    Scenario Outline: what was known, of a day before the letter
      Given the product "MI308" from "AMD"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2025-03-01
      Then it is <answer>

      Examples:
        | known      | answer    |
        | 2025-04-15 | unknown   |
        | 2025-04-16 | permitted |

    Scenario Outline: what was known, of a day after it
      Given the product "MI308" from "AMD"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2025-04-16
      Then it is <answer>

      Examples:
        | known      | answer  |
        | 2025-04-15 | unknown |
        | 2025-04-16 | blocked |

  Rule: AMD's other circuits are taken to be bound at the same bandwidth thresholds

    Scenario Outline: figures at the thresholds
      Given a product with:
        | vendor              | amd         |
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

    Scenario Outline: by name, place and headquarters
      Given the product "<product>" from "AMD"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then it is <answer>
      And the reason is <reason>

      Examples:
        | product | destination | headquarters | day        | answer      | reason          |
        | MI210   | China       | China        | 2025-04-08 | conditional | us.nac          |
        | MI210   | China       | China        | 2025-04-15 | blocked     | us.mi308-letter |
        | MI210   | China       | China        | 2025-04-16 | blocked     | us.mi308-letter |
        | MI210   | China       | USA          | 2025-04-16 | blocked     | us.mi308-letter |
        | MI210   | Singapore   | China        | 2025-04-08 | conditional | us.nac          |
        | MI210   | Singapore   | China        | 2025-04-16 | blocked     | us.mi308-letter |
