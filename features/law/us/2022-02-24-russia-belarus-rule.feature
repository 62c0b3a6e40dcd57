Feature: Russia and Belarus
  Since the spring of 2022 everything on the control list, chips and memory among it, needs a licence for Russia and
  Belarus and is refused. Russia came under the rule on 24 February and Belarus on 2 March 2022, both before the first
  day covered here.

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
