Feature: Data centres as validated end users
  From October 2024 BIS may approve a data centre once and for all. Which ones it has approved is not public in full, so this
  changes no answer and is told beside it.

  Rule: An advisory for the countries of D:1 and D:4 alone

    Scenario Outline: where it is told
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      When it is checked on 2024-10-02
      Then the answer is permitted with a licence, approval presumed
      And a notice is us.veu

      Examples:
        | destination  |
        | UAE          |
        | Saudi Arabia |
        | Vietnam      |
