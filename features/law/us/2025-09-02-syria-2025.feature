Feature: Syria eased, September 2025
  The embargo on Syria gives way on 2 September 2025 to a rule that frees what is not on the control list. Chips and memory
  are on it, so they still need a licence, now judged case by case. Syria stays in D:5, so the controls of chips stay too.

  Rule: From 2 September 2025 applications for Syria are judged case by case

    Scenario Outline: the day before, the day, the day after
      Given the product "L20" from "Nvidia"
      And the destination "Syria"
      When it is checked on <day>
      Then the answer is <answer>
      And the reason is <reason>
      And it does not depend on <other>
      And law and practice agree

      Examples:
        | day        | answer                                               | reason     | other      |
        | 2025-09-01 | blocked: licence required, presumption of denial     | us.embargo | us.syria   |
        | 2025-09-02 | conditional: licence required, reviewed case by case | us.syria   | us.embargo |
        | 2025-09-03 | conditional: licence required, reviewed case by case | us.syria   | us.embargo |
        | 2026-10-08 | conditional: licence required, reviewed case by case | us.syria   | us.embargo |

    Scenario Outline: it was not known before that day
      Given the product "L20" from "Nvidia"
      And the destination "Syria"
      And what was known on <known>
      When it is checked on 2025-09-10
      Then the reason is <reason>
      And it does not depend on <other>

      Examples:
        | known      | reason     | other      |
        | 2025-09-01 | us.embargo | us.syria   |
        | 2025-09-02 | us.syria   | us.embargo |

    Scenario: simplifications are shown
      Given the product "L20" from "Nvidia"
      And the destination "Syria"
      When it is checked on 2025-09-02
      Then the answer warns that it leaves out "Some civil purposes have a presumption of approval"

  Rule: Stronger controls of chips and memory stay above it

    Scenario Outline: Syria stays in D:5
      Given the product "<product>" from "<vendor>"
      And the destination "Syria"
      When it is checked on 2025-09-03
      Then it is blocked
      And the reason is <reason>
      And us.syria is overridden by <reason>

      Examples:
        | product | vendor   | reason          |
        | H100    | Nvidia   | us.chips-to-d5  |
        | H20     | Nvidia   | us.h20-letter   |
        | HBM3    | SK hynix | us.memory-to-d5 |

  Rule: What is on no entry of the list goes under License Exception SPP

    Scenario Outline: goods described as EAR99
      Given the product ""
      And the stated ECCN is "EAR99"
      And the destination "<destination>"
      And the end use is "<use>"
      When it is checked on 2026-05-04
      Then the answer is <answer>
      And the reason is <reason>

      Examples:
        | destination | use                   | answer                                           | reason                        |
        | Syria       | civil                 | permitted under a licence exception              | us.syria-peace-and-prosperity |
        | Iran        | civil                 | blocked: licence required, presumption of denial | us.embargo                    |
        | Syria       | military-intelligence | blocked: licence required, presumption of denial | us.military-intelligence      |

    Scenario: goods of an entry do not
      Given the product ""
      And the stated ECCN is "5A992.c"
      And the destination "Syria"
      When it is checked on 2026-05-04
      Then the answer is conditional: licence required, reviewed case by case
      And it does not depend on us.syria-peace-and-prosperity

  Rule: Syria alone

    Scenario Outline: other embargoed countries, and a Syrian firm elsewhere
      Given the product "L20" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-09-03
      Then it is <state>
      And it does not depend on us.syria

      Examples:
        | destination | headquarters | state     |
        | Iran        | Iran         | blocked   |
        | Cuba        | Cuba         | blocked   |
        | Lebanon     | Lebanon      | permitted |
        | Singapore   | Syria        | permitted |

    Scenario: a firm based in China that buys for a site in Syria
      Given the product "L20" from "Nvidia"
      And the destination "Syria"
      And a buyer headquartered in "China"
      When it is checked on 2025-09-03
      Then the answer is conditional: licence required, reviewed case by case
