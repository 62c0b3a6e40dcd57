Feature: Listed entities
  MOFCOM's control list bans dual-use items for those on it, its watch list makes permits harder, and the Unreliable Entity
  List stops trade with China altogether.

  Rule: Those on the control list get no dual-use item

    Scenario Outline: from the day of the listing
      Given the product "dysprosium oxide"
      And it is shipped from "China"
      And the destination "<country>"
      And the end user is "<name>"
      When it is checked on <day>
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is <reason>

      Examples:
        | name                 | country        | day        | reason                  |
        | Lockheed Martin      | United States  | 2025-05-01 | cn.listed-2025-1        |
        | Leidos               | United States  | 2025-05-01 | cn.listed-2025-13       |
        | Universal Logistics Holdings | United States | 2025-05-13 | cn.listed-2025-21  |
        | American Photonics   | United States  | 2025-05-13 | cn.listed-2025-22       |
        | CSBC                 | Taiwan         | 2025-07-09 | cn.listed-taiwan        |
        | Global Dimensions LLC | United States | 2025-09-25 | cn.listed-2025-09-25    |
        | JAXA                 | Japan          | 2026-02-24 | cn.listed-2026-11       |
        | Hensoldt             | Germany        | 2026-04-24 | cn.listed-2026-20       |
        | MP Materials         | United States  | 2026-06-22 | cn.listed-2026-23       |
        | Naval Systems Research Center | Japan | 2026-06-29 | cn.listed-2026-27       |
        | Rheinmetall          | Germany        | 2026-07-24 | cn.listed-2026-30       |

    Scenario Outline: not before, and not what is on no list
      Given the product "<product>"
      And it is shipped from "China"
      And the destination "United States"
      And the end user is "MP Materials"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | product          | day        | state       |
        | dysprosium oxide | 2026-06-21 | conditional |
        | dysprosium oxide | 2026-06-22 | blocked     |
        | neodymium oxide  | 2026-06-22 | permitted   |

    Scenario: A name close to a listed one is a question
      Given the product "gallium"
      And it is shipped from "China"
      And the destination "Germany"
      And the end user is "Rheinmetal"
      When it is checked on 2026-08-01
      Then it is unknown

  Rule: Those on the watch list are reviewed more closely

    Scenario Outline: no general licence helps
      Given the product "NdFeB magnet with dysprosium"
      And it is shipped from "China"
      And the destination "Japan"
      And the end user is "<name>"
      And the end use is "general-licence"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is <reason>

      Examples:
        | name         | day        | reason             |
        | TDK          | 2026-03-01 | cn.watched-2026-12 |
        | Komatsu NTC Ltd. | 2026-07-01 | cn.watched-2026-28 |

  Rule: Those on the Unreliable Entity List get nothing from China

    Scenario Outline: not even what needs no permit
      Given the product "ferrite magnet"
      And it is shipped from "China"
      And the destination "United States"
      And the end user is "<name>"
      When it is checked on <day>
      Then it is blocked
      And the reason is <reason>

      Examples:
        | name               | day        | reason                   |
        | Anduril            | 2025-01-14 | cn.unreliable-2025-01    |
        | Illumina           | 2025-02-04 | cn.unreliable-2025-02-04 |
        | TCOM               | 2025-03-04 | cn.unreliable-2025-03-04 |
        | Skydio             | 2025-04-04 | cn.unreliable-2025-04-04 |
        | Sierra Nevada Corporation | 2025-04-09 | cn.unreliable-2025-04-09 |
        | Saronic            | 2025-09-25 | cn.unreliable-2025-09-25 |
        | TechInsights       | 2025-10-09 | cn.unreliable-2025-10-09 |

    Scenario Outline: a listing by stages
      Given the product "ferrite magnet"
      And it is shipped from "China"
      And the destination "United States"
      And the end user is "Anduril"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | day        | state     |
        | 2025-01-13 | permitted |
        | 2025-01-14 | blocked   |

  Rule: The deals paused the listings of April 2025, and ended some

    Scenario Outline: Universal Logistics, listed by No. 21
      Given the product "dysprosium oxide"
      And it is shipped from "China"
      And the destination "Canada"
      And the end user is "Universal Logistics Holdings"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | day        | state       |
        | 2025-05-13 | blocked     |
        | 2025-05-14 | conditional |
        | 2025-08-11 | conditional |
        | 2025-08-12 | conditional |
        | 2025-11-09 | conditional |
        | 2025-11-10 | conditional |
        | 2026-11-09 | conditional |
        | 2026-11-10 | unknown     |

    Scenario: What the pause leaves open when it is due to end
      Given the product "dysprosium oxide"
      And it is shipped from "China"
      And the destination "Canada"
      And the end user is "Universal Logistics Holdings"
      When it is checked on 2026-11-21
      Then it is unknown
      And the reason is cn.listings-pause
      And the last known answer is conditional: licence required, reviewed case by case

    Scenario: The pause is what frees it
      Given the product "dysprosium oxide"
      And it is shipped from "China"
      And the destination "Canada"
      And the end user is "Universal Logistics Holdings"
      When it is checked on 2025-06-01
      Then cn.listed-2025-21 is overridden by cn.listings-pause

    Scenario Outline: No. 22 ended in August, No. 13 in November 2025
      Given the product "dysprosium oxide"
      And it is shipped from "China"
      And the destination "Canada"
      And the end user is "<name>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | name               | day        | state       |
        | American Photonics | 2025-05-13 | blocked     |
        | American Photonics | 2025-05-14 | conditional |
        | American Photonics | 2025-08-12 | conditional |
        | American Photonics | 2026-11-21 | conditional |
        | Leidos             | 2025-11-09 | blocked     |
        | Leidos             | 2025-11-10 | conditional |
        | Leidos             | 2026-11-21 | conditional |
