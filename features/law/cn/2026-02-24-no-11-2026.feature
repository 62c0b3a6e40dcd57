Feature: Announcement No. 11 of 2026, twenty Japanese bodies on the control list
  On 24 February 2026 MOFCOM listed units of Mitsubishi Heavy, Kawasaki, IHI, NEC and Fujitsu, the space agency JAXA and the
  defence academy. No dual-use item may reach them, for whatever use.

  Background:
    Given it is shipped from "China"

  Rule: From 24 February 2026 no dual-use item may go to those listed

    Scenario Outline: the day before, the day, the day after
      Given the product "dysprosium oxide"
      And the destination "Japan"
      And the end user is "<name>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | name          | day        | answer                                               |
        | JAXA          | 2026-02-23 | conditional: licence required, reviewed case by case |
        | JAXA          | 2026-02-24 | blocked: prohibited, no licence is offered           |
        | JAXA          | 2026-02-25 | blocked: prohibited, no licence is offered           |
        | JAXA          | 2026-10-09 | blocked: prohibited, no licence is offered           |
        | IHI Aerospace | 2026-02-24 | blocked: prohibited, no licence is offered           |
        | Sony          | 2026-02-24 | conditional: licence required, reviewed case by case |

    Scenario Outline: The listing is the reason, for civil use too
      Given the product "gallium"
      And the destination "<country>"
      And the end user is "JAXA"
      And the end use is "civil"
      When it is checked on 2026-02-24
      Then it is blocked
      And the reason is cn.listed-2026-11

      Examples:
        | country |
        | Japan   |
        | France  |

    Scenario: Goods on no dual-use list are permitted
      Given the product "ferrite magnet"
      And the destination "Japan"
      And the end user is "JAXA"
      When it is checked on 2026-02-24
      Then it is permitted
