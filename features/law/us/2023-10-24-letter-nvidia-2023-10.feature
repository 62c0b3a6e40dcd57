Feature: The letter to Nvidia of 23 October 2023
  Twenty-five days before the rule began, BIS made it bind Nvidia at once for data-centre products of 4,800 TPP or more; the
  company told the world the day after. The GeForce RTX 4090, strong but no data-centre product, and the L40, a data-centre
  product below the threshold, could still go. The rule replaced the letter on 17 November 2023.

  Rule: Named products and their like need a licence from 23 October

    Scenario: the A800, made to stay below the rule of 2022
      Given the product "A800 80GB" from "Nvidia"
      And the destination "China"
      When its timeline is drawn
      Then the timeline reads:
        | from                                     | answer                                           |
        | ever                                     | unknown: information is missing                  |
        | 2019-01-01                               | permitted, no licence required                   |
        | 2023-10-23                               | blocked: licence required, presumption of denial |
        | the day after the last day covered by us | unknown: information is missing                  |

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
        | L4       | 2023-10-23 | permitted |

    Scenario Outline: figures at the threshold
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
        | nvidia | 4800.1 | yes        | blocked   |
        | nvidia | 4800   | yes        | blocked   |
        | nvidia | 4799.9 | yes        | permitted |
        | nvidia | 4800   | no         | permitted |
        | amd    | 4800   | yes        | permitted |

    Scenario: what a strong chip is sold for has to be known
      Given a product with:
        | vendor              | nvidia      |
        | kind                | accelerator |
        | tpp                 | 5000        |
        | performance_density | 6           |
        | dram_bandwidth      | 800         |
        | interconnect        | 64          |
        | us_available        | yes         |
      And the destination "China"
      When it is checked on 2023-11-01
      Then it is unknown
      And it needs datacenter

  Rule: It applies to the countries of the rule, and may apply to firms based in Macau or D:5 elsewhere

    Scenario: the H100 to a firm based in China that buys in Singapore
      Given the product "H100" from "Nvidia"
      And the destination "Singapore"
      And a buyer headquartered in "China"
      When its timeline is drawn
      Then the timeline reads:
        | from                                     | answer                                           |
        | ever                                     | unknown: information is missing                  |
        | 2022-08-01                               | permitted, no licence required                   |
        | 2023-10-23                               | unknown: information is missing                  |
        | 2023-11-17                               | blocked: licence required, presumption of denial |
        | the day after the last day covered by us | unknown: information is missing                  |

    Scenario Outline: destinations and headquarters
      Given the product "L40S" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | destination  | headquarters | day        | answer                                           |
        | Hong Kong    | Hong Kong    | 2023-11-01 | blocked: licence required, presumption of denial |
        | Macau        | Macau        | 2023-11-01 | blocked: licence required, presumption of denial |
        | Cambodia     | Cambodia     | 2023-11-01 | blocked: licence required, presumption of denial |
        | Russia       | Russia       | 2023-11-01 | blocked: licence required, presumption of denial |
        | Saudi Arabia | Saudi Arabia | 2023-10-22 | permitted, no licence required                   |
        | Saudi Arabia | Saudi Arabia | 2023-10-23 | unknown: information is missing                  |
        | Saudi Arabia | Saudi Arabia | 2023-10-24 | unknown: information is missing                  |
        | UAE          | UAE          | 2023-11-01 | unknown: information is missing                  |
        | Vietnam      | Vietnam      | 2023-11-01 | unknown: information is missing                  |
        | Saudi Arabia | China        | 2023-11-01 | blocked: licence required, presumption of denial |
        | Israel       | Israel       | 2023-11-01 | permitted, no licence required                   |
        | India        | India        | 2023-11-01 | permitted, no licence required                   |
        | Singapore    | Singapore    | 2023-11-01 | permitted, no licence required                   |
        | Singapore    | China        | 2023-10-22 | permitted, no licence required                   |
        | Singapore    | China        | 2023-10-23 | unknown: information is missing                  |
        | Singapore    | China        | 2023-10-24 | unknown: information is missing                  |
        | Singapore    | China        | 2023-11-16 | unknown: information is missing                  |
        | Singapore    | China        | 2023-11-17 | blocked: licence required, presumption of denial |
        | USA          | China        | 2023-11-01 | permitted, no licence required                   |

    Scenario Outline: the reasons, until the rule takes over
      Given the product "L40S" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then the reason is <reason>

      Examples:
        | destination | headquarters | day        | reason                                |
        | China       | China        | 2023-11-01 | us.letter-nvidia-2023-10-d5           |
        | China       | China        | 2023-11-16 | us.letter-nvidia-2023-10-d5           |
        | China       | China        | 2023-11-17 | us.chips-to-d5                        |
        | UAE         | China        | 2023-11-01 | us.letter-nvidia-2023-10-d5           |
        | Vietnam     | Vietnam      | 2023-11-01 | us.letter-nvidia-2023-10-d1-d4        |
        | Vietnam     | Vietnam      | 2023-11-16 | us.letter-nvidia-2023-10-d1-d4        |
        | Vietnam     | Vietnam      | 2023-11-17 | us.chips-to-d1-d4                     |
        | Singapore   | China        | 2023-11-01 | us.letter-nvidia-2023-10-headquarters |
        | Singapore   | China        | 2023-11-17 | us.chips-to-d5-headquarters           |

    Scenario Outline: where the countries are named the doubt about headquarters does not arise
      Given the product "L40S" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "China"
      When it is checked on 2023-11-01
      Then it is blocked
      And it does not depend on us.letter-nvidia-2023-10-headquarters

      Examples:
        | destination |
        | China       |
        | UAE         |

  Rule: It ends what the letter of the summer left open

    Scenario Outline: the unnamed countries give way to named ones
      Given the product "H100" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is <answer>
      And <word> notice is us.letter-other-regions

      Examples:
        | destination | day        | answer                          | word |
        | Vietnam     | 2023-10-22 | permitted, no licence required  | a    |
        | Vietnam     | 2023-10-23 | unknown: information is missing | no   |
        | Vietnam     | 2023-10-24 | unknown: information is missing | no   |
        | Malaysia    | 2023-10-22 | permitted, no licence required  | a    |
        | Malaysia    | 2023-10-23 | permitted, no licence required  | no   |
        | UAE         | 2023-10-22 | unknown: information is missing | no   |
        | UAE         | 2023-10-23 | unknown: information is missing | no   |

  Rule: It was public on 24 October, a day after it bound

    Scenario Outline: what was known
      Given the product "A800 80GB" from "Nvidia"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2023-10-23
      Then it is <answer>

      Examples:
        | known      | answer    |
        | 2023-10-23 | permitted |
        | 2023-10-24 | blocked   |
