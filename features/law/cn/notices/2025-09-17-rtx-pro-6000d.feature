Feature: Chinese firms are told to drop the RTX Pro 6000D
  By reports of 17 September 2025 ByteDance, Alibaba and others were told, that week, to stop testing the card that Nvidia made
  for China and to cancel their orders. The order was never published. For the United States the card needs no licence.

  Rule: From the middle of September 2025 the card to China carries the order

    Scenario Outline: around both limits of the start date
      Given the product "RTX PRO 6000D" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then <shown> is cn.notice-rtx-pro-6000d

      Examples:
        | day        | shown     |
        | 2025-09-14 | no notice |
        | 2025-09-15 | a notice  |
        | 2025-09-16 | a notice  |
        | 2025-09-17 | a notice  |
        | 2025-09-18 | a notice  |
        | 2026-06-01 | a notice  |

    Scenario Outline: it was reported on the 17th
      Given the product "RTX PRO 6000D" from "Nvidia"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2025-09-17
      Then <shown> is cn.notice-rtx-pro-6000d

      Examples:
        | known      | shown     |
        | 2025-09-16 | no notice |
        | 2025-09-17 | a notice  |

    Scenario Outline: questions that it does not affect
      Given the product "<product>" from "Nvidia"
      And the destination "<country>"
      When it is checked on 2025-09-17
      Then no notice is cn.notice-rtx-pro-6000d

      Examples:
        | product       | country   |
        | RTX PRO 6000D | Singapore |
        | RTX PRO 6000D | Hong Kong |
        | H20           | China     |

  Rule: The United States answer does not change

    Scenario Outline: no licence before or after
      Given the product "RTX PRO 6000D" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is permitted, no licence required

      Examples:
        | day        |
        | 2025-09-14 |
        | 2025-09-16 |
        | 2025-09-18 |
