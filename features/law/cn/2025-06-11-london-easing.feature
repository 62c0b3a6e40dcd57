Feature: Quicker permits after London
  In the weeks after the London framework of June 2025, confirmed by the ministry on the 27th, permits of No. 18 for civil
  users in the United States were granted and quickly. That is practice, not law, and is evidenced until the October package.

  Background:
    Given it is shipped from "China"
    And the destination "United States"

  Rule: The easing began between 11 and 30 June 2025 and counts through 8 October

    Scenario Outline: around both edges and the end
      Given the product "dysprosium oxide"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | day        | state       |
        | 2025-06-10 | conditional |
        | 2025-06-11 | unknown     |
        | 2025-06-12 | unknown     |
        | 2025-06-29 | unknown     |
        | 2025-06-30 | permitted   |
        | 2025-07-01 | permitted   |
        | 2025-10-08 | permitted   |
        | 2025-10-09 | conditional |
        | 2025-10-10 | conditional |

    Scenario: While it cannot be told whether the easing has begun, that is what is needed
      Given the product "dysprosium oxide"
      When it is checked on 2025-06-12
      Then it is unknown
      And it needs the exact dates of cn.london-civil-permits
      And the last known answer is conditional: licence required, reviewed case by case

  Rule: It is practice, not law

    Scenario: Law and practice differ
      Given the product "dysprosium oxide"
      When it is checked on 2025-08-01
      Then the answer is permitted with a licence, approval presumed
      And the reason is cn.london-civil-permits
      And cn.seven-rare-earths is overridden by cn.london-civil-permits
      And law and practice differ

    Scenario Outline: By the law as written the review goes on
      Given the product "dysprosium oxide"
      And the law as written
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case

      Examples:
        | day        |
        | 2025-06-15 |
        | 2025-06-30 |
        | 2025-08-01 |

    Scenario: After it law and practice agree again
      Given the product "dysprosium oxide"
      When it is checked on 2025-10-09
      Then law and practice agree

  Rule: It is for civil users in the United States and for goods of No. 18

    Scenario Outline: what is eased and what is not
      Given the product "<product>"
      And the destination "<country>"
      And the end use is "<use>"
      When it is checked on 2025-08-01
      Then it is <state>

      Examples:
        | product                      | country       | use      | state       |
        | NdFeB magnet with dysprosium | United States | civil    | permitted   |
        | NdFeB magnet with dysprosium | United States | military | blocked     |
        | NdFeB magnet with dysprosium | Germany       | civil    | conditional |
        | NdFeB magnet with dysprosium | Canada        | civil    | conditional |
        | tungsten                     | United States | civil    | conditional |
        | gallium                      | United States | civil    | blocked     |
