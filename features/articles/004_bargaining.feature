Feature: Article 004, controls as bargaining chips
  On 28 July 2025: the H20 returns while delegations meet in Stockholm, and China is expected to ease in return.

  Rule: The chips

    Scenario Outline: The H20 is blocked in April
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | day        | state     |
        | 2025-04-08 | permitted |
        | 2025-04-09 | blocked   |
        | 2025-04-30 | blocked   |

    Scenario: The H20 was not known to be blocked before the letter was public
      Given the product "H20" from "Nvidia"
      And the destination "China"
      And what was known on 2025-04-14
      When it is checked on 2025-04-12
      Then it is permitted

    Scenario: The H20 resumes in July
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-07-28
      Then it is permitted
      And the reason is us.h20-assurance

    Scenario: The H20 still needs a licence in July, as written and as practised
      Given the product "H20" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2025-07-28
      Then the answer is permitted with a licence, approval presumed
      And us.h20-letter is overridden by us.h20-assurance
      And law and practice agree

    Scenario: Stronger chips stay blocked in July
      Given the product "H100" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-07-28
      Then it is blocked

  Rule: The materials

    Scenario: China restricts rare earths and magnets
      Given the product "samarium-cobalt magnet"
      And it is shipped from "China"
      And the destination "United States"
      When it is checked on 2025-05-01
      Then it is conditional
      And the reason is cn.seven-rare-earths

    Scenario: China is expected to ease in return
      Given the product "dysprosium oxide"
      And it is shipped from "China"
      And the destination "United States"
      When it is checked on 2025-07-28
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.seven-rare-earths
      And a notice is cn.notice-london-permits
      And law and practice agree

    Scenario: The easing is for the United States alone
      Given the product "dysprosium oxide"
      And it is shipped from "China"
      And the destination "Germany"
      When it is checked on 2025-07-28
      Then it is conditional
      And no notice is cn.notice-london-permits

    Scenario: The answer for magnets includes a notice on the talks too
      Given the product "samarium-cobalt magnet"
      And it is shipped from "China"
      And the destination "United States"
      When it is checked on 2025-07-28
      Then a notice is cn.notice-geneva
      And a notice is cn.notice-london
      And a notice is cn.notice-stockholm

  Rule: The talks around them

    Background:
      Given the product "H20" from "Nvidia"
      And the destination "China"

    Scenario: The bureau was told to avoid tough measures
      When it is checked on 2025-07-28
      Then a notice is us.notice-bureau-holds-back

    Scenario: The framework of Geneva and London
      When it is checked on 2025-07-28
      Then a notice is us.notice-geneva
      And a notice is us.notice-london

    Scenario: The Stockholm talks
      When it is checked on 2025-07-28
      Then a notice is us.notice-stockholm

    Scenario Outline: The pause of 90 days is extended
      When it is checked on <day>
      Then a notice is us.notice-tariff-pause

      Examples:
        | day        |
        | 2025-05-14 |
        | 2025-08-11 |
        | 2025-08-12 |
        | 2025-11-09 |

    Scenario: The experts' letter
      When it is checked on 2025-07-28
      Then a notice is us.notice-experts-letter

    Scenario: The AI Action Plan
      When it is checked on 2025-07-28
      Then a notice is us.notice-ai-action-plan
