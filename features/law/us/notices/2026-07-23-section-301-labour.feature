Feature: Tariffs over forced labour, July 2026
  On 23 July 2026 tariffs on sixty economies were ordered, with China among those at 12.5 percent. From which day they are
  collected was not read. They are about imports, and no answer changes.

  Rule: Shown from 23 July 2026, and no answer changes

    Scenario Outline: the day before, the day, the day after
      Given the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And <told> notice is us.notice-forced-labour-tariffs

      Examples:
        | day        | told |
        | 2026-07-22 | no   |
        | 2026-07-23 | a    |
        | 2026-07-24 | a    |
        | 2026-10-08 | a    |

    Scenario: it is not shown for the law as written
      Given the product "B200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2026-07-23
      Then no notice is us.notice-forced-labour-tariffs

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2026-08-01
      Then <told> notice is us.notice-forced-labour-tariffs

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
