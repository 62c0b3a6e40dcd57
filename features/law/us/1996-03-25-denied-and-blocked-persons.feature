Feature: Denied persons, blocked persons, military end users and sanctioned parties
  Five lists of the Consolidated Screening List reach a party wherever it is. Of the military end users a part is shipped, of the
  others no name: until the list is imported, no named party is cleared of them. The rules are older than the first day
  covered here.

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

  Rule: A listed military end user needs a licence for chips and tools in its own countries

    Scenario Outline: by place and goods
      Given every list of parties is whole
      And the product "<product>"
      And it is shipped from "United States"
      And the destination "<destination>"
      And the end user is "AECC Aviation Power"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | product           | destination | day        | answer                                           |
        | L20               | China       | 2022-08-01 | blocked: licence required, presumption of denial |
        | L20               | China       | 2026-10-08 | blocked: licence required, presumption of denial |
        | etching equipment | China       | 2024-06-01 | blocked: licence required, presumption of denial |
        | L20               | Germany     | 2024-06-01 | unknown: information is missing                  |

    Scenario: the listing is the reason, and no exception helps
      Given every list of parties is whole
      And the product "RTX 4090" from "Nvidia"
      And the destination "China"
      And the end user is "AECC Aviation Power"
      When it is checked on 2024-06-01
      Then it is blocked
      And the reason is us.military-end-user-in-country
      And it does not depend on us.nac

  Rule: Nonproliferation sanctions refuse a licence, and ask for none

    Scenario: where no licence is needed otherwise the answer is open
      Given "Falcon Dates" is on the list us.nonproliferation-sanctions
      And every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "Germany"
      And the end user is "Falcon Dates"
      When it is checked on 2025-05-01
      Then it is unknown

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
