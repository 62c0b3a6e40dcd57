Feature: Foreign End User List
  For a party on the list an application is made for goods on no list too, unless the use is clearly harmless. The table holds 48
  Chinese names of 835; the edition that they were read in has been applied from 9 October 2025.

  Rule: A listed party may need a licence

    Scenario Outline: chip institutes and universities
      Given it is shipped from "Japan"
      And a product with:
        | name                   | etching equipment |
        | us_content             | 5 |
        | foreign_direct_product | no |
      And the destination "China"
      And the end user is "<end user>"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is jp.end-user-listed

      Examples:
        | end user                        | day        |
        | Beijing Institute of Technology | 2025-10-09 |
        | BUAA                            | 2026-01-05 |
        | 北京理工大学                    | 2026-01-05 |

  Scenario: goods on no list for a military use
    Given a product with:
      | kind       | chip-tool |
      | wavelength | 193       |
      | resolution | 35.7      |
      | overlay    | 2.5       |
    And it is shipped from "Japan"
    And the destination "China"
    And the end use is "military"
    When it is checked on 2025-12-01
    Then it is unknown
    And it needs whether jp.end-uses applies
    And the reason is jp.end-uses
