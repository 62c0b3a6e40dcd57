Feature: The third pause of the listings of April 2025
  After Busan MOFCOM kept the listings of 4 April 2025 paused for another year and ended those of 4 March. The pause was
  written to end on 10 November 2026; the truce is said to run on to 10 January 2027, but no text that says so for the
  listings has been seen.

  Background:
    Given it is shipped from "China"
    And the destination "Canada"

  Rule: From 10 November 2025 the listings of 4 April stay paused, those of 4 March are ended

    Scenario Outline: the control list, the day before, the day, the day after
      Given cn is covered through 2026-12-31
      And the product "dysprosium oxide"
      And the end user is "<name>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | name                         | day        | state       |
        | Universal Logistics Holdings | 2025-11-09 | conditional |
        | Universal Logistics Holdings | 2025-11-10 | conditional |
        | Universal Logistics Holdings | 2025-11-11 | conditional |
        | Leidos                       | 2025-11-09 | blocked     |
        | Leidos                       | 2025-11-10 | conditional |
        | Leidos                       | 2025-11-11 | conditional |
        | Leidos                       | 2026-11-21 | conditional |
        | Lockheed Martin              | 2025-11-10 | blocked     |

    Scenario Outline: the Unreliable Entity List, the day before, the day, the day after
      Given cn is covered through 2026-12-31
      And the product "ferrite magnet"
      And the end user is "<name>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | name         | day        | state     |
        | TCOM         | 2025-11-09 | blocked   |
        | TCOM         | 2025-11-10 | permitted |
        | TCOM         | 2025-11-11 | permitted |
        | TCOM         | 2026-11-21 | permitted |
        | Skydio       | 2025-11-09 | permitted |
        | Skydio       | 2025-11-10 | permitted |
        | Saronic      | 2025-11-10 | blocked   |
        | TechInsights | 2025-11-10 | blocked   |

    Scenario: What was ended is gone from the answer
      Given the product "dysprosium oxide"
      And the end user is "Leidos"
      When it is checked on 2025-11-10
      Then it does not depend on cn.listed-2025-13

    Scenario Outline: What is paused is still shown
      Given the product "<product>"
      And the end user is "<name>"
      When it is checked on 2025-11-10
      Then <listing> is overridden by cn.listings-pause

      Examples:
        | product          | name                         | listing                  |
        | dysprosium oxide | Universal Logistics Holdings | cn.listed-2025-21        |
        | ferrite magnet   | Skydio                       | cn.unreliable-2025-04-04 |

    Scenario Outline: a later listing of the same firm applies
      Given the product "<product>"
      And the end user is "<name>"
      When it is checked on 2025-11-11
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is <listing>

      Examples:
        | product          | name                          | listing                  |
        | dysprosium oxide | Huntington Ingalls Industries | cn.listed-2025-09-25     |
        | ferrite magnet   | Saronic                       | cn.unreliable-2025-09-25 |
        | ferrite magnet   | AeroVironment                 | cn.unreliable-2025-10-09 |

  Rule: From 10 November 2026, when the pause was due to end, the answer is unknown

    Scenario Outline: the control list
      Given cn is covered through 2026-12-31
      And the product "dysprosium oxide"
      And the end user is "Universal Logistics Holdings"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | day        | state       |
        | 2026-11-09 | conditional |
        | 2026-11-10 | unknown     |
        | 2026-11-11 | unknown     |
        | 2026-11-21 | unknown     |

    Scenario Outline: the Unreliable Entity List
      Given cn is covered through 2026-12-31
      And the product "ferrite magnet"
      And the end user is "Skydio"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | day        | state     |
        | 2026-11-09 | permitted |
        | 2026-11-10 | unknown   |
        | 2026-11-11 | unknown   |

    Scenario Outline: both lists when the truce itself is said to end
      Given cn is covered through 2027-01-31
      And the product "<product>"
      And the end user is "<name>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | product          | name                         | day        | state   |
        | dysprosium oxide | Universal Logistics Holdings | 2027-01-09 | unknown |
        | dysprosium oxide | Universal Logistics Holdings | 2027-01-10 | blocked |
        | dysprosium oxide | Universal Logistics Holdings | 2027-01-11 | blocked |
        | ferrite magnet   | Skydio                       | 2027-01-09 | unknown |
        | ferrite magnet   | Skydio                       | 2027-01-10 | blocked |

    Scenario: The last known answer is shown, and the date on which it was due to end
      Given cn is covered through 2026-12-31
      And the product "dysprosium oxide"
      And the end user is "Universal Logistics Holdings"
      When it is checked on 2026-11-21
      Then it is unknown
      And the reason is cn.listings-pause
      And the reason is cn.listed-2025-21
      And it needs the exact dates of cn.listings-pause
      And the last known answer is conditional: licence required, reviewed case by case
      And it has been so since 2026-11-10

    Scenario: The day before that date shows when it is due
      Given cn is covered through 2026-12-31
      And the product "dysprosium oxide"
      And the end user is "Universal Logistics Holdings"
      When it is checked on 2026-11-09
      Then it next changes on 2026-11-10

    Scenario Outline: those days have not been checked, so a notice shows the text
      Given the product "dysprosium oxide"
      And the end user is "Universal Logistics Holdings"
      When it is checked on <day>
      Then it is unknown
      And the last known answer is conditional: licence required, reviewed case by case
      And <shown> is cn.notice-listings-on-paper

      Examples:
        | day        | shown     |
        | 2026-11-09 | no notice |
        | 2026-11-10 | a notice  |
        | 2026-11-11 | a notice  |
