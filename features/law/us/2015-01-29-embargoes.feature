Feature: Embargoed places
  Cuba, Iran, North Korea, Syria and the occupied regions of Ukraine are closed to chips, memory, and the tools and software to
  make them: a licence is needed and is refused. It can be told from 29 January 2015, when Crimea joined the older four; the
  Donetsk and Luhansk areas joined on 24 February 2022, and Syria left on 2 September 2025.

  Rule: Nothing on the control list goes to an embargoed place

    Scenario Outline: a chip below every threshold
      Given the product "L20" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.embargo

      Examples:
        | destination | day        |
        | Iran        | 2022-08-01 |
        | Iran        | 2026-10-08 |
        | Cuba        | 2022-08-01 |
        | Cuba        | 2024-01-01 |
        | North Korea | 2022-08-01 |
        | North Korea | 2026-10-08 |
        | Syria       | 2022-08-01 |
        | Syria       | 2025-09-01 |
        | Crimea      | 2022-08-01 |
        | Crimea      | 2026-10-08 |
        | Donetsk     | 2022-08-01 |
        | Luhansk     | 2026-10-08 |

    Scenario: memory too
      Given the product "HBM3E" from "Micron"
      And the destination "Iran"
      When it is checked on 2024-01-01
      Then it is blocked
      And the reason is us.embargo

    Scenario: the exception by notification does not open the door
      Given the product "RTX 4090" from "Nvidia"
      And the destination "Iran"
      When it is checked on 2024-06-01
      Then it is blocked
      And the reason is us.embargo
      And us.chips-to-d5 is overridden by us.nac

    Scenario: other sanctions are shown with it
      Given the product "L20" from "Nvidia"
      And the destination "Cuba"
      When it is checked on 2024-01-01
      Then the answer warns that it leaves out "The Treasury's sanctions"

  Rule: The place decides, not the country around it nor the buyer's home

    Scenario Outline: just outside
      Given the product "L20" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2024-01-01
      Then the answer is permitted, no licence required
      And it does not depend on us.embargo

      Examples:
        | destination | headquarters |
        | Ukraine     | Ukraine      |
        | Singapore   | Iran         |
        | Lebanon     | Lebanon      |

  Rule: Syria is embargoed until 1 September 2025

    Scenario Outline: the day before its end, the day, the day after
      Given the product "L20" from "Nvidia"
      And the destination "Syria"
      When it is checked on <day>
      Then it is <answer>
      And the reason is <reason>

      Examples:
        | day        | answer      | reason     |
        | 2025-09-01 | blocked     | us.embargo |
        | 2025-09-02 | conditional | us.syria   |
        | 2025-09-03 | conditional | us.syria   |

  Rule: It can be told from January 2015, long before the first rule on chips

    Scenario Outline: the day before, the day, the day after, and later
      Given the product "V100" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | destination | day        | answer  |
        | Cuba        | 2015-01-28 | unknown |
        | Cuba        | 2015-01-29 | blocked |
        | Cuba        | 2015-01-30 | blocked |
        | Iran        | 2021-01-01 | blocked |
        | North Korea | 2018-06-01 | blocked |
        | Syria       | 2016-06-01 | blocked |
        | Crimea      | 2015-01-28 | unknown |
        | Crimea      | 2015-01-29 | blocked |
        | Crimea      | 2015-01-30 | blocked |
        | Donetsk     | 2022-02-23 | unknown |
        | Donetsk     | 2022-02-24 | blocked |
        | Luhansk     | 2022-02-24 | blocked |
        | Luhansk     | 2022-02-25 | blocked |
        | Ukraine     | 2022-02-24 | unknown |

    Scenario Outline: chip tools, memory and design software
      Given a product with:
        | kind | <kind> |
      And it is shipped from "United States"
      And the destination "Iran"
      When it is checked on 2021-01-01
      Then it is <answer>

      Examples:
        | kind         | answer  |
        | hbm          | blocked |
        | chip-tool    | blocked |
        | eda-software | blocked |
        | magnet       | unknown |
