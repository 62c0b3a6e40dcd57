Feature: The talks of Madrid, September 2025
  At Madrid the two sides agreed in outline on TikTok. No export control moved on either side. It is shown in answers about
  China until the deal of Busan.

  Rule: Shown from 15 September until 29 October 2025, and no answer changes

    Scenario Outline: around the first day and the last
      Given the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And <told> notice is us.notice-madrid

      Examples:
        | day        | told |
        | 2025-09-14 | no   |
        | 2025-09-15 | a    |
        | 2025-09-16 | a    |
        | 2025-10-29 | a    |
        | 2025-10-30 | no   |
        | 2025-10-31 | no   |

    Scenario: it is not shown for the law as written
      Given the product "B200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2025-09-15
      Then no notice is us.notice-madrid

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-10-01
      Then <told> notice is us.notice-madrid

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
