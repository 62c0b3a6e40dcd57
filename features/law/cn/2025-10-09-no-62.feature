Feature: Announcement No. 62 of 2025, rare-earth technology
  From 9 October 2025, at once, technology to mine, separate, smelt or recycle rare earths or to make magnets needed a permit,
  recycling for the first time. No. 70 paused it on 7 November. The older ban of 2023 on most of this remains in force.

  Background:
    Given it is shipped from "China"
    And the destination "Germany"

  Rule: From 9 October to 6 November 2025 all rare-earth technology needed a permit

    Scenario Outline: recycling technology, the day before, the day, the day after
      Given the product "rare-earth recycling technology"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | day        | answer                                               |
        | 2025-10-08 | unknown: information is missing                      |
        | 2025-10-09 | conditional: licence required, reviewed case by case |
        | 2025-10-10 | conditional: licence required, reviewed case by case |
        | 2025-11-06 | conditional: licence required, reviewed case by case |

    Scenario: No. 62 is the reason
      Given the product "rare-earth recycling technology"
      When it is checked on 2025-10-20
      Then the reason is cn.rare-earth-technology
      And it has been so since 2025-10-09
      And it next changes on 2025-11-07
      And the answer warns that it leaves out "Chinese persons may not help"

    Scenario: The United States is treated as any other country
      Given the product "rare-earth recycling technology"
      And the destination "United States"
      When it is checked on 2025-10-09
      Then it is conditional

  Rule: The ban of 2023 goes before the permit

    Scenario Outline: what was banned stays banned
      Given the product "<product>"
      When it is checked on 2025-10-20
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.technology-ban
      And cn.rare-earth-technology is overridden by cn.technology-ban

      Examples:
        | product                          |
        | rare-earth separation technology |
        | rare-earth magnet technology     |

    Scenario: Mining technology needs both permits
      Given the product "rare-earth mining technology"
      When it is checked on 2025-10-20
      Then it is conditional
      And the reason is cn.technology-licence
      And the reason is cn.rare-earth-technology
