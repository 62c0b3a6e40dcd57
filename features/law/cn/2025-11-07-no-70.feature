Feature: Announcement No. 70 of 2025, the pause of the October package
  On 7 November 2025, after Busan, Nos. 55 to 58, 61 and 62 were paused for every country: four of them a day before they began,
  two after four weeks. The pause was written to end on 10 November 2026. Whether it was extended had not been seen.

  Rule: Nos. 55 to 58 never bound anyone

    Scenario Outline: paused before it began
      Given cn is covered through 2027-01-31
      And the product "<product>"
      And it is shipped from "China"
      And the destination "<country>"
      When its timeline is drawn
      Then the timeline reads:
        | from                                     | answer                                               |
        | ever                                     | unknown: information is missing                      |
        | 2023-07-01                               | permitted, no licence required                       |
        | 2026-11-10                               | unknown: information is missing                      |
        | 2027-01-10                               | conditional: licence required, reviewed case by case |
        | the day after the last day covered by cn | unknown: information is missing                      |

      Examples:
        | product                               | country            |
        | holmium oxide                         | United States      |
        | ytterbium                             | Germany            |
        | synthetic diamond wire saw            | Japan              |
        | rare-earth production equipment       | Viet Nam           |
        | lithium-ion cell of 300 Wh/kg or more | United States      |
        | artificial graphite anode material    | Korea, Republic of |

    Scenario Outline: the day before, the day, the day after
      Given the product "erbium"
      And it is shipped from "China"
      And the destination "United States"
      When it is checked on <day>
      Then it is permitted

      Examples:
        | day        |
        | 2025-11-06 |
        | 2025-11-07 |
        | 2025-11-08 |

  Rule: No. 62 had bound for four weeks and stopped

    Scenario Outline: recycling technology
      Given cn is covered through 2026-12-31
      And the product "rare-earth recycling technology"
      And it is shipped from "China"
      And the destination "Germany"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | day        | state       |
        | 2025-11-06 | conditional |
        | 2025-11-07 | unknown     |
        | 2025-11-08 | unknown     |
        | 2026-11-09 | unknown     |
        | 2026-11-10 | unknown     |
        | 2026-11-11 | unknown     |

    Scenario Outline: that the pause lifts No. 62 says nothing about the older rules on technology
      Given cn is covered through 2026-12-31
      And the product "rare-earth recycling technology"
      And it is shipped from "China"
      And the destination "<country>"
      When it is checked on <day>
      Then it is unknown
      And it needs whether CN rules require a licence (the rulebook is incomplete)
      And the last known answer is conditional: licence required, reviewed case by case

      Examples:
        | country       | day        |
        | Germany       | 2025-11-07 |
        | United States | 2025-11-07 |
        | Germany       | 2026-11-09 |

    Scenario Outline: recycling technology when the truce itself is said to end
      Given cn is covered through 2027-01-31
      And the product "rare-earth recycling technology"
      And it is shipped from "China"
      And the destination "Germany"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | day        | state       |
        | 2027-01-09 | unknown     |
        | 2027-01-10 | conditional |
        | 2027-01-11 | conditional |

    Scenario: The pause frees it
      Given the product "rare-earth recycling technology"
      And it is shipped from "China"
      And the destination "Germany"
      When it is checked on 2025-11-07
      Then cn.rare-earth-technology is overridden by cn.october-pause

    Scenario: The ban of 2023 is not part of the pause
      Given the product "rare-earth separation technology"
      And it is shipped from "China"
      And the destination "Germany"
      When it is checked on 2025-11-07
      Then it is blocked
      And the reason is cn.technology-ban

  Rule: No. 61 claims nothing abroad while it is paused

    Scenario Outline: a magnet from Japan
      Given the product "NdFeB magnet with dysprosium"
      And it is shipped from "Japan"
      And the destination "United States"
      When it is checked on <day>
      Then it is unknown
      And it does not depend on cn.rare-earths-abroad

      Examples:
        | day        |
        | 2025-11-07 |
        | 2025-11-08 |
        | 2025-12-01 |
        | 2026-03-01 |
        | 2026-11-09 |

    Scenario Outline: on the day before the pause, and from the day on which it was due to end
      Given cn is covered through 2026-12-31
      And the product "NdFeB magnet with dysprosium"
      And it is shipped from "Japan"
      And the destination "United States"
      When it is checked on <day>
      Then it is unknown
      And the reason is cn.rare-earths-abroad
      And it needs whether cn.made-with-chinese-rare-earths applies

      Examples:
        | day        |
        | 2025-11-06 |
        | 2026-11-10 |
        | 2026-11-11 |
        | 2026-11-15 |
        | 2026-11-21 |

    Scenario: A magnet without rare earths is left alone when the claim may come back
      Given the product "ferrite magnet"
      And it is shipped from "Japan"
      And the destination "United States"
      When it is checked on 2026-11-21
      Then it does not depend on cn.rare-earths-abroad

  Rule: It leaves No. 18 and the denials of No. 46 alone

    Scenario Outline: what it does not pause
      Given the product "<product>"
      And it is shipped from "China"
      And the destination "United States"
      When it is checked on <day>
      Then it is <state>
      And it does not depend on cn.october-pause

      Examples:
        | product          | day        | state       |
        | dysprosium oxide | 2025-11-06 | conditional |
        | dysprosium oxide | 2025-11-07 | conditional |
        | gallium          | 2025-11-07 | blocked     |
        | gallium          | 2025-11-08 | blocked     |

  Rule: What was due to end on 2026-11-10 is unknown from then on

    Scenario: On the last sure day of the pause
      Given cn is covered through 2026-12-31
      And the product "holmium"
      And it is shipped from "China"
      And the destination "United States"
      When it is checked on 2026-11-09
      Then it is permitted
      And cn.five-rare-earths is overridden by cn.october-pause
      And it next changes on 2026-11-10

    Scenario Outline: the last known answer is shown, with the day on which it was due to end
      Given cn is covered through 2026-12-31
      And the product "<product>"
      And it is shipped from "China"
      And the destination "<country>"
      When it is checked on <day>
      Then it is unknown
      And it has been so since 2026-11-10
      And the last known answer is permitted, no licence required
      And the reason is cn.october-pause
      And the reason is <reason>
      And it needs the exact dates of cn.october-pause

      Examples:
        | product                               | country       | day        | reason                   |
        | holmium                               | United States | 2026-11-10 | cn.five-rare-earths      |
        | holmium                               | United States | 2026-11-11 | cn.five-rare-earths      |
        | holmium                               | United States | 2026-11-21 | cn.five-rare-earths      |
        | synthetic diamond powder              | Japan         | 2026-11-21 | cn.further-superhard     |
        | rare-earth production equipment       | Viet Nam      | 2026-11-21 | cn.rare-earth-equipment  |
        | lithium-ion cell of 300 Wh/kg or more | Germany       | 2026-11-21 | cn.batteries             |

    Scenario Outline: to the United States the statement on a longer truce is shown with it
      Given the product "holmium"
      And it is shipped from "China"
      And the destination "United States"
      When it is checked on <day>
      Then it is unknown
      And a notice is cn.notice-washington

      Examples:
        | day        |
        | 2026-11-10 |
        | 2026-11-21 |

  Rule: Those days have not been checked, so the answer is unknown, and a notice shows the text

    Scenario Outline: the last known answer, and from 10 November the text
      Given the product "<product>"
      And it is shipped from "China"
      And the destination "<country>"
      When it is checked on <day>
      Then it is unknown
      And the last known answer is permitted, no licence required
      And it needs CN rules after the last day covered by cn (last day checked)
      And <shown> is cn.notice-october-package-on-paper

      Examples:
        | product                               | country       | day        | shown     |
        | holmium                               | United States | 2026-11-09 | no notice |
        | holmium                               | United States | 2026-11-10 | a notice  |
        | holmium                               | Japan         | 2026-11-15 | a notice  |
        | synthetic diamond powder              | Japan         | 2026-11-21 | a notice  |
        | rare-earth production equipment       | Viet Nam      | 2026-11-21 | a notice  |
        | lithium-ion cell of 300 Wh/kg or more | Germany       | 2026-11-21 | a notice  |
