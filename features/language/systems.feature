Feature: Systems
  A board, server or rack is judged by the strictest product in it. One is enough, and nothing is added up. The answer says
  which product decides.

  Background:
    Given the destination "China"
    And it is shipped from "United States"

  Rule: The strictest product decides

    Scenario Outline: systems of the catalogue
      Given the product "<system>"
      When it is checked on 2024-01-10
      Then it is <answer>
      And it is decided by <products>

      Examples:
        | system                         | answer    | products          |
        | DGX H100                       | blocked   | nvidia/h100-sxm   |
        | GB200 NVL72                    | blocked   | nvidia/gb200      |
        | PowerEdge XE9680 8x H20        | permitted | nothing           |
        | Legion Pro 7i Gen 8 RTX 4090   | permitted | nothing           |
        | Vector One RTX 4090            | conditional | nvidia/rtx-4090 |

    Scenario: a server with two processors and one card
      Given a product with:
        | name     | our server                |
        | contains | 2x Grace CPU; 1x L40S     |
      When it is checked on 2024-01-10
      Then it is blocked
      And it is decided by nvidia/l40s

    Scenario: nothing is added up
      Given a product with:
        | name     | our server |
        | contains | 1000x H20  |
      When it is checked on 2024-01-10
      Then it is permitted
      And it is decided by nothing

    Scenario: the name of a system is one of the catalogue
      Given a product with:
        | name     | H100  |
        | contains | 2x T4 |
      When it is checked on 2024-01-10
      Then it is blocked

  Rule: What is not known is as strict as the strictest product that it may be

    Scenario Outline: a product that is not known, and a name of several products
      Given a product with:
        | name     | our server |
        | contains | <contents> |
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | contents                  | day        | answer  |
        | 8x B999                   | 2024-01-10 | unknown |
        | 8x B999; 1x H100 SXM5     | 2024-01-10 | blocked |
        | 8x B999; 1x H20           | 2024-01-10 | unknown |
        | 8x RTX PRO 6000           | 2025-06-10 | blocked |

  Rule: The law of systems changed with the law of circuits

    Scenario Outline: what is said of systems
      Given the product "DGX H100"
      When it is checked on <day>
      Then it is blocked
      And a notice is <notice>

      Examples:
        | day        | notice                 |
        | 2022-09-01 | us.systems-before-2022 |
        | 2022-10-21 | us.systems-2022        |
        | 2023-11-17 | us.systems-2023        |

  Rule: A system has no figures of its own

    Scenario: figures and contents together
      Given a product with:
        | name     | our server |
        | contains | 8x H20     |
        | tpp      | 2368       |
      When it is checked on 2024-01-10
      Then the question is refused: a system has no `tpp`; the figures are those of the products that it contains
