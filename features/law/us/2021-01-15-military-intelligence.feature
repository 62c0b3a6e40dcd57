Feature: Military-intelligence end users
  The bodies that 15 CFR 744.22(f)(2) names need a licence for every item, wherever they are; refusal is presumed.

  Rule: Every item, wherever the body is

    Scenario Outline: named bodies
      Given the product "<product>"
      And it is shipped from "United States"
      And the destination "<destination>"
      And the end user is "<end user>"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.military-intelligence

      Examples:
        | product | destination | end user                                         | day        |
        | ethane  | China       | Intelligence Bureau of the Joint Staff Department | 2022-08-01 |
        | ethane  | China       | 联合参谋部情报局                                 | 2026-10-08 |
        | L20     | Serbia      | GRU                                              | 2024-06-01 |
        | L20     | Cambodia    | GDRI                                             | 2024-06-01 |
        | L20     | Burma       | OCMSA                                            | 2024-06-01 |
        | L20     | Venezuela   | DGCIM                                            | 2024-06-01 |

    Scenario: another body of the same country
      Given every list of parties is whole
      And the product "ethane"
      And it is shipped from "United States"
      And the destination "China"
      And the end user is "Joint Staff Department"
      When it is checked on 2024-06-01
      Then it does not depend on us.military-intelligence

  Rule: Military-intelligence end uses in the countries that are named

    Scenario Outline: the use is enough
      Given the product "<product>"
      And it is shipped from "United States"
      And the destination "<destination>"
      And the end use is "military-intelligence"
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | product  | destination | answer    |
        | RTX 4060 | China       | blocked   |
        | ethane   | China       | blocked   |
        | RTX 4060 | Burma       | blocked   |
        | RTX 4060 | Cambodia    | blocked   |
        | RTX 4060 | Venezuela   | blocked   |
        | RTX 4060 | Cuba        | blocked   |
        | RTX 4060 | Brazil      | permitted |

    Scenario: the rule is the reason
      Given the product "RTX 4060"
      And the destination "China"
      And the end use is "military-intelligence"
      When it is checked on 2024-06-01
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.military-intelligence
