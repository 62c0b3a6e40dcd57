Feature: Attestations
  An attestation says that nothing new was published through a day. It extends the coverage of a rulebook. A rule on file that
  changes in between is not carried on by it.

  Background:
    Given a product with:
      | vendor | nvidia      |
      | kind   | accelerator |
      | tpp    | 5000        |
    And the destination "China"

  Rule: After the last day verified the answer is unknown and tells the last one

    Scenario Outline: a relief ends after the last day verified
      Given only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        coverage: {from: 2024-01-01, through: 2024-12-31}
        silence: no_licence_required
        ---
        instrument: xx.act
        in_force: 2023-01-01
        controls:
          xx.chips:
            says: a licence for chips
            when: {tpp: {at_least: 4800}, destination: CN}
            requires: licence
            review: denial
        ---
        instrument: xx.pause
        in_force: 2024-03-01
        reliefs:
          xx.chips-pause:
            says: the control is paused
            of: xx.chips
            when: {destination: CN}
            to: no_licence_required
            through: 2025-06-30
        """
      And xx is attested through <attested> by "A. Clerk"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | attested   | day        | answer                                             |
        | 2025-02-28 | 2025-02-28 | permitted, no licence required                     |
        | 2025-02-28 | 2025-03-01 | unknown: information is missing         |
        | 2025-09-30 | 2025-06-30 | permitted, no licence required                     |
        | 2025-09-30 | 2025-07-01 | unknown: information is missing         |
        | 2025-09-30 | 2025-09-30 | unknown: information is missing         |
        | 2024-06-30 | 2024-12-31 | permitted, no licence required                     |
        | 2024-06-30 | 2025-01-01 | unknown: information is missing         |

    Scenario: what is told after the last day verified
      Given the product "H20" from "Nvidia"
      And us is covered through 2025-07-10
      When it is checked on 2025-07-20
      Then it is unknown
      And it was last verified on 2025-07-10
      And the last known answer is blocked: licence required, presumption of denial
      And on file us.h20-assurance begins on 2025-07-14

  Rule: An answer names who attested it

    Scenario: who looked
      Given the product "H20" from "Nvidia"
      And us is covered through 2025-05-01
      And us is attested through 2025-06-30 by "A. Clerk"
      When it is checked on 2025-06-30
      Then it is blocked
      And it is attested by "A. Clerk"

    Scenario: an attestation that is stopped by a rule on file
      Given the product "H20" from "Nvidia"
      And us is covered through 2025-05-01
      And us is attested through 2025-09-30 by "A. Clerk"
      When it is checked on 2025-07-20
      Then it is unknown
      And it was last verified on 2025-07-13
