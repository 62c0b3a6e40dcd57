Feature: The draft rule for the whole world withdrawn, March 2026
  On 13 March 2026 the draft was taken back without a reason. Nothing has come in place of the AI Diffusion rule since, whose
  text goes on standing unenforced.

  Rule: From 13 March 2026 the draft is no longer shown, and no answer changes

    Scenario Outline: the day before, the day, the day after
      Given the product "H100" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is <answer>
      And <told> notice is us.global-draft

      Examples:
        | destination | day        | answer                                               | told |
        | India       | 2026-03-12 | permitted, no licence required                       | a    |
        | India       | 2026-03-13 | permitted, no licence required                       | no   |
        | India       | 2026-03-14 | permitted, no licence required                       | no   |
        | Vietnam     | 2026-03-12 | conditional: licence required, reviewed case by case | a    |
        | Vietnam     | 2026-03-13 | conditional: licence required, reviewed case by case | no   |
        | Vietnam     | 2026-03-14 | conditional: licence required, reviewed case by case | no   |

    Scenario: the unenforced text remains in force
      Given the product "H100" from "Nvidia"
      And the destination "India"
      When it is checked on 2026-03-14
      Then law and practice differ
      And us.ai-diffusion is overridden by us.ai-diffusion-not-enforced

    Scenario Outline: what was known
      Given the product "H100" from "Nvidia"
      And the destination "India"
      And what was known on <known>
      When it is checked on 2026-04-01
      Then <told> notice is us.global-draft

      Examples:
        | known      | told |
        | 2026-03-12 | a    |
        | 2026-03-13 | no   |
