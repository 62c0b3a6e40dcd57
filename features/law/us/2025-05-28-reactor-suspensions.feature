Feature: Licences for nuclear plant equipment suspended, May 2025
  In the last days of May 2025 licences for equipment of nuclear power plants in China were suspended. The day is known only
  to lie between the 26th and the 31st. Other letters of those weeks were lifted from 2 July on; whether this one was is not
  known, so from then on there is no answer.

  Rule: Stopped for certain from 31 May until 1 July 2025

    Scenario Outline: around both limits of the start date and of the end date
      Given the product "nuclear reactor part"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | day        | answer                                           |
        | 2025-05-25 | unknown: information is missing                  |
        | 2025-05-26 | unknown: information is missing                  |
        | 2025-05-27 | unknown: information is missing                  |
        | 2025-05-30 | unknown: information is missing                  |
        | 2025-05-31 | blocked: licence required, presumption of denial |
        | 2025-06-01 | blocked: licence required, presumption of denial |
        | 2025-07-01 | blocked: licence required, presumption of denial |
        | 2025-07-02 | unknown: information is missing                  |
        | 2025-07-03 | unknown: information is missing                  |
        | 2026-10-08 | unknown: information is missing                  |

    Scenario: The suspension is the reason
      Given the product "nuclear reactor part"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on 2025-06-15
      Then the reason is us.reactor-suspension
      And law and practice agree

    Scenario Outline: it may bind already, and may bind still
      Given the product "nuclear reactor part"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on <day>
      Then the reason is us.reactor-suspension
      And it needs the exact dates of us.reactor-suspension

      Examples:
        | day        |
        | 2025-05-26 |
        | 2025-05-30 |
        | 2025-07-02 |

    Scenario: before the first possible day it is no reason
      Given the product "nuclear reactor part"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on 2025-05-25
      Then it does not depend on us.reactor-suspension

    Scenario: other goods are not affected
      Given the product "C919 engine"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on 2025-06-15
      Then it does not depend on us.reactor-suspension

    Scenario Outline: to China with Hong Kong only
      Given the product "nuclear reactor part"
      And it is shipped from "United States"
      And the destination "<destination>"
      When it is checked on 2025-06-15
      Then it is <state>

      Examples:
        | destination | state   |
        | Hong Kong   | blocked |
        | Macau       | unknown |
        | Japan       | unknown |

  Rule: Reported bit by bit, from 28 May until 6 June

    Scenario Outline: what was known
      Given the product "nuclear reactor part"
      And it is shipped from "United States"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2025-06-15
      Then it is <state>

      Examples:
        | known      | state   |
        | 2025-05-27 | unknown |
        | 2025-06-05 | unknown |
        | 2025-06-06 | blocked |
