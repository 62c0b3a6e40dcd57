Feature: American letters of May 2025 outside chips
  EDA software, ethane, jet engines and reactor parts, held back in the weeks before London and given back in July 2025.

  Rule: EDA software, by vendor

    Scenario Outline: on receipt, and lifted on 2 July
      Given the product "EDA software" from "<vendor>"
      And the destination "China"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | vendor      | day        | state       |
        | Cadence     | 2025-05-22 | permitted   |
        | Cadence     | 2025-05-23 | conditional |
        | Siemens EDA | 2025-05-23 | conditional |
        | Synopsys    | 2025-05-28 | permitted   |
        | Synopsys    | 2025-05-29 | conditional |
        | Synopsys    | 2025-07-01 | conditional |
        | Synopsys    | 2025-07-02 | permitted   |
        | Cadence     | 2025-07-02 | permitted   |

    Scenario Outline: The letter is the reason
      Given the product "EDA software" from "<vendor>"
      And the destination "China"
      When it is checked on 2025-06-15
      Then the reason is <reason>

      Examples:
        | vendor      | reason                 |
        | Cadence     | us.eda-letters         |
        | Synopsys    | us.eda-letter-synopsys |

    Scenario: Chinese military users anywhere
      Given the product "EDA software" from "Siemens EDA"
      And the destination "Malaysia"
      And a buyer headquartered in "China"
      And the end use is "military"
      When it is checked on 2025-06-15
      Then the reason is us.eda-letters

    Scenario: The letter was not public at once
      Given the product "EDA software" from "Cadence"
      And the destination "China"
      And what was known on 2025-05-27
      When it is checked on 2025-05-26
      Then it is permitted

    Scenario: Other countries are not touched
      Given the product "EDA software" from "Synopsys"
      And the destination "Japan"
      When it is checked on 2025-06-15
      Then it is permitted

  Rule: Ethane and butane

    Scenario Outline: from 23 May to 1 July
      Given the product "ethane"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | day        | state     |
        | 2025-05-22 | permitted |
        | 2025-05-23 | blocked   |
        | 2025-07-01 | blocked   |
        | 2025-07-02 | permitted |

    Scenario: The letters are the reason, and loading is mentioned
      Given the product "ethane"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on 2025-06-28
      Then the reason is us.ethane
      And a notice is us.notice-ethane-loading

  Rule: Engines of the C919

    Scenario Outline: suspended, and restored on a day that is not quite known
      Given the product "C919 engine"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | day        | state     |
        | 2025-05-27 | unknown   |
        | 2025-05-28 | blocked   |
        | 2025-07-02 | blocked   |
        | 2025-07-03 | unknown   |
        | 2025-07-04 | permitted |

    Scenario: The suspension is the reason
      Given the product "LEAP-1C"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on 2025-06-15
      Then the reason is us.jet-engine-suspension

    Scenario: The resumption is the reason
      Given the product "LEAP-1C"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on 2025-08-01
      Then the answer is permitted with a licence, approval presumed
      And the reason is us.jet-engine-resumption

  Rule: Reactor parts, whose end was not found

    Scenario Outline: suspended, then unknown
      Given the product "nuclear reactor part"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | day        | state   |
        | 2025-05-25 | unknown |
        | 2025-06-15 | blocked |
        | 2025-07-02 | unknown |

    Scenario: The suspension is the reason
      Given the product "nuclear reactor part"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on 2025-06-15
      Then the reason is us.reactor-suspension
