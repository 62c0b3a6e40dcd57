Feature: Canada's draft of April 2026
  Circuits and computers with a TPP of 6,000 or more would need a permit. It is a draft: it is told, and asks for nothing.

  Scenario Outline: the day before, the day, the day after
    Given a product with:
      | name | Canadian accelerator |
      | kind | accelerator          |
      | tpp  | 7000                 |
    And it is shipped from "<from>"
    And the destination "India"
    When it is checked on <day>
    Then <told> is ca.notice-draft-2026

    Examples:
      | from   | day        | told      |
      | Canada | 2026-04-24 | no notice |
      | Canada | 2026-04-25 | a notice  |
      | Canada | 2026-04-26 | a notice  |
      | Canada | 2026-06-01 | a notice  |
      | Norway | 2026-06-01 | no notice |
