Feature: Article 000, chips for magnets
  The administration lets Nvidia and AMD sell less advanced chips to China again, after a truce in which China permits
  exports of rare-earth magnets.

  Rule: United States: less advanced chips

    Scenario: Before the reversal Nvidia's H20 is blocked
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-06-15
      Then it is blocked
      And the reason is us.h20-letter

    Scenario: Nvidia may sell the H20 again
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-07-20
      Then it is permitted
      And the answer is permitted with a licence, approval presumed
      And us.h20-letter is overridden by us.h20-assurance

    Scenario: Before the reversal AMD's MI308 is blocked
      Given the product "MI308" from "AMD"
      And the destination "China"
      When it is checked on 2025-06-15
      Then it is blocked

    Scenario: AMD may sell the MI308 again
      Given the product "MI308" from "AMD"
      And the destination "China"
      When it is checked on 2025-07-20
      Then it is permitted

    Scenario: The most advanced chips stay blocked for China
      Given the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-07-20
      Then it is blocked

    Scenario: The answer for the chip includes a notice on the tariff truce
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-07-20
      Then a notice is us.notice-tariff-pause

    Scenario: The answer for the chip includes a notice on the talks
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-07-20
      Then a notice is us.notice-geneva
      And a notice is us.notice-london

  Rule: China: rare-earth magnets

    Scenario Outline: In the truce China promises magnets
      Given the product "NdFeB magnet with dysprosium"
      And it is shipped from "China"
      And the destination "United States"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | day        | answer                                               |
        | 2025-04-03 | permitted, no licence required                       |
        | 2025-04-04 | conditional: licence required, reviewed case by case |
        | 2025-06-20 | conditional: licence required, reviewed case by case |
        | 2025-07-01 | conditional: licence required, reviewed case by case |
