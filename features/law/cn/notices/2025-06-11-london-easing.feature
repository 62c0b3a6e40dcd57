Feature: Quicker permits promised after London
  After the London framework of June 2025 civil requests under No. 18 from the United States were promised a quicker review.
  Part of them were granted; refusals were reported too. A promise is shown in the answer. The review stays case by case,
  in law and in practice.

  Background:
    Given it is shipped from "China"
    And the destination "United States"

  Rule: The review is case by case before, during and after it

    Scenario Outline: around both limits of the start date, and the end
      Given the product "dysprosium oxide"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.seven-rare-earths
      And law and practice agree
      And <told> is cn.notice-london-permits

      Examples:
        | day        | told      |
        | 2025-06-10 | no notice |
        | 2025-06-11 | a notice  |
        | 2025-06-12 | a notice  |
        | 2025-06-29 | a notice  |
        | 2025-06-30 | a notice  |
        | 2025-07-01 | a notice  |
        | 2025-07-20 | a notice  |
        | 2025-10-08 | a notice  |
        | 2025-10-09 | no notice |
        | 2025-10-10 | no notice |

    Scenario: A magnet waits like the rest
      Given the product "NdFeB magnet with dysprosium"
      When its timeline is drawn
      Then the timeline reads:
        | from                                     | answer                                               |
        | ever                                     | unknown: information is missing                      |
        | 2023-07-01                               | permitted, no licence required                       |
        | 2025-04-04                               | conditional: licence required, reviewed case by case |
        | the day after the last day covered by cn | unknown: information is missing                      |

  Rule: It is promised to civil users in the United States, for goods of No. 18

    Scenario Outline: questions with the notice
      Given the product "<product>"
      And the destination "<country>"
      And the end use is "<use>"
      When it is checked on 2025-08-01
      Then it is <state>
      And <told> is cn.notice-london-permits

      Examples:
        | product                      | country       | use      | state       | told      |
        | NdFeB magnet with dysprosium | United States | civil    | conditional | a notice  |
        | NdFeB magnet with dysprosium | United States | military | blocked     | no notice |
        | NdFeB magnet with dysprosium | Germany       | civil    | conditional | no notice |
        | NdFeB magnet with dysprosium | Canada        | civil    | conditional | no notice |
        | tungsten                     | United States | civil    | conditional | no notice |
        | gallium                      | United States | civil    | blocked     | no notice |
