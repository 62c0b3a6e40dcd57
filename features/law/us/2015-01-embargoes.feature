Feature: Embargoed places
  Some places are closed to chips of any strength, so that nothing else about the chip matters there.

  Rule: Nothing on the control list goes to an embargoed place

    Scenario Outline: a chip below every line
      Given the product "L20" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.embargo

      Examples:
        | destination | day        |
        | Iran        | 2022-08-01 |
        | Cuba        | 2024-01-01 |
        | North Korea | 2026-10-08 |
        | Syria       | 2025-09-01 |
        | Crimea      | 2022-08-01 |
        | Donetsk     | 2022-08-01 |
        | Luhansk     | 2026-10-08 |

    Scenario: the rest of Ukraine is open
      Given the product "L20" from "Nvidia"
      And the destination "Ukraine"
      When it is checked on 2024-01-01
      Then the answer is permitted, no licence required
