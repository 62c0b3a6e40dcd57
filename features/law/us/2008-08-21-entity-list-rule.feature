Feature: The Entity List
  A party on the Entity List needs a licence for everything under United States rules, chips far below any line included,
  and wherever it stands; refusal is presumed. The rule is older than the first day covered here, 1 August 2022. The table
  here holds a part of the list, so a party that is not in it is not cleared. A name that is close to a listed one, or holds
  one, leaves the answer open.

  Rule: Whoever is listed needs a licence for anything, anywhere

    Scenario Outline: the list is the reason, whatever the thing and wherever the party
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And the end user is "<end user>"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.entity-list

      Examples:
        | product | vendor | destination | end user            | day        |
        | L20     | Nvidia | China       | Huawei              | 2022-08-01 |
        | L20     | Nvidia | China       | Huawei              | 2026-10-08 |
        | L20     | Nvidia | Germany     | HUAWEI Technologies | 2024-01-01 |
        | L20     | Nvidia | Hong Kong   | Biren Technology    | 2024-01-01 |
        | HBM3E   | Micron | Malaysia    | YMTC                | 2024-01-01 |
        | H20     | Nvidia | China       | Phytium             | 2025-04-05 |
        | T4      | Nvidia | China       | SenseTime           | 2025-05-01 |
        | L20     | Nvidia | China       | Hikvision           | 2022-08-01 |
        | H20     | Nvidia | Singapore   | Inspur              | 2024-01-01 |

    Scenario: goods of no entry, before the rules on chips are covered
      Given a product with:
        | name | resistor |
        | kind | ordinary |
        | eccn | EAR99    |
      And it is shipped from "United States"
      And the destination "China"
      And the end user is "Hikvision"
      When it is checked on 2020-01-15
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.entity-list

    Scenario: a buyer whom no list here knows is a question, not a permit
      Given the product "L4" from "Nvidia"
      And the destination "China"
      And the end user is "Shanghai Example Trading"
      When it is checked on 2026-05-01
      Then it is unknown
      And it needs end_user

    Scenario: the table is not the complete list
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "Biren Technology"
      When it is checked on 2024-01-01
      Then the reason is us.entity-list
      And the answer warns that it leaves out "the whole list must be screened"

    Scenario: the rules are not read back before the first day covered for China
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "Huawei"
      When it is checked on 2018-12-31
      Then it is unknown

    Scenario Outline: what is milder for others does not help a listed party
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      And the end user is "<end user>"
      And every list of parties is whole
      When it is checked on 2024-06-01
      Then the answer is <answer>

      Examples:
        | product  | destination | end user              | answer                                                |
        | RTX 4090 | China       | China Mobile Zhejiang | conditional: prior notification, which may be refused |
        | RTX 4090 | China       | Biren Technology      | blocked: licence required, presumption of denial      |
        | H100     | UAE         | Falcon Dates          | permitted with a licence, approval presumed           |
        | H100     | UAE         | Huawei                | blocked: licence required, presumption of denial      |

    Scenario: nor does the notified exception help it
      Given the product "RTX 4090" from "Nvidia"
      And the destination "China"
      And the end user is "Hygon"
      When it is checked on 2024-01-10
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.entity-list
      And exception NAC is not available

  Rule: The policy of the entry decides

    Scenario Outline: an entry that is reviewed case by case
      Given every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "<end user>"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is us.entity-list
      And the reason is us.entity-list-case-by-case

      Examples:
        | end user                                           | day        |
        | China Aerodynamics Research and Development Center | 2022-08-01 |
        | CARDC                                              | 2025-05-01 |

    Scenario: elsewhere it may be another party of that name, so the milder policy is not taken
      Given the product "L20" from "Nvidia"
      And the destination "Malaysia"
      And the end user is "CARDC"
      When it is checked on 2025-05-01
      Then it is unknown
      And the reason is us.entity-list
      And it needs end_user

    Scenario: an entry whose policy is not known leaves the answer open
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "SMIC Shenzhen"
      When it is checked on 2025-05-01
      Then it is unknown
      And the reason is us.entity-list
      And the reason is us.entity-list-policy-not-known
      And it needs whether us.entity-list-policy-not-known applies

    Scenario Outline: a policy that depends on the goods, for SMIC until December 2024, leaves the answer open
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "<end user>"
      When it is checked on <day>
      Then it is <answer>
      And the reason is us.entity-list

      Examples:
        | end user         | day        | answer  |
        | SMIC             | 2022-08-01 | unknown |
        | SMIC             | 2024-12-01 | unknown |
        | SMIC             | 2024-12-02 | blocked |
        | 中芯国际         | 2024-12-03 | blocked |
        | SMIC Northern    | 2024-12-01 | unknown |
        | SMIC Northern    | 2024-12-02 | blocked |
        | SMIC South China | 2025-05-01 | unknown |
        | XMC              | 2025-05-01 | unknown |

    Scenario Outline: a policy of denial is as strict as a presumption
      Given the product "L20" from "Nvidia"
      And the destination "<destination>"
      And the end user is "<end user>"
      When it is checked on 2025-06-01
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.entity-list

      Examples:
        | end user                            | destination |
        | Inspur Software                     | China       |
        | Inspur Electronic Information       | China       |
        | Huawei Technologies Japan K.K.      | Japan       |
        | Yangtze Memory Technologies (Japan) | Japan       |

    # After its removal a firm stays near a listed one, its sister in Hong Kong.
    Scenario Outline: a firm that was taken off the list
      Given every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "<end user>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | end user    | day        | answer    |
        | Arrow China | 2025-10-07 | permitted |
        | Arrow China | 2025-10-08 | unknown   |
        | Arrow China | 2025-10-09 | blocked   |
        | Arrow China | 2025-11-09 | blocked   |
        | Arrow China | 2025-11-10 | unknown   |
        | Arrow China | 2025-11-12 | unknown   |
        | ZTE         | 2025-05-01 | unknown   |
        | ZTE         | 2026-07-30 | unknown   |
        | ZTE         | 2026-07-31 | permitted |
        | ZTE         | 2026-08-01 | permitted |

    Scenario Outline: a name that may mean the listed subsidiary of a firm that is not listed is a question
      Given every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "<end user>"
      When it is checked on 2026-08-01
      Then it is unknown

      Examples:
        | end user          |
        | New H3C           |
        | H3C Semiconductor |

    Scenario: everything is covered, goods on no list too
      Given the product "ethane"
      And it is shipped from "United States"
      And the destination "China"
      And the end user is "Hikvision"
      When it is checked on 2024-06-01
      Then the answer is blocked: licence required, presumption of denial

    Scenario: an entry whose first day is not established is possible until the day of the list that was read
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "HWA Create"
      When it is checked on 2026-07-30
      Then it is unknown

    Scenario: from that day on it is certain
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "HWA Create"
      When it is checked on 2026-07-31
      Then it is blocked

    Scenario Outline: firms that the list of 31 July 2026 was read not to have
      Given every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "<end user>"
      When it is checked on 2026-08-01
      Then the answer is permitted, no licence required
      And it does not depend on us.entity-list

      Examples:
        | end user |
        | AMEC     |
        | Tencent  |
        | Lenovo   |
        | Unitree  |
        | Hesai    |
        | xFusion  |
        | H3C      |

  Rule: Whoever is not listed is not held up by the list

    Scenario: another firm in China, when the list is whole
      Given every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "China Mobile Zhejiang"
      When it is checked on 2024-01-01
      Then the answer is permitted, no licence required
      And it does not depend on us.entity-list

    Scenario Outline: a part of the list clears nobody
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "<end user>"
      When it is checked on 2025-05-01
      Then it is unknown
      And it needs end_user
      And the reason is us.entity-list

      Examples:
        | end user              |
        | Lenovo                |
        | China Mobile Zhejiang |
        | Micron Technology     |

    Scenario Outline: a text that names nobody is no end user
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "<end user>"
      When it is checked on 2025-05-01
      Then the answer is permitted, no licence required
      And it assumes that no rule about the end user applies

      Examples:
        | end user |
        | NULL     |
        | none     |
        | n/a      |
        | tbc      |
        | -        |
        | ?        |
        | Unknown  |

    Scenario Outline: a listed name in other spellings
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "<end user>"
      When it is checked on 2025-05-01
      Then it is blocked
      And the reason is us.entity-list

      Examples:
        | end user                    |
        | HUAWEI Technologies Co Ltd. |
        | Huawei Technologies GmbH    |
        | 華為                          |
        | ＳＭＩＣ                        |
        | The Inspur Group            |
        | Attn: Moore Threads         |
        | Falcon Dates c/o Inspur     |

    Scenario Outline: a branch, a city or a longer name is a question, even where the list is whole
      Given every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "<end user>"
      When it is checked on 2025-05-01
      Then it is unknown
      And it needs end_user
      And it suggests "<listed>"

      Examples:
        | end user                      | listed                 |
        | SMIC Shaoxing                 | SMIC                   |
        | Biren Technology (Hong Kong)  | Biren Technology       |
        | Inspur Group Shandong         | Inspur Group Co., Ltd. |

    Scenario: a near match is a question
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "Biren Technolgies"
      When it is checked on 2024-01-01
      Then it is unknown
      And it suggests "Biren Technology"

    Scenario: no end user named
      Given the product "L20" from "Nvidia"
      And the destination "China"
      When it is checked on 2024-01-01
      Then the answer is permitted, no licence required
      And it assumes that no rule about the end user applies

  Rule: It reaches every party that takes part, not the end user alone

    Scenario Outline: a listed party in any role
      Given every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "Malaysia"
      And the end user is "Falcon Dates"
      And <party>
      When it is checked on 2025-05-01
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.entity-list

      Examples:
        | party                                |
        | the purchaser is "Huawei"              |
        | the intermediate consignee is "Huawei" |
        | the ultimate consignee is "Huawei"     |
        | another party is "Huawei"              |

    Scenario: naming a party that is on no list leaves the end user assumed
      Given every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "Malaysia"
      And the purchaser is "Falcon Dates"
      When it is checked on 2025-05-01
      Then the answer is permitted, no licence required
      And it assumes that no rule about the end user applies

    Scenario: a party is no end user of a relief
      Given every list of parties is whole
      And the product "B300" from "Nvidia"
      And the destination "UAE"
      And a buyer headquartered in "United States"
      And the purchaser is "Oracle"
      When it is checked on 2026-09-01
      Then the answer is permitted with a licence, approval presumed
      And it does not depend on us.emirates-approved

    Scenario Outline: what another party does to a relief for the end user
      Given every list of parties is whole
      And the product "B300" from "Nvidia"
      And the destination "UAE"
      And a buyer headquartered in "United States"
      And the end user is "Oracle"
      And <party>
      When it is checked on 2026-09-01
      Then the answer is <answer>

      Examples:
        | party                                    | answer                                           |
        | the purchaser is "Falcon Dates"          | permitted, no licence required                   |
        | the ultimate consignee is "Oracle"       | permitted, no licence required                   |
        | the ultimate consignee is "Falcon Dates" | permitted with a licence, approval presumed      |
        | the purchaser is "Huawei"                | blocked: licence required, presumption of denial |

    Scenario Outline: an owner takes no part; its share is a sign to look closer
      Given every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "Malaysia"
      And the end user is "Falcon Dates"
      And an owner is "Huawei" with <share> percent
      When it is checked on 2025-05-01
      Then the answer is permitted, no licence required
      And a notice is us.listed-owner

      Examples:
        | share |
        | 10    |
        | 60    |

    Scenario: memory made abroad is under the rule for the footnote of this party
      Given the product "HBM2" from "SK hynix"
      And the destination "China"
      And the end user is "Huawei"
      When it is checked on 2024-06-01
      Then it is blocked
      And the reason is us.entity-list

    Scenario: goods that are not under United States rules are not affected
      Given a product with:
        | vendor                   | skhynix |
        | kind                     | hbm     |
        | memory_bandwidth_density | 1       |
        | us_content               | 5       |
        | foreign_direct_product   | no      |
      And the destination "China"
      And the end user is "Huawei"
      When it is checked on 2024-06-01
      Then it does not depend on us.entity-list
