Feature: Korea's notice of 2025 on quantum computers, AI chips and what makes them
  In force on 28 February 2025: 21 items more need a licence of the ministry, AI chips among them. A press release names them; its
  figures were not read, so it may bind or not, and what the ministry grants is not known.

  Background:
    Given it is shipped from "Korea, Republic of"

  Rule: From 28 February 2025 it may bind

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>"
      And the destination "India"
      When it is checked on <day>
      Then it is unknown
      And <bearing>

      Examples:
        | product                                | day        | bearing                                    |
        | quantum computer                       | 2025-02-27 | it does not depend on kr.items-of-2025     |
        | quantum computer                       | 2025-02-28 | the reason is kr.items-of-2025             |
        | quantum computer                       | 2025-03-01 | the reason is kr.items-of-2025             |
        | cryogenic cooler                       | 2025-02-28 | the reason is kr.items-of-2025             |
        | metal additive manufacturing machine   | 2025-02-28 | the reason is kr.items-of-2025             |
        | scanning electron microscope for chips | 2025-02-27 | it does not depend on kr.items-of-2025     |
        | scanning electron microscope for chips | 2025-02-28 | the reason is kr.items-of-2025             |
        | etching equipment                      | 2025-02-28 | it does not depend on kr.items-of-2025     |
        | GAAFET technology                      | 2025-02-27 | it does not depend on kr.gaafet-technology |
        | GAAFET technology                      | 2025-02-28 | the reason is kr.gaafet-technology         |
        | GAAFET technology                      | 2025-03-01 | the reason is kr.gaafet-technology         |
        | GAAFET technology                      | 2026-09-29 | the reason is kr.gaafet-technology         |

    Scenario Outline: what is not known of it
      Given the product "<product>"
      And the destination "India"
      When it is checked on 2025-03-01
      Then it needs <missing>
      And the answer warns that it leaves out "The figures of the 21 items"

      Examples:
        | product           | missing                                           |
        | quantum computer  | whether kr.items-of-2025 applies                  |
        | GAAFET technology | the licence review policy of kr.gaafet-technology |

  Rule: An AI chip from Korea may be among them, and where another law refuses it, that stands

    Scenario Outline: a chip designed and made in Korea
      Given the product "RNGD" from "FuriosaAI"
      And the destination "<to>"
      When it is checked on <day>
      Then it is <answer>
      And <bearing>

      Examples:
        | to    | day        | answer  | bearing                                |
        | Japan | 2025-02-27 | unknown | it does not depend on kr.items-of-2025 |
        | Japan | 2025-02-28 | unknown | the reason is kr.items-of-2025         |
        | Japan | 2025-03-01 | unknown | the reason is kr.items-of-2025         |

    Scenario Outline: an American chip from Korea
      Given the product "H100" from "Nvidia"
      And the destination "<to>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | to    | day        | answer  |
        | China | 2025-02-27 | blocked |
        | China | 2025-02-28 | blocked |
        | China | 2026-08-31 | blocked |
        | Japan | 2025-02-27 | unknown |
        | Japan | 2025-02-28 | unknown |
        | Japan | 2026-08-31 | unknown |

    Scenario: Memory is not among them
      Given the product "HBM3E" from "SK hynix"
      And the destination "Japan"
      When it is checked on 2025-03-01
      Then it does not depend on kr.items-of-2025

  Rule: The notice of September 2026 comes beside it

    Scenario: both name AI chips
      Given the product "RNGD" from "FuriosaAI"
      And the destination "Japan"
      When it is checked on 2026-09-01
      Then it is unknown
      And the reason is kr.items-of-2025
      And the reason is kr.ai-chips-and-tools
