Feature: The surcharge of February 2026
  When the emergency duties fell, an order put a duty of 10 percent on imports from 24 February 2026 for 150 days. Export
  controls are untouched. By the way one counts, its last day lies between 22 and 24 July.

  Rule: Shown from 24 February until 22 July 2026 for certain, and no answer changes

    Scenario Outline: the day before, the day, the day after, and around both limits of the end date
      Given the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And <told> notice is us.notice-surcharge

      Examples:
        | day        | told |
        | 2026-02-23 | no   |
        | 2026-02-24 | a    |
        | 2026-02-25 | a    |
        | 2026-07-22 | a    |
        | 2026-07-23 | a    |
        | 2026-07-24 | a    |
        | 2026-07-25 | no   |
        | 2026-07-26 | no   |

    Scenario: it is also shown for the law as written
      Given the product "B200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2026-02-24
      Then a notice is us.notice-surcharge

    Scenario Outline: ordered four days ahead
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2026-02-24
      Then it is permitted
      And <told> notice is us.notice-surcharge

      Examples:
        | known      | told |
        | 2026-02-19 | no   |
        | 2026-02-20 | a    |

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2026-03-01
      Then <told> notice is us.notice-surcharge

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
