Feature: The second pause of the listings of April 2025
  After Stockholm MOFCOM extended the pause of the listings of 4 April 2025 by 90 days, from 12 August through 9 November,
  and ended those of 9 April altogether.

  Background:
    Given it is shipped from "China"
    And the destination "Canada"

  Rule: The listings of 4 April stay paused, those of 9 April are ended

    Scenario Outline: the day before, the day, the day after
      Given the product "dysprosium oxide"
      And the end user is "<name>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | name                         | day        | state       |
        | Universal Logistics Holdings | 2025-08-11 | conditional |
        | Universal Logistics Holdings | 2025-08-12 | conditional |
        | Universal Logistics Holdings | 2025-08-13 | conditional |
        | American Photonics           | 2025-08-11 | conditional |
        | American Photonics           | 2025-08-12 | conditional |
        | American Photonics           | 2025-08-13 | conditional |
        | American Photonics           | 2026-10-09 | conditional |
        | Leidos                       | 2025-08-12 | blocked     |

    Scenario Outline: paused by the one pause, then by the other
      Given the product "dysprosium oxide"
      And the end user is "Universal Logistics Holdings"
      When it is checked on <day>
      Then cn.listed-2025-21 is overridden by cn.listings-pause

      Examples:
        | day        |
        | 2025-08-11 |
        | 2025-08-12 |
        | 2025-11-09 |

    Scenario: An ended listing is not only paused
      Given the product "dysprosium oxide"
      And the end user is "American Photonics"
      When it is checked on 2025-08-11
      Then cn.listed-2025-22 is overridden by cn.listings-pause

    Scenario Outline: an ended listing is not part of the answer
      Given the product "dysprosium oxide"
      And the end user is "American Photonics"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And it does not depend on cn.listed-2025-22
      And it does not depend on cn.listings-pause

      Examples:
        | day        |
        | 2025-08-12 |
        | 2025-08-13 |

    Scenario Outline: the Unreliable Entity List alike
      Given the product "ferrite magnet"
      And the end user is "<name>"
      When it is checked on <day>
      Then it is permitted

      Examples:
        | name                      | day        |
        | Skydio                    | 2025-08-11 |
        | Skydio                    | 2025-08-12 |
        | Skydio                    | 2025-08-13 |
        | Sierra Nevada Corporation | 2025-08-11 |
        | Sierra Nevada Corporation | 2025-08-12 |
        | Sierra Nevada Corporation | 2025-11-10 |

    Scenario: Skydio is released by the pause, Sierra Nevada by the end of its listing
      Given the product "ferrite magnet"
      And the end user is "Skydio"
      When it is checked on 2025-08-12
      Then cn.unreliable-2025-04-04 is overridden by cn.listings-pause

    Scenario: For Sierra Nevada the pause no longer matters
      Given the product "ferrite magnet"
      And the end user is "Sierra Nevada Corporation"
      When it is checked on 2025-08-12
      Then it is permitted
      And it does not depend on cn.unreliable-2025-04-09

  Rule: By itself it ran through 9 November 2025

    Scenario Outline: as known before the third pause was announced
      Given the product "dysprosium oxide"
      And the end user is "<name>"
      And what was known on 2025-11-09
      When it is checked on <day>
      Then it is <state>

      Examples:
        | name                         | day        | state       |
        | Universal Logistics Holdings | 2025-11-09 | conditional |
        | Universal Logistics Holdings | 2025-11-10 | blocked     |
        | Universal Logistics Holdings | 2025-11-11 | blocked     |
        | American Photonics           | 2025-11-10 | conditional |
