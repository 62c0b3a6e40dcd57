Feature: Permitted, with or without a licence
  Only an answer without a licence means that the goods may be shipped as they are.

  Rule: A licence that is sure to be granted is needed all the same

    Scenario Outline: a control and a relief from it
      Given a product with:
        | vendor | nvidia      |
        | kind   | accelerator |
        | tpp    | 5000        |
      And the destination "<destination>"
      And only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        coverage: {from: 2024-01-01, through: 2024-12-31}
        silence: no_licence_required
        ---
        instrument: xx.act
        in_force: 2023-01-01
        controls:
          xx.chips:
            says: a licence, granted as a rule
            when: {tpp: {at_least: 4800}, destination: [CN, AE]}
            requires: licence
            review: presumption_of_approval
        reliefs:
          xx.exception: {of: xx.chips, to: licence_exception, says: none for the Emirates, when: {destination: AE}}
        """
      When it is checked on 2024-06-01
      Then it may be shipped <how>

      Examples:
        | destination | how                       |
        | China       | once a licence is granted |
        | AE          | without a licence         |
        | Japan       | without a licence         |
