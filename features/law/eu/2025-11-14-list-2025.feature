Feature: The European dual-use list of November 2025
  In force on 15 November 2025. It names advanced circuits and what holds them, chip tools, quantum computers and cryogenic
  goods. Its figures were not read: for chips a TPP of 6,000 is inferred, below 4,800 nothing is listed, between is open.

  Background:
    Given it is shipped from "France"

  Rule: From 15 November 2025 the Union asks for a licence

    Scenario Outline: the day before, the day, the day after
      Given the product "RTX 5090" from "Nvidia"
      And the destination "India"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer      |
        | 2025-11-14 | permitted   |
        | 2025-11-15 | conditional |
        | 2025-11-16 | conditional |
        | 2026-10-09 | conditional |

    Scenario Outline: the figure
      Given a product with:
        | vendor              | nvidia      |
        | kind                | accelerator |
        | tpp                 | <tpp>       |
        | performance_density | 1           |
        | dram_bandwidth      | 800         |
        | interconnect        | 64          |
        | datacenter          | no          |
        | us_available        | yes         |
      And the destination "Japan"
      When it is checked on 2026-02-01
      Then it is <answer>

      Examples:
        | tpp    | answer      |
        | 4799   | permitted   |
        | 4800   | unknown     |
        | 5999   | unknown     |
        | 6000   | conditional |
        | 8000   | conditional |

    Scenario: the inference is told
      Given the product "RTX 5090" from "Nvidia"
      And the destination "Japan"
      When it is checked on 2026-02-01
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is eu.advanced-chips
      And the answer warns that it leaves out "inferred"
      And the answer warns that it leaves out "EU001"

    Scenario: between the figures it is open whether the list has them
      Given the product "RTX 4090" from "Nvidia"
      And the destination "Japan"
      When it is checked on 2026-02-01
      Then it is unknown
      And the reason is eu.advanced-chips-possibly

    Scenario: a French accelerator to the Emirates
      Given a product with:
        | name                | French accelerator |
        | kind                | accelerator        |
        | tpp                 | 8000               |
        | performance_density | 10                 |
        | dram_bandwidth      | 3000               |
        | datacenter          | yes                |
      And the destination "UAE"
      When it is checked on 2026-02-01
      Then the reason is eu.advanced-chips

  Rule: Inside the Union and from elsewhere it asks for nothing

    Scenario Outline: between which places
      Given the product "RTX 5090" from "Nvidia"
      And it is shipped from "<from>"
      And the destination "<to>"
      When it is checked on 2026-02-01
      Then it does not depend on eu.advanced-chips

      Examples:
        | from        | to      |
        | France      | Germany |
        | Netherlands | France  |
        | Norway      | Japan   |

    Scenario Outline: every member
      Given the product "RTX 5090" from "Nvidia"
      And it is shipped from "<from>"
      And the destination "Japan"
      When it is checked on 2026-02-01
      Then the reason is eu.advanced-chips

      Examples:
        | from        |
        | Germany     |
        | Netherlands |
        | Spain       |
        | Ireland     |

  Rule: Quantum computers and cryogenic devices need a licence, chip tools may

    Scenario Outline: other kinds
      Given the product "<product>"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>
      And <bearing>

      Examples:
        | product                | destination | day        | answer      | bearing                                        |
        | quantum computer       | Japan       | 2025-11-15 | conditional | the reason is eu.quantum-and-cryogenic         |
        | quantum computer       | Japan       | 2025-11-16 | conditional | the reason is eu.quantum-and-cryogenic         |
        | cryocooler             | India       | 2026-02-01 | conditional | the reason is eu.quantum-and-cryogenic         |
        | quantum computer       | Germany     | 2026-02-01 | unknown     | it does not depend on eu.quantum-and-cryogenic |
        | etching equipment      | India       | 2025-11-15 | unknown     | the reason is eu.chip-tools                    |
        | etching equipment      | India       | 2025-11-16 | unknown     | the reason is eu.chip-tools                    |
        | atomic layer deposition tool | India | 2026-02-01 | unknown     | the reason is eu.chip-tools                    |

    Scenario: Dutch tools go by the Dutch orders
      Given the product "NXT:2000i" from "ASML"
      And it is shipped from "Netherlands"
      And the destination "Taiwan"
      When it is checked on 2026-02-01
      Then it is conditional
      And it does not depend on eu.chip-tools

  Rule: Older entries are told, not encoded

    Scenario Outline: where the notice stands
      Given the product "RTX 4060" from "Nvidia"
      And the destination "<to>"
      When it is checked on <day>
      Then <told> is eu.notice-older-entries

      Examples:
        | to      | day        | told      |
        | Japan   | 2025-11-14 | no notice |
        | Japan   | 2025-11-15 | a notice  |
        | Japan   | 2025-11-16 | a notice  |
        | Germany | 2026-02-01 | no notice |
