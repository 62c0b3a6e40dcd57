Feature: Korea's notice on AI chips and chip tools
  In force on 1 September 2026. One note speaks of it; its destinations and figures were not read, so it may bind or not, and
  the answer is unknown wherever that matters.

  Background:
    Given it is shipped from "Korea, Republic of"

  Rule: From 1 September 2026 it may bind

    Scenario Outline: the days on which it may
      Given the product "etching equipment"
      And the destination "<country>"
      When it is checked on <day>
      Then it is unknown
      And the reason is kr.ai-chips-and-tools
      And it needs whether kr.ai-chips-and-tools applies
      And the answer warns that it leaves out "The destinations and the figures"

      Examples:
        | country | day        |
        | China   | 2026-09-01 |
        | China   | 2026-09-02 |
        | China   | 2026-09-10 |
        | Japan   | 2026-09-10 |
        | China   | 2026-09-29 |

    Scenario: Before it nothing is known
      Given the product "etching equipment"
      And the destination "China"
      When it is checked on 2026-08-31
      Then it is unknown
      And it does not depend on kr.ai-chips-and-tools

    Scenario: After the last day covered nothing is known either
      Given the product "etching equipment"
      And the destination "China"
      When it is checked on the day after the last day covered by kr
      Then it is unknown
      And it does not depend on kr.ai-chips-and-tools
      And it needs KR rules after the last day covered by kr (last day checked)

    Scenario: A Korean AI chip is treated like a tool
      Given a product with:
        | vendor              | samsung     |
        | kind                | accelerator |
        | tpp                 | 100         |
        | performance_density | 0.1         |
        | dram_bandwidth      | 100         |
        | interconnect        | 10          |
      And the destination "China"
      When it is checked on 2026-09-10
      Then it is unknown
      And the reason is kr.ai-chips-and-tools

    Scenario: Other goods from Korea are not affected
      Given the product "quantum computer"
      And the destination "China"
      When it is checked on 2026-09-10
      Then it does not depend on kr.ai-chips-and-tools

  Rule: An American chip from Korea answers to both countries, and the stricter decides

    Scenario: Blocked by the United States, whatever Korea requires
      Given the product "H100" from "Nvidia"
      And the destination "China"
      When it is checked on 2026-09-10
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.chips-to-d5
      And kr.ai-chips-and-tools is overridden by us.chips-to-d5

    Scenario: Where America permits, Korea's notice leaves the answer open
      Given the product "H100" from "Nvidia"
      And the destination "Japan"
      When it is checked on 2026-09-10
      Then it is unknown
      And the reason is kr.ai-chips-and-tools
      And it needs whether kr.ai-chips-and-tools applies
