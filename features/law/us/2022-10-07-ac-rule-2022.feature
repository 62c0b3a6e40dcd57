Feature: The advanced-computing rule of October 2022
  The first rule looks at two figures together: computing strength from 4,800 TPP and 600 GB/s in and out. Chips with both
  need a licence for China with Hong Kong from 21 October 2022; refusal is presumed, save for plants of partners' firms.
  It was built to catch the A100 and it did not catch the A800. Anything for a supercomputer in China needs a licence too.

  Rule: Strong chips need a licence for China from 21 October 2022, and the letters of August are folded in

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>" from "<vendor>"
      And the destination "China"
      When it is checked on <day>
      Then it is <answer>
      And the reason is <reason>

      Examples:
        | product | vendor | day        | answer  | reason                    |
        | A100    | Nvidia | 2022-10-20 | blocked | us.letter-nvidia-2022     |
        | A100    | Nvidia | 2022-10-21 | blocked | us.chips-to-china         |
        | H100    | Nvidia | 2022-10-20 | blocked | us.letter-nvidia-2022     |
        | H100    | Nvidia | 2022-10-21 | blocked | us.chips-to-china         |
        | H100    | Nvidia | 2022-10-22 | blocked | us.chips-to-china         |
        | MI250   | AMD    | 2022-10-20 | blocked | us.letter-amd-2022        |
        | MI250   | AMD    | 2022-10-21 | blocked | us.chips-to-china         |
        | MI250X  | AMD    | 2022-10-20 | unknown | us.letter-amd-2022-mi250x |
        | MI250X  | AMD    | 2022-10-21 | blocked | us.chips-to-china         |
        | MI250X  | AMD    | 2022-10-22 | blocked | us.chips-to-china         |

    Scenario Outline: a chip that no letter had named
      Given the product "Gaudi 2 HL-225H" from "Intel"
      And the destination "China"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer    |
        | 2022-10-20 | permitted |
        | 2022-10-21 | blocked   |
        | 2022-10-22 | blocked   |

    Scenario Outline: it was public two weeks before it bound
      Given the product "Gaudi 2 HL-225H" from "Intel"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2022-10-21
      Then it is <answer>

      Examples:
        | known      | answer    |
        | 2022-10-06 | permitted |
        | 2022-10-07 | blocked   |

  Rule: Both figures count, at or above the threshold

    Scenario Outline: figures at the thresholds
      Given a product with:
        | vendor              | amd         |
        | kind                | accelerator |
        | tpp                 | <tpp>       |
        | performance_density | 6           |
        | dram_bandwidth      | 1500        |
        | interconnect        | <io>        |
        | datacenter          | yes         |
        | us_available        | yes         |
      And the destination "China"
      When it is checked on 2022-11-01
      Then it is <answer>

      Examples:
        | tpp    | io    | answer    |
        | 4800   | 600   | blocked   |
        | 4800.1 | 600.1 | blocked   |
        | 4799.9 | 600   | permitted |
        | 4800   | 599.9 | permitted |
        | 20000  | 599   | permitted |
        | 4000   | 900   | permitted |

    Scenario: an unknown rate leaves it open
      Given a product with:
        | vendor              | amd         |
        | kind                | accelerator |
        | tpp                 | 6000        |
        | performance_density | 6           |
        | dram_bandwidth      | 1500        |
        | datacenter          | yes         |
        | us_available        | yes         |
      And the destination "China"
      When it is checked on 2022-11-01
      Then it is unknown
      And it needs interconnect

    Scenario Outline: what was built to stay below, and what was not
      Given the product "<product>"
      And the destination "China"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product  | day        | answer    |
        | A800     | 2022-11-07 | permitted |
        | H800     | 2023-03-21 | permitted |
        | RTX 4090 | 2022-10-21 | permitted |
        | A30      | 2022-10-21 | permitted |
        | HL-225H  | 2023-07-11 | blocked   |
        | HL-225B  | 2023-07-11 | permitted |

  Rule: It applies to China with Hong Kong only

    Scenario Outline: destinations in the first three months
      Given the product "MI250X" from "AMD"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | destination | day        | answer    |
        | Hong Kong   | 2022-10-21 | blocked   |
        | Macau       | 2022-10-21 | permitted |
        | Vietnam     | 2022-11-01 | permitted |
        | UAE         | 2022-11-01 | permitted |
        | Venezuela   | 2022-11-01 | permitted |
        | Cambodia    | 2022-11-01 | permitted |
        | Singapore   | 2022-11-01 | permitted |
        | Taiwan      | 2022-11-01 | permitted |

    Scenario: Russia stays closed by its own rule
      Given the product "MI250X" from "AMD"
      And the destination "Russia"
      When it is checked on 2022-11-01
      Then it is blocked
      And the reason is us.russia-belarus
      And it does not depend on us.chips-to-china

    Scenario: shipments elsewhere to a firm based in China are not yet affected
      Given the product "H100" from "Nvidia"
      And the destination "Singapore"
      And a buyer headquartered in "China"
      When it is checked on 2023-06-01
      Then the answer is permitted, no licence required

  Rule: Refusal is presumed, save for partners' own sites

    Scenario Outline: who is behind the buyer
      Given the product "H100" from "Nvidia"
      And the destination "China"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then the answer is <answer>
      And the reason is <reason>

      Examples:
        | headquarters | day        | answer                                               | reason                     |
        | China        | 2023-06-01 | blocked: licence required, presumption of denial     | us.chips-to-china          |
        | Vietnam      | 2023-06-01 | blocked: licence required, presumption of denial     | us.chips-to-china          |
        | Malaysia     | 2023-06-01 | blocked: licence required, presumption of denial     | us.chips-to-china          |
        | USA          | 2022-10-20 | blocked: licence required, presumption of denial     | us.letter-nvidia-2022      |
        | USA          | 2022-10-21 | conditional: licence required, reviewed case by case | us.chips-to-china-partners |
        | USA          | 2022-10-22 | conditional: licence required, reviewed case by case | us.chips-to-china-partners |
        | Germany      | 2023-06-01 | conditional: licence required, reviewed case by case | us.chips-to-china-partners |
        | India        | 2023-06-01 | conditional: licence required, reviewed case by case | us.chips-to-china-partners |
        | Taiwan       | 2023-06-01 | conditional: licence required, reviewed case by case | us.chips-to-china-partners |
        | Singapore    | 2023-06-01 | conditional: licence required, reviewed case by case | us.chips-to-china-partners |

    Scenario Outline: that mildness ends with the rule of 2023
      Given the product "MI250" from "AMD"
      And the destination "China"
      And a buyer headquartered in "USA"
      When it is checked on <day>
      Then it is <answer>
      And the reason is <reason>

      Examples:
        | day        | answer      | reason                     |
        | 2023-11-16 | conditional | us.chips-to-china-partners |
        | 2023-11-17 | blocked     | us.chips-to-d5             |

  Rule: A supercomputer in China needs a licence whatever goes into it

    Scenario Outline: the end use
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And the end use is "<use>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product | vendor | destination | use           | day        | answer    |
        | L20     | Nvidia | China       | supercomputer | 2022-10-20 | permitted |
        | L20     | Nvidia | China       | supercomputer | 2022-10-21 | blocked   |
        | L20     | Nvidia | China       | supercomputer | 2022-10-22 | blocked   |
        | L20     | Nvidia | China       | civil         | 2022-10-22 | permitted |
        | HBM3E   | Micron | China       | supercomputer | 2022-11-01 | blocked   |
        | L20     | Nvidia | Hong Kong   | supercomputer | 2022-11-01 | blocked   |
        | L20     | Nvidia | Macau       | supercomputer | 2022-11-01 | permitted |
        | L20     | Nvidia | Venezuela   | supercomputer | 2022-11-01 | permitted |

    Scenario: the supercomputer is the reason
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end use is "supercomputer"
      When it is checked on 2022-11-01
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.supercomputer-end-use

    Scenario: a partner's site is no way round it
      Given the product "H100" from "Nvidia"
      And the destination "China"
      And a buyer headquartered in "USA"
      And the end use is "supercomputer"
      When it is checked on 2023-06-01
      Then it is blocked
      And the reason is us.supercomputer-end-use

  Rule: What is said of systems

    Scenario Outline: a system with circuits of the class
      Given the product "DGX H100"
      And the destination "China"
      When it is checked on <day>
      Then <told> notice is us.systems-2022

      Examples:
        | day        | told |
        | 2022-10-20 | no   |
        | 2022-10-21 | a    |
        | 2022-10-22 | a    |
        | 2023-11-16 | a    |
        | 2023-11-17 | no   |
        | 2023-11-18 | no   |

  Rule: Three licence exceptions stay open, each on its conditions

    Scenario Outline: the first days
      Given the product "A100" from "Nvidia"
      And the destination "China"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then exception RPL is <rpl>
      And exception GOV is <gov>
      And exception TSU is <tsu>

      Examples:
        | headquarters | day        | rpl                     | gov                     | tsu               |
        | China        | 2022-10-20 | not listed              | not listed              | not listed        |
        | China        | 2022-10-21 | available on conditions | not available           | not for this item |
        | US           | 2022-10-21 | available on conditions | available on conditions | not for this item |
        | US           | 2022-10-22 | available on conditions | available on conditions | not for this item |

    Scenario: a replacement is a replacement, one for one
      Given the product "A100" from "Nvidia"
      And the destination "China"
      When it is checked on 2022-11-01
      Then the answer is blocked: licence required, presumption of denial
      And exception RPL is available on conditions
      And exception RPL asks for "does not improve its capability"
      And exception RPL asks for "destroyed abroad or comes back"

    Scenario: software for design is not a chip, and TSU is not for what is no software
      Given the product "A100" from "Nvidia"
      And the destination "China"
      When it is checked on 2022-11-01
      Then exception TSU is not for this item

  Rule: Chips made abroad, and those for parties with footnote 4

    Scenario Outline: an accelerator of 8,000 TPP from Korea
      Given a product with:
        | vendor              | Rebellions  |
        | kind                | accelerator |
        | tpp                 | 8000        |
        | performance_density | 10          |
        | interconnect        | 700         |
        | datacenter          | yes         |
      And it is shipped from "South Korea"
      And the destination "China"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer  |
        | 2022-10-20 | unknown |
        | 2022-10-21 | blocked |
        | 2022-10-22 | blocked |

    Scenario Outline: a chip below every line for a party of the Entity List
      Given every list of parties is whole
      And a product with:
        | vendor              | Graphcore   |
        | kind                | accelerator |
        | tpp                 | 1200        |
        | performance_density | 2           |
        | interconnect        | 100         |
        | dram_bandwidth      | 300         |
        | us_content          | <content>   |
      And it is shipped from "United Kingdom"
      And the destination "China"
      And the end user is "<end user>"
      When it is checked on 2023-06-01
      Then it is <answer>

      Examples:
        | end user     | content | answer  |
        | Hygon        | 5       | blocked |
        | Hikvision    | 30      | blocked |
        | Hikvision    | 25      | unknown |

    Scenario: the same part for a university on no list
      Given every list of parties is whole
      And a product with:
        | vendor              | Graphcore   |
        | kind                | accelerator |
        | tpp                 | 1200        |
        | performance_density | 2           |
        | interconnect        | 100         |
        | dram_bandwidth      | 300         |
      And it is shipped from "United Kingdom"
      And the destination "China"
      And the end user is "Falcon University"
      When it is checked on 2023-06-01
      Then it is unknown
      And there is no reason
      And it needs a rulebook of the country it ships from

    Scenario: the same part for a supercomputer there
      Given every list of parties is whole
      And a product with:
        | vendor              | Graphcore   |
        | kind                | accelerator |
        | tpp                 | 1200        |
        | performance_density | 2           |
        | interconnect        | 100         |
        | dram_bandwidth      | 300         |
      And it is shipped from "United Kingdom"
      And the destination "China"
      And the end user is "Falcon University"
      And the end use is "supercomputer"
      When it is checked on 2023-06-01
      Then it is blocked
      And the reason is us.supercomputer-end-use

    Scenario: of a part for a listed party without footnote 4 the content is asked
      Given every list of parties is whole
      And a product with:
        | vendor              | Graphcore   |
        | kind                | accelerator |
        | tpp                 | 1200        |
        | performance_density | 2           |
        | interconnect        | 100         |
        | dram_bandwidth      | 300         |
      And it is shipped from "United Kingdom"
      And the destination "China"
      And the end user is "Hikvision"
      When it is checked on 2023-06-01
      Then it is unknown
      And it needs us_content

    Scenario: a chip of a maker with footnote 4 for that maker
      Given the product "MLU590" from "Cambricon"
      And it is shipped from "Taiwan"
      And the destination "China"
      And the end user is "Cambricon"
      When it is checked on 2023-03-01
      Then it is blocked
      And the reason is us.entity-list
