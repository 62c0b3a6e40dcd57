Feature: The Unverified List
  A party on the Unverified List needs no licence by that. No licence exception may be used for it, and before anything is shipped
  without a licence it signs a statement. The rule is older than the first day covered here; the day on which most of the
  parties were added is not known.

  Rule: The statement is told, and no licence is asked for

    Scenario Outline: a listed party and goods that need no licence
      Given every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "<end user>"
      When it is checked on <day>
      Then the answer is permitted, no licence required
      And a notice is us.unverified-statement

      Examples:
        | end user          | day        |
        | Able Supply Chain | 2026-08-01 |
        | Able Supply Chain | 2026-07-30 |

    Scenario Outline: a memory maker before it was put on the Entity List
      Given every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "YMTC"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer    |
        | 2022-10-07 | permitted |
        | 2022-12-15 | permitted |
        | 2022-12-16 | blocked   |

    Scenario: the statement while it was on the list
      Given every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "YMTC"
      When it is checked on 2022-10-07
      Then a notice is us.unverified-statement

    Scenario: the day before
      Given every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "YMTC"
      When it is checked on 2022-10-06
      Then no notice is us.unverified-statement

    Scenario: another party
      Given every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "Falcon Dates"
      When it is checked on 2026-08-01
      Then no notice is us.unverified-statement
