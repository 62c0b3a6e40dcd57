Feature: The Japanese catch-all of October 2025
  Since 9 October 2025 goods on no list are tested too: by end user and end use for conventional arms, outside Group A or when
  the ministry says so. Whether that applies is not part of a question, so it is a notice.

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

    Scenario Outline: not shown for other goods or for exports of other countries
      Given it is shipped from "<ships_from>"
      And the product "<product>"
      And the destination "China"
      When it is checked on 2025-10-09
      Then no notice is jp.notice-catch-all

      Examples:
        | product           | ships_from  |
        | etching equipment | Netherlands |
        | dysprosium oxide  | Japan       |

  Rule: The answer does not change

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

    Scenario Outline: which form of the notice is shown, the day before, the day, the day after
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
