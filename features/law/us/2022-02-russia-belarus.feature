Feature: Russia and Belarus
  Since 2022 everything on the control list needs a licence for both, and is refused.

  Rule: Strength does not matter

    Scenario Outline: a chip below every other line, and memory
      Given the product "<product>"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is blocked
      And the reason is us.russia-belarus

      Examples:
        | product      | destination | day        |
        | L20          | Russia      | 2022-08-01 |
        | RTX 4090D    | Russia      | 2026-10-08 |
        | H20          | Belarus     | 2024-01-01 |
        | Micron HBM3E | Belarus     | 2024-01-01 |

    Scenario: notification, where it would do elsewhere, does not do here
      Given the product "RTX 4090" from "Nvidia"
      And the destination "Russia"
      When it is checked on 2024-01-01
      Then it is blocked
      And the reason is us.russia-belarus
