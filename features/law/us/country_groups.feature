Feature: The country groups
  The regulations sort countries into groups and the rules refer to groups: D:5 is under an arms embargo, D:1 and D:4 are of
  concern, A:5 and A:6 are partners; other groups name embargoed places and the allies of the Diffusion rule. Countries change groups.
  Each change since August 2022 is tested on the day before, the day, and the day after.

  Rule: Under an arms embargo, a strong chip is presumed refused

    Scenario Outline: the countries of D:5
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      When it is checked on 2024-06-01
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.chips-to-d5

      Examples:
        | destination                           |
        | Afghanistan                           |
        | Belarus                               |
        | Burma                                 |
        | Cambodia                              |
        | Central African Republic              |
        | China                                 |
        | Congo, The Democratic Republic of the |
        | Cuba                                  |
        | Eritrea                               |
        | Haiti                                 |
        | Hong Kong                             |
        | Iran                                  |
        | Iraq                                  |
        | Lebanon                               |
        | Libya                                 |
        | Nicaragua                             |
        | North Korea                           |
        | Russia                                |
        | Somalia                               |
        | South Sudan                           |
        | Sudan                                 |
        | Syria                                 |
        | Venezuela                             |
        | Zimbabwe                              |

    Scenario: Macau, which is not in D:5, is named with it
      Given the product "MI300X" from "AMD"
      And the destination "Macau"
      When it is checked on 2024-06-01
      Then it is blocked
      And the reason is us.chips-to-d5

  Rule: Of concern without an embargo, approval is presumed

    Scenario Outline: the countries of D:1 and D:4 that are neither in D:5 nor partners
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      When it is checked on 2024-06-01
      Then the answer is permitted with a licence, approval presumed
      And the reason is us.chips-to-d1-d4

      Examples:
        | destination  |
        | Armenia      |
        | Azerbaijan   |
        | Bahrain      |
        | Egypt        |
        | Georgia      |
        | Jordan       |
        | Kazakhstan   |
        | Kuwait       |
        | Kyrgyzstan   |
        | Laos         |
        | Moldova      |
        | Mongolia     |
        | Oman         |
        | Pakistan     |
        | Qatar        |
        | Saudi Arabia |
        | Tajikistan   |
        | Turkmenistan |
        | UAE          |
        | Uzbekistan   |
        | Vietnam      |
        | Yemen        |

    Scenario Outline: partners in D:4, and countries in no group of concern
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      When it is checked on 2024-06-01
      Then the answer is permitted, no licence required
      And there is no reason

      Examples:
        | destination |
        | Israel      |
        | Malaysia    |
        | Thailand    |
        | Indonesia   |
        | Brazil      |
        | Philippines |

  Rule: Partners are A:5 and A:6, and a rule may take A:5 alone

    Scenario Outline: an additional rule on firms based in a country of A:5
      Given also these rules:
        """
        instrument: us.own-rule
        in_force: 2022-08-01
        controls:
          us.own-control:
            says: Nothing goes to China for a firm based in a country of A:5
            when: {destination: CN, headquarters: "A:5"}
            requires: prohibition
        """
      And the product "L20" from "Nvidia"
      And the destination "China"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-06-01
      Then it is blocked
      And the reason is us.own-control

      Examples:
        | headquarters       |
        | Argentina          |
        | Australia          |
        | Austria            |
        | Belgium            |
        | Bulgaria           |
        | Canada             |
        | Croatia            |
        | Czechia            |
        | Denmark            |
        | Estonia            |
        | Finland            |
        | France             |
        | Germany            |
        | Greece             |
        | Hungary            |
        | Iceland            |
        | India              |
        | Ireland            |
        | Italy              |
        | Japan              |
        | Korea, Republic of |
        | Latvia             |
        | Lithuania          |
        | Luxembourg         |
        | Netherlands        |
        | New Zealand        |
        | Norway             |
        | Poland             |
        | Portugal           |
        | Romania            |
        | Slovakia           |
        | Slovenia           |
        | Spain              |
        | Sweden             |
        | Switzerland        |
        | Türkiye            |
        | United Kingdom     |

    Scenario Outline: a country of A:6 is no country of A:5
      Given also these rules:
        """
        instrument: us.own-rule
        in_force: 2022-08-01
        controls:
          us.own-control:
            says: Nothing goes to China for a firm based in a country of A:5
            when: {destination: CN, headquarters: "A:5"}
            requires: prohibition
        """
      And the product "L20" from "Nvidia"
      And the destination "China"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-06-01
      Then it does not depend on us.own-control

      Examples:
        | headquarters |
        | Albania      |
        | Cyprus       |
        | Israel       |
        | Malta        |
        | Mexico       |
        | Singapore    |
        | South Africa |
        | Taiwan       |

    Scenario Outline: in the rule of 2022 both kinds of partner were treated alike
      Given the product "H100" from "Nvidia"
      And the destination "China"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2023-06-01
      Then it is <answer>

      Examples:
        | headquarters | answer      |
        | Germany      | conditional |
        | Albania      | conditional |
        | Cyprus       | conditional |
        | Israel       | conditional |
        | Malta        | conditional |
        | Mexico       | conditional |
        | Singapore    | conditional |
        | South Africa | conditional |
        | Taiwan       | conditional |
        | UAE          | blocked     |
        | Malaysia     | blocked     |
        | Ukraine      | blocked     |

  Rule: Cyprus leaves D:5 on 1 October 2022

    Scenario Outline: no rule on chips referred to D:5 yet, so an additional rule tests it
      Given also these rules:
        """
        instrument: us.own-rule
        in_force: 2022-08-01
        controls:
          us.own-control:
            says: Nothing goes to a country of D:5
            when: {destination: "D:5"}
            requires: prohibition
        """
      And the product "L20" from "Nvidia"
      And the destination "Cyprus"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer    |
        | 2022-09-30 | blocked   |
        | 2022-10-01 | permitted |
        | 2022-10-02 | permitted |

    Scenario Outline: without such a rule no answer changes
      Given the product "A100" from "Nvidia"
      And the destination "Cyprus"
      When it is checked on <day>
      Then the answer is permitted, no licence required

      Examples:
        | day        |
        | 2022-09-30 |
        | 2022-10-01 |

  Rule: Nicaragua enters D:1 and D:5, and leaves B, on 15 March 2024

    Scenario Outline: as a destination and as a home
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      And a buyer headquartered in "Nicaragua"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | destination | day        | answer                                           |
        | Nicaragua   | 2024-03-14 | permitted, no licence required                   |
        | Nicaragua   | 2024-03-15 | blocked: licence required, presumption of denial |
        | Nicaragua   | 2024-03-16 | blocked: licence required, presumption of denial |
        | Singapore   | 2024-03-14 | permitted, no licence required                   |
        | Singapore   | 2024-03-15 | blocked: licence required, presumption of denial |
        | Singapore   | 2024-03-16 | blocked: licence required, presumption of denial |

    Scenario Outline: an additional rule on the groups it enters and leaves
      Given also these rules:
        """
        instrument: us.own-rule
        in_force: 2022-08-01
        controls:
          us.own-control:
            says: Nothing goes to a country of this group
            when: {destination: "<group>"}
            requires: prohibition
        """
      And the product "L20" from "Nvidia"
      And the destination "Nicaragua"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | group | day        | answer    |
        | B     | 2024-03-14 | blocked   |
        | B     | 2024-03-15 | permitted |
        | B     | 2024-03-16 | permitted |
        | D:1   | 2024-03-14 | permitted |
        | D:1   | 2024-03-15 | blocked   |
        | D:1   | 2024-03-16 | blocked   |

    Scenario: the neighbouring country does not change
      Given the product "MI300X" from "AMD"
      And the destination "Honduras"
      When it is checked on 2024-03-15
      Then the answer is permitted, no licence required

  Rule: Eighteen allies are named by the Diffusion rule on 13 January 2025

    Scenario Outline: compliance was not required before May, so an additional rule tests it
      Given also these rules:
        """
        instrument: us.own-rule
        in_force: 2022-08-01
        controls:
          us.own-control:
            says: Nothing goes to the closest allies
            when: {destination: AID-TIER-1}
            requires: prohibition
        """
      And the product "L20" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | destination | day        | answer    |
        | Germany     | 2025-01-12 | permitted |
        | Germany     | 2025-01-13 | blocked   |
        | Germany     | 2025-01-14 | blocked   |
        | Taiwan      | 2025-01-13 | blocked   |
        | India       | 2025-01-13 | permitted |
        | Poland      | 2025-01-13 | permitted |

  Rule: Syria passes from the embargo to an easier review on 2 September 2025

    Scenario Outline: the day before, the day, the day after
      Given the product "HBM3E" from "Micron"
      And the destination "Syria"
      When it is checked on <day>
      Then it is blocked
      And the reason is <reason>

      Examples:
        | day        | reason          |
        | 2025-09-01 | us.embargo      |
        | 2025-09-02 | us.memory-to-d5 |
        | 2025-09-03 | us.memory-to-d5 |

    Scenario Outline: goods not restricted for D:5 are eased
      Given the product "L20" from "Nvidia"
      And the destination "Syria"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | day        | answer                                               |
        | 2025-09-01 | blocked: licence required, presumption of denial     |
        | 2025-09-02 | conditional: licence required, reviewed case by case |
        | 2025-09-03 | conditional: licence required, reviewed case by case |

  Rule: Cambodia leaves D:5 on 7 November 2025 and stays in D:1

    Scenario Outline: the strongest class, as a destination and as a home
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      And a buyer headquartered in "Cambodia"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | destination | day        | answer                                               |
        | Cambodia    | 2025-11-06 | blocked: licence required, presumption of denial     |
        | Cambodia    | 2025-11-07 | conditional: licence required, reviewed case by case |
        | Cambodia    | 2025-11-08 | conditional: licence required, reviewed case by case |
        | Singapore   | 2025-11-06 | blocked: licence required, presumption of denial     |
        | Singapore   | 2025-11-07 | permitted, no licence required                       |
        | Singapore   | 2025-11-08 | permitted, no licence required                       |

    Scenario: an H200 between the two lists is no longer refused
      Given the product "H200" from "Nvidia"
      And the destination "Cambodia"
      When it is checked on 2026-02-01
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is us.chips-to-d1-d4

    Scenario Outline: memory, the H20's class, gaming cards, and military use, which stays barred
      Given the product "<product>" from "<vendor>"
      And the destination "Cambodia"
      And the end use is "<use>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | product  | vendor | use           | day        | answer                                                |
        | HBM3E    | Micron | civil         | 2025-11-06 | blocked: licence required, presumption of denial      |
        | HBM3E    | Micron | civil         | 2025-11-07 | permitted, no licence required                        |
        | H20      | Nvidia | civil         | 2025-11-06 | blocked: licence required, presumption of denial      |
        | H20      | Nvidia | civil         | 2025-11-07 | permitted, no licence required                        |
        | RTX 4090 | Nvidia | civil         | 2025-11-06 | conditional: prior notification, which may be refused |
        | RTX 4090 | Nvidia | civil         | 2025-11-07 | permitted under a licence exception                   |
        | L20      | Nvidia | supercomputer | 2025-11-06 | blocked: licence required, presumption of denial      |
        | L20      | Nvidia | supercomputer | 2025-11-07 | permitted, no licence required                        |
        | L20      | Nvidia | military      | 2025-11-06 | blocked: licence required, presumption of denial      |
        | L20      | Nvidia | military      | 2025-11-07 | blocked: licence required, presumption of denial      |

  Rule: The Emirates leave D:3 and D:4 and enter A:5 on 10 July 2026, as printed on the 14th

    Scenario Outline: an additional rule on each group that the Emirates enter or leave
      Given also these rules:
        """
        instrument: us.own-rule
        in_force: 2022-08-01
        controls:
          us.own-control:
            says: Nothing goes to a country of this group
            when: {destination: "<group>"}
            requires: prohibition
        """
      And the product "L20" from "Nvidia"
      And the destination "UAE"
      And what was known on <known>
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | group | known      | day        | answer    |
        | D:3   | 2026-07-14 | 2026-07-09 | blocked   |
        | D:3   | 2026-07-14 | 2026-07-10 | permitted |
        | D:3   | 2026-07-14 | 2026-07-11 | permitted |
        | D:3   | 2026-07-13 | 2026-07-10 | blocked   |
        | D:4   | 2026-07-14 | 2026-07-09 | blocked   |
        | D:4   | 2026-07-14 | 2026-07-10 | permitted |
        | D:4   | 2026-07-14 | 2026-07-11 | permitted |
        | D:4   | 2026-07-13 | 2026-07-10 | blocked   |
        | A:5   | 2026-07-14 | 2026-07-09 | permitted |
        | A:5   | 2026-07-14 | 2026-07-10 | blocked   |
        | A:5   | 2026-07-14 | 2026-07-11 | blocked   |
        | A:5   | 2026-07-13 | 2026-07-10 | permitted |

    Scenario Outline: an Emirati firm's plant in China joins those of partners
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And a buyer headquartered in "UAE"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer  |
        | 2026-07-09 | blocked |
        | 2026-07-10 | unknown |
        | 2026-07-11 | unknown |

    Scenario Outline: by the groups alone the licence for chips would have gone, and another reason keeps it
      Given the product "MI300X" from "AMD"
      And the destination "UAE"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is <reason>

      Examples:
        | day        | reason               |
        | 2026-07-09 | us.chips-to-d1-d4    |
        | 2026-07-10 | us.chips-to-emirates |
        | 2026-07-11 | us.chips-to-emirates |

  Rule: Where the lists disagree about a country, answers that depend on it are unknown

    Scenario Outline: Ethiopia is on the State Department's list and not in the table
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "Ethiopia"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product | vendor | destination | day        | answer    |
        | MI300X  | AMD    | Ethiopia    | 2023-11-16 | permitted |
        | MI300X  | AMD    | Ethiopia    | 2023-11-17 | unknown   |
        | MI300X  | AMD    | Ethiopia    | 2024-01-01 | unknown   |
        | MI300X  | AMD    | Singapore   | 2024-01-01 | unknown   |
        | L20     | Nvidia | Ethiopia    | 2024-01-01 | permitted |

    Scenario: the missing information
      Given the product "MI300X" from "AMD"
      And the destination "Ethiopia"
      When it is checked on 2024-01-01
      Then it is unknown
      And it needs the exact membership dates of us.chips-d5

    Scenario Outline: the waiver that keeps Cyprus off that list ran to September 2026
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product | vendor | destination | headquarters | day        | answer    |
        | MI300X  | AMD    | Cyprus      | Cyprus       | 2026-09-30 | permitted |
        | MI300X  | AMD    | Cyprus      | Cyprus       | 2026-10-01 | unknown   |
        | MI300X  | AMD    | Cyprus      | Cyprus       | 2026-10-02 | unknown   |
        | MI300X  | AMD    | Germany     | Cyprus       | 2026-09-30 | permitted |
        | MI300X  | AMD    | Germany     | Cyprus       | 2026-10-01 | unknown   |
        | L20     | Nvidia | Cyprus      | Cyprus       | 2026-10-01 | permitted |
