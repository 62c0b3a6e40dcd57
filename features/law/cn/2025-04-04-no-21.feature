Feature: Announcement No. 21 of 2025, sixteen American firms on the control list
  Listed on 4 April 2025, in answer to the American tariffs of that week. After Geneva the listing was paused, and the pause
  has been extended twice; it was never ended.

  Background:
    Given it is shipped from "China"
    And the destination "Canada"

  Rule: From 4 April 2025 no dual-use item might go to those listed

    Scenario Outline: the day before, the day, the day after
      Given the product "tungsten"
      And the end user is "<name>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | name                         | day        | answer                                               |
        | Universal Logistics Holdings | 2025-04-03 | conditional: licence required, reviewed case by case |
        | Universal Logistics Holdings | 2025-04-04 | blocked: prohibited, no licence is offered           |
        | Universal Logistics Holdings | 2025-04-05 | blocked: prohibited, no licence is offered           |
        | Cubic Corporation            | 2025-04-04 | blocked: prohibited, no licence is offered           |
        | American Photonics           | 2025-04-05 | conditional: licence required, reviewed case by case |

    Scenario: The listing is the reason until the day before the pause
      Given the product "dysprosium oxide"
      And the destination "United States"
      And the end user is "Universal Logistics Holdings"
      When it is checked on 2025-05-13
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.listed-2025-21
      And the answer warns that it leaves out "In a special case"

    Scenario: Goods on no dual-use list are permitted
      Given the product "neodymium oxide"
      And the end user is "Universal Logistics Holdings"
      When it is checked on 2025-04-04
      Then it is permitted
