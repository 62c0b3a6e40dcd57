Feature: Spellings of places, dates and figures
  A place name that several places share is refused with all of them, the one with the strictest rules first. A date is
  written year-month-day. A figure may have a unit. Impossible figures are refused, because the answer would be that for
  another product.

  Rule: A name that several countries share is refused

    Scenario Outline: ambiguous names
      Given the product "H100" from "Nvidia"
      And the destination "<name>"
      When it is checked on 2025-05-01
      Then the question is refused: `<name>` may mean <candidates>

      Examples:
        | name           | candidates                                                            |
        | Congo          | Congo, The Democratic Republic of the (`CD`) or Congo (`CG`)          |
        | 刚果             | Congo, The Democratic Republic of the (`CD`) or Congo (`CG`)          |
        | Korea          | North Korea (`KP`) or South Korea (`KR`)                              |
        | Virgin Islands | Virgin Islands, British (`VG`) or Virgin Islands, U.S. (`VI`)         |
        | Georgia, US    | United States (`US`) or Georgia (`GE`)                                |

    Scenario: similar names, the place with the stricter rules first
      Given the product "H100" from "Nvidia"
      And the destination "Koreaa"
      When it is checked on 2025-05-01
      Then the question is refused: there is no country `Koreaa`; did you mean `North Korea` or `South Korea`

  Rule: A territory with its own code is not read as its parent country

    Scenario Outline: the subdivision, and the name with its parent
      Given the product "H100" from "Nvidia"
      And the destination "<written>"
      When it is checked on 2022-09-15
      Then it is <answer>

      Examples: Hong Kong, which the letter of August 2022 reached, and Taiwan and Puerto Rico, which it did not
        | written          | answer    |
        | CN-HK            | blocked   |
        | Hong Kong, China | blocked   |
        | CN-TW            | permitted |
        | Taiwan, China    | permitted |
        | US-PR            | permitted |

    Scenario: a part without its own code
      Given the product "H100" from "Nvidia"
      And the destination "FR-CP"
      When it is checked on 2025-05-01
      Then the question is refused: `FR-CP` has no country code of its own

  Rule: A code of another system is refused

    Scenario Outline: not ISO 3166
      Given the product "H100" from "Nvidia"
      And the destination "<code>"
      When it is checked on 2025-05-01
      Then the question is refused: `<code>` is not an ISO 3166 code; it means <meaning>

      Examples:
        | code | meaning                       |
        | GER  | Germany (`DE`) in FIFA and IOC |
        | UP   | Ukraine (`UA`) in FIPS 10-4   |
        | EL   | Greece (`GR`) in European Union |

  Rule: An embargoed region is not read as its country, under any name

    Scenario Outline: Crimea, Donetsk and Luhansk
      Given the product "L20" from "Nvidia"
      And the destination "<written>"
      When it is checked on 2025-05-01
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.embargo

      Examples:
        | written                   |
        | Crimea                    |
        | Crimea, Ukraine           |
        | Crimea (Russia)           |
        | Крым                      |
        | 克里米亚                      |
        | UA-43                     |
        | UA-40                     |
        | Sevastopol                |
        | RU-CR                     |
        | Donetsk People's Republic |
        | DNR                       |
        | Lugansk                   |
        | UA-09                     |

  Rule: A date is written year-month-day

    Scenario Outline: other forms of dates
      Given the product "H100" from "Nvidia"
      And the destination "China"
      When it is checked on <written>
      Then the question is refused: `on` must be a day such as 2025-05-01, not `<written>`, which <reason>

      Examples:
        | written    | reason                                      |
        | 2025-W20   | is a week, which has seven days             |
        | 2025-W20-1 | counts weeks                                |
        | 2025-121   | counts the days of a year                   |
        | 2025-05    | is a month, which has many days             |
        | 2025       | is a year, which has many days              |
        | 20250501   | has no hyphens                              |
        | 27.11.2025 | is not written year-month-day, with hyphens |
        | 11/27/2025 | is not written year-month-day, with hyphens |
        | 2025/05/01 | is not written year-month-day, with hyphens |
        | 01/05/2025 | can be read in more than one way            |

  Rule: A figure may have a unit

    Scenario Outline: memory of 4.8 terabytes per second
      Given a product with:
        | vendor         | Nvidia   |
        | tpp            | 2368     |
        | performance_density | 2.9 |
        | dram_bandwidth | <figure> |
        | interconnect   | 0.9 TB/s |
      And the destination "China"
      When it is checked on 2025-05-01
      Then it is blocked
      And the reason is us.h20-letter

      Examples:
        | figure    |
        | 4800      |
        | 4800 GB/s |
        | 4.8 TB/s  |

  Rule: Impossible figures are refused

    Scenario Outline: figures in other units
      Given a product with:
        | vendor              | Nvidia    |
        | tpp                 | <tpp>     |
        | performance_density | <density> |
        | dram_bandwidth      | <memory>  |
      And the destination "China"
      When it is checked on 2025-05-01
      Then the question is refused: <reason>

      Examples:
        | tpp         | density | memory    | reason                                                                         |
        | 15832       | 19.4    | 3.35      | no product has `dram_bandwidth` 3.35 GB/s and `tpp` 15832 TPP                     |
        | 15.832      | 19.4    | 3350      | no product has `tpp` 15.832 TPP and `performance_density` 19.4 TPP/mm²            |
        | 15832       | 0.0194  | 3350      | no product has `tpp` 15832 TPP and `performance_density` 0.0194 TPP/mm²           |
        | 1979 TFLOPS | 19.4    | 3350      | `tpp` must be a figure in TPP: TPP is operations in TOPS times the bit length   |
        | 15832       | 19.4    | 3350 Gb/s | `dram_bandwidth` must be a figure in GB/s: `Gb/s` counts bits                  |
