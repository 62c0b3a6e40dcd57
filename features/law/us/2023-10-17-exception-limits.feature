Feature: Limits of the licence exceptions
  No licence exception serves a party on the Entity List, the Unverified List or the list of military end users, military use, a supercomputer, a plant of advanced nodes or the
  making of chip tools. One class says so for every exception.

  Rule: An exception is shut for listed parties and barred uses, whichever exception it is

    Scenario Outline: by whom, for what, and under which exception
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      And the end user is "<end user>"
      And the end use is "<use>"
      When it is checked on <day>
      Then the answer is <answer>
      And it does not depend on <exception>

      Examples:
        | product  | destination | end user     | use                 | day        | answer                                               | exception         |
        | RTX 4090 | China       | Inspur       | civil               | 2024-01-10 | blocked: licence required, presumption of denial     | us.nac            |
        | RTX 4090 | China       | Falcon Dates | military            | 2024-01-10 | blocked: licence required, presumption of denial     | us.nac            |
        | RTX 4090 | China       | Falcon Dates | supercomputer       | 2024-06-01 | blocked: licence required, presumption of denial     | us.nac            |
        | RTX 4090 | China       | Falcon Dates | advanced-node-plant | 2024-06-01 | blocked: licence required, presumption of denial     | us.nac            |
        | RTX 4090 | China       | Falcon Dates | tool-making         | 2024-06-01 | blocked: licence required, presumption of denial     | us.nac            |
        | L40      | Vietnam     | Inspur       | civil               | 2024-06-01 | blocked: licence required, presumption of denial     | us.aca            |
        | L40      | China       | Inspur       | civil               | 2025-06-01 | blocked: licence required, presumption of denial     | us.aca-transfers  |
        | L40      | UAE         | Inspur       | civil               | 2026-08-01 | blocked: licence required, presumption of denial     | us.emirates-aca   |

    Scenario Outline: the day on which the exceptions began
      Given the product "RTX 4090" from "Nvidia"
      And the destination "China"
      And the end use is "<use>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | use      | day        | answer      |
        | civil    | 2023-11-16 | permitted   |
        | civil    | 2023-11-17 | conditional |
        | military | 2023-11-17 | blocked     |
        | civil    | 2023-11-18 | conditional |

    Scenario Outline: a party on the Unverified List gets no exception
      Given every list of parties is whole
      And the product "RTX 4090" from "Nvidia"
      And it is shipped from "Singapore"
      And the destination "China"
      And the end user is "<end user>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | end user           | day        | answer      |
        | Able Supply Chain  | 2026-06-01 | unknown     |
        | Able Supply Chain  | 2026-08-01 | blocked     |
        | Falcon Dates       | 2026-08-01 | conditional |

    Scenario: a name near a listed one leaves the exception open
      Given the product "RTX 4090" from "Nvidia"
      And the destination "China"
      And the end user is "Inspur Grupp"
      When it is checked on 2024-06-01
      Then it is unknown
