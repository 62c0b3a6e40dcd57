Feature: Microprocessors for military use
  An old section asks for a licence for fast general-purpose microprocessors for military use in every country of D:1, also
  where the rule on military end use does not reach. Whether an accelerator is one of them is not settled, so the answer is
  unknown there.

  Scenario Outline: by country and use
    Given the product "L20" from "Nvidia"
    And the destination "<destination>"
    And the end use is "<use>"
    When it is checked on <day>
    Then it is <answer>

    Examples:
      | destination | use      | day        | answer    |
      | Vietnam     | military | 2022-08-01 | unknown   |
      | Vietnam     | military | 2024-01-01 | unknown   |
      | Iraq        | military | 2024-01-01 | unknown   |
      | Macau       | military | 2024-01-01 | unknown   |
      | Vietnam     | civil    | 2024-01-01 | permitted |
      | India       | military | 2024-01-01 | permitted |
      | China       | military | 2024-01-01 | blocked   |

  Scenario: the open question is shown
    Given the product "L20" from "Nvidia"
    And the destination "Vietnam"
    And the end use is "military"
    When it is checked on 2024-01-01
    Then it is unknown
    And the reason is us.microprocessors-military
    And it needs whether us.microprocessors-military applies

  Scenario: memory is none of them
    Given the product "HBM2" from "Samsung"
    And it is shipped from "United States"
    And the destination "Vietnam"
    And the end use is "military"
    When it is checked on 2024-01-01
    Then it is permitted
