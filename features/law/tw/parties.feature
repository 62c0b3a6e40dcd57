Feature: The parties on Taiwan's list
  Of the 601 parties added in June 2025 the table contains the two best known, Huawei and SMIC, by the names under which they are
  met. Everyone else has to be looked up in the list itself.

  Background:
    Given a product with:
      | name                   | wafer metrology tool |
      | us_content             | 5 |
      | foreign_direct_product | no |
    And it is shipped from "Taiwan"
    And the destination "China"

  Rule: A party is found by its full name, its usual one and its Chinese one

    Scenario Outline: one firm, several names
      Given the end user is "<name>"
      When it is checked on 2025-07-01
      Then it is conditional
      And the reason is tw.shtc-entity

      Examples:
        | name                                                  |
        | Huawei                                                |
        | Huawei Technologies Co Ltd                            |
        | 华为                                                  |
        | SMIC                                                  |
        | Semiconductor Manufacturing International Corporation |
        | 中芯国际                                              |

    Scenario Outline: a name close to a listed one is a question
      Given the end user is "<name>"
      When it is checked on 2025-07-01
      Then it is unknown
      And it needs end_user

      Examples:
        | name                       |
        | Huawai                     |
        | Huawei Technologies Canada |

    Scenario Outline: listed on 10 June 2025
      Given the end user is "中芯国际"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | day        | state       |
        | 2025-06-09 | unknown     |
        | 2025-06-10 | conditional |
        | 2025-06-11 | conditional |
