Feature: The defence bill for 2027 in committee, June 2026
  On 4 June 2026 the Armed Services Committee of the House passed its defence bill for 2027, which may come to carry the bills
  on chips. Whether it was enacted is not known. Until then none of them is law.

  Rule: Shown from 4 June 2026 with the bills that wait for it, and no answer changes

    Scenario Outline: the day before, the day, the day after
      Given the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And a notice is us.bills

      Examples:
        | day        |
        | 2026-06-03 |
        | 2026-06-04 |
        | 2026-06-05 |

    Scenario: it is not shown for the law as written
      Given the product "B200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2026-06-04
      Then no notice is us.bills

    Scenario Outline: until the last day checked; later answers are unknown
      Given the product "H200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then it is <state>
      And a notice is us.bills

      Examples:
        | day        | state       |
        | 2026-06-05 | conditional |
        | 2026-10-08 | conditional |
        | the day after the last day covered by us | unknown     |

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      When it is checked on 2026-06-05
      Then <told> notice is us.bills

      Examples:
        | product | destination | told |
        | H100    | Macau       | a    |
        | H100    | Germany     | no   |
        | H20     | China       | no   |
