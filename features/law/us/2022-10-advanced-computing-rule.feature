Feature: The advanced-computing rule of October 2022
  The first rule looks at two figures together: computing strength and what moves in and out. It reaches China with Hong
  Kong, from 21 October 2022, and Macau from 17 January 2023. It was built to catch the A100 and it did not catch the A800.

  Rule: Both figures count, from the line upwards

    Scenario Outline: figures at the lines
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

    Scenario Outline: chips by name
      Given the product "<product>"
      And the destination "China"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product  | day        | answer    |
        | A100     | 2022-10-21 | blocked   |
        | MI250    | 2022-10-21 | blocked   |
        | MI250X   | 2022-10-20 | unknown   |
        | MI250X   | 2022-10-21 | blocked   |
        | MI250X   | 2022-10-22 | blocked   |
        | A800     | 2022-11-07 | permitted |
        | H800     | 2023-03-21 | permitted |
        | RTX 4090 | 2022-10-21 | permitted |
        | Gaudi 2  | 2023-07-11 | blocked   |
        | HL-225B  | 2023-07-11 | permitted |

  Rule: China with Hong Kong first, Macau three months later, nobody else

    Scenario Outline: destinations
      Given the product "MI250X" from "AMD"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | destination | day        | answer    |
        | Hong Kong   | 2022-10-21 | blocked   |
        | Macau       | 2022-10-21 | permitted |
        | Macau       | 2023-01-16 | permitted |
        | Macau       | 2023-01-17 | blocked   |
        | Macau       | 2023-01-18 | blocked   |
        | Vietnam     | 2023-01-18 | permitted |
        | UAE         | 2023-01-18 | permitted |
        | Taiwan      | 2023-01-18 | permitted |

    Scenario: a firm based in China elsewhere is not yet reached
      Given the product "H100" from "Nvidia"
      And the destination "Singapore"
      And a buyer headquartered in "China"
      When it is checked on 2023-06-01
      Then the answer is permitted, no licence required

    Scenario: Macau's rule was public a day after it bound
      Given the product "H100" from "Nvidia"
      And the destination "Macau"
      And what was known on 2023-01-17
      When it is checked on 2023-02-01
      Then it is permitted

  Rule: Refusal is presumed, save for partners' own sites

    Scenario Outline: who is behind the buyer
      Given the product "H100" from "Nvidia"
      And the destination "China"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2023-06-01
      Then the answer is <answer>
      And the reason is <reason>

      Examples:
        | headquarters | answer                                               | reason                     |
        | China        | blocked: licence required, presumption of denial     | us.chips-to-china          |
        | Vietnam      | blocked: licence required, presumption of denial     | us.chips-to-china          |
        | USA          | conditional: licence required, reviewed case by case | us.chips-to-china-partners |
        | Germany      | conditional: licence required, reviewed case by case | us.chips-to-china-partners |
        | Taiwan       | conditional: licence required, reviewed case by case | us.chips-to-china-partners |

  Rule: A supercomputer needs a licence whatever goes into it

    Scenario Outline: the end use
      Given the product "<product>"
      And the destination "<destination>"
      And the end use is "supercomputer"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product | destination | day        | answer    |
        | L20     | China       | 2022-10-20 | permitted |
        | L20     | China       | 2022-10-21 | blocked   |
        | L20     | Macau       | 2023-01-16 | permitted |
        | L20     | Macau       | 2023-01-17 | blocked   |
        | L20     | Venezuela   | 2023-11-16 | permitted |
        | L20     | Venezuela   | 2023-11-17 | blocked   |
        | L20     | Vietnam     | 2024-01-01 | permitted |

    Scenario: the supercomputer is the reason
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end use is "supercomputer"
      When it is checked on 2023-06-01
      Then the reason is us.supercomputer-end-use
