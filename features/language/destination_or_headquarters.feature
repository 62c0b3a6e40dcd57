Feature: Destination or headquarters
  `destination_or_headquarters` is met if the destination is one of its places, or if the buyer or its ultimate parent has
  its headquarters in one. It stands for two alternatives that are otherwise equal.

  Background:
    Given a product with:
      | vendor | nvidia      |
      | kind   | accelerator |
      | tpp    | 5000        |

  Rule: One of the two is enough; the other conditions of the alternative must be met too

    Scenario Outline: to <destination>, headquarters in <headquarters>, <figure> TPP
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.chips:
            says: prohibited
            when: {tpp: {at_least: 4800}, destination_or_headquarters: [CN, MO]}
            requires: prohibition
        """
      And a product with:
        | vendor | nvidia      |
        | kind   | accelerator |
        | tpp    | <figure>    |
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | destination | headquarters | figure | answer    |
        | China       | China        | 5000   | blocked   |
        | China       | Singapore    | 5000   | blocked   |
        | Singapore   | China        | 5000   | blocked   |
        | Macau       | China        | 5000   | blocked   |
        | Singapore   | Macau        | 5000   | blocked   |
        | Singapore   | Singapore    | 5000   | permitted |
        | China       | China        | 4000   | permitted |

  Rule: In `unless`, one of the two is enough for the exception

    Scenario Outline: unless, to <destination>, headquarters in <headquarters>
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.chips:
            says: prohibited
            when: {kind: accelerator}
            unless: {destination_or_headquarters: SG}
            requires: prohibition
        """
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | destination | headquarters | answer    |
        | Singapore   | Singapore    | permitted |
        | China       | Singapore    | permitted |
        | Singapore   | China        | permitted |
        | China       | China        | blocked   |
