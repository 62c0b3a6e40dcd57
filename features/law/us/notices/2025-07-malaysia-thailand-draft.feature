Feature: Malaysia and Thailand, a draft that never came
  In July 2025 the press reported a draft rule that would ask for a licence for AI chips to both countries. It was not issued,
  so the owner of the buyer decides there. On which day of July it was first reported is not settled.

  Rule: A draft is not law

    Scenario Outline: around the month, as practised
      Given the product "H100" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is permitted, no licence required
      And <told> notice is us.malaysia-thailand

      Examples:
        | destination | day        | told |
        | Malaysia    | 2025-06-30 | no   |
        | Malaysia    | 2025-07-01 | a    |
        | Malaysia    | 2025-07-02 | a    |
        | Malaysia    | 2025-07-15 | a    |
        | Malaysia    | 2025-07-30 | a    |
        | Malaysia    | 2025-07-31 | a    |
        | Malaysia    | 2025-08-01 | a    |
        | Thailand    | 2025-06-30 | no   |
        | Thailand    | 2025-08-01 | a    |
        | Thailand    | 2026-10-08 | a    |

    Scenario: it is not shown for the law as written
      Given the product "H100" from "Nvidia"
      And the destination "Malaysia"
      And the law as written
      When it is checked on 2025-07-01
      Then no notice is us.malaysia-thailand

    Scenario Outline: the owner of the buyer decides
      Given the product "H100" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-07-15
      Then it is <state>

      Examples:
        | destination | headquarters | state     |
        | Malaysia    | Malaysia     | permitted |
        | Malaysia    | China        | blocked   |
        | Thailand    | Hong Kong    | blocked   |
        | Thailand    | Japan        | permitted |

    Scenario Outline: shown for the stronger class to the two countries only
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      When it is checked on 2025-08-01
      Then <told> notice is us.malaysia-thailand

      Examples:
        | product | destination | told |
        | H200    | Thailand    | a    |
        | L40     | Malaysia    | no   |
        | H20     | Malaysia    | no   |
        | H100    | Singapore   | no   |
        | H100    | Vietnam     | no   |
