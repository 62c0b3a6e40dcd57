Feature: Listed parties
  A party on the Entity List needs a licence for everything, chips far below any line included, and wherever it is. Names are
  looked up exactly, accents and punctuation aside; a name that is merely close is a question and never a pass.

  Rule: Whoever is listed needs a licence from the day of listing

    Scenario Outline: by name, by alias, and by the name in Chinese
      Given the product "L20" from "Nvidia"
      And the destination "<destination>"
      And the end user is "<end user>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | destination | end user             | day        | answer    |
        | China       | Huawei               | 2022-08-01 | blocked   |
        | Germany     | HUAWEI Technologies  | 2024-01-01 | blocked   |
        | China       | 华为                 | 2024-01-01 | blocked   |
        | China       | Biren                | 2023-10-16 | permitted |
        | China       | Biren                | 2023-10-17 | blocked   |
        | China       | Biren                | 2023-10-18 | blocked   |
        | China       | Moore Threads        | 2023-10-17 | blocked   |
        | China       | Zhipu                | 2025-01-14 | permitted |
        | China       | Zhipu                | 2025-01-15 | blocked   |
        | China       | Wingtech             | 2024-12-01 | permitted |
        | China       | Wingtech             | 2024-12-02 | blocked   |
        | China       | China Mobile Zhejiang | 2024-01-01 | permitted |

    Scenario: the list is the reason
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "Biren Technology"
      When it is checked on 2024-01-01
      Then the reason is us.entity-list
      And the answer warns that it leaves out "the whole list must be screened"

    Scenario: a near match is a question
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "Biren Technolgies"
      When it is checked on 2024-01-01
      Then it is unknown
      And it suggests "Biren Technology"

    Scenario: no end user named
      Given the product "L20" from "Nvidia"
      And the destination "China"
      When it is checked on 2024-01-01
      Then the answer is permitted, no licence required
      And it takes the end user to be of no concern
