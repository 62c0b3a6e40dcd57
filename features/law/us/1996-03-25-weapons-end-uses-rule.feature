Feature: Nuclear, missile, chemical and biological weapons end uses
  The oldest end-use rules: every item needs a licence for these uses, judged case by case. Which partner countries need none is
  not told apart.

  Scenario Outline: every item, whatever it is
    Given the product "<product>"
    And it is shipped from "United States"
    And the destination "<destination>"
    And the end use is "<use>"
    When it is checked on 2024-06-01
    Then the answer is <answer>
    And the reason is <reason>

    Examples:
      | product  | destination | use                 | answer                                               | reason                       |
      | RTX 4060 | Georgia     | nuclear             | conditional: licence required, reviewed case by case | us.weapons-end-uses          |
      | RTX 4060 | Vietnam     | missile             | conditional: licence required, reviewed case by case | us.weapons-end-uses          |
      | ethane   | Georgia     | chemical-biological | conditional: licence required, reviewed case by case | us.weapons-end-uses          |
      | RTX 4060 | Japan       | nuclear             | unknown: information is missing                      | us.weapons-end-uses-partners |

  Scenario: without such a use the rule says nothing
    Given the product "RTX 4060"
    And it is shipped from "United States"
    And the destination "Georgia"
    When it is checked on 2024-06-01
    Then it is permitted
    And it does not depend on us.weapons-end-uses
