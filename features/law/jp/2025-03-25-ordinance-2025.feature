Feature: Japan puts advanced chips under licence, 2025
  An ordinance of spring 2025, in force at the end of May, asks for a licence for circuits with a TPP of 6,000 or more, and for
  what holds one, to every country. Below that threshold the older lists and the catch-all stay open, so silence is no permission.

  Background:
    Given it is shipped from "Japan"

  Rule: From the end of May 2025, at 6,000 TPP

    Scenario Outline: around both ends
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | product  | destination | day        | answer                                               |
        | RTX 5090 | Taiwan      | 2025-04-30 | unknown: information is missing                      |
        | RTX 5090 | Taiwan      | 2025-05-01 | unknown: information is missing                      |
        | RTX 5090 | Taiwan      | 2025-05-02 | unknown: information is missing                      |
        | RTX 5090 | Taiwan      | 2025-05-30 | unknown: information is missing                      |
        | RTX 5090 | Taiwan      | 2025-05-31 | conditional: licence required, reviewed case by case |
        | RTX 5090 | Taiwan      | 2025-06-01 | conditional: licence required, reviewed case by case |
        | RTX 5090 | Taiwan      | 2026-03-01 | conditional: licence required, reviewed case by case |
        | H100     | China       | 2025-07-01 | blocked: licence required, presumption of denial     |
        | A100     | China       | 2026-01-05 | blocked: licence required, presumption of denial     |
        | RTX 4090 | Taiwan      | 2025-07-01 | unknown: information is missing                      |

    Scenario: a server with the H100 is refused by America and under licence in Japan
      Given the product "DGX H100" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-07-01
      Then it is blocked
      And jp.advanced-chips is overridden by us.chips-to-d5

    Scenario: the A100 is below the figure, and American law alone refuses it
      Given the product "A100" from "Nvidia"
      And the destination "China"
      When it is checked on 2026-01-05
      Then it is blocked
      And it does not depend on jp.advanced-chips
      And a notice is jp.notice-catch-all

    Scenario: a general licence is told
      Given the product "RTX 5090" from "Nvidia"
      And the destination "Taiwan"
      When it is checked on 2026-03-01
      Then the reason is jp.advanced-chips
      And the answer warns that it leaves out "general licence"

    Scenario Outline: the threshold; only TPP counts
      Given a product with:
        | vendor              | nvidia       |
        | kind                | accelerator  |
        | tpp                 | <tpp>        |
        | performance_density | 1            |
        | dram_bandwidth      | 800          |
        | interconnect        | 64           |
        | datacenter          | <datacenter> |
        | us_available        | yes          |
      And the destination "Taiwan"
      When it is checked on 2025-06-15
      Then it is <answer>

      Examples:
        | tpp    | datacenter | answer      |
        | 5999.9 | yes        | unknown     |
        | 6000   | yes        | conditional |
        | 6000   | no         | conditional |
        | 6000.1 | no         | conditional |

    Scenario: the ordinance is the reason, and below its threshold Japanese law is the missing information
      Given the product "RTX 5090" from "Nvidia"
      And the destination "Taiwan"
      When it is checked on 2025-06-15
      Then the reason is jp.advanced-chips
      And the answer warns that it leaves out "neural networks"

    Scenario: below the threshold
      Given the product "RTX 4090" from "Nvidia"
      And the destination "Taiwan"
      When it is checked on 2025-06-15
      Then it is unknown
      And it needs whether JP rules require a licence (the rulebook is incomplete)

    Scenario: shipped from elsewhere it is no Japanese export
      Given the product "RTX 5090" from "Nvidia"
      And it is shipped from "USA"
      And the destination "Taiwan"
      When it is checked on 2025-06-15
      Then it does not depend on jp.advanced-chips

    Scenario Outline: what was known
      Given the product "RTX 5090" from "Nvidia"
      And the destination "Taiwan"
      And what was known on <known>
      When it is checked on 2025-06-15
      Then it is <answer>

      Examples:
        | known      | answer      |
        | 2025-03-24 | unknown     |
        | 2025-03-31 | conditional |

  Rule: Twenty-one kinds of items more

    Scenario Outline: tools, around both ends
      Given the product "<product>"
      And the destination "China"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product                                | day        | answer      |
        | wafer metrology tool                   | 2025-04-30 | unknown     |
        | wafer metrology tool                   | 2025-05-01 | unknown     |
        | wafer metrology tool                   | 2025-05-30 | unknown     |
        | wafer metrology tool                   | 2025-05-31 | conditional |
        | through-silicon via etch tool          | 2025-06-01 | conditional |
        | spatial atomic layer deposition tool   | 2025-06-01 | conditional |
        | millisecond annealing tool             | 2025-06-01 | conditional |
        | scanner upgrade kit                    | 2025-06-01 | conditional |

    Scenario: the ordinance is the reason for tools
      Given the product "wafer metrology tool"
      And the destination "China"
      When it is checked on 2025-06-15
      Then the reason is jp.chip-tools-21
