Feature: Rules on top of the shipped ones
  An instrument can be added to the shipped rules.

  Rule: An added rule is combined with the others

    Scenario Outline: an invented prohibition
      Given the product "H20" from "Nvidia"
      And the destination "China"
      And also these rules:
        """
        instrument: us.what-if
        in_force: 2025-07-20
        controls:
          us.what-if: {says: prohibited from here on, when: {product: H20, destination: CN}, requires: prohibition}
        """
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer    |
        | 2025-07-19 | permitted |
        | 2025-07-20 | blocked   |
        | 2025-07-21 | blocked   |
