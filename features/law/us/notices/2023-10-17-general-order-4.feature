Feature: Temporary general licences for supply chains, November 2023 to the end of 2025
  Two general licences served firms of partner countries that have parts and chips made in Macau and D:5 for use elsewhere. Who
  could use them cannot be modelled, so they are shown as a notice and change no answer. On 1 January 2026 they were gone.

  Scenario Outline: the day before, the day, the day after
    Given the product "H100" from "Nvidia"
    And the destination "China"
    And a buyer headquartered in "<headquarters>"
    When it is checked on <day>
    Then it is blocked
    And <shown> notice is us.supply-chain-licences

    Examples:
      | headquarters | day        | shown |
      | Japan        | 2023-11-16 | no    |
      | Japan        | 2023-11-17 | a     |
      | Japan        | 2023-11-18 | a     |
      | Japan        | 2025-12-31 | a     |
      | China        | 2025-12-31 | no    |

  Scenario Outline: gone with the year 2025
    Given the product "etching equipment"
    And it is shipped from "United States"
    And the destination "China"
    And a buyer headquartered in "Japan"
    When it is checked on <day>
    Then <shown> notice is us.supply-chain-licences

    Examples:
      | day        | shown |
      | 2025-12-31 | a     |
      | 2026-01-01 | no    |
      | 2026-01-02 | no    |
