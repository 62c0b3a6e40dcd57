Feature: The Remote Access Security Act passes the House, January 2026
  On 12 January 2026 the House passed a bill that would bring the use of chips over a network under control. The Senate has not
  passed it. It is shown in place of the bill of 2025, in the same answers.

  Rule: Shown from 12 January 2026 in place of the bill before it, and no answer changes

    Scenario Outline: the day before, the day, the day after
      Given the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And a notice is us.bills

      Examples:
        | day        |
        | 2026-01-11 |
        | 2026-01-12 |
        | 2026-01-13 |

    Scenario: it is not shown for the law as written
      Given the product "B200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2026-01-12
      Then no notice is us.bills

    Scenario Outline: use over a network from China is not controlled by it
      Given the product "H100" from "Nvidia"
      And the destination "Malaysia"
      When it is checked on <day>
      Then the answer is permitted, no licence required
      And no notice is us.bills

      Examples:
        | day        |
        | 2026-01-11 |
        | 2026-01-12 |
        | 2026-01-13 |

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      When it is checked on 2026-01-13
      Then <told> notice is us.bills

      Examples:
        | product | destination | told |
        | H200    | Macau       | a    |
        | H200    | Cambodia    | no   |
        | H20     | China       | no   |
