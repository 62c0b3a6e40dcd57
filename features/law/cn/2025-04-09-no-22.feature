Feature: Announcement No. 22 of 2025, twelve American firms on the control list
  Listed on 9 April 2025, as tariffs rose by the day on both sides. Paused after Geneva on 14 May, and ended
  for good on 12 August 2025.

  Background:
    Given it is shipped from "China"

  Rule: From 9 April 2025 no dual-use item might go to those listed

    Scenario Outline: the day before, the day, the day after
      Given the product "dysprosium oxide"
      And the destination "<country>"
      And the end user is "<name>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | name               | country       | day        | answer                                               |
        | American Photonics | United States | 2025-04-08 | conditional: licence required, reviewed case by case |
        | American Photonics | United States | 2025-04-09 | blocked: prohibited, no licence is offered           |
        | American Photonics | United States | 2025-04-10 | blocked: prohibited, no licence is offered           |
        | American Photonics | Canada        | 2025-05-13 | blocked: prohibited, no licence is offered           |
        | Echodyne           | United States | 2025-04-09 | blocked: prohibited, no licence is offered           |

    Scenario: The listing is the reason
      Given the product "dysprosium oxide"
      And the destination "United States"
      And the end user is "American Photonics"
      When it is checked on 2025-05-13
      Then the reason is cn.listed-2025-22

    Scenario: Goods on no dual-use list are permitted
      Given the product "neodymium oxide"
      And the destination "United States"
      And the end user is "American Photonics"
      When it is checked on 2025-04-09
      Then it is permitted
