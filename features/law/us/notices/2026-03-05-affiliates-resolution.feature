Feature: A resolution against the stay of the rule on affiliates, March 2026
  A resolution of 5 March 2026 would disapprove the stay. It is on the Senate's calendar and has not passed, so firms owned
  by listed parties stay free of the rule.

  Rule: Shown from 5 March 2026 for firms owned by listed parties, and no answer changes

    Scenario Outline: the day before, the day, the day after
      Given the product "MI300X" from "AMD"
      And the destination "Netherlands"
      And the end user is "Nexperia"
      When it is checked on <day>
      Then the answer is permitted, no licence required
      And us.affiliates is overridden by us.affiliates-stay
      And <told> notice is us.affiliates-resolution

      Examples:
        | day        | told |
        | 2026-03-04 | no   |
        | 2026-03-05 | a    |
        | 2026-03-06 | a    |
        | 2026-10-08 | a    |

    Scenario: it is not shown for the law as written
      Given the product "MI300X" from "AMD"
      And the destination "Netherlands"
      And the end user is "Nexperia"
      And the law as written
      When it is checked on 2026-03-05
      Then no notice is us.affiliates-resolution

    Scenario Outline: questions with and without the notice
      Given the product "L20" from "Nvidia"
      And the destination "<destination>"
      And the end user is "<end user>"
      When it is checked on 2026-03-06
      Then <told> notice is us.affiliates-resolution

      Examples:
        | destination | end user    | told |
        | Malaysia    | Nexperia    | a    |
        | Netherlands | Wingtech    | no   |
        | Netherlands | Tulip Audio | no   |
