Feature: Letters on ethane and butane, May 2025
  On 23 May 2025 BIS told shippers that ethane and butane need a licence to China, and that it meant to refuse. The letters
  became public six days later and were taken back on 2 July.

  Rule: From 23 May a licence, and requests were to be denied

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | product | day        | answer                                           |
        | ethane  | 2025-05-22 | permitted, no licence required                   |
        | ethane  | 2025-05-23 | blocked: licence required, presumption of denial |
        | ethane  | 2025-05-24 | blocked: licence required, presumption of denial |
        | butane  | 2025-05-22 | permitted, no licence required                   |
        | butane  | 2025-05-23 | blocked: licence required, presumption of denial |

    Scenario: The letters are the reason
      Given the product "ethane"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on 2025-06-15
      Then the reason is us.ethane
      And it next changes on 2025-07-02
      And law and practice agree
      And the answer warns that it leaves out "The letters bind the firms that received them"

  Rule: To China with Hong Kong, and to Chinese military users anywhere, from the United States

    Scenario Outline: where it goes
      Given the product "ethane"
      And it is shipped from "United States"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-06-15
      Then it is <state>

      Examples:
        | destination | headquarters | state     |
        | Hong Kong   | Hong Kong    | blocked   |
        | Macau       | Macau        | permitted |
        | Singapore   | China        | permitted |
        | Japan       | Japan        | permitted |

    Scenario: a Chinese military user in a free country
      Given the product "ethane"
      And it is shipped from "United States"
      And the destination "Singapore"
      And a buyer headquartered in "China"
      And the end use is "military"
      When it is checked on 2025-06-15
      Then it is blocked
      And the reason is us.ethane

    Scenario: a military user based there
      Given the product "ethane"
      And it is shipped from "United States"
      And the destination "Singapore"
      And the end use is "military"
      When it is checked on 2025-06-15
      Then it is permitted

    Scenario Outline: other goods are not affected
      Given the product "<product>"
      And it is shipped from "United States"
      And the destination "<destination>"
      And a buyer headquartered in "China"
      And the end use is "military"
      When it is checked on 2025-06-15
      Then it does not depend on us.ethane

      Examples:
        | product     | destination |
        | C919 engine | China       |
        | C919 engine | Singapore   |

    Scenario: ethane from elsewhere is no concern of these letters
      Given the product "ethane"
      And it is shipped from "Saudi Arabia"
      And the destination "China"
      When it is checked on 2025-06-15
      Then it does not depend on us.ethane

  Rule: Not public until 29 May

    Scenario Outline: what was known
      Given the product "ethane"
      And it is shipped from "United States"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2025-05-26
      Then it is <state>

      Examples:
        | known      | state     |
        | 2025-05-28 | permitted |
        | 2025-05-29 | blocked   |
