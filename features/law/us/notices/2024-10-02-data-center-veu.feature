Feature: Data centres as validated end users
  From 2 October 2024 BIS may approve a data centre once and for all, after which chips go there without a licence of their
  own; never in Macau or a country of D:5. Which ones it has approved is not public in full, so this changes no answer and is
  shown with it.

  Rule: An advisory from 2 October 2024, which changes no answer

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is <answer>
      And <word> notice is us.veu

      Examples:
        | product | destination  | day        | answer                                      | word |
        | MI300X  | UAE          | 2024-10-01 | permitted with a licence, approval presumed | no   |
        | MI300X  | UAE          | 2024-10-02 | permitted with a licence, approval presumed | a    |
        | MI300X  | UAE          | 2024-10-03 | permitted with a licence, approval presumed | a    |
        | H100    | Saudi Arabia | 2024-10-01 | permitted with a licence, approval presumed | no   |
        | H100    | Saudi Arabia | 2024-10-02 | permitted with a licence, approval presumed | a    |
        | MI300X  | Vietnam      | 2024-10-02 | permitted with a licence, approval presumed | a    |
        | L40     | Saudi Arabia | 2024-10-02 | permitted under a licence exception         | a    |

    Scenario Outline: not where no licence is needed, nor where refusal is presumed
      Given the product "<product>"
      And the destination "<destination>"
      When it is checked on 2024-10-03
      Then the answer is <answer>
      And no notice is us.veu

      Examples:
        | product | destination | answer                                           |
        | MI300X  | Israel      | permitted, no licence required                   |
        | MI300X  | India       | permitted, no licence required                   |
        | MI300X  | Singapore   | permitted, no licence required                   |
        | MI300X  | Malaysia    | permitted, no licence required                   |
        | H20     | UAE         | permitted, no licence required                   |
        | MI300X  | China       | blocked: licence required, presumption of denial |
        | MI300X  | Macau       | blocked: licence required, presumption of denial |
        | MI300X  | Cambodia    | blocked: licence required, presumption of denial |

    Scenario Outline: the Emirates keep it when they become a partner, since they keep the licence
      Given the product "<product>"
      And the destination "UAE"
      When it is checked on <day>
      Then it is <answer>
      And <word> notice is us.veu

      Examples:
        | product | day        | word | answer      |
        | MI300X  | 2026-07-09 | a    | conditional |
        | MI300X  | 2026-07-10 | a    | conditional |
        | MI300X  | 2026-07-11 | a    | conditional |
        | H20     | 2026-07-10 | no   | permitted   |

    Scenario Outline: what was known
      Given the product "MI300X" from "AMD"
      And the destination "UAE"
      And what was known on <known>
      When it is checked on 2024-10-02
      Then the answer is permitted with a licence, approval presumed
      And <word> notice is us.veu

      Examples:
        | known      | word |
        | 2024-10-01 | no   |
        | 2024-10-02 | a    |

    Scenario: which operators are approved is left out
      Given the product "MI300X" from "AMD"
      And the destination "UAE"
      When it is checked on 2024-10-03
      Then the answer warns that it leaves out "Which operators have been approved"
