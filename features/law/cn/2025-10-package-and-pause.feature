Feature: The package of October 2025, and its pause by No. 70
  Nos. 55 to 58 were paused on 7 November 2025, a day before they began. Nos. 61 and 62 had begun on 9 October. The pause
  was written to end on 2026-11-10; whether it was prolonged had not been seen.

  Rule: Nos. 55 to 58 never bound anyone

    Scenario Outline: paused before it began
      Given the product "<product>"
      And it is shipped from "China"
      And the destination "<country>"
      When its timeline is drawn
      Then the timeline reads:
        | from       | answer                                     |
        | ever       | unknown: cannot be told from what is known |
        | 2023-07-01 | permitted, no licence required             |
        | 2026-11-10 | unknown: cannot be told from what is known |

      Examples:
        | product                              | country       |
        | holmium oxide                        | United States |
        | ytterbium                            | Germany       |
        | synthetic diamond wire saw           | Japan         |
        | rare-earth production equipment      | Viet Nam      |
        | lithium-ion cell of 300 Wh/kg or more | United States |
        | artificial graphite anode material   | Korea, Republic of |

    Scenario Outline: what people had to expect before the pause was known
      Given the product "<product>"
      And it is shipped from "China"
      And the destination "United States"
      And what was known on 2025-10-20
      When it is checked on 2025-11-08
      Then it is conditional
      And the reason is <reason>

      Examples:
        | product                               | reason                   |
        | synthetic diamond powder              | cn.further-superhard     |
        | rare-earth auxiliary material         | cn.rare-earth-equipment  |
        | erbium                                | cn.five-rare-earths      |
        | lithium-ion cell of 300 Wh/kg or more | cn.batteries             |

    Scenario: On the eve it was still free
      Given the product "erbium"
      And it is shipped from "China"
      And the destination "United States"
      And what was known on 2025-10-20
      When it is checked on 2025-11-07
      Then it is permitted

    Scenario: A lighter cell is outside
      Given the product "lithium-ion cell below 300 Wh/kg"
      And it is shipped from "China"
      And the destination "United States"
      When it is checked on 2026-11-20
      Then it is permitted

    Scenario: A battery by another name is left open
      Given a product with:
        | name | traction pack |
        | kind | battery       |
      And it is shipped from "China"
      And the destination "United States"
      And what was known on 2025-10-20
      When it is checked on 2025-11-20
      Then it is unknown

  Rule: What was due to end on 2026-11-10 is unknown from then on

    Scenario Outline: the last known state is told
      Given the product "holmium"
      And it is shipped from "China"
      And the destination "United States"
      When it is checked on <day>
      Then it is unknown
      And the last known answer is permitted, no licence required
      And the reason is cn.october-pause
      And the reason is cn.five-rare-earths
      And it needs the exact dates of cn.october-pause
      And a notice is cn.notice-washington

      Examples:
        | day        |
        | 2026-11-10 |
        | 2026-11-21 |

    Scenario: On the last sure day of the pause
      Given the product "holmium"
      And it is shipped from "China"
      And the destination "United States"
      When it is checked on 2026-11-09
      Then it is permitted
      And cn.five-rare-earths is overridden by cn.october-pause
      And it next changes on 2026-11-10

    Scenario: The political extension permits nothing
      Given the product "holmium"
      And it is shipped from "China"
      And the destination "United States"
      When it is checked on 2026-11-15
      Then it is unknown
      And law and practice agree

  Rule: No. 61 reached for goods abroad from 9 October to 6 November 2025

    Scenario: A magnet from Japan may hold Chinese rare earths
      Given the product "NdFeB magnet with dysprosium"
      And it is shipped from "Japan"
      And the destination "United States"
      When it is checked on 2025-10-20
      Then it is unknown
      And the reason is cn.rare-earths-abroad
      And it needs whether cn.made-with-chinese-rare-earths binds here
      And the answer warns that it leaves out "0.1 percent"

    Scenario: During the pause China claims nothing over it
      Given the product "NdFeB magnet with dysprosium"
      And it is shipped from "Japan"
      And the destination "United States"
      When it is checked on 2026-03-01
      Then it is unknown
      And it does not depend on cn.rare-earths-abroad

    Scenario: After the pause it may claim it again
      Given the product "NdFeB magnet with dysprosium"
      And it is shipped from "Japan"
      And the destination "United States"
      When it is checked on 2026-11-15
      Then it is unknown
      And the reason is cn.rare-earths-abroad
