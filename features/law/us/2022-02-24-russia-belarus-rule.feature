Feature: Russia and Belarus
  Since the spring of 2022 everything on the control list, chips and memory among it, needs a licence for Russia and
  Belarus and is refused. Russia came under the rule on 24 February and Belarus on 2 March 2022. Until then a chip went to
  Russia without a licence unless it was for military use; of that, the days since 29 June 2020 are covered.

  Rule: Everything on the control list is refused, whatever its strength

    Scenario Outline: a chip below every other threshold, and memory
      Given the product "<product>"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.russia-belarus

      Examples:
        | product      | destination | day        |
        | L20          | Russia      | 2022-08-01 |
        | L20          | Belarus     | 2022-08-01 |
        | RTX 4090D    | Russia      | 2026-10-08 |
        | H20          | Belarus     | 2024-01-01 |
        | Micron HBM3E | Belarus     | 2024-01-01 |

    Scenario: notification, where it would do elsewhere, does not do here
      Given the product "RTX 4090" from "Nvidia"
      And the destination "Russia"
      When it is checked on 2024-01-01
      Then it is blocked
      And the reason is us.russia-belarus
      And us.chips-to-d5 is overridden by us.nac

  Rule: It is the destination that decides, not the buyer's home

    Scenario Outline: their neighbours, and a firm of theirs elsewhere
      Given the product "L20" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2024-01-01
      Then the answer is permitted, no licence required

      Examples:
        | destination | headquarters |
        | Kazakhstan  | Kazakhstan   |
        | Armenia     | Armenia      |
        | UAE         | Russia       |
        | China       | Russia       |

  Rule: It began on 24 February 2022 for Russia and on 2 March for Belarus

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product  | destination | day        | answer    |
        | A100     | Russia      | 2020-06-28 | unknown   |
        | A100     | Russia      | 2020-06-29 | permitted |
        | A100     | Russia      | 2022-01-10 | permitted |
        | A100     | Russia      | 2022-02-23 | permitted |
        | A100     | Russia      | 2022-02-24 | blocked   |
        | A100     | Russia      | 2022-02-25 | blocked   |
        | A100     | Russia      | 2022-03-01 | blocked   |
        | RTX 3060 | Russia      | 2022-03-01 | blocked   |
        | RTX 3060 | Belarus     | 2022-03-01 | unknown   |
        | RTX 3060 | Belarus     | 2022-03-02 | blocked   |
        | RTX 3060 | Belarus     | 2022-03-03 | blocked   |

    Scenario: before it, military use needed a licence
      Given the product "A100" from "Nvidia"
      And the destination "Russia"
      And the end use is "military"
      When it is checked on 2022-01-10
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.military-end-use

    Scenario: what is left out
      Given the product "RTX 3060" from "Nvidia"
      And the destination "Russia"
      When it is checked on 2022-03-01
      Then the reason is us.russia-belarus
      And the answer warns that it leaves out "5A992.c"

    Scenario Outline: memory and tools before August 2022
      Given a product with:
        | kind | <kind> |
      And it is shipped from "United States"
      And the destination "Russia"
      When it is checked on 2022-03-01
      Then it is <answer>

      Examples:
        | kind         | answer  |
        | hbm          | blocked |
        | chip-tool    | blocked |
        | eda-software | blocked |
        | magnet       | unknown |
