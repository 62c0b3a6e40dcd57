Feature: Newer Dutch scanners are refused for China
  The order of 2023 needs a licence and publishes no policy. Licences for deliveries of 2023 were given, and partly taken back.
  From 1 January 2024 none was to be expected for China.

  Background:
    Given it is shipped from "Netherlands"

  Rule: Refused for China from 1 January 2024

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | product   | destination | day        | answer                                               |
        | NXT:2000i | China       | 2023-12-31 | conditional: licence required, reviewed case by case |
        | NXT:2000i | China       | 2024-01-01 | blocked: licence required, presumption of denial     |
        | NXT:2000i | China       | 2024-01-02 | blocked: licence required, presumption of denial     |
        | NXT:2050i | China       | 2025-03-01 | blocked: licence required, presumption of denial     |
        | NXT:2100i | China       | 2026-10-09 | blocked: licence required, presumption of denial     |
        | NXT:1980i | China       | 2025-03-01 | conditional: licence required, reviewed case by case |
        | NXT:2050i | Taiwan      | 2024-06-01 | conditional: licence required, reviewed case by case |
        | NXT:2000i | Hong Kong   | 2023-12-31 | conditional: licence required, reviewed case by case |
        | NXT:2000i | Hong Kong   | 2024-01-01 | unknown: information is missing                      |
        | NXT:2000i | Macau       | 2024-01-02 | unknown: information is missing                      |

    Scenario: the refusal is the reason
      Given the product "NXT:2000i"
      And the destination "China"
      When it is checked on 2025-03-01
      Then the reason is nl.scanners-to-china
      And it does not depend on us.foreign-made-tools-to-d5
      And law and practice agree

    Scenario: for Hong Kong it is open
      Given the product "NXT:2000i"
      And the destination "Hong Kong"
      When it is checked on 2025-03-01
      Then it is unknown
      And the reason is nl.scanners-to-hong-kong-and-macau
      And it needs whether nl.scanners-to-hong-kong-and-macau applies

    Scenario Outline: what was known
      Given the product "NXT:2000i"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2024-01-15
      Then it is <answer>

      Examples:
        | known      | answer      |
        | 2024-01-01 | conditional |
        | 2024-01-02 | blocked     |

  Rule: In 2023 a licence was partly revoked

    Scenario Outline: shown from the order until the end of the year
      Given the product "<product>"
      And the destination "China"
      When it is checked on <day>
      Then <shown> is nl.notice-partly-revoked

      Examples:
        | product   | day        | shown     |
        | NXT:2050i | 2023-08-31 | no notice |
        | NXT:2050i | 2023-09-01 | a notice  |
        | NXT:2100i | 2023-09-02 | a notice  |
        | NXT:2000i | 2023-09-02 | no notice |
        | NXT:2050i | 2023-12-31 | a notice  |
        | NXT:2050i | 2024-01-01 | no notice |
        | NXT:2050i | 2024-01-02 | no notice |
