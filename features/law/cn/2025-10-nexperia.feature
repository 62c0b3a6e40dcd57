Feature: The order on Nexperia's finished parts
  Banned on 4 October 2025, exempted on request from 1 November, and in general for civil use from about 9 November.

  Background:
    Given the product "Nexperia part made in China"
    And it is shipped from "China"
    And the destination "Germany"

  Rule: A ban, then two exemptions

    Scenario: The story
      When its timeline is drawn
      Then the timeline reads:
        | from       | answer                                               |
        | ever       | unknown: cannot be told from what is known           |
        | 2023-07-01 | permitted, no licence required                       |
        | 2025-10-04 | blocked: prohibited, no licence is offered           |
        | 2025-11-01 | conditional: licence required, reviewed case by case |
        | 2025-11-08 | unknown: cannot be told from what is known           |
        | 2025-11-10 | permitted under a licence exception                  |
        | 2026-11-28 | unknown: cannot be told from what is known           |

    Scenario: The ban is the reason
      When it is checked on 2025-10-15
      Then the reason is cn.nexperia-ban
      And a notice is nl.notice-nexperia

    Scenario Outline: The exemptions are the reason
      When it is checked on <day>
      Then it is <state>
      And the reason is cn.nexperia-relief

      Examples:
        | day        | state       |
        | 2025-11-05 | conditional |
        | 2025-12-01 | permitted   |

    Scenario: Military use is not exempted
      Given the end use is "military"
      When it is checked on 2025-12-01
      Then it is blocked
