Feature: Announcement No. 57 of 2023, technology that may not leave China
  The catalogue of 21 December 2023 bans the export of technology to separate rare earths, to make metal and alloys of them
  and to make magnets, and restricts that for mining. What it does not name, older catalogues may; they are not encoded.

  Background:
    Given it is shipped from "China"
    And the destination "Australia"

  Rule: Separation, metal and magnet technology is banned, mining technology needs a licence

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | product                          | day        | state       |
        | rare-earth separation technology | 2023-12-20 | unknown     |
        | rare-earth separation technology | 2023-12-21 | blocked     |
        | rare-earth separation technology | 2023-12-22 | blocked     |
        | rare-earth metal technology      | 2023-12-20 | unknown     |
        | rare-earth metal technology      | 2023-12-21 | blocked     |
        | rare-earth metal technology      | 2024-05-01 | blocked     |
        | rare-earth magnet technology     | 2023-12-20 | unknown     |
        | rare-earth magnet technology     | 2023-12-21 | blocked     |
        | rare-earth magnet technology     | 2026-10-09 | blocked     |
        | rare-earth mining technology     | 2023-12-20 | unknown     |
        | rare-earth mining technology     | 2023-12-21 | conditional |
        | rare-earth mining technology     | 2023-12-22 | conditional |
        | rare-earth recycling technology  | 2023-12-21 | unknown     |

    Scenario: The ban is the reason
      Given the product "rare-earth separation technology"
      When it is checked on 2024-05-01
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.technology-ban
      And it has been so since 2023-12-21
      And the answer warns that it leaves out "from memory"

    Scenario: The licence is the reason
      Given the product "rare-earth mining technology"
      When it is checked on 2024-05-01
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.technology-licence

    Scenario: The metal itself is not technology
      Given the product "dysprosium metal"
      When it is checked on 2023-12-21
      Then it is permitted

  Rule: It applies to every country

    Scenario Outline: the ban applies to every destination
      Given the product "rare-earth magnet technology"
      And the destination "<country>"
      When it is checked on 2024-05-01
      Then it is blocked

      Examples:
        | country       |
        | United States |
        | Viet Nam      |
        | Hong Kong     |
