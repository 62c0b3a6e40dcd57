Feature: The Union's sanctions on Russia
  Since 26 February 2022 dual-use goods and much technology may not leave the Union for Russia. The annexes were not read, so
  no shipment from a member state to Russia is answered more mildly than unknown.

  Scenario Outline: the day before, the day, the day after
    Given the product "etching equipment"
    And it is shipped from "Germany"
    And the destination "<to>"
    When it is checked on <day>
    Then it is unknown
    And <bearing> eu.russia

    Examples:
      | to         | day        | bearing               |
      | Russia     | 2022-02-25 | it does not depend on |
      | Russia     | 2022-02-26 | the reason is         |
      | Russia     | 2022-02-27 | the reason is         |
      | Russia     | 2026-02-01 | the reason is         |
      | Kazakhstan | 2022-02-27 | it does not depend on |

  Scenario: a national licence does not make it milder
    Given the product "quantum computer"
    And it is shipped from "France"
    And the destination "Russia"
    When it is checked on 2024-06-01
    Then it is unknown
    And the reason is eu.russia
    And it needs whether eu.russia applies
    And the answer warns that it leaves out "The annexes"

  Scenario Outline: a European chip below every figure
    Given a product with:
      | name | European chip |
      | kind | accelerator   |
      | tpp  | 100           |
    And it is shipped from "Netherlands"
    And the destination "<to>"
    When it is checked on 2026-02-01
    Then it is unknown

    Examples:
      | to     |
      | Russia |
      | Japan  |
