Feature: Announcement No. 30 of 2026, fourteen European bodies on the control list
  On 24 July 2026 MOFCOM listed Rheinmetall, Tatra, Royal IHC and eleven more firms and institutes in eight countries.
  No dual-use item may reach them from China.

  Background:
    Given it is shipped from "China"

  Rule: From 24 July 2026 no dual-use item may go to those listed

    Scenario Outline: the day before, the day, the day after
      Given the product "dysprosium oxide"
      And the destination "<country>"
      And the end user is "<name>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | name        | country     | day        | answer                                               |
        | Rheinmetall | Germany     | 2026-07-23 | conditional: licence required, reviewed case by case |
        | Rheinmetall | Germany     | 2026-07-24 | blocked: prohibited, no licence is offered           |
        | Rheinmetall | Germany     | 2026-07-25 | blocked: prohibited, no licence is offered           |
        | Rheinmetall | Germany     | 2026-10-09 | blocked: prohibited, no licence is offered           |
        | Royal IHC   | Netherlands | 2026-07-24 | blocked: prohibited, no licence is offered           |
        | Siemens     | Germany     | 2026-07-24 | conditional: licence required, reviewed case by case |

    Scenario: The listing is the reason
      Given the product "dysprosium oxide"
      And the destination "Germany"
      And the end user is "Rheinmetall"
      When it is checked on 2026-07-24
      Then the reason is cn.listed-2026-30
      And the answer warns that it leaves out "pass goods of Chinese origin on"

    Scenario: Goods on no dual-use list are permitted
      Given the product "ferrite magnet"
      And the destination "Germany"
      And the end user is "Rheinmetall"
      When it is checked on 2026-07-24
      Then it is permitted
