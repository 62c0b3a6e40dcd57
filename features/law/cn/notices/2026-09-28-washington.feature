Feature: The political extension of the truce, without an instrument
  On 23 September 2026 the American side said in Washington that the truce runs to 10 January 2027; the Chinese ministry wrote
  so on the 28th, naming neither No. 70 nor No. 72. No announcement had been seen by 8 October. A statement is a notice, not a rule.

  Background:
    Given it is shipped from "China"

  Rule: The notice runs from 23 September 2026 through 10 January 2027

    Scenario Outline: before, while it runs and after
      Given the product "NdFeB magnet with dysprosium"
      And the destination "United States"
      When it is checked on <day>
      Then <shown> is cn.notice-washington

      Examples:
        | day        | shown     |
        | 2026-09-22 | no notice |
        | 2026-09-23 | a notice  |
        | 2026-09-24 | a notice  |
        | 2026-11-10 | a notice  |
        | 2026-10-09 | a notice  |
        | 2027-01-10 | a notice  |
        | 2027-01-11 | no notice |
        | 2027-01-12 | no notice |

    Scenario Outline: what was known
      Given the product "NdFeB magnet with dysprosium"
      And the destination "United States"
      And what was known on <known>
      When it is checked on 2026-09-23
      Then <shown> is cn.notice-washington

      Examples:
        | known      | shown     |
        | 2026-09-27 | no notice |
        | 2026-09-28 | a notice  |
        | 2026-09-29 | a notice  |

    Scenario Outline: questions that it does not affect
      Given the product "<product>"
      And the destination "<country>"
      When it is checked on 2026-09-23
      Then no notice is cn.notice-washington

      Examples:
        | product                      | country       |
        | NdFeB magnet with dysprosium | Germany       |
        | drone component              | United States |

  Rule: A statement of a government does not change the answer

    Scenario Outline: before, on and after the day
      Given the product "NdFeB magnet with dysprosium"
      And the destination "United States"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.seven-rare-earths

      Examples:
        | day        |
        | 2026-09-22 |
        | 2026-09-23 |
        | 2026-09-24 |
        | 2026-10-09 |

    Scenario: The political extension permits nothing after the pause was due to end
      Given the product "holmium"
      And the destination "United States"
      When it is checked on 2026-11-15
      Then it is unknown
      And a notice is cn.notice-washington
      And law and practice agree
