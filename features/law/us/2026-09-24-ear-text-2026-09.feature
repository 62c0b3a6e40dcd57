Feature: The text of the regulations of 24 September 2026
  The text of this day was read. What it says of reviews counts as read from this day on; before it, as remembered, which permits
  nothing.

  Background:
    Given it is shipped from "United States"
    And the destination "China"

  Rule: Tools for the plants of firms of partner countries

    Scenario Outline: the day before, the day, the day after
      Given the product "etching equipment"
      And a buyer headquartered in "<headquarters>"
      And it is yes that the plant makes circuits of an advanced node
      When it is checked on <day>
      Then the answer is <answer>
      And the reason is <reason>

      Examples:
        | headquarters       | day        | answer                                           | reason                  |
        | Korea, Republic of | 2026-09-23 | unknown: information is missing                  | us.fab-tools-to-foreign |
        | Korea, Republic of | 2026-09-24 | permitted with a licence, approval presumed      | us.fab-tools-to-foreign |
        | Korea, Republic of | 2026-09-25 | permitted with a licence, approval presumed      | us.fab-tools-to-foreign |
        | China              | 2026-09-24 | blocked: licence required, presumption of denial | us.fab-tools-to-chinese |

    Scenario: what is missing before is a source for the policy
      Given the product "etching equipment"
      And a buyer headquartered in "Korea, Republic of"
      When it is checked on 2026-09-23
      Then it needs a source for the policy of us.fab-tools-to-foreign, which is only recollected

  Rule: Other items for their plants

    Scenario Outline: other items, the day before, the day, the day after
      Given the product "T4"
      And a buyer headquartered in "Japan"
      And the end use is "advanced-node-plant"
      When it is checked on <day>
      Then the answer is <answer>
      And the reason is us.foreign-plants

      Examples:
        | day        | answer                                      |
        | 2026-09-23 | unknown: information is missing             |
        | 2026-09-24 | permitted with a licence, approval presumed |
        | 2026-09-25 | permitted with a licence, approval presumed |

  Rule: TMP for repair stands in the text that was read

    Scenario Outline: the first days of TMP as read
      Given the product "RTX 4090" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then exception TMP is <state>

      Examples:
        | day        | state                   |
        | 2026-09-23 | unknown                 |
        | 2026-09-24 | available on conditions |
        | 2026-09-25 | available on conditions |
