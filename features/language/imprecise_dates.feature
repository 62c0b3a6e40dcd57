Feature: Imprecise dates
  A month or an interval means that the exact day is not known. Within it, the rule is possible and not certain.

  Background:
    Given a product with:
      | vendor | nvidia      |
      | kind   | accelerator |
      | tpp    | 5000        |
    And the destination "China"

  Rule: A rule that begins in a month is certain only from the last day of the month

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

    Scenario: the missing information is named
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

  Rule: A rule that ends in a month is possible until the last day of the month

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

  Rule: If a version begins in a month, both versions are possible within it

    Scenario Outline: the earlier version is replaced in June 2024
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

  Rule: A rule that may never begin is never certain

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
