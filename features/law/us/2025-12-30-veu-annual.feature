Feature: Yearly licences for the foreign fabs in China, from 2026
  In place of the general authorisation that ended on 31 December 2025, Samsung, SK hynix and TSMC received licences for a year
  for tools listed in advance, to keep their fabs in China running but not to grow. They are reported, not published; the
  reports came between 30 December 2025 and 1 January 2026.

  Background:
    Given every list of parties is whole

  Rule: From 1 January 2026 approval for the items on the yearly list

    Scenario Outline: a firm whose home is known had it presumed already
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And a buyer headquartered in "<home>"
      And the end user is "<fab>"
      When it is checked on <day>
      Then the answer is <answer>
      And the reason is <reason>

      Examples:
        | fab             | home        | day        | answer                                      | reason                  |
        | Samsung Xi'an   | South Korea | 2025-12-31 | unknown: information is missing             | us.fab-tools-to-foreign |
        | Samsung Xi'an   | South Korea | 2026-01-01 | permitted with a licence, approval presumed | us.fab-tools-to-foreign |
        | Samsung Xi'an   | South Korea | 2026-01-02 | permitted with a licence, approval presumed | us.fab-tools-to-foreign |
        | SK hynix Wuxi   | South Korea | 2026-01-01 | permitted with a licence, approval presumed | us.fab-tools-to-foreign |
        | SK hynix Dalian | South Korea | 2026-10-08 | permitted with a licence, approval presumed | us.fab-tools-to-foreign |
        | TSMC Nanjing    | Taiwan      | 2025-12-31 | unknown: information is missing             | us.fab-tools-to-foreign |
        | TSMC Nanjing    | Taiwan      | 2026-01-01 | permitted with a licence, approval presumed | us.fab-tools-to-foreign |

    Scenario: the licence is what counts when nothing is said of whose fab it is but its name
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And the end user is "TSMC Nanjing"
      When it is checked on 2026-03-01
      Then the answer is permitted with a licence, approval presumed
      And us.fab-tools-to-chinese is overridden by us.fab-annual-licence

    Scenario Outline: the gap of one day, and the days after it, when only the plant is named
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And the end user is "Samsung Xi'an"
      When it is checked on <day>
      Then the answer is <answer>
      And the reason is <reason>

      Examples:
        | day        | answer                                           | reason                  |
        | 2025-12-30 | permitted under a licence exception              | us.veu-korean           |
        | 2025-12-31 | blocked: licence required, presumption of denial | us.fab-tools-to-chinese |
        | 2026-01-01 | permitted with a licence, approval presumed      | us.fab-annual-licence   |
        | 2026-01-02 | permitted with a licence, approval presumed      | us.fab-annual-licence   |

    Scenario Outline: whether licences for a second year follow is not known
      Given us is covered through 2027-01-31
      And the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And the end user is "Samsung Xi'an"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | day        | state     |
        | 2026-12-31 | permitted |
        | 2027-01-01 | unknown   |
        | 2027-01-02 | unknown   |

  Rule: For the named fabs, and tools from the United States

    Scenario Outline: others
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And a buyer headquartered in "<home>"
      And the end user is "<fab>"
      When it is checked on 2026-03-01
      Then it is <state>
      And the reason is <reason>

      Examples:
        | fab        | home        | state   | reason                  |
        | Hanok Fabs | South Korea | unknown | us.fab-tools-to-foreign |
        | Plum Fabs  | China       | blocked | us.fab-tools-to-chinese |
        | SMIC       | China       | blocked | us.entity-list          |

    Scenario: a tool from the Netherlands is not covered by this licence
      Given the product "etching equipment"
      And it is shipped from "Netherlands"
      And the destination "China"
      And a buyer headquartered in "South Korea"
      And the end user is "Samsung Xi'an"
      When it is checked on 2026-03-01
      Then it does not depend on us.fab-annual-licence

  Rule: Nothing was said before 30 December 2025

    Scenario Outline: what was known
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And the end user is "Samsung Xi'an"
      And what was known on <known>
      When it is checked on 2026-03-01
      Then it is <state>

      Examples:
        | known      | state     |
        | 2025-12-29 | blocked   |
        | 2025-12-30 | unknown   |
        | 2025-12-31 | unknown   |
        | 2026-01-01 | permitted |
