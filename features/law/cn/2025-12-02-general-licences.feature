Feature: General licences of December 2025 for magnet makers
  As agreed at Busan, in December 2025 JL Mag, Ningbo Yunsheng, Zhong Ke San Huan and Ningbo Jintian were reported to hold
  licences that cover a named civil client for a year, so that no shipment needs a permit of its own. The clients are not public.

  Background:
    Given it is shipped from "China"
    And the destination "United States"

  Rule: From December 2025 a named client is spared the permit under No. 18

    Scenario Outline: around both limits of the start date
      Given the product "NdFeB magnet with dysprosium"
      And the end use is "general-licence"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | day        | state       |
        | 2025-12-01 | conditional |
        | 2025-12-02 | unknown     |
        | 2025-12-03 | unknown     |
        | 2025-12-30 | unknown     |
        | 2025-12-31 | permitted   |
        | 2026-01-01 | permitted   |
        | 2026-10-08 | permitted   |
        | 2026-10-09 | permitted   |

    Scenario: In December 2025 the exact day is what is missing
      Given the product "NdFeB magnet with dysprosium"
      And the end use is "general-licence"
      When it is checked on 2025-12-15
      Then it is unknown
      And it needs the exact dates of cn.magnet-general-licence
      And the last known answer is conditional: licence required, reviewed case by case

    Scenario: The general licence is the reason
      Given the product "NdFeB magnet with dysprosium"
      And the end use is "general-licence"
      When it is checked on 2026-03-01
      Then the answer is permitted under a licence exception
      And the reason is cn.magnet-general-licence
      And cn.seven-rare-earths is overridden by cn.magnet-general-licence
      And the answer warns that it leaves out "Which clients are named"

  Rule: It is for those who say they are named, for magnets, for civil use, in any country

    Scenario Outline: inside and just outside
      Given the product "<product>"
      And the destination "<country>"
      And the end use is "<use>"
      When it is checked on 2026-03-01
      Then it is <state>

      Examples:
        | product                      | country       | use             | state       |
        | NdFeB magnet with terbium    | Germany       | general-licence | permitted   |
        | samarium-cobalt magnet       | Japan         | general-licence | permitted   |
        | dysprosium oxide             | United States | general-licence | conditional |
        | NdFeB magnet with dysprosium | United States | civil           | conditional |
        | NdFeB magnet with dysprosium | United States | military        | blocked     |
        | tungsten                     | United States | general-licence | conditional |

    Scenario: Who does not say so has none
      Given the product "NdFeB magnet with dysprosium"
      When it is checked on 2026-03-01
      Then it is conditional
      And it assumes that no rule about the end use applies

  Rule: They were written for a year, and run out in December 2026

    Scenario Outline: around both limits of the end date
      Given cn is covered through 2027-01-31
      And the product "NdFeB magnet with dysprosium"
      And the end use is "general-licence"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | day        | state       |
        | 2026-12-01 | permitted   |
        | 2026-12-02 | unknown     |
        | 2026-12-03 | unknown     |
        | 2026-12-30 | unknown     |
        | 2026-12-31 | conditional |
        | 2027-01-01 | conditional |

    Scenario: What comes after the last day covered cannot be said
      Given cn is covered through 2026-11-30
      And the product "NdFeB magnet with dysprosium"
      And the end use is "general-licence"
      When it is checked on 2026-12-01
      Then it is unknown
      And the last known answer is permitted under a licence exception
