Feature: Announcement No. 72 of 2025, the pause of paragraph 2 of No. 46
  From 9 November 2025 through 27 November 2026 gallium, germanium, antimony and superhard materials may be licensed to the
  United States again in the ordinary way, and graphite is reviewed as for anyone else. The ban on military users stays.

  Background:
    Given it is shipped from "China"
    And the destination "United States"

  Rule: From 9 November 2025 refusal gives way to an ordinary review

    Scenario: The story of gallium to the United States
      Given cn is covered through 2026-12-31
      And the product "gallium"
      When its timeline is drawn
      Then the timeline reads:
        | from                                     | answer                                               |
        | ever                                     | unknown: information is missing                      |
        | 2023-07-01                               | permitted, no licence required                       |
        | 2023-08-01                               | conditional: licence required, reviewed case by case |
        | 2024-12-03                               | blocked: licence required, presumption of denial     |
        | 2025-11-09                               | conditional: licence required, reviewed case by case |
        | 2026-11-28                               | blocked: licence required, presumption of denial     |
        | the day after the last day covered by cn | unknown: information is missing                      |

    Scenario Outline: the day before, the day, the day after
      Given cn is covered through 2026-12-31
      And the product "<product>"
      When it is checked on <day>
      Then it is <state>
      And the reason is <reason>

      Examples:
        | product                             | day        | state       | reason             |
        | gallium                             | 2025-11-08 | blocked     | cn.us-denial       |
        | gallium                             | 2025-11-09 | conditional | cn.us-denial-pause |
        | gallium                             | 2025-11-10 | conditional | cn.us-denial-pause |
        | antimony                            | 2025-11-08 | blocked     | cn.us-denial       |
        | antimony                            | 2025-11-09 | conditional | cn.us-denial-pause |
        | germanium                           | 2025-11-09 | conditional | cn.us-denial-pause |
        | cubic press for superhard materials | 2025-11-08 | blocked     | cn.us-denial       |
        | cubic press for superhard materials | 2026-11-27 | conditional | cn.us-denial-pause |

    Scenario: Before No. 72 was known, the denial was expected to go on
      Given the product "gallium"
      And what was known on 2025-11-08
      When it is checked on 2025-12-01
      Then it is blocked

    Scenario: The refusal is shown as paused
      Given the product "gallium"
      When it is checked on 2025-11-09
      Then cn.us-denial is overridden by cn.us-denial-pause

  Rule: The closer look at graphite is paused too

    Scenario Outline: graphite the day before, the day, the day after
      Given the product "flake graphite"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is <reason>

      Examples:
        | day        | reason                  |
        | 2025-11-08 | cn.us-graphite-scrutiny |
        | 2025-11-09 | cn.graphite             |
        | 2025-11-10 | cn.graphite             |

    Scenario Outline: paused, not ended
      Given cn is covered through 2026-12-31
      And the product "flake graphite"
      When it is checked on <day>
      Then cn.us-graphite-scrutiny is overridden by cn.us-graphite-pause

      Examples:
        | day        |
        | 2025-11-09 |
        | 2026-01-05 |
        | 2026-11-27 |

  Rule: Paragraph 1 is not paused

    Scenario Outline: a military user
      Given cn is covered through 2026-12-31
      And the product "gallium"
      And the end use is "military"
      When it is checked on <day>
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.us-military-ban

      Examples:
        | day        |
        | 2025-11-08 |
        | 2025-11-09 |
        | 2026-11-27 |

  Rule: Gallium still stands until 27 November 2026, the last day of the pause

    Scenario Outline: on 10 November 2026 nothing ends here
      Given cn is covered through 2026-12-31
      And the product "gallium"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.us-denial-pause
      And the reason is cn.gallium-and-germanium
      And it next changes on 2026-11-28

      Examples:
        | day        |
        | 2026-11-10 |
        | 2026-11-20 |
        | 2026-11-21 |
        | 2026-11-26 |
        | 2026-11-27 |

    Scenario Outline: after the pause the refusal is due to return
      Given cn is covered through 2026-12-31
      And the product "gallium"
      When it is checked on <day>
      Then it is blocked
      And the reason is cn.us-denial
      And it does not depend on cn.us-denial-pause

      Examples:
        | day        |
        | 2026-11-28 |
        | 2026-11-29 |

  Rule: Those days have not been checked, so the answer is unknown, and notices show the text for each day

    Scenario Outline: around the last day of the pause
      Given the product "<product>"
      When it is checked on <day>
      Then it is unknown
      And the last known answer is conditional: licence required, reviewed case by case
      And a notice is <told>
      And no notice is <untold>

      Examples:
        | product        | day        | told                            | untold                          |
        | gallium        | 2026-10-10 | cn.notice-denial-pause-on-paper | cn.notice-denial-on-paper       |
        | gallium        | 2026-11-26 | cn.notice-denial-pause-on-paper | cn.notice-denial-pause-last-day |
        | gallium        | 2026-11-27 | cn.notice-denial-pause-last-day | cn.notice-denial-pause-on-paper |
        | gallium        | 2026-11-28 | cn.notice-denial-on-paper       | cn.notice-denial-pause-last-day |
        | flake graphite | 2026-11-28 | cn.notice-denial-on-paper       | cn.notice-denial-pause-on-paper |

    Scenario: The ban on military users continues, as published
      Given the product "gallium"
      And the end use is "military"
      When it is checked on 2026-11-28
      Then it is unknown
      And the last known answer is blocked: prohibited, no licence is offered
      And a notice is cn.notice-military-ban-on-paper

    Scenario: antimony to another country is no matter of No. 46
      Given the product "antimony"
      And the destination "Germany"
      When it is checked on 2026-11-28
      Then it is unknown
      And the last known answer is conditional: licence required, reviewed case by case
      And no notice is cn.notice-denial-on-paper
