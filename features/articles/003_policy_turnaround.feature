Feature: Article 003, the turnaround on the H20
  The administration allows the chip that it had banned, after China had restricted materials.

  Rule: The H20

    Scenario: The earlier ban on the H20
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-05-01
      Then it is blocked
      And it has been so since 2025-04-09
      And it next changes on 2025-07-14

    Scenario: The H20 is allowed
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-07-14
      Then it is permitted

    Scenario: The answer includes a notice on the tariff pause
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-06-01
      Then a notice is us.notice-tariff-pause

    Scenario: No tough new measures are to be taken
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-07-28
      Then a notice is us.notice-bureau-holds-back

  Rule: The materials

    Scenario: China restricts crucial materials
      Given the product "dysprosium oxide"
      And it is shipped from "China"
      And the destination "United States"
      When it is checked on 2025-04-20
      Then it is conditional
      And the reason is cn.seven-rare-earths

    Scenario: Magnets for military users are refused
      Given the product "samarium-cobalt magnet"
      And it is shipped from "China"
      And the destination "United States"
      And the end use is "military"
      When it is checked on 2025-07-15
      Then the answer is blocked: prohibited, no licence is offered
      And the reason is cn.us-military-ban

    Scenario: Magnets without heavy rare earths were never restricted
      Given the product "NdFeB magnet without dysprosium or terbium"
      And it is shipped from "China"
      And the destination "United States"
      When it is checked on 2025-04-20
      Then the answer is permitted, no licence required

    Scenario: A magnet of unknown alloy may be restricted
      Given the product "NdFeB magnet"
      And it is shipped from "China"
      And the destination "United States"
      When it is checked on 2025-04-20
      Then it is unknown
      And it needs product
