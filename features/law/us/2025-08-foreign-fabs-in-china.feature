Feature: American tools for fabs in China
  Foreign fabs lived by a general authorisation, which ended on 31 December 2025; since then by yearly licences.

  Rule: Chinese fabs are refused

    Scenario: A tool for a Chinese firm
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      When it is checked on 2025-06-01
      Then it is blocked
      And the reason is us.fab-tools-to-chinese

  Rule: Foreign fabs are judged case by case, unless authorised

    Scenario: A foreign fab without authorisation
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And a buyer headquartered in "Korea, Republic of"
      When it is checked on 2025-06-01
      Then it is conditional
      And the reason is us.fab-tools-to-foreign

    Scenario Outline: the authorised fabs
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And a buyer headquartered in "<home>"
      And the end user is "<fab>"
      When it is checked on <day>
      Then it is <state>
      And the reason is <reason>

      Examples:
        | fab            | home               | day        | state       | reason                  |
        | Samsung Xi'an  | Korea, Republic of | 2025-12-30 | permitted   | us.veu-korean           |
        | SK hynix Wuxi  | Korea, Republic of | 2025-12-31 | conditional | us.fab-tools-to-foreign |
        | SK hynix Wuxi  | Korea, Republic of | 2026-01-01 | permitted   | us.fab-annual-licence   |
        | TSMC Nanjing   | Taiwan             | 2025-12-30 | permitted   | us.veu-tsmc             |
        | TSMC Nanjing   | Taiwan             | 2025-12-31 | conditional | us.fab-tools-to-foreign |
        | TSMC Nanjing   | Taiwan             | 2026-01-01 | permitted   | us.fab-annual-licence   |

    Scenario: The end was announced four months ahead
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And a buyer headquartered in "Korea, Republic of"
      And the end user is "Samsung Xi'an"
      And what was known on 2025-08-28
      When it is checked on 2026-03-01
      Then it is permitted
      And the reason is us.veu-korean
