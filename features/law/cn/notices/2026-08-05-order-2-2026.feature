Feature: Order No. 2 of 2026, countermeasures
  On 5 August 2026 China took measures under its law against foreign sanctions on named bodies, the Responsible Business Alliance
  among them. Persons in China may not deal with them as the order says. It is no export control and is told as a notice.

  Scenario Outline: the day before, the day, the day after
    Given the product "gallium metal"
    And it is shipped from "China"
    And the destination "United States"
    And the end user is "<name>"
    When it is checked on <day>
    Then <told> is cn.notice-order-2-2026

    Examples:
      | name                          | day        | told      |
      | Responsible Business Alliance | 2026-08-04 | no notice |
      | Responsible Business Alliance | 2026-08-05 | a notice  |
      | Responsible Business Alliance | 2026-08-06 | a notice  |
      | Responsible Business Alliance | 2026-09-01 | a notice  |
      | Acme Museum of Glass          | 2026-09-01 | no notice |

  Scenario: it does not change the answer
    Given the product "dysprosium oxide"
    And it is shipped from "China"
    And the destination "United States"
    And the end user is "Responsible Business Alliance"
    And every list of parties is whole
    When it is checked on 2026-09-01
    Then it is conditional
    And a notice is cn.notice-order-2-2026
