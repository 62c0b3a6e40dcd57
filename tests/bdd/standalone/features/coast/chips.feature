@south
Feature: Chips from the south

  Background:
    Given the product "RTX 4090" from "Nvidia"
    And it is shipped from "New Zealand"
    And the destination "Peru"

  @first-day
  Scenario Outline: around the first day
    When it is checked on <day>
    Then it <whether> on zz.strong-chips

    Examples:
      | day        | whether         |
      | 2024-03-31 | does not depend |

  Scenario: the first day
    When it is checked on 2024-04-01
    Then the answer is conditional: licence required, reviewed case by case
    And the reason is zz.strong-chips

  Scenario: one more rule, of a country that neither folder knows
    Given also these rules:
      """
      instrument: yy.act
      in_force: 2024-06-01
      controls:
        yy.no-chips: {says: prohibited, when: {destination: PE}, requires: prohibition}
      """
    When it is checked on 2024-07-01
    Then it is blocked
    And the reason is yy.no-chips
    And zz.strong-chips is overridden by yy.no-chips
