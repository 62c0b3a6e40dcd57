Feature: The corrections of spring 2024
  The exception of October 2023 is split in two: NAC, with notification, for Macau, D:5 and firms based there; ACA, without,
  for the other countries of D:1 and D:4. Applications for chips that may use NAC are no longer presumed refused. The lines
  of the two classes did not move. Public on 29 March 2024, it took effect on 4 April.

  Rule: The names change, the answers do not

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then it is <answer>
      And the reason is <reason>

      Examples:
        | product  | destination  | headquarters | day        | answer      | reason |
        | RTX 4090 | China        | China        | 2024-04-03 | conditional | us.nac |
        | RTX 4090 | China        | China        | 2024-04-04 | conditional | us.nac |
        | RTX 4090 | China        | China        | 2024-04-05 | conditional | us.nac |
        | L40      | Macau        | Macau        | 2024-04-03 | conditional | us.nac |
        | L40      | Macau        | Macau        | 2024-04-04 | conditional | us.nac |
        | RTX 4090 | Singapore    | China        | 2024-04-03 | conditional | us.nac |
        | RTX 4090 | Singapore    | China        | 2024-04-04 | conditional | us.nac |
        | RTX 4090 | Vietnam      | China        | 2024-04-04 | conditional | us.nac |
        | RTX 4090 | Vietnam      | Vietnam      | 2024-04-03 | permitted   | us.aca |
        | RTX 4090 | Vietnam      | Vietnam      | 2024-04-04 | permitted   | us.aca |
        | RTX 4090 | Vietnam      | Vietnam      | 2024-04-05 | permitted   | us.aca |
        | L40      | Saudi Arabia | Saudi Arabia | 2024-04-04 | permitted   | us.aca |

    Scenario Outline: chips below the thresholds remain below
      Given the product "<product>" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is permitted, no licence required
      And no notice is us.case-by-case-2024

      Examples:
        | product   | day        |
        | H20       | 2024-04-03 |
        | H20       | 2024-04-04 |
        | H20       | 2024-04-05 |
        | RTX 4090D | 2024-04-04 |
        | L20       | 2024-04-04 |

    Scenario Outline: neither exception serves a military use or a supercomputer
      Given the product "RTX 4090" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      And the end use is "<use>"
      When it is checked on 2024-04-05
      Then the answer is <answer>

      Examples:
        | destination | headquarters | use           | answer                                           |
        | China       | China        | military      | blocked: licence required, presumption of denial |
        | Singapore   | China        | military      | blocked: licence required, presumption of denial |
        | Singapore   | China        | supercomputer | blocked: licence required, presumption of denial |
        | Vietnam     | Vietnam      | military      | unknown: information is missing                  |
        | Vietnam     | Vietnam      | supercomputer | permitted with a licence, approval presumed      |

    Scenario: the strongest data-centre chips: no relief
      Given the product "L40S" from "Nvidia"
      And the destination "China"
      When it is checked on 2024-04-05
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.chips-to-d5
      And no notice is us.case-by-case-2024

  Rule: How an application is judged is shown in the answer

    Scenario Outline: the notice comes on 4 April 2024 and changes no answer
      Given the product "<product>" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is conditional: prior notification, which may be refused
      And <word> notice is us.case-by-case-2024

      Examples:
        | product  | day        | word |
        | RTX 4090 | 2024-04-03 | no   |
        | RTX 4090 | 2024-04-04 | a    |
        | RTX 4090 | 2024-04-05 | a    |
        | RTX 4090 | 2025-01-12 | a    |
        | RTX 4090 | 2025-01-13 | no   |
        | RTX 4090 | 2026-10-08 | no   |
        | L40      | 2024-04-03 | no   |
        | L40      | 2024-04-04 | a    |
        | L40      | 2024-04-05 | a    |

    Scenario Outline: affected questions
      Given the product "<product>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2024-04-05
      Then <word> notice is us.case-by-case-2024

      Examples:
        | product  | destination | headquarters | word |
        | MI210    | China       | China        | a    |
        | RTX 4090 | Macau       | Macau        | a    |
        | RTX 4090 | Cambodia    | Cambodia     | a    |
        | RTX 4090 | Singapore   | China        | a    |
        | RTX 4090 | Singapore   | Singapore    | no   |
        | RTX 4090 | Vietnam     | Vietnam      | no   |
        | L40      | UAE         | UAE          | no   |
        | MI300X   | China       | China        | no   |
        | H100     | Singapore   | China        | no   |
        | MI210    | China       | USA          | a    |
        | L40      | Singapore   | China        | a    |
        | RTX 4090 | China       | USA          | a    |

    Scenario Outline: not where another rule refuses whatever this one says
      Given the product "RTX 4090" from "Nvidia"
      And the destination "<destination>"
      And the end use is "<use>"
      When it is checked on 2024-04-05
      Then it is <answer>
      And <word> notice is us.case-by-case-2024

      Examples:
        | destination | use           | answer      | word |
        | China       | civil         | conditional | a    |
        | China       | military      | blocked     | no   |
        | China       | supercomputer | blocked     | no   |
        | Iran        | civil         | blocked     | no   |
        | Russia      | civil         | blocked     | no   |

  Rule: It was public six days before it took effect

    Scenario Outline: what was known
      Given the product "RTX 4090" from "Nvidia"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2024-04-04
      Then it is conditional
      And the reason is us.nac
      And <word> notice is us.case-by-case-2024

      Examples:
        | known      | word |
        | 2024-03-28 | no   |
        | 2024-03-29 | a    |

  Rule: NAC and ACA are two exceptions from 4 April 2024

    Scenario Outline: by destination and day
      Given the product "RTX 4090" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then exception NAC is <nac>
      And exception ACA is <aca>

      Examples:
        | destination  | day        | nac                                       | aca                                       |
        | China        | 2024-04-03 | available on conditions                   | not listed                                |
        | China        | 2024-04-04 | available on conditions                   | not available because of us.aca-elsewhere |
        | China        | 2024-04-05 | available on conditions                   | not available because of us.aca-elsewhere |
        | Saudi Arabia | 2024-04-03 | available on conditions                   | not listed                                |
        | Saudi Arabia | 2024-04-04 | not available because of us.nac-elsewhere | available on conditions                   |
        | Saudi Arabia | 2024-04-05 | not available because of us.nac-elsewhere | available on conditions                   |

    Scenario: a firm based in China is notified wherever it is
      Given the product "RTX 4090" from "Nvidia"
      And the destination "Germany"
      And a buyer headquartered in "China"
      When it is checked on 2024-06-01
      Then exception NAC is available on conditions
      And exception ACA is not available because of us.aca-elsewhere
