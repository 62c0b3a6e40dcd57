Feature: The first licences for the H20 and the MI308, August 2025
  On 11 August 2025 the White House confirmed that licences were being granted to named customers in China, one by one. With
  that the assurance of July had done its work: what is not covered by a licence is not presumed to get one. Officials spoke
  of a share of the revenue, which no published instrument demands.

  Rule: From 11 August 2025 applications are reviewed case by case

    Scenario Outline: the day before, the day, the day after, as practised and as written
      Given the product "<product>" from "<vendor>"
      And the destination "China"
      And the law as <basis>
      When it is checked on <day>
      Then the answer is <answer>
      And law and practice agree

      Examples:
        | product | vendor | basis     | day        | answer                                               |
        | H20     | Nvidia | practised | 2025-08-10 | permitted with a licence, approval presumed          |
        | H20     | Nvidia | practised | 2025-08-11 | conditional: licence required, reviewed case by case |
        | H20     | Nvidia | practised | 2025-08-12 | conditional: licence required, reviewed case by case |
        | H20     | Nvidia | written   | 2025-08-10 | permitted with a licence, approval presumed          |
        | H20     | Nvidia | written   | 2025-08-11 | conditional: licence required, reviewed case by case |
        | MI308   | AMD    | practised | 2025-08-10 | permitted with a licence, approval presumed          |
        | MI308   | AMD    | practised | 2025-08-11 | conditional: licence required, reviewed case by case |
        | MI308   | AMD    | practised | 2025-08-12 | conditional: licence required, reviewed case by case |

    Scenario Outline: the assurances of July are withdrawn
      Given the product "<product>"
      And the destination "China"
      When it is checked on <day>
      Then the reason is <reason>
      And it does not depend on <other>

      Examples:
        | product | day        | reason             | other              |
        | H20     | 2025-08-10 | us.h20-assurance   | us.h20-licences    |
        | H20     | 2025-08-11 | us.h20-licences    | us.h20-assurance   |
        | MI308   | 2025-08-10 | us.mi308-assurance | us.mi308-licences  |
        | MI308   | 2025-08-11 | us.mi308-licences  | us.mi308-assurance |

    Scenario Outline: what was known
      Given the product "<product>"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2025-08-20
      Then it is <state>

      Examples:
        | product | known      | state       |
        | H20     | 2025-08-10 | permitted   |
        | H20     | 2025-08-11 | conditional |
        | MI308   | 2025-08-10 | permitted   |
        | MI308   | 2025-08-11 | conditional |

  Rule: For customers in China, Hong Kong and Macau

    Scenario Outline: where to and whose buyer
      Given the product "<product>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then it is <state>
      And the reason is <reason>

      Examples:
        | product | destination | headquarters | day        | state       | reason            |
        | H20     | Hong Kong   | Hong Kong    | 2025-08-11 | conditional | us.h20-licences   |
        | H20     | Macau       | Macau        | 2026-10-08 | conditional | us.h20-licences   |
        | H20     | China       | USA          | 2025-09-01 | conditional | us.h20-licences   |
        | H20     | Venezuela   | Venezuela    | 2025-08-11 | blocked     | us.h20-letter     |
        | H20     | Russia      | Russia       | 2025-08-11 | blocked     | us.h20-letter     |
        | H20     | Singapore   | China        | 2025-09-01 | blocked     | us.h20-letter     |
        | MI308   | Hong Kong   | Hong Kong    | 2025-08-11 | conditional | us.mi308-licences |
        | MI308   | Macau       | Macau        | 2025-08-11 | conditional | us.mi308-licences |
        | MI308   | China       | China        | 2026-10-08 | conditional | us.mi308-licences |
        | MI308   | Malaysia    | China        | 2025-09-01 | blocked     | us.mi308-letter   |

    Scenario Outline: The licences are for the H20 and the MI308, not for every chip of their class
      Given the product "<product>"
      And the destination "China"
      When it is checked on 2025-09-01
      Then it is blocked
      And the reason is <reason>

      Examples:
        | product   | reason          |
        | RTX 5090D | us.h20-letter   |
        | H100      | us.h20-letter   |
        | MI300X    | us.mi308-letter |

    Scenario: a listed buyer is not covered by the licences of others
      Given the product "H20" from "Nvidia"
      And the destination "China"
      And the end user is "Huawei"
      When it is checked on 2025-09-01
      Then it is blocked
      And the reason is us.entity-list
