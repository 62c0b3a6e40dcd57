Feature: The letters of August 2022 on the A100, the H100 and the MI250
  Before any rule on computing strength BIS wrote to Nvidia and to AMD. Nvidia's letter names two chips and everything as
  strong in both computing and input/output; China with Hong Kong, and Russia. Macau is not named. AMD's is known only from
  what the company said.

  Rule: Nvidia is bound from 26 August, and the world knew on the 31st

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product | destination | day        | answer    |
        | A100    | China       | 2022-08-25 | permitted |
        | A100    | China       | 2022-08-26 | blocked   |
        | A100    | China       | 2022-08-27 | blocked   |
        | H100    | China       | 2022-08-26 | blocked   |
        | H100    | Hong Kong   | 2022-08-25 | permitted |
        | H100    | Hong Kong   | 2022-08-26 | blocked   |
        | H100    | Macau       | 2022-08-26 | permitted |
        | A30     | China       | 2022-08-26 | permitted |
        | H100    | Vietnam     | 2022-08-26 | permitted |

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

    Scenario: the letter is the reason, for China until the rule of October takes its place
      Given the product "A100" from "Nvidia"
      And the destination "China"
      When it is checked on 2022-10-20
      Then the reason is us.letter-nvidia-2022
      And it has been so since 2022-08-26

    Scenario: Russia is in the letter, though already closed
      Given the product "A100" from "Nvidia"
      And the destination "Russia"
      When it is checked on 2022-09-01
      Then it is blocked
      And the reason is us.letter-nvidia-2022

  Rule: Chips as strong as the A100 are meant, and how much below is not said

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
        | vendor | tpp  | io  | answer    |
        | nvidia | 4992 | 664 | blocked   |
        | nvidia | 4991 | 664 | unknown   |
        | nvidia | 4992 | 663 | unknown   |
        | nvidia | 4800 | 600 | unknown   |
        | nvidia | 4799 | 664 | permitted |
        | nvidia | 4992 | 599 | permitted |
        | amd    | 4992 | 664 | permitted |

    Scenario: what is nearly as strong
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

  Rule: AMD's letter is dated to a few days and named one chip

    Scenario Outline: AMD's chips
      Given the product "<product>" from "AMD"
      And the destination "China"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product | day        | answer    |
        | MI250   | 2022-08-25 | permitted |
        | MI250   | 2022-08-26 | unknown   |
        | MI250   | 2022-08-30 | unknown   |
        | MI250   | 2022-08-31 | blocked   |
        | MI250   | 2022-10-20 | blocked   |
        | MI250X  | 2022-09-15 | unknown   |
        | MI100   | 2022-09-15 | permitted |

    Scenario: the MI250
      Given the product "MI250" from "AMD"
      And the destination "China"
      When it is checked on 2022-09-15
      Then the reason is us.letter-amd-2022

    Scenario: the MI250X, which only follows from the rest
      Given the product "MI250X" from "AMD"
      And the destination "China"
      When it is checked on 2022-09-15
      Then it is unknown
      And the reason is us.letter-amd-2022-mi250x
