Feature: Denied persons, blocked persons, military end users and sanctioned parties
  Five lists of the Consolidated Screening List reach a party wherever it is. No name of them is shipped: until the list is
  imported, no named party is cleared of them. The rules are older than the first day covered here.

  Rule: A listed party is reached wherever it is

    Scenario Outline: by the list it is on
      Given "Falcon Dates" is on the list <list>
      And every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "Germany"
      And the end user is "Falcon Dates"
      When it is checked on <day>
      Then it is <answer>
      And the reason is <reason>

      Examples:
        | list                         | day        | answer    | reason                         |
        | us.denied-persons-list       | 2022-08-01 | blocked   | us.denied-or-blocked           |
        | us.sdn-list                  | 2025-05-01 | blocked   | us.denied-or-blocked           |
        | us.foreign-sanctions-evaders | 2026-10-08 | blocked   | us.denied-or-blocked           |
        | us.military-end-user-list    | 2025-05-01 | unknown   | us.military-end-user-listed    |
        | us.nonproliferation-sanctions | 2025-05-01 | unknown   | us.nonproliferation-sanctioned |

  Rule: Lists that are whole clear a party that is on none of them

    Scenario: nothing is left
      Given every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "Germany"
      And the end user is "Falcon Dates"
      When it is checked on 2025-05-01
      Then the answer is permitted, no licence required
      And it does not depend on us.denied-or-blocked

    Scenario: nobody is named
      Given the product "L20" from "Nvidia"
      And the destination "Germany"
      When it is checked on 2025-05-01
      Then the answer is permitted, no licence required
      And it assumes that no rule about the end user applies

  Rule: A list that is not here clears nobody

    Scenario: a party on no list that is here
      Given the product "L20" from "Nvidia"
      And the destination "Germany"
      And the purchaser is "Falcon Dates"
      When it is checked on 2025-05-01
      Then it is unknown
      And the reason is us.denied-or-blocked
      And it needs purchaser: screen the party against us.sdn-list, of which no name is here; `licet lists import` loads the whole list

    Scenario: what a list that is not here might add does not change an answer that is blocked
      Given the product "L20" from "Nvidia"
      And the destination "Germany"
      And the end user is "Huawei"
      When it is checked on 2025-05-01
      Then the answer is blocked: licence required, presumption of denial
      And it does not depend on us.denied-or-blocked

  Rule: Half or more in blocked hands is blocked too

    Scenario Outline: the share of blocked owners
      Given "Falcon Dates" is on the list us.sdn-list
      And every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "Germany"
      And the end user is "Tulip Audio"
      And an owner is "Falcon Dates" with <share> percent
      When it is checked on 2025-05-01
      Then it is <answer>

      Examples:
        | share | answer    |
        | 49    | permitted |
        | 50    | blocked   |
        | 100   | blocked   |

    Scenario: the owner is the reason
      Given "Falcon Dates" is on the list us.sdn-list
      And every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "Germany"
      And the end user is "Tulip Audio"
      And an owner is "Falcon Dates" with 50 percent
      When it is checked on 2025-05-01
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is us.blocked-owner
