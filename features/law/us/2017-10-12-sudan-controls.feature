Feature: Sudan as a state sponsor of terrorism
  Sudan was in E:1 and chips needed a licence there. The Treasury's embargo beside it ended on 12 October 2017, the first day
  covered for Sudan; how applications were judged was not read.

  Scenario Outline: the first days, and later
    Given the product "V100" from "Nvidia"
    And the destination "Sudan"
    When it is checked on <day>
    Then it is unknown
    And <bearing> us.sudan

    Examples:
      | day        | bearing               |
      | 2017-10-11 | it does not depend on |
      | 2017-10-12 | the reason is         |
      | 2017-10-13 | the reason is         |
      | 2020-06-01 | the reason is         |
      | 2021-01-13 | the reason is         |

  Scenario: what is missing is the policy, not the licence
    Given the product "V100" from "Nvidia"
    And the destination "Sudan"
    When it is checked on 2019-06-01
    Then it needs the licence review policy of us.sudan

  Scenario: its neighbours are not covered by it
    Given the product "V100" from "Nvidia"
    And the destination "South Sudan"
    When it is checked on 2019-06-01
    Then it does not depend on us.sudan
