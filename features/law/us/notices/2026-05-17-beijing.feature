Feature: The summit of Beijing, May 2026
  At Beijing on 15 May 2026 the two presidents set up boards of trade and of investment; the White House announced it on the
  17th. No instrument on chips followed. So it is shown in answers about China and changes none of them.

  Rule: Shown from 15 May 2026, and no answer changes

    Scenario Outline: the day before, the day, the day after
      Given the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And <told> notice is us.notice-beijing

      Examples:
        | day        | told |
        | 2026-05-14 | no   |
        | 2026-05-15 | a    |
        | 2026-05-16 | a    |
        | 2026-10-08 | a    |

    Scenario: it is not shown for the law as written
      Given the product "B200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2026-05-15
      Then no notice is us.notice-beijing

    Scenario Outline: what was known
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2026-05-15
      Then it is permitted
      And <told> notice is us.notice-beijing

      Examples:
        | known      | told |
        | 2026-05-16 | no   |
        | 2026-05-17 | a    |

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2026-06-01
      Then <told> notice is us.notice-beijing

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
