Feature: End use and end user
  What the question leaves open about end use and end user is taken to be of no concern, and the answer says so wherever a
  rule would have cared.

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

  Rule: A stated end use meets the rules that speak of it

    Scenario Outline: <use>
      Given the end use is "<use>"
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | use      | answer    |
        | military | blocked   |
        | civil    | permitted |

  Rule: An unstated end use is of no concern, and that is said

    Scenario: a rule would have cared
      When it is checked on 2024-06-01
      Then it is permitted
      And it takes the end use to be of no concern

    Scenario: no rule would have cared
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

    Scenario: nothing said about the use
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

  Rule: An end use that no rule knows is refused

    Scenario: a word nobody defined
      Given the end use is "militry"
      When it is checked on 2024-06-01
      Then the question is refused: no rulebook defines an end use `militry`; did you mean `military`
