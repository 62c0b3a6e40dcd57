Feature: Chips abroad that are used from China are looked into, August 2026
  On 7 August 2026 it was reported that Commerce looks into chips in Asia that Chinese firms use over a network. No rule has
  been made of it. Where such chips may stand, the report is shown in the answer.

  Rule: Shown from 7 August 2026, and no answer changes

    Scenario Outline: the day before, the day, the day after
      Given the product "H100" from "Nvidia"
      And the destination "Singapore"
      When it is checked on <day>
      Then the answer is permitted, no licence required
      And <told> notice is us.cloud-review

      Examples:
        | day        | told |
        | 2026-08-06 | no   |
        | 2026-08-07 | a    |
        | 2026-08-08 | a    |
        | 2026-10-08 | a    |

    Scenario: it is not shown for the law as written
      Given the product "H100" from "Nvidia"
      And the destination "Singapore"
      And the law as written
      When it is checked on 2026-08-07
      Then no notice is us.cloud-review

    Scenario Outline: shown for the stronger class to seven countries of Asia
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      When it is checked on 2026-09-01
      Then <told> notice is us.cloud-review

      Examples:
        | product | destination | told |
        | H100    | Malaysia    | a    |
        | H100    | Japan       | a    |
        | H100    | Thailand    | a    |
        | H100    | Vietnam     | a    |
        | H100    | India       | a    |
        | H100    | Indonesia   | a    |
        | H100    | Taiwan      | no   |
        | H100    | China       | no   |
        | H100    | UAE         | no   |
        | L40     | Singapore   | no   |
        | H20     | Singapore   | no   |
