Feature: Nvidia is summoned over the H20
  On 31 July 2025, weeks after Washington let the H20 go again, China's cyberspace regulator called Nvidia in to explain
  alleged back doors. The summons is public but no import rule: a notice on the H20 to China, and nothing more.

  Rule: From 31 July 2025 the H20 to China carries the summons

    Scenario Outline: the day before, the day, the day after
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then <shown> is cn.notice-h20-summons

      Examples:
        | day        | shown     |
        | 2025-07-30 | no notice |
        | 2025-07-31 | a notice  |
        | 2025-08-01 | a notice  |
        | 2026-06-01 | a notice  |

    Scenario Outline: questions that it does not affect
      Given the product "<product>" from "<vendor>"
      And the destination "<country>"
      When it is checked on 2025-07-31
      Then no notice is cn.notice-h20-summons

      Examples:
        | product | vendor | country   |
        | H20     | Nvidia | Germany   |
        | H20     | Nvidia | Hong Kong |
        | MI308   | AMD    | China     |
        | H100    | Nvidia | China     |

  Rule: The United States answer does not change

    Scenario Outline: approval is presumed before and after
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is permitted with a licence, approval presumed

      Examples:
        | day        |
        | 2025-07-30 |
        | 2025-07-31 |
        | 2025-08-01 |
