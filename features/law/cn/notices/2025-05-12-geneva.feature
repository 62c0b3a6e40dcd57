Feature: The joint statement of Geneva
  On 12 May 2025 both sides cut their tariffs for 90 days from the 14th, and China promised to pause what it had done to
  American firms since 2 April. The statement is a notice on the answers it explains; No. 18 stays as it is.

  Background:
    Given it is shipped from "China"

  Rule: The notice runs from 14 May to 11 August 2025

    Scenario Outline: while it runs
      Given the product "NdFeB magnet with dysprosium"
      And the destination "United States"
      When it is checked on <day>
      Then a notice is cn.notice-geneva

      Examples:
        | day        |
        | 2025-05-14 |
        | 2025-05-15 |
        | 2025-08-11 |

    Scenario Outline: before and after
      Given the product "NdFeB magnet with dysprosium"
      And the destination "United States"
      When it is checked on <day>
      Then no notice is cn.notice-geneva

      Examples:
        | day        |
        | 2025-05-13 |
        | 2025-08-12 |
        | 2025-08-13 |

    Scenario Outline: it was made two days before it began
      Given the product "NdFeB magnet with dysprosium"
      And the destination "United States"
      And what was known on <known>
      When it is checked on 2025-05-14
      Then <shown> is cn.notice-geneva

      Examples:
        | known      | shown     |
        | 2025-05-11 | no notice |
        | 2025-05-12 | a notice  |
        | 2025-05-13 | a notice  |

  Rule: It is shown for materials shipped to the United States

    Scenario Outline: questions with the notice
      Given the product "<product>"
      And the destination "United States"
      When it is checked on 2025-05-14
      Then a notice is cn.notice-geneva

      Examples:
        | product        |
        | gallium        |
        | flake graphite |
        | yttrium        |

    Scenario Outline: questions without the notice
      Given the product "<product>"
      And the destination "<country>"
      When it is checked on 2025-05-14
      Then no notice is cn.notice-geneva

      Examples:
        | product                          | country       |
        | yttrium                          | Germany       |
        | lithium battery cathode material | United States |

  Rule: The answer does not change

    Scenario Outline: a permit before, on and after the day
      Given the product "NdFeB magnet with dysprosium"
      And the destination "United States"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.seven-rare-earths

      Examples:
        | day        |
        | 2025-05-13 |
        | 2025-05-14 |
        | 2025-05-15 |
