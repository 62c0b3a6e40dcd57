Feature: Military end use
  Chips that nothing else controls still need a licence for military use in China and a few other countries.

  Rule: The use decides, not the strength

    Scenario Outline: places and uses
      Given the product "L20" from "Nvidia"
      And the destination "<destination>"
      And the end use is "<use>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | destination | use      | day        | answer    |
        | China       | military | 2022-08-01 | blocked   |
        | Hong Kong   | military | 2024-01-01 | blocked   |
        | Cambodia    | military | 2026-01-01 | blocked   |
        | Nicaragua   | military | 2024-03-14 | permitted |
        | Nicaragua   | military | 2024-03-15 | blocked   |
        | Nicaragua   | military | 2024-03-16 | blocked   |
        | China       | civil    | 2024-01-01 | permitted |
        | Singapore   | military | 2024-01-01 | permitted |

    Scenario: the use is the reason
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end use is "military"
      When it is checked on 2024-01-01
      Then the reason is us.military-end-use

    Scenario: no use stated
      Given the product "L20" from "Nvidia"
      And the destination "China"
      When it is checked on 2024-01-01
      Then it is permitted
      And it takes the end use to be of no concern
