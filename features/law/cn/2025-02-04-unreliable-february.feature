Feature: Unreliable Entity List, announcement of 4 February 2025
  The genetics firm Illumina and the clothing group PVH were listed on the day of new American tariffs. A listing closes no trade
  by itself; measures are decided later. From 4 March 2025 Illumina may not sell gene sequencers to China, which says nothing
  about goods from China to Illumina. Measures against PVH have not been seen.

  Background:
    Given it is shipped from "China"
    And the destination "United States"

  Rule: What the listing closes is not known until measures are decided

    Scenario Outline: the day before, the day, the day after
      Given the product "ferrite magnet"
      And the end user is "<name>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | name     | day        | state     |
        | Illumina | 2025-02-03 | permitted |
        | Illumina | 2025-02-04 | unknown   |
        | Illumina | 2025-02-05 | unknown   |
        | Illumina | 2025-03-03 | unknown   |
        | Illumina | 2025-03-04 | permitted |
        | Illumina | 2025-03-05 | permitted |
        | 因美纳     | 2025-02-05 | unknown   |
        | PVH      | 2025-02-03 | permitted |
        | PVH      | 2025-02-04 | unknown   |
        | PVH      | 2026-10-09 | unknown   |

    Scenario: The listing is the reason
      Given the product "ferrite magnet"
      And the end user is "Illumina"
      When it is checked on 2025-02-04
      Then it is unknown
      And the reason is cn.unreliable-2025-02-04

    Scenario Outline: The measure against Illumina is told
      Given the product "ferrite magnet"
      And the end user is "Illumina"
      When it is checked on <day>
      Then <word> notice is cn.notice-illumina

      Examples:
        | day        | word |
        | 2025-03-03 | no   |
        | 2025-03-04 | a    |
        | 2026-10-09 | a    |

    Scenario: A rival that is not listed may be served
      Given the product "ferrite magnet"
      And the end user is "Acme Genetics"
      When it is checked on 2025-02-04
      Then it is permitted
