Feature: A rule is suspended and resumes
  A relief eases the controls it names on its own dates. After the end of a relief the control applies again, without another
  instrument.

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
      instrument: xx.pause
      in_force: 2024-04-01
      reliefs:
        xx.pause:
          says: not applied for three months
          of: xx.chips
          to: no_licence_required
          through: 2024-06-30
      """

  Rule: A suspension with an end needs no second instrument

    Scenario Outline: the days around its edges
      When it is checked on <day>
      Then the answer is <answer>
      And it next changes on <next>

      Examples:
        | day        | answer                                           | next       |
        | 2024-03-31 | blocked: licence required, presumption of denial | 2024-04-01 |
        | 2024-04-01 | permitted, no licence required                   | 2024-07-01 |
        | 2024-06-30 | permitted, no licence required                   | 2024-07-01 |
        | 2024-07-01 | blocked: licence required, presumption of denial | 2031-01-01 |

  Rule: An eased control is still named

    Scenario: the control and the suspension
      When it is checked on 2024-05-01
      Then xx.chips is overridden by xx.pause
      And it has been so since 2024-04-01

  Rule: A relief never makes an answer stricter

    Scenario: a relief to a stricter answer than the control's
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.chips:
            says: a licence for chips, case by case
            when: {tpp: {at_least: 4800}}
            requires: licence
            review: case_by_case
        reliefs:
          xx.not-a-relief:
            says: refused, for all that
            of: xx.chips
            to: licence_denial
        """
      When it is checked on 2024-05-01
      Then the answer is conditional: licence required, reviewed case by case
      And it does not depend on xx.not-a-relief

  Rule: A relief eases every version of the control it names

    Scenario Outline: the control is restated during the suspension
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
        reliefs:
          xx.civil:
            says: an exception for one vendor
            when: {vendor: nvidia}
            of: [xx.chips]
            to: licence_exception
            until: 2024-09-01
        ---
        instrument: xx.second
        in_force: 2024-06-01
        controls:
          xx.chips:
            says: chips are prohibited
            when: {tpp: {at_least: 4800}}
            requires: prohibition
        """
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | day        | answer                                          |
        | 2024-05-31 | permitted under a licence exception             |
        | 2024-06-01 | permitted under a licence exception             |
        | 2024-08-31 | permitted under a licence exception             |
        | 2024-09-01 | blocked: prohibited, no licence is offered      |

  Rule: A relief of one control does not ease the others

    Scenario: two controls, one eased
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
          xx.china:
            says: notice before anything goes to China
            when: {destination: CN}
            requires: notification
        reliefs:
          xx.pause:
            says: not applied
            of: xx.chips
            to: no_licence_required
        """
      When it is checked on 2024-05-01
      Then the answer is conditional: prior notification, which may be refused
      And the reason is xx.china
