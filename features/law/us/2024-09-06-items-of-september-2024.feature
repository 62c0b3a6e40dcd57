Feature: Quantum computers and other items of September 2024
  On 6 September 2024, the day it was published, an interim final rule put quantum computers, cryogenic devices, pure isotopes,
  technology for gate-all-around transistors and machines for metal parts under licence for every country, Canada too. The
  entries ask for figures: a good that is named by its kind only may be one of them. The figures of a quantum computer can be stated; for
  the rest a stated ECCN settles it.

  Background:
    Given it is shipped from "United States"

  Rule: The policy goes by group of countries

    Scenario Outline: the day before, the day, the day after
      Given the product "quantum computer"
      And the stated ECCN is "4A906"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | destination | day        | answer                                                          |
        | Germany     | 2024-09-05 | unknown: information is missing                                 |
        | Germany     | 2024-09-06 | permitted with a licence, approval presumed |

    Scenario Outline: friends, others and those refused
      Given the product "quantum computer"
      And the stated ECCN is "4A906"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>
      And the reason is <reason>

      Examples:
        | destination | day        | answer      | reason                        |
        | Germany     | 2024-09-06 | permitted   | us.september-items-partners   |
        | Germany     | 2024-09-07 | permitted   | us.september-items-partners   |
        | Germany     | 2024-10-01 | permitted   | us.september-items-partners   |
        | Canada      | 2024-10-01 | permitted   | us.september-items-partners   |
        | Korea, Republic of | 2024-10-01 | permitted   | us.september-items-partners   |
        | China       | 2024-09-06 | blocked     | us.september-items-d1-d5      |
        | China       | 2024-09-07 | blocked     | us.september-items-d1-d5      |
        | China       | 2024-10-01 | blocked     | us.september-items-d1-d5      |
        | Hong Kong   | 2024-10-01 | blocked     | us.september-items-d1-d5      |
        | Vietnam     | 2024-10-01 | blocked     | us.september-items-d1-d5      |
        | Brazil      | 2024-09-06 | conditional | us.september-items            |
        | Brazil      | 2024-09-07 | conditional | us.september-items            |
        | Iran        | 2024-10-01 | blocked     | us.embargo                    |

    Scenario: nothing is told of the days before
      Given the product "quantum computer"
      And the stated ECCN is "4A906"
      And the destination "China"
      When it is checked on 2024-09-05
      Then it is unknown
      And it needs US rules before 2024-09-06 (first day checked)

  Rule: By its kind alone a good may be one of them

    Scenario Outline: which may need the licence
      Given the product "<product>"
      And the destination "<destination>"
      When it is checked on 2024-10-01
      Then it is <answer>

      Examples:
        | product                            | destination | answer    |
        | quantum computer                   | Germany     | permitted |
        | quantum computer                   | China       | unknown   |
        | quantum computer                   | Brazil      | unknown   |
        | cryo-CMOS circuit                  | China       | unknown   |
        | parametric amplifier               | China       | unknown   |
        | cryocooler                         | China       | unknown   |
        | cryogenic wafer prober             | China       | unknown   |
        | isotopically pure silicon          | China       | unknown   |
        | GAAFET technology                  | China       | unknown   |
        | metal additive manufacturing machine | China     | unknown   |

    Scenario: approval is presumed where it is one of them, so it may not go without a licence
      Given the product "quantum computer"
      And the destination "Germany"
      When it is checked on 2024-10-01
      Then it may be shipped once a licence is granted
      And it is possibly classified as 4A906

    Scenario Outline: the stated entry decides
      Given the product "<product>"
      And the stated ECCN is "<eccn>"
      And the destination "China"
      When it is checked on 2024-10-01
      Then it is blocked
      And the reason is us.september-items-d1-d5

      Examples:
        | product                              | eccn    |
        | cryo-CMOS circuit                    | 3A901.a |
        | cryocooler                           | 3A904   |
        | cryogenic wafer prober               | 3B904   |
        | isotopically pure silicon            | 3C907   |
        | GAAFET technology                    | 3E905   |
        | metal additive manufacturing machine | 2B910   |
        | scanning electron microscope for chips | 3B903 |

    Scenario: another entry is not one of them
      Given the product "quantum computer"
      And the stated ECCN is "4A994"
      And the destination "China"
      When it is checked on 2024-10-01
      Then it is unknown

  Rule: Technology that partners had begun to work with may go on under General Order 6

    Scenario Outline: where work had begun
      Given the product "GAAFET recipe"
      And the stated ECCN is "3E905"
      And the destination "<destination>"
      And the end use is "<use>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | destination        | use          | day        | answer                              |
        | Korea, Republic of | gaafet-begun | 2024-09-06 | permitted under a licence exception |
        | Korea, Republic of | gaafet-begun | 2024-09-07 | permitted under a licence exception |
        | Korea, Republic of | gaafet-begun | 2024-10-01 | permitted under a licence exception |
        | China              | gaafet-begun | 2024-10-01 | blocked: licence required, presumption of denial |

    Scenario: it is the general order that eases
      Given the product "GAAFET recipe"
      And the stated ECCN is "3E905"
      And the destination "Japan"
      And the end use is "gaafet-begun"
      When it is checked on 2024-10-01
      Then the reason is us.general-order-6
      And us.september-items-partners is overridden by us.general-order-6

  Rule: A quantum computer by its qubits and its error

    Scenario Outline: the steps of the entry
      Given a product with:
        | name       | a quantum computer |
        | kind       | quantum-computer   |
        | qubits     | <qubits>           |
        | gate_error | <error>            |
      And the destination "China"
      When it is checked on 2024-10-01
      Then it is <answer>

      Examples:
        | qubits | error   | answer    |
        | 33     | 0.00001 | permitted |
        | 34     | 0.0001  | blocked   |
        | 34     | 0.00011 | permitted |
        | 50     | 0.01    | permitted |
        | 99     | 0.0001  | blocked   |
        | 100    | 0.001   | blocked   |
        | 100    | 0.0011  | permitted |
        | 199    | 0.001   | blocked   |
        | 200    | 0.002   | blocked   |
        | 349    | 0.0021  | permitted |
        | 350    | 0.003   | blocked   |
        | 499    | 0.0031  | permitted |
        | 500    | 0.004   | blocked   |
        | 699    | 0.0041  | permitted |
        | 700    | 0.005   | blocked   |
        | 1099   | 0.0051  | permitted |
        | 1100   | 0.006   | blocked   |
        | 1999   | 0.0061  | permitted |
        | 2000   | 0.5     | blocked   |

    Scenario: the class of a machine
      Given a product with:
        | name       | a quantum computer |
        | kind       | quantum-computer   |
        | qubits     | 50 qubits          |
        | gate_error | 0.0001             |
      And the destination "Germany"
      When it is checked on 2024-10-01
      Then it is classified as 4A906
      And the answer is permitted with a licence, approval presumed
      And exception IEC is available on conditions

    Scenario Outline: the exceptions that 740.2(a)(22) leaves open
      Given a product with:
        | name       | a quantum computer |
        | kind       | quantum-computer   |
        | qubits     | 50 qubits          |
        | gate_error | 0.0001             |
      And the destination "<destination>"
      And the end use is "<use>"
      When it is checked on 2025-03-01
      Then exception <code> is <state>

      Examples:
        | destination | use      | code | state                                          |
        | Germany     | civil    | RPL  | available on conditions                        |
        | Germany     | civil    | TMP  | available on conditions                        |
        | Germany     | civil    | GOV  | available on conditions                        |
        | Germany     | civil    | TSU  | not for this item                              |
        | Germany     | civil    | STA  | not for this item                              |
        | Brazil      | civil    | IEC  | available on conditions                        |
        | China       | civil    | RPL  | available on conditions                        |
        | China       | civil    | IEC  | not available                                  |
        | China       | military | RPL  | not available because of us.outside-exceptions |

    Scenario Outline: for technology neither repair nor temporary export, but operation
      Given the product "GAAFET recipe"
      And the stated ECCN is "3E905"
      And the destination "Germany"
      When it is checked on 2025-03-01
      Then exception <code> is <state>

      Examples:
        | code | state                   |
        | TSU  | available on conditions |
        | GOV  | available on conditions |
        | RPL  | not for this item       |
        | TMP  | not for this item       |

    Scenario: a machine of which the error is not known
      Given a product with:
        | name   | a quantum computer |
        | kind   | quantum-computer   |
        | qubits | 100                |
      And the destination "China"
      When it is checked on 2024-10-01
      Then it is unknown
      And it needs gate_error

    Scenario: GAAFET technology to work that has begun
      Given a product with:
        | kind | gaafet-technology |
      And the destination "South Korea"
      And the end use is "gaafet-begun"
      When it is checked on 2024-10-01
      Then the answer is permitted under a licence exception

  Rule: Software and technology go with the goods

    Scenario Outline: told by the entry
      Given it is shipped from "United States"
      And the product ""
      And the stated ECCN is "<eccn>"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | eccn  | destination | day        | answer  |
        | 4E906 | China       | 2024-09-05 | unknown |
        | 4E906 | China       | 2024-09-06 | blocked |
        | 4E906 | China       | 2024-09-07 | blocked |
        | 3D901 | China       | 2026-03-01 | blocked |
        | 2E910 | Vietnam     | 2026-03-01 | blocked |

    Scenario: the policy for D:1 and D:5 is the reason
      Given it is shipped from "United States"
      And the product ""
      And the stated ECCN is "4D906"
      And the destination "China"
      When it is checked on 2026-03-01
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.september-items-d1-d5
