Feature: Footnote 4 for designers of chips
  A chip is ordered by the firm that designed it. One of a designer with footnote 4, made abroad with listed technology, needs a licence on
  its way to China whoever is named as the buyer; refusal is presumed.

  Rule: Whoever buys it

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>" from "<vendor>"
      And it is shipped from "Taiwan"
      And the destination "China"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | vendor | product        | day        | answer  |
        | Hygon  | Hygon DCU Z100 | 2022-10-20 | unknown |
        | Hygon  | Hygon DCU Z100 | 2022-10-21 | blocked |
        | Hygon  | Hygon DCU Z100 | 2022-10-22 | blocked |

    Scenario: the reason
      Given the product "Hygon DCU Z100" from "Hygon"
      And it is shipped from "Taiwan"
      And the destination "China"
      When it is checked on 2022-10-22
      Then the reason is us.designs-of-footnote-4-to-china

    Scenario Outline: not inside China, nor to elsewhere, nor without listed technology
      Given a product with:
        | vendor                 | Hygon       |
        | kind                   | accelerator |
        | tpp                    | 900         |
        | performance_density    | 2           |
        | interconnect           | 100         |
        | dram_bandwidth         | 300         |
        | foreign_direct_product | <product>   |
      And it is shipped from "<from>"
      And the destination "<destination>"
      When it is checked on 2023-03-01
      Then it does not depend on us.designs-of-footnote-4-to-china

      Examples:
        | from   | destination | product |
        | China  | China       | yes     |
        | Taiwan | Malaysia    | yes     |
        | Taiwan | China       | no      |
