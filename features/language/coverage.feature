Feature: Coverage of a rulebook
  If no rule applies, the answer is no licence required only for covered days and kinds of product, and only if the index
  says so under `silence`. Otherwise the answer is unknown, with the last known one.

  Background:
    Given a product with:
      | vendor | nvidia      |
      | kind   | accelerator |
      | tpp    | 5000        |
    And the destination "China"

  Rule: Outside the covered days the answer is unknown

    Scenario Outline: the edges of the coverage
      Given only these rules:
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
            says: notice before shipping chips
            when: {tpp: {at_least: 4800}, destination: CN}
            requires: notification
        """
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | destination | day        | answer                                                |
        | China       | 2023-12-31 | unknown: information is missing                       |
        | China       | 2024-01-01 | conditional: prior notification, which may be refused |
        | China       | 2024-12-31 | conditional: prior notification, which may be refused |
        | China       | 2025-01-01 | unknown: information is missing                       |
        | Japan       | 2023-12-31 | unknown: information is missing                       |
        | Japan       | 2024-01-01 | permitted, no licence required                        |
        | Japan       | 2024-12-31 | permitted, no licence required                        |
        | Japan       | 2025-01-01 | unknown: information is missing                       |

    Scenario: after the last day covered, the last known answer is shown
      Given only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        coverage: {from: 2024-01-01, through: 2024-12-31}
        silence: no_licence_required
        """
      When it is checked on 2025-06-01
      Then it is unknown
      And the last known answer is permitted, no licence required
      And it needs XX rules after 2024-12-31 (last day checked)

    Scenario Outline: a rulebook with another last day covered
      Given only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        coverage: {from: 2024-01-01, through: 2024-12-31}
        silence: no_licence_required
        """
      And xx is covered through <through>
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | through    | day                                      | answer                          |
        | 2025-06-30 | 2025-06-30                               | permitted, no licence required  |
        | 2025-06-30 | the last day covered by xx               | permitted, no licence required  |
        | 2025-06-30 | the day after the last day covered by xx | unknown: information is missing |
        | 2025-06-30 | 2025-07-01                               | unknown: information is missing |
        | 2024-01-01 | 2024-01-02                               | unknown: information is missing |

    Scenario: steps with the last day covered instead of a date
      Given only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        coverage: {from: 2024-01-01, through: 2024-12-31}
        silence: no_licence_required
        """
      When it is checked on the last day covered by xx
      Then it next changes on the day after the last day covered by xx
      And it next changes on 2025-01-01

    Scenario: before the first day covered there is no last known answer
      Given only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        coverage: {from: 2024-01-01, through: 2024-12-31}
        silence: no_licence_required
        """
      When it is checked on 2023-06-01
      Then it is unknown
      And it needs XX rules before 2024-01-01 (first day checked)

  Rule: A rulebook answers only for the kinds of product it covers

    Scenario Outline: a kind outside the coverage
      Given only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        coverage: {from: 2024-01-01, through: 2024-12-31, kinds: [accelerator]}
        silence: no_licence_required
        """
      And a product with:
        | kind | <kind> |
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | kind        | answer    |
        | accelerator | permitted |
        | magnet      | unknown   |

    Scenario: a kind covered only partly
      Given only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        coverage: {from: 2024-01-01, through: 2024-12-31, kinds: [accelerator], partly: [magnet]}
        silence: no_licence_required
        """
      And a product with:
        | kind | magnet |
      When it is checked on 2024-06-01
      Then it is unknown

  Rule: The index defines the answer if no rule applies

    Scenario Outline: an incomplete rulebook
      Given only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        coverage: {from: 2024-01-01, through: 2024-12-31}
        silence: unknown
        ---
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.china:
            says: prohibited
            when: {destination: CN}
            requires: prohibition
        """
      And the destination "<destination>"
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | destination | answer  |
        | China       | blocked |
        | Japan       | unknown |

  Rule: A rulebook answers only for shipments that it governs

    Scenario Outline: shipped from elsewhere
      Given only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        governs: {ships_from: NL}
        coverage: {from: 2024-01-01, through: 2024-12-31}
        silence: no_licence_required
        """
      And it is shipped from "<ships_from>"
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | ships_from      | answer    |
        | Netherlands | permitted |
        | Germany     | unknown   |

  Rule: A certain prohibition decides even if other rulebooks are unknown

    Scenario: one rulebook prohibits, another does not cover the day
      Given only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        coverage: {from: 2024-01-01, through: 2024-12-31}
        silence: unknown
        ---
        instrument: xx.act
        in_force: 2024-01-01
        controls:
          xx.china: {says: prohibited, when: {destination: CN}, requires: prohibition}
        ---
        jurisdiction: yy
        title: Another jurisdiction
        coverage: {from: 2020-01-01, through: 2020-12-31}
        silence: no_licence_required
        """
      When it is checked on 2024-06-01
      Then it is blocked
      And the reason is xx.china

  Rule: In a rulebook that is not whole, a rule that asks for nothing any more is silence

    Scenario Outline: a rule that applies, in a rulebook that is not whole
      Given only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        coverage: {from: 2024-01-01, through: 2024-12-31}
        silence: unknown
        ---
        instrument: xx.act
        in_force: 2023-01-01
        controls:
          xx.mild: {says: approval assured, when: {destination: JP}, requires: licence, review: approval}
          xx.notice: {says: a notice, when: {destination: CN}, requires: notification}
          xx.eased: {says: a licence, when: {destination: [DE, AT]}, requires: licence, review: denial}
          xx.refused: {says: a licence that is refused, when: {destination: RU}, requires: licence, review: denial}
        reliefs:
          xx.relief: {says: an exception, of: xx.eased, when: {destination: DE}, to: licence_exception}
          xx.pause: {says: paused, of: xx.eased, when: {destination: AT}, to: no_licence_required}
        """
      And the destination "<destination>"
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | destination | answer      |
        | Norway      | unknown     |
        | Austria     | unknown     |
        | Japan       | permitted   |
        | Germany     | permitted   |
        | China       | conditional |
        | RU          | blocked     |

    Scenario: an answer of it assumes that no stricter rule is missing
      Given only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        coverage: {from: 2024-01-01, through: 2024-12-31}
        silence: unknown
        ---
        instrument: xx.act
        in_force: 2023-01-01
        controls:
          xx.notice: {says: a notice, when: {destination: CN}, requires: notification}
        """
      When it is checked on 2024-06-01
      Then it is conditional
      And it assumes that no stricter rule of xx is missing

  Rule: Some cases are covered from a day of their own

    Scenario Outline: an embargo that is known further back, and a kind of product that came later
      Given only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        coverage:
          from: 2024-01-01
          through: 2024-12-31
          kinds: [accelerator]
          also:
            - {from: 2015-01-29, when: {destination: [CU, IR]}}
            - {from: 2024-09-06, when: {kind: quantum-computer}}
        silence: no_licence_required
        ---
        instrument: xx.act
        in_force: 2010-01-01
        controls:
          xx.embargo: {says: refused, when: {destination: CU}, requires: licence, review: denial}
        """
      And a product with:
        | kind | <kind> |
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | kind             | destination | day        | answer    |
        | accelerator      | Cuba        | 2015-01-28 | unknown   |
        | accelerator      | Cuba        | 2015-01-29 | blocked   |
        | accelerator      | Cuba        | 2024-12-31 | blocked   |
        | accelerator      | Cuba        | 2025-01-01 | unknown   |
        | accelerator      | Iran        | 2015-01-29 | permitted |
        | accelerator      | Japan       | 2023-12-31 | unknown   |
        | accelerator      | Japan       | 2024-01-01 | permitted |
        | magnet           | Cuba        | 2016-01-01 | blocked   |
        | magnet           | Japan       | 2024-06-01 | unknown   |
        | quantum-computer | Japan       | 2024-09-05 | unknown   |
        | quantum-computer | Japan       | 2024-09-06 | permitted |

    Scenario Outline: only cases that certainly meet it
      Given only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        coverage:
          from: 2024-01-01
          through: 2024-12-31
          also: {from: 2020-01-01, when: {tpp: {below: 4800}}}
        silence: no_licence_required
        """
      And a product with:
        | kind | accelerator |
        | tpp  | <tpp>       |
      When it is checked on 2021-01-01
      Then it is <answer>

      Examples:
        | tpp           | answer    |
        | 4000          | permitted |
        | at least 4000 | unknown   |
        | 5000          | unknown   |

    Scenario: the first day is that of the case
      Given only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        coverage: {from: 2024-01-01, through: 2024-12-31, also: {from: 2020-01-01, when: {destination: JP}}}
        silence: no_licence_required
        """
      And the destination "Japan"
      When it is checked on 2019-06-01
      Then it is unknown
      And it needs XX rules before 2020-01-01 (first day checked)

    Scenario Outline: what was known before that day does not count
      Given only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        coverage: {from: 2024-01-01, through: 2024-12-31, also: {from: 2020-01-01, when: {destination: JP}}}
        silence: no_licence_required
        """
      And the destination "<destination>"
      And what was known on <known>
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | destination | known      | answer    |
        | Japan       | 2019-12-31 | unknown   |
        | Japan       | 2020-01-01 | permitted |
        | Norway      | 2023-12-31 | unknown   |
        | Norway      | 2024-01-01 | permitted |

  Rule: A case may be covered as a whole where the rest of its kind, or of the rulebook, is not

    Scenario Outline: silence about it permits
      Given only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        coverage:
          from: 2024-01-01
          through: 2024-12-31
          partly: [chip-tool]
          also: {from: 2024-03-01, whole: true, when: {class: xx.scanners}}
        silence: <silence>
        ---
        instrument: xx.act
        in_force: 2023-01-01
        classes:
          xx.scanners: {says: scanners, when: {kind: chip-tool, wavelength: {at_least: 193}}}
        controls:
          xx.fine: {says: a licence for fine ones, when: {class: xx.scanners, overlay: {at_most: 2.4}}, requires: licence, review: case_by_case}
        """
      And a product with:
        | kind       | chip-tool    |
        | wavelength | <wavelength> |
        | overlay    | <overlay>    |
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | silence             | wavelength | overlay | day        | answer      |
        | unknown             | 193        | 2.5     | 2024-02-29 | unknown     |
        | unknown             | 193        | 2.5     | 2024-03-01 | permitted   |
        | unknown             | 193        | 2.5     | 2024-03-02 | permitted   |
        | no_licence_required | 193        | 2.5     | 2024-03-01 | permitted   |
        | no_licence_required | 193        | 2.5     | 2024-02-29 | unknown     |
        | unknown             | 193        | 2.4     | 2024-03-01 | conditional |
        | unknown             | 193        | at most 3 | 2024-03-01 | unknown   |
        | unknown             | 13.5       | 2.5     | 2024-03-01 | unknown     |
        | unknown             | at most 200 | 2.5    | 2024-03-01 | unknown     |

    Scenario Outline: as far as it was known
      Given only these rules:
        """
        jurisdiction: xx
        title: A jurisdiction
        coverage: {from: 2020-01-01, through: 2024-12-31, also: {from: 2024-01-01, whole: true, when: {destination: JP}}}
        silence: unknown
        """
      And the destination "Japan"
      And what was known on <known>
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | known      | answer    |
        | 2023-12-31 | unknown   |
        | 2024-01-01 | permitted |

  Rule: A law that governs only by a class of goods frees nothing of the law of the country that they ship from

    Scenario Outline: goods made abroad under the law of one country only, or of both
      Given only these rules:
        """
        jurisdiction: xx
        title: The law on goods made abroad
        governs: {class: xx.made-abroad}
        coverage: {from: 2024-01-01, through: 2024-12-31}
        silence: no_licence_required
        ---
        jurisdiction: yy
        title: The law of the country of shipment
        governs: {ships_from: JP}
        coverage: {from: 2024-01-01, through: 2024-12-31}
        silence: no_licence_required
        ---
        instrument: xx.act
        in_force: 2023-01-01
        classes:
          xx.made-abroad: {says: chips made abroad, when: {tpp: {at_least: 4800}}}
        controls:
          xx.notice: {says: notice before shipping chips, when: {class: xx.made-abroad, destination: [CN, KP]}, requires: notification}
          xx.ban: {says: no chips, when: {class: xx.made-abroad, destination: KP}, requires: prohibition}
        """
      And it is shipped from "<from>"
      And the destination "<destination>"
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | from  | destination | answer      |
        | Japan | Singapore   | permitted   |
        | Japan | China       | conditional |
        | Japan | North Korea | blocked     |
        | South Korea | Singapore   | unknown     |
        | South Korea | China       | unknown     |
        | South Korea | North Korea | blocked     |
