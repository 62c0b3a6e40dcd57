Feature: Versions of a rule
  A later instrument that defines the same id ends the earlier version. An ended version never applies again.

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
        | 2024-06-02 | conditional: licence required, reviewed case by case      |

  Rule: An ended version does not apply where its successor does not

    Scenario: the later version has more conditions
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
            says: a licence for larger chips only
            when: {tpp: {at_least: 9600}}
            requires: licence
            review: denial
        """
      When its timeline is drawn
      Then the timeline reads:
        | from       | answer                                           |
        | ever       | unknown: information is missing                  |
        | 2020-01-01 | permitted, no licence required                   |
        | 2024-01-01 | blocked: licence required, presumption of denial |
        | 2024-06-01 | permitted, no licence required                   |
        | 2031-01-01 | unknown: information is missing                  |

  Rule: A rule may have its own first day

    Scenario Outline: one rule of an instrument begins later
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.chips:
            says: a licence for chips, refused as a rule
            when: {tpp: {at_least: 4800}}
            in_force: 2024-03-01
            requires: licence
            review: denial
          xx.all:
            says: notice before shipping any chip
            when: {kind: accelerator}
            requires: notification
        """
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | day        | answer                                               |
        | 2023-12-31 | permitted, no licence required                       |
        | 2024-01-01 | conditional: prior notification, which may be refused |
        | 2024-02-29 | conditional: prior notification, which may be refused |
        | 2024-03-01 | blocked: licence required, presumption of denial     |

  Rule: A class has versions like any rule

    Scenario Outline: a threshold is lowered for every rule that refers to the class
      Given a product with:
        | vendor | nvidia      |
        | kind   | accelerator |
        | tpp    | 3000        |
      And only these rules:
        """
        instrument: xx.first
        in_force: 2024-01-01
        classes:
          xx.big: {says: big chips, when: {tpp: {at_least: 4800}}}
        controls:
          xx.chips:
            says: big chips are prohibited
            when: {class: xx.big, destination: CN}
            requires: prohibition
        ---
        instrument: xx.second
        in_force: 2024-06-01
        classes:
          xx.big: {says: big chips, when: {tpp: {at_least: 2400}}}
        """
      When it is checked on <day>
      Then it is <word>

      Examples:
        | day        | word      |
        | 2024-05-31 | permitted |
        | 2024-06-01 | blocked   |
        | 2024-06-02 | blocked   |
