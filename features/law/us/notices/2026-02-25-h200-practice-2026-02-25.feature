Feature: The first licences for the H200, February 2026
  Nvidia reported on 25 February 2026 that small amounts of the H200 had been licensed to named customers in China, each
  shipment to be inspected in the United States first. It is an account of licences, and changes nothing.

  Rule: Shown from 25 February 2026, and the answer stays case by case

    Scenario Outline: the day before, the day, the day after
      Given the product "H200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And <told> notice is us.h200-practice

      Examples:
        | day        | told |
        | 2026-02-24 | no   |
        | 2026-02-25 | a    |
        | 2026-02-26 | a    |

    Scenario: it is not shown for the law as written
      Given the product "H200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2026-02-25
      Then no notice is us.h200-practice

    Scenario Outline: shown for the H200 in both forms to China, Hong Kong and Macau
      Given the product "<product>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2026-02-26
      Then <told> notice is us.h200-practice

      Examples:
        | product  | destination | headquarters | told |
        | H200 SXM | Hong Kong   | Hong Kong    | a    |
        | H200 NVL | Macau       | Macau        | a    |
        | H100     | China       | China        | no   |
        | MI325X   | China       | China        | no   |
        | H200 SXM | Singapore   | Singapore    | no   |
        | H200 SXM | Singapore   | China        | no   |
