Feature: The Comptroller General on the AI Diffusion rule, May 2026
  On 12 May 2026 the Comptroller General held that announcing not to enforce the AI Diffusion rule was itself a rule, which
  Congress should have been sent. The decision enforces nothing: the text remains, and is not applied in practice.

  Rule: Shown from 12 May 2026, and neither law nor practice changes

    Scenario Outline: the day before, the day, the day after
      Given the product "MI300X" from "AMD"
      And the destination "India"
      And the law as <basis>
      When it is checked on <day>
      Then the answer is <answer>
      And law and practice differ

      Examples:
        | basis     | day        | answer                                      |
        | practised | 2026-05-11 | permitted, no licence required              |
        | practised | 2026-05-12 | permitted, no licence required              |
        | practised | 2026-05-13 | permitted, no licence required              |
        | written   | 2026-05-11 | permitted with a licence, approval presumed |
        | written   | 2026-05-12 | permitted with a licence, approval presumed |
        | written   | 2026-05-13 | permitted with a licence, approval presumed |

    Scenario Outline: it is shown in the answer
      Given the product "MI300X" from "AMD"
      And the destination "India"
      When it is checked on <day>
      Then <told> notice is us.diffusion-stands

      Examples:
        | day        | told |
        | 2026-05-11 | no   |
        | 2026-05-12 | a    |
        | 2026-05-13 | a    |
        | 2026-10-08 | a    |

    Scenario: it is not shown for the law as written
      Given the product "MI300X" from "AMD"
      And the destination "India"
      And the law as written
      When it is checked on 2026-05-12
      Then no notice is us.diffusion-stands

    Scenario Outline: shown only where the AI Diffusion rule applies
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2026-05-13
      Then <told> notice is us.diffusion-stands

      Examples:
        | product | destination | headquarters | told |
        | H100    | Germany     | Germany      | a    |
        | H100    | UAE         | UAE          | a    |
        | H100    | Singapore   | China        | no   |
        | H100    | China       | Germany      | no   |
        | H100    | Macau       | Macau        | no   |
        | H100    | USA         | USA          | no   |
        | L40     | Germany     | Germany      | no   |
