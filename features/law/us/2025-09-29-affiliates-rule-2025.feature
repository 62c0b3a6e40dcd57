Feature: The rule on affiliates of listed parties, September 2025
  From 29 September 2025 a foreign firm that listed parties own by half or more needs the licence its strictest owner needs.
  Every seller therefore has to trace who owns the buyer. The rule ran for six weeks before it was stayed.

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
