Feature: The joint statement of Geneva, May 2025
  On 12 May 2025 the two governments agreed to cut their tariffs for ninety days from the 14th, and China to pause the steps
  it had taken since 2 April. Chips were no part of it. So it is shown in answers about China and changes none of them.

  Rule: Shown from 14 May until 11 August 2025

    Scenario Outline: around the first day and the last
      Given the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And <told> notice is us.notice-geneva

      Examples:
        | day        | told |
        | 2025-05-13 | no   |
        | 2025-05-14 | a    |
        | 2025-05-15 | a    |
        | 2025-08-11 | a    |
        | 2025-08-12 | no   |
        | 2025-08-13 | no   |

    Scenario: it is not shown for the law as written
      Given the product "B200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2025-05-14
      Then no notice is us.notice-geneva

    Scenario Outline: signed two days before it took effect
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2025-06-01
      Then it is permitted
      And <told> notice is us.notice-geneva

      Examples:
        | known      | told |
        | 2025-05-11 | no   |
        | 2025-05-12 | a    |

  Rule: Chips and memory for China, Hong Kong and Macau, and for firms based there wherever they are

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-06-01
      Then <told> notice is us.notice-geneva

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
