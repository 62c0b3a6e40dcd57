Feature: Announcement No. 61 of 2025, rare earths outside China
  From 9 October 2025 China asked for its permit abroad too: for Chinese rare earths resold from one foreign country to another,
  and from December for foreign goods that contain 0.1 per cent of them by value or were made with Chinese technology. No. 70
  paused it on 7 November. The Chinese share is not part of a question, so it is missing information.

  Rule: From 9 October 2025 a rare earth or magnet abroad may need a Chinese permit

    Scenario Outline: the day before, the claim is not there
      Given the product "NdFeB magnet with dysprosium"
      And it is shipped from "Japan"
      And the destination "United States"
      When it is checked on <day>
      Then it is unknown
      And it needs a rulebook of the country it ships from
      And it does not depend on cn.rare-earths-abroad

      Examples:
        | day        |
        | 2025-10-07 |
        | 2025-10-08 |

    Scenario Outline: from the day on, it may bind
      Given the product "<product>"
      And it is shipped from "Japan"
      And the destination "United States"
      When it is checked on <day>
      Then it is unknown
      And the reason is cn.rare-earths-abroad
      And it needs whether cn.made-with-chinese-rare-earths applies

      Examples:
        | product                                    | day        |
        | NdFeB magnet with dysprosium               | 2025-10-09 |
        | NdFeB magnet with dysprosium               | 2025-10-10 |
        | NdFeB magnet with dysprosium               | 2025-10-20 |
        | samarium-cobalt magnet                     | 2025-10-09 |
        | NdFeB magnet without dysprosium or terbium | 2025-10-09 |
        | terbium metal                              | 2025-11-06 |

    Scenario Outline: it says what the test is, and what was due in December only
      Given the product "NdFeB magnet with dysprosium"
      And it is shipped from "Japan"
      And the destination "United States"
      When it is checked on 2025-10-20
      Then the answer warns that it leaves out "<text>"

      Examples:
        | text                                            |
        | 0.1 percent or more by value                    |
        | were due on 2025-12-01 only                     |
        | Chinese goods resold abroad were caught at once |
        | Logic below 14 nm                               |

  Rule: Only goods that can contain rare earths are affected

    Scenario Outline: other goods abroad
      Given the product "<product>"
      And it is shipped from "Japan"
      And the destination "United States"
      When it is checked on 2025-10-20
      Then it is unknown
      And it does not depend on cn.rare-earths-abroad

      Examples:
        | product        |
        | ferrite magnet |
        | alnico magnet  |
        | gallium        |

    Scenario: Goods that leave China itself are under No. 18, not under this
      Given the product "NdFeB magnet with dysprosium"
      And it is shipped from "China"
      And the destination "United States"
      When it is checked on 2025-10-20
      Then it is conditional
      And the reason is cn.seven-rare-earths
      And it does not depend on cn.rare-earths-abroad

  Rule: A magnet from the United States answers to both countries, and neither alone settles it

    Scenario: The requirement of each country is shown
      Given the product "NdFeB magnet with dysprosium"
      And it is shipped from "United States"
      And the destination "Germany"
      When it is checked on 2025-10-20
      Then it is unknown
      And the reason is cn.rare-earths-abroad
      And it needs US rules for this kind of product (not covered by the rulebook)
      And it needs whether cn.made-with-chinese-rare-earths applies

  Rule: Until No. 70 was known, it was expected to go on

    Scenario Outline: what was known
      Given the product "NdFeB magnet with dysprosium"
      And it is shipped from "Japan"
      And the destination "United States"
      And what was known on 2025-11-06
      When it is checked on <day>
      Then it is unknown
      And the reason is cn.rare-earths-abroad

      Examples:
        | day        |
        | 2025-11-07 |
        | 2025-12-01 |
