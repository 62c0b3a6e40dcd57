Feature: Announcement No. 1 of 2025, 28 American firms on the control list
  On 2 January 2025 MOFCOM put 28 American defence firms on its control list. No dual-use item may reach them, wherever they
  are. No deal has paused this listing.

  Background:
    Given it is shipped from "China"
    And the end user is "Lockheed Martin"

  Rule: From 2 January 2025 no dual-use item may go to those listed

    Scenario Outline: the day before, the day, the day after
      Given the product "graphite"
      And the destination "United States"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | day        | answer                                               |
        | 2025-01-01 | conditional: licence required, reviewed case by case |
        | 2025-01-02 | blocked: prohibited, no licence is offered           |
        | 2025-01-03 | blocked: prohibited, no licence is offered           |
        | 2026-10-09 | blocked: prohibited, no licence is offered           |

    Scenario Outline: The listing is the reason, in whatever country
      Given the product "dysprosium oxide"
      And the destination "<country>"
      When it is checked on <day>
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.listed-2025-1

      Examples:
        | country       | day        |
        | United States | 2025-05-01 |
        | Canada        | 2025-05-01 |
        | United States | 2025-06-01 |

    Scenario: Goods on no dual-use list are permitted
      Given the product "neodymium oxide"
      And the destination "United States"
      When it is checked on 2025-05-01
      Then it is permitted

    Scenario: The pauses agreed at Geneva do not apply to it
      Given the product "dysprosium oxide"
      And the destination "United States"
      When it is checked on 2025-05-14
      Then it is blocked
      And the reason is cn.listed-2025-1

  Rule: A firm that is not listed has its permit reviewed as before

    Scenario: Another buyer
      Given the end user is "Acme Bearings"
      And the product "graphite"
      And the destination "United States"
      When it is checked on 2025-01-02
      Then it is conditional
      And it does not depend on cn.listed-2025-1
