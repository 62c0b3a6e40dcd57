Feature: The European dual-use list names chip tools too
  Since 15 November 2025 the list of the European Union has entries for chip tools beside the Dutch orders, and a further update
  of September 2026 awaits scrutiny. The list is not encoded here; the answer mentions it.

  Rule: From 15 November 2025 Dutch chip tools carry the notice

    Scenario Outline: the day before, the day, the day after
      Given the product "NXT:2000i" from "ASML"
      And the destination "China"
      When it is checked on <day>
      Then <shown> is nl.notice-eu-list

      Examples:
        | day        | shown     |
        | 2025-11-14 | no notice |
        | 2025-11-15 | a notice  |
        | 2025-11-16 | a notice  |
        | 2025-12-01 | a notice  |

    Scenario Outline: shown for every chip tool that leaves the Netherlands, and nothing else
      Given the product "<product>"
      And it is shipped from "<ships_from>"
      And the destination "China"
      When it is checked on 2025-11-15
      Then <shown> is nl.notice-eu-list

      Examples:
        | product                  | ships_from      | shown     |
        | wafer cleaning equipment | Netherlands | a notice  |
        | wafer metrology tool     | Netherlands | a notice  |
        | wafer metrology tool     | Japan       | no notice |
        | quantum computer         | Netherlands | no notice |

    Scenario Outline: it was made in September 2025
      Given the product "NXT:2000i" from "ASML"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2025-11-15
      Then <shown> is nl.notice-eu-list

      Examples:
        | known      | shown     |
        | 2025-08-31 | no notice |
        | 2025-09-30 | a notice  |

  Rule: The answer does not change

    Scenario Outline: under licence as before, and unknown as before
      Given the product "<product>"
      And it is shipped from "Netherlands"
      And the destination "China"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | product                  | day        | state   |
        | NXT:2000i                | 2025-11-14 | blocked |
        | NXT:2000i                | 2025-11-15 | blocked |
        | NXT:2000i                | 2025-11-16 | blocked |
        | wafer cleaning equipment | 2025-11-14 | unknown |
        | wafer cleaning equipment | 2025-11-15 | unknown |
