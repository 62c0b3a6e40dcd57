Feature: The duty of 25 percent on some chips, January 2026
  From 15 January 2026 chips in two bands of figures pay 25 percent on import into the United States. The bands are drawn
  around the H200 and the MI325X, which pass through America to be tested on their way to China. It is a duty on import, not
  a control of exports, and is shown in the answer.

  Rule: Shown from 15 January 2026, and the duty itself changes no answer

    Scenario Outline: the day before, the day, the day after
      Given the product "H200 SXM" from "Nvidia"
      And it is shipped from "Taiwan"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And <told> notice is us.chip-tariff

      Examples:
        | day        | told |
        | 2026-01-14 | no   |
        | 2026-01-15 | a    |
        | 2026-01-16 | a    |

    Scenario: it is also shown for the law as written
      Given the product "H200 SXM" from "Nvidia"
      And it is shipped from "Taiwan"
      And the destination "China"
      And the law as written
      When it is checked on 2026-01-15
      Then a notice is us.chip-tariff

    Scenario Outline: proclaimed a day ahead
      Given the product "H200 SXM" from "Nvidia"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2026-01-15
      Then <told> notice is us.chip-tariff

      Examples:
        | known      | told |
        | 2026-01-13 | no   |
        | 2026-01-14 | a    |

  Rule: Two bands, each of both figures, without their edges

    Scenario Outline: figures at the edges
      Given a product with:
        | vendor              | nvidia      |
        | kind                | accelerator |
        | tpp                 | <tpp>       |
        | performance_density | 19          |
        | dram_bandwidth      | <dram>      |
        | interconnect        | 900         |
        | datacenter          | yes         |
        | us_available        | yes         |
      And the destination "China"
      When it is checked on 2026-02-01
      Then <told> notice is us.chip-tariff

      Examples:
        | tpp     | dram   | told |
        | 14000   | 4800   | no   |
        | 14000.1 | 4800   | a    |
        | 17499.9 | 4800   | a    |
        | 17500   | 4800   | no   |
        | 15832   | 4500   | no   |
        | 15832   | 4500.1 | a    |
        | 15832   | 4999.9 | a    |
        | 15832   | 5000   | no   |
        | 20800   | 6000   | no   |
        | 20800.1 | 6000   | a    |
        | 21099.9 | 6000   | a    |
        | 21100   | 6000   | no   |
        | 20919   | 5800   | no   |
        | 20919   | 5800.1 | a    |
        | 20919   | 6199.9 | a    |
        | 20919   | 6200   | no   |
        | 15832   | 6000   | no   |
        | 20919   | 4800   | no   |

    Scenario Outline: the chips by name, on their way to China, Hong Kong or Macau
      Given the product "<product>"
      And the destination "<destination>"
      When it is checked on 2026-01-15
      Then <told> notice is us.chip-tariff

      Examples:
        | product  | destination | told |
        | H200 SXM | China       | a    |
        | MI325X   | China       | a    |
        | H200 SXM | Hong Kong   | a    |
        | H200 SXM | Macau       | a    |
        | MI325X   | Hong Kong   | a    |
        | MI325X   | Macau       | a    |
        | H200 NVL | China       | a    |
        | H100     | China       | no   |
        | MI300X   | China       | no   |
        | B200     | China       | no   |
        | H200 SXM | Singapore   | no   |
        | H200 SXM | USA         | no   |
