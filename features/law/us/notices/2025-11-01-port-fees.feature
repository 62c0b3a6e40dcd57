Feature: Port fees on Chinese ships paused, November 2025
  As agreed at Busan, fees and crane duties on Chinese shipping are paused for a year from 10 November 2025. They were never
  about chips. Shown in answers about China while the pause runs.

  Rule: Shown from 10 November 2025, and no answer changes

    Scenario Outline: the day before, the day, the day after
      Given the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And <told> notice is us.notice-port-fees

      Examples:
        | day        | told |
        | 2025-11-09 | no   |
        | 2025-11-10 | a    |
        | 2025-11-11 | a    |
        | 2026-10-08 | a    |

    Scenario: it is not shown for the law as written
      Given the product "B200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2025-11-10
      Then no notice is us.notice-port-fees

    Scenario Outline: it ends on 10 November 2026, unless the truce is extended to 10 January 2027
      Given the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then <told> notice is us.notice-port-fees

      Examples:
        | day        | told |
        | 2026-11-09 | a    |
        | 2026-11-10 | a    |
        | 2026-11-11 | a    |
        | 2027-01-09 | a    |
        | 2027-01-10 | no   |
        | 2027-01-11 | no   |

    Scenario Outline: announced nine days ahead
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2025-11-10
      Then it is permitted
      And <told> notice is us.notice-port-fees

      Examples:
        | known      | told |
        | 2025-10-31 | no   |
        | 2025-11-01 | a    |

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-12-01
      Then <told> notice is us.notice-port-fees

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
