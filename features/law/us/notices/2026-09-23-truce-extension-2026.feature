Feature: The stay of the rule on affiliates, possible extension, September 2026
  Both governments speak of a truce to 10 January 2027, which would take the stay of the rule on affiliates with it. No notice
  in the Federal Register had appeared on 8 October 2026, and without one the rule returns on 10 November. The announcement
  is shown, and decides nothing.

  Background:
    Given every list of parties is whole

  Rule: Shown from 23 September 2026 for firms owned by listed parties, and no answer changes

    Scenario Outline: the day before, the day, the day after
      Given the product "MI300X" from "AMD"
      And the destination "Netherlands"
      And the end user is "Nexperia"
      When it is checked on <day>
      Then the answer is permitted, no licence required
      And <told> notice is us.truce-extension

      Examples:
        | day        | told |
        | 2026-09-22 | no   |
        | 2026-09-23 | a    |
        | 2026-09-24 | a    |
        | 2026-10-08 | a    |

    Scenario: it is not shown for the law as written
      Given the product "MI300X" from "AMD"
      And the destination "Netherlands"
      And the end user is "Nexperia"
      And the law as written
      When it is checked on 2026-09-23
      Then no notice is us.truce-extension

    Scenario Outline: it does not answer for the days after the stay
      Given us is covered through 2026-10-08
      And the product "MI300X" from "AMD"
      And the destination "Netherlands"
      And the end user is "Nexperia"
      When it is checked on <day>
      Then it is unknown
      And a notice is us.truce-extension

      Examples:
        | day        |
        | 2026-11-09 |
        | 2026-11-10 |
        | 2027-01-10 |

    Scenario Outline: questions with and without the notice
      Given the product "L20" from "Nvidia"
      And the destination "<destination>"
      And the end user is "<end user>"
      When it is checked on 2026-10-01
      Then <told> notice is us.truce-extension

      Examples:
        | destination | end user    | told |
        | Malaysia    | Nexperia    | a    |
        | China       | Nexperia    | a    |
        | Netherlands | Wingtech    | no   |
        | Netherlands | Tulip Audio | no   |

    Scenario Outline: firms of which listed owners hold half or more, as stated
      Given the product "L20" from "Nvidia"
      And the destination "Malaysia"
      And the end user is "Falcon Dates"
      And an owner is "Huawei" with <share> percent
      When it is checked on 2026-10-01
      Then <told> notice is us.truce-extension

      Examples:
        | share | told |
        | 50    | a    |
        | 49    | no   |
