Feature: The rule on affiliates is stayed for a year, November 2025
  From 10 November 2025 through 9 November 2026 the rule on affiliates is stayed everywhere; parties listed by name remain
  restricted. By the text itself the rule returns on 10 November 2026 unless a further rule extends the stay. None had
  appeared by the last day checked, so nothing is said of that day.

  Background:
    Given every list of parties is whole

  Rule: Stayed from 10 November 2025

    Scenario Outline: a firm wholly owned by a listed one, the day before, the day, the day after
      Given the product "MI300X" from "AMD"
      And the destination "Malaysia"
      And the end user is "Nexperia"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | day                                      | answer                                           |
        | 2025-11-09                               | blocked: licence required, presumption of denial |
        | 2025-11-10                               | permitted, no licence required                   |
        | 2025-11-11                               | permitted, no licence required                   |
        | 2026-10-08                               | permitted, no licence required                   |
        | the day after the last day covered by us | unknown: information is missing                  |
        | 2026-11-09                               | unknown: information is missing                  |
        | 2026-11-10                               | unknown: information is missing                  |

    Scenario: the stay is what lifts it, in law as in practice
      Given the product "L20" from "Nvidia"
      And the destination "Malaysia"
      And the end user is "Nexperia"
      When it is checked on 2026-01-01
      Then us.affiliates is overridden by us.affiliates-stay
      And the reason is us.affiliates-stay
      And law and practice agree

    Scenario: the owner itself stays restricted
      Given the product "MI300X" from "AMD"
      And the destination "Malaysia"
      And the end user is "Wingtech"
      When it is checked on 2026-01-01
      Then it is blocked
      And the reason is us.entity-list

    Scenario Outline: what was known
      Given the product "L20" from "Nvidia"
      And the destination "Malaysia"
      And the end user is "Nexperia"
      And what was known on <known>
      When it is checked on 2026-01-01
      Then it is <state>

      Examples:
        | known      | state     |
        | 2025-11-09 | blocked   |
        | 2025-11-10 | permitted |

  Rule: With the stay, buyers' owners need not be shown

    Scenario Outline: the call to trace owners is withdrawn
      Given the product "L20" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then it is permitted
      And <told> notice is us.affiliates-ownership

      Examples:
        | day        | told |
        | 2025-11-09 | a    |
        | 2025-11-10 | no   |
        | 2025-11-11 | no   |

  Rule: By its own text the rule returns on 10 November 2026

    Scenario Outline: the last day of the stay, and the days after it
      Given us is covered through 2026-12-31
      And the product "MI300X" from "AMD"
      And the destination "Netherlands"
      And the end user is "Nexperia"
      When it is checked on <day>
      Then it is <state>
      And the reason is <reason>

      Examples:
        | day        | state     | reason             |
        | 2026-11-09 | permitted | us.affiliates-stay |
        | 2026-11-10 | blocked   | us.affiliates      |
        | 2026-11-11 | blocked   | us.affiliates      |

    Scenario Outline: after the last day covered the last known answer is shown and not extended
      Given us is covered through 2026-10-08
      And the product "MI300X" from "AMD"
      And the destination "Netherlands"
      And the end user is "Nexperia"
      When it is checked on <day>
      Then it is unknown
      And the last known answer is permitted, no licence required

      Examples:
        | day        |
        | 2026-11-09 |
        | 2026-11-10 |
        | 2027-01-11 |
