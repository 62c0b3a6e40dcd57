Feature: Britain mirrors the European list, December 2025
  SI 2025/1197 is in force since 16 December 2025. Its list was not read; the figures are those inferred for the European one.

  Background:
    Given it is shipped from "United Kingdom"
    And the destination "Japan"

  Scenario Outline: the day before, the day, the day after
    Given the product "<product>" from "Nvidia"
    When it is checked on <day>
    Then it is <answer>

    Examples:
      | product  | day        | answer      |
      | RTX 5090 | 2025-12-15 | unknown     |
      | RTX 5090 | 2025-12-16 | conditional |
      | RTX 5090 | 2025-12-17 | conditional |
      | RTX 4090 | 2025-12-15 | unknown     |
      | RTX 4090 | 2025-12-16 | unknown     |
      | RTX 4090 | 2025-12-17 | unknown     |
      | RTX 4060 | 2025-12-15 | unknown     |
      | RTX 4060 | 2025-12-16 | permitted   |
      | RTX 4060 | 2025-12-17 | permitted   |

  Scenario Outline: the reasons, and the inference
    Given the product "<product>" from "Nvidia"
    When it is checked on 2026-02-01
    Then the reason is <reason>
    And the answer warns that it leaves out "inferred"

    Examples:
      | product  | reason                     |
      | RTX 5090 | gb.circuits-and-computers  |
      | RTX 4090 | gb.circuits-possibly       |

  Scenario Outline: below the figures the inference is told as a notice
    Given the product "RTX 4060" from "Nvidia"
    When it is checked on <day>
    Then <told> is gb.notice-figures

    Examples:
      | day        | told      |
      | 2025-12-15 | no notice |
      | 2025-12-16 | a notice  |
      | 2025-12-17 | a notice  |
