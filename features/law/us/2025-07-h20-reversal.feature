Feature: The reversal on the H20 and the MI308, July and August 2025
  In July 2025 the two companies said that they had been promised licences. A promise binds nobody: the law, which is the
  letters of April, stayed as it was until August, when the first licences were granted to named customers. Officials then
  spoke of a share of the revenue, which no published instrument demands.

  Rule: A promise changes practice, licences change the law

    Scenario Outline: law and practice around both days
      Given the product "H20" from "Nvidia"
      And the destination "China"
      And the law as <basis>
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | basis     | day        | answer                                               |
        | practised | 2025-07-13 | blocked: licence required, presumption of denial     |
        | practised | 2025-07-14 | permitted with a licence, approval presumed          |
        | practised | 2025-07-15 | permitted with a licence, approval presumed          |
        | practised | 2025-08-10 | permitted with a licence, approval presumed          |
        | practised | 2025-08-11 | conditional: licence required, reviewed case by case |
        | practised | 2025-08-12 | conditional: licence required, reviewed case by case |
        | written   | 2025-07-13 | blocked: licence required, presumption of denial     |
        | written   | 2025-07-14 | blocked: licence required, presumption of denial     |
        | written   | 2025-08-10 | blocked: licence required, presumption of denial     |
        | written   | 2025-08-11 | conditional: licence required, reviewed case by case |

    Scenario Outline: the answer says whether law and practice differ
      Given the product "<product>"
      And the destination "China"
      When it is checked on <day>
      Then law and practice <word>

      Examples:
        | product | day        | word   |
        | H20     | 2025-07-13 | agree  |
        | H20     | 2025-07-14 | differ |
        | H20     | 2025-08-10 | differ |
        | H20     | 2025-08-11 | agree  |
        | MI308   | 2025-07-20 | differ |
        | MI308   | 2025-08-11 | agree  |
        | H100    | 2025-07-20 | agree  |

    Scenario: What Nvidia was promised
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-07-20
      Then it is permitted
      And the reason is us.h20-assurance
      And it has been so since 2025-07-14

    Scenario: What AMD was told
      Given the product "MI308" from "AMD"
      And the destination "China"
      When it is checked on 2025-07-20
      Then it is permitted
      And the reason is us.mi308-assurance

  Rule: The licences of August name customers in China

    Scenario Outline: licences one by one
      Given the product "<product>"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>
      And the reason is <reason>

      Examples:
        | product | destination | day        | answer      | reason            |
        | H20     | China       | 2025-08-11 | conditional | us.h20-licences   |
        | H20     | Hong Kong   | 2025-08-11 | conditional | us.h20-licences   |
        | H20     | Macau       | 2026-10-08 | conditional | us.h20-licences   |
        | H20     | Venezuela   | 2025-08-11 | blocked     | us.h20-letter     |
        | MI308   | China       | 2025-08-11 | conditional | us.mi308-licences |
        | MI308   | China       | 2026-10-08 | conditional | us.mi308-licences |

    Scenario: A buyer with a Chinese parent elsewhere was promised nothing
      Given the product "H20" from "Nvidia"
      And the destination "Singapore"
      And a buyer headquartered in "China"
      When it is checked on 2025-09-01
      Then it is blocked
      And the reason is us.h20-letter

    Scenario: The promise was for the H20, not for every chip of its class
      Given the product "RTX 5090D" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-09-01
      Then it is blocked
