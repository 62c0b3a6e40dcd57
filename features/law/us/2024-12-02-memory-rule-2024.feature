Feature: High-bandwidth memory, December 2024
  From 31 December 2024 stacks of memory denser than 2 GB/s for each square millimetre need a licence for Macau, D:5 and firms
  based there, wherever the stacks are made: the rule reaches for what Korean plants make with American tools. Older stacks
  below 3.3 may go to the site that packs them on conditions. It was public, and its other parts bound, on 2 December.

  Rule: Dense memory needs a licence for China from 31 December 2024, though the rule was public on the 2nd

    Scenario Outline: the day before, the day, the day after
      Given the product "HBM3E" from "Micron"
      And the destination "China"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer    |
        | 2024-12-01 | permitted |
        | 2024-12-02 | permitted |
        | 2024-12-03 | permitted |
        | 2024-12-30 | permitted |
        | 2024-12-31 | blocked   |
        | 2025-01-01 | blocked   |
        | 2026-10-08 | blocked   |

    Scenario Outline: what was known
      Given the product "HBM3E" from "Micron"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2024-12-31
      Then it is <answer>

      Examples:
        | known      | answer    |
        | 2024-12-01 | permitted |
        | 2024-12-02 | blocked   |

    Scenario Outline: what Koreans make comes under the rule that day, and not before
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product | vendor   | destination | day        | answer  |
        | HBM3E   | SK hynix | China       | 2024-12-30 | unknown |
        | HBM3E   | SK hynix | China       | 2024-12-31 | blocked |
        | HBM3E   | SK hynix | China       | 2025-01-01 | blocked |
        | HBM2E   | Samsung  | China       | 2024-12-31 | blocked |
        | HBM3E   | SK hynix | Hong Kong   | 2024-12-31 | blocked |
        | HBM3E   | SK hynix | Macau       | 2024-12-31 | blocked |
        | HBM3E   | SK hynix | Taiwan      | 2024-12-31 | unknown |

    Scenario: a stack too new to be measured is dense enough all the same
      Given the product "HBM4" from "SK hynix"
      And the destination "China"
      When it is checked on 2025-06-01
      Then it is blocked
      And the reason is us.memory-to-d5

    Scenario: memory packed with a processor is judged as the processor
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-01-15
      Then the answer is permitted, no licence required
      And it does not depend on us.memory-to-d5

  Rule: Density decides, from just above 2, and with an exception below 3.3

    Scenario Outline: figures at both thresholds
      Given a product with:
        | vendor                   | micron    |
        | kind                     | hbm       |
        | memory_bandwidth_density | <density> |
        | us_available             | yes       |
      And the destination "China"
      And a buyer headquartered in "<headquarters>"
      And the end use is "<use>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | density | headquarters | use              | day        | answer                                           |
        | 1.99    | China        | civil            | 2025-01-15 | permitted, no licence required                   |
        | 2       | China        | civil            | 2025-01-15 | permitted, no licence required                   |
        | 2.001   | China        | civil            | 2025-01-15 | blocked: licence required, presumption of denial |
        | 3.29    | China        | civil            | 2025-01-15 | blocked: licence required, presumption of denial |
        | 3.29    | China        | memory-packaging | 2024-12-30 | permitted, no licence required                   |
        | 3.29    | China        | memory-packaging | 2024-12-31 | permitted under a licence exception              |
        | 3.29    | China        | memory-packaging | 2025-01-01 | permitted under a licence exception              |
        | 3.299   | China        | memory-packaging | 2025-01-15 | permitted under a licence exception              |
        | 3.3     | China        | memory-packaging | 2025-01-15 | blocked: licence required, presumption of denial |
        | 3.31    | China        | memory-packaging | 2025-01-15 | blocked: licence required, presumption of denial |
        | 3.29    | USA          | memory-packaging | 2025-01-15 | permitted under a licence exception              |
        | 3.29    | Taiwan       | memory-packaging | 2025-01-15 | permitted under a licence exception              |
        | 3.3     | USA          | memory-packaging | 2025-01-15 | permitted with a licence, approval presumed      |

    Scenario Outline: the exporter must be based in the United States or a country of A:5
      Given a product with:
        | vendor                   | <vendor> |
        | kind                     | hbm      |
        | memory_bandwidth_density | 2.5      |
        | us_available             | yes      |
      And the destination "China"
      And the end use is "memory-packaging"
      When it is checked on 2025-03-01
      Then it is <answer>

      Examples:
        | vendor  | answer    |
        | micron  | permitted |
        | samsung | unknown   |
        | skhynix | unknown   |
        | huawei  | blocked   |

    Scenario Outline: older stacks of Samsung for a Chinese designer, to the site that packs them and to others
      Given the product "HBM2E" from "Samsung"
      And the destination "China"
      And the end use is "<use>"
      And the end user is "<end user>"
      When it is checked on 2025-03-01
      Then it does not depend on <other>
      And it is <answer>

      Examples:
        | use              | end user     | answer  | other               |
        | civil            | Falcon Dates | blocked | us.memory-exception |
        | memory-packaging | Inspur       | blocked | us.memory-exception |

    Scenario: the conditions are shown
      Given the product "HBM2" from "SK hynix"
      And the destination "China"
      And the end use is "memory-packaging"
      When it is checked on 2025-03-01
      Then the reason is us.memory-exception

  Rule: For parties from elsewhere approval is presumed in Macau and D:5

    Scenario Outline: parties from elsewhere, the day before, the day, the day after
      Given the product "HBM3E" from "Micron"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | destination | headquarters       | day        | answer                                           |
        | China       | Korea, Republic of | 2024-12-30 | permitted, no licence required                   |
        | China       | Korea, Republic of | 2024-12-31 | permitted with a licence, approval presumed      |
        | China       | Korea, Republic of | 2025-01-01 | permitted with a licence, approval presumed      |
        | China       | Korea, Republic of | 2026-10-08 | permitted with a licence, approval presumed      |
        | China       | Malaysia           | 2025-06-01 | permitted with a licence, approval presumed      |
        | China       | China              | 2025-06-01 | blocked: licence required, presumption of denial |
        | China       | Hong Kong          | 2025-06-01 | blocked: licence required, presumption of denial |
        | Macau       | Taiwan             | 2025-06-01 | permitted with a licence, approval presumed      |
        | Russia      | Taiwan             | 2025-06-01 | blocked: licence required, presumption of denial |

    Scenario: the policy is the reason
      Given the product "HBM3E" from "SK hynix"
      And the destination "China"
      And a buyer headquartered in "Korea, Republic of"
      When it is checked on 2025-06-01
      Then us.memory-to-d5 is overridden by us.memory-foreign-parties
      And the reason is us.memory-foreign-parties

    Scenario: a Chinese maker of memory, which is on no list
      Given every list of parties is whole
      And the product "HBM3E" from "SK hynix"
      And the destination "China"
      And the end user is "CXMT"
      When it is checked on 2025-06-01
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.memory-to-d5
      And it does not depend on us.entity-list

    Scenario: military use stays refused
      Given the product "HBM3E" from "Micron"
      And the destination "China"
      And a buyer headquartered in "Korea, Republic of"
      And the end use is "military"
      When it is checked on 2025-06-01
      Then the answer is blocked: licence required, presumption of denial

    Scenario Outline: an unknown density
      Given a product with:
        | vendor       | micron |
        | kind         | hbm    |
        | us_available | yes    |
      And the destination "<destination>"
      When it is checked on 2025-01-15
      Then it is <answer>

      Examples:
        | destination | answer    |
        | China       | unknown   |
        | Vietnam     | permitted |

    Scenario: the density is the missing information
      Given a product with:
        | vendor       | micron |
        | kind         | hbm    |
        | us_available | yes    |
      And the destination "China"
      When it is checked on 2025-01-15
      Then it is unknown
      And it needs memory_bandwidth_density

  Rule: It applies to Macau, D:5 and firms based there

    Scenario Outline: places and parents
      Given the product "HBM3E" from "Micron"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | destination  | headquarters | day        | answer    |
        | Macau        | Macau        | 2025-01-15 | blocked   |
        | Hong Kong    | Hong Kong    | 2025-01-15 | blocked   |
        | Cambodia     | Cambodia     | 2025-01-15 | blocked   |
        | Russia       | Russia       | 2025-01-15 | blocked   |
        | Malaysia     | China        | 2024-12-30 | permitted |
        | Malaysia     | China        | 2024-12-31 | unknown   |
        | Malaysia     | China        | 2025-01-01 | unknown   |
        | Malaysia     | Malaysia     | 2025-01-15 | permitted |
        | Vietnam      | Vietnam      | 2025-01-15 | permitted |
        | UAE          | UAE          | 2025-01-15 | permitted |
        | Saudi Arabia | Saudi Arabia | 2025-01-15 | permitted |
        | Israel       | Israel       | 2025-01-15 | permitted |
        | Taiwan       | Taiwan       | 2025-01-15 | permitted |
        | USA          | China        | 2025-01-15 | permitted |

    Scenario Outline: the reasons
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then the reason is <reason>

      Examples:
        | product | vendor   | destination | headquarters | day        | reason                       |
        | HBM3E   | Samsung  | China       | China        | 2025-01-15 | us.memory-to-d5              |
        | HBM3E   | Micron   | China       | China        | 2024-12-31 | us.memory-to-d5              |
        | HBM3E   | SK hynix | Singapore   | China        | 2025-01-15 | us.memory-to-d5-headquarters |
        | HBM2    | SK hynix | China       | USA          | 2025-01-15 | us.memory-foreign-parties    |
        | HBM3    | SK hynix | China       | USA          | 2025-01-15 | us.memory-foreign-parties    |

    Scenario: for a Chinese firm's plant elsewhere the policy is open between refusal and case by case
      Given the product "HBM2" from "SK hynix"
      And the destination "Malaysia"
      And a buyer headquartered in "China"
      When it is checked on 2025-01-15
      Then it is unknown
      And the reason is us.memory-to-d5-headquarters
      And the reason is us.memory-headquarters-policy
      And it needs whether us.memory-headquarters-policy applies

  Rule: Answers name the class

    Scenario Outline: The class of a memory stack
      Given a product with:
        | vendor                   | micron |
        | kind                     | hbm    |
        | memory_bandwidth_density | 2.5    |
      And the destination "China"
      When it is checked on <day>
      Then it is <how> as 3A090.c

      Examples:
        | day        | how            |
        | 2024-12-30 | not classified |
        | 2024-12-31 | classified     |

  Rule: License Exception HBM, and RFF for plants whose entry names it

    Scenario Outline: who may use HBM, and for which stacks
      Given a product with:
        | vendor                   | <vendor>  |
        | kind                     | hbm       |
        | memory_bandwidth_density | <density> |
      And the destination "China"
      When it is checked on <day>
      Then exception HBM is <state>

      Examples:
        | vendor   | density | day        | state                                              |
        | sk-hynix | 2.5     | 2024-12-30 | not listed                                         |
        | sk-hynix | 2.5     | 2024-12-31 | available on conditions                            |
        | sk-hynix | 2.5     | 2025-01-01 | available on conditions                            |
        | sk-hynix | 3.3     | 2025-03-01 | not for this item                                  |
        | cxmt     | 2.5     | 2025-03-01 | not available because of us.exporter-of-no-partner |

    Scenario: straight from the exporter to the site that packs it
      Given a product with:
        | vendor                   | samsung |
        | kind                     | hbm     |
        | memory_bandwidth_density | 2.5     |
      And the destination "China"
      When it is checked on 2025-03-01
      Then exception HBM asks for "buys the stacks directly"
      And exception HBM asks for "confirms in writing"

    Scenario: a stack of unknown density
      Given a product with:
        | vendor | samsung |
        | kind   | hbm     |
      And the destination "China"
      When it is checked on 2025-03-01
      Then exception HBM is unknown

    Scenario Outline: RFF is for plants whose entry names it
      Given every list of parties is whole
      And a product with:
        | vendor | lam-research |
        | kind   | chip-tool    |
      And the destination "China"
      And it is shipped from "US"
      And the end user is "<plant>"
      And the end use is "chip-plant"
      And it is no that the plant makes circuits of an advanced node
      When it is checked on <day>
      Then exception RFF is <state>

      Examples:
        | plant | day        | state                                             |
        | XMC   | 2024-12-01 | not listed                                        |
        | XMC   | 2024-12-02 | unknown                                           |
        | XMC   | 2024-12-03 | unknown                                           |
        | SMIC  | 2025-03-01 | not available because of us.not-for-a-named-plant |

  Rule: Design of advanced circuits to be made in Macau or D:5

    Scenario Outline: design, the day before, the day, the day after
      Given a product with:
        | kind | eda-software |
      And it is shipped from "United States"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      And the end use is "advanced-design"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | destination | headquarters | day        | answer    |
        | China       | China        | 2024-12-30 | permitted |
        | China       | China        | 2024-12-31 | blocked   |
        | China       | China        | 2025-01-01 | blocked   |
        | Singapore   | China        | 2025-01-01 | blocked   |
        | Singapore   | Singapore    | 2025-01-01 | permitted |

    Scenario: the use is the reason
      Given a product with:
        | kind | eda-software |
      And it is shipped from "United States"
      And the destination "China"
      And the end use is "advanced-design"
      When it is checked on 2025-06-01
      Then the reason is us.advanced-design-end-use

  Rule: Tools made abroad are under these rules from 31 December 2024

    Scenario Outline: a named tool from Korea
      Given a product with:
        | vendor | Semes     |
        | kind   | chip-tool |
        | eccn   | 3B001.c   |
      And it is shipped from "<from>"
      And the destination "China"
      And the end use is "<use>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | from        | use          | day        | answer      |
        | South Korea | civil        | 2024-12-30 | unknown     |
        | South Korea | civil        | 2024-12-31 | blocked     |
        | South Korea | civil        | 2025-01-01 | blocked     |
        | Malaysia    | civil        | 2025-03-01 | blocked     |

    Scenario: every firm needs a licence, and firms of partners are not presumed refused
      Given a product with:
        | vendor | Semes     |
        | kind   | chip-tool |
        | eccn   | 3B001.c   |
      And it is shipped from "Malaysia"
      And the destination "China"
      And a buyer headquartered in "South Korea"
      When it is checked on 2025-03-01
      Then the reason is us.foreign-made-tools-to-d5
      And it does not depend on us.foreign-made-tools-to-advanced-plants

    Scenario: refusal is presumed for a firm based in China
      Given a product with:
        | vendor | Semes     |
        | kind   | chip-tool |
        | eccn   | 3B001.c   |
      And it is shipped from "South Korea"
      And the destination "China"
      When it is checked on 2025-03-01
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.foreign-made-tools-to-advanced-plants
      And it assumes that it is a direct product of listed technology
      And exception GOV is not available because of us.no-agency-of-the-united-states
      And exception RPL is not available because of us.foreign-made-tools-to-d5

    Scenario: a Dutch scanner answers to Dutch law
      Given the product "NXT:2000i" from "ASML"
      And the destination "China"
      When it is checked on 2025-03-01
      Then it does not depend on us.foreign-made-tools-to-advanced-plants
      And the reason is nl.scanners-to-china

    Scenario Outline: a lesser tool for a party with footnote 5, by the country it comes from
      Given every list of parties is whole
      And a product with:
        | vendor     | Semes     |
        | kind       | chip-tool |
        | eccn       | 3B991     |
        | wavelength | 248       |
        | resolution | 100       |
        | overlay    | 10        |
        | us_content | <content> |
      And it is shipped from "<from>"
      And the destination "China"
      And the end user is "XMC"
      When it is checked on 2025-03-01
      Then exception RFF is <rff>

      Examples:
        | from     | content | rff        |
        | Malaysia | 5       | available on conditions |
        | South Korea | 5       | not listed |
        | South Korea | 30      | available on conditions |

    Scenario: an etcher from Korea for a plant of a listed firm
      Given every list of parties is whole
      And the product "advanced etching tool"
      And the stated ECCN is "3B001.c"
      And it is shipped from "South Korea"
      And the destination "China"
      And the end user is "SMIC South China"
      When it is checked on 2025-03-01
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.foreign-made-tools-to-advanced-plants

    Scenario: of a cleaner of 3B991 from Korea for it the content is asked
      Given every list of parties is whole
      And a product with:
        | vendor     | Semes     |
        | kind       | chip-tool |
        | eccn       | 3B991     |
        | wavelength | 248       |
        | resolution | 100       |
        | overlay    | 10        |
      And it is shipped from "South Korea"
      And the destination "China"
      And the end user is "SMIC South China"
      When it is checked on 2025-03-01
      Then it is unknown
      And it needs us_content

    Scenario: parts for the plant of a party with footnote 5 are refused as before
      Given every list of parties is whole
      And a product with:
        | name | vacuum pump |
        | kind | ordinary    |
      And it is shipped from "US"
      And the destination "China"
      And the end user is "SMIC Beijing"
      And the end use is "chip-plant"
      And it is yes that the plant makes circuits of an advanced node
      When it is checked on 2025-03-01
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.entity-list

  Rule: Lesser scanners are in 3B993 from 2 December 2024

    Scenario Outline: the class, by its figures
      Given a product with:
        | kind       | chip-tool |
        | wavelength | 193       |
        | resolution | 36        |
        | overlay    | <overlay> |
      And it is shipped from "US"
      And the destination "China"
      When it is checked on <day>
      Then it is <how> as <class>

      Examples:
        | overlay | day        | how            | class     |
        | 1.6     | 2024-12-01 | classified     | 3B001.f.1 |
        | 1.6     | 2024-12-02 | classified     | 3B993.f   |
        | 2.4     | 2025-03-01 | classified     | 3B993.f   |
        | 2.5     | 2025-03-01 | not classified | 3B993.f   |
        | 1.5     | 2025-03-01 | classified     | 3B001.f.1 |

    Scenario Outline: a used one from a country outside Supplement 4, for a party with footnote 5
      Given every list of parties is whole
      And a product with:
        | kind       | chip-tool |
        | wavelength | 193       |
        | resolution | 36        |
        | overlay    | <overlay> |
        | us_content | 5         |
      And it is shipped from "South Korea"
      And the destination "China"
      And the end user is "SMIC Beijing"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | overlay | day        | answer  |
        | 1.6     | 2024-12-30 | unknown |
        | 1.6     | 2024-12-31 | blocked |
        | 1.6     | 2025-01-01 | blocked |
        | 2.5     | 2025-03-01 | unknown |

    Scenario Outline: GOV alone is open for them to Macau and D:5
      Given every list of parties is whole
      And a product with:
        | kind       | chip-tool |
        | wavelength | 193       |
        | resolution | 36        |
        | overlay    | 1.6       |
      And it is shipped from "US"
      And the destination "China"
      And a buyer headquartered in "<headquarters>"
      And the end user is "Falcon Dates"
      When it is checked on 2025-03-01
      Then exception GOV is <gov>
      And exception RPL is not available

      Examples:
        | headquarters | gov                                     |
        | China        | not available because of us.no-agency-of-the-united-states |
        | US           | available on conditions                 |

  Rule: Outside Macau, D:5 and firms based there no licence is asked by this rule

    Scenario Outline: to Vietnam, from the United States and from a country whose law is not encoded
      Given the product "HBM3E" from "<maker>"
      And it is shipped from "<from>"
      And the destination "Vietnam"
      When it is checked on 2025-06-01
      Then it is <answer>
      And it does not depend on us.memory-to-d5-headquarters

      Examples:
        | maker    | from          | answer    |
        | Micron   | United States | permitted |
        | SK hynix | South Korea   | unknown   |

    Scenario: what is missing is the law of the country it ships from
      Given the product "HBM3E" from "SK hynix"
      And it is shipped from "South Korea"
      And the destination "Vietnam"
      When it is checked on 2025-06-01
      Then there is no reason
      And it needs a rulebook of the country it ships from
