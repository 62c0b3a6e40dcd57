Feature: What could be known on a day
  When a rule binds and when anyone outside could know it are two different days. What was not yet published is left out
  first; versions follow one another only afterwards.

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
          says: a licence for chips, case by case
          when: {tpp: {at_least: 4800}}
          requires: licence
          review: case_by_case
      ---
      instrument: xx.letter
      published: 2024-06-10
      in_force: 2024-06-01
      controls:
        xx.chips:
          says: a letter that was kept for nine days
          when: {tpp: {at_least: 4800}}
          requires: licence
          review: denial
      """

  Rule: A letter takes effect on its own day, whether or not it is public

    Scenario: with everything known today
      When it is checked on 2024-06-05
      Then the answer is blocked: licence required, presumption of denial

  Rule: A rule is not applied before its publication

    Scenario Outline: the same day, `known_on` before and after publication
      Given what was known on <known>
      When it is checked on 2024-06-05
      Then the answer is <answer>

      Examples:
        | known      | answer                                               |
        | 2024-06-09 | conditional: licence required, reviewed case by case |
        | 2024-06-10 | blocked: licence required, presumption of denial     |
        | 2024-06-11 | blocked: licence required, presumption of denial     |
        | 2023-12-31 | permitted, no licence required                       |
        | 2020-01-01 | permitted, no licence required                       |
        | 2019-12-31 | unknown: information is missing                      |

  Rule: An unpublished version does not end the earlier version

    Scenario: the earlier version applies before the letter is published
      Given what was known on 2024-06-09
      When its timeline is drawn
      Then the timeline reads:
        | from       | answer                                               |
        | ever       | unknown: information is missing                      |
        | 2020-01-01 | permitted, no licence required                       |
        | 2024-01-01 | conditional: licence required, reviewed case by case |
        | 2031-01-01 | unknown: information is missing                      |

  Rule: Within the month of an imprecise publication date, the rule is possible

    Scenario Outline: published in June 2024
      Given only these rules:
        """
        instrument: xx.letter
        published: 2024-06
        in_force: 2024-05-01
        controls:
          xx.chips:
            says: a licence for chips, refused as a rule
            when: {tpp: {at_least: 4800}}
            requires: licence
            review: denial
        """
      And what was known on <known>
      When it is checked on 2024-05-15
      Then it is <answer>

      Examples:
        | known      | answer    |
        | 2024-05-31 | permitted |
        | 2024-06-01 | unknown   |
        | 2024-06-29 | unknown   |
        | 2024-06-30 | blocked   |

  Rule: What was known before the first day covered is not known here

    Scenario: rules that ended before that day are not in the rulebook
      Given what was known on 2019-12-31
      When it is checked on 2024-06-05
      Then it is unknown
      And it needs what was known of XX rules before 2020-01-01 (first day checked)

  Rule: In the month of a publication it is open whether it was known

    Scenario Outline: a country that joins a region, published in a month
      Given only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        coverage: {from: 2020-01-01, through: 2030-12-31}
        silence: no_licence_required
        regions:
          xx.north: {union: {of: CN, in_force: 2024-03-01, published: 2024-06}}
        ---
        instrument: xx.act
        in_force: 2021-01-01
        controls:
          xx.chips: {says: nothing goes north, when: {destination: xx.north}, requires: prohibition}
        """
      And what was known on <known>
      When it is checked on 2024-07-01
      Then it is <answer>

      Examples:
        | known      | answer    |
        | 2024-05-31 | permitted |
        | 2024-06-01 | unknown   |
        | 2024-06-29 | unknown   |
        | 2024-06-30 | blocked   |
        | 2024-07-01 | blocked   |
