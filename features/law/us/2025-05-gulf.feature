Feature: The Gulf, from promises to approvals
  Great numbers of chips were promised to the Emirates and Saudi Arabia in May 2025, and two firms were approved by name in
  November. Neither changed the law: both stayed in D:4, and every other buyer needed a licence of its own.

  Rule: Promises and approvals leave the licence in place

    Scenario Outline: the day before, the day, the day after
      Given the product "GB300" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is permitted with a licence, approval presumed
      And the reason is us.chips-to-d1-d4

      Examples:
        | destination  | day        |
        | UAE          | 2025-05-14 |
        | UAE          | 2025-05-15 |
        | UAE          | 2025-05-16 |
        | Saudi Arabia | 2025-05-15 |
        | UAE          | 2025-11-18 |
        | UAE          | 2025-11-19 |
        | Saudi Arabia | 2025-11-19 |
        | Saudi Arabia | 2025-11-20 |
        | Saudi Arabia | 2026-10-08 |

    Scenario Outline: they are told beside the answer
      Given the product "GB300" from "Nvidia"
      And the destination "Saudi Arabia"
      When it is checked on 2025-11-19
      Then a notice is <notice>

      Examples:
        | notice               |
        | us.gulf-partnership  |
        | us.gulf-approvals    |
