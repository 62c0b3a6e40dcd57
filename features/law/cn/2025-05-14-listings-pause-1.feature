Feature: The first pause of the listings of April 2025
  As promised at Geneva, MOFCOM took its listings of 4 and 9 April 2025 off for 90 days, from 14 May through 11 August. A firm
  on them is dealt with as any other; goods under permit still need the permit.

  Background:
    Given it is shipped from "China"
    And the destination "Canada"

  Rule: The control-list entries of April are paused from 14 May 2025

    Scenario Outline: the day before, the day, the day after
      Given the product "dysprosium oxide"
      And the end user is "<name>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | name                         | day        | state       |
        | Universal Logistics Holdings | 2025-05-13 | blocked     |
        | Universal Logistics Holdings | 2025-05-14 | conditional |
        | Universal Logistics Holdings | 2025-05-15 | conditional |
        | American Photonics           | 2025-05-13 | blocked     |
        | American Photonics           | 2025-05-14 | conditional |
        | American Photonics           | 2025-05-15 | conditional |
        | Leidos                       | 2025-05-14 | blocked     |
        | Lockheed Martin              | 2025-05-14 | blocked     |

    Scenario Outline: The pause is the relief
      Given the product "dysprosium oxide"
      And the end user is "<name>"
      When it is checked on 2025-06-01
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.seven-rare-earths
      And <listing> is overridden by cn.listings-pause

      Examples:
        | name                         | listing           |
        | Universal Logistics Holdings | cn.listed-2025-21 |
        | American Photonics           | cn.listed-2025-22 |

  Rule: The Unreliable Entity List entries of April are paused with them

    Scenario Outline: from blocked to permitted
      Given the product "ferrite magnet"
      And the end user is "<name>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | name                      | day        | state     |
        | Skydio                    | 2025-05-13 | blocked   |
        | Skydio                    | 2025-05-14 | permitted |
        | Skydio                    | 2025-05-15 | permitted |
        | Sierra Nevada Corporation | 2025-05-13 | blocked   |
        | Sierra Nevada Corporation | 2025-05-14 | permitted |
        | TCOM                      | 2025-05-14 | blocked   |
        | PVH                       | 2025-05-14 | unknown   |

    Scenario Outline: The pause is the relief for them too
      Given the product "ferrite magnet"
      And the end user is "<name>"
      When it is checked on 2025-06-01
      Then <listing> is overridden by cn.listings-pause

      Examples:
        | name                      | listing                  |
        | Skydio                    | cn.unreliable-2025-04-04 |
        | Sierra Nevada Corporation | cn.unreliable-2025-04-09 |

  Rule: By itself it ran through 11 August 2025, after which the listings would have applied again

    Scenario Outline: as known before the second pause was announced
      Given the product "dysprosium oxide"
      And the end user is "<name>"
      And what was known on 2025-08-11
      When it is checked on <day>
      Then it is <state>

      Examples:
        | name                         | day        | state       |
        | Universal Logistics Holdings | 2025-08-11 | conditional |
        | Universal Logistics Holdings | 2025-08-12 | blocked     |
        | Universal Logistics Holdings | 2025-08-13 | blocked     |
        | American Photonics           | 2025-08-12 | blocked     |
