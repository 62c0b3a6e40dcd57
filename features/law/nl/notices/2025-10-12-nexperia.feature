Feature: The Dutch order over Nexperia
  On 30 September 2025 the Dutch state gave itself the power to block decisions of Nexperia, a Dutch chip maker in Chinese
  hands. It became public on 12 October and was suspended on 19 November. China's ban on the firm's parts was the answer to it.

  Background:
    Given the product "Nexperia part made in China"

  Rule: The notice runs from 30 September to 18 November 2025

    Scenario Outline: before, while it runs and after
      Given it is shipped from "China"
      And the destination "Germany"
      When it is checked on <day>
      Then <shown> is nl.notice-nexperia

      Examples:
        | day        | shown     |
        | 2025-09-29 | no notice |
        | 2025-09-30 | a notice  |
        | 2025-10-01 | a notice  |
        | 2025-11-18 | a notice  |
        | 2025-11-19 | no notice |
        | 2025-11-20 | no notice |

    Scenario Outline: it was not public before 12 October
      Given it is shipped from "China"
      And the destination "Germany"
      And what was known on <known>
      When it is checked on 2025-10-05
      Then <shown> is nl.notice-nexperia

      Examples:
        | known      | shown     |
        | 2025-10-11 | no notice |
        | 2025-10-12 | a notice  |
        | 2025-10-13 | a notice  |

    Scenario: Other goods are not concerned
      Given the product "gallium"
      And it is shipped from "China"
      And the destination "Germany"
      When it is checked on 2025-10-15
      Then no notice is nl.notice-nexperia

  Rule: The Dutch order restricts no part; the Chinese one does

    Scenario Outline: the answer changes with China's ban, not with the Dutch order
      Given it is shipped from "China"
      And the destination "Germany"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | day        | answer                                     |
        | 2025-09-29 | permitted, no licence required             |
        | 2025-09-30 | permitted, no licence required             |
        | 2025-10-01 | permitted, no licence required             |
        | 2025-10-04 | blocked: prohibited, no licence is offered |
        | 2025-11-18 | permitted under a licence exception        |
        | 2025-11-19 | permitted under a licence exception        |
