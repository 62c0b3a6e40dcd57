Feature: Japan puts boards with large gate arrays under licence, 2026
  Since 14 February 2026 the ordinance names boards with field-programmable gate arrays that have 1.8 million lookup inputs or more.
  How many a board has is no figure of the catalogue, so the answer names the entry and asks.

  Background:
    Given it is shipped from "Japan"
    And the destination "Taiwan"

  Scenario Outline: from its first day the entry is named
    Given the product "Alveo U250" from "AMD"
    When it is checked on <day>
    Then it is unknown
    And the reason is jp.fpga-boards

    Examples:
      | day        |
      | 2026-02-14 |
      | 2026-02-15 |

  Scenario: the day before
    Given the product "Alveo U250" from "AMD"
    When it is checked on 2026-02-13
    Then it is unknown
    And it does not depend on jp.fpga-boards

  Scenario: a board without a gate array is not meant
    Given the product "RTX 4090" from "Nvidia"
    When it is checked on 2026-03-01
    Then it is unknown
    And it does not depend on jp.fpga-boards

  Scenario: what is not encoded is told
    Given the product "Alveo U280" from "AMD"
    When it is checked on 2026-03-01
    Then the reason is jp.fpga-boards
    And the answer warns that it leaves out "Boards of other makers"
