Feature: Foreign direct product rules for Russia and Belarus
  Listed goods made abroad with listed technology need the licence for Russia and Belarus, unless they are shipped from one of the
  partner countries, and so does everything for a party with footnote 3 on the Entity List.

  Rule: What is made abroad and shipped by no partner needs the licence

    Scenario Outline: a chip of a Chinese maker
      Given a product with:
        | vendor              | Biren       |
        | kind                | accelerator |
        | tpp                 | 1200        |
        | performance_density | 2           |
        | interconnect        | 100         |
        | dram_bandwidth      | 300         |
        | datacenter          | no          |
      And it is shipped from "<from>"
      And the destination "Russia"
      When it is checked on 2023-06-01
      Then it is <answer>

      Examples:
        | from  | answer  |
        | China | blocked |

    Scenario: an export from a partner is that partner's affair
      Given a product with:
        | vendor              | Graphcore   |
        | kind                | accelerator |
        | tpp                 | 1200        |
        | performance_density | 2           |
        | interconnect        | 100         |
        | dram_bandwidth      | 300         |
      And it is shipped from "United Kingdom"
      And the destination "Russia"
      When it is checked on 2023-06-01
      Then it does not depend on us.russia-belarus
