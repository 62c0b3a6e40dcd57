Feature: The letters of summer 2023 on the Middle East
  In a quarterly report Nvidia told of a letter on some of its A100 and H100 products for certain customers and regions, some
  countries of the Middle East among them. It named none, and gave no day. So nothing can be said for sure of the region
  until the rule of October names countries; and nothing at all was known before the report.

  Rule: What cannot be known is unknown

    Scenario Outline: chips, places and days
      Given the product "<product>"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product | destination  | day        | answer    |
        | H100    | UAE          | 2023-06-30 | permitted |
        | H100    | UAE          | 2023-07-01 | unknown   |
        | H100    | UAE          | 2023-08-01 | unknown   |
        | A100    | Saudi Arabia | 2023-10-22 | unknown   |
        | A100    | Israel       | 2023-09-01 | unknown   |
        | A30     | UAE          | 2023-09-01 | permitted |
        | H100    | Vietnam      | 2023-09-01 | permitted |
        | H100    | Germany      | 2023-09-01 | permitted |
        | MI250   | UAE          | 2023-09-01 | unknown   |
        | MI250   | UAE          | 2023-11-16 | unknown   |

    Scenario: the letter to Nvidia
      Given the product "H100" from "Nvidia"
      And the destination "UAE"
      When it is checked on 2023-09-01
      Then the reason is us.letter-mideast-nvidia
      And the last known answer is permitted, no licence required

    Scenario: the letter to AMD
      Given the product "MI250" from "AMD"
      And the destination "UAE"
      When it is checked on 2023-09-01
      Then the reason is us.letter-mideast-amd

    Scenario: elsewhere the answer only carries the notice
      Given the product "H100" from "Nvidia"
      And the destination "Vietnam"
      When it is checked on 2023-09-01
      Then a notice is us.letter-other-regions

  Rule: Before the report nobody knew

    Scenario Outline: what was known
      Given the product "H100" from "Nvidia"
      And the destination "UAE"
      And what was known on <known>
      When it is checked on 2023-08-20
      Then it is <answer>

      Examples:
        | known      | answer    |
        | 2023-08-27 | permitted |
        | 2023-08-28 | unknown   |
