Feature: End use and end user
  When a question states no end use or no end user, no rule about it applies, and the answer states this assumption
  wherever such a rule could change it.

  Background:
    Given a product with:
      | vendor | nvidia      |
      | kind   | accelerator |
      | tpp    | 5000        |
    And the destination "China"
    And only these rules:
      """
      instrument: xx.act
      in_force: 2024-01-01
      controls:
        xx.military:
          says: prohibited for military end use
          when: {end_use: military, destination: CN}
          requires: prohibition
      """

  Rule: A stated end use meets the rules that name it

    Scenario Outline: <use>
      Given the end use is "<use>"
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | use      | answer    |
        | military | blocked   |
        | civil    | permitted |

  Rule: No rule about an unstated end use applies, and the answer states this assumption

    Scenario: a rule names an end use
      When it is checked on 2024-06-01
      Then it is permitted
      And it assumes that no rule about the end use applies

    Scenario: no rule names an end use
      Given the destination "Japan"
      When it is checked on 2024-06-01
      Then it is permitted

  Rule: An exception for an end use is not assumed

    Scenario Outline: a relief for civil use
      Given only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        coverage: {from: 2020-01-01, through: 2030-12-31}
        silence: no_licence_required
        end_uses: {medical: medical end use, military: military end use}
        ---
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.chips:
            says: a licence for chips, refused as a rule
            when: {tpp: {at_least: 4800}}
            requires: licence
            review: denial
        reliefs:
          xx.medical:
            says: an exception for medical use
            of: xx.chips
            when: {end_use: medical}
            to: licence_exception
        """
      And the end use is "<use>"
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | use     | answer    |
        | medical | permitted |
        | civil   | blocked   |

    Scenario: no end use stated
      Given only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        coverage: {from: 2020-01-01, through: 2030-12-31}
        silence: no_licence_required
        end_uses: {medical: medical end use}
        ---
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.chips:
            says: a licence for chips, refused as a rule
            when: {tpp: {at_least: 4800}}
            requires: licence
            review: denial
        reliefs:
          xx.medical:
            says: an exception for medical use
            of: xx.chips
            when: {end_use: medical}
            to: licence_exception
        """
      When it is checked on 2024-06-01
      Then it is blocked

  Rule: An undefined end use is refused

    Scenario: an undefined end use
      Given the end use is "militry"
      When it is checked on 2024-06-01
      Then the question is refused: no rulebook defines an end use `militry`; did you mean `military`
