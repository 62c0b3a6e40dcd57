Feature: Foundries and packaging houses
  A rule of 16 January 2025, public the day before, binds those who make chips for others, and presumes from 31 January that
  a fine circuit they ship is a data-centre chip of the strongest class. Who vouches for what cannot be modelled, so the
  answer carries it as an advisory for chips that leave a plant abroad, and does not change.

  Rule: The advisory is shown from 16 January 2025, for chips shipped from abroad

    Scenario Outline: the day before, the day, the day after
      Given the product "L20" from "Nvidia"
      And it is shipped from "<ships_from>"
      And the destination "Singapore"
      When it is checked on <day>
      Then it is <answer>
      And <word> notice is us.foundry-presumption

      Examples:
        | ships_from        | day        | answer    | word |
        | Malaysia      | 2025-01-15 | permitted | no   |
        | Malaysia      | 2025-01-16 | permitted | a    |
        | Malaysia      | 2025-01-17 | permitted | a    |
        | Malaysia      | 2025-01-31 | permitted | a    |
        | Taiwan        | 2025-01-15 | unknown   | no   |
        | Taiwan        | 2025-01-16 | unknown   | a    |
        | Taiwan        | 2025-01-17 | unknown   | a    |
        | United States | 2025-01-15 | permitted | no   |
        | United States | 2025-01-16 | permitted | no   |
        | United States | 2025-01-17 | permitted | no   |

    Scenario: Taiwanese law is not covered that early
      Given the product "L20" from "Nvidia"
      And it is shipped from "Taiwan"
      And the destination "Singapore"
      When it is checked on 2025-01-16
      Then it is unknown
      And it needs TW rules before 2025-06-10 (first day checked)

    Scenario Outline: what was known
      Given the product "L20" from "Nvidia"
      And it is shipped from "Malaysia"
      And the destination "Singapore"
      And what was known on <known>
      When it is checked on 2025-01-16
      Then it is permitted
      And <word> notice is us.foundry-presumption

      Examples:
        | known      | word |
        | 2025-01-14 | no   |
        | 2025-01-15 | a    |

  Rule: It is shown for any chip to any place, and not for memory

    Scenario Outline: affected questions
      Given the product "<product>"
      And it is shipped from "<ships_from>"
      And the destination "<destination>"
      When it is checked on 2025-01-17
      Then <word> notice is us.foundry-presumption

      Examples:
        | product      | ships_from             | destination | word |
        | L20          | Taiwan             | Malaysia    | a    |
        | H20          | Taiwan             | China       | a    |
        | MI300X       | Taiwan             | Singapore   | a    |
        | H100         | Korea, Republic of | Germany     | a    |
        | Micron HBM3E | Taiwan             | China       | no   |

    Scenario Outline: the answer is that of the chip itself
      Given the product "<product>"
      And it is shipped from "Taiwan"
      And the destination "China"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | product | day        | answer                                           |
        | H100    | 2025-01-15 | blocked: licence required, presumption of denial |
        | H100    | 2025-01-16 | blocked: licence required, presumption of denial |

    Scenario: who may vouch is left out
      Given the product "L20" from "Nvidia"
      And it is shipped from "Taiwan"
      And the destination "Malaysia"
      When it is checked on 2025-02-01
      Then a notice is us.foundry-presumption
      And the answer warns that it leaves out "2026-04-13"

  Rule: Tools made abroad for a plant of an advanced node

    Scenario Outline: the days on which it began, of which only the interval is known
      Given a product with:
        | vendor | Semes     |
        | kind   | chip-tool |
        | eccn   | <eccn>    |
      And it is shipped from "<from>"
      And the destination "China"
      And it is yes that the plant makes circuits of an advanced node
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | from        | eccn  | day        | answer  |
        | Taiwan      | 3B991 | 2025-01-15 | unknown |
        | Taiwan      | 3B991 | 2025-01-16 | unknown |
        | Taiwan      | 3B991 | 2025-01-17 | unknown |
        | Taiwan      | 3B991 | 2025-01-30 | unknown |
        | Taiwan      | 3B991 | 2025-01-31 | blocked |
        | Taiwan      | 3B991 | 2025-02-01 | blocked |
        | South Korea | 3B993 | 2025-02-01 | blocked |
        | South Korea | 3B991 | 2025-02-01 | unknown |
        | Japan       | 3B993 | 2025-02-01 | unknown |

    Scenario: the reason, and the plant that decides
      Given a product with:
        | vendor | Semes     |
        | kind   | chip-tool |
        | eccn   | 3B993     |
      And it is shipped from "South Korea"
      And the destination "China"
      And it is yes that the plant makes circuits of an advanced node
      When it is checked on 2025-03-01
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.foreign-made-tools-for-advanced-plants

    Scenario: a plant of a partner firm
      Given a product with:
        | vendor | Semes     |
        | kind   | chip-tool |
        | eccn   | 3B993     |
      And it is shipped from "South Korea"
      And the destination "China"
      And a buyer headquartered in "South Korea"
      And it is yes that the plant makes circuits of an advanced node
      When it is checked on 2025-03-01
      Then us.foreign-made-tools-for-advanced-plants is overridden by us.foreign-plants
