Feature: A draft rule for the whole world, February 2026
  On 26 February 2026 a draft with new steps by quantity for every country was sent for review. While it was there it was shown
  in answers on the stronger class. A draft binds nobody.

  Rule: Shown from 26 February until 12 March 2026, and no answer changes

    Scenario Outline: the day before, the day, the day after
      Given the product "H100" from "Nvidia"
      And the destination "India"
      When it is checked on <day>
      Then the answer is permitted, no licence required
      And <told> notice is us.global-draft

      Examples:
        | day        | told |
        | 2026-02-25 | no   |
        | 2026-02-26 | a    |
        | 2026-02-27 | a    |
        | 2026-03-12 | a    |
        | 2026-03-13 | no   |

    Scenario: it is not shown for the law as written
      Given the product "H100" from "Nvidia"
      And the destination "India"
      And the law as written
      When it is checked on 2026-02-26
      Then no notice is us.global-draft

    Scenario Outline: shown for the stronger class, everywhere but in the United States, Macau and D:5
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      When it is checked on 2026-03-05
      Then <told> notice is us.global-draft

      Examples:
        | product | destination | told |
        | H100    | Germany     | a    |
        | H100    | UAE         | a    |
        | H100    | Vietnam     | a    |
        | L40     | India       | no   |
        | H20     | India       | no   |
        | H100    | USA         | no   |
        | H100    | China       | no   |
        | H100    | Macau       | no   |
        | H100    | Russia      | no   |
