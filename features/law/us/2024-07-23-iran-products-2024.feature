Feature: Wider foreign direct product rule for Iran
  From 23 July 2024 the rule reaches categories 3 to 9, so engines of airliners too.

  Scenario Outline: the day before, the day, the day after
    Given a product with:
      | vendor | Example Aero |
      | kind   | jet-engine   |
    And it is shipped from "Israel"
    And the destination "Iran"
    When it is checked on <day>
    Then it is <answer>

    Examples:
      | day        | answer  |
      | 2024-07-22 | unknown |
      | 2024-07-23 | blocked |
      | 2024-07-24 | blocked |

  Scenario: chips stay under it
    Given a product with:
      | vendor     | Hailo       |
      | kind       | accelerator |
      | tpp        | 400         |
      | us_content | 0           |
    And it is shipped from "Israel"
    And the destination "Iran"
    When it is checked on 2024-07-23
    Then it is blocked
    And the reason is us.embargo

  Scenario: an export from a partner is not reached
    Given a product with:
      | vendor | Example Aero |
      | kind   | jet-engine   |
    And it is shipped from "United Kingdom"
    And the destination "Iran"
    When it is checked on 2024-08-01
    Then it does not depend on us.embargo
