Feature: The framework of London
  On 10 and 11 June 2025 China agreed to hand out permits for rare earths and magnets, and the United States to give up its
  limits on design software, ethane and jet engines. The notice is shown until the agreement of Busan replaces it.

  Background:
    Given it is shipped from "China"

  Rule: The notice runs from 11 June to 29 October 2025

    Scenario Outline: while it runs
      Given the product "NdFeB magnet with dysprosium"
      And the destination "United States"
      When it is checked on <day>
      Then a notice is cn.notice-london

      Examples:
        | day        |
        | 2025-06-11 |
        | 2025-06-12 |
        | 2025-10-29 |

    Scenario Outline: before and after
      Given the product "NdFeB magnet with dysprosium"
      And the destination "United States"
      When it is checked on <day>
      Then no notice is cn.notice-london

      Examples:
        | day        |
        | 2025-06-10 |
        | 2025-10-30 |
        | 2025-10-31 |

  Rule: It is shown for materials shipped to the United States

    Scenario Outline: questions without the notice
      Given the product "<product>"
      And the destination "<country>"
      When it is checked on 2025-06-11
      Then no notice is cn.notice-london

      Examples:
        | product                          | country       |
        | NdFeB magnet with dysprosium     | Germany       |
        | lithium battery cathode material | United States |

  Rule: The framework itself does not change the answer; what eases is the practice that followed

    Scenario Outline: gallium is refused throughout
      Given the product "gallium"
      And the destination "United States"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And the reason is cn.us-denial

      Examples:
        | day        |
        | 2025-06-10 |
        | 2025-06-11 |
        | 2025-06-12 |
        | 2025-10-30 |
