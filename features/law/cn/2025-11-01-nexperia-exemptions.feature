Feature: Exemptions for Nexperia parts on request
  Two days after Busan, on 1 November 2025, the ministry said that civil exports of Nexperia parts which meet its conditions
  may be exempted from the ban if one asks.

  Background:
    Given the product "Nexperia part made in China"
    And it is shipped from "China"
    And the destination "Germany"

  Rule: From 1 November 2025 civil parts may go, case by case

    Scenario Outline: the day before, the day, the day after
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | day        | answer                                               |
        | 2025-10-31 | blocked: prohibited, no licence is offered           |
        | 2025-11-01 | conditional: licence required, reviewed case by case |
        | 2025-11-02 | conditional: licence required, reviewed case by case |
        | 2025-11-07 | conditional: licence required, reviewed case by case |

    Scenario: The exemption is the reason, and eases the ban
      When it is checked on 2025-11-05
      Then it is conditional
      And the reason is cn.nexperia-relief
      And cn.nexperia-ban is overridden by cn.nexperia-relief
      And law and practice differ

    Scenario: Military use is not exempted
      Given the end use is "military"
      When it is checked on 2025-11-02
      Then the answer is blocked: prohibited, no licence is offered

    Scenario: A use that is stated to be civil is
      Given the end use is "civil"
      When it is checked on 2025-11-02
      Then it is conditional
