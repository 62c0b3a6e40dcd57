Feature: Nvidia is assured of licences for the H20, July 2025
  On the evening of 14 July 2025 Nvidia said the government had assured it that licences for the H20 will be granted. The
  letter of April still requires one for every sale, but published no policy on whom to give it to. Refusing until July and
  assuring from July are two uses of that one discretion, so the answer is the same as written and as practised.

  Rule: The licence stays required; from 14 July 2025 approval is presumed

    Scenario Outline: as practised and as written, the day before, the day, the day after
      Given the product "H20" from "Nvidia"
      And the destination "China"
      And the law as <basis>
      When it is checked on <day>
      Then the answer is <answer>
      And law and practice agree

      Examples:
        | basis     | day        | answer                                               |
        | practised | 2025-07-13 | blocked: licence required, presumption of denial     |
        | practised | 2025-07-14 | permitted with a licence, approval presumed          |
        | practised | 2025-07-15 | permitted with a licence, approval presumed          |
        | practised | 2025-08-10 | permitted with a licence, approval presumed          |
        | practised | 2025-08-11 | conditional: licence required, reviewed case by case |
        | written   | 2025-07-13 | blocked: licence required, presumption of denial     |
        | written   | 2025-07-14 | permitted with a licence, approval presumed          |
        | written   | 2025-07-15 | permitted with a licence, approval presumed          |
        | written   | 2025-08-10 | permitted with a licence, approval presumed          |
        | written   | 2025-08-11 | conditional: licence required, reviewed case by case |

    Scenario: What Nvidia was promised
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-07-20
      Then it is permitted
      And the reason is us.h20-assurance
      And us.h20-letter is overridden by us.h20-assurance
      And it has been so since 2025-07-14
      And it next changes on 2025-08-11

    Scenario Outline: it rests on what the company said
      Given the product "H20" from "Nvidia"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2025-07-20
      Then it is <state>

      Examples:
        | known      | state     |
        | 2025-07-13 | blocked   |
        | 2025-07-14 | permitted |

  Rule: For the H20, to China, Hong Kong and Macau

    Scenario Outline: which chip, where to, whose buyer
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-07-20
      Then it is <state>
      And the reason is <reason>

      Examples:
        | product   | vendor | destination | headquarters | state     | reason           |
        | H20       | Nvidia | Hong Kong   | Hong Kong    | permitted | us.h20-assurance |
        | H20       | Nvidia | Macau       | Macau        | permitted | us.h20-assurance |
        | H20       | Nvidia | China       | Germany      | permitted | us.h20-assurance |
        | H20       | Nvidia | Singapore   | China        | blocked   | us.h20-letter    |
        | H20       | Nvidia | Venezuela   | Venezuela    | blocked   | us.h20-letter    |
        | H20       | Nvidia | Russia      | Russia       | blocked   | us.h20-letter    |
        | RTX 5090D | Nvidia | China       | China        | blocked   | us.h20-letter    |
        | H100      | Nvidia | China       | China        | blocked   | us.chips-to-d5   |
        | Gaudi 2   | Intel  | China       | China        | blocked   | us.gaudi-letter  |

    Scenario: a country outside the letter still needs no licence
      Given the product "H20" from "Nvidia"
      And the destination "Vietnam"
      When it is checked on 2025-07-20
      Then the answer is permitted, no licence required

    Scenario Outline: a stronger chip was not eased by it
      Given the product "H100" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then it is blocked
      And law and practice agree

      Examples:
        | day        |
        | 2025-07-13 |
        | 2025-07-14 |
        | 2025-07-20 |

  Rule: It eases the letter and nothing else

    Scenario: a listed buyer
      Given the product "H20" from "Nvidia"
      And the destination "China"
      And the end user is "Huawei"
      When it is checked on 2025-07-20
      Then it is blocked
      And the reason is us.entity-list

    Scenario Outline: a forbidden use
      Given the product "H20" from "Nvidia"
      And the destination "China"
      And the end use is "<end use>"
      When it is checked on 2025-07-20
      Then it is blocked
      And the reason is <reason>

      Examples:
        | end use       | reason                   |
        | military      | us.military-end-use      |
        | supercomputer | us.supercomputer-end-use |
