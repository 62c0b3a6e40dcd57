Feature: Chinese customs are told not to clear the H200
  On 13 and 14 January 2026, as Washington was about to review the H200 case by case, customs were reported to have been told
  by word of mouth not to let it in, and firms to buy it only where necessary. A report, not a rule.

  Rule: From 13 or 14 January 2026 the H200 to China carries the instruction

    Scenario Outline: around both limits of the start date
      Given the product "H200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then <shown> is cn.notice-h200-entry

      Examples:
        | day        | shown     |
        | 2026-01-12 | no notice |
        | 2026-01-13 | a notice  |
        | 2026-01-14 | a notice  |
        | 2026-01-15 | a notice  |

    Scenario Outline: what was known
      Given the product "H200" from "Nvidia"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2026-01-14
      Then <shown> is cn.notice-h200-entry

      Examples:
        | known      | shown     |
        | 2026-01-13 | no notice |
        | 2026-01-14 | a notice  |

    Scenario Outline: questions that it does not affect
      Given the product "<product>" from "<vendor>"
      And the destination "<country>"
      When it is checked on 2026-01-14
      Then no notice is cn.notice-h200-entry

      Examples:
        | product | vendor | country   |
        | H200    | Nvidia | Macau     |
        | H200    | Nvidia | Singapore |
        | H20     | Nvidia | China     |
        | MI325X  | AMD    | China     |

  Rule: The United States answer, which eases on 15 January, does not depend on it

    Scenario Outline: before, on and after the instruction
      Given the product "H200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | day        | answer                                               |
        | 2026-01-12 | blocked: licence required, presumption of denial     |
        | 2026-01-13 | blocked: licence required, presumption of denial     |
        | 2026-01-14 | blocked: licence required, presumption of denial     |
        | 2026-01-15 | conditional: licence required, reviewed case by case |
