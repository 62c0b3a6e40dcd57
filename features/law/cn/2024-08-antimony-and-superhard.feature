Feature: Announcement No. 33 of 2024, antimony and superhard materials
  A permit for every country, from 15 September 2024.

  Rule: Antimony and the superhard items named need a permit

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>"
      And it is shipped from "China"
      And the destination "Germany"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | product                                  | day        | state       |
        | antimony                                 | 2024-09-14 | permitted   |
        | antimony                                 | 2024-09-15 | conditional |
        | antimony ore                             | 2024-09-16 | conditional |
        | cubic press for superhard materials      | 2024-09-14 | permitted   |
        | cubic press for superhard materials      | 2024-09-15 | conditional |
        | synthetic diamond powder                 | 2024-09-15 | permitted   |

    Scenario: The announcement is the reason
      Given the product "antimony oxide"
      And it is shipped from "China"
      And the destination "Japan"
      When it is checked on 2025-01-15
      Then the reason is cn.antimony-and-superhard

    Scenario: A superhard item by another name is left open
      Given a product with:
        | name | boron nitride insert |
        | kind | superhard            |
      And it is shipped from "China"
      And the destination "Japan"
      When it is checked on 2025-01-15
      Then it is unknown
