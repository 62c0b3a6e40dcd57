Feature: Whether the plant makes circuits of an advanced node
  A fact of the case, not of the product. Where it is not stated, a condition on it that restricts is possibly met, and one that
  eases is not: no plant is taken to be mature because nobody said otherwise.

  Background:
    Given only these rules:
      """
      instrument: xx.act
      in_force: 2024-01-01
      controls:
        xx.advanced: {says: licence, when: {advanced_node: true}, requires: licence, review: case_by_case}
        xx.not-mature: {says: refused, when: {kind: chip-tool}, unless: {advanced_node: false}, requires: licence, review: denial}
        xx.mature: {says: told, when: {kind: hbm, advanced_node: false}, requires: notification}
      """
    And the destination "China"

  Scenario Outline: what restricts, and what eases
    Given a product with:
      | kind | <kind> |
    And it is <stated> that the plant makes circuits of an advanced node
    When it is checked on 2024-06-01
    Then the answer is <answer>

    Examples:
      | kind      | stated  | answer                                               |
      | metal     | yes     | conditional: licence required, reviewed case by case |
      | metal     | no      | permitted, no licence required                       |
      | metal     | unknown | unknown: information is missing                      |
      | chip-tool | yes     | blocked: licence required, presumption of denial     |
      | chip-tool | no      | permitted, no licence required                       |
      | chip-tool | unknown | blocked: licence required, presumption of denial     |
      | hbm       | no      | conditional: prior notification, which may be refused |

  Scenario: what is not stated is as if it were not known
    Given a product with:
      | kind | metal |
    When it is checked on 2024-06-01
    Then it is unknown
    And it needs advanced_node
