Feature: The rule on affiliates of listed parties, September 2025
  From 29 September 2025 a foreign firm that listed parties own by half or more needs the licence its strictest owner needs.
  Every seller therefore has to trace who owns the buyer. The rule ran for six weeks before it was stayed.

  Background:
    Given every list of parties is whole

  Rule: From 29 September 2025 the owner's licence is the buyer's

    Scenario Outline: a firm wholly owned by a listed one, the day before, the day, the day after
      Given the product "MI300X" from "AMD"
      And the destination "Malaysia"
      And the end user is "<end user>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | end user    | day        | answer                                           |
        | Nexperia    | 2025-09-28 | permitted, no licence required                   |
        | Nexperia    | 2025-09-29 | blocked: licence required, presumption of denial |
        | Nexperia    | 2025-09-30 | blocked: licence required, presumption of denial |
        | Nexperia BV | 2025-09-30 | blocked: licence required, presumption of denial |
        | Tulip Audio | 2025-09-30 | permitted, no licence required                   |

    Scenario: ownership is the reason
      Given the product "MI300X" from "AMD"
      And the destination "Malaysia"
      And the end user is "Nexperia"
      When it is checked on 2025-10-15
      Then the reason is us.affiliates
      And the answer warns that it leaves out "Who owns whom"
      And it has been so since 2025-09-29
      And it next changes on 2025-11-10

    Scenario Outline: wherever it goes, and however weak the chip
      Given the product "L20" from "Nvidia"
      And the destination "<destination>"
      And the end user is "Nexperia"
      When it is checked on 2025-10-15
      Then it is blocked
      And the reason is us.affiliates

      Examples:
        | destination |
        | Vietnam     |
        | Malaysia    |
        | China       |

    Scenario: a name that is nearly a listed one has to be settled
      Given the product "L20" from "Nvidia"
      And the destination "Malaysia"
      And the end user is "Nexpera"
      When it is checked on 2025-10-15
      Then it is unknown
      And it needs end_user

    Scenario: where the headquarters are is another question than who owns the firm
      Given the product "L20" from "Nvidia"
      And the destination "Malaysia"
      And a buyer headquartered in "China"
      When it is checked on 2025-10-15
      Then it is permitted
      And it does not depend on us.affiliates

    Scenario Outline: it was not known before that day
      Given the product "L20" from "Nvidia"
      And the destination "Malaysia"
      And the end user is "Nexperia"
      And what was known on <known>
      When it is checked on 2025-10-15
      Then it is <state>

      Examples:
        | known      | state     |
        | 2025-09-28 | permitted |
        | 2025-09-29 | blocked   |

  Rule: The share of listed owners decides where it is known

    Scenario Outline: one owner
      Given the product "L20" from "Nvidia"
      And the destination "Malaysia"
      And the end user is "Falcon Dates"
      And an owner is "Huawei" <share>
      When it is checked on <day>
      Then it is <state>

      Examples:
        | share             | day        | state     |
        | with 50 percent   | 2025-09-28 | permitted |
        | with 49.9 percent | 2025-10-15 | permitted |
        | with 50 percent   | 2025-10-15 | blocked   |
        | with 100 percent  | 2025-10-15 | blocked   |
        | with 50 percent   | 2025-11-10 | permitted |

    Scenario Outline: listed owners add up
      Given the product "L20" from "Nvidia"
      And the destination "Malaysia"
      And the end user is "Falcon Dates"
      And an owner is "Huawei" with 30 percent
      And an owner is "<other>" with <share> percent
      When it is checked on 2025-10-15
      Then it is <state>
      And a notice is us.listed-owner

      Examples:
        | other       | share | state     |
        | Inspur      | 20    | blocked   |
        | Inspur      | 19    | permitted |
        | Tulip Audio | 70    | permitted |

    Scenario: military end users add up with the others, but the item decides
      Given "Sondrakhan Aviation" is on the list us.military-end-user-list
      And every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "Malaysia"
      And the end user is "Falcon Dates"
      And an owner is "Huawei" with 30 percent
      And an owner is "Sondrakhan Aviation" with 30 percent
      When it is checked on 2025-10-15
      Then it is unknown
      And the reason is us.affiliates-aggregate
      And it needs whether us.affiliates-aggregate applies

    Scenario Outline: a share that is not known, or an owner who is not stated
      Given the product "L20" from "Nvidia"
      And the destination "Malaysia"
      And the end user is "Falcon Dates"
      And an owner is "<owner>"
      When it is checked on 2025-10-15
      Then it is <state>

      Examples:
        | owner       | state     |
        | Huawei      | unknown   |
        | Tulip Audio | permitted |

    Scenario: the owners are not stated
      Given the product "L20" from "Nvidia"
      And the destination "Malaysia"
      And the end user is "Falcon Dates"
      When it is checked on 2025-10-15
      Then it is permitted
      And it assumes that no rule about the owner applies

  Rule: While it ran, buyers based in Macau or D:5 had their owners to show

    Scenario Outline: around the first day and the last
      Given the product "L20" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then it is permitted
      And <told> notice is us.affiliates-ownership

      Examples:
        | day        | told |
        | 2025-09-28 | no   |
        | 2025-09-29 | a    |
        | 2025-09-30 | a    |
        | 2025-11-09 | a    |
        | 2025-11-10 | no   |
        | 2025-11-11 | no   |

    Scenario: it is also shown for the law as written
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2025-09-29
      Then a notice is us.affiliates-ownership

    Scenario Outline: questions with and without the notice
      Given the product "L20" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-10-15
      Then <told> notice is us.affiliates-ownership

      Examples:
        | destination | headquarters | told |
        | Macau       | Macau        | a    |
        | Singapore   | China        | a    |
        | Singapore   | Venezuela    | a    |
        | Singapore   | Vietnam      | no   |
        | Singapore   | Singapore    | no   |
        | USA         | China        | no   |
