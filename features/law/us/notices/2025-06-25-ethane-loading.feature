Feature: Ethane may be loaded again, June 2025
  About 25 June 2025 letters let ships load ethane and sail for China, but not unload there without a licence. So the licence
  stayed, and with it the refusal, until the letters of May were taken back on 2 July.

  Rule: The licence stays; that ships may load is shown with it

    Scenario Outline: around both limits of the start date, and around the end
      Given the product "ethane"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on <day>
      Then it is <state>
      And <told> notice is us.notice-ethane-loading

      Examples:
        | day        | state     | told |
        | 2025-06-23 | blocked   | no   |
        | 2025-06-24 | blocked   | a    |
        | 2025-06-25 | blocked   | a    |
        | 2025-06-26 | blocked   | a    |
        | 2025-06-27 | blocked   | a    |
        | 2025-07-01 | blocked   | a    |
        | 2025-07-02 | permitted | no   |
        | 2025-07-03 | permitted | no   |

    Scenario: it is also shown for the law as written
      Given the product "ethane"
      And it is shipped from "United States"
      And the destination "China"
      And the law as written
      When it is checked on 2025-06-24
      Then a notice is us.notice-ethane-loading

    Scenario: the letters of May are still the reason
      Given the product "ethane"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on 2025-06-28
      Then the reason is us.ethane
      And it has been so since 2025-05-23

    Scenario Outline: shown for ethane and butane to China, and nothing else
      Given the product "<product>"
      And it is shipped from "United States"
      And the destination "<destination>"
      When it is checked on 2025-06-28
      Then <told> notice is us.notice-ethane-loading

      Examples:
        | product     | destination | told |
        | butane      | China       | a    |
        | ethane      | Hong Kong   | a    |
        | ethane      | Japan       | no   |
        | C919 engine | China       | no   |
