Feature: The framework of London, June 2025
  In London China undertook to give permits for rare earths and magnets, and the United States to give up its limits on
  chip-design software, ethane and jet engines. Each promise was kept, or not, by instruments of its own. It left chips
  alone, and is shown in answers about them until the agreement of Busan replaced it.

  Rule: Shown from 11 June until 29 October 2025, and no answer changes

    Scenario Outline: around the first day and the last
      Given the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And <told> notice is us.notice-london

      Examples:
        | day        | told |
        | 2025-06-10 | no   |
        | 2025-06-11 | a    |
        | 2025-06-12 | a    |
        | 2025-10-29 | a    |
        | 2025-10-30 | no   |
        | 2025-10-31 | no   |

    Scenario: it is not shown for the law as written
      Given the product "B200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2025-06-11
      Then no notice is us.notice-london

    Scenario Outline: the announced limits ended only by later letters
      Given the product "<product>"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on 2025-06-12
      Then it is <state>
      And no notice is us.notice-london

      Examples:
        | product     | state   |
        | ethane      | blocked |
        | C919 engine | blocked |

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-07-01
      Then <told> notice is us.notice-london

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
