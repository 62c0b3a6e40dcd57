Feature: The first tariff pause, May 2025
  The order that carries out the statement of Geneva suspends 24 points of the reciprocal tariff on Chinese goods from 14 May
  2025 for ninety days. It is about imports into the United States. For a chip on its way to China it is news, not law.

  Rule: Shown from 14 May 2025, and no answer changes

    Scenario Outline: around the first day, and on to the second pause without a gap
      Given the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And <told> notice is us.notice-tariff-pause

      Examples:
        | day        | told |
        | 2025-05-13 | no   |
        | 2025-05-14 | a    |
        | 2025-05-15 | a    |
        | 2025-08-11 | a    |
        | 2025-08-12 | a    |
        | 2025-08-13 | a    |

    Scenario: it is also shown for the law as written
      Given the product "B200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2025-05-14
      Then a notice is us.notice-tariff-pause

    Scenario Outline: by what was known in June it ends on 11 August
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And what was known on 2025-06-01
      When it is checked on <day>
      Then <told> notice is us.notice-tariff-pause

      Examples:
        | day        | told |
        | 2025-08-11 | a    |
        | 2025-08-12 | no   |

    Scenario Outline: signed two days before it took effect
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2025-05-14
      Then <told> notice is us.notice-tariff-pause

      Examples:
        | known      | told |
        | 2025-05-11 | no   |
        | 2025-05-12 | a    |

  Rule: Shown for China, Hong Kong, Macau, and firms based there

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-06-01
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
