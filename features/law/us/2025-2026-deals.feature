Feature: The deals, as seen from the American side
  What each side gave shows on the answers for chips to China. It has no force of its own.

  Background:
    Given the product "H20" from "Nvidia"
    And the destination "China"

  Rule: From Geneva to Washington

    Scenario Outline: the deal of the day
      When it is checked on <day>
      Then a notice is <notice>

      Examples:
        | day        | notice                          |
        | 2025-05-14 | us.notice-geneva                |
        | 2025-06-11 | us.notice-london                |
        | 2025-07-28 | us.notice-stockholm             |
        | 2025-09-15 | us.notice-madrid                |
        | 2025-10-26 | us.notice-kuala-lumpur          |
        | 2025-10-30 | us.notice-busan                 |
        | 2025-11-10 | us.notice-port-fees             |
        | 2026-05-15 | us.notice-beijing               |
        | 2026-09-23 | us.notice-washington            |
        | 2026-11-19 | us.notice-apec-shenzhen         |

  Rule: The tariffs around them

    Scenario Outline: pause, end and what followed
      When it is checked on <day>
      Then a notice is <notice>

      Examples:
        | day        | notice                          |
        | 2025-05-14 | us.notice-tariff-pause          |
        | 2025-08-12 | us.notice-tariff-pause          |
        | 2025-11-10 | us.notice-tariff-pause          |
        | 2026-02-20 | us.notice-tariff-pause          |
        | 2026-02-24 | us.notice-surcharge             |
        | 2026-07-23 | us.notice-forced-labour-tariffs |

  Rule: A buyer at home in China is told wherever the chip goes

    Scenario: A Chinese buyer in Malaysia
      Given the destination "Malaysia"
      And a buyer headquartered in "China"
      When it is checked on 2025-11-15
      Then a notice is us.notice-busan
