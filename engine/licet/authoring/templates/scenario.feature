  Scenario: $title
    When it is checked on $day
    Then $outcome
