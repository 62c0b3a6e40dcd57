Feature: Extreme-ultraviolet scanners under the European list
  They have needed a licence since long before the national orders. For China none was ever given, which is told from 2019 on.

  Background:
    Given it is shipped from "Netherlands"

  Scenario Outline: by model and by figure
    Given the product "<product>"
    And the destination "<destination>"
    When it is checked on <day>
    Then the answer is <answer>

    Examples:
      | product                    | destination | day        | answer                                               |
      | NXE:3600D                  | China       | 2021-06-01 | blocked: licence required, presumption of denial     |
      | TWINSCAN NXE:3400C         | China       | 2019-06-01 | blocked: licence required, presumption of denial     |
      | EXE:5000                   | China       | 2026-06-01 | blocked: licence required, presumption of denial     |
      | NXE:3600D spare part       | China       | 2025-06-01 | blocked: licence required, presumption of denial     |
      | NXE:3600D                  | Taiwan      | 2024-06-01 | conditional: licence required, reviewed case by case |
      | NXE:3600D                  | China       | 2018-12-31 | unknown: information is missing                      |
      | NXE:3600D                  | Germany     | 2024-06-01 | unknown: information is missing                      |
      | NXT:2000i                  | China       | 2021-06-01 | unknown: information is missing                      |

  Scenario: refused for China
    Given a product with:
      | kind       | chip-tool |
      | wavelength | 13.5 nm   |
    And the destination "China"
    When it is checked on 2021-06-01
    Then it is blocked
    And the reason is nl.euv-to-china

  Scenario: given elsewhere
    Given the product "NXE:3600D"
    And the destination "Taiwan"
    When it is checked on 2024-06-01
    Then the reason is nl.euv

  Scenario Outline: the limit
    Given a product with:
      | kind       | chip-tool    |
      | wavelength | <wavelength> |
      | resolution | 60           |
      | overlay    | 5            |
    And the destination "China"
    When it is checked on 2021-06-01
    Then it is <answer>

    Examples:
      | wavelength | answer  |
      | 192.9      | blocked |
      | 193        | unknown |

  Scenario: for Hong Kong nothing is reported
    Given the product "NXE:3600D"
    And the destination "Hong Kong"
    When it is checked on 2024-06-01
    Then it is unknown
    And it needs whether nl.euv-to-hong-kong-and-macau applies
    And the reason is nl.euv-to-hong-kong-and-macau

  Rule: Goods on no list, for weapons and military use

    Scenario: an older scanner for a military use
      Given the product "NXT:1470" from "ASML"
      And the destination "China"
      And the end use is "military"
      When it is checked on 2024-06-01
      Then it is unknown
      And it needs whether nl.end-uses applies
      And the reason is nl.end-uses
