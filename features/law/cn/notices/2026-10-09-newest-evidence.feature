Feature: Where the evidence on Chinese law ends
  Nothing seen is newer than 9 October 2026. From the 10th on no answer is asserted under Chinese law. The last known answer is
  shown, and so is what the announcements themselves say of the day.

  Background:
    Given it is shipped from "China"

  Rule: After 9 October 2026 the answer is unknown, and the last known answer is shown

    Scenario Outline: the last day, and the day after it
      Given the product "<product>"
      And the destination "Germany"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | product          | day                                      | state       |
        | dysprosium oxide | 2026-10-09                               | conditional |
        | dysprosium oxide | the day after the last day covered by cn | unknown     |
        | dysprosium oxide | 2026-11-28                               | unknown     |
        | neodymium oxide  | 2026-10-09                               | permitted   |
        | neodymium oxide  | the day after the last day covered by cn | unknown     |

    Scenario: The last known answer is shown
      Given the product "dysprosium oxide"
      And the destination "Germany"
      When it is checked on 2026-11-15
      Then it is unknown
      And the last known answer is conditional: licence required, reviewed case by case
      And it needs CN rules after the last day covered by cn (last day checked)

  Rule: Notices show what the texts state for later days

    Scenario Outline: each of them, and whom it concerns
      Given the product "<product>"
      And the destination "<destination>"
      When it is checked on <day>
      Then <shown> is <notice>

      Examples:
        | product          | destination   | day        | shown     | notice                             |
        | gallium          | United States | 2026-10-09 | no notice | cn.notice-denial-pause-on-paper    |
        | gallium          | United States | 2026-10-10 | a notice  | cn.notice-denial-pause-on-paper    |
        | gallium          | United States | 2026-10-11 | a notice  | cn.notice-denial-pause-on-paper    |
        | gallium          | Germany       | 2026-10-10 | no notice | cn.notice-denial-pause-on-paper    |
        | gallium          | United States | 2026-11-26 | no notice | cn.notice-denial-pause-last-day    |
        | gallium          | United States | 2026-11-27 | a notice  | cn.notice-denial-pause-last-day    |
        | gallium          | United States | 2026-11-27 | no notice | cn.notice-denial-on-paper          |
        | gallium          | United States | 2026-11-28 | a notice  | cn.notice-denial-on-paper          |
        | gallium          | United States | 2026-11-29 | a notice  | cn.notice-denial-on-paper          |
        | dysprosium oxide | United States | 2026-10-10 | a notice  | cn.notice-military-ban-on-paper    |
        | dysprosium oxide | Germany       | 2026-11-15 | no notice | cn.notice-october-package-on-paper |
        | holmium          | Germany       | 2026-11-09 | no notice | cn.notice-october-package-on-paper |
        | holmium          | Germany       | 2026-11-10 | a notice  | cn.notice-october-package-on-paper |
        | holmium          | Germany       | 2026-11-11 | a notice  | cn.notice-october-package-on-paper |

    Scenario Outline: a firm whose listing was paused
      Given the product "dysprosium oxide"
      And the destination "Canada"
      And the end user is "<name>"
      When it is checked on 2026-11-10
      Then <shown> is cn.notice-listings-on-paper

      Examples:
        | name                         | shown     |
        | Universal Logistics Holdings | a notice  |
        | Leidos                       | no notice |

    Scenario Outline: the first general licences for magnets
      Given the product "samarium-cobalt magnet"
      And it is shipped from "China"
      And the destination "Germany"
      And the end use is "general-licence"
      When it is checked on <day>
      Then it is unknown
      And <shown> is cn.notice-magnet-licences-on-paper

      Examples:
        | day        | shown     |
        | 2026-12-01 | no notice |
        | 2026-12-02 | a notice  |
        | 2026-12-03 | a notice  |
