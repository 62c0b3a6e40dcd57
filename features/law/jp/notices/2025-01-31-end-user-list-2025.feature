Feature: The Japanese list of foreign end users, 2025
  On 5 February 2025 the list grew by 42 bodies, and on 9 October it was put in use with a column for conventional arms. Who is
  on it is another question, so the list is shown in the answer.

  Background:
    Given it is shipped from "Japan"

  Scenario Outline: the day before, the day, the day after
    Given the product "<product>"
    And the destination "China"
    When it is checked on <day>
    Then <shown> is jp.notice-end-user-list

    Examples:
      | product           | day        | shown     |
      | etching equipment | 2025-02-04 | no notice |
      | etching equipment | 2025-02-05 | a notice  |
      | etching equipment | 2025-02-06 | a notice  |
      | H100              | 2025-06-15 | a notice  |
      | etching equipment | 2025-10-08 | a notice  |
      | etching equipment | 2025-10-09 | a notice  |

  Scenario: no notice for another country
    Given it is shipped from "Netherlands"
    And the product "etching equipment"
    And the destination "China"
    When it is checked on 2025-06-15
    Then no notice is jp.notice-end-user-list
