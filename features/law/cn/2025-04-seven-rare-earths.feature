Feature: Announcement No. 18 of 2025, seven rare earths and their magnets
  A permit for every country since 4 April 2025, never paused; eased in practice for the United States in the summer of
  2025, and by general licences for named clients since December 2025.

  Background:
    Given it is shipped from "China"
    And the destination "United States"

  Rule: Seven rare earths, and the magnets made with them

    Scenario: The story of a magnet with dysprosium
      Given the product "NdFeB magnet with dysprosium"
      When its timeline is drawn
      Then the timeline reads:
        | from       | answer                                               |
        | ever       | unknown: cannot be told from what is known           |
        | 2023-07-01 | permitted, no licence required                       |
        | 2025-04-04 | conditional: licence required, reviewed case by case |
        | 2025-06-11 | unknown: cannot be told from what is known           |
        | 2025-06-30 | permitted with a licence, approval presumed          |
        | 2025-10-09 | conditional: licence required, reviewed case by case |
        | 2026-11-28 | unknown: cannot be told from what is known           |

    Scenario Outline: what is named, and what is not
      Given the product "<product>"
      When it is checked on 2025-04-04
      Then it is <state>

      Examples:
        | product                                 | state       |
        | samarium oxide                          | conditional |
        | gadolinium                              | conditional |
        | terbium metal                           | conditional |
        | Dy2O3                                   | conditional |
        | lutetium                                | conditional |
        | scandium oxide                          | conditional |
        | yttrium                                 | conditional |
        | SmCo magnet                             | conditional |
        | NdFeB magnet with terbium               | conditional |
        | NdFeB magnet without dysprosium or terbium | permitted |
        | neodymium oxide                         | permitted   |
        | cerium                                  | permitted   |
        | holmium                                 | permitted   |
        | ferrite magnet                          | permitted   |
        | neodymium magnet                        | unknown     |

    Scenario: The announcement is the reason, and says what it leaves out
      Given the product "samarium-cobalt magnet"
      When it is checked on 2025-04-04
      Then the reason is cn.seven-rare-earths
      And the answer warns that it leaves out "Motors"

    Scenario: A magnet by another name is left open
      Given a product with:
        | name | servo magnet |
        | kind | magnet       |
      When it is checked on 2025-05-01
      Then it is unknown
      And it needs whether cn.unnamed-rare-earth binds here

    Scenario: Military users are refused by more than one rule
      Given the product "yttrium oxide"
      And the end use is "military"
      When it is checked on 2025-07-15
      Then it is blocked
      And a notice is cn.notice-military-refusals

    Scenario: A trade licence is another matter
      Given the product "neodymium oxide"
      When it is checked on 2025-05-01
      Then a notice is cn.notice-trade-licences

  Rule: After London, permits for civil users in the United States come quickly

    Scenario Outline: when the easing counts
      Given the product "dysprosium oxide"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | day        | state       |
        | 2025-06-10 | conditional |
        | 2025-06-11 | unknown     |
        | 2025-06-29 | unknown     |
        | 2025-06-30 | permitted   |
        | 2025-10-08 | permitted   |
        | 2025-10-09 | conditional |

    Scenario: The easing is practice, not law
      Given the product "dysprosium oxide"
      When it is checked on 2025-08-01
      Then the reason is cn.london-civil-permits
      And law and practice differ

    Scenario: By the law as written the review goes on
      Given the product "dysprosium oxide"
      And the law as written
      When it is checked on 2025-08-01
      Then it is conditional

  Rule: A general licence spares its named clients the permit

    Scenario Outline: a client who is named
      Given the product "NdFeB magnet with dysprosium"
      And the end use is "general-licence"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | day        | state       |
        | 2025-12-01 | conditional |
        | 2025-12-02 | unknown     |
        | 2025-12-31 | permitted   |
        | 2026-11-20 | permitted   |

    Scenario: The general licence is the reason
      Given the product "NdFeB magnet with dysprosium"
      And the end use is "general-licence"
      When it is checked on 2026-03-01
      Then the answer is permitted under a licence exception
      And the reason is cn.magnet-general-licence

    Scenario: Who does not say so has none
      Given the product "NdFeB magnet with dysprosium"
      When it is checked on 2026-03-01
      Then it is conditional
      And it takes the end use to be of no concern

    Scenario: It is for magnets, not for oxides
      Given the product "dysprosium oxide"
      And the end use is "general-licence"
      When it is checked on 2026-03-01
      Then it is conditional
