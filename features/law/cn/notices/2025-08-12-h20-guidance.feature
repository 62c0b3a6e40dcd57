Feature: Chinese buyers are urged off the H20
  By reports of 12 August 2025 three Chinese authorities told firms not to buy the H20, above all for state use, and to give
  reasons if they do. The guidance was never published, nor taken back in public. It is a notice from the first report on.

  Rule: From August 2025 the H20 to China carries the guidance

    Scenario Outline: around both limits of the start date
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then <shown> is cn.notice-h20-guidance

      Examples:
        | day        | shown     |
        | 2025-08-11 | no notice |
        | 2025-08-12 | a notice  |
        | 2025-08-13 | a notice  |
        | 2025-08-30 | a notice  |
        | 2025-08-31 | a notice  |
        | 2025-09-01 | a notice  |
        | 2026-06-01 | a notice  |

    Scenario Outline: questions that it does not affect
      Given the product "<product>" from "<vendor>"
      And the destination "<country>"
      When it is checked on 2025-09-01
      Then no notice is cn.notice-h20-guidance

      Examples:
        | product | vendor | country   |
        | H20     | Nvidia | Germany   |
        | H20     | Nvidia | Hong Kong |
        | MI308   | AMD    | China     |
        | H200    | Nvidia | China     |

  Rule: The United States answer does not change

    Scenario Outline: case-by-case review before and after
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is us.h20-licences

      Examples:
        | day        |
        | 2025-08-11 |
        | 2025-08-12 |
        | 2025-08-13 |
        | 2025-09-01 |

    Scenario: Elsewhere the H20 is free, and nobody is warned
      Given the product "H20" from "Nvidia"
      And the destination "Germany"
      When it is checked on 2025-09-01
      Then it is permitted
