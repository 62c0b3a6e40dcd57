Feature: A rule is withdrawn
  An instrument withdraws a rule by its id. The rule ends on that day, and no earlier version applies again.

  Background:
    Given a product with:
      | vendor | nvidia      |
      | kind   | accelerator |
      | tpp    | 5000        |
    And the destination "China"
    And only these rules:
      """
      instrument: xx.first
      in_force: 2024-01-01
      controls:
        xx.chips:
          says: notice before shipping chips
          when: {tpp: {at_least: 4800}}
          requires: notification
      ---
      instrument: xx.second
      in_force: 2024-03-01
      controls:
        xx.chips:
          says: a licence for chips, refused as a rule
          when: {tpp: {at_least: 4800}}
          requires: licence
          review: denial
      ---
      instrument: xx.end
      in_force: 2024-06-01
      withdraws: xx.chips
      ---
      instrument: xx.again
      in_force: 2024-09-01
      controls:
        xx.chips:
          says: a licence for chips, case by case
          when: {tpp: {at_least: 4800}}
          requires: licence
          review: case_by_case
      """

  Rule: A rule ends on the day of its withdrawal

    Scenario Outline: the day before, the day, the day after
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | day        | answer                                           |
        | 2024-05-31 | blocked: licence required, presumption of denial |
        | 2024-06-01 | permitted, no licence required                   |
        | 2024-06-02 | permitted, no licence required                   |

  Rule: A withdrawn rule may be defined again

    Scenario: the whole history
      When its timeline is drawn
      Then the timeline reads:
        | from       | answer                                                |
        | ever       | unknown: information is missing                       |
        | 2020-01-01 | permitted, no licence required                        |
        | 2024-01-01 | conditional: prior notification, which may be refused |
        | 2024-03-01 | blocked: licence required, presumption of denial      |
        | 2024-06-01 | permitted, no licence required                        |
        | 2024-09-01 | conditional: licence required, reviewed case by case  |
        | 2031-01-01 | unknown: information is missing                       |

  Rule: A withdrawal does not count before its publication

    Scenario Outline: `known_on` before and after publication
      Given what was known on <known>
      When it is checked on 2024-07-01
      Then the answer is <answer>

      Examples:
        | known      | answer                                                |
        | 2024-05-31 | blocked: licence required, presumption of denial      |
        | 2024-06-01 | permitted, no licence required                        |
        | 2024-02-01 | conditional: prior notification, which may be refused |
