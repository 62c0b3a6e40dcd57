Feature: Announcement No. 40 of 2026, precursors of fentanyl
  Since 22 September 2026 chemicals from which fentanyl is made need a licence for named countries. Chemicals are no kind of
  product here, so it is told with goods that no entry names.

  Scenario Outline: the day before, the day, the day after
    Given a product with:
      | kind | <kind> |
    And it is shipped from "China"
    And the destination "Mexico"
    When it is checked on <day>
    Then <told> is cn.notice-no-40-2026

    Examples:
      | kind     | day        | told      |
      | ordinary | 2026-09-21 | no notice |
      | ordinary | 2026-09-22 | a notice  |
      | ordinary | 2026-09-23 | a notice  |
      | metal    | 2026-09-23 | no notice |
