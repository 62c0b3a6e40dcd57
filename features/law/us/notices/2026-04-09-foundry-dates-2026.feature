Feature: The dates of the foundry rule put off, April 2026
  A rule printed on 9 April 2026, in force two days earlier, lets authorised designers of chips keep that status until the end
  of 2026, where it would have ended on 13 April. The presumption that foundries and packaging houses have to meet stays as it
  was, and is shown in answers on chips made outside the United States.

  Rule: The presumption stays; the date for designers changes

    Scenario Outline: the day before, the day, the day after
      Given the product "L20" from "Nvidia"
      And it is shipped from "Taiwan"
      And the destination "Malaysia"
      When it is checked on <day>
      Then a notice is us.foundry-presumption
      And the answer warns that it leaves out "<date>"

      Examples:
        | day        | date                              |
        | 2026-04-06 | keep that status until 2026-04-13 |
        | 2026-04-07 | keep that status until 2026-12-30 |
        | 2026-04-08 | keep that status until 2026-12-30 |
        | 2026-04-13 | keep that status until 2026-12-30 |

    Scenario: it is also shown for the law as written
      Given the product "L20" from "Nvidia"
      And it is shipped from "Taiwan"
      And the destination "Malaysia"
      And the law as written
      When it is checked on 2026-04-07
      Then a notice is us.foundry-presumption

    Scenario Outline: in force before it was printed
      Given the product "L20" from "Nvidia"
      And it is shipped from "Taiwan"
      And the destination "Malaysia"
      And what was known on <known>
      When it is checked on 2026-04-10
      Then a notice is us.foundry-presumption
      And the answer warns that it leaves out "<date>"

      Examples:
        | known      | date                              |
        | 2026-04-08 | keep that status until 2026-04-13 |
        | 2026-04-09 | keep that status until 2026-12-30 |

    Scenario Outline: the answer does not change
      Given the product "H100" from "Nvidia"
      And it is shipped from "Taiwan"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And a notice is us.foundry-presumption

      Examples:
        | day        |
        | 2026-04-06 |
        | 2026-04-07 |
        | 2026-04-08 |

    Scenario Outline: shown for accelerators from abroad, and nothing else
      Given the product "<product>" from "<vendor>"
      And it is shipped from "<ships_from>"
      And the destination "Malaysia"
      When it is checked on 2026-04-08
      Then <told> notice is us.foundry-presumption

      Examples:
        | product | vendor   | ships_from      | told |
        | H100    | Nvidia   | Taiwan      | a    |
        | MI300X  | AMD      | South Korea | a    |
        | H100    | Nvidia   | USA         | no   |
        | HBM3    | SK hynix | Taiwan      | no   |

  Rule: The counts of 2027 are told, and no answer is given for a day that was not read

    Scenario: a die of 33 billion transistors without high-bandwidth memory, from a packaging house that nobody approved
      Given a product with:
        | vendor | Bitmain     |
        | kind   | accelerator |
      And it is shipped from "Taiwan"
      And the destination "Malaysia"
      When it is checked on 2027-02-01
      Then it is unknown
      And a notice is us.foundry-presumption
