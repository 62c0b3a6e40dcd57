Feature: Announcement No. 46 of 2024, dual-use items to the United States
  On 3 December 2024, at once, MOFCOM banned every dual-use item for American military users (paragraph 1), refused gallium,
  germanium, antimony and superhard materials to the United States, and required closer review of graphite (paragraph 2). Only
  paragraph 2 has ever been paused, by No. 72 of 2025.

  Background:
    Given it is shipped from "China"
    And the destination "United States"

  Rule: Paragraph 2 refuses gallium, germanium, antimony and superhard materials to the United States

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>"
      When it is checked on <day>
      Then it is <state>
      And the reason is <reason>

      Examples:
        | product                             | day        | state       | reason                    |
        | germanium                           | 2024-12-02 | conditional | cn.gallium-and-germanium  |
        | germanium                           | 2024-12-03 | blocked     | cn.us-denial              |
        | germanium                           | 2024-12-04 | blocked     | cn.us-denial              |
        | antimony                            | 2024-12-02 | conditional | cn.antimony-and-superhard |
        | antimony                            | 2024-12-03 | blocked     | cn.us-denial              |
        | cubic press for superhard materials | 2024-12-02 | conditional | cn.antimony-and-superhard |
        | cubic press for superhard materials | 2024-12-03 | blocked     | cn.us-denial              |
        | gallium arsenide                    | 2025-11-08 | blocked     | cn.us-denial              |

    Scenario Outline: what paragraph 2 does not refuse
      Given the product "<product>"
      And the destination "<country>"
      When it is checked on 2024-12-03
      Then it is <state>

      Examples:
        | product                  | country       | state       |
        | gallium                  | Canada        | conditional |
        | gallium                  | Mexico        | conditional |
        | gallium                  | Japan         | conditional |
        | flake graphite           | United States | conditional |
        | tungsten                 | United States | permitted   |
        | synthetic diamond powder | United States | permitted   |

    Scenario: The refusal outranks the permit and also applies to goods abroad
      Given the product "gallium"
      When it is checked on 2025-01-15
      Then the answer is blocked: licence required, presumption of denial
      And the reason is cn.us-denial
      And cn.gallium-and-germanium is overridden by cn.us-denial
      And the answer warns that it leaves out "Whoever anywhere passes Chinese dual-use items on"

  Rule: Paragraph 2 requires closer review of graphite

    Scenario Outline: the closer review is shown with the permit
      Given the product "flake graphite"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.us-graphite-scrutiny
      And the reason is cn.graphite

      Examples:
        | day        |
        | 2024-12-03 |
        | 2024-12-04 |
        | 2025-01-05 |

    Scenario: The day before there was the permit alone
      Given the product "flake graphite"
      When it is checked on 2024-12-02
      Then it is conditional
      And it does not depend on cn.us-graphite-scrutiny

    Scenario: Graphite to another country is reviewed as before
      Given the product "flake graphite"
      And the destination "Korea, Republic of"
      When it is checked on 2024-12-03
      Then it is conditional
      And it does not depend on cn.us-graphite-scrutiny

  Rule: Paragraph 1 bans dual-use items for military users, pause or not

    Scenario Outline: military use the day before, the day, the day after
      Given the product "graphite"
      And the end use is "military"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | day        | answer                                               |
        | 2024-12-02 | conditional: licence required, reviewed case by case |
        | 2024-12-03 | blocked: prohibited, no licence is offered           |
        | 2024-12-04 | blocked: prohibited, no licence is offered           |

    Scenario Outline: military users are refused
      Given the product "<product>"
      And the end use is "military"
      When it is checked on <day>
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.us-military-ban

      Examples:
        | product                | day        |
        | gallium                | 2024-12-03 |
        | gallium                | 2025-11-09 |
        | gallium                | 2026-10-08 |
        | gallium                | 2026-10-09 |
        | samarium-cobalt magnet | 2025-04-04 |
        | tungsten               | 2025-02-04 |
        | drone component        | 2026-08-05 |

    Scenario Outline: An armed service or a body of the defence department is a military user, in the United States and elsewhere
      Given the product "<product>"
      And the destination "<country>"
      And the end user is "<end user>"
      When it is checked on <day>
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.us-military-ban

      Examples:
        | product        | country       | end user                  | day        |
        | gallium        | United States | US Army                   | 2026-03-01 |
        | gallium        | United States | US Navy                   | 2025-12-01 |
        | antimony       | United States | Department of Defense     | 2026-10-09 |
        | gallium        | United States | DARPA                     | 2026-10-09 |
        | gallium        | United States | US Department of War      | 2025-09-05 |
        | gallium        | Japan         | US Navy                   | 2026-03-01 |
        | tungsten       | Germany       | United States Air Force   | 2026-03-01 |
        | flake graphite | United States | 美国海军                  | 2026-03-01 |

    Scenario: The coast guard may be one
      Given the product "gallium"
      And the end user is "US Coast Guard"
      When it is checked on 2026-03-01
      Then it is unknown
      And the reason is cn.us-coast-guard

    Scenario: The day before the announcement
      Given the product "flake graphite"
      And the end user is "US Army"
      When it is checked on 2024-12-02
      Then it is conditional

    Scenario: A maker of arms is no armed service
      Given the product "gallium"
      And the end user is "Northrop Grumman"
      When it is checked on 2026-03-01
      Then it does not depend on cn.us-military-ban
      And the answer warns that it leaves out "Makers of arms are no armed services"

    Scenario: Goods on no list are not banned
      Given the product "neodymium oxide"
      And the end use is "military"
      When it is checked on 2025-06-01
      Then it is permitted

    Scenario: A civil end use is free of the ban
      Given the product "tungsten"
      And the end use is "civil"
      When it is checked on 2025-06-01
      Then it is conditional

    Scenario: A military user elsewhere is not affected
      Given the product "tungsten"
      And the destination "Germany"
      And the end use is "military"
      When it is checked on 2025-06-01
      Then it is conditional
      And it does not depend on cn.us-military-ban
