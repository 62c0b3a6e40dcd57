Feature: Versions of a rule follow one another
  A later instrument that states the same id ends the earlier version, or withdraws it. An ended version never comes back.

  Background:
    Given a product with:
      | vendor | nvidia      |
      | kind   | accelerator |
      | tpp    | 5000        |
    And the destination "China"

  Rule: A restated id ends the version before it

    Scenario Outline: the day before, the day, the day after
      Given only these rules:
        """
        instrument: xx.first
        in_force: 2024-01-01
        controls:
          xx.chips:
            says: a licence for chips, refused as a rule
            when: {tpp: {at_least: 4800}}
            requires: licence
            review: denial
        ---
        instrument: xx.second
        in_force: 2024-06-01
        controls:
          xx.chips:
            says: a licence for chips, case by case
            when: {tpp: {at_least: 4800}}
            requires: licence
            review: case_by_case
        """
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | day        | answer                                                    |
        | 2023-12-31 | permitted, no licence required                            |
        | 2024-01-01 | blocked: licence required, presumption of denial          |
        | 2024-05-31 | blocked: licence required, presumption of denial          |
        | 2024-06-01 | conditional: licence required, reviewed case by case      |
