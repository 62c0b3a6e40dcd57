Feature: Letters to Cadence and Siemens on chip-design software, May 2025
  On 23 May 2025 BIS told the two makers that their software for designing chips needs a licence to China, and to Chinese
  military users anywhere. Cadence made it public five days later. The letters were taken back on 2 July.

  Rule: From 23 May a licence, judged case by case

    Scenario Outline: the day before, the day, the day after
      Given the product "EDA software" from "<vendor>"
      And the destination "China"
      When it is checked on <day>
      Then the answer is <answer>
      And law and practice agree

      Examples:
        | vendor      | day        | answer                                               |
        | Cadence     | 2025-05-22 | permitted, no licence required                       |
        | Cadence     | 2025-05-23 | conditional: licence required, reviewed case by case |
        | Cadence     | 2025-05-24 | conditional: licence required, reviewed case by case |
        | Siemens EDA | 2025-05-22 | permitted, no licence required                       |
        | Siemens EDA | 2025-05-23 | conditional: licence required, reviewed case by case |

    Scenario Outline: a letter binds its addressee
      Given the product "EDA software" from "<vendor>"
      And the destination "China"
      When it is checked on 2025-05-28
      Then it is <state>

      Examples:
        | vendor      | state       |
        | Cadence     | conditional |
        | Siemens EDA | conditional |
        | Synopsys    | permitted   |

    Scenario: nor does it bind for military users of another maker's software
      Given the product "EDA software" from "Synopsys"
      And the destination "Malaysia"
      And a buyer headquartered in "China"
      And the end use is "military"
      When it is checked on 2025-05-28
      Then the answer is permitted, no licence required

    Scenario: The letter is the reason
      Given the product "EDA software" from "Cadence"
      And the destination "China"
      When it is checked on 2025-06-15
      Then the reason is us.eda-letters
      And it has been so since 2025-05-23
      And it next changes on 2025-07-02

  Rule: To China with Hong Kong, and to Chinese military users anywhere

    Scenario Outline: where it goes, whose it is, what for
      Given the product "EDA software" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      And the end use is "<end use>"
      When it is checked on 2025-06-15
      Then it is <state>

      Examples:
        | vendor      | destination | headquarters | end use  | state       |
        | Siemens EDA | Malaysia    | China        | military | conditional |
        | Cadence     | Malaysia    | Hong Kong    | military | conditional |
        | Cadence     | Malaysia    | Malaysia     | military | permitted   |
        | Cadence     | Japan       | China        | military | conditional |

    Scenario Outline: civil users
      Given the product "EDA software" from "Cadence"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-06-15
      Then it is <state>

      Examples:
        | destination | headquarters | state       |
        | Hong Kong   | Hong Kong    | conditional |
        | China       | Germany      | conditional |
        | Malaysia    | China        | permitted   |
        | Macau       | Macau        | permitted   |
        | Taiwan      | Taiwan       | permitted   |
        | Japan       | Japan        | permitted   |

    Scenario: a Chinese military user abroad is caught by the letter
      Given the product "EDA software" from "Siemens EDA"
      And the destination "Malaysia"
      And a buyer headquartered in "China"
      And the end use is "military"
      When it is checked on 2025-06-15
      Then the reason is us.eda-letters

  Rule: Not public until 28 May

    Scenario Outline: what was known
      Given the product "EDA software" from "Cadence"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2025-05-26
      Then it is <state>

      Examples:
        | known      | state       |
        | 2025-05-27 | permitted   |
        | 2025-05-28 | conditional |
