Feature: Law and practice
  A statement that a text in force will not be enforced is practice. By default practice is applied; a question can ask for
  the law as written.

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
        xx.chips:
          says: a licence for chips, refused as a rule
          when: {tpp: {at_least: 4800}}
          requires: licence
          review: denial
      ---
      instrument: xx.press
      force: practice
      kind: statement
      in_force: 2024-06-01
      reliefs:
        xx.not-enforced:
          says: the authority will not enforce it
          of: xx.chips
          to: no_licence_required
      """

  Rule: Practice is applied unless the question asks for the law as written

    Scenario Outline: around the announcement
      Given the law as <basis>
      When it is checked on <day>
      Then the answer is <answer>
      And law and practice <stand>

      Examples:
        | basis     | day        | answer                                           | stand  |
        | practised | 2024-05-31 | blocked: licence required, presumption of denial | agree  |
        | practised | 2024-06-01 | permitted, no licence required                   | differ |
        | written   | 2024-05-31 | blocked: licence required, presumption of denial | agree  |
        | written   | 2024-06-01 | blocked: licence required, presumption of denial | differ |

  Rule: A restatement in practice does not end the version that is law

    Scenario Outline: practice restates the control itself
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
        instrument: xx.press
        force: practice
        kind: statement
        in_force: 2024-06-01
        controls:
          xx.chips:
            says: reviewed case by case, they say
            when: {tpp: {at_least: 4800}}
            requires: licence
            review: case_by_case
        """
      And the law as <basis>
      When it is checked on 2024-07-01
      Then it is <answer>

      Examples:
        | basis     | answer      |
        | practised | conditional |
        | written   | blocked     |
