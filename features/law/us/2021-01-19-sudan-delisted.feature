Feature: Sudan leaves the list of state sponsors of terrorism
  The rule took effect on 14 January 2021 and was printed five days later. Chips that no other entry names have needed no
  licence for Sudan since.

  Scenario Outline: the day before, the day, the day after
    Given the product "V100" from "Nvidia"
    And the destination "Sudan"
    When it is checked on <day>
    Then it is <answer>

    Examples:
      | day        | answer    |
      | 2021-01-13 | unknown   |
      | 2021-01-14 | permitted |
      | 2021-01-15 | permitted |
      | 2022-07-31 | permitted |
      | 2022-08-01 | permitted |

  Scenario Outline: what was known
    Given the product "V100" from "Nvidia"
    And the destination "Sudan"
    And what was known on <known>
    When it is checked on 2021-01-16
    Then it is <answer>

    Examples:
      | known      | answer    |
      | 2021-01-18 | unknown   |
      | 2021-01-19 | permitted |
      | 2021-01-20 | permitted |
