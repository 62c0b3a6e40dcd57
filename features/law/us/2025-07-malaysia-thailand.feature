Feature: Malaysia and Thailand, a draft that never came
  A draft rule for both countries was reported in July 2025. It was not issued, so what decides there is who stands behind
  the buyer.

  Rule: A draft is not law

    Scenario Outline: two countries, before and after
      Given the product "H100" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | destination | headquarters | day        | answer    |
        | Malaysia    | Malaysia     | 2025-06-30 | permitted |
        | Malaysia    | Malaysia     | 2025-07-15 | permitted |
        | Thailand    | Thailand     | 2026-10-08 | permitted |
        | Malaysia    | China        | 2025-07-15 | blocked   |

    Scenario: it is told beside the answer
      Given the product "H100" from "Nvidia"
      And the destination "Malaysia"
      When it is checked on 2025-08-01
      Then a notice is us.malaysia-thailand
