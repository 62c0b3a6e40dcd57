Feature: G42 and Humain approved, November 2025
  On 19 November 2025 Commerce approved G42 in the Emirates and Humain in Saudi Arabia, each for up to the equivalent of 35,000
  GB300, with conditions of security and reporting. Approvals bind no one else: every other buyer needs a licence of its own.

  Rule: The licence stays, and the approvals are shown with it

    Scenario Outline: the day before, the day, the day after
      Given the product "GB300" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is us.chips-to-d1-d4
      And <told> notice is us.gulf-approvals

      Examples:
        | destination  | day        | told |
        | UAE          | 2025-11-18 | no   |
        | UAE          | 2025-11-19 | a    |
        | UAE          | 2025-11-20 | a    |
        | Saudi Arabia | 2025-11-18 | no   |
        | Saudi Arabia | 2025-11-19 | a    |
        | Saudi Arabia | 2025-11-20 | a    |
        | Saudi Arabia | 2026-10-08 | a    |

    Scenario: it is also shown for the law as written
      Given the product "GB300" from "Nvidia"
      And the destination "UAE"
      And the law as written
      When it is checked on 2025-11-19
      Then a notice is us.gulf-approvals

    Scenario: the promises of May are shown with them
      Given the product "GB300" from "Nvidia"
      And the destination "Saudi Arabia"
      When it is checked on 2025-11-19
      Then a notice is us.gulf-partnership
      And a notice is us.gulf-approvals

    Scenario Outline: the approved firms too buy under a licence
      Given the product "GB300" from "Nvidia"
      And the destination "<destination>"
      And the end user is "<end user>"
      When it is checked on 2025-11-20
      Then the answer is conditional: licence required, reviewed case by case

      Examples:
        | destination  | end user |
        | UAE          | G42      |
        | Saudi Arabia | Humain   |

    Scenario Outline: shown for the stronger class to the two countries, and nothing else
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      When it is checked on 2025-12-01
      Then <told> notice is us.gulf-approvals

      Examples:
        | product | destination | told |
        | H100    | UAE         | a    |
        | L40     | UAE         | no   |
        | H20     | UAE         | no   |
        | GB300   | Qatar       | no   |
        | GB300   | Israel      | no   |
