Feature: The Emirates become a partner country, July 2026
  On 10 July 2026 the Emirates leave D:3 and D:4 and enter A:5. By the country groups alone that would end the licence for
  chips; the same rule keeps it, and exempts the government and the firms of a closed list. G42 and Core42
  are exempt until 6 April 2027. The rule was printed on 14 July.

  Background:
    Given every list of parties is whole

  Rule: The licence is kept

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>" from "Nvidia"
      And the destination "UAE"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is <reason>
      And it does not depend on <other>

      Examples:
        | product | day        | reason               | other                |
        | H100    | 2026-07-09 | us.chips-to-d1-d4    | us.chips-to-emirates |
        | H100    | 2026-07-10 | us.chips-to-emirates | us.chips-to-d1-d4    |
        | H100    | 2026-07-11 | us.chips-to-emirates | us.chips-to-d1-d4    |
        | GB300   | 2026-10-08 | us.chips-to-emirates | us.chips-to-d1-d4    |

    Scenario Outline: before and after, law and practice agree on the Emirates
      Given the product "H100" from "Nvidia"
      And the destination "UAE"
      And the law as written
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And law and practice agree

      Examples:
        | day        |
        | 2026-07-09 |
        | 2026-07-10 |

    Scenario: below the classes no licence is required
      Given the product "H20" from "Nvidia"
      And the destination "UAE"
      When it is checked on 2026-08-01
      Then the answer is permitted, no licence required

    Scenario Outline: figures at the thresholds of both classes
      Given a product with:
        | vendor              | nvidia      |
        | kind                | accelerator |
        | tpp                 | <tpp>       |
        | performance_density | <density>   |
        | dram_bandwidth      | 1000        |
        | interconnect        | 64          |
        | datacenter          | yes         |
        | us_available        | yes         |
      And the destination "UAE"
      When it is checked on 2026-08-01
      Then the answer is <answer>

      Examples:
        | tpp    | density | answer                                               |
        | 4800   | 1       | conditional: licence required, reviewed case by case |
        | 4799.9 | 1.6     | permitted under a licence exception                  |
        | 4799.9 | 1.59    | permitted, no licence required                       |
        | 2399.9 | 3.19    | permitted, no licence required                       |
        | 1600   | 3.2     | permitted under a licence exception                  |
        | 1599.9 | 6       | permitted, no licence required                       |

    Scenario Outline: what is not both for data centres and in the higher class goes under License Exception ACA
      Given the product "<product>" from "Nvidia"
      And the destination "UAE"
      And a buyer headquartered in "<headquarters>"
      And the end use is "<use>"
      When it is checked on <day>
      Then the answer is <answer>
      And the reason is <reason>

      Examples:
        | product  | headquarters | use           | day        | answer                                                | reason               |
        | RTX 4090 | UAE          | civil         | 2026-07-09 | permitted under a licence exception                   | us.aca               |
        | RTX 4090 | UAE          | civil         | 2026-07-10 | permitted under a licence exception                   | us.emirates-aca      |
        | RTX 4090 | UAE          | civil         | 2026-07-11 | permitted under a licence exception                   | us.emirates-aca      |
        | L40      | UAE          | civil         | 2026-08-01 | permitted under a licence exception                   | us.emirates-aca      |
        | L40      | UAE          | military      | 2026-08-01 | conditional: licence required, reviewed case by case  | us.chips-to-emirates |
        | L40      | UAE          | supercomputer | 2026-08-01 | conditional: licence required, reviewed case by case  | us.chips-to-emirates |
        | L40      | China        | civil         | 2026-08-01 | conditional: prior notification, which may be refused | us.emirates-nac      |

    Scenario Outline: the written policy is shown in the answer
      Given the product "<product>"
      And the destination "UAE"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2026-08-01
      Then the answer is <answer>
      And <word> notice is us.allocation-policy

      Examples:
        | product | headquarters       | answer                                               | word |
        | MI300X  | UAE                | conditional: licence required, reviewed case by case | a    |
        | MI300X  | USA                | permitted with a licence, approval presumed          | no   |
        | MI300X  | Korea, Republic of | permitted with a licence, approval presumed          | no   |

    Scenario Outline: a firm based in Macau or D:5: no relief
      Given the product "H100" from "Nvidia"
      And the destination "UAE"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then it is blocked
      And the reason is us.chips-to-d5-headquarters

      Examples:
        | headquarters | day        |
        | China        | 2026-07-09 |
        | China        | 2026-07-10 |
        | Hong Kong    | 2026-08-01 |
        | Russia       | 2026-08-01 |

    Scenario Outline: neighbouring countries do not change
      Given the product "H100" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is us.chips-to-d1-d4
      And it does not depend on us.chips-to-emirates

      Examples:
        | destination  | day        |
        | Saudi Arabia | 2026-07-09 |
        | Saudi Arabia | 2026-07-10 |
        | Qatar        | 2026-08-01 |

  Rule: Some parties need no licence

    Scenario Outline: by name
      Given the product "GB300" from "Nvidia"
      And the destination "UAE"
      And the end user is "<end user>"
      And a buyer headquartered in "<home>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | end user       | home          | day        | answer                                               |
        | G42            | UAE           | 2026-07-09 | conditional: licence required, reviewed case by case |
        | G42            | UAE           | 2026-07-10 | permitted, no licence required                       |
        | G42            | UAE           | 2026-07-11 | permitted, no licence required                       |
        | Core42         | UAE           | 2026-07-09 | conditional: licence required, reviewed case by case |
        | Core42         | UAE           | 2026-10-08 | permitted, no licence required                       |
        | G42            | UAE           | 2027-04-05 | unknown: information is missing                      |
        | G42            | UAE           | 2027-04-06 | unknown: information is missing                      |
        | Microsoft      | United States | 2026-07-09 | permitted with a licence, approval presumed          |
        | Microsoft      | United States | 2026-07-10 | permitted, no licence required                       |
        | Amazon         | United States | 2026-07-10 | permitted, no licence required                       |
        | Apple          | United States | 2026-07-10 | permitted, no licence required                       |
        | Google         | United States | 2026-07-10 | permitted, no licence required                       |
        | Meta           | United States | 2026-07-10 | permitted, no licence required                       |
        | OpenAI         | United States | 2026-07-10 | permitted, no licence required                       |
        | Oracle         | United States | 2026-07-10 | permitted, no licence required                       |
        | xAI            | United States | 2026-07-10 | permitted, no licence required                       |
        | UAE Government | UAE           | 2026-07-09 | conditional: licence required, reviewed case by case |
        | UAE Government | UAE           | 2026-07-10 | permitted, no licence required                       |
        | Falcon Dates   | UAE           | 2026-07-10 | conditional: licence required, reviewed case by case |

    Scenario Outline: the end of the exemption for two of them
      Given us is covered through 2027-04-30
      And the product "GB300" from "Nvidia"
      And the destination "UAE"
      And the end user is "<end user>"
      And a buyer headquartered in "<home>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | end user  | home          | day        | answer                                               |
        | G42       | UAE           | 2027-04-05 | permitted, no licence required                       |
        | G42       | UAE           | 2027-04-06 | unknown: information is missing                      |
        | G42       | UAE           | 2027-04-07 | conditional: licence required, reviewed case by case |
        | G42       | UAE           | 2027-04-08 | conditional: licence required, reviewed case by case |
        | Core42    | UAE           | 2027-04-06 | unknown: information is missing                      |
        | Microsoft | United States | 2027-04-06 | permitted, no licence required                       |

    Scenario Outline: the relief, also for the law as written
      Given the product "GB300" from "Nvidia"
      And the destination "UAE"
      And the end user is "<end user>"
      And a buyer headquartered in "<home>"
      And the law as <basis>
      When it is checked on 2026-08-01
      Then the answer is permitted, no licence required
      And us.chips-to-emirates is overridden by <relief>
      And us.ai-diffusion is overridden by <relief>
      And law and practice agree

      Examples:
        | end user       | home          | basis     | relief                 |
        | UAE Government | UAE           | practised | us.emirates-government |
        | UAE Government | UAE           | written   | us.emirates-government |
        | Oracle         | United States | practised | us.emirates-approved   |
        | Oracle         | United States | written   | us.emirates-approved   |
        | G42            | UAE           | practised | us.emirates-g42        |
        | G42            | UAE           | written   | us.emirates-g42        |

    Scenario Outline: the list is closed
      Given the product "B200" from "Nvidia"
      And the destination "UAE"
      And a buyer headquartered in "<headquarters>"
      And the end user is "<end user>"
      When it is checked on 2026-08-01
      Then the answer is <answer>

      Examples:
        | end user                 | headquarters | answer                                               |
        | UAE Ministry of Defense  | UAE          | permitted, no licence required                       |
        | UAE Armed Forces         | UAE          | permitted, no licence required                       |
        | ADNOC                    | UAE          | conditional: licence required, reviewed case by case |
        | OpenAI Group PBC         | UAE          | unknown: information is missing                      |
        | X.AI LLC                 | USA          | permitted, no licence required                       |
        | G42 Cloud Technology LLC | UAE          | permitted, no licence required                       |
        | Cerulean Compute         | USA          | permitted with a licence, approval presumed          |
        | Oracle                   | Pakistan     | conditional: licence required, reviewed case by case |
        | G42                      | Pakistan     | conditional: licence required, reviewed case by case |
        | UAE Government           | Pakistan     | conditional: licence required, reviewed case by case |

    Scenario: the answer says who is not on it
      Given the product "GB300" from "Nvidia"
      And the destination "UAE"
      And the end user is "Oracle"
      And a buyer headquartered in "United States"
      When it is checked on 2026-08-01
      Then the answer warns that it leaves out "other American AI companies are not on it"

    Scenario: the exemption does not help headquarters in China
      Given the product "GB300" from "Nvidia"
      And the destination "UAE"
      And the end user is "G42"
      And a buyer headquartered in "China"
      When it is checked on 2026-08-01
      Then it is blocked
      And the reason is us.chips-to-d5-headquarters

    Scenario: a listed American firm is not eased in other countries
      Given the product "GB300" from "Nvidia"
      And the destination "Saudi Arabia"
      And the end user is "Oracle"
      When it is checked on 2026-08-01
      Then the answer is conditional: licence required, reviewed case by case

    Scenario Outline: no exemption from the AI Diffusion rule elsewhere, as written
      Given the product "GB300" from "Nvidia"
      And the destination "India"
      And the end user is "<end user>"
      And the law as written
      When it is checked on 2026-08-01
      Then the answer is permitted with a licence, approval presumed
      And the reason is us.ai-diffusion

      Examples:
        | end user       |
        | UAE Government |
        | Microsoft      |
        | Core42         |

  Rule: Printed four days later

    Scenario Outline: what was known
      Given the product "H100" from "Nvidia"
      And the destination "UAE"
      And what was known on <known>
      When it is checked on 2026-07-11
      Then the reason is <reason>
      And it does not depend on <other>

      Examples:
        | known      | reason               | other                |
        | 2026-07-13 | us.chips-to-d1-d4    | us.chips-to-emirates |
        | 2026-07-14 | us.chips-to-emirates | us.chips-to-d1-d4    |

    Scenario Outline: what was known of G42
      Given the product "GB300" from "Nvidia"
      And the destination "UAE"
      And the end user is "G42"
      And what was known on <known>
      When it is checked on 2026-07-11
      Then the answer is <answer>

      Examples:
        | known      | answer                                               |
        | 2026-07-13 | conditional: licence required, reviewed case by case |
        | 2026-07-14 | permitted, no licence required                       |

  Rule: The Emirates leave the gate of the exceptions

    Scenario Outline: RTX 4090 to Dubai
      Given the product "RTX 4090" from "Nvidia"
      And the destination "UAE"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then exception ACA is <aca>
      And exception NAC is <nac>
      And exception LPP is <lpp>

      Examples:
        | headquarters | day        | aca                                       | nac                                       | lpp                                        |
        | UAE          | 2026-07-09 | available on conditions                   | not available because of us.nac-elsewhere | not available because of us.exception-gate |
        | UAE          | 2026-07-10 | available on conditions                   | not available because of us.nac-elsewhere | available on conditions                    |
        | China        | 2026-08-01 | not available because of us.aca-elsewhere | available on conditions                   | not available because of us.exception-gate |
