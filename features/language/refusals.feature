Feature: Invalid rules
  If any file is invalid, no rules are loaded. All problems are reported together, each with its location, what was found and
  what to do.

  Rule: Two versions of one rule on one day

    Scenario: an id defined twice
      Given only these rules:
        """
        instrument: xx.first
        in_force: 2024-01-01
        notices:
          xx.beware: {says: beware, when: {destination: CN}}
        ---
        instrument: xx.second
        in_force: 2024-01-01
        notices:
          xx.beware: {says: beware indeed, when: {destination: CN}}
        """
      Then the rules are refused with:
        """
        rules:9:3: two versions of `xx.beware` may begin on the same day
          found: 2024-01-01 and 2024-01-01
          the other version: rules:4:3
          help: give one of them another day or another id
        """

  Rule: An undefined name

    Scenario: a country by its name, and a relief without controls
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.chips: {says: prohibited, when: {destination: China}, requires: prohibition}
        reliefs:
          xx.pause: {says: a pause, of: xx.chip, to: no_licence_required}
        """
      Then the rules are refused with:
        """
        rules:4:52: unknown country, country group or region
          found: China
          help: write the code `CN`
        rules:6:33: `xx.chip` is not a control
          found: xx.chip
          help: did you mean `xx.chips`?
        """

  Rule: An unknown key

    Scenario: misspelt
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.chips:
            says: prohibited
            when: {tpp: {atleast: 4800}}
            requires: prohibition
        """
      Then the rules are refused with:
        """
        rules:6:18: unknown key
          found: atleast
          help: did you mean `at_least`?
        """

  Rule: A rule that can never apply

    Scenario: an impossible day, and limits that exclude each other
      Given only these rules:
        """
        instrument: xx.act
        published: 2024-01-01
        in_force: 2024-02-30
        controls:
          xx.chips: {says: prohibited, when: {tpp: {at_least: 4800, below: 2400}}, requires: prohibition}
        """
      Then the rules are refused with:
        """
        rules:3:11: `in_force`: there is no such day as `2024-02-30`
          found: 2024-02-30
        rules:5:44: `controls.xx.chips.when.tpp` matches no value: the lower limit is not below the upper limit
        """
