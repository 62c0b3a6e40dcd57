Feature: The end of the general authorisation for the Korean fabs in China
  Samsung's fab at Xi'an and SK hynix's at Wuxi, and perhaps that at Dalian, received American tools under a general authorisation. A rule of
  29 August 2025 ends it on 31 December. From that day they are foreign fabs like any other: approval is presumed, for running
  plants and not for growth.

  Background:
    Given every list of parties is whole

  Rule: Authorised until 30 December 2025, presumed approved from the 31st

    Scenario Outline: the day before, the day, the day after
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And a buyer headquartered in "South Korea"
      And the end user is "<fab>"
      And what was known on 2025-12-29
      When it is checked on <day>
      Then the answer is <answer>
      And the reason is <reason>
      And law and practice agree

      Examples:
        | fab             | day        | answer                              | reason                  |
        | Samsung Xi'an   | 2025-12-30 | permitted under a licence exception | us.veu-korean           |
        | Samsung Xi'an   | 2025-12-31 | unknown: information is missing     | us.fab-tools-to-foreign |
        | Samsung Xi'an   | 2026-01-01 | unknown: information is missing     | us.fab-tools-to-foreign |
        | SK hynix Wuxi   | 2025-12-30 | permitted under a licence exception | us.veu-korean           |
        | SK hynix Wuxi   | 2025-12-31 | unknown: information is missing     | us.fab-tools-to-foreign |
        | SK hynix Dalian | 2025-12-30 | unknown: information is missing     | us.fab-tools-to-foreign |
        | SK hynix Dalian | 2025-12-31 | unknown: information is missing     | us.fab-tools-to-foreign |

    Scenario: until then the authorisation is the relief
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And a buyer headquartered in "South Korea"
      And the end user is "Samsung Xi'an"
      When it is checked on 2025-12-30
      Then us.fab-tools-to-foreign is overridden by us.veu-korean
      And it next changes on 2025-12-31

    Scenario: the authorisation of Dalian, which is not sure, ends too
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And the end user is "SK hynix Dalian"
      When it is checked on 2025-12-30
      Then it is unknown
      And the reason is us.veu-dalian

    Scenario: a Korean fab that was never authorised sees no change
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And a buyer headquartered in "South Korea"
      When it is checked on 2025-12-30
      Then it is unknown
      And the reason is us.fab-tools-to-foreign

  Rule: The end was announced four months ahead

    Scenario Outline: what was known
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And a buyer headquartered in "South Korea"
      And the end user is "Samsung Xi'an"
      And what was known on <known>
      When it is checked on 2026-03-01
      Then it is <state>
      And the reason is <reason>

      Examples:
        | known      | state     | reason                  |
        | 2025-08-28 | permitted | us.veu-korean           |
        | 2025-08-29 | unknown   | us.fab-tools-to-foreign |
