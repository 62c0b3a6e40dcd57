Feature: Licence exceptions that entries of the control list name
  An entry says which exceptions may stand in for a licence: LVS with an amount, GBS, TSR, STA and others. Each has conditions, and
  part 740 bars it for places, reasons for control and items. None is available without conditions; what was not read is unknown.

  Scenario Outline: By entry, destination and day
    Given the product ""
    And the stated ECCN is "<eccn>"
    And the destination "<destination>"
    When it is checked on <day>
    Then exception <code> is <state>

    Examples: Limited value (LVS), for country group B and the amount of the entry
      | eccn    | destination | day        | code | state                                                |
      | 0A614   | Singapore   | 2026-08-04 | LVS  | available on conditions                              |
      | 0A614   | Vietnam     | 2026-08-04 | LVS  | not available because of ccl.outside-b               |
      | 0A614   | China       | 2026-08-04 | LVS  | not available because of ccl.arms-to-d5              |
      | 0A503   | Singapore   | 2026-08-04 | LVS  | not for this item                                    |
      | 0A501.c | Singapore   | 2026-08-04 | LVS  | unknown                                              |
      | 0A501.a | Singapore   | 2026-08-04 | LVS  | not for this item                                    |
      | 0A501   | Singapore   | 2026-08-04 | LVS  | unknown                                              |
      | 2A001.a | Singapore   | 2026-08-04 | LVS  | unknown                                              |
      | 1C351.a | Singapore   | 2026-08-04 | LVS  | unknown                                              |

    Examples: The list of exceptions was read in the edition of 2026-07-23
      | eccn    | destination | day        | code | state                                                |
      | 0A614   | Singapore   | 2026-07-22 | LVS  | unknown                                              |
      | 0A614   | Singapore   | 2026-07-23 | LVS  | available on conditions                              |
      | 0A614   | Singapore   | 2026-07-24 | LVS  | available on conditions                              |

    Examples: Group B (GBS) and technology (TSR) under national security controls alone, without Sudan and Ukraine
      | eccn    | destination | day        | code | state                                                |
      | 1C006.d | Singapore   | 2026-08-04 | GBS  | available on conditions                              |
      | 1C006.d | Ukraine     | 2026-08-04 | GBS  | not available because of ccl.sudan-or-ukraine        |
      | 1C006.d | Vietnam     | 2026-08-04 | GBS  | not available because of ccl.outside-b               |
      | 1A005   | Singapore   | 2026-08-04 | GBS  | unknown                                              |
      | 0A614   | Singapore   | 2026-08-04 | GBS  | not for this item                                    |
      | 3E003.a | Taiwan      | 2026-08-04 | TSR  | available on conditions                              |
      | 3E003.f | Taiwan      | 2026-08-04 | TSR  | not for this item                                    |
      | 3E003   | Taiwan      | 2026-08-04 | TSR  | unknown                                              |
      | 3E003.a | Vietnam     | 2026-08-04 | TSR  | not available because of ccl.outside-b               |

    Examples: Strategic trade (STA), for A:5 by six reasons, for A:6 by national security alone
      | eccn      | destination | day        | code | state                                              |
      | 0A614     | Germany     | 2026-08-04 | STA  | available on conditions                            |
      | 0A614     | Singapore   | 2026-08-04 | STA  | not available because of ccl.outside-a5            |
      | 1A002     | India       | 2026-08-04 | STA  | available on conditions                            |
      | 1A002.a   | Singapore   | 2026-08-04 | STA  | not available because of ccl.outside-a5            |
      | 1A005     | Singapore   | 2026-08-04 | STA  | unknown                                            |
      | 3C004     | Singapore   | 2026-08-04 | STA  | available on conditions                            |
      | 2B006.a   | Singapore   | 2026-07-22 | STA  | unknown                                            |
      | 2E003.c   | Singapore   | 2026-08-04 | STA  | available on conditions                            |
      | 2E001     | Singapore   | 2026-08-04 | STA  | unknown                                            |
      | 5A003     | Singapore   | 2026-08-04 | STA  | available on conditions                            |
      | 5A003     | Brazil      | 2026-08-04 | STA  | not available because of ccl.outside-a6            |
      | 0A614     | AE          | 2026-07-09 | STA  | not available because of ccl.outside-a5            |
      | 0A614     | AE          | 2026-07-10 | STA  | unknown                                            |
      | 0A614     | AE          | 2026-07-23 | STA  | available on conditions                            |
      | 4A906     | Germany     | 2026-08-04 | STA  | not for this item                                  |
      | 5A002.a   | Germany     | 2026-08-04 | STA  | not available because of ccl.5a002-ei-world-but-ca |
      | 5A002     | Canada      | 2026-08-04 | STA  | not available because of ccl.reasons-outside-sta   |
      | 5E002     | Singapore   | 2026-08-04 | STA  | unknown                                            |
      | 0A506     | Germany     | 2026-08-04 | STA  | not available because of ccl.outside-sta           |
      | 9A012.a.2 | Germany     | 2026-08-20 | STA  | available on conditions                            |
      | 9A012.a.2 | Brazil      | 2026-08-20 | STA  | not available because of ccl.outside-a5            |

    Examples: Encryption (ENC), computers (APP), partners (IEC), cybersecurity (ACE)
      | eccn        | destination | day        | code | state                                            |
      | 5A002.a     | Germany     | 2026-08-04 | ENC  | available on conditions                          |
      | 5A002.z.1.a | Germany     | 2026-08-04 | ENC  | unknown                                          |
      | 5A002       | Germany     | 2026-08-04 | ENC  | unknown                                          |
      | 5A002.a     | Iran        | 2026-08-04 | ENC  | not available because of us.embargo              |
      | 5E002       | Brazil      | 2026-08-04 | ENC  | unknown                                          |
      | 5E002       | China       | 2026-08-04 | ENC  | unknown                                          |
      | 5A002.a     | Iran        | 2026-08-04 | ENC  | not available because of ccl.terrorism-and-embargo |
      | 4A003.b     | Brazil      | 2026-08-04 | APP  | unknown                                          |
      | 4A003.b     | Vietnam     | 2026-08-04 | APP  | not available because of ccl.outside-tier-1      |
      | 4A906       | Germany     | 2026-08-04 | IEC  | unknown                                          |
      | 5A001.j     | Singapore   | 2026-08-04 | ACE  | available on conditions                          |
      | 4D004       | Israel      | 2026-08-04 | ACE  | available on conditions                          |
      | 4D004       | China       | 2026-08-04 | ACE  | available on conditions                          |
      | 5A002.a     | Singapore   | 2026-08-04 | ACE  | not for this item                                |
      | 5B001       | Singapore   | 2026-08-04 | ACE  | unknown                                          |

    Examples: Repair, temporary export, the government of the United States, operation software: for every entry, but for 740.2
      | eccn        | destination | day        | code | state                                            |
      | 5A002.a     | Germany     | 2026-07-22 | RPL  | unknown                                          |
      | 5A002.a     | Germany     | 2026-07-23 | RPL  | available on conditions                          |
      | 5A002.a     | Germany     | 2026-08-04 | TMP  | available on conditions                          |
      | 5A002.a     | Germany     | 2026-08-04 | GOV  | available on conditions                          |
      | 5A002.a     | Germany     | 2026-08-04 | TSU  | not for this item                                |
      | 5D002       | China       | 2026-08-04 | TSU  | unknown                                          |
      | 4D004       | Germany     | 2026-08-04 | TSU  | available on conditions                          |
      | 4D004       | Germany     | 2026-08-04 | RPL  | not for this item                                |
      | 5A002.a     | Iran        | 2026-08-04 | RPL  | not available because of us.embargo              |
      | 5A002.a     | Syria       | 2026-08-04 | RPL  | unknown                                          |
      | 3B001.c.1.c | Vietnam     | 2026-08-04 | RPL  | available on conditions                          |
      | 3B001.c.1.c | China       | 2026-08-04 | RPL  | not available because of ccl.tool-gate           |
      | 3B001.c.1.c | China       | 2026-08-04 | GOV  | available on conditions                          |
      | 4A906       | Germany     | 2026-08-04 | RPL  | available on conditions                          |
      | 3E905       | Germany     | 2026-08-04 | TSU  | available on conditions                          |
      | 0A614       | China       | 2026-08-04 | RPL  | not available because of ccl.arms-to-d5          |
      | 0A614       | China       | 2026-08-04 | GOV  | available on conditions                          |
      | 7A001       | Saudi Arabia | 2026-08-04 | RPL  | unknown                                          |
      | 0A506       | Germany     | 2026-08-04 | RPL  | unknown                                          |
      | 0A983       | Germany     | 2026-08-04 | GOV  | not available because of ccl.without-exceptions  |
      | 5A980       | Germany     | 2026-08-04 | TMP  | not available because of ccl.interception        |
      | 5D001       | China       | 2026-08-04 | TSU  | unknown                                          |
      | 2A983       | China       | 2026-08-04 | TMP  | not available because of ccl.detection-equipment |
      | 3A999       | Pakistan    | 2026-08-04 | TMP  | not available because of ccl.pakistan-items      |
      | 3A999       | Pakistan    | 2026-08-04 | RPL  | available on conditions                          |
      | 9E610.b     | India       | 2026-08-04 | TSU  | not available because of ccl.engine-technology-of-arms |
      | 3A777       | Germany     | 2026-08-04 | RPL  | unknown                                          |

    Examples: Items under crime controls, outside the allies that 740.2(a)(4) names
      | eccn        | destination | day        | code | state                                            |
      | 0A504.g     | Singapore   | 2026-08-04 | LVS  | not available because of ccl.crime-control       |
      | 0A504.g     | Singapore   | 2026-08-04 | RPL  | not available because of ccl.crime-control       |
      | 0A504.g     | Singapore   | 2026-08-04 | GOV  | unknown                                          |
      | 0A502.c     | Singapore   | 2026-08-04 | LVS  | unknown                                          |

    Examples: What the tables lack
      | eccn    | destination | day        | code | state                                                |
      | 3A777   | Germany     | 2026-08-04 | LVS  | unknown                                              |
      | 3A777   | Germany     | 2026-08-04 | ENC  | unknown                                              |
      | 0A002   | Germany     | 2026-08-04 | STA  | unknown                                              |
      | 2E001   | Germany     | 2026-08-04 | TSR  | unknown                                              |

  Scenario: The amount of the entry is a condition
    Given the product ""
    And the stated ECCN is "0A614"
    And the destination "Singapore"
    When it is checked on 2026-08-04
    Then exception LVS asks for "at most 1,500 US dollars"
    And exception LVS asks for "twelve times 1,500 US dollars"
    And exception LVS asks for "740.2"

  Scenario: STA asks for the statement of the consignee
    Given the product ""
    And the stated ECCN is "0A614"
    And the destination "Germany"
    When it is checked on 2026-08-04
    Then exception STA asks for "statement of paragraph (d)(2) before the shipment"
    And exception STA asks for "Supplement 8 to part 740"

  Scenario Outline: What ACE asks of the end user goes by the place
    Given the product ""
    And the stated ECCN is "4D004"
    And the destination "<destination>"
    When it is checked on 2026-08-04
    Then exception ACE is available on conditions
    And exception ACE asks for "<text>"

    Examples:
      | destination | text                                     |
      | Germany     | without authorisation of their owner     |
      | Israel      | no government end user                   |
      | China       | goes to a subsidiary of a firm of the United States |
      | China       | vulnerability disclosure                 |

  Scenario: No exception serves a listed party
    Given the product ""
    And the stated ECCN is "0A614"
    And the destination "Singapore"
    And the end user is "Inspur"
    When it is checked on 2026-08-04
    Then exception LVS is not available because of us.entity-list

  Scenario: An exception of the chip rules does not serve a requirement of the list by silence
    Given the product ""
    And the stated ECCN is "3B001.c.1.a"
    And the destination "Singapore"
    When it is checked on 2026-08-04
    Then exception IEC is unknown

  Scenario: No exception is listed where the list asks for nothing
    Given the product ""
    And the stated ECCN is "5A992.c"
    And the destination "Germany"
    When it is checked on 2026-08-04
    Then it is permitted
    And exception LVS is not listed
