Feature: The order on Nexperia's finished parts
  Days after the Dutch state took control of Nexperia, China forbade the parts that Nexperia finishes in China to leave it, on
  4 October 2025. Car makers in Europe felt it most; the ban is for every country.

  Background:
    Given the product "Nexperia part made in China"
    And it is shipped from "China"

  Rule: A ban on 4 October 2025, then two exemptions

    Scenario: The timeline
      Given the destination "Germany"
      When its timeline is drawn
      Then the timeline reads:
        | from                                     | answer                                               |
        | ever                                     | unknown: information is missing                      |
        | 2023-07-01                               | permitted, no licence required                       |
        | 2025-10-04                               | blocked: prohibited, no licence is offered           |
        | 2025-11-01                               | conditional: licence required, reviewed case by case |
        | 2025-11-08                               | unknown: information is missing                      |
        | 2025-11-10                               | permitted under a licence exception                  |
        | the day after the last day covered by cn | unknown: information is missing                      |

    Scenario Outline: the day before, the day, the day after
      Given the destination "<country>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | country       | day        | answer                                     |
        | Germany       | 2025-10-03 | permitted, no licence required             |
        | Germany       | 2025-10-04 | blocked: prohibited, no licence is offered |
        | Germany       | 2025-10-05 | blocked: prohibited, no licence is offered |
        | Netherlands   | 2025-10-04 | blocked: prohibited, no licence is offered |
        | United States | 2025-10-04 | blocked: prohibited, no licence is offered |

    Scenario: The ban is the reason, and the Dutch order is shown with it
      Given the destination "Germany"
      When it is checked on 2025-10-15
      Then the reason is cn.nexperia-ban
      And a notice is nl.notice-nexperia

    Scenario: Parts finished elsewhere are not affected
      Given it is shipped from "Malaysia"
      And the destination "Germany"
      When it is checked on 2025-10-15
      Then it does not depend on cn.nexperia-ban

  Rule: By the law as written the ban remains, since the exemptions are only statements of the ministry

    Scenario Outline: law and practice
      Given the destination "Germany"
      And the law as written
      When it is checked on <day>
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.nexperia-ban

      Examples:
        | day        |
        | 2025-11-05 |
        | 2025-12-01 |
