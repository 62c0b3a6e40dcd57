Feature: Denied persons, blocked persons, military end users and sanctioned parties
  Five lists of the Consolidated Screening List reach a party wherever it is. No name of them is shipped: until the list is
  imported, the answer says that it was not searched. The rules are older than the first day covered here.

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
