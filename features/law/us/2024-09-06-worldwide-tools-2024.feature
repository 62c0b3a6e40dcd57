Feature: Tools that need a licence for every country, September 2024
  From 6 September 2024 some etch tools, tools for EUV masks, microscopes and probers need a licence for every country. Approval is
  presumed for partners, refusal for D:1 and D:5. The paragraph is known only where it is stated; it never eases.

  Background:
    Given it is shipped from "United States"
    And the product "etching equipment"

  Scenario Outline: the day before, the day, the day after
    Given the destination "<destination>"
    And the stated ECCN is "3B001.c.1.c"
    When it is checked on <day>
    Then the answer is <answer>

    Examples:
      | destination | day        | answer                                               |
      | Vietnam     | 2024-09-05 | unknown: information is missing                      |
      | Vietnam     | 2024-09-06 | blocked: licence required, presumption of denial     |
      | Vietnam     | 2024-09-07 | blocked: licence required, presumption of denial     |
      | China       | 2024-09-06 | blocked: licence required, presumption of denial     |

  Scenario Outline: without the paragraph the rules on tools are not known in full, so what is milder is not asserted
    Given the destination "<destination>"
    And the stated ECCN is "<eccn>"
    When it is checked on 2025-03-01
    Then it is unknown
    And the reason is <reason>

    Examples:
      | destination | eccn        | reason                        |
      | Germany     | 3B001.c.1.c | us.worldwide-tools-to-partners |
      | Canada      | 3B001.q     | us.worldwide-tools-to-partners |

  Scenario: refusal for D:1
    Given the destination "Vietnam"
    And the stated ECCN is "3B001.c.1.a"
    When it is checked on 2025-03-01
    Then the reason is us.worldwide-tools-to-d1-d5

  Scenario: elsewhere case by case
    Given the destination "Brazil"
    And the stated ECCN is "3B903"
    When it is checked on 2025-03-01
    Then the reason is us.worldwide-tools-to-others
    And the answer warns that it leaves out "TMP"
    And exception RPL is available on conditions

  Scenario: another paragraph is not one of them
    Given the destination "Germany"
    And the stated ECCN is "3B993.c"
    When it is checked on 2025-03-01
    Then it does not depend on us.worldwide-tools-to-partners

  Scenario Outline: of the other exceptions repair and temporary export are open, but for tools that 740.2(a)(9)(i) names
    Given the destination "<destination>"
    And the stated ECCN is "3B001.c.1.c"
    When it is checked on 2025-03-01
    Then exception <code> is <state>

    Examples:
      | destination | code | state                                           |
      | Vietnam     | RPL  | available on conditions                         |
      | Vietnam     | TMP  | available on conditions                         |
      | China       | RPL  | not available because of us.fab-tools-to-chinese |
      | Germany     | STA  | not for this item                               |

  Scenario Outline: the exception for countries with the same control
    Given the destination "<destination>"
    And the stated ECCN is "3B001.c.1.c"
    When it is checked on 2025-03-01
    Then exception IEC is <state>

    Examples:
      | destination        | state                   |
      | Germany            | available on conditions |
      | Korea, Republic of | not available           |
