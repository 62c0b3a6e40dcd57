Feature: Dates known only by their month
  A month or an interval means that the day itself is not known. While it may or may not have come, the rule is possible
  and not sure.

  Background:
    Given a product with:
      | vendor | nvidia      |
      | kind   | accelerator |
      | tpp    | 5000        |
    And the destination "China"

  Rule: A rule from some day of a month is sure only from its last day

    Scenario Outline: in force from June 2024
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-06
        published: 2024-05-01
        controls:
          xx.chips:
            says: a licence for chips, refused as a rule
            when: {tpp: {at_least: 4800}}
            requires: licence
            review: denial
        """
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer    |
        | 2024-05-31 | permitted |
        | 2024-06-01 | unknown   |
        | 2024-06-29 | unknown   |
        | 2024-06-30 | blocked   |
        | 2024-07-01 | blocked   |

    Scenario: what would settle it is named
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-06-10/2024-06-20
        published: 2024-05-01
        controls:
          xx.chips:
            says: a licence for chips, refused as a rule
            when: {tpp: {at_least: 4800}}
            requires: licence
            review: denial
        """
      When it is checked on 2024-06-15
      Then it is unknown
      And it needs the exact dates of xx.chips

  Rule: An end in some month leaves the rule possible until its last day

    Scenario Outline: <word> June 2024
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
            <word>: 2024-06
        """
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | word    | day        | answer    |
        | until   | 2024-05-31 | blocked   |
        | until   | 2024-06-01 | unknown   |
        | until   | 2024-06-29 | unknown   |
        | until   | 2024-06-30 | permitted |
        | through | 2024-06-01 | blocked   |
        | through | 2024-06-02 | unknown   |
        | through | 2024-06-30 | unknown   |
        | through | 2024-07-01 | permitted |

  Rule: A version that comes some day of a month leaves both possible

    Scenario Outline: the earlier version gives way in June 2024
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
        in_force: 2024-06
        published: 2024-05-01
        controls:
          xx.chips:
            says: chips are prohibited
            when: {tpp: {at_least: 4800}}
            requires: prohibition
        """
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer  |
        | 2024-05-31 | blocked |
        | 2024-06-15 | unknown |
        | 2024-06-30 | blocked |

  Rule: What may never come is never sure

    Scenario Outline: an announced rule without a last day
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-06-10/..
        published: 2024-05-01
        controls:
          xx.chips:
            says: a licence for chips, refused as a rule
            when: {tpp: {at_least: 4800}}
            requires: licence
            review: denial
        """
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer    |
        | 2024-06-09 | permitted |
        | 2024-06-10 | unknown   |
        | 2030-12-31 | unknown   |
