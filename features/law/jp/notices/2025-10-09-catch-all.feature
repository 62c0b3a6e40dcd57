Feature: The Japanese catch-all of October 2025
  Since 9 October 2025 goods on no list are tested too: by end user and end use for conventional arms, outside Group A or when
  the ministry says so. Whether that bites cannot be told from a question, so it is a notice.

  Background:
    Given it is shipped from "Japan"

  Rule: From 9 October 2025 Japanese chip tools and quantum computers carry the notice

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>"
      And the destination "<country>"
      When it is checked on <day>
      Then <shown> is jp.notice-catch-all

      Examples:
        | product           | country  | day        | shown     |
        | quantum computer  | China    | 2025-10-08 | no notice |
        | quantum computer  | China    | 2025-10-09 | a notice  |
        | quantum computer  | China    | 2025-10-10 | a notice  |
        | etching equipment | Viet Nam | 2025-10-08 | no notice |
        | etching equipment | Viet Nam | 2025-10-09 | a notice  |
        | EUV pellicle      | China    | 2025-10-09 | a notice  |

    Scenario Outline: told of nothing else, and of no other country's exports
      Given it is shipped from "<ships_from>"
      And the product "<product>"
      And the destination "China"
      When it is checked on 2025-10-09
      Then no notice is jp.notice-catch-all

      Examples:
        | product           | ships_from  |
        | etching equipment | Netherlands |
        | dysprosium oxide  | Japan       |

  Rule: It does not move the answer

    Scenario Outline: a tool under licence, and one that no encoded list names
      Given the product "<product>"
      And the destination "China"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | product           | day        | state       |
        | etching equipment | 2025-10-08 | conditional |
        | etching equipment | 2025-10-09 | conditional |
        | etching equipment | 2025-10-10 | conditional |
        | EUV pellicle      | 2025-10-08 | unknown     |
        | EUV pellicle      | 2025-10-09 | unknown     |

  Rule: The list of foreign end users is in use in its new form

    Scenario Outline: which form is told, the day before, the day, the day after
      Given the product "etching equipment"
      And the destination "China"
      When it is checked on <day>
      Then a notice is jp.notice-end-user-list
      And the answer warns that it leaves out "<names>"

      Examples:
        | day        | names                |
        | 2025-10-08 | The names themselves |
        | 2025-10-09 | The 835 names        |
        | 2025-10-10 | The 835 names        |
