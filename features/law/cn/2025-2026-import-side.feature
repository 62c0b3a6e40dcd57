Feature: What China tells its buyers about American chips
  None of it is a published rule. It is carried into the answer and decides nothing.

  Rule: The H20

    Scenario Outline: a summons, then guidance
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then a notice is <notice>

      Examples:
        | day        | notice                 |
        | 2025-07-31 | cn.notice-h20-summons  |
        | 2025-09-01 | cn.notice-h20-guidance |
        | 2026-06-01 | cn.notice-h20-guidance |

    Scenario: Guidance does not change the American answer
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-07-31
      Then the answer is permitted with a licence, approval presumed
      And it does not depend on cn.notice-h20-summons

    Scenario: Elsewhere it is of no interest
      Given the product "H20" from "Nvidia"
      And the destination "Germany"
      When it is checked on 2025-09-01
      Then it is permitted

  Rule: The others

    Scenario Outline: cards and the H200
      Given the product "<product>" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then a notice is <notice>

      Examples:
        | product        | day        | notice                    |
        | RTX PRO 6000D  | 2025-09-17 | cn.notice-rtx-pro-6000d   |
        | H200           | 2026-01-14 | cn.notice-h200-entry      |
        | H200           | 2026-03-01 | cn.notice-h200-entry      |
        | RTX 5090D V2   | 2026-06-01 | cn.notice-rtx-5090d-v2    |
