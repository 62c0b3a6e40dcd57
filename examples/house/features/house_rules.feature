Feature: The trade policy of Acme
  The rules of a house are added to the law. The stricter of the two decides, and answers tell them apart.

  Scenario Outline: Accelerators go to a watched country only after the trade office has agreed
    Given the product "A2" from "Nvidia"
    And the destination "<place>"
    When it is checked on <day>
    Then the answer is <answer>

    Examples:
      | place                | day        | answer                                                |
      | United Arab Emirates | 2026-02-01 | permitted, no licence required                        |
      | United Arab Emirates | 2026-02-02 | conditional: prior notification, which may be refused |
      | Kazakhstan           | 2026-02-02 | conditional: prior notification, which may be refused |
      | Germany              | 2026-02-02 | permitted, no licence required                        |

  Scenario: The law asks for more, and the policy still has to be kept
    Given the product "H100" from "Nvidia"
    And the destination "United Arab Emirates"
    When it is checked on 2026-03-01
    Then the answer is conditional: licence required, reviewed case by case
    And the reason is us.chips-to-d1-d4
    And acme.sign-off is overridden by us.chips-to-d1-d4

  Scenario: Nothing is sold for a military end use
    Given the product "A10" from "Nvidia"
    And the destination "Germany"
    And the end use is "military"
    When it is checked on 2026-03-01
    Then the answer is blocked: prohibited, no licence is offered
    And the reason is acme.no-weapons

  Scenario Outline: Whoever is on the list of closed accounts gets nothing
    Given the product "A10" from "Nvidia"
    And the destination "<place>"
    And the end user is "<name>"
    And every list of parties is whole
    When it is checked on <day>
    Then the answer is <answer>

    Examples:
      | place                | name                       | day        | answer                                                |
      | Austria              | Grenzland Elektronik GmbH  | 2026-02-01 | permitted, no licence required                        |
      | Austria              | Grenzland Elektronik GmbH  | 2026-02-02 | blocked: prohibited, no licence is offered            |
      | United Arab Emirates | Palmyra Compute FZE        | 2026-07-31 | blocked: prohibited, no licence is offered            |
      | United Arab Emirates | Palmyra Compute FZE        | 2026-08-01 | conditional: prior notification, which may be refused |
      | Austria              | Weissensee Rechenzentrum   | 2026-03-01 | permitted, no licence required                        |

  Scenario: A notice changes no answer
    Given the product "A10" from "Nvidia"
    And the destination "Germany"
    When it is checked on 2026-03-01
    Then it may be shipped without a licence
    And a notice is acme.resale-clause

  Scenario: The policy may not relieve the law
    Given also these rules:
      """
      jurisdiction: acme
      title: Trade policy of Acme
      house: true
      ---
      instrument: acme.trusted-buyers
      force: house
      in_force: 2026-02-02
      reliefs:
        acme.trusted-buyers:
          says: Old customers need no licence
          of: us.h20-letter
          to: no_licence_required
      """
    Then the rules are refused with:
      """
      rules:11:9: a house may not relieve the law: what the law requires, only the law lifts
        found: us.h20-letter
        help: a relief of a house may ease its own controls, `acme.…`
      """
