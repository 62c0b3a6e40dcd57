Feature: Announcement No. 12 of 2026, twenty Japanese firms on the watch list
  The watch list of 24 February 2026 is no ban. Subaru, TDK and eighteen more get no general licence, and each application
  comes with a risk report and a promise not to serve Japan's military capability.

  Background:
    Given it is shipped from "China"
    And the destination "Japan"

  Rule: From 24 February 2026 no general licence helps parties on the watch list

    Scenario Outline: the day before, the day, the day after
      Given the product "NdFeB magnet with dysprosium"
      And the end user is "<name>"
      And the end use is "general-licence"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | name   | day        | answer                                               |
        | TDK    | 2026-02-23 | permitted under a licence exception                  |
        | TDK    | 2026-02-24 | conditional: licence required, reviewed case by case |
        | TDK    | 2026-02-25 | conditional: licence required, reviewed case by case |
        | Subaru | 2026-02-24 | conditional: licence required, reviewed case by case |
        | Sony   | 2026-02-24 | permitted under a licence exception                  |

    Scenario Outline: The watch list is the reason
      Given the product "NdFeB magnet with dysprosium"
      And the end user is "TDK"
      And the end use is "general-licence"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.watched-2026-12

      Examples:
        | day        |
        | 2026-02-24 |
        | 2026-03-01 |
        | 2026-10-09 |

    Scenario: Without a general licence the review is closer, not another answer
      Given the product "tungsten"
      And the end user is "TDK"
      When it is checked on 2026-02-24
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.watched-2026-12
      And the reason is cn.five-metals

    Scenario: Goods on no dual-use list are not affected
      Given the product "ferrite magnet"
      And the end user is "TDK"
      When it is checked on 2026-02-24
      Then it is permitted
