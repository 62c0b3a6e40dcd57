Feature: The end of the general authorisation for TSMC's fab at Nanjing
  TSMC said on 2 September 2025 that its fab at Nanjing loses, on 31 December, the general authorisation under which it
  received American tools. It had been left out of the rule for the Korean fabs four days earlier.

  Background:
    Given every list of parties is whole

  Rule: Authorised until 30 December 2025, judged case by case from the 31st

    Scenario Outline: the day before, the day, the day after
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And a buyer headquartered in "Taiwan"
      And the end user is "TSMC Nanjing"
      And what was known on 2025-12-29
      When it is checked on <day>
      Then the answer is <answer>
      And the reason is <reason>
      And law and practice agree

      Examples:
        | day        | answer                              | reason                  |
        | 2025-12-30 | permitted under a licence exception | us.veu-tsmc             |
        | 2025-12-31 | unknown: information is missing     | us.fab-tools-to-foreign |
        | 2026-01-01 | unknown: information is missing     | us.fab-tools-to-foreign |

    Scenario: until then the authorisation is the relief
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And a buyer headquartered in "Taiwan"
      And the end user is "TSMC Nanjing"
      When it is checked on 2025-12-30
      Then us.fab-tools-to-foreign is overridden by us.veu-tsmc
      And it next changes on 2025-12-31

    Scenario Outline: what was known
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And a buyer headquartered in "Taiwan"
      And the end user is "TSMC Nanjing"
      And what was known on <known>
      When it is checked on 2025-12-31
      Then it is <state>
      And the reason is <reason>

      Examples:
        | known      | state     | reason                  |
        | 2025-09-01 | permitted | us.veu-tsmc             |
        | 2025-09-02 | unknown   | us.fab-tools-to-foreign |
