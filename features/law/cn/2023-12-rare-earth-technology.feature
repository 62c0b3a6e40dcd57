Feature: Rare-earth technology, No. 57 of 2023 and No. 62 of 2025
  A catalogue bans most of it since 2023. For four weeks in 2025 all of it, recycling too, was under permit.

  Rule: The catalogue of December 2023 bans separation, metal and magnet technology, and restricts mining

    Scenario Outline: what the catalogue says
      Given the product "<product>"
      And it is shipped from "China"
      And the destination "Australia"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | product                          | day        | state       |
        | rare-earth separation technology | 2023-12-20 | unknown     |
        | rare-earth separation technology | 2023-12-21 | blocked     |
        | rare-earth magnet technology     | 2026-11-20 | blocked     |
        | rare-earth metal technology      | 2024-05-01 | blocked     |
        | rare-earth mining technology     | 2023-12-20 | unknown     |
        | rare-earth mining technology     | 2023-12-21 | conditional |

    Scenario: The ban is the reason
      Given the product "rare-earth separation technology"
      And it is shipped from "China"
      And the destination "Australia"
      When it is checked on 2024-05-01
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.technology-ban

    Scenario: The licence is the reason
      Given the product "rare-earth mining technology"
      And it is shipped from "China"
      And the destination "Australia"
      When it is checked on 2024-05-01
      Then the reason is cn.technology-licence

  Rule: No. 62 of 2025 was in force from 9 October until its pause on 7 November

    Scenario Outline: recycling technology
      Given the product "rare-earth recycling technology"
      And it is shipped from "China"
      And the destination "Germany"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | day        | state       |
        | 2025-10-08 | unknown     |
        | 2025-10-09 | conditional |
        | 2025-11-06 | conditional |
        | 2025-11-07 | permitted   |
        | 2026-11-09 | permitted   |
        | 2026-11-10 | unknown     |

    Scenario: No. 62 is the reason
      Given the product "rare-earth recycling technology"
      And it is shipped from "China"
      And the destination "Germany"
      When it is checked on 2025-10-20
      Then the reason is cn.rare-earth-technology
      And it next changes on 2025-11-07

    Scenario: The ban goes before the permit
      Given the product "rare-earth separation technology"
      And it is shipped from "China"
      And the destination "Germany"
      When it is checked on 2025-10-20
      Then it is blocked
      And cn.rare-earth-technology is overridden by cn.technology-ban
