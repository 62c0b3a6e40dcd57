Feature: Twenty experts against the release of the H20, July 2025
  On 28 July 2025 former officials and experts asked the Secretary of Commerce to take back what Nvidia had been assured of.
  Nothing was taken back. The letter is shown until the first licences on 11 August.

  Rule: Shown from 28 July until 10 August 2025, and the H20's answer stays

    Scenario Outline: around the first day and the last
      Given the product "<product>" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is <answer>
      And <told> notice is us.notice-experts-letter

      Examples:
        | product | day        | answer                                           | told |
        | H20     | 2025-07-27 | permitted with a licence, approval presumed      | no   |
        | H20     | 2025-07-28 | permitted with a licence, approval presumed      | a    |
        | H20     | 2025-07-29 | permitted with a licence, approval presumed      | a    |
        | H20     | 2025-08-10 | permitted with a licence, approval presumed      | a    |
        | B200    | 2025-08-10 | blocked: licence required, presumption of denial | a    |
        | B200    | 2025-08-11 | blocked: licence required, presumption of denial | no   |
        | B200    | 2025-08-12 | blocked: licence required, presumption of denial | no   |

    Scenario: it is not shown for the law as written
      Given the product "H20" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2025-07-28
      Then no notice is us.notice-experts-letter

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-08-01
      Then <told> notice is us.notice-experts-letter

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
