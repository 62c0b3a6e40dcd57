Feature: Announcement No. 18 of 2025, seven rare earths and their magnets
  On 4 April 2025, two days after the American tariffs of that month, samarium, gadolinium, terbium, dysprosium, lutetium,
  scandium and yttrium and the magnets made with them came under permit for every country. No deal has ever paused it.

  Background:
    Given it is shipped from "China"
    And the destination "United States"

  Rule: Seven rare earths, and the magnets made with them, need a permit from 4 April 2025

    Scenario: The timeline of a magnet with dysprosium
      Given the product "NdFeB magnet with dysprosium"
      When its timeline is drawn
      Then the timeline reads:
        | from                                     | answer                                               |
        | ever                                     | unknown: information is missing                      |
        | 2023-07-01                               | permitted, no licence required                       |
        | 2025-04-04                               | conditional: licence required, reviewed case by case |
        | the day after the last day covered by cn | unknown: information is missing                      |

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>"
      And the destination "<country>"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | product                | country       | day        | state       |
        | dysprosium oxide       | United States | 2025-04-03 | permitted   |
        | dysprosium oxide       | United States | 2025-04-04 | conditional |
        | dysprosium oxide       | United States | 2025-04-05 | conditional |
        | samarium-cobalt magnet | Germany       | 2025-04-03 | permitted   |
        | samarium-cobalt magnet | Germany       | 2025-04-04 | conditional |
        | samarium-cobalt magnet | Germany       | 2026-10-09 | conditional |
        | yttrium                | Japan         | 2025-04-04 | conditional |
        | yttrium                | Russia        | 2025-04-04 | conditional |

    Scenario Outline: what is named, and what is not
      Given the product "<product>"
      When it is checked on 2025-04-04
      Then it is <state>

      Examples:
        | product                                    | state       |
        | samarium oxide                             | conditional |
        | gadolinium                                 | conditional |
        | terbium metal                              | conditional |
        | Dy2O3                                      | conditional |
        | dysprosium-iron alloy                      | conditional |
        | lutetium                                   | conditional |
        | scandium oxide                             | conditional |
        | yttrium                                    | conditional |
        | SmCo magnet                                | conditional |
        | NdFeB magnet with terbium                  | conditional |
        | NdFeB magnet without dysprosium or terbium | permitted   |
        | neodymium oxide                            | permitted   |
        | cerium                                     | permitted   |
        | holmium                                    | permitted   |
        | ferrite magnet                             | permitted   |
        | neodymium magnet                           | unknown     |

    Scenario: The announcement is the reason, and says what it leaves out
      Given the product "samarium-cobalt magnet"
      When it is checked on 2025-04-04
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.seven-rare-earths
      And the answer warns that it leaves out "Motors"
      And the answer warns that it leaves out "45 working days"

    Scenario: A magnet by another name is unknown
      Given a product with:
        | name | servo magnet |
        | kind | magnet       |
      When it is checked on 2025-05-01
      Then it is unknown
      And it needs whether cn.unnamed-rare-earth applies

  Rule: It applies until the last day checked

    Scenario Outline: a permit in October 2026 as before
      Given the product "dysprosium oxide"
      And the destination "<country>"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.seven-rare-earths

      Examples:
        | country       | day        |
        | United States | 2026-10-08 |
        | United States | 2026-10-09 |
        | Germany       | 2026-10-09 |
