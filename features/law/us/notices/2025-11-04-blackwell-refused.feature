Feature: Blackwell is not for China, November 2025
  On 4 November 2025 the White House repeated what the President had said two days earlier: no Blackwell for China, not even
  the cut-down B30A. It is a statement. What refuses these chips is the rule of 2023, before and after it.

  Rule: Shown from 4 November 2025, and no answer changes

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.chips-to-d5
      And <told> notice is us.blackwell

      Examples:
        | product | day        | told |
        | B30A    | 2025-11-03 | no   |
        | B30A    | 2025-11-04 | a    |
        | B30A    | 2025-11-05 | a    |
        | B200    | 2025-11-04 | a    |
        | B30A    | 2026-10-08 | a    |
        | GB300   | 2026-10-08 | a    |

    Scenario: it is not shown for the law as written
      Given the product "B30A" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2025-11-04
      Then no notice is us.blackwell

  Rule: Shown for the B30A and for Nvidia chips of 21,000 TPP or more

    Scenario Outline: figures at the threshold
      Given a product with:
        | vendor              | <vendor>    |
        | kind                | accelerator |
        | tpp                 | <tpp>       |
        | performance_density | 20          |
        | dram_bandwidth      | 8000        |
        | interconnect        | 1800        |
        | datacenter          | yes         |
        | us_available        | yes         |
      And the destination "China"
      When it is checked on 2025-12-01
      Then it is blocked
      And <told> notice is us.blackwell

      Examples:
        | vendor | tpp     | told |
        | nvidia | 20999.9 | no   |
        | nvidia | 21000   | a    |
        | nvidia | 21000.1 | a    |
        | amd    | 36000   | no   |

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-12-01
      Then <told> notice is us.blackwell

      Examples:
        | product | destination | headquarters | told |
        | B30A    | Hong Kong   | Hong Kong    | a    |
        | B200    | Hong Kong   | Hong Kong    | a    |
        | B200    | Macau       | Macau        | a    |
        | H200    | China       | China        | no   |
        | B200    | Taiwan      | Taiwan       | no   |
        | B200    | Malaysia    | China        | no   |
        | B200    | Russia      | Russia       | no   |
