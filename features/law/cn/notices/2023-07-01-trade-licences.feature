Feature: The yearly catalogue of goods under trade licence
  In addition to the dual-use permits, China requires an ordinary trade licence for rare earths and some metals. That body of law is
  not encoded: the answer mentions it, from the first day these rules cover, and does not count it.

  Background:
    Given it is shipped from "China"

  Rule: From 1 July 2023 rare earths and metals carry the reminder

    Scenario: The day before these rules begin
      Given the product "neodymium oxide"
      And the destination "Germany"
      When it is checked on 2023-06-30
      Then it is unknown
      And no notice is cn.notice-trade-licences

    Scenario Outline: the first day and the days after
      Given the product "<product>"
      And the destination "<country>"
      When it is checked on <day>
      Then a notice is cn.notice-trade-licences

      Examples:
        | product         | country       | day        |
        | neodymium oxide | Germany       | 2023-07-01 |
        | neodymium oxide | Germany       | 2023-07-02 |
        | tungsten        | Japan         | 2024-01-15 |
        | antimony        | United States | 2024-01-15 |
        | neodymium oxide | United States | 2025-05-01 |
        | neodymium oxide | United States | 2026-10-09 |

    Scenario Outline: goods that the catalogue does not concern
      Given the product "<product>"
      And the destination "Germany"
      When it is checked on 2024-01-15
      Then no notice is cn.notice-trade-licences

      Examples:
        | product                             |
        | ferrite magnet                      |
        | flake graphite                      |
        | cubic press for superhard materials |
        | lithium battery cathode material    |

  Rule: The reminder does not change the answer

    Scenario Outline: a light rare earth is free of dual-use permits
      Given the product "neodymium oxide"
      And the destination "Germany"
      When it is checked on <day>
      Then the answer is permitted, no licence required

      Examples:
        | day        |
        | 2023-07-01 |
        | 2023-07-02 |
        | 2026-10-09 |

  Rule: It is shown for Chinese exports only

    Scenario: The same oxide from Japan
      Given it is shipped from "Japan"
      And the product "neodymium oxide"
      And the destination "Germany"
      When it is checked on 2024-01-15
      Then no notice is cn.notice-trade-licences
