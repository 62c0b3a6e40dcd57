Feature: Permits of No. 18 for military users
  Whoever asks under No. 18 for a military user is refused in practice, as the press has reported since June 2025. The report
  is a notice, shown for every day since No. 18 began. Where the law itself bans military users, that decides.

  Background:
    Given it is shipped from "China"
    And the product "dysprosium oxide"

  Rule: The notice is shown for military users from 4 April 2025

    Scenario Outline: the day before, the day, the day after
      Given the destination "Germany"
      And the end use is "military"
      When it is checked on <day>
      Then <shown> is cn.notice-military-refusals

      Examples:
        | day        | shown     |
        | 2025-04-03 | no notice |
        | 2025-04-04 | a notice  |
        | 2025-04-05 | a notice  |
        | 2026-10-09 | a notice  |

    Scenario Outline: it was reported in June
      Given the destination "Germany"
      And the end use is "military"
      And what was known on <known>
      When it is checked on 2025-05-01
      Then <shown> is cn.notice-military-refusals

      Examples:
        | known      | shown     |
        | 2025-06-10 | no notice |
        | 2025-06-11 | a notice  |
        | 2025-06-12 | a notice  |

    Scenario: No notice for a civil user
      Given the destination "Germany"
      And the end use is "civil"
      When it is checked on 2025-05-01
      Then no notice is cn.notice-military-refusals

    Scenario: Nor is it shown for goods that No. 18 does not name
      Given the product "tungsten"
      And the destination "Germany"
      And the end use is "military"
      When it is checked on 2025-05-01
      Then no notice is cn.notice-military-refusals

  Rule: The report does not change the answer

    Scenario Outline: a permit is still reviewed, by the letter of the law
      Given the destination "Germany"
      And the end use is "military"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case

      Examples:
        | day        |
        | 2025-04-04 |
        | 2025-04-05 |
        | 2026-10-09 |

    Scenario: In the United States the ban of No. 46 decides
      Given the product "yttrium oxide"
      And the destination "United States"
      And the end use is "military"
      When it is checked on 2025-07-15
      Then it is blocked
      And the reason is cn.us-military-ban
      And a notice is cn.notice-military-refusals
