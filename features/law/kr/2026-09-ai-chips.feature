Feature: Korea's notice on AI chips and chip tools
  In force on 1 September 2026; destinations and figures were not read, so it may bind or not.

  Rule: It may bind

    Scenario Outline: a Korean tool
      Given the product "etching equipment"
      And it is shipped from "Korea, Republic of"
      And the destination "<country>"
      When it is checked on 2026-09-10
      Then it is unknown
      And the reason is kr.ai-chips-and-tools
      And it needs whether kr.ai-chips-and-tools binds here

      Examples:
        | country |
        | China   |
        | Japan   |

    Scenario: Before it nothing is known
      Given the product "etching equipment"
      And it is shipped from "Korea, Republic of"
      And the destination "China"
      When it is checked on 2026-08-31
      Then it is unknown
      And there is no reason
