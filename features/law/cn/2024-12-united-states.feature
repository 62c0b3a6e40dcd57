Feature: Announcement No. 46 of 2024, and its pause by No. 72 of 2025
  Paragraph 1 bans dual-use items for American military users and was never paused. Paragraph 2 denied four groups of
  materials to the United States; it is paused through 27 November 2026.

  Background:
    Given it is shipped from "China"
    And the destination "United States"

  Rule: Paragraph 2 denies gallium, germanium, antimony and superhard materials

    Scenario: The story of gallium to the United States
      Given the product "gallium"
      When its timeline is drawn
      Then the timeline reads:
        | from       | answer                                               |
        | ever       | unknown: cannot be told from what is known           |
        | 2023-07-01 | permitted, no licence required                       |
        | 2023-08-01 | conditional: licence required, reviewed case by case |
        | 2024-12-03 | blocked: licence required, presumption of denial     |
        | 2025-11-09 | conditional: licence required, reviewed case by case |
        | 2026-11-28 | unknown: cannot be told from what is known           |

    Scenario Outline: denied, then licensed in the ordinary way again
      Given the product "<product>"
      When it is checked on <day>
      Then it is <state>
      And the reason is <reason>

      Examples:
        | product                             | day        | state       | reason             |
        | germanium                           | 2024-12-02 | conditional | cn.gallium-and-germanium |
        | germanium                           | 2024-12-03 | blocked     | cn.us-denial       |
        | antimony                            | 2025-11-08 | blocked     | cn.us-denial       |
        | antimony                            | 2025-11-09 | conditional | cn.us-denial-pause |
        | cubic press for superhard materials | 2026-11-27 | conditional | cn.us-denial-pause |

    Scenario Outline: Gallium still stands until the last day of the pause
      Given the product "gallium"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.us-denial-pause
      And the reason is cn.gallium-and-germanium
      And it next changes on 2026-11-28

      Examples:
        | day        |
        | 2026-11-20 |
        | 2026-11-21 |
        | 2026-11-27 |

    Scenario: After the pause nothing that was seen carries an answer
      Given the product "gallium"
      When it is checked on 2026-11-28
      Then it is unknown
      And the last known answer is conditional: licence required, reviewed case by case

    Scenario: Before No. 72 was known, the denial was expected to go on
      Given the product "gallium"
      And what was known on 2025-11-08
      When it is checked on 2025-12-01
      Then it is blocked

  Rule: Paragraph 2 looks harder at graphite

    Scenario: The closer review stands beside the permit
      Given the product "flake graphite"
      When it is checked on 2025-01-05
      Then it is conditional
      And the reason is cn.us-graphite-scrutiny

    Scenario: The closer review is paused too
      Given the product "flake graphite"
      When it is checked on 2026-01-05
      Then it is conditional
      And cn.us-graphite-scrutiny is overridden by cn.us-graphite-pause

  Rule: Paragraph 1 bans dual-use items for military users, pause or not

    Scenario Outline: military users get nothing
      Given the product "<product>"
      And the end use is "military"
      When it is checked on <day>
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.us-military-ban

      Examples:
        | product                   | day        |
        | gallium                   | 2024-12-03 |
        | gallium                   | 2026-11-20 |
        | samarium-cobalt magnet    | 2025-04-04 |
        | tungsten                  | 2025-02-04 |
        | drone component           | 2026-08-05 |

    Scenario: What is on no list is not banned
      Given the product "neodymium oxide"
      And the end use is "military"
      When it is checked on 2025-06-01
      Then it is permitted

    Scenario: A civil end use is free of the ban
      Given the product "tungsten"
      And the end use is "civil"
      When it is checked on 2025-06-01
      Then it is conditional
