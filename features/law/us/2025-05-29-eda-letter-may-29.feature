Feature: The letter to Synopsys on chip-design software, May 2025
  Six days after its rivals, Synopsys received the same letter: a licence for its chip-design software to China, and to
  Chinese military users anywhere. It was taken back with theirs on 2 July.

  Rule: From 29 May a licence, judged case by case

    Scenario Outline: the day before, the day, the day after
      Given the product "EDA software" from "Synopsys"
      And the destination "China"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | day        | answer                                               |
        | 2025-05-28 | permitted, no licence required                       |
        | 2025-05-29 | conditional: licence required, reviewed case by case |
        | 2025-05-30 | conditional: licence required, reviewed case by case |
        | 2025-07-01 | conditional: licence required, reviewed case by case |

    Scenario: The letter is the reason
      Given the product "EDA software" from "Synopsys"
      And the destination "China"
      When it is checked on 2025-06-15
      Then the reason is us.eda-letter-synopsys
      And it does not depend on us.eda-letters
      And it has been so since 2025-05-29
      And law and practice agree

    Scenario Outline: other makers have letters of their own
      Given the product "EDA software" from "Cadence"
      And the destination "<destination>"
      And a buyer headquartered in "China"
      And the end use is "<end use>"
      When it is checked on 2025-06-15
      Then the reason is us.eda-letters
      And it does not depend on us.eda-letter-synopsys

      Examples:
        | destination | end use  |
        | China       | civil    |
        | Singapore   | military |

    Scenario Outline: it was not public before that day
      Given the product "EDA software" from "Synopsys"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2025-06-15
      Then it is <state>

      Examples:
        | known      | state       |
        | 2025-05-28 | permitted   |
        | 2025-05-29 | conditional |

  Rule: To China with Hong Kong, and to Chinese military users anywhere

    Scenario Outline: where it goes and whose it is
      Given the product "EDA software" from "Synopsys"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-06-15
      Then it is <state>

      Examples:
        | destination | headquarters | state       |
        | Hong Kong   | Hong Kong    | conditional |
        | Macau       | Macau        | permitted   |
        | Singapore   | China        | permitted   |
        | Japan       | Japan        | permitted   |

    Scenario Outline: a military user in a free country
      Given the product "EDA software" from "Synopsys"
      And the destination "Singapore"
      And a buyer headquartered in "<headquarters>"
      And the end use is "military"
      When it is checked on 2025-06-15
      Then it is <state>

      Examples:
        | headquarters | state       |
        | China        | conditional |
        | Singapore    | permitted   |
