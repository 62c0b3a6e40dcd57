Feature: The H200 for China is announced, December 2025
  On 8 December 2025 the President wrote that approved customers in China may have the H200 against 25 percent, and may not
  have Blackwell and Rubin. A post is not law: the rule followed on 15 January 2026, in another shape.

  Rule: Shown from 8 December 2025 until 14 January 2026, and no answer changes

    Scenario Outline: around the first day and the last
      Given the product "H200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is <answer>
      And law and practice agree
      And <told> notice is us.h200-announced

      Examples:
        | day        | answer                                               | told |
        | 2025-12-07 | blocked: licence required, presumption of denial     | no   |
        | 2025-12-08 | blocked: licence required, presumption of denial     | a    |
        | 2025-12-09 | blocked: licence required, presumption of denial     | a    |
        | 2026-01-14 | blocked: licence required, presumption of denial     | a    |
        | 2026-01-15 | conditional: licence required, reviewed case by case | no   |
        | 2026-01-16 | conditional: licence required, reviewed case by case | no   |

    Scenario: it is not shown for the law as written
      Given the product "H200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2025-12-08
      Then no notice is us.h200-announced

    Scenario Outline: shown for the stronger class to China, Hong Kong and Macau
      Given the product "<product>"
      And the destination "<destination>"
      When it is checked on 2026-01-01
      Then <told> notice is us.h200-announced

      Examples:
        | product | destination | told |
        | B200    | China       | a    |
        | MI325X  | Hong Kong   | a    |
        | H200    | Macau       | a    |
        | H20     | China       | no   |
        | L40     | China       | no   |
        | H200    | Vietnam     | no   |
        | H200    | Russia      | no   |

    Scenario: for a buyer based in China the notice is shown only for shipments to China
      Given the product "H200" from "Nvidia"
      And the destination "Singapore"
      And a buyer headquartered in "China"
      When it is checked on 2026-01-01
      Then it is blocked
      And no notice is us.h200-announced
