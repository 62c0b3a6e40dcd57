Feature: Facts that are filled in where they are not stated
  It is taken to ship from the vendor's home, and the buyer to have its headquarters at the destination. The answer says so
  where another value would change it.

  Scenario: another headquarters would change the answer
    Given the product "H100"
    And the destination "Singapore"
    When it is checked on 2025-06-01
    Then it is permitted
    And it assumes the default headquarters
    And it assumes the default ships_from

  Scenario: the same shipment for a buyer with a Chinese parent
    Given the product "H100"
    And the destination "Singapore"
    And a buyer headquartered in "China"
    When it is checked on 2025-06-01
    Then it is blocked
