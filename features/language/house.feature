Feature: Rules of a house
  A house is a company with rules of its own. They are added to the law: they restrict and inform, and never relieve. Where a house is
  silent, the law alone decides.

  Background:
    Given a product with:
      | vendor | nvidia      |
      | kind   | accelerator |
      | tpp    | 5000        |
    And the destination "China"

  Rule: The stricter of law and house decides

    Scenario Outline: a house rule beside a law
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.chips:
            says: a licence for chips
            when: {tpp: {at_least: 4800}, destination: CN}
            requires: licence
            review: <review>
        ---
        jurisdiction: acme
        title: Rules of Acme
        house: true
        ---
        instrument: acme.policy
        force: house
        in_force: 2025-01-01
        controls:
          acme.chips:
            says: ask before shipping chips
            when: {kind: accelerator, destination: CN}
            requires: <requires>
        """
      When it is checked on <day>
      Then the answer is <answer>
      And the reason is <reason>

      Examples:
        | review       | requires     | day        | answer               | reason     |
        | approval     | notification | 2024-12-31 | licence_approval     | xx.chips   |
        | approval     | notification | 2025-01-01 | prior_notification   | acme.chips |
        | case_by_case | notification | 2025-01-01 | licence_case_by_case | xx.chips   |
        | denial       | prohibition  | 2025-01-01 | prohibited           | acme.chips |

    Scenario: a house rule is kept beside a stricter one
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.chips:
            says: no chips
            when: {destination: CN}
            requires: prohibition
        ---
        jurisdiction: acme
        title: Rules of Acme
        house: true
        ---
        instrument: acme.policy
        force: house
        in_force: 2024-01-01
        controls:
          acme.chips:
            says: ask before shipping chips
            when: {destination: CN}
            requires: notification
        """
      When it is checked on 2024-06-01
      Then the answer is prohibited
      And acme.chips is overridden by xx.chips

    Scenario: a house eases its own controls
      Given only these rules:
        """
        jurisdiction: xx
        title: A law
        coverage: {from: 2020-01-01, through: 2030-12-31}
        silence: no_licence_required
        ---
        jurisdiction: acme
        title: Rules of Acme
        house: true
        ---
        instrument: acme.policy
        force: house
        in_force: 2024-01-01
        controls:
          acme.chips:
            says: ask before shipping chips
            when: {destination: CN}
            requires: notification
        reliefs:
          acme.large:
            says: not for large chips
            when: {tpp: {at_least: 4800}}
            of: acme.chips
            to: no_licence_required
        """
      When it is checked on 2024-06-01
      Then it may be shipped without a licence

  Rule: A house says nothing of the law

    Scenario Outline: the silence of a house permits nothing
      Given only these rules:
        """
        jurisdiction: xx
        title: A law
        governs: {ships_from: US}
        coverage: {from: 2024-01-01, through: 2024-12-31}
        silence: no_licence_required
        ---
        jurisdiction: acme
        title: Rules of Acme
        house: true
        ---
        instrument: acme.policy
        force: house
        in_force: 2020-01-01
        controls:
          acme.cuba:
            says: nothing for Cuba
            when: {destination: CU}
            requires: prohibition
        """
      And the destination "<place>"
      And it is shipped from "<from>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | place | from | day        | answer                                     |
        | China | US   | 2024-06-01 | permitted, no licence required             |
        | China | US   | 2023-12-31 | unknown: information is missing            |
        | China | US   | 2025-01-01 | unknown: information is missing            |
        | China | DE   | 2024-06-01 | unknown: information is missing            |
        | Cuba  | DE   | 2024-06-01 | blocked: prohibited, no licence is offered |
        | Cuba  | US   | 2025-01-01 | blocked: prohibited, no licence is offered |

    Scenario: what a house must not state of the law is refused
      Given only these rules:
        """
        jurisdiction: xx
        title: A law
        coverage: {from: 2020-01-01, through: 2030-12-31}
        silence: no_licence_required
        ---
        jurisdiction: acme
        title: Rules of Acme
        house: true
        silence: no_licence_required
        """
      Then the rules are refused with:
        """
        rules:9:1: a house has no `silence`: the silence of a house permits nothing: where it has no rule, the law alone decides
          help: write it without this key
        """
