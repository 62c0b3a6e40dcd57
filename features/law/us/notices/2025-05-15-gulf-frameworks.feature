Feature: Promises to the Gulf, May 2025
  In the middle of May 2025 great numbers of chips were promised to the Emirates and Saudi Arabia, some 70,000 of them at
  first. The promise changed no rule: both stayed in D:4, and every buyer needed a licence as before.

  Rule: The licence stays, and the promise is shown with it

    Scenario Outline: the day before, the day, the day after
      Given the product "GB300" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is us.chips-to-d1-d4
      And <told> notice is us.gulf-partnership

      Examples:
        | destination  | day        | told |
        | UAE          | 2025-05-14 | no   |
        | UAE          | 2025-05-15 | a    |
        | UAE          | 2025-05-16 | a    |
        | Saudi Arabia | 2025-05-14 | no   |
        | Saudi Arabia | 2025-05-15 | a    |
        | Saudi Arabia | 2026-10-08 | a    |

    Scenario: it is not shown for the law as written
      Given the product "GB300" from "Nvidia"
      And the destination "UAE"
      And the law as written
      When it is checked on 2025-05-15
      Then no notice is us.gulf-partnership

    Scenario Outline: shown for chips of either class to the two countries, and nothing else
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      When it is checked on 2025-06-01
      Then <told> notice is us.gulf-partnership

      Examples:
        | product | destination | told |
        | L40     | UAE         | a    |
        | H20     | UAE         | no   |
        | GB300   | Qatar       | no   |
        | GB300   | Israel      | no   |
        | GB300   | Vietnam     | no   |
