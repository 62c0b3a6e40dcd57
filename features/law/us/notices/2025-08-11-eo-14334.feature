Feature: The second tariff pause, August 2025
  An order signed on 11 August 2025 keeps 24 points of the reciprocal tariff on Chinese goods suspended for ninety more days
  from the 12th, the day on which the first pause ran out. It is about imports, and no answer changes because of it.

  Rule: Shown without a gap after the first pause

    Scenario Outline: around the first day and the last
      Given the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And a notice is us.notice-tariff-pause

      Examples:
        | day        |
        | 2025-08-11 |
        | 2025-08-12 |
        | 2025-08-13 |
        | 2025-11-09 |
        | 2025-11-10 |
        | 2025-11-11 |

    Scenario: it is also shown for the law as written
      Given the product "B200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2025-08-12
      Then a notice is us.notice-tariff-pause

    Scenario Outline: without this order the pause would have ended on 11 August
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And what was known on <known>
      When it is checked on <day>
      Then <told> notice is us.notice-tariff-pause

      Examples:
        | known      | day        | told |
        | 2025-08-10 | 2025-08-11 | a    |
        | 2025-08-10 | 2025-08-12 | no   |
        | 2025-08-11 | 2025-08-12 | a    |
        | 2025-08-11 | 2025-11-09 | a    |
        | 2025-08-11 | 2025-11-10 | no   |

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-09-01
      Then <told> notice is us.notice-tariff-pause

      Examples:
        | product      | vendor   | destination | headquarters | told |
        | L20          | Nvidia   | China       | Germany      | a    |
        | HBM3         | SK hynix | Hong Kong   | Japan        | a    |
        | L20          | Nvidia   | Macau       | Germany      | a    |
        | HBM3         | SK hynix | Malaysia    | China        | a    |
        | L20          | Nvidia   | Malaysia    | Hong Kong    | a    |
        | L20          | Nvidia   | Malaysia    | Macau        | a    |
        | L20          | Nvidia   | Malaysia    | Malaysia     | no   |
        | EDA software | Synopsys | China       | China        | no   |
