Feature: Unreliable Entity List, announcement of 4 February 2025
  The genetics firm Illumina and the clothing group PVH were listed on the day of new American tariffs. Trade with China is
  closed to them, whatever the goods, and no change has been seen since.

  Background:
    Given it is shipped from "China"
    And the destination "United States"

  Rule: From 4 February 2025 the two firms are barred from all trade with China

    Scenario Outline: the day before, the day, the day after
      Given the product "ferrite magnet"
      And the end user is "<name>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | name     | day        | state     |
        | Illumina | 2025-02-03 | permitted |
        | Illumina | 2025-02-04 | blocked   |
        | Illumina | 2025-02-05 | blocked   |
        | PVH      | 2025-02-03 | permitted |
        | PVH      | 2025-02-04 | blocked   |
        | Illumina | 2025-11-10 | blocked   |
        | Illumina | 2026-10-09 | blocked   |

    Scenario: The listing is the reason
      Given the product "ferrite magnet"
      And the end user is "Illumina"
      When it is checked on 2025-02-04
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.unreliable-2025-02-04

    Scenario: A rival that is not listed may be served
      Given the product "ferrite magnet"
      And the end user is "Acme Genetics"
      When it is checked on 2025-02-04
      Then it is permitted
