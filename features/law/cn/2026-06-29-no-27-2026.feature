Feature: Announcement No. 27 of 2026, twenty more Japanese bodies on the control list
  The second Japanese list, of 29 June 2026, names research centres of the defence ministry and more units of Mitsubishi and
  Kawasaki. No dual-use item may reach them from China.

  Background:
    Given it is shipped from "China"
    And the destination "Japan"

  Rule: From 29 June 2026 no dual-use item may go to those listed

    Scenario Outline: the day before, the day, the day after
      Given the product "dysprosium oxide"
      And the end user is "<name>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | name                          | day        | answer                                               |
        | Naval Systems Research Center | 2026-06-28 | conditional: licence required, reviewed case by case |
        | Naval Systems Research Center | 2026-06-29 | blocked: prohibited, no licence is offered           |
        | Naval Systems Research Center | 2026-06-30 | blocked: prohibited, no licence is offered           |
        | Naval Systems Research Center | 2026-10-09 | blocked: prohibited, no licence is offered           |
        | NIPPI Corporation             | 2026-06-29 | blocked: prohibited, no licence is offered           |

    Scenario: The listing is the reason
      Given the product "dysprosium oxide"
      And the end user is "Naval Systems Research Center"
      When it is checked on 2026-06-29
      Then the reason is cn.listed-2026-27
      And the answer warns that it leaves out "pass goods of Chinese origin on"

    Scenario: Goods on no dual-use list are permitted
      Given the product "ferrite magnet"
      And the end user is "Naval Systems Research Center"
      When it is checked on 2026-06-29
      Then it is permitted
