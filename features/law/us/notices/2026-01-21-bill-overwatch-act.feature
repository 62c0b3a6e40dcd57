Feature: The AI OVERWATCH Act in committee, January 2026
  On 21 January 2026 a committee of the House voted for thirty days of review by Congress before licences for strong chips. It
  is a bill, and shown with the one on remote access.

  Rule: Shown from 21 January 2026 with the bills before it, and no answer changes

    Scenario Outline: the day before, the day, the day after
      Given the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And a notice is us.bills

      Examples:
        | day        |
        | 2026-01-20 |
        | 2026-01-21 |
        | 2026-01-22 |

    Scenario: it is not shown for the law as written
      Given the product "B200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2026-01-21
      Then no notice is us.bills

    Scenario Outline: a licence is still judged without Congress
      Given the product "H200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And a notice is us.bills

      Examples:
        | day        |
        | 2026-01-20 |
        | 2026-01-21 |
        | 2026-01-22 |

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      When it is checked on 2026-01-22
      Then <told> notice is us.bills

      Examples:
        | product | destination  | told |
        | H200    | Hong Kong    | a    |
        | H200    | Saudi Arabia | no   |
        | L40     | China        | no   |
