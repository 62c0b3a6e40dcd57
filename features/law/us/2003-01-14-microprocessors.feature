Feature: Microprocessors for military use
  An old section asks for a licence for fast general-purpose microprocessors for military use in every country of D:1, also
  where the rule on military end use does not reach. A central processor is one of them. Whether an accelerator is one is not
  settled, so the answer is unknown there.

  Scenario Outline: central processors
    Given the product "<product>" from "<vendor>"
    And the destination "<destination>"
    And the end use is "<use>"
    When it is checked on <day>
    Then the answer is <answer>

    Examples:
      | product            | vendor | destination | use      | day        | answer                                           |
      | EPYC 9654          | AMD    | Vietnam     | military | 2024-06-01 | blocked: licence required, presumption of denial |
      | EPYC 9654          | AMD    | Kazakhstan  | military | 2024-06-01 | blocked: licence required, presumption of denial |
      | Xeon Platinum 8380 | Intel  | Iraq        | military | 2022-08-01 | blocked: licence required, presumption of denial |
      | Grace CPU          | Nvidia | Georgia     | military | 2026-10-08 | blocked: licence required, presumption of denial |
      | EPYC 9654          | AMD    | Vietnam     | civil    | 2024-06-01 | permitted, no licence required                   |
      | EPYC 9654          | AMD    | India       | military | 2024-06-01 | permitted, no licence required                   |

  Scenario: the section is the reason
    Given the product "EPYC 9654" from "AMD"
    And the destination "Vietnam"
    And the end use is "military"
    When it is checked on 2024-06-01
    Then the reason is us.central-processors-military
    And the answer warns that it leaves out "GOV"

  Scenario: a body of the state counts like the use
    Given the product "EPYC 9654" from "AMD"
    And the destination "Laos"
    And the end user is "People's Liberation Army"
    When it is checked on 2024-06-01
    Then it is blocked
    And the reason is us.central-processors-military

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
