Feature: The letter to Nvidia of August 2022 on the A100 and the H100
  Before any rule on computing strength BIS wrote to Nvidia. The letter, dated 26 August 2022 and made public by the
  company on the 31st, names the A100, the H100 and every later circuit as strong in both computing and input/output, for
  China with Hong Kong and for Russia. Macau is not named. The rule of October replaced it on 21 October 2022.

  Rule: Nvidia is bound from 26 August, and the world knew on the 31st

    Scenario: the H100 to China, from the letter to the last day checked
      Given the product "H100" from "Nvidia"
      And the destination "China"
      When its timeline is drawn
      Then the timeline reads:
        | from                                     | answer                                               |
        | ever                                     | unknown: information is missing                      |
        | 2019-01-01                               | permitted, no licence required                       |
        | 2022-08-26                               | blocked: licence required, presumption of denial     |
        | 2026-01-15                               | conditional: licence required, reviewed case by case |
        | the day after the last day covered by us | unknown: information is missing                      |

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product  | destination | day        | answer    |
        | A100     | China       | 2022-08-25 | permitted |
        | A100     | China       | 2022-08-26 | blocked   |
        | A100     | China       | 2022-08-27 | blocked   |
        | A100X    | China       | 2022-08-26 | blocked   |
        | DGX A100 | China       | 2022-08-26 | blocked   |
        | H100     | China       | 2022-08-25 | permitted |
        | H100     | China       | 2022-08-26 | blocked   |
        | H100     | Hong Kong   | 2022-08-25 | permitted |
        | H100     | Hong Kong   | 2022-08-26 | blocked   |
        | H100     | Hong Kong   | 2022-08-27 | blocked   |
        | H100     | Macau       | 2022-08-26 | permitted |
        | H100     | Vietnam     | 2022-08-26 | permitted |
        | H100     | Taiwan      | 2022-08-26 | permitted |
        | H100     | UAE         | 2022-08-26 | permitted |
        | A30      | China       | 2022-08-26 | permitted |

    Scenario Outline: what was known
      Given the product "A100" from "Nvidia"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2022-08-28
      Then it is <answer>

      Examples:
        | known      | answer    |
        | 2022-08-30 | permitted |
        | 2022-08-31 | blocked   |

    Scenario: shipments elsewhere to a firm based in China are not affected
      Given the product "A100" from "Nvidia"
      And the destination "Singapore"
      And a buyer headquartered in "China"
      When it is checked on 2022-09-15
      Then the answer is permitted, no licence required

    Scenario Outline: the letter is the reason until the rule of October replaces it
      Given the product "A100" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And the reason is <reason>
      And it has been so since 2022-08-26

      Examples:
        | day        | reason                |
        | 2022-10-20 | us.letter-nvidia-2022 |
        | 2022-10-21 | us.chips-to-china     |
        | 2022-10-22 | us.chips-to-china     |

    Scenario: no policy of review was published
      Given the product "A100" from "Nvidia"
      And the destination "China"
      When it is checked on 2022-09-01
      Then the answer warns that it leaves out "No review policy was published"
      And the answer warns that it leaves out "ship through Hong Kong for fixed periods"

    Scenario Outline: Russia is in the letter, though already closed
      Given the product "A100" from "Nvidia"
      And the destination "Russia"
      When it is checked on <day>
      Then it is blocked
      And the reason is <reason>

      Examples:
        | day        | reason                |
        | 2022-08-25 | us.russia-belarus     |
        | 2022-08-26 | us.letter-nvidia-2022 |
        | 2022-09-01 | us.letter-nvidia-2022 |
        | 2022-10-20 | us.letter-nvidia-2022 |
        | 2022-10-21 | us.russia-belarus     |

  Rule: Chips as strong as the A100 are affected; a lower limit is not stated

    Scenario Outline: figures around the A100
      Given a product with:
        | vendor              | <vendor>    |
        | kind                | accelerator |
        | tpp                 | <tpp>       |
        | performance_density | 6           |
        | dram_bandwidth      | 1500        |
        | interconnect        | <io>        |
        | datacenter          | yes         |
        | us_available        | yes         |
      And the destination "China"
      When it is checked on 2022-09-01
      Then it is <answer>

      Examples:
        | vendor | tpp    | io    | answer    |
        | nvidia | 4992   | 664   | blocked   |
        | nvidia | 4993   | 665   | blocked   |
        | nvidia | 4991.9 | 664   | unknown   |
        | nvidia | 4992   | 663.9 | unknown   |
        | nvidia | 4801   | 601   | unknown   |
        | nvidia | 4800   | 600   | unknown   |
        | nvidia | 4799.9 | 664   | permitted |
        | nvidia | 4992   | 599.9 | permitted |
        | amd    | 4992   | 664   | permitted |

    Scenario Outline: what is nearly as strong, and where
      Given a product with:
        | vendor              | nvidia      |
        | kind                | accelerator |
        | tpp                 | 4900        |
        | performance_density | 6           |
        | dram_bandwidth      | 1500        |
        | interconnect        | 640         |
        | datacenter          | yes         |
        | us_available        | yes         |
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | destination | day        | answer    |
        | China       | 2022-08-25 | permitted |
        | China       | 2022-08-26 | unknown   |
        | China       | 2022-08-27 | unknown   |
        | Hong Kong   | 2022-09-01 | unknown   |
        | Macau       | 2022-09-01 | permitted |
        | China       | 2022-10-20 | unknown   |
        | China       | 2022-10-21 | blocked   |

    Scenario: the rule of October ends the doubt
      Given a product with:
        | vendor              | nvidia      |
        | kind                | accelerator |
        | tpp                 | 4900        |
        | performance_density | 6           |
        | dram_bandwidth      | 1500        |
        | interconnect        | 640         |
        | datacenter          | yes         |
        | us_available        | yes         |
      And the destination "China"
      When it is checked on 2022-10-21
      Then the reason is us.chips-to-china
      And it does not depend on us.letter-nvidia-2022-nearly

    Scenario: about the A100 itself there is none
      Given the product "A100" from "Nvidia"
      And the destination "China"
      When it is checked on 2022-09-01
      Then it is blocked
      And it does not depend on us.letter-nvidia-2022-nearly

    Scenario: equally strong chips are affected for Russia too
      Given a product with:
        | vendor              | nvidia      |
        | kind                | accelerator |
        | tpp                 | 4992        |
        | performance_density | 6           |
        | dram_bandwidth      | 1500        |
        | interconnect        | 664         |
        | datacenter          | yes         |
        | us_available        | yes         |
      And the destination "Russia"
      When it is checked on 2022-09-01
      Then it is blocked
      And the reason is us.letter-nvidia-2022

    Scenario: the doubt has its name
      Given a product with:
        | vendor              | nvidia      |
        | kind                | accelerator |
        | tpp                 | 4900        |
        | performance_density | 6           |
        | dram_bandwidth      | 1500        |
        | interconnect        | 640         |
        | datacenter          | yes         |
        | us_available        | yes         |
      And the destination "China"
      When it is checked on 2022-09-01
      Then it is unknown
      And the reason is us.letter-nvidia-2022-nearly

  Rule: What is said of systems

    Scenario Outline: a system with such circuits
      Given the product "DGX H100"
      And the destination "China"
      When it is checked on <day>
      Then <told> notice is us.systems-before-2022

      Examples:
        | day        | told |
        | 2022-08-26 | a    |
        | 2022-10-20 | a    |
        | 2022-10-21 | no   |
        | 2022-10-22 | no   |

  Rule: Before it a chip for civil use went to China without a licence, whatever its strength

    Scenario Outline: the days that are covered for China
      Given the product "V100" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | destination | day        | answer    |
        | China       | 2018-12-31 | unknown   |
        | China       | 2019-01-01 | permitted |
        | China       | 2019-01-10 | permitted |
        | China       | 2021-06-01 | permitted |
        | China       | 2022-07-31 | permitted |
        | Hong Kong   | 2019-01-10 | unknown   |
        | Germany     | 2019-01-10 | unknown   |

    Scenario Outline: not for military use, of which the years before June 2020 are open
      Given the product "V100" from "Nvidia"
      And the destination "China"
      And the end use is "military"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer  |
        | 2019-01-10 | unknown |
        | 2020-06-28 | unknown |
        | 2020-06-29 | blocked |
        | 2022-07-31 | blocked |

    Scenario: nor to a party that was listed then
      Given the product "V100" from "Nvidia"
      And the destination "China"
      And the end user is "Hikvision"
      When it is checked on 2020-01-15
      Then it is blocked
      And the reason is us.entity-list

    Scenario: memory is not covered before
      Given the product "HBM2E" from "Samsung"
      And the destination "China"
      And it is shipped from "United States"
      When it is checked on 2021-06-01
      Then it is unknown
