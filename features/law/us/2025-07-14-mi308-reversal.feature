Feature: AMD's applications for the MI308 are reviewed again, July 2025
  AMD said on 14 or 15 July 2025 that its applications for the MI308 will be reviewed again and that it plans to resume
  shipments as licences come. As with the H20, the licence stays required and what moved is how the authority uses the
  discretion that the letter of April leaves it; so the answer is the same as written and as practised.

  Rule: Approval is presumed for certain from 15 July 2025; the 14th is not known

    Scenario Outline: around both ends, and until the first licences
      Given the product "MI308" from "AMD"
      And the destination "China"
      And the law as <basis>
      When it is checked on <day>
      Then the answer is <answer>
      And law and practice agree

      Examples:
        | basis     | day        | answer                                               |
        | practised | 2025-07-13 | blocked: licence required, presumption of denial     |
        | practised | 2025-07-14 | unknown: information is missing                      |
        | practised | 2025-07-15 | permitted with a licence, approval presumed          |
        | practised | 2025-07-16 | permitted with a licence, approval presumed          |
        | practised | 2025-08-10 | permitted with a licence, approval presumed          |
        | practised | 2025-08-11 | conditional: licence required, reviewed case by case |
        | written   | 2025-07-13 | blocked: licence required, presumption of denial     |
        | written   | 2025-07-14 | unknown: information is missing                      |
        | written   | 2025-07-15 | permitted with a licence, approval presumed          |
        | written   | 2025-08-11 | conditional: licence required, reviewed case by case |

    Scenario: What AMD was told
      Given the product "MI308" from "AMD"
      And the destination "China"
      When it is checked on 2025-07-20
      Then it is permitted
      And the reason is us.mi308-assurance
      And us.mi308-letter is overridden by us.mi308-assurance
      And the answer warns that it leaves out "a weaker word than Nvidia's assurance"

    Scenario: what is missing on the 14th
      Given the product "MI308" from "AMD"
      And the destination "China"
      When it is checked on 2025-07-14
      Then it needs the exact dates of us.mi308-assurance

    Scenario Outline: what was known
      Given the product "MI308" from "AMD"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2025-07-20
      Then it is <state>

      Examples:
        | known      | state     |
        | 2025-07-13 | blocked   |
        | 2025-07-14 | unknown   |
        | 2025-07-15 | permitted |

  Rule: For the MI308, to China, Hong Kong and Macau

    Scenario Outline: which chip, where to, whose buyer
      Given the product "<product>" from "AMD"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-07-20
      Then it is <state>
      And the reason is <reason>

      Examples:
        | product | destination | headquarters | state     | reason             |
        | MI308   | Hong Kong   | Hong Kong    | permitted | us.mi308-assurance |
        | MI308   | Macau       | Macau        | permitted | us.mi308-assurance |
        | MI308   | Singapore   | China        | blocked   | us.mi308-letter    |
        | MI308   | Venezuela   | Venezuela    | blocked   | us.mi308-letter    |
        | MI300X  | China       | China        | blocked   | us.mi308-letter    |

    Scenario: a listed buyer stays refused
      Given the product "MI308" from "AMD"
      And the destination "China"
      And the end user is "Huawei"
      When it is checked on 2025-07-20
      Then it is blocked
      And the reason is us.entity-list
