Feature: The letter to Nvidia of 23 October 2023
  Twenty-five days before the rule began, BIS made it bind Nvidia at once for data-centre products of 4,800 TPP or more. The
  GeForce RTX 4090, strong but no data-centre product, and the L40, a data-centre product below the line, could still go.

  Rule: Named products and their like, from 23 October

    Scenario Outline: chips to China
      Given the product "<product>" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product  | day        | answer    |
        | A800     | 2023-10-22 | permitted |
        | A800     | 2023-10-23 | blocked   |
        | A800     | 2023-10-24 | blocked   |
        | H800     | 2023-10-22 | permitted |
        | H800     | 2023-10-23 | blocked   |
        | L40S     | 2023-10-22 | permitted |
        | L40S     | 2023-10-23 | blocked   |
        | L40S     | 2023-11-16 | blocked   |
        | A100     | 2023-10-23 | blocked   |
        | H100     | 2023-10-23 | blocked   |
        | RTX 4090 | 2023-10-23 | permitted |
        | RTX 4090 | 2023-11-16 | permitted |
        | L40      | 2023-10-23 | permitted |
        | L40      | 2023-11-16 | permitted |

    Scenario Outline: figures at the line
      Given a product with:
        | vendor              | <vendor>     |
        | kind                | accelerator  |
        | tpp                 | <tpp>        |
        | performance_density | 6            |
        | dram_bandwidth      | 800          |
        | interconnect        | 64           |
        | datacenter          | <datacenter> |
        | us_available        | yes          |
      And the destination "China"
      When it is checked on 2023-11-01
      Then it is <answer>

      Examples:
        | vendor | tpp    | datacenter | answer    |
        | nvidia | 4800   | yes        | blocked   |
        | nvidia | 4799.9 | yes        | permitted |
        | nvidia | 4800   | no         | permitted |
        | amd    | 4800   | yes        | permitted |

  Rule: The countries of the rule

    Scenario Outline: destinations and headquarters
      Given the product "L40S" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2023-11-01
      Then it is <answer>

      Examples:
        | destination  | headquarters | answer    |
        | Hong Kong    | Hong Kong    | blocked   |
        | Macau        | Macau        | blocked   |
        | Saudi Arabia | Saudi Arabia | permitted |
        | Saudi Arabia | China        | blocked   |
        | Israel       | Israel       | permitted |
        | India        | India        | permitted |
        | Singapore    | China        | unknown   |
        | USA          | China        | permitted |

    Scenario Outline: the reasons
      Given the product "L40S" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2023-11-01
      Then the reason is <reason>

      Examples:
        | destination | headquarters | reason                                |
        | China       | China        | us.letter-nvidia-2023-10-d5           |
        | Vietnam     | Vietnam      | us.letter-nvidia-2023-10-d1-d4        |
        | Singapore   | China        | us.letter-nvidia-2023-10-headquarters |

  Rule: Public on 24 October

    Scenario Outline: what was known
      Given the product "A800" from "Nvidia"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2023-10-23
      Then it is <answer>

      Examples:
        | known      | answer    |
        | 2023-10-23 | permitted |
        | 2023-10-24 | blocked   |
