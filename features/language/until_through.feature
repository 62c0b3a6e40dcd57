Feature: Until and through
  `until` is the first day on which a rule no longer applies, `through` the last day on which it applies.

  Background:
    Given a product with:
      | vendor | nvidia      |
      | kind   | accelerator |
      | tpp    | 5000        |
    And the destination "China"

  Rule: A rule `until` a day does not apply on that day, a rule `through` a day does

    Scenario Outline: <word> 2024-06-30
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.chips:
            says: a licence for chips, refused as a rule
            when: {tpp: {at_least: 4800}}
            requires: licence
            review: denial
            <word>: 2024-06-30
        """
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | word    | day        | answer    |
        | until   | 2024-06-29 | blocked   |
        | until   | 2024-06-30 | permitted |
        | until   | 2024-07-01 | permitted |
        | through | 2024-06-29 | blocked   |
        | through | 2024-06-30 | blocked   |
        | through | 2024-07-01 | permitted |

  Rule: When a version ends, the earlier version does not apply again

    Scenario: a stricter version ends
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.chips:
            says: a licence for chips, refused as a rule
            when: {tpp: {at_least: 4800}}
            requires: licence
            review: denial
        ---
        instrument: xx.second
        in_force: 2024-03-01
        controls:
          xx.chips:
            says: prohibited for a quarter
            when: {tpp: {at_least: 4800}}
            requires: prohibition
            through: 2024-05-31
        """
      When its timeline is drawn
      Then the timeline reads:
        | from       | answer                                           |
        | ever       | unknown: information is missing                  |
        | 2020-01-01 | permitted, no licence required                   |
        | 2024-01-01 | blocked: licence required, presumption of denial |
        | 2024-03-01 | blocked: prohibited, no licence is offered       |
        | 2024-06-01 | permitted, no licence required                   |
        | 2031-01-01 | unknown: information is missing                  |

  Rule: A restatement ends a version before its stated end

    Scenario Outline: restated before its end
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.chips:
            says: a licence for chips, refused as a rule
            when: {tpp: {at_least: 4800}}
            requires: licence
            review: denial
            through: 2024-12-31
        ---
        instrument: xx.second
        in_force: 2024-06-01
        controls:
          xx.chips:
            says: notice before shipping chips
            when: {tpp: {at_least: 4800}}
            requires: notification
        """
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer      |
        | 2024-05-31 | blocked     |
        | 2024-06-01 | conditional |
        | 2025-01-01 | conditional |
