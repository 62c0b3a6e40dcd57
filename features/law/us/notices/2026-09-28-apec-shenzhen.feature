Feature: The leaders at Shenzhen, November 2026
  The leaders were due to meet at Shenzhen on 18 and 19 November 2026. What came of it was not found, and the rules were last
  checked on 8 October. So the meeting is shown in an answer that is unknown.

  Rule: Shown from 18 November 2026, also if the answer is unknown

    Scenario Outline: the day before, the day, the day after
      Given us is covered through 2026-10-08
      And the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then it is unknown
      And <told> notice is us.notice-apec-shenzhen
      And the last known answer is conditional: licence required, reviewed case by case

      Examples:
        | day        | told |
        | 2026-11-17 | no   |
        | 2026-11-18 | a    |
        | 2026-11-19 | a    |

    Scenario: it is not shown for the law as written
      Given the product "H20" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2026-11-18
      Then no notice is us.notice-apec-shenzhen

    Scenario Outline: announced from 28 September 2026
      Given the product "H20" from "Nvidia"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2026-11-18
      Then <told> notice is us.notice-apec-shenzhen

      Examples:
        | known      | told |
        | 2026-09-27 | no   |
        | 2026-09-28 | a    |

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2026-11-18
      Then <told> notice is us.notice-apec-shenzhen

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
