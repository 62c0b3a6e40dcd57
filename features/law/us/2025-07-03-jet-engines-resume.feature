Feature: Engines of the C919 resume, July 2025
  On 3 or 4 July 2025 the suspended licences for engines of the C919 were restored. One report of the 3rd still called it
  unclear, so that day has no answer.

  Rule: From 4 July 2025 the licences held before are good again

    Scenario Outline: around both ends
      Given the product "<product>"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | product     | day        | answer                                           |
        | C919 engine | 2025-07-02 | blocked: licence required, presumption of denial |
        | C919 engine | 2025-07-03 | unknown: information is missing                  |
        | C919 engine | 2025-07-04 | permitted with a licence, approval presumed      |
        | C919 engine | 2025-07-05 | permitted with a licence, approval presumed      |
        | LEAP-1C     | 2026-10-08 | permitted with a licence, approval presumed      |

    Scenario: The resumption is the reason
      Given the product "LEAP-1C"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on 2025-08-01
      Then the reason is us.jet-engine-resumption
      And us.jet-engine-suspension is overridden by us.jet-engine-resumption
      And law and practice agree

    Scenario: the day between is missing
      Given the product "LEAP-1C"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on 2025-07-03
      Then it needs the exact dates of us.jet-engine-resumption

    Scenario: reactor parts is not eased by it
      Given the product "nuclear reactor part"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on 2025-08-01
      Then it does not depend on us.jet-engine-resumption
      And it is unknown

    Scenario Outline: what was known
      Given the product "LEAP-1C"
      And it is shipped from "United States"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2025-07-04
      Then it is <state>

      Examples:
        | known      | state     |
        | 2025-07-02 | blocked   |
        | 2025-07-03 | permitted |
