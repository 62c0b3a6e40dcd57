Feature: Licences for engines of the C919 suspended, May 2025
  Engines of COMAC's airliner went to China under licences whose terms are not public. On 28 May 2025 those licences were
  suspended. They came back in the first days of July.

  Rule: From 28 May 2025 engines and engine parts for the C919 are stopped

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | product     | day        | answer                                           |
        | C919 engine | 2025-05-27 | unknown: information is missing                  |
        | C919 engine | 2025-05-28 | blocked: licence required, presumption of denial |
        | C919 engine | 2025-05-29 | blocked: licence required, presumption of denial |
        | LEAP-1C     | 2025-07-02 | blocked: licence required, presumption of denial |

    Scenario: The suspension is the reason
      Given the product "LEAP-1C"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on 2025-06-15
      Then the reason is us.jet-engine-suspension
      And law and practice agree
      And the answer warns that it leaves out "licences whose terms are not public"

    Scenario Outline: elsewhere nothing is known either way
      Given the product "LEAP-1C"
      And it is shipped from "<ships_from>"
      And the destination "<destination>"
      When it is checked on 2025-06-15
      Then it is <state>

      Examples:
        | ships_from        | destination | state   |
        | United States | Hong Kong   | blocked |
        | United States | Macau       | unknown |
        | United States | Japan       | unknown |
        | France        | China       | unknown |

    Scenario: other goods are not affected
      Given the product "nuclear reactor part"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on 2025-06-15
      Then it does not depend on us.jet-engine-suspension

    Scenario Outline: it was not public before that day
      Given the product "LEAP-1C"
      And it is shipped from "United States"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2025-06-15
      Then it is <state>

      Examples:
        | known      | state   |
        | 2025-05-27 | unknown |
        | 2025-05-28 | blocked |

    Scenario: where nothing is known the suspension is not why
      Given the product "LEAP-1C"
      And it is shipped from "United States"
      And the destination "Japan"
      When it is checked on 2025-06-15
      Then it does not depend on us.jet-engine-suspension
