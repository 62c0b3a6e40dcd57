Feature: Scanners that Japan listed before 2023
  A source below 193 nm, or 0.35 times the wavelength over the aperture at 45 nm or less, which no immersion scanner reaches; imprint
  tools for lines of 45 nm or finer.

  Background:
    Given it is shipped from "Japan"

  Scenario Outline: by figure
    Given a product with:
      | kind       | chip-tool    |
      | wavelength | <wavelength> |
      | resolution | <resolution> |
      | overlay    | 3            |
    And the destination "China"
    When it is checked on 2023-06-01
    Then it is <answer>

    Examples:
      | wavelength | resolution | answer      |
      | 192        | 60         | conditional |
      | 193        | 60         | permitted   |
      | 193        | 35.7       | permitted   |
      | 193        | 32.2       | permitted   |
      | 193        | 32.1       | conditional |
      | at least 100 | 60       | unknown     |

  Scenario Outline: a scanner that no entry names
    Given a product with:
      | kind       | chip-tool |
      | wavelength | 193       |
      | resolution | 35.7      |
      | overlay    | 2.5       |
    And the destination "<destination>"
    And the end use is "<use>"
    When it is checked on <day>
    Then it is <answer>

    Examples:
      | destination | use      | day        | answer    |
      | China       | civil    | 2023-05-22 | unknown   |
      | China       | civil    | 2023-05-23 | permitted |
      | China       | civil    | 2024-05-01 | permitted |
      | China       | civil    | 2026-03-01 | permitted |
      | China       | military | 2024-05-01 | unknown   |
      | Iran        | civil    | 2024-05-01 | unknown   |

  Scenario Outline: the reason
    Given the product "<product>"
    And the destination "China"
    When it is checked on 2024-06-01
    Then the answer is conditional: licence required, reviewed case by case
    And the reason is jp.scanners

    Examples:
      | product                     |
      | EUV scanner                 |
      | imprint lithography tool    |
      | Canon FPA-1200NZ2C          |

  Scenario: a tool that exposes nothing is no scanner
    Given the product "etching equipment"
    And the destination "China"
    When it is checked on 2023-06-01
    Then it does not depend on jp.scanners
