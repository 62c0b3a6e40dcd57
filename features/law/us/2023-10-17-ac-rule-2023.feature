Feature: The advanced-computing rule of October 2023
  The second rule drops the input/output test. Two classes of chip are drawn by strength and by density of strength, and
  small chips that are not for data centres fall out of both. It reaches D:1, D:4 and D:5 less partners, and, wherever they
  are, firms with their headquarters in Macau or D:5. Public on 17 October 2023, it has been in force since 17 November.

  Rule: The higher class begins at 4,800 TPP, or at 1,600 TPP with a density of 5.92

    Scenario Outline: figures at the thresholds, for a data-centre chip to Vietnam
      Given a product with:
        | vendor              | amd         |
        | kind                | accelerator |
        | tpp                 | <tpp>       |
        | performance_density | <density>   |
        | dram_bandwidth      | 800         |
        | interconnect        | 64          |
        | datacenter          | yes         |
        | us_available        | yes         |
      And the destination "Vietnam"
      When it is checked on 2024-01-01
      Then the answer is <answer>

      Examples:
        | tpp    | density | answer                                      |
        | 4800.1 | 1       | permitted with a licence, approval presumed |
        | 4800   | 1       | permitted with a licence, approval presumed |
        | 4799.9 | 1       | permitted, no licence required              |
        | 1601   | 5.93    | permitted with a licence, approval presumed |
        | 1600   | 5.92    | permitted with a licence, approval presumed |
        | 1599.9 | 5.92    | permitted, no licence required              |
        | 1600   | 5.919   | permitted under a licence exception         |

    Scenario Outline: input and output no longer count
      Given a product with:
        | vendor              | amd         |
        | kind                | accelerator |
        | tpp                 | 4800        |
        | performance_density | 1           |
        | dram_bandwidth      | 800         |
        | interconnect        | <io>        |
        | datacenter          | yes         |
        | us_available        | yes         |
      And the destination "China"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | io  | day        | answer    |
        | 64  | 2023-11-16 | permitted |
        | 64  | 2023-11-17 | blocked   |
        | 64  | 2023-11-18 | blocked   |
        | 600 | 2023-11-16 | blocked   |
        | 600 | 2023-11-17 | blocked   |

  Rule: The lower class begins at 2,400 TPP with a density of 1.6, or at 1,600 TPP with 3.2

    Scenario Outline: figures at the thresholds, for a data-centre chip to China
      Given a product with:
        | vendor              | amd         |
        | kind                | accelerator |
        | tpp                 | <tpp>       |
        | performance_density | <density>   |
        | dram_bandwidth      | 800         |
        | interconnect        | 64          |
        | datacenter          | yes         |
        | us_available        | yes         |
      And the destination "China"
      When it is checked on 2024-01-01
      Then it is <answer>

      Examples:
        | tpp    | density | answer      |
        | 2400   | 1.6     | conditional |
        | 2401   | 1.61    | conditional |
        | 2399.9 | 1.6     | permitted   |
        | 2400   | 1.599   | permitted   |
        | 1600   | 3.2     | conditional |
        | 1601   | 3.21    | conditional |
        | 1599.9 | 3.2     | permitted   |
        | 1600   | 3.199   | permitted   |
        | 4799.9 | 5.919   | conditional |
        | 4799.9 | 5.92    | blocked     |
        | 4800   | 3.2     | blocked     |

  Rule: Below 4,800 a chip that is not for data centres is in neither class

    Scenario Outline: the note
      Given a product with:
        | vendor              | amd          |
        | kind                | accelerator  |
        | tpp                 | <tpp>        |
        | performance_density | <density>    |
        | dram_bandwidth      | 800          |
        | interconnect        | 64           |
        | datacenter          | <datacenter> |
        | us_available        | yes          |
      And the destination "China"
      When it is checked on 2024-01-01
      Then it is <answer>

      Examples:
        | tpp    | density | datacenter | answer      |
        | 4799.9 | 8       | no         | permitted   |
        | 4799.9 | 8       | yes        | blocked     |
        | 4800   | 8       | no         | conditional |
        | 4800   | 8       | yes        | blocked     |
        | 3000   | 4       | no         | permitted   |
        | 3000   | 4       | yes        | conditional |

    Scenario: what a chip is sold for has to be known
      Given a product with:
        | vendor              | amd         |
        | kind                | accelerator |
        | tpp                 | 3000        |
        | performance_density | 8           |
        | dram_bandwidth      | 800         |
        | interconnect        | 64          |
        | us_available        | yes         |
      And the destination "China"
      When it is checked on 2024-01-01
      Then it is unknown
      And it needs datacenter

    Scenario: so has its density
      Given a product with:
        | vendor         | amd         |
        | kind           | accelerator |
        | tpp            | 2368        |
        | dram_bandwidth | 800         |
        | interconnect   | 64          |
        | datacenter     | yes         |
        | us_available   | yes         |
      And the destination "China"
      When it is checked on 2024-01-01
      Then it is unknown
      And it needs performance_density

  Rule: Some chips made for China or for gaming are caught, and some are not

    Scenario: the RTX 4090 to China, from free to notified
      Given the product "RTX 4090" from "Nvidia"
      And the destination "China"
      When its timeline is drawn
      Then the timeline reads:
        | from                                     | answer                                                |
        | ever                                     | unknown: information is missing                       |
        | 2019-01-01                               | permitted, no licence required                        |
        | 2023-11-17                               | conditional: prior notification, which may be refused |
        | the day after the last day covered by us | unknown: information is missing                       |

    Scenario: the RTX 4090D to China, made to stay below the line
      Given the product "RTX 4090D" from "Nvidia"
      And the destination "China"
      When its timeline is drawn
      Then the timeline reads:
        | from                                     | answer                          |
        | ever                                     | unknown: information is missing |
        | 2019-01-01                               | permitted, no licence required  |
        | the day after the last day covered by us | unknown: information is missing |

    Scenario Outline: to China, before and after
      Given the product "<product>" from "<vendor>"
      And the destination "China"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product   | vendor | day        | answer      |
        | MI210     | AMD    | 2023-11-16 | permitted   |
        | MI210     | AMD    | 2023-11-17 | conditional |
        | MI210     | AMD    | 2023-11-18 | conditional |
        | L4        | Nvidia | 2023-11-16 | permitted   |
        | L4        | Nvidia | 2023-11-17 | blocked     |
        | RTX 4090  | Nvidia | 2023-11-16 | permitted   |
        | RTX 4090  | Nvidia | 2023-11-17 | conditional |
        | RTX 4090  | Nvidia | 2023-11-18 | conditional |
        | RTX 4090D | Nvidia | 2024-01-01 | permitted   |
        | L40       | Nvidia | 2023-11-16 | permitted   |
        | L40       | Nvidia | 2023-11-17 | conditional |
        | A30       | Nvidia | 2023-11-17 | conditional |
        | A40       | Nvidia | 2023-11-17 | conditional |
        | RTX A6000 | Nvidia | 2023-11-16 | permitted   |
        | RTX A6000 | Nvidia | 2023-11-17 | unknown     |
        | A10       | Nvidia | 2023-11-17 | permitted   |
        | T4        | Nvidia | 2023-11-17 | permitted   |
        | V100      | Nvidia | 2023-11-17 | permitted   |
        | H20       | Nvidia | 2023-11-17 | permitted   |
        | L20       | Nvidia | 2023-11-17 | permitted   |
        | L2        | Nvidia | 2023-11-17 | permitted   |
        | Gaudi 2   | Intel  | 2023-11-17 | blocked     |
        | HL-225B   | Intel  | 2023-11-16 | permitted   |
        | HL-225B   | Intel  | 2023-11-17 | blocked     |
        | W7900D    | AMD    | 2023-11-17 | permitted   |

  Rule: From 17 November 2023 both classes need a licence for D:1, D:4 and D:5, partners aside

    Scenario Outline: the strongest class by country
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | destination  | day        | answer                                           |
        | China        | 2023-11-17 | blocked: licence required, presumption of denial |
        | Hong Kong    | 2023-11-17 | blocked: licence required, presumption of denial |
        | Macau        | 2023-11-17 | blocked: licence required, presumption of denial |
        | Russia       | 2023-11-17 | blocked: licence required, presumption of denial |
        | Venezuela    | 2023-11-16 | permitted, no licence required                   |
        | Venezuela    | 2023-11-17 | blocked: licence required, presumption of denial |
        | Venezuela    | 2023-11-18 | blocked: licence required, presumption of denial |
        | Iraq         | 2023-11-18 | blocked: licence required, presumption of denial |
        | Cambodia     | 2023-11-16 | permitted, no licence required                   |
        | Cambodia     | 2023-11-17 | blocked: licence required, presumption of denial |
        | Vietnam      | 2023-11-16 | permitted, no licence required                   |
        | Vietnam      | 2023-11-17 | permitted with a licence, approval presumed      |
        | Vietnam      | 2023-11-18 | permitted with a licence, approval presumed      |
        | UAE          | 2023-11-17 | permitted with a licence, approval presumed      |
        | Saudi Arabia | 2023-11-17 | permitted with a licence, approval presumed      |
        | Kazakhstan   | 2023-11-17 | permitted with a licence, approval presumed      |
        | Israel       | 2023-11-17 | permitted, no licence required                   |
        | India        | 2023-11-17 | permitted, no licence required                   |
        | Singapore    | 2023-11-17 | permitted, no licence required                   |
        | Taiwan       | 2023-11-17 | permitted, no licence required                   |
        | Switzerland  | 2023-11-17 | permitted, no licence required                   |
        | Poland       | 2023-11-17 | permitted, no licence required                   |
        | Malaysia     | 2023-11-17 | permitted, no licence required                   |
        | Cyprus       | 2023-11-17 | permitted, no licence required                   |

    Scenario Outline: the reason by country
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      When it is checked on 2024-01-01
      Then the reason is <reason>

      Examples:
        | destination  | reason            |
        | China        | us.chips-to-d5    |
        | Hong Kong    | us.chips-to-d5    |
        | Macau        | us.chips-to-d5    |
        | Russia       | us.chips-to-d5    |
        | Saudi Arabia | us.chips-to-d1-d4 |
        | Vietnam      | us.chips-to-d1-d4 |

    Scenario Outline: it takes the place of the rule of 2022 and of the letters
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      When it is checked on <day>
      Then the reason is <reason>

      Examples:
        | product | vendor | destination | day        | reason                         |
        | MI300X  | AMD    | China       | 2023-11-16 | us.chips-to-china              |
        | MI300X  | AMD    | China       | 2023-11-17 | us.chips-to-d5                 |
        | MI300X  | AMD    | China       | 2023-11-18 | us.chips-to-d5                 |
        | A800    | Nvidia | China       | 2023-11-16 | us.letter-nvidia-2023-10-d5    |
        | A800    | Nvidia | China       | 2023-11-17 | us.chips-to-d5                 |
        | H100    | Nvidia | Vietnam     | 2023-11-16 | us.letter-nvidia-2023-10-d1-d4 |
        | H100    | Nvidia | Vietnam     | 2023-11-17 | us.chips-to-d1-d4              |
        | MI250   | AMD    | UAE         | 2023-11-16 | us.letter-mideast-amd          |
        | MI250   | AMD    | UAE         | 2023-11-17 | us.chips-to-d1-d4              |

  Rule: The headquarters test reaches the whole world

    Scenario Outline: where the buyer and its parent are
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | destination | headquarters | day        | answer    |
        | Singapore   | China        | 2023-11-16 | permitted |
        | Singapore   | China        | 2023-11-17 | blocked   |
        | Singapore   | China        | 2023-11-18 | blocked   |
        | Germany     | Hong Kong    | 2023-11-17 | blocked   |
        | Malaysia    | Macau        | 2023-11-17 | blocked   |
        | Israel      | China        | 2023-11-17 | blocked   |
        | Vietnam     | China        | 2023-11-17 | blocked   |
        | Taiwan      | Venezuela    | 2024-01-01 | blocked   |
        | Singapore   | Vietnam      | 2023-11-17 | permitted |
        | Singapore   | Saudi Arabia | 2023-11-17 | permitted |
        | China       | USA          | 2023-11-17 | blocked   |
        | USA         | China        | 2023-11-17 | permitted |

    Scenario Outline: headquarters are the reason, outside the countries of the list too
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      And a buyer headquartered in "China"
      When it is checked on 2024-01-01
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.chips-to-d5-headquarters

      Examples:
        | destination |
        | Singapore   |
        | UAE         |
        | Germany     |

    Scenario: below the classes headquarters do not matter
      Given the product "L20" from "Nvidia"
      And the destination "Singapore"
      And a buyer headquartered in "China"
      When it is checked on 2024-01-01
      Then the answer is permitted, no licence required

  Rule: Notification takes the place of a licence for all but the strongest data-centre chips

    Scenario Outline: notification, or not even that
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2024-01-01
      Then the answer is <answer>
      And the reason is <reason>

      Examples:
        | product  | destination  | headquarters | answer                                                | reason                      |
        | RTX 4090 | China        | China        | conditional: prior notification, which may be refused | us.nac                      |
        | L40      | China        | China        | conditional: prior notification, which may be refused | us.nac                      |
        | L40      | Macau        | Macau        | conditional: prior notification, which may be refused | us.nac                      |
        | RTX 4090 | Singapore    | China        | conditional: prior notification, which may be refused | us.nac                      |
        | RTX 4090 | Vietnam      | China        | conditional: prior notification, which may be refused | us.nac                      |
        | RTX 4090 | Vietnam      | Vietnam      | permitted under a licence exception                   | us.aca                      |
        | RTX 4090 | UAE          | UAE          | permitted under a licence exception                   | us.aca                      |
        | L40      | Saudi Arabia | Saudi Arabia | permitted under a licence exception                   | us.aca                      |
        | L40S     | Saudi Arabia | Saudi Arabia | permitted with a licence, approval presumed           | us.chips-to-d1-d4           |
        | L40S     | China        | China        | blocked: licence required, presumption of denial      | us.chips-to-d5              |
        | L40S     | Singapore    | China        | blocked: licence required, presumption of denial      | us.chips-to-d5-headquarters |
        | L40      | Singapore    | China        | conditional: prior notification, which may be refused | us.nac                      |
        | L40      | China        | USA          | conditional: prior notification, which may be refused | us.nac                      |

    Scenario Outline: both begin with the rule
      Given the product "RTX 4090" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | destination | day        | answer                                                |
        | China       | 2023-11-16 | permitted, no licence required                        |
        | China       | 2023-11-17 | conditional: prior notification, which may be refused |
        | China       | 2023-11-18 | conditional: prior notification, which may be refused |
        | Vietnam     | 2023-11-16 | permitted, no licence required                        |
        | Vietnam     | 2023-11-17 | permitted under a licence exception                   |
        | Vietnam     | 2023-11-18 | permitted under a licence exception                   |

    Scenario Outline: not for military use, nor for a supercomputer
      Given the product "RTX 4090" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      And the end use is "<use>"
      When it is checked on 2024-01-01
      Then the answer is <answer>

      Examples:
        | destination | headquarters | use           | answer                                                |
        | China       | China        | civil         | conditional: prior notification, which may be refused |
        | China       | China        | military      | blocked: licence required, presumption of denial      |
        | China       | China        | supercomputer | blocked: licence required, presumption of denial      |
        | Singapore   | China        | civil         | conditional: prior notification, which may be refused |
        | Singapore   | China        | military      | blocked: licence required, presumption of denial      |
        | Singapore   | China        | supercomputer | blocked: licence required, presumption of denial      |
        | Vietnam     | Vietnam      | civil         | permitted under a licence exception                   |
        | Vietnam     | Vietnam      | military      | unknown: information is missing                       |
        | Vietnam     | Vietnam      | supercomputer | permitted with a licence, approval presumed           |

  Rule: A supercomputer needs a licence in every country of D:5

    Scenario Outline: the end use, the day before, the day, the day after
      Given the product "L20" from "Nvidia"
      And the destination "<destination>"
      And the end use is "supercomputer"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | destination | day        | answer    |
        | Venezuela   | 2023-11-16 | permitted |
        | Venezuela   | 2023-11-17 | blocked   |
        | Venezuela   | 2023-11-18 | blocked   |
        | China       | 2023-11-16 | blocked   |
        | China       | 2023-11-17 | blocked   |
        | Macau       | 2023-11-17 | blocked   |
        | Vietnam     | 2024-01-01 | permitted |
        | Israel      | 2024-01-01 | permitted |

    Scenario: the supercomputer is the reason
      Given the product "L20" from "Nvidia"
      And the destination "Venezuela"
      And the end use is "supercomputer"
      When it is checked on 2024-01-01
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.supercomputer-end-use

  Rule: It was public a month before it bound

    Scenario Outline: what was known
      Given the product "MI300X" from "AMD"
      And the destination "Venezuela"
      And what was known on <known>
      When it is checked on 2023-11-17
      Then it is <answer>

      Examples:
        | known      | answer    |
        | 2023-10-16 | permitted |
        | 2023-10-17 | blocked   |

  Rule: Answers name the class of the day, and a stated ECCN can only restrict

    Scenario Outline: The class of the day
      Given the product "<product>" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then it is <how> as <eccn>

      Examples:
        | product  | day        | how            | eccn    |
        | H100 SXM | 2022-10-20 | not classified | 3A090   |
        | H100 SXM | 2022-10-21 | classified     | 3A090   |
        | A800     | 2023-11-16 | not classified | 3A090   |
        | H100 SXM | 2023-11-16 | classified     | 3A090   |
        | H100 SXM | 2023-11-17 | not classified | 3A090   |
        | H100 SXM | 2023-11-17 | classified     | 3A090.a |
        | A800     | 2023-11-17 | classified     | 3A090.a |
        | L40      | 2023-11-17 | classified     | 3A090.b |
        | H20      | 2023-11-17 | not classified | 3A090.a |
        | H20      | 2023-11-17 | not classified | 3A090.b |

    Scenario Outline: A data-centre chip of unknown figures with a stated ECCN
      Given a product with:
        | vendor     | nvidia      |
        | kind       | accelerator |
        | datacenter | yes         |
      And the stated ECCN is "<eccn>"
      And the destination "China"
      When it is checked on 2024-06-01
      Then it is <permitted>

      Examples:
        | eccn        | permitted |
        | 3A090.a     | blocked   |
        | 4A090.a     | blocked   |
        | 5A992.z.1   | blocked   |
        | 5A002.z.1   | unknown   |
        | 5A002.z.1.a | blocked   |
        | 3A090.b     | unknown   |
        | 3A090       | unknown   |
        | 4A994.l     | unknown   |
        | 5A992.c     | unknown   |
        | EAR99       | unknown   |

    Scenario: A stated ECCN that is milder than the figures changes nothing
      Given the product "H100 SXM" from "Nvidia"
      And the stated ECCN is "5A992.c"
      And the destination "China"
      When it is checked on 2024-06-01
      Then it is blocked
      And the reason is us.chips-to-d5
      And the stated ECCN disagrees with the figures

    Scenario: A stated ECCN that is stricter than the figures counts
      Given the product "H20" from "Nvidia"
      And the stated ECCN is "3A090.a"
      And the destination "China"
      When it is checked on 2024-06-01
      Then it is blocked
      And the reason is us.chips-to-d5
      And the stated ECCN disagrees with the figures
  Rule: What is said of systems

    Scenario Outline: a system with circuits of either class
      Given the product "DGX H100"
      And the destination "China"
      When it is checked on <day>
      Then <told> notice is us.systems-2023

      Examples:
        | day        | told |
        | 2023-11-16 | no   |
        | 2023-11-17 | a    |
        | 2023-11-18 | a    |

  Rule: What could stand in for the licence: the exceptions, each on its conditions

    Scenario Outline: which chips NAC is for
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then exception NAC is <state>

      Examples:
        | product  | destination | day        | state                   |
        | RTX 4090 | China       | 2023-11-16 | not listed              |
        | RTX 4090 | China       | 2023-11-17 | available on conditions |
        | RTX 4090 | China       | 2023-11-18 | available on conditions |
        | L40      | UAE         | 2023-11-18 | available on conditions |
        | H100 SXM | China       | 2023-11-18 | not for this item       |

    Scenario: the notice is one of its conditions
      Given the product "RTX 4090" from "Nvidia"
      And the destination "China"
      When it is checked on 2024-01-10
      Then exception NAC asks for "25 calendar days"
      And exception NAC asks for "written purchase order"

    Scenario: whether a card is made for data centres decides, and is not known here
      Given a product with:
        | kind                | accelerator |
        | tpp                 | 5300        |
        | performance_density | 8           |
      And the destination "China"
      And it is shipped from "US"
      When it is checked on 2024-01-10
      Then exception NAC is unknown

    Scenario: a system takes the exceptions of the chips in it
      Given a product with:
        | contains | 1x RTX 4090; 1x H100 SXM |
      And the destination "China"
      When it is checked on 2024-01-10
      Then exception NAC is not for this item

  Rule: Servers, workstations and laptops follow the chips in them

    Scenario Outline: systems to several countries
      Given a product with:
        | contains | <contents> |
      And it is shipped from "US"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>
      And exception NAC is <nac>

      Examples:
        | contents                    | destination | day        | answer      | nac                     |
        | 8x H100 SXM; 2x Xeon 8480C  | China       | 2024-01-10 | blocked     | not for this item       |
        | 1x RTX 4090                 | China       | 2024-06-01 | conditional | available on conditions |
        | 1x RTX 4060                 | China       | 2024-06-01 | permitted   | not listed              |

    Scenario: one chip is enough, and the Emirates are presumed to get the licence
      Given a product with:
        | contains | 1x L40S |
      And it is shipped from "US"
      And the destination "UAE"
      When it is checked on 2024-01-10
      Then the answer is permitted with a licence, approval presumed
      And the reason is us.chips-to-d1-d4
      And it is classified as 3A090.a

    Scenario: a server with two processors and one such card
      Given a product with:
        | contains | 2x Grace CPU; 1x L40S |
      And it is shipped from "US"
      And the destination "UAE"
      When it is checked on 2024-01-10
      Then the answer is permitted with a licence, approval presumed

    Scenario: a rack of which nobody says what is in it
      Given a product with:
        | name | Empty baseboards |
        | kind | system           |
      And it is shipped from "US"
      And the destination "China"
      When it is checked on 2024-06-01
      Then it is unknown

  Rule: What is made abroad with listed technology is under these rules

    Scenario Outline: an accelerator designed and made in Korea
      Given a product with:
        | vendor              | Rebellions  |
        | kind                | accelerator |
        | tpp                 | 8000        |
        | performance_density | 10          |
        | datacenter          | yes         |
      And it is shipped from "South Korea"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then it is <answer>
      And the reason is <reason>

      Examples:
        | destination  | headquarters | day        | answer  | reason                       |
        | China        | China        | 2024-06-01 | blocked | us.chips-to-d5               |
        | Germany      | China        | 2024-06-01 | blocked | us.chips-to-d5-headquarters  |
        | Saudi Arabia | Saudi Arabia | 2024-06-01 | unknown | us.chips-to-d1-d4            |

    Scenario: the technology is an assumption of the answer
      Given a product with:
        | vendor              | Rebellions  |
        | kind                | accelerator |
        | tpp                 | 8000        |
        | performance_density | 10          |
        | datacenter          | yes         |
      And it is shipped from "South Korea"
      And the destination "China"
      When it is checked on 2024-06-01
      Then the answer is blocked: licence required, presumption of denial
      And it assumes that it is a direct product of listed technology

    Scenario: a line without it is stated, and the statement is an assumption too
      Given a product with:
        | vendor                 | Rebellions  |
        | kind                   | accelerator |
        | tpp                    | 8000        |
        | performance_density    | 10          |
        | datacenter             | yes         |
        | foreign_direct_product | no          |
      And it is shipped from "South Korea"
      And the destination "China"
      When it is checked on 2024-06-01
      Then it does not depend on us.chips-to-d5
      And it assumes that it is no direct product of listed technology

    Scenario: before these rules nothing reached it
      Given a product with:
        | vendor              | Rebellions  |
        | kind                | accelerator |
        | tpp                 | 8000        |
        | performance_density | 10          |
        | interconnect        | 500         |
        | datacenter          | yes         |
      And it is shipped from "South Korea"
      And the destination "China"
      When it is checked on 2023-06-01
      Then it does not depend on us.chips-to-d5

    Scenario: for Saudi Arabia approval is presumed, and of Korean law nothing is known that early
      Given a product with:
        | vendor              | Rebellions  |
        | kind                | accelerator |
        | tpp                 | 8000        |
        | performance_density | 10          |
        | datacenter          | yes         |
      And it is shipped from "South Korea"
      And the destination "Saudi Arabia"
      When it is checked on 2024-06-01
      Then it is unknown
      And the reason is us.chips-to-d1-d4
      And it needs KR rules before 2025-02-28 (first day checked)

    Scenario: before the rule of October 2022 nothing American reached it
      Given a product with:
        | vendor              | Rebellions  |
        | kind                | accelerator |
        | tpp                 | 8000        |
        | performance_density | 10          |
        | interconnect        | 700         |
        | datacenter          | yes         |
      And it is shipped from "South Korea"
      And the destination "China"
      When it is checked on 2022-06-01
      Then it is unknown
      And there is no reason
      And it needs KR rules before 2025-02-28 (first day checked)

    Scenario: from Taiwan in 2026 the easing does not help, since it is for exports from the United States
      Given a product with:
        | vendor              | Rebellions  |
        | kind                | accelerator |
        | tpp                 | 8000        |
        | performance_density | 10          |
        | dram_bandwidth      | 3000        |
        | datacenter          | yes         |
        | us_available        | yes         |
      And it is shipped from "Taiwan"
      And the destination "China"
      When it is checked on 2026-08-01
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.chips-to-d5
      And it does not depend on us.review-2026

  Rule: Technology that a firm based in Macau or D:5 developed

    Scenario Outline: by where it comes from, the day before, the day, the day after
      Given a product with:
        | vendor | Cambricon       |
        | kind   | chip-technology |
      And it is shipped from "<from>"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | from   | destination | day        | answer  |
        | China  | Taiwan      | 2023-11-16 | unknown |
        | China  | Taiwan      | 2023-11-17 | blocked |
        | China  | Taiwan      | 2023-11-18 | blocked |
        | Kuwait | Malaysia    | 2024-06-01 | blocked |
        | Israel | Malaysia    | 2024-06-01 | unknown |

    Scenario: the reason
      Given a product with:
        | vendor | Cambricon       |
        | kind   | chip-technology |
      And it is shipped from "China"
      And the destination "Taiwan"
      When it is checked on 2024-06-01
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.chip-technology

    Scenario: technology of a firm from elsewhere
      Given a product with:
        | vendor | Rebellions      |
        | kind   | chip-technology |
      And it is shipped from "China"
      And the destination "Taiwan"
      When it is checked on 2024-06-01
      Then it does not depend on us.chip-technology
