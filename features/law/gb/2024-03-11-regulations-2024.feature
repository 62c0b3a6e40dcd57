Feature: Britain's regulations of 2024
  In force on 1 April 2024. They name certain circuits and the computers that hold them; the figures were not read, so that it is
  open for every accelerator. Quantum computers, cryogenic devices and metal printers need a licence.

  Background:
    Given it is shipped from "United Kingdom"

  Rule: From 1 April 2024 an accelerator may need a licence

    Scenario Outline: the day before, the day, the day after
      Given the product "RTX 4060" from "Nvidia"
      And the destination "<to>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | to    | day        | answer    |
        | Japan | 2024-03-31 | permitted |
        | Japan | 2024-04-01 | unknown   |
        | Japan | 2024-04-02 | unknown   |

    Scenario: a board with the H100 to China is refused by the United States, whatever Britain asks
      Given the product "H100" from "Nvidia"
      And the destination "China"
      When it is checked on 2024-06-01
      Then the answer is blocked: licence required, presumption of denial
      And gb.circuits-and-computers is overridden by us.chips-to-d5

    Scenario: where America permits, it is open
      Given the product "H100" from "Nvidia"
      And the destination "Japan"
      When it is checked on 2024-06-01
      Then it is unknown
      And the reason is gb.circuits-and-computers
      And it needs whether gb.circuits-and-computers applies
      And the answer warns that it leaves out "The figures of the entries were not read"

    Scenario: from elsewhere it is not Britain's
      Given the product "H100" from "Nvidia"
      And it is shipped from "Norway"
      And the destination "Japan"
      When it is checked on 2024-06-01
      Then it does not depend on gb.circuits-and-computers

  Rule: Quantum computers need a licence, chip tools may

    Scenario Outline: other kinds
      Given the product "<product>"
      And the destination "<to>"
      When it is checked on <day>
      Then it is <answer>
      And <bearing>

      Examples:
        | product                              | to      | day        | answer      | bearing                                        |
        | quantum computer                     | Japan   | 2024-03-31 | unknown     | it does not depend on gb.quantum-and-cryogenic |
        | quantum computer                     | Japan   | 2024-04-01 | conditional | the reason is gb.quantum-and-cryogenic         |
        | quantum computer                     | Japan   | 2024-06-01 | conditional | the reason is gb.quantum-and-cryogenic         |
        | cryocooler                           | France  | 2024-06-01 | conditional | the reason is gb.quantum-and-cryogenic         |
        | metal additive manufacturing machine | India   | 2026-02-01 | conditional | the reason is gb.quantum-and-cryogenic         |
        | etching equipment                    | India   | 2024-04-01 | unknown     | the reason is gb.chip-tools                    |
        | etching equipment                    | India   | 2024-04-02 | unknown     | the reason is gb.chip-tools                    |

    Scenario Outline: to Russia nothing is answered more mildly than unknown
      Given the product "quantum computer"
      And the destination "Russia"
      When it is checked on <day>
      Then it is unknown
      And <bearing> gb.russia

      Examples:
        | day        | bearing               |
        | 2024-03-31 | it does not depend on |
        | 2024-04-01 | the reason is         |
        | 2024-04-02 | the reason is         |
        | 2026-02-01 | the reason is         |

    Scenario: an open licence is likely
      Given the product "quantum computer"
      And the destination "Japan"
      When it is checked on 2024-06-01
      Then the answer warns that it leaves out "An open general licence"
