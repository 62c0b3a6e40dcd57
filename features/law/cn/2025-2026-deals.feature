Feature: The deals, as seen from the Chinese side
  What each side gave shows on the answers it explains. It has no force of its own.

  Background:
    Given the product "NdFeB magnet with dysprosium"
    And it is shipped from "China"
    And the destination "United States"

  Rule: From Geneva to Washington

    Scenario Outline: the deal of the day
      When it is checked on <day>
      Then a notice is <notice>

      Examples:
        | day        | notice                   |
        | 2025-05-14 | cn.notice-geneva         |
        | 2025-06-11 | cn.notice-london         |
        | 2025-07-28 | cn.notice-stockholm      |
        | 2025-09-15 | cn.notice-madrid         |
        | 2025-10-26 | cn.notice-kuala-lumpur   |
        | 2025-10-30 | cn.notice-busan          |
        | 2026-11-09 | cn.notice-busan          |
        | 2026-05-15 | cn.notice-beijing        |
        | 2026-09-23 | cn.notice-washington     |
        | 2026-11-21 | cn.notice-washington     |
        | 2026-10-10 | cn.notice-newest-evidence |

  Rule: A deal does not change the answer

    Scenario Outline: the same answer before and after
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.seven-rare-earths

      Examples:
        | day        |
        | 2025-05-13 |
        | 2025-05-14 |
        | 2025-10-29 |
        | 2025-10-30 |
        | 2026-09-22 |
        | 2026-09-23 |
        | 2026-11-21 |
