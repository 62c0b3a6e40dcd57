Feature: The visit to Washington, September 2026
  On 23 September 2026 the truce of Busan was said to run to 10 January 2027, and on the 28th China said so too. By 8 October
  2026 no legal instrument of it had been seen. So it is shown in answers about China and extends nothing.

  Rule: Shown from 23 September 2026, and no answer changes

    Scenario Outline: the day before, the day, the day after
      Given the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And <told> notice is us.notice-washington

      Examples:
        | day        | told |
        | 2026-09-22 | no   |
        | 2026-09-23 | a    |
        | 2026-09-24 | a    |
        | 2026-10-08 | a    |

    Scenario: it is not shown for the law as written
      Given the product "B200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2026-09-23
      Then no notice is us.notice-washington

    Scenario Outline: last shown on 10 January 2027, also if the answer is unknown
      Given us is covered through 2026-10-08
      And the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then it is unknown
      And <told> notice is us.notice-washington

      Examples:
        | day        | told |
        | 2027-01-10 | a    |
        | 2027-01-11 | no   |
        | 2027-01-12 | no   |

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2026-10-01
      Then <told> notice is us.notice-washington

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
