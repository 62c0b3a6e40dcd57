Feature: Unreliable Entity List, Announcements Nos. 1 to 3 of 2025
  In January 2025 China closed all trade to 21 American defence firms: ten on the 2nd, seven on the 14th, four on the 15th.
  Unlike the control list it asks nothing of the goods: what needs no permit is blocked too.

  Background:
    Given the product "ferrite magnet"
    And it is shipped from "China"
    And the destination "United States"

  Rule: Those listed are barred from all trade with China, each from its own day

    Scenario Outline: the day before, the day, the day after
      Given the end user is "<name>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | name                        | day        | state     |
        | Lockheed Martin Aeronautics | 2025-01-01 | permitted |
        | Lockheed Martin Aeronautics | 2025-01-02 | blocked   |
        | Lockheed Martin Aeronautics | 2025-01-03 | blocked   |
        | Anduril                     | 2025-01-02 | permitted |
        | Anduril                     | 2025-01-13 | permitted |
        | Anduril                     | 2025-01-14 | blocked   |
        | Anduril                     | 2025-01-15 | blocked   |
        | AEVEX Aerospace             | 2025-01-14 | permitted |
        | AEVEX Aerospace             | 2025-01-15 | blocked   |
        | AEVEX Aerospace             | 2025-01-16 | blocked   |
        | Boeing Defense              | 2025-01-15 | permitted |

    Scenario Outline: The listing is the reason, then and now
      Given the end user is "Anduril"
      When it is checked on <day>
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.unreliable-2025-01

      Examples:
        | day        |
        | 2025-01-14 |
        | 2025-11-10 |
        | 2026-10-09 |

  Rule: Dual-use goods are barred to the same firms by the control list as well

    Scenario: Both lists are shown
      Given the product "tungsten"
      And the end user is "Anduril"
      When it is checked on 2025-02-04
      Then it is blocked
      And the reason is cn.unreliable-2025-01
      And the reason is cn.listed-2025-1
