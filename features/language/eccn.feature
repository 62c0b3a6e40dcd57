Feature: A stated ECCN
  A class of products may stand for entries of a control list. A product belongs to it by its figures. Somebody may also
  state its ECCN. Nobody has checked that, so the answer is the stricter of two: the one by the figures and the one by the
  ECCN. A stated ECCN never makes an answer milder.

  Background:
    Given only these rules:
      """
      instrument: xx.act
      in_force: 2024-01-01
      classes:
        xx.upper:
          says: Chips of the upper class
          eccn: [3A090.a, 4A090.a]
          when: {tpp: {at_least: 4800}}
        xx.lower:
          says: Chips of the lower class
          eccn: 3A090.b
          when: {tpp: {at_least: 2400, below: 4800}}
      controls:
        xx.upper-chips: {says: No upper chips to China, when: {class: xx.upper, destination: CN}, requires: licence, review: denial}
        xx.lower-chips: {says: Lower chips by licence, when: {class: xx.lower, destination: CN}, requires: licence, review: case_by_case}
        xx.by-entry: {says: Encryption by licence, when: {eccn: 5A002, destination: CN}, requires: licence, review: case_by_case}
      reliefs:
        xx.mass-market: {says: Mass-market goods are free, of: xx.upper-chips, when: {eccn: 5A992.c}, to: no_licence_required}
      """
    And the destination "China"

  Scenario Outline: The figures are known: the stricter of figures and ECCN counts
    Given a product with:
      | tpp  | <tpp>  |
      | kind | accelerator |
    And the stated ECCN is "<eccn>"
    When it is checked on 2024-06-01
    Then the answer is <answer>
    And the stated ECCN <agrees> with the figures

    Examples:
      | tpp  | eccn      | answer                                               | agrees    |
      | 5000 | 3A090.a   | blocked: licence required, presumption of denial      | agrees    |
      | 5000 | 3A090.a.1 | blocked: licence required, presumption of denial      | agrees    |
      | 5000 | 3A090.b   | blocked: licence required, presumption of denial      | disagrees |
      | 5000 | EAR99     | blocked: licence required, presumption of denial      | disagrees |
      | 5000 | 5A992.c   | blocked: licence required, presumption of denial      | disagrees |
      | 3000 | 4A090.a   | blocked: licence required, presumption of denial      | disagrees |
      | 1000 | 4A090.a   | blocked: licence required, presumption of denial      | disagrees |
      | 1000 | EAR99     | permitted, no licence required                        | agrees    |
      | 1000 | 5A002     | conditional: licence required, reviewed case by case | agrees    |

  Scenario Outline: The figures are not known: an ECCN can restrict, and does not clear
    Given a product with:
      | kind | accelerator |
    And the stated ECCN is "<eccn>"
    When it is checked on 2024-06-01
    Then it is <permitted>

    Examples:
      | eccn    | permitted |
      | 3A090.a | blocked   |
      | 3A090.b | unknown   |
      | 3A090   | unknown   |
      | EAR99   | unknown   |
      | 4A994.l | unknown   |

  Scenario Outline: An ECCN in the name counts like one that is stated beside it
    Given a product with:
      | name | <name>      |
      | tpp  | 1000        |
      | kind | accelerator |
    When it is checked on 2024-06-01
    Then it is <permitted>

    Examples:
      | name                   | permitted |
      | Ours                   | permitted |
      | Ours (ECCN 3A090.a)    | blocked   |
      | Ours (ECCN: 3A090.a.1) | blocked   |
      | Ours, EAR99            | permitted |

  Scenario: An entry without a paragraph means one of its paragraphs, not known which
    Given a product with:
      | tpp  | 1000 |
      | kind | accelerator |
    And the stated ECCN is "3A090"
    When it is checked on 2024-06-01
    Then it is unknown
    And it is possibly classified as 3A090.a
    And it is possibly classified as 3A090.b
    And the stated ECCN cannot be compared with the figures
    And it needs the paragraph of the stated ECCN

  Scenario: The class by figures is shown, with or without a stated ECCN
    Given a product with:
      | tpp  | 5000 |
      | kind | accelerator |
    When it is checked on 2024-06-01
    Then it is classified as 3A090.a
    And it is not classified as 3A090.b

  Scenario: Before the class is in force, nothing is classified
    Given a product with:
      | tpp  | 5000 |
      | kind | accelerator |
    When it is checked on 2023-12-31
    Then it is not classified as 3A090.a

  Scenario Outline: What is no ECCN is refused
    Given the product "H20"
    And the stated ECCN is "<text>"
    When it is checked on 2024-06-01
    Then the question is refused: <message>

    Examples:
      | text          | message                                          |
      | 3A090a        | is not an ECCN; did you mean `3A090.a`?          |
      | ECCN 5A992.z1 | is not an ECCN; did you mean `5A992.z.1`?        |
      | EAR 99        | is not an ECCN; did you mean `EAR99`?            |
      | ３A001.a.2     | is not an ECCN; did you mean `3A001.a.2`?        |
      | 8542.31       | is not an ECCN; an ECCN is written like `3A090`  |

  Rule: A class that only possibly holds by its conditions holds for a stated ECCN

    Scenario Outline: with and without the ECCN
      Given only these rules:
        """
        instrument: xx.act
        in_force: 2024-01-01
        classes:
          xx.machines: {says: machines with marks that nobody can state, binds: possibly, when: {kind: quantum-computer}, eccn: 4A906}
        controls:
          xx.refused: {says: refused, when: {class: xx.machines, destination: CN}, requires: licence, review: denial}
        """
      And a product with:
        | kind | quantum-computer |
        | eccn | <eccn>           |
      And the destination "China"
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | eccn    | answer  |
        | EAR99   | unknown |
        | 4A906   | blocked |
        | 4A906.a | blocked |
        | 4A994   | unknown |
