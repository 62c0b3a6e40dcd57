Feature: Civil Nexperia parts are exempted in general
  About 9 November 2025 the ministry widened the exemption: civil exports of Nexperia parts need not ask one by one any more.
  The exact day lies between the 8th and the 10th.

  Background:
    Given the product "Nexperia part made in China"
    And it is shipped from "China"
    And the destination "Germany"

  Rule: Between 8 and 10 November 2025 case by case becomes free for civil use

    Scenario Outline: around both ends
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | day        | answer                                               |
        | 2025-11-07 | conditional: licence required, reviewed case by case |
        | 2025-11-08 | unknown: information is missing                      |
        | 2025-11-09 | unknown: information is missing                      |
        | 2025-11-10 | permitted under a licence exception                  |
        | 2025-11-11 | permitted under a licence exception                  |
        | 2026-10-09 | permitted under a licence exception                  |

    Scenario Outline: in between neither version can be trusted to be the one in force
      When it is checked on <day>
      Then it is unknown
      And the last known answer is conditional: licence required, reviewed case by case

      Examples:
        | day        |
        | 2025-11-08 |
        | 2025-11-09 |

    Scenario: The wider exemption is the reason
      When it is checked on 2025-12-01
      Then it is permitted
      And the reason is cn.nexperia-relief
      And cn.nexperia-ban is overridden by cn.nexperia-relief

    Scenario Outline: it was said on the 9th
      Given what was known on <known>
      When it is checked on 2025-11-10
      Then it is <state>

      Examples:
        | known      | state       |
        | 2025-11-08 | conditional |
        | 2025-11-09 | permitted   |

    Scenario: Military use is not exempted
      Given the end use is "military"
      When it is checked on 2025-12-01
      Then it is blocked
      And the reason is cn.nexperia-ban
