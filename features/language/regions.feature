Feature: Regions over time
  A region is the union of its members without those under `minus`. Members are countries, groups and other regions, each with
  its own dates.

  Background:
    Given a product with:
      | vendor | nvidia      |
      | kind   | accelerator |
      | tpp    | 5000        |
    And only these rules:
      """
      jurisdiction: xx
      title: A jurisdiction
      coverage: {from: 2020-01-01, through: 2030-12-31}
      silence: no_licence_required
      regions:
        xx.listed:
          union:
            - CN
            - {of: AE, until: 2024-06-01}
            - {of: VN, in_force: 2024-03-01, through: 2024-08-31}
        xx.near:
          union: [xx.listed, MO, KZ]
          minus:
            - {of: KZ, in_force: 2024-05-01}
            - {of: CN, in_force: 2025-01}
      ---
      instrument: xx.act
      in_force: 2024-01-01
      controls:
        xx.near: {says: prohibited, when: {destination: xx.near}, requires: prohibition}
      """

  Rule: A member belongs to the region on its own dates

    Scenario Outline: a member: <country> on <day>
      Given the destination "<country>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | country              | day        | answer    |
        | China                | 2024-01-01 | blocked   |
        | Macau                | 2024-01-01 | blocked   |
        | Japan                | 2024-01-01 | permitted |
        | United Arab Emirates | 2024-05-31 | blocked   |
        | United Arab Emirates | 2024-06-01 | permitted |
        | Vietnam              | 2024-02-29 | permitted |
        | Vietnam              | 2024-03-01 | blocked   |
        | Vietnam              | 2024-08-31 | blocked   |
        | Vietnam              | 2024-09-01 | permitted |

  Rule: A member under `minus` is excluded on its own dates

    Scenario Outline: an excluded member: <country> on <day>
      Given the destination "<country>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | country    | day        | answer    |
        | Kazakhstan | 2024-04-30 | blocked   |
        | Kazakhstan | 2024-05-01 | permitted |
        | China      | 2024-12-31 | blocked   |
        | China      | 2025-01-15 | unknown   |
        | China      | 2025-01-31 | permitted |

  Rule: The headquarters may differ from the destination

    Scenario Outline: a rule about headquarters
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.firms: {says: prohibited, when: {headquarters: CN}, requires: prohibition}
        """
      And the destination "Singapore"
      And a buyer headquartered in "<country>"
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | country   | answer    |
        | China     | blocked   |
        | Singapore | permitted |

    Scenario: unstated headquarters are assumed at the destination
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.firms: {says: prohibited, when: {headquarters: CN}, requires: prohibition}
        """
      And the destination "China"
      When it is checked on 2024-06-01
      Then it is blocked

  Rule: A membership does not count before its publication

    Scenario Outline: a member added and published later
      Given only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        coverage: {from: 2020-01-01, through: 2030-12-31}
        silence: no_licence_required
        regions:
          xx.listed:
            union: [{of: CN, in_force: 2024-03-01, published: 2024-04-01}]
        ---
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.listed: {says: prohibited, when: {destination: xx.listed}, requires: prohibition}
        """
      And the destination "China"
      And what was known on <known>
      When it is checked on 2024-03-15
      Then it is <answer>

      Examples:
        | known      | answer    |
        | 2024-03-31 | permitted |
        | 2024-04-01 | blocked   |
