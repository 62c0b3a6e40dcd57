Feature: The rule on affiliates, its weeks and its stay
  From 29 September 2025 a foreign firm that listed parties own by half or more needs the licence its owner needs. The rule
  was stayed for a year from 10 November 2025. It puts itself back on 10 November 2026 unless a further rule extends the stay,
  and none had appeared by the last day checked, so nothing is said of that day.

  Rule: In force for six weeks, then stayed

    Scenario Outline: a firm wholly owned by a listed one
      Given the product "MI300X" from "AMD"
      And the destination "Netherlands"
      And the end user is "Nexperia"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer    |
        | 2025-09-28 | permitted |
        | 2025-09-29 | blocked   |
        | 2025-09-30 | blocked   |
        | 2025-11-09 | blocked   |
        | 2025-11-10 | permitted |
        | 2025-11-11 | permitted |
        | 2026-10-08 | permitted |
        | 2026-10-09 | unknown   |
        | 2026-11-10 | unknown   |

    Scenario: ownership is the reason
      Given the product "MI300X" from "AMD"
      And the destination "Netherlands"
      And the end user is "Nexperia"
      When it is checked on 2025-10-15
      Then the reason is us.affiliates
      And the answer warns that it leaves out "Who owns whom"

    Scenario: the stay lifts it
      Given the product "MI300X" from "AMD"
      And the destination "Netherlands"
      And the end user is "Nexperia"
      When it is checked on 2026-01-01
      Then us.affiliates is overridden by us.affiliates-stay

    Scenario: the owner itself stays restricted
      Given the product "MI300X" from "AMD"
      And the destination "Netherlands"
      And the end user is "Wingtech"
      When it is checked on 2026-01-01
      Then it is blocked

    Scenario: while it ran, buyers in China had their owners to show
      Given the product "L20" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-10-15
      Then a notice is us.affiliates-ownership

  Rule: After the stay nothing is known

    Scenario: the last known answer
      Given the product "MI300X" from "AMD"
      And the destination "Netherlands"
      And the end user is "Nexperia"
      When it is checked on 2026-11-10
      Then it is unknown
      And the last known answer is permitted, no licence required

    Scenario: a resolution against the stay is told beside the answer
      Given the product "MI300X" from "AMD"
      And the destination "Netherlands"
      And the end user is "Nexperia"
      When it is checked on 2026-03-05
      Then it is permitted
      And a notice is us.affiliates-resolution

    Scenario: an extension spoken of is told beside the answer
      Given the product "MI300X" from "AMD"
      And the destination "Netherlands"
      And the end user is "Nexperia"
      When it is checked on 2026-09-23
      Then a notice is us.truce-extension
