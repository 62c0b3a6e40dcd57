Feature: The talks of Stockholm, July 2025
  On 28 and 29 July 2025 both sides agreed to prolong the tariff pause by ninety days. It says nothing of chips, and is shown
  in answers about them until the extended pause ran out on 10 November.

  Rule: Shown from 28 July until 9 November 2025, and no answer changes

    Scenario Outline: around the first day and the last
      Given the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And <told> notice is us.notice-stockholm

      Examples:
        | day        | told |
        | 2025-07-27 | no   |
        | 2025-07-28 | a    |
        | 2025-07-29 | a    |
        | 2025-11-09 | a    |
        | 2025-11-10 | no   |
        | 2025-11-11 | no   |

    Scenario: it is not shown for the law as written
      Given the product "B200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2025-07-28
      Then no notice is us.notice-stockholm

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-08-20
      Then <told> notice is us.notice-stockholm

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
