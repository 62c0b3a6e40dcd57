Feature: The foreign direct product rule for Huawei
  What is made abroad with listed technology is under United States rules where a party with footnote 1 on the Entity List takes
  part, makes it or orders it: from May 2020 what was made to its own designs, from August 2020 everything.

  Rule: A chip made abroad for such a party is under these rules

    Scenario Outline: a chip below every line, from a British firm
      Given every list of parties is whole
      And a product with:
        | vendor                 | Graphcore   |
        | kind                   | accelerator |
        | tpp                    | 1200        |
        | performance_density    | 2           |
        | interconnect           | 100         |
        | dram_bandwidth         | 300         |
        | us_content             | 5           |
        | foreign_direct_product | <product>   |
      And it is shipped from "United Kingdom"
      And the destination "China"
      And the end user is "Huawei Technologies"
      When it is checked on 2023-06-01
      Then it is <answer>

      Examples:
        | product | answer  |
        | yes     | blocked |
        | no      | unknown |
