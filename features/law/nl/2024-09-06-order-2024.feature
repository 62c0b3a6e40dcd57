Feature: The Dutch order takes in older scanners, 2024
  Published on 6 September 2024, in force the next day: the NXT:1970i and NXT:1980i, which until then answered to the United
  States, come under a Dutch licence when they leave the European Union. Licences given before keep their term.

  Background:
    Given it is shipped from "Netherlands"

  Rule: The two older scanners need a licence from 7 September 2024

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>"
      And the destination "China"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | product   | day        | answer                                               |
        | NXT:1980i | 2024-09-06 | unknown: information is missing                      |
        | NXT:1980i | 2024-09-07 | conditional: licence required, reviewed case by case |
        | NXT:1980i | 2024-09-08 | conditional: licence required, reviewed case by case |
        | NXT:1970i | 2024-09-06 | unknown: information is missing                      |
        | NXT:1970i | 2024-09-07 | conditional: licence required, reviewed case by case |

    Scenario: The order is the reason
      Given the product "ASML NXT:1970i"
      And the destination "China"
      When it is checked on 2025-06-01
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is nl.older-scanners
      And the answer warns that it leaves out "Licences given before keep their term"

    Scenario Outline: inside and outside the Union
      Given the product "NXT:1980i"
      And the destination "<country>"
      When it is checked on 2024-09-07
      Then it is <state>

      Examples:
        | country        | state       |
        | Japan          | conditional |
        | United Kingdom | conditional |
        | France         | permitted   |

    Scenario: The newer scanners stay under the order of 2023
      Given the product "NXT:2000i"
      And the destination "Taiwan"
      When it is checked on 2024-09-07
      Then the reason is nl.advanced-tools
      And it does not depend on nl.older-scanners

  Rule: It was published the day before it began

    Scenario Outline: what was known
      Given the product "NXT:1980i"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2024-09-07
      Then it is <state>

      Examples:
        | known      | state       |
        | 2024-09-05 | permitted   |
        | 2024-09-06 | conditional |
        | 2024-09-07 | conditional |

  Rule: By figure, and parts

    Scenario Outline: the overlay decides
      Given a product with:
        | kind       | chip-tool |
        | wavelength | 193       |
        | resolution | 36        |
        | overlay    | <overlay> |
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | overlay | destination | day        | answer      |
        | 1.5     | Taiwan      | 2024-09-06 | conditional |
        | 1.6     | Taiwan      | 2024-09-06 | permitted   |
        | 1.6     | Taiwan      | 2024-09-07 | conditional |
        | 2.4     | Taiwan      | 2024-09-07 | conditional |
        | 2.41    | Taiwan      | 2024-09-07 | permitted   |
        | 1.5     | China       | 2024-09-07 | blocked     |

    Scenario Outline: a part, and a tool for a plant that is known to be mature
      Given the product "<product>"
      And the destination "China"
      And it is no that the plant makes circuits of an advanced node
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product               | day        | answer      |
        | NXT:1980Di spare part | 2025-03-01 | conditional |
        | NXT:1980Di spare part | 2024-09-06 | unknown     |
        | NXT:1980Di            | 2024-03-01 | permitted   |

    Scenario: what became of licences for parts is not known
      Given the product "NXT:1980Di spare part"
      And the destination "China"
      When it is checked on 2025-03-01
      Then the reason is nl.older-scanners
      And the answer warns that it leaves out "ran out at the end of 2024"
