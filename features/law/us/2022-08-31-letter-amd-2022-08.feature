Feature: The letter to AMD of August 2022 on the MI250
  AMD had a letter of its own in the same days. It is known only from what the company said on 31 August 2022: a licence
  is needed for the MI250 to China and Russia, and the MI100 is not meant. The day of the letter is not public, so from
  26 August to the 30th it is not known whether it bound. The rule of October replaced it.

  Rule: The letter is dated only to a few days, and was known from the last of them

    Scenario Outline: around both limits of the date
      Given the product "MI250" from "AMD"
      And the destination "China"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer    |
        | 2022-08-25 | permitted |
        | 2022-08-26 | unknown   |
        | 2022-08-27 | unknown   |
        | 2022-08-30 | unknown   |
        | 2022-08-31 | blocked   |
        | 2022-09-01 | blocked   |

    Scenario: the date is the missing information
      Given the product "MI250" from "AMD"
      And the destination "China"
      When it is checked on 2022-08-28
      Then it is unknown
      And it needs the exact dates of us.letter-amd-2022

    Scenario Outline: what was known
      Given the product "MI250" from "AMD"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2022-08-28
      Then it is <answer>

      Examples:
        | known      | answer    |
        | 2022-08-30 | permitted |
        | 2022-08-31 | unknown   |

    Scenario Outline: the letter is the reason until the rule of October replaces it
      Given the product "MI250" from "AMD"
      And the destination "China"
      When it is checked on <day>
      Then it is blocked
      And the reason is <reason>

      Examples:
        | day        | reason             |
        | 2022-09-15 | us.letter-amd-2022 |
        | 2022-10-20 | us.letter-amd-2022 |
        | 2022-10-21 | us.chips-to-china  |
        | 2022-10-22 | us.chips-to-china  |

  Rule: One chip is named, and a stronger one of its series may be affected

    Scenario Outline: AMD's chips by place
      Given the product "<product>" from "AMD"
      And the destination "<destination>"
      When it is checked on 2022-09-15
      Then it is <answer>

      Examples:
        | product | destination | answer    |
        | MI250   | Hong Kong   | blocked   |
        | MI250   | Russia      | blocked   |
        | MI250   | Macau       | permitted |
        | MI250   | Vietnam     | permitted |
        | MI250   | Singapore   | permitted |
        | MI250X  | China       | unknown   |
        | MI250X  | Macau       | permitted |
        | MI100   | China       | permitted |
        | MI210   | China       | permitted |

    Scenario Outline: the MI250X, which only follows from the rest
      Given the product "MI250X" from "AMD"
      And the destination "China"
      When it is checked on <day>
      Then it is <answer>
      And the reason is <reason>

      Examples:
        | day        | answer  | reason                    |
        | 2022-08-26 | unknown | us.letter-amd-2022-mi250x |
        | 2022-09-15 | unknown | us.letter-amd-2022-mi250x |
        | 2022-10-20 | unknown | us.letter-amd-2022-mi250x |
        | 2022-10-21 | blocked | us.chips-to-china         |
        | 2022-10-22 | blocked | us.chips-to-china         |

    Scenario: the rule of October ends the doubt
      Given the product "MI250X" from "AMD"
      And the destination "China"
      When it is checked on 2022-10-21
      Then it is blocked
      And it does not depend on us.letter-amd-2022-mi250x

    Scenario: Russia is taken to be in the letter, though already closed
      Given the product "MI250" from "AMD"
      And the destination "Russia"
      When it is checked on 2022-09-15
      Then it is blocked
      And the reason is us.letter-amd-2022

    Scenario: it was free before the letter
      Given the product "MI250X" from "AMD"
      And the destination "China"
      When it is checked on 2022-08-25
      Then the answer is permitted, no licence required

    Scenario: shipments elsewhere to a firm based in China are not affected
      Given the product "MI250" from "AMD"
      And the destination "Singapore"
      And a buyer headquartered in "China"
      When it is checked on 2022-09-15
      Then the answer is permitted, no licence required
