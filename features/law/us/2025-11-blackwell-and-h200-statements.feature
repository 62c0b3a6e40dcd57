Feature: Words on Blackwell, the H200 and the MI308, November and December 2025
  Statements of the President, the White House and the companies. None of them is law, and none changed an answer.

  Rule: Blackwell is not for China

    Scenario Outline: before and after the White House said so
      Given the product "<product>" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then it is blocked
      And the reason is us.chips-to-d5

      Examples:
        | product | day        |
        | B30A    | 2025-11-03 |
        | B30A    | 2025-11-04 |
        | B30A    | 2025-11-05 |
        | B200    | 2025-11-04 |
        | B30A    | 2026-10-08 |
        | GB300   | 2026-10-08 |

    Scenario: it is told beside the answer
      Given the product "B30A" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-11-04
      Then a notice is us.blackwell

  Rule: The announcement on the H200 changed nothing until January

    Scenario Outline: days around it
      Given the product "H200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then it is blocked

      Examples:
        | day        |
        | 2025-12-07 |
        | 2025-12-08 |
        | 2025-12-09 |
        | 2026-01-14 |

    Scenario: it is told beside the answer
      Given the product "H200" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-12-08
      Then a notice is us.h200-announced
      And law and practice agree

  Rule: The MI308's licences were used

    Scenario Outline: case by case before and after
      Given the product "MI308" from "AMD"
      And the destination "China"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case

      Examples:
        | day        |
        | 2025-12-03 |
        | 2025-12-04 |
        | 2025-12-05 |

    Scenario: what AMD told is told beside the answer
      Given the product "MI308" from "AMD"
      And the destination "China"
      When it is checked on 2025-12-04
      Then a notice is us.mi308-practice
