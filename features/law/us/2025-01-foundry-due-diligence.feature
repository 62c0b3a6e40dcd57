Feature: Foundries and packaging houses
  A rule of January 2025 binds those who make chips for others, and presumes the strongest class of what they ship. Who vouches
  for what cannot be modelled, so the answer carries it as an advisory for chips that leave a plant abroad.

  Rule: Told for chips shipped from abroad

    Scenario Outline: before and after the dates moved
      Given the product "L20" from "Nvidia"
      And it is shipped from "Taiwan"
      And the destination "Malaysia"
      When it is checked on <day>
      Then a notice is us.foundry-presumption

      Examples:
        | day        |
        | 2025-01-16 |
        | 2026-04-06 |
        | 2026-04-07 |
        | 2026-04-08 |
