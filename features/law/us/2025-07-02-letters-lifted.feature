Feature: The letters on chip-design software and ethane taken back, July 2025
  On 2 July 2025 BIS told the three software makers and the shippers of ethane that its letters of May no longer apply. From
  that day no licence is required, for any destination.

  Rule: From 2 July 2025 no licence

    Scenario Outline: chip-design software, the day before, the day, the day after
      Given the product "EDA software" from "<vendor>"
      And the destination "China"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | vendor      | day        | answer                                               |
        | Cadence     | 2025-07-01 | conditional: licence required, reviewed case by case |
        | Cadence     | 2025-07-02 | permitted, no licence required                       |
        | Cadence     | 2025-07-03 | permitted, no licence required                       |
        | Siemens EDA | 2025-07-01 | conditional: licence required, reviewed case by case |
        | Siemens EDA | 2025-07-02 | permitted, no licence required                       |
        | Synopsys    | 2025-07-01 | conditional: licence required, reviewed case by case |
        | Synopsys    | 2025-07-02 | permitted, no licence required                       |
        | Synopsys    | 2025-07-03 | permitted, no licence required                       |

    Scenario Outline: ethane and butane
      Given the product "<product>"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | product | day        | answer                                           |
        | ethane  | 2025-07-01 | blocked: licence required, presumption of denial |
        | ethane  | 2025-07-02 | permitted, no licence required                   |
        | ethane  | 2025-07-03 | permitted, no licence required                   |
        | butane  | 2025-07-01 | blocked: licence required, presumption of denial |
        | butane  | 2025-07-02 | permitted, no licence required                   |

    Scenario Outline: what was withdrawn is no reason any more
      Given the product "<product>" from "<vendor>"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on 2025-07-02
      Then there is no reason
      And it does not depend on <letter>
      And law and practice agree

      Examples:
        | product      | vendor      | letter                 |
        | EDA software | Cadence     | us.eda-letters         |
        | EDA software | Siemens EDA | us.eda-letters         |
        | EDA software | Synopsys    | us.eda-letter-synopsys |

    Scenario Outline: a Chinese military user abroad is exempt like the others
      Given the product "EDA software" from "Cadence"
      And the destination "Malaysia"
      And a buyer headquartered in "China"
      And the end use is "military"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | day        | state       |
        | 2025-07-01 | conditional |
        | 2025-07-02 | permitted   |

  Rule: Nobody knew before the day itself

    Scenario Outline: what was known
      Given the product "EDA software" from "Synopsys"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2025-07-10
      Then it is <state>

      Examples:
        | known      | state       |
        | 2025-07-01 | conditional |
        | 2025-07-02 | permitted   |

  Rule: Engines and reactor parts are not in these letters

    Scenario Outline: what is not taken back by them
      Given the product "<product>"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on 2025-07-02
      Then the reason is <reason>

      Examples:
        | product              | reason                   |
        | C919 engine          | us.jet-engine-suspension |
        | nuclear reactor part | us.reactor-suspension    |
