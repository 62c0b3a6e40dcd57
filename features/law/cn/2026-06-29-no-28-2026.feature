Feature: Announcement No. 28 of 2026, twenty more Japanese firms on the watch list
  The second watch list, of 29 June 2026, names drone makers, machine builders and the OKI group. They may be served, but
  without a general licence and with a closer review.

  Background:
    Given it is shipped from "China"
    And the destination "Japan"

  Rule: From 29 June 2026 no general licence helps parties on the watch list

    Scenario Outline: the day before, the day, the day after
      Given the product "NdFeB magnet with dysprosium"
      And the end user is "<name>"
      And the end use is "general-licence"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | name             | day        | answer                                               |
        | Komatsu NTC Ltd. | 2026-06-28 | permitted under a licence exception                  |
        | Komatsu NTC Ltd. | 2026-06-29 | conditional: licence required, reviewed case by case |
        | Komatsu NTC Ltd. | 2026-06-30 | conditional: licence required, reviewed case by case |
        | Terra Drone      | 2026-06-29 | conditional: licence required, reviewed case by case |

    Scenario: The watch list is the reason
      Given the product "NdFeB magnet with dysprosium"
      And the end user is "Komatsu NTC Ltd."
      And the end use is "general-licence"
      When it is checked on 2026-07-01
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.watched-2026-28
      And the answer warns that it leaves out "helps raise Japan's military capability"

    Scenario: Goods on no dual-use list are not affected
      Given the product "ferrite magnet"
      And the end user is "Terra Drone"
      When it is checked on 2026-06-29
      Then it is permitted
