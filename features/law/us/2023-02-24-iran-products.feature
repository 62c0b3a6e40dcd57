Feature: Foreign direct product rule for Iran
  Goods of categories 3, 4, 5 and 7 that are made abroad with listed technology need the licence for Iran, which is refused, unless
  they are shipped from one of the partner countries.

  Rule: Chips, memory and tools from 24 February 2023

    Scenario Outline: the day before, the day, the day after
      Given a product with:
        | vendor              | Biren       |
        | kind                | accelerator |
        | tpp                 | 400         |
        | performance_density | 1           |
        | us_content          | 0           |
      And it is shipped from "China"
      And the destination "Iran"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer  |
        | 2023-02-23 | unknown |
        | 2023-02-24 | blocked |
        | 2023-02-25 | blocked |

    Scenario: the embargo is the reason
      Given a product with:
        | vendor     | Hailo       |
        | kind       | accelerator |
        | tpp        | 400         |
        | us_content | 0           |
      And it is shipped from "Israel"
      And the destination "Iran"
      When it is checked on 2023-06-01
      Then it is blocked
      And the reason is us.embargo

    Scenario Outline: neither an export from a partner nor goods made without listed technology
      Given a product with:
        | vendor                 | Graphcore   |
        | kind                   | accelerator |
        | tpp                    | 400         |
        | us_content             | 0           |
        | foreign_direct_product | <made so>   |
      And it is shipped from "<from>"
      And the destination "Iran"
      When it is checked on 2023-06-01
      Then it does not depend on us.embargo

      Examples:
        | from           | made so |
        | United Kingdom | yes     |
        | Israel         | no      |

    Scenario: other countries are not reached
      Given a product with:
        | vendor     | Hailo       |
        | kind       | accelerator |
        | tpp        | 400         |
        | us_content | 0           |
      And it is shipped from "Israel"
      And the destination "Iraq"
      When it is checked on 2023-06-01
      Then it does not depend on us.embargo
