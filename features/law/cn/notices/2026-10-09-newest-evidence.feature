Feature: Where the evidence on Chinese law ends
  Nothing seen is newer than 9 October 2026. From the 10th on every answer under Chinese law says so. What the announcements
  say of themselves still counts: one without an end goes on, one with an end goes on until then, at most to 27 November 2026.

  Background:
    Given it is shipped from "China"

  Rule: From 10 October 2026 the answer says how old its evidence is

    Scenario Outline: the day before, the day, the day after
      Given the product "dysprosium oxide"
      And the destination "Germany"
      When it is checked on <day>
      Then <shown> is cn.notice-newest-evidence

      Examples:
        | day        | shown     |
        | 2026-10-09 | no notice |
        | 2026-10-10 | a notice  |
        | 2026-10-11 | a notice  |
        | 2026-11-21 | a notice  |
        | 2026-11-28 | a notice  |

    Scenario Outline: told of every kind of goods that Chinese law covers here
      Given the product "<product>"
      And the destination "United States"
      When it is checked on 2026-11-21
      Then a notice is cn.notice-newest-evidence

      Examples:
        | product                          |
        | gallium                          |
        | flake graphite                   |
        | diamond window material          |
        | lithium battery cathode material |
        | rare-earth production equipment  |
        | rare-earth magnet technology     |
        | drone component                  |
        | Nexperia part made in China      |

    Scenario: Not told of what China does not export
      Given it is shipped from "Japan"
      And the product "dysprosium oxide"
      And the destination "Germany"
      When it is checked on 2026-11-21
      Then no notice is cn.notice-newest-evidence

  Rule: It does not move the answer

    Scenario Outline: a permit without an end
      Given the product "dysprosium oxide"
      And the destination "Germany"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.seven-rare-earths

      Examples:
        | day        |
        | 2026-10-09 |
        | 2026-10-10 |
        | 2026-10-11 |
        | 2026-11-27 |

  Rule: After the last day covered nothing that was seen carries an answer

    Scenario Outline: the last day, and the day after it
      Given the product "<product>"
      And the destination "Germany"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | product          | day                                      | state       |
        | dysprosium oxide | 2026-11-27                               | conditional |
        | dysprosium oxide | the day after the last day covered by cn | unknown     |
        | neodymium oxide  | 2026-11-27                               | permitted   |
        | neodymium oxide  | the day after the last day covered by cn | unknown     |

    Scenario: The last known answer is told
      Given the product "dysprosium oxide"
      And the destination "Germany"
      When it is checked on the day after the last day covered by cn
      Then it is unknown
      And the last known answer is conditional: licence required, reviewed case by case
