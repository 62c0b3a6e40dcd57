Feature: The deal of Busan, October 2025
  On 30 October 2025 the presidents agreed on a truce of one year: the United States pauses the rule on affiliates, port fees
  and 24 points of tariff. Each pause came by an instrument of its own some days later. Chips are no part of the deal.

  Rule: Shown from 30 October 2025, and no answer changes

    Scenario Outline: the day before, the day, the day after
      Given the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And <told> notice is us.notice-busan

      Examples:
        | day        | told |
        | 2025-10-29 | no   |
        | 2025-10-30 | a    |
        | 2025-10-31 | a    |
        | 2026-10-08 | a    |

    Scenario: it is not shown for the law as written
      Given the product "B200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2025-10-30
      Then no notice is us.notice-busan

    Scenario Outline: last shown on 9 November 2026
      Given the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then <told> notice is us.notice-busan

      Examples:
        | day        | told |
        | 2026-11-09 | a    |
        | 2026-11-10 | no   |
        | 2026-11-11 | no   |

    Scenario: the rule on affiliates ran on until its own stay
      Given the product "L20" from "Nvidia"
      And the destination "Malaysia"
      And the end user is "Nexperia"
      When it is checked on 2025-10-31
      Then it is blocked
      And it next changes on 2025-11-10

  Rule: For a buyer based in China the notice is shown for every destination

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-11-15
      Then <told> notice is us.notice-busan

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
