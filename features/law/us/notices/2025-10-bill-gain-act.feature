Feature: The GAIN AI Act, October 2025
  A bill that would serve American buyers first passed the Senate in October 2025 inside the defence bill. The final defence
  bill left it out. A bill binds nobody, so it is shown in answers on the stronger class to Macau and D:5.

  Rule: Shown from October 2025, and no answer changes

    Scenario Outline: around both ends of the month
      Given the product "H200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And <told> notice is us.bills

      Examples:
        | day        | told |
        | 2025-09-30 | no   |
        | 2025-10-01 | a    |
        | 2025-10-02 | a    |
        | 2025-10-30 | a    |
        | 2025-10-31 | a    |
        | 2025-11-01 | a    |

    Scenario: it is not shown for the law as written
      Given the product "H200" from "Nvidia"
      And the destination "China"
      And the law as written
      When it is checked on 2025-10-01
      Then no notice is us.bills

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      When it is checked on 2025-11-01
      Then <told> notice is us.bills

      Examples:
        | product | destination | told |
        | H100    | Hong Kong   | a    |
        | H100    | Macau       | a    |
        | H100    | Venezuela   | a    |
        | H100    | Vietnam     | no   |
        | H100    | Singapore   | no   |
        | L40     | China       | no   |
        | H20     | China       | no   |

    Scenario: for a buyer based in China the notice is shown only for shipments to China
      Given the product "H100" from "Nvidia"
      And the destination "Singapore"
      And a buyer headquartered in "China"
      When it is checked on 2025-11-01
      Then it is blocked
      And no notice is us.bills
