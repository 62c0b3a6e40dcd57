Feature: The corrections of spring 2024
  The exception of October 2023 is split in two: NAC, with notification, for Macau, D:5 and firms based there; ACA, without,
  for the other countries of D:1 and D:4. Applications for chips that may use NAC are no longer presumed refused. The lines
  of the two classes did not move.

  Rule: The names change, the answers do not

    Scenario Outline: the day before, the day, the day after
      Given the product "RTX 4090" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>
      And the reason is <reason>

      Examples:
        | destination | day        | answer      | reason |
        | China       | 2024-04-03 | conditional | us.nac |
        | China       | 2024-04-04 | conditional | us.nac |
        | China       | 2024-04-05 | conditional | us.nac |
        | Vietnam     | 2024-04-03 | permitted   | us.aca |
        | Vietnam     | 2024-04-04 | permitted   | us.aca |
        | Vietnam     | 2024-04-05 | permitted   | us.aca |

    Scenario Outline: what lay below the lines stays below
      Given the product "<product>" from "Nvidia"
      And the destination "China"
      When it is checked on 2024-04-04
      Then the answer is permitted, no licence required

      Examples:
        | product   |
        | H20       |
        | RTX 4090D |

  Rule: How an application is judged is told beside the answer

    Scenario Outline: case by case, or presumed refused
      Given the product "<product>" from "Nvidia"
      And the destination "China"
      When it is checked on 2024-04-04
      Then it is conditional
      And a notice is us.case-by-case-2024

      Examples:
        | product  |
        | RTX 4090 |
        | L40      |
