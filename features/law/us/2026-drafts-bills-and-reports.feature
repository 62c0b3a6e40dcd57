Feature: What was drafted, debated and reported in 2026
  Drafts, bills, decisions of others and reports change no answer. They are told beside it while they matter.

  Rule: A draft for the whole world came and went

    Scenario Outline: days around it
      Given the product "H100" from "Nvidia"
      And the destination "India"
      When it is checked on <day>
      Then the answer is permitted, no licence required

      Examples:
        | day        |
        | 2026-02-25 |
        | 2026-02-26 |
        | 2026-03-12 |
        | 2026-03-13 |
        | 2026-03-14 |

    Scenario: while it was under review
      Given the product "H100" from "Nvidia"
      And the destination "India"
      When it is checked on 2026-03-12
      Then a notice is us.global-draft

  Rule: Bills are not law

    Scenario Outline: as they went through Congress
      Given the product "H200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then a notice is us.bills

      Examples:
        | day        |
        | 2025-11-01 |
        | 2026-01-12 |
        | 2026-01-21 |
        | 2026-03-26 |
        | 2026-06-04 |
        | 2026-10-08 |

  Rule: Clouds abroad are looked into

    Scenario Outline: days around the reports
      Given the product "H100" from "Nvidia"
      And the destination "Singapore"
      When it is checked on <day>
      Then the answer is permitted, no licence required

      Examples:
        | day        |
        | 2026-08-06 |
        | 2026-08-07 |
        | 2026-08-08 |

    Scenario: it is told beside the answer
      Given the product "H100" from "Nvidia"
      And the destination "Singapore"
      When it is checked on 2026-08-07
      Then a notice is us.cloud-review
