Feature: Announcement No. 20 of 2026, seven European firms on the control list
  On 24 April 2026 MOFCOM listed Hensoldt, FN Herstal and five more European arms and space firms. No dual-use item may reach
  them from China.

  Background:
    Given it is shipped from "China"

  Rule: From 24 April 2026 no dual-use item may go to those listed

    Scenario Outline: the day before, the day, the day after
      Given the product "dysprosium oxide"
      And the destination "<country>"
      And the end user is "<name>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | name        | country | day        | answer                                               |
        | Hensoldt    | Germany | 2026-04-23 | conditional: licence required, reviewed case by case |
        | Hensoldt    | Germany | 2026-04-24 | blocked: prohibited, no licence is offered           |
        | Hensoldt    | Germany | 2026-04-25 | blocked: prohibited, no licence is offered           |
        | Hensoldt    | Germany | 2026-10-09 | blocked: prohibited, no licence is offered           |
        | FN Herstal  | Belgium | 2026-04-24 | blocked: prohibited, no licence is offered           |
        | Rheinmetall | Germany | 2026-04-24 | conditional: licence required, reviewed case by case |

    Scenario: The listing is the reason
      Given the product "dysprosium oxide"
      And the destination "Germany"
      And the end user is "Hensoldt"
      When it is checked on 2026-04-24
      Then the reason is cn.listed-2026-20
      And the answer warns that it leaves out "pass goods of Chinese origin on"

    Scenario: Goods on no dual-use list are permitted
      Given the product "ferrite magnet"
      And the destination "Germany"
      And the end user is "Hensoldt"
      When it is checked on 2026-04-24
      Then it is permitted
