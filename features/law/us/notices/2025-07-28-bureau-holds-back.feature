Feature: The bureau is told to avoid measures against China, summer of 2025
  On 28 July 2025 it was reported that BIS had been told to take no tough new steps against China while the talks went on.
  Since when is not known: at the earliest since Geneva. The rule on affiliates of 29 September ended it.

  Rule: Shown from 12 May until 28 September 2025, and no answer changes

    Scenario Outline: around both limits of the start date, and around the end
      Given the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And <told> notice is us.notice-bureau-holds-back

      Examples:
        | day        | told |
        | 2025-05-11 | no   |
        | 2025-05-12 | a    |
        | 2025-05-13 | a    |
        | 2025-07-27 | a    |
        | 2025-07-28 | a    |
        | 2025-07-29 | a    |
        | 2025-09-28 | a    |
        | 2025-09-29 | no   |
        | 2025-09-30 | no   |

    Scenario: it is not shown for the law as written
      Given the product "B200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2025-05-12
      Then no notice is us.notice-bureau-holds-back

    Scenario Outline: it was not public before the report
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2025-07-01
      Then it is permitted
      And <told> notice is us.notice-bureau-holds-back

      Examples:
        | known      | told |
        | 2025-07-27 | no   |
        | 2025-07-28 | a    |

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-08-01
      Then <told> notice is us.notice-bureau-holds-back

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
