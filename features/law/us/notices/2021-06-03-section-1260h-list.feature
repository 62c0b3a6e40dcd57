Feature: Chinese military companies under section 1260H
  The list of the Department of Defense closes procurement. It is told, and asks for no export licence. The newest edition seen is
  of 8 June 2026.

  Rule: A notice, not a licence

    Scenario Outline: firms that joined with the edition of June 2026, and one that was on it before
      Given every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "<end user>"
      When it is checked on <day>
      Then the answer is permitted, no licence required
      And a notice is us.notice-1260h

      Examples:
        | end user | day        |
        | Alibaba  | 2026-06-08 |
        | Unitree  | 2026-06-09 |
        | Baidu    | 2026-10-08 |
        | Tencent  | 2025-01-07 |

    Scenario: the day before that edition
      Given every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "Alibaba"
      When it is checked on 2026-06-07
      Then no notice is us.notice-1260h

    Scenario: the notice stands beside the answer of the rule of January 2026
      Given every list of parties is whole
      And the product "H200" from "Nvidia"
      And the destination "China"
      And the end user is "Alibaba"
      When it is checked on 2026-08-01
      Then the answer is conditional: licence required, reviewed case by case
      And a notice is us.notice-1260h
