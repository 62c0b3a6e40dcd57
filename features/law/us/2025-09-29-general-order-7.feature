Feature: The temporary general licence for affiliates, September 2025
  While the rule on affiliates ran, goods could go to countries of A:5 and A:6 all the same when the buyer is owned by listed
  parties and not listed itself. Elsewhere that held for joint ventures alone. By its text it expires on 1 December 2025; it was
  stayed with the rule on 10 November.

  Background:
    Given every list of parties is whole

  Rule: Open for A:5 and A:6 from 29 September 2025

    Scenario Outline: the day before, the day, the day after
      Given the product "L20" from "Nvidia"
      And the destination "<destination>"
      And the end user is "Nexperia"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | destination | day        | answer                                           |
        | Netherlands | 2025-09-28 | permitted, no licence required                   |
        | Netherlands | 2025-09-29 | permitted under a licence exception              |
        | Netherlands | 2025-09-30 | permitted under a licence exception              |
        | Netherlands | 2025-10-10 | permitted under a licence exception              |
        | Singapore   | 2025-10-10 | unknown: information is missing                  |
        | Netherlands | 2025-11-09 | permitted under a licence exception              |
        | Netherlands | 2025-11-10 | permitted, no licence required                   |
        | Netherlands | 2025-11-11 | permitted, no licence required                   |
        | China       | 2025-10-10 | blocked: licence required, presumption of denial |
        | Malaysia    | 2025-10-10 | blocked: licence required, presumption of denial |
        | China       | 2025-11-12 | permitted, no licence required                   |

    Scenario: the general licence is the reason, and joint ventures are left out
      Given the product "L20" from "Nvidia"
      And the destination "Netherlands"
      And the end user is "Nexperia"
      When it is checked on 2025-10-15
      Then us.affiliates is overridden by us.affiliates-general-licence
      And the reason is us.affiliates-general-licence
      And the answer warns that it leaves out "joint venture"

    Scenario: the owner itself: no relief
      Given the product "L20" from "Nvidia"
      And the destination "Netherlands"
      And the end user is "Wingtech"
      When it is checked on 2025-10-15
      Then it is blocked
      And the reason is us.entity-list

  Rule: By its text it expires on 1 December 2025

    Scenario Outline: as it was known before the stay
      Given the product "L20" from "Nvidia"
      And the destination "Netherlands"
      And the end user is "Nexperia"
      And what was known on 2025-11-09
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer    |
        | 2025-11-30 | permitted |
        | 2025-12-01 | unknown   |
        | 2025-12-02 | blocked   |
        | 2025-12-03 | blocked   |
