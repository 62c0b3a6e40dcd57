Feature: Foreign-made goods with American content
  Goods made abroad are under United States rules where their American controlled content exceeds a quarter, or a tenth for
  embargoed countries. The share has to be stated. Where it is not, it may be any, and a rule that asks for everything may apply.

  Rule: For an embargoed country a tenth is enough

    Scenario Outline: a chip made abroad, by its American content
      Given a product with:
        | vendor              | Graphcore   |
        | kind                | accelerator |
        | tpp                 | 1200        |
        | performance_density | 2           |
        | interconnect        | 100         |
        | dram_bandwidth      | 300         |
        | us_content          | <content>   |
      And it is shipped from "United Kingdom"
      And the destination "Iran"
      When it is checked on 2023-06-01
      Then it is <answer>

      Examples:
        | content  | answer  |
        | 10.1     | blocked |
        | 10       | unknown |
        | above 10 | blocked |
        | above 5  | unknown |

    Scenario: a small share leaves the embargo out
      Given a product with:
        | vendor              | Graphcore   |
        | kind                | accelerator |
        | tpp                 | 1200        |
        | performance_density | 2           |
        | interconnect        | 100         |
        | dram_bandwidth      | 300         |
        | us_content          | 5 %         |
      And it is shipped from "United Kingdom"
      And the destination "Iran"
      When it is checked on 2023-06-01
      Then it does not depend on us.embargo
