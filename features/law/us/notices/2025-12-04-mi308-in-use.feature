Feature: AMD on its licences for the MI308, December 2025
  On 4 December 2025 AMD said that it holds some licences for the MI308; it sold some 390 million dollars' worth to China that
  quarter. It is a company's account of licences granted one by one, and changes nothing.

  Rule: Shown from 4 December 2025, and the answer stays case by case

    Scenario Outline: the day before, the day, the day after
      Given the product "MI308" from "AMD"
      And the destination "China"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is us.mi308-licences
      And <told> notice is us.mi308-practice

      Examples:
        | day        | told |
        | 2025-12-03 | no   |
        | 2025-12-04 | a    |
        | 2025-12-05 | a    |
        | 2026-10-08 | a    |

    Scenario: it is not shown for the law as written
      Given the product "MI308" from "AMD"
      And the destination "China"
      And the law as written
      When it is checked on 2025-12-04
      Then no notice is us.mi308-practice

    Scenario Outline: questions with and without the notice
      Given the product "<product>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2026-01-01
      Then <told> notice is us.mi308-practice

      Examples:
        | product | destination | headquarters | told |
        | MI308   | Hong Kong   | Hong Kong    | a    |
        | MI308   | Macau       | Macau        | a    |
        | MI308   | Singapore   | China        | no   |
        | MI300X  | China       | China        | no   |
        | H20     | China       | China        | no   |
