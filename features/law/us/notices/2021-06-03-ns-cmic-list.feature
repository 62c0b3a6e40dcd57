Feature: Chinese military-industrial companies
  The list of the Treasury bars dealings in securities. It is told, and asks for no export licence.

  Rule: A notice, not a licence

    Scenario Outline: on the first and the last days covered
      Given every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "China Mobile"
      When it is checked on <day>
      Then the answer is permitted, no licence required
      And a notice is us.notice-ns-cmic

      Examples:
        | day        |
        | 2022-08-01 |
        | 2026-10-08 |

    Scenario: another firm
      Given every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "Falcon Dates"
      When it is checked on 2025-05-01
      Then no notice is us.notice-ns-cmic
