Feature: Announcement No. 1 of 2026, dual-use items to Japan
  Since 6 January 2026 no dual-use item goes to Japanese military users, nor for anything that raises Japan's military
  capability. Civil trade goes on under the ordinary permits, though one source reads the text as a ban on everything.

  Background:
    Given it is shipped from "China"

  Rule: Military use and military capability are banned, civil use is not

    Scenario Outline: the day before, the day, the day after
      Given the product "dysprosium oxide"
      And the destination "Japan"
      And the end use is "<use>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | use                 | day        | state       |
        | military            | 2026-01-05 | conditional |
        | military            | 2026-01-06 | blocked     |
        | military            | 2026-01-07 | blocked     |
        | military-capability | 2026-01-05 | conditional |
        | military-capability | 2026-01-06 | blocked     |
        | military-capability | 2026-01-07 | blocked     |
        | civil               | 2026-01-06 | conditional |
        | civil               | 2026-01-07 | conditional |
        | military            | 2026-10-09 | blocked     |

    Scenario: The announcement is the reason
      Given the product "gallium"
      And the destination "Japan"
      And the end use is "military-capability"
      When it is checked on 2026-05-01
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.japan-military-ban
      And the answer warns that it leaves out "every dual-use item for Japan"
      And the answer warns that it leaves out "passes Chinese dual-use items on to Japan"

    Scenario Outline: The Self-Defense Forces and the defence ministry are military users
      Given the product "dysprosium oxide"
      And the destination "Japan"
      And the end user is "<end user>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | end user               | day        | state       |
        | Japan Self-Defense Forces | 2026-01-05 | conditional |
        | Japan Self-Defense Forces | 2026-01-06 | blocked     |
        | ATLA                   | 2026-01-07 | blocked     |
        | 防衛省                 | 2026-01-07 | blocked     |

    Scenario Outline: other countries and goods on no list are not affected
      Given the product "<product>"
      And the destination "<country>"
      And the end use is "military"
      When it is checked on 2026-01-07
      Then it is <state>
      And it does not depend on cn.japan-military-ban

      Examples:
        | product          | country            | state       |
        | dysprosium oxide | Korea, Republic of | conditional |
        | dysprosium oxide | Taiwan             | conditional |
        | ferrite magnet   | Japan              | permitted   |
        | neodymium oxide  | Japan              | permitted   |
