Feature: The Dutch order on advanced chip equipment, 2023
  Published on 30 June 2023 and in force on 1 September: immersion scanners from the NXT:2000i on, atomic layer deposition,
  epitaxy and EUV pellicles leave the European Union only with a Dutch licence. It names no country; the review is case by case.

  Rule: The tools named need a licence from 1 September 2023

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>"
      And it is shipped from "Netherlands"
      And the destination "China"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | product   | day        | answer                                               |
        | NXT:2000i | 2023-08-31 | permitted, no licence required                       |
        | NXT:2000i | 2023-09-01 | conditional: licence required, reviewed case by case |
        | NXT:2000i | 2023-09-02 | conditional: licence required, reviewed case by case |
        | ALD tool  | 2023-08-31 | unknown: information is missing                      |
        | ALD tool  | 2023-09-01 | conditional: licence required, reviewed case by case |

    Scenario Outline: what is named, and what is not
      Given the product "<product>"
      And it is shipped from "Netherlands"
      And the destination "China"
      When it is checked on 2023-09-01
      Then it is <state>

      Examples:
        | product              | state       |
        | TWINSCAN NXT:2000i   | conditional |
        | NXT:2050i            | conditional |
        | NXT:2100i            | conditional |
        | EUV pellicle         | conditional |
        | epitaxy tool         | conditional |
        | NXT:1980i            | permitted   |
        | NXT:1970i            | permitted   |
        | wafer metrology tool | unknown     |

    Scenario: The order is the reason
      Given the product "TWINSCAN NXT:2000i"
      And it is shipped from "Netherlands"
      And the destination "Taiwan"
      When it is checked on 2025-06-01
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is nl.advanced-tools
      And it has been so since 2023-09-01
      And the answer warns that it leaves out "process figures"

  Rule: It applies to every export from the European Union, whatever the destination

    Scenario Outline: inside and outside the Union
      Given the product "EUV pellicle"
      And it is shipped from "Netherlands"
      And the destination "<country>"
      When it is checked on 2023-09-01
      Then it is <state>

      Examples:
        | country        | state       |
        | Taiwan         | conditional |
        | United States  | conditional |
        | United Kingdom | conditional |
        | Norway         | conditional |
        | Switzerland    | conditional |
        | Germany        | unknown     |
        | Ireland        | unknown     |

    Scenario: Inside the Union the order is silent, and silence settles nothing
      Given the product "EUV pellicle"
      And it is shipped from "Netherlands"
      And the destination "Germany"
      When it is checked on 2023-09-01
      Then it is unknown
      And it does not depend on nl.advanced-tools
      And it needs whether NL rules require a licence (the rulebook is incomplete)

  Rule: It binds what leaves the Netherlands

    Scenario: The maker's home is where it ships from
      Given the product "NXT:2000i" from "ASML"
      And the destination "Taiwan"
      When it is checked on 2024-01-15
      Then it is conditional
      And the reason is nl.advanced-tools

    Scenario: A scanner in Germany is not a Dutch export
      Given the product "NXT:2000i" from "ASML"
      And it is shipped from "Germany"
      And the destination "China"
      When it is checked on 2024-01-15
      Then it is unknown
      And it does not depend on nl.advanced-tools

  Rule: It was published two months before it began

    Scenario Outline: what was known
      Given the product "NXT:2000i" from "ASML"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2023-09-01
      Then it is <state>

      Examples:
        | known      | state       |
        | 2023-06-29 | unknown     |
        | 2023-06-30 | conditional |
        | 2023-07-01 | conditional |

  Rule: The answer is unknown after the last day covered

    Scenario: The last known answer is shown
      Given the product "NXT:2000i" from "ASML"
      And the destination "Taiwan"
      When it is checked on the day after the last day covered by nl
      Then it is unknown
      And the last known answer is conditional: licence required, reviewed case by case
