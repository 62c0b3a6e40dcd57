Feature: The Chip Security Act in committee, March 2026
  On 26 March 2026 a committee of the House voted for a bill that asks for chips that report their location. It joins the bills
  on remote access and on review by Congress. None is law.

  Rule: Shown from 26 March 2026 with the bills before it, and no answer changes

    Scenario Outline: the day before, the day, the day after
      Given the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And a notice is us.bills

      Examples:
        | day        |
        | 2026-03-25 |
        | 2026-03-26 |
        | 2026-03-27 |

    Scenario: it is not shown for the law as written
      Given the product "B200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2026-03-26
      Then no notice is us.bills

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      When it is checked on 2026-03-27
      Then <told> notice is us.bills

      Examples:
        | product | destination | told |
        | H200    | China       | a    |
        | H100    | Russia      | a    |
        | H100    | UAE         | no   |
        | L20     | China       | no   |
