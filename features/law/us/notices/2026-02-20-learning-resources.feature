Feature: The end of the emergency duties, February 2026
  On 20 February 2026 the Supreme Court held that the emergency-powers duties are void, and an order ended them. The tariff
  pause has nothing left to suspend, and a notice states this from then on. Export controls rest on other law.

  Rule: Shown from 20 February 2026 in place of the pause, and no answer changes

    Scenario Outline: the day before, the day, the day after
      Given the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And a notice is us.notice-tariff-pause

      Examples:
        | day        |
        | 2026-02-19 |
        | 2026-02-20 |
        | 2026-02-21 |
        | 2026-10-08 |

    Scenario: it is also shown for the law as written
      Given the product "B200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2026-02-20
      Then a notice is us.notice-tariff-pause

    Scenario Outline: the pause would have ended, what the Court held does not
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2026-11-10
      Then <told> notice is us.notice-tariff-pause

      Examples:
        | known      | told |
        | 2026-02-19 | no   |
        | 2026-02-20 | a    |

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2026-03-01
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
