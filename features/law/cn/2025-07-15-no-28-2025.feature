Feature: Announcement No. 28 of 2025, battery and metal technology
  On 15 July 2025 China's catalogue of technology took in what makes cathodes of lithium batteries, and several ways to win lithium
  and gallium: they need a licence. Which items are meant is remembered; what the catalogue does not name, other rules may.

  Background:
    Given it is shipped from "China"

  Rule: From 15 July 2025 the technology needs a licence

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>"
      And the destination "<to>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product                        | to            | day        | answer      |
        | LFP cathode production technology | United States | 2025-07-14 | unknown  |
        | LFP cathode production technology | United States | 2025-07-15 | conditional |
        | LFP cathode production technology | United States | 2025-07-16 | conditional |
        | LFP cathode production technology | United States | 2025-08-01 | conditional |
        | gallium extraction know-how    | Germany       | 2025-07-14 | unknown     |
        | gallium extraction know-how    | Germany       | 2025-07-15 | conditional |
        | gallium extraction know-how    | Germany       | 2025-08-01 | conditional |
        | lithium extraction technology  | Chile         | 2025-08-01 | conditional |

    Scenario: the announcement is the reason
      Given the product "LFP cathode production technology"
      And the destination "United States"
      When it is checked on 2025-08-01
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is cn.battery-and-metal-technology
      And the answer warns that it leaves out "from memory"

    Scenario: the material itself is not technology
      Given the product "LFP cathode material"
      And the destination "United States"
      When it is checked on 2025-08-01
      Then it is permitted
      And it does not depend on cn.battery-and-metal-technology

    Scenario: from elsewhere it is not China's
      Given the product "gallium extraction know-how"
      And it is shipped from "Japan"
      And the destination "Germany"
      When it is checked on 2025-08-01
      Then it is unknown
      And it does not depend on cn.battery-and-metal-technology
