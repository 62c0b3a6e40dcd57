Feature: The letters of April 2025 on chips of the H20's class
  In April 2025 BIS told Nvidia, AMD and Intel one by one that they need a licence for circuits above three bandwidth lines
  when these go to China, Hong Kong, Macau, a country of D:5 or a firm based in one. A letter binds the company it is
  written to. The H20 and the MI308 lie below ECCN 3A090, so until then nothing had stood in their way.

  Rule: The H20's story, from its first sales to the last day checked

    Scenario: What Nvidia may do
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When its timeline is drawn
      Then the timeline reads:
        | from       | answer                                                |
        | ever       | unknown: cannot be told from what is known            |
        | 2022-08-01 | permitted, no licence required                        |
        | 2025-04-09 | blocked: licence required, presumption of denial      |
        | 2025-07-14 | permitted with a licence, approval presumed           |
        | 2025-08-11 | conditional: licence required, reviewed case by case  |
        | 2026-10-09 | unknown: cannot be told from what is known            |

    Scenario Outline: the day before, the day and the day after the letter
      Given the product "H20" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | destination | day        | answer                                           |
        | China       | 2025-04-08 | permitted, no licence required                   |
        | China       | 2025-04-09 | blocked: licence required, presumption of denial |
        | China       | 2025-04-10 | blocked: licence required, presumption of denial |
        | Hong Kong   | 2025-04-08 | permitted, no licence required                   |
        | Hong Kong   | 2025-04-09 | blocked: licence required, presumption of denial |
        | Macau       | 2025-04-09 | blocked: licence required, presumption of denial |
        | Venezuela   | 2025-04-09 | blocked: licence required, presumption of denial |
        | Vietnam     | 2025-04-09 | permitted, no licence required                   |
        | Singapore   | 2025-04-09 | permitted, no licence required                   |

    Scenario: The letter is the reason, and it says since when and until when
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-05-01
      Then the reason is us.h20-letter
      And it has been so since 2025-04-09
      And it next changes on 2025-07-14

    Scenario: A chip of the class is caught without being named
      Given a product with:
        | vendor              | nvidia      |
        | kind                | accelerator |
        | tpp                 | 2300        |
        | performance_density | 2.8         |
        | dram_bandwidth      | 1400        |
        | interconnect        | 64          |
        | datacenter          | yes         |
        | us_available        | no          |
      And the destination "China"
      When it is checked on 2025-05-01
      Then it is blocked
      And the reason is us.h20-letter

  Rule: Nobody outside knew of it before 15 April

    Scenario Outline: what was known
      Given the product "H20" from "Nvidia"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2025-04-12
      Then it is <answer>

      Examples:
        | known      | answer    |
        | 2025-04-14 | permitted |
        | 2025-04-15 | blocked   |
        | 2025-04-16 | blocked   |

  Rule: Firms based in China are meant wherever they are

    Scenario Outline: a buyer with a Chinese parent in a free country
      Given the product "H20" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-05-01
      Then it is <answer>

      Examples:
        | destination | headquarters | answer    |
        | Singapore   | China        | blocked   |
        | Singapore   | Macau        | blocked   |
        | Singapore   | Singapore    | permitted |
        | Germany     | Hong Kong    | blocked   |
        | USA         | China        | permitted |

  Rule: One bandwidth line is enough, from the line itself upwards

    Scenario Outline: figures at the lines
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
        | dram   | io     | answer    |
        | 1399   | 0      | permitted |
        | 1400   | 0      | blocked   |
        | 0      | 1099   | permitted |
        | 0      | 1100   | blocked   |
        | 1000   | 699    | permitted |
        | 1000   | 700    | blocked   |

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
      Then the reason is us.gaudi-letter
      And it does not depend on us.h20-letter

    Scenario: A missing bandwidth leaves it open
      Given a product with:
        | vendor              | nvidia      |
        | kind                | accelerator |
        | tpp                 | 1500        |
        | performance_density | 1           |
        | interconnect        | 64          |
        | datacenter          | yes         |
        | us_available        | no          |
      And the destination "China"
      When it is checked on 2025-05-01
      Then it is unknown
      And it needs dram_bandwidth

    Scenario Outline: graphics cards cut to size
      Given the product "<product>" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-05-01
      Then it is <answer>

      Examples:
        | product       | answer    |
        | RTX 5090D     | blocked   |
        | RTX 5090D V2  | permitted |
        | RTX PRO 6000D | permitted |
        | RTX 4090D     | permitted |
        | L20           | permitted |

  Rule: A letter binds its addressee

    Scenario: Other makers received none
      Given a product with:
        | vendor              | google      |
        | kind                | accelerator |
        | tpp                 | 1500        |
        | performance_density | 1           |
        | dram_bandwidth      | 3700        |
        | interconnect        | 600         |
        | datacenter          | yes         |
        | us_available        | no          |
      And the destination "China"
      When it is checked on 2025-05-01
      Then the answer is permitted, no licence required

  Rule: AMD's letter is dated only by what AMD filed

    Scenario: The MI308's story
      Given the product "MI308" from "AMD"
      And the destination "China"
      When its timeline is drawn
      Then the timeline reads:
        | from       | answer                                                |
        | ever       | unknown: cannot be told from what is known            |
        | 2022-08-01 | permitted, no licence required                        |
        | 2025-04-09 | unknown: cannot be told from what is known            |
        | 2025-04-15 | blocked: licence required, presumption of denial      |
        | 2025-07-14 | unknown: cannot be told from what is known            |
        | 2025-07-15 | permitted with a licence, approval presumed           |
        | 2025-08-11 | conditional: licence required, reviewed case by case  |
        | 2026-10-09 | unknown: cannot be told from what is known            |

    Scenario Outline: AMD's letter reaches AMD's parts
      Given the product "MI308" from "AMD"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | destination | headquarters | day        | answer    |
        | China       | China        | 2025-04-08 | permitted |
        | China       | China        | 2025-04-12 | unknown   |
        | China       | China        | 2025-04-15 | blocked   |
        | Hong Kong   | Hong Kong    | 2025-04-16 | blocked   |
        | Macau       | Macau        | 2025-04-16 | blocked   |
        | Singapore   | China        | 2025-04-16 | blocked   |
        | Singapore   | Singapore    | 2025-04-16 | permitted |

    Scenario: AMD's letter is the reason
      Given the product "MI308" from "AMD"
      And the destination "China"
      When it is checked on 2025-05-01
      Then the reason is us.mi308-letter

    Scenario: Before AMD said so, nobody outside could know where the MI308 stood
      Given the product "MI308" from "AMD"
      And the destination "China"
      And what was known on 2025-04-01
      When it is checked on 2025-03-01
      Then it is unknown
      And it needs tpp
