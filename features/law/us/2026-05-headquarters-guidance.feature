Feature: Guidance on firms based in Macau or D:5, May 2026
  BIS repeats that chips for such firms need a licence wherever they are, and that this never lapsed. In the year before much
  of the trade had acted otherwise. The rule of 2023 goes on unbroken; that the year is contested is told beside the answer.

  Rule: Required throughout, as BIS holds

    Scenario Outline: before, in and after the contested year
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.chips-to-d5-headquarters
      And law and practice agree

      Examples:
        | product | destination | day        |
        | GB300   | Malaysia    | 2025-05-12 |
        | GB300   | Malaysia    | 2025-05-13 |
        | GB300   | Malaysia    | 2026-05-30 |
        | GB300   | Malaysia    | 2026-05-31 |
        | GB300   | Malaysia    | 2026-06-01 |
        | H100    | Singapore   | 2026-10-08 |
        | H100    | Switzerland | 2026-10-08 |
        | H100    | Poland      | 2026-10-08 |

    Scenario Outline: what is told beside the answer
      Given the product "GB300" from "Nvidia"
      And the destination "Malaysia"
      And a buyer headquartered in "China"
      When it is checked on <day>
      Then a notice is <notice>

      Examples:
        | day        | notice                    |
        | 2025-05-13 | us.headquarters-contested |
        | 2026-05-30 | us.headquarters-contested |
        | 2026-05-31 | us.headquarters-restated  |
