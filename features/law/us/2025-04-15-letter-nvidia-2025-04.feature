Feature: The letter to Nvidia of April 2025 on circuits of the H20's class
  On 9 April 2025 BIS told Nvidia that it needs a licence for the H20, and for any circuit that reaches its bandwidth of
  memory or of input/output, when these go to China, Hong Kong, Macau, a country of D:5 or a firm based in one. The world
  learnt of it on 15 April. The H20 lies below ECCN 3A090, so until then nothing had stood in its way.

  Rule: From 9 April 2025 the H20 needs a licence for China, Hong Kong, Macau and D:5

    Scenario: the H20's story, from its first sales to the last day checked
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When its timeline is drawn
      Then the timeline reads:
        | from                                     | answer                                               |
        | ever                                     | unknown: information is missing                      |
        | 2019-01-01                               | permitted, no licence required                       |
        | 2025-04-09                               | blocked: licence required, presumption of denial     |
        | 2025-07-14                               | permitted with a licence, approval presumed          |
        | 2025-08-11                               | conditional: licence required, reviewed case by case |
        | the day after the last day covered by us | unknown: information is missing                      |

    Scenario Outline: the day before, the day and the day after the letter
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | product   | destination  | day        | answer                                           |
        | H20       | China        | 2025-04-08 | permitted, no licence required                   |
        | H20       | China        | 2025-04-09 | blocked: licence required, presumption of denial |
        | H20       | China        | 2025-04-10 | blocked: licence required, presumption of denial |
        | H20 141GB | China        | 2025-04-08 | permitted, no licence required                   |
        | H20 141GB | China        | 2025-04-09 | blocked: licence required, presumption of denial |
        | H20       | Hong Kong    | 2025-04-08 | permitted, no licence required                   |
        | H20       | Hong Kong    | 2025-04-09 | blocked: licence required, presumption of denial |
        | H20       | Hong Kong    | 2025-04-10 | blocked: licence required, presumption of denial |
        | H20       | Macau        | 2025-04-08 | permitted, no licence required                   |
        | H20       | Macau        | 2025-04-09 | blocked: licence required, presumption of denial |
        | H20       | Venezuela    | 2025-04-09 | blocked: licence required, presumption of denial |
        | H20       | Cambodia     | 2025-04-09 | blocked: licence required, presumption of denial |
        | H20       | Vietnam      | 2025-04-09 | permitted, no licence required                   |
        | H20       | UAE          | 2025-04-09 | permitted, no licence required                   |
        | H20       | Saudi Arabia | 2025-04-09 | permitted, no licence required                   |
        | H20       | Israel       | 2025-04-09 | permitted, no licence required                   |
        | H20       | Taiwan       | 2025-04-09 | permitted, no licence required                   |
        | H20       | Singapore    | 2025-04-09 | permitted, no licence required                   |

    Scenario: the letter is the reason, and it says since when and until when
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-05-01
      Then the reason is us.h20-letter
      And it has been so since 2025-04-09
      And it next changes on 2025-07-14
      And the answer warns that it leaves out "No review policy was published with the letter"

  Rule: Nobody outside knew of it before 15 April

    Scenario Outline: what was known
      Given the product "H20" from "Nvidia"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2025-04-12
      Then it is <answer>

      Examples:
        | known      | answer    |
        | 2025-04-09 | permitted |
        | 2025-04-14 | permitted |
        | 2025-04-15 | blocked   |
        | 2025-04-16 | blocked   |

  Rule: Firms based in China are affected in every country

    Scenario: the H20 to such a firm in Singapore, without a later relief
      Given the product "H20" from "Nvidia"
      And the destination "Singapore"
      And a buyer headquartered in "China"
      When its timeline is drawn
      Then the timeline reads:
        | from                                     | answer                                           |
        | ever                                     | unknown: information is missing                  |
        | 2022-08-01                               | permitted, no licence required                   |
        | 2025-04-09                               | blocked: licence required, presumption of denial |
        | the day after the last day covered by us | unknown: information is missing                  |

    Scenario Outline: a buyer with a Chinese parent in a free country
      Given the product "H20" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | destination | headquarters | day        | answer    |
        | Singapore   | China        | 2025-04-08 | permitted |
        | Singapore   | China        | 2025-04-09 | blocked   |
        | Singapore   | China        | 2025-04-10 | blocked   |
        | Singapore   | China        | 2025-05-01 | blocked   |
        | Singapore   | Macau        | 2025-05-01 | blocked   |
        | Singapore   | Cambodia     | 2025-05-01 | blocked   |
        | Singapore   | Singapore    | 2025-05-01 | permitted |
        | Singapore   | Vietnam      | 2025-05-01 | permitted |
        | Germany     | Hong Kong    | 2025-05-01 | blocked   |
        | China       | USA          | 2025-05-01 | blocked   |
        | USA         | China        | 2025-05-01 | permitted |

  Rule: One bandwidth at or above its threshold is enough

    Scenario Outline: figures at the thresholds
      Given a product with:
        | vendor              | nvidia      |
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

    Scenario: a chip of the class is caught without being named
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

    Scenario: a missing bandwidth leaves it open
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
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product       | day        | answer    |
        | RTX 5090D     | 2025-04-08 | permitted |
        | RTX 5090D     | 2025-04-09 | blocked   |
        | RTX 5090D     | 2025-05-01 | blocked   |
        | RTX 5090D V2  | 2025-05-01 | permitted |
        | RTX PRO 6000D | 2025-05-01 | permitted |
        | RTX 4090D     | 2025-05-01 | permitted |
        | L20           | 2025-05-01 | permitted |

    Scenario: it stops what notification had let through
      Given the product "RTX 5090" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-05-01
      Then it is blocked
      And the reason is us.h20-letter
      And us.chips-to-d5 is overridden by us.nac

  Rule: A letter binds its addressee

    Scenario: other makers received none
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
      And it does not depend on us.h20-letter
