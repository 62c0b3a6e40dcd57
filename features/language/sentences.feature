Feature: Rules and their conditions
  A rule applies if all conditions of any alternative are met; any member of a list meets a condition. `unless` excludes cases.
  The strictest of all applicable controls decides.

  Background:
    Given a product with:
      | vendor | nvidia      |
      | kind   | accelerator |
      | tpp    | 5000        |
    And the destination "China"

  Rule: The strictest control decides

    Scenario: three controls
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.notice: {says: notice, when: {kind: accelerator}, requires: notification}
          xx.review: {says: case by case, when: {destination: CN}, requires: licence, review: case_by_case}
          xx.easy: {says: approved as a rule, when: {vendor: nvidia}, requires: licence, review: approval}
        """
      When it is checked on 2024-06-01
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is xx.review
      And xx.notice is overridden by xx.review

  Rule: Limits are exact

    Scenario Outline: <limit> 4800 and a figure of <tpp>
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.chips: {says: prohibited, when: {tpp: {<limit>: 4800}}, requires: prohibition}
        """
      And a product with:
        | kind   | accelerator |
        | vendor | nvidia      |
        | tpp    | <tpp>       |
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | limit    | tpp       | answer    |
        | at_least | 4799.9999 | permitted |
        | at_least | 4800      | blocked   |
        | above    | 4800      | permitted |
        | above    | 4800.0001 | blocked   |
        | at_most  | 4800      | blocked   |
        | at_most  | 4800.0001 | permitted |
        | below    | 4800      | permitted |
        | below    | 4799.9999 | blocked   |

  Rule: Any alternative, all conditions, any member of a list

    Scenario Outline: <destination> and <vendor>
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.chips:
            says: prohibited
            when:
              - {destination: [CN, RU], vendor: nvidia}
              - {destination: KP}
            requires: prohibition
        """
      And a product with:
        | kind   | accelerator |
        | vendor | <vendor>    |
      And the destination "<destination>"
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | destination | vendor | answer    |
        | China       | nvidia | blocked   |
        | Russia      | nvidia | blocked   |
        | China       | amd    | permitted |
        | North Korea | amd    | blocked   |
        | Japan       | nvidia | permitted |

  Rule: A case that meets `unless` is excluded on the days on which it is met

    Scenario Outline: an exclusion by a class that ends
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-01-01
        classes:
          xx.spared: {says: spared for a while, when: {vendor: nvidia}, through: 2024-06-30}
        controls:
          xx.chips:
            says: prohibited
            when: {kind: accelerator}
            unless: {class: xx.spared}
            requires: prohibition
        """
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer    |
        | 2024-06-30 | permitted |
        | 2024-07-01 | blocked   |

  Rule: A class may refer to other classes

    Scenario Outline: a class of a class
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-01-01
        classes:
          xx.big: {says: big, when: {tpp: {at_least: 4800}}}
          xx.fast: {says: fast, when: {dram_bandwidth: {at_least: 1400}}}
          xx.either: {says: either, when: [{class: xx.big}, {class: xx.fast}]}
        controls:
          xx.chips: {says: prohibited, when: {class: xx.either}, requires: prohibition}
        """
      And a product with:
        | kind           | accelerator |
        | vendor         | nvidia      |
        | tpp            | <tpp>       |
        | dram_bandwidth | <memory>    |
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | tpp  | memory | answer    |
        | 4800 | 1000   | blocked   |
        | 1000 | 1400   | blocked   |
        | 1000 | 1000   | permitted |

  Rule: A rule may be only possibly binding

    Scenario: a rule with `binds: possibly`
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.chips:
            says: may reach this far
            when: {kind: accelerator}
            binds: possibly
            requires: prohibition
        """
      When it is checked on 2024-06-01
      Then it is unknown

  Rule: An unpublished review policy may be any policy

    Scenario: between approval and denial
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.chips:
            says: a licence, reviewed nobody knows how
            when: {kind: accelerator}
            requires: licence
            review: unpublished
        """
      When it is checked on 2024-06-01
      Then it is unknown
      And it needs the licence review policy of xx.chips

  Rule: A notice has no legal force

    Scenario: a notice is part of the answer
      Given only these rules:
        """
        instrument: xx.warning
        kind: guidance
        in_force: 2024-01-01
        notices:
          xx.beware: {says: beware of diversion, when: {destination: CN}, not_modelled: [what diversion means]}
        """
      When it is checked on 2024-06-01
      Then it is permitted
      And a notice is xx.beware
      And there is no reason
      And the answer warns that it leaves out "what diversion means"

    Scenario: not before its first day
      Given only these rules:
        """
        instrument: xx.warning
        kind: guidance
        in_force: 2024-01-01
        notices:
          xx.beware: {says: beware of diversion, when: {destination: CN}}
        """
      When it is checked on 2023-12-31
      Then no notice is xx.beware

  Rule: An answer includes the `not_modelled` texts of the classes it depends on

    Scenario Outline: classes to which a product may belong
      Given only these rules:
        """
        instrument: xx.chips
        in_force: 2024-01-01
        classes:
          xx.fast: {says: fast chips, when: {tpp: {at_least: 4800}}, not_modelled: [chips in a package]}
          xx.fast-or-dense:
            says: chips of either sort
            when: [{class: xx.fast}, {performance_density: {at_least: 6}}]
          xx.small: {says: small chips, when: {tpp: {below: 100}}, not_modelled: [chips in a phone]}
        controls:
          xx.chips:
            says: a licence for chips
            when: {class: [xx.fast-or-dense, xx.small]}
            requires: licence
            review: case_by_case
        """
      And a product with:
        | kind | accelerator |
        | tpp  | <tpp>       |
      When it is checked on 2024-06-01
      Then the reason is xx.chips
      And the answer warns that it leaves out "<text>"

      Examples:
        | tpp  | text               |
        | 4800 | chips in a package |
        | 99   | chips in a phone   |
