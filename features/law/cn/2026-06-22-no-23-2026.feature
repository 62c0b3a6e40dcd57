Feature: Announcement No. 23 of 2026, ten American firms on the control list
  In the middle of the truce, on 22 June 2026, MOFCOM listed ten American firms, among them the rare-earth producers MP
  Materials and USA Rare Earth. No dual-use item may reach them from China.

  Background:
    Given it is shipped from "China"
    And the destination "United States"

  Rule: From 22 June 2026 no dual-use item may go to those listed

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>"
      And the end user is "<name>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | product          | name           | day        | state       |
        | dysprosium oxide | MP Materials   | 2026-06-21 | conditional |
        | dysprosium oxide | MP Materials   | 2026-06-22 | blocked     |
        | dysprosium oxide | MP Materials   | 2026-06-23 | blocked     |
        | dysprosium oxide | MP Materials   | 2026-10-09 | blocked     |
        | gallium          | USA Rare Earth | 2026-06-21 | conditional |
        | gallium          | USA Rare Earth | 2026-06-22 | blocked     |
        | drone component  | Red Cat        | 2026-08-05 | blocked     |
        | neodymium oxide  | MP Materials   | 2026-06-22 | permitted   |

    Scenario: The listing is the reason
      Given the product "dysprosium oxide"
      And the end user is "MP Materials"
      When it is checked on 2026-06-22
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.listed-2026-23
      And the answer warns that it leaves out "pass goods of Chinese origin on"
