Feature: Items by their ECCN
  An item that is described by its ECCN alone is judged by the Commerce Control List and the Country Chart of the day. What the
  ECCN and the destination do not tell is missing, never free.

  Scenario Outline: An entry, a destination and a day
    Given the product ""
    And the stated ECCN is "<eccn>"
    And the destination "<destination>"
    When it is checked on <day>
    Then it is <permitted>

    Examples: The columns of the chart, and what no column shows
      | eccn      | destination | day        | permitted   |
      | 5A002     | GB          | 2026-05-04 | conditional |
      | 5A002     | CA          | 2026-05-04 | unknown     |
      | 5A992.c   | DE          | 2026-05-04 | permitted   |
      | 5A992.c   | CN          | 2026-05-04 | permitted   |
      | 2B350.g   | IN          | 2026-05-04 | permitted   |
      | 1A231     | DE          | 2026-05-04 | permitted   |

    Examples: Hazard 1, an empty row of the chart is no freedom: embargoes
      | eccn      | destination | day        | permitted   |
      | 5A992.c   | CU          | 2026-05-04 | blocked     |
      | 5A992.c   | IR          | 2026-05-04 | blocked     |
      | 5A992.c   | KP          | 2026-05-04 | blocked     |
      | EAR99     | IR          | 2026-05-04 | blocked     |
      | EAR99     | KP          | 2026-05-04 | blocked     |
      | 5A992.c   | SY          | 2026-05-04 | conditional |

    Examples: Hazard 2, the Emirates stay in the places of the chip entries after they join A:5
      | eccn      | destination | day        | permitted   |
      | 5A992.z.2 | AE          | 2026-07-09 | conditional |
      | 5A992.z.2 | AE          | 2026-07-10 | conditional |
      | 5A992.z.2 | DE          | 2026-07-10 | permitted   |

    Examples: Hazard 3, footnotes ask a licence where the chart is blank
      | eccn        | destination | day        | permitted   |
      | 0A506       | GB          | 2026-05-04 | conditional |
      | 0A506       | AU          | 2026-05-04 | conditional |
      | 9A515.e     | IN          | 2026-05-04 | conditional |
      | 6A003.b.4.b | IN          | 2026-05-04 | conditional |

    Examples: Hazard 4, requirements without a column
      | eccn      | destination | day        | permitted   |
      | 5A001.f.1 | GB          | 2026-05-04 | conditional |
      | 0A503     | DE          | 2026-05-04 | conditional |
      | 0A503     | CA          | 2026-05-04 | permitted   |
      | 1C350.b   | EG          | 2026-05-04 | conditional |
      | 1C395.a   | IL          | 2026-05-04 | conditional |
      | 1C980     | DE          | 2026-05-04 | unknown     |
      | 9E003.a.1 | DE          | 2026-05-04 | conditional |
      | 3B001.c.2 | DE          | 2026-05-04 | permitted   |

    Examples: Hazard 5, an entry that copies lost
      | eccn      | destination | day        | permitted   |
      | 8D001     | CN          | 2026-07-23 | conditional |
      | 8D001     | DE          | 2026-07-22 | unknown     |
      | 2B352     | CN          | 2026-05-04 | conditional |
      | 0D614     | CN          | 2026-05-04 | blocked     |
      | 3D006     | CN          | 2026-05-04 | conditional |
      | 3E002     | CN          | 2026-05-04 | conditional |
      | 3A777     | DE          | 2026-05-04 | unknown     |

    Examples: Hazard 6, technology of 3A090.a, which the table of 3E001 forgets
      | eccn      | destination | day        | permitted   |
      | 3E001     | GB          | 2026-05-04 | unknown     |
      | 3E001     | JP          | 2026-05-04 | unknown     |

    Examples: Hazard 7, a missing paragraph and conditions in words
      | eccn      | destination | day        | permitted   |
      | 3A001     | CN          | 2026-05-04 | unknown     |
      | 0A502     | GB          | 2026-05-04 | unknown     |
      | 2B001     | IN          | 2026-05-04 | unknown     |

    Examples: Hazard 7, a mistyped paragraph counts as every paragraph of its entry
      | eccn      | destination | day        | permitted   |
      | 5A992.q   | DE          | 2026-05-04 | unknown     |
      | 5A992.b   | DE          | 2026-05-04 | permitted   |
      | 3A001.q   | CN          | 2026-05-04 | unknown     |
      | 5A002.q   | GB          | 2026-05-04 | conditional |
      | 8A609.q   | VE          | 2026-05-04 | blocked     |
      | 8A609.q   | CN          | 2026-05-04 | blocked     |
      | 1A231.q   | DE          | 2026-05-04 | permitted   |

    Examples: Hazard 8, Macau has a row of its own, Hong Kong is China
      | eccn      | destination | day        | permitted   |
      | 3A069     | MO          | 2026-05-04 | conditional |
      | 3A069     | HK          | 2026-05-04 | conditional |
      | 0A501.y.7 | HK          | 2026-09-23 | unknown     |
      | 0A501.y.7 | HK          | 2026-09-24 | conditional |

    Examples: Hazard 9, the groups of the day
      | eccn      | destination | day        | permitted   |
      | 8A609.x   | VE          | 2026-05-04 | blocked     |
      | 1C006.d   | UA          | 2026-05-04 | conditional |
      | 1C006.d   | IL          | 2026-05-04 | conditional |
      | 1C006.d   | SG          | 2026-05-04 | conditional |
      | 1C006.d   | TW          | 2026-05-04 | conditional |
      | 1C006.d   | CY          | 2026-05-04 | conditional |
      | 1C006.d   | MT          | 2026-05-04 | conditional |
      | 1C006.d   | AE          | 2026-08-04 | conditional |
      | 1A231     | IN          | 2026-05-04 | conditional |
      | 1C991.c   | AE          | 2026-08-04 | conditional |
      | 8A609.x   | KH          | 2026-01-01 | conditional |
      | 8A609.x   | KH          | 2026-02-03 | conditional |
      | 8A609.x   | KH          | 2026-02-04 | conditional |

    Examples: Hazard 10, the letters of 9A012 before and after 2026-08-13
      | eccn      | destination | day        | permitted   |
      | 9A012.a.1 | IN          | 2026-08-12 | unknown     |
      | 9A012.a.2 | IN          | 2026-08-20 | conditional |
      | 9A012.a.1 | IN          | 2026-08-20 | unknown     |

    Examples: Hazard 13, the requirement of the .a items that BIS said it would not enforce
      | eccn      | destination | day        | permitted   |
      | 5A992.z.1 | DE          | 2026-05-04 | conditional |

    Examples: Hazard 15, Russia and Belarus
      | eccn      | destination | day        | permitted   |
      | 5A992.c   | RU          | 2026-05-04 | blocked     |
      | 3A991     | BY          | 2026-05-04 | blocked     |
      | EAR99     | RU          | 2026-05-04 | unknown     |

    Examples: Hazard 16, what the tables leave open
      | eccn      | destination | day        | permitted   |
      | 4A001.a.1 | GB          | 2026-05-04 | unknown     |
      | 0A919     | IN          | 2026-05-04 | unknown     |
      | 0A919     | CA          | 2026-05-04 | permitted   |
      | 0A980     | DE          | 2026-05-04 | unknown     |
      | 1C298     | IR          | 2026-05-04 | blocked     |

    Examples: Pointers and munitions
      | eccn      | destination | day        | permitted   |
      | 0A002     | GB          | 2026-05-04 | unknown     |
      | 1C018     | GB          | 2026-05-04 | unknown     |
      | 0A521     | GB          | 2026-05-04 | unknown     |

    Examples: Days outside the editions, and places without a row
      | eccn      | destination | day        | permitted   |
      | 5A992.c   | DE          | 2025-11-11 | unknown     |
      | 5A992.c   | DE          | 2025-11-12 | permitted   |
      | 5A992.c   | DE          | 2025-11-13 | permitted   |
      | 5A992.c   | Zimbabwe    | 2025-12-31 | unknown     |
      | 5A992.c   | Zimbabwe    | 2026-01-01 | permitted   |
      | 2B350.g   | IN          | 2025-12-31 | unknown     |
      | 2B350.g   | IN          | 2026-01-01 | permitted   |
      | 2B350.g   | IN          | 2026-01-02 | permitted   |
      | EAR99     | DE          | 2025-12-31 | unknown     |
      | EAR99     | DE          | 2026-01-01 | permitted   |
      | 4A906     | DE          | 2025-11-11 | unknown     |
      | 4A906     | DE          | 2025-11-12 | permitted   |
      | 5A980     | DE          | 2025-12-31 | unknown     |
      | 5A992.c   | DE          | 2026-09-24 | permitted   |
      | 5A992.c   | DE          | 2026-09-25 | unknown     |
      | 5A992.c   | Jersey      | 2026-05-04 | unknown     |
      | 5A992.z.1 | Jersey      | 2026-05-04 | conditional |

  Scenario Outline: The policy for the items of September 2024 goes by groups of places
    Given the product ""
    And the stated ECCN is "<eccn>"
    And the destination "<destination>"
    When it is checked on 2026-03-01
    Then the answer is <answer>
    And the reason is <reason>

    Examples:
      | eccn        | destination | answer                                               | reason                         |
      | 3B001.c.1.c | Germany     | permitted with a licence, approval presumed          | ccl.3b001-ns-world-partners    |
      | 3B001.q     | Canada      | permitted with a licence, approval presumed          | ccl.3b001-rs-world-partners    |
      | 4A906       | Singapore   | permitted with a licence, approval presumed          | ccl.4a906-ns-world-partners    |
      | 3B001.c.1.c | Vietnam     | blocked: licence required, presumption of denial     | ccl.3b001-ns-world-d1-d5       |
      | 3C907       | China       | blocked: licence required, presumption of denial     | ccl.3c907-rs-world-d1-d5       |
      | 3E901       | Brazil      | conditional: licence required, reviewed case by case | ccl.3e901-ns-world             |

  Scenario: A paragraph that is not known to exist is told
    Given the product ""
    And the stated ECCN is "5A992.q"
    And the destination "Germany"
    When it is checked on 2026-05-04
    Then it is unknown
    And it needs the paragraph of the stated ECCN

  Scenario Outline: What cannot be a paragraph is refused
    Given the product ""
    And the stated ECCN is "<eccn>"
    And the destination "Germany"
    When it is checked on 2026-05-04
    Then the question is refused: is not an ECCN; after the entry come one or two letters and a number in turn

    Examples:
      | eccn      |
      | 5A002.zzz |
      | 5A002.1   |
      | 5A002.a.b |

  Scenario: Hazards 11 and 12, an amendment that was not read
    Given the product ""
    And the stated ECCN is "3A069"
    And the destination "Macau"
    When it is checked on 2026-07-30
    Then the reason is ccl.3a069-rs-mo-d5
    And a notice is ccl.unread-amendment

  Scenario: Hazard 14, a footnote that is printed with the words of another
    Given the product ""
    And the stated ECCN is "3A999"
    And the destination "Pakistan"
    When it is checked on 2026-05-04
    Then a notice is ccl.footnote-8

  Scenario: A military end use of an item that the list leaves free
    Given the product ""
    And the stated ECCN is "5A992.c"
    And the destination "China"
    And the end use is "military"
    When it is checked on 2026-05-04
    Then it is unknown

  Scenario: The reason names the reason for control
    Given the product ""
    And the stated ECCN is "9A012.a.2"
    And the destination "India"
    When it is checked on 2026-08-20
    Then the reason is ccl.9a012-ns1
    And a notice is ccl.classify-again
    And a notice is ccl.carried-on

  Scenario Outline: A name beside the ECCN counts where it says nothing
    Given the product "<name>"
    And the destination "Germany"
    When it is checked on 2026-05-04
    Then it is <permitted>

    Examples:
      | name                      | permitted |
      | Router 77 (ECCN 5A992.c)  | permitted |
      | Nvidia Thing (ECCN EAR99) | unknown   |
      | H100 SXM5 (ECCN EAR99)    | permitted |
      | 900-21010-9999-000, EAR99 | unknown   |
      | Item 77 (ECCN 2E910)      | permitted |
      | Item (ECCN 2E910)         | permitted |
      | RTX 409O (ECCN 5A992.c)   | unknown   |
      | 2E910                     | unknown   |

  Scenario Outline: A tool of an unknown maker with an ECCN is taken to ship from the United States
    Given the product "<name>"
    And the destination "China"
    When it is checked on 2026-08-04
    Then it is <permitted>

    Examples:
      | name                             | permitted |
      | Etcher (ECCN 3B001.c)            | blocked   |
      | plasma etch tool (ECCN 3B001.c)  | blocked   |
      | Etcher                           | unknown   |
      | ASML etcher (ECCN 3B001.c)       | unknown   |
      | ASLM etcher (ECCN 3B001.c)       | unknown   |
