Feature: The Emirates become a partner country, July 2026
  On 10 July 2026 the Emirates leave D:3 and D:4 and enter A:5. By the country groups alone that would end the licence for
  chips; the same rule keeps it, and lets off the government, the firms of a list, and American AI companies. G42 and Core42
  are let off until 6 April 2027. The rule was printed on 14 July.

  Rule: The licence is kept

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>" from "Nvidia"
      And the destination "UAE"
      When it is checked on <day>
      Then the answer is permitted with a licence, approval presumed
      And the reason is <reason>

      Examples:
        | product | day        | reason               |
        | H100    | 2026-07-09 | us.chips-to-d1-d4    |
        | H100    | 2026-07-10 | us.chips-to-emirates |
        | H100    | 2026-07-11 | us.chips-to-emirates |
        | L40     | 2026-07-10 | us.chips-to-emirates |
        | GB300   | 2026-10-08 | us.chips-to-emirates |

    Scenario: below the classes nothing is asked for
      Given the product "H20" from "Nvidia"
      And the destination "UAE"
      When it is checked on 2026-08-01
      Then the answer is permitted, no licence required

    Scenario: a firm based in China
      Given the product "H100" from "Nvidia"
      And the destination "UAE"
      And a buyer headquartered in "China"
      When it is checked on 2026-08-01
      Then it is blocked
      And the reason is us.chips-to-d5-headquarters

    Scenario: its neighbour stays where it was
      Given the product "H100" from "Nvidia"
      And the destination "Saudi Arabia"
      When it is checked on 2026-08-01
      Then the reason is us.chips-to-d1-d4

  Rule: Some need none

    Scenario Outline: by name
      Given the product "GB300" from "Nvidia"
      And the destination "UAE"
      And the end user is "<end user>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | end user       | day        | answer                                      |
        | G42            | 2026-07-09 | permitted with a licence, approval presumed |
        | G42            | 2026-07-10 | permitted, no licence required              |
        | G42            | 2026-07-11 | permitted, no licence required              |
        | Core42         | 2026-10-08 | permitted, no licence required              |
        | G42            | 2027-04-06 | unknown: cannot be told from what is known  |
        | Microsoft      | 2026-07-10 | permitted, no licence required              |
        | OpenAI         | 2026-07-10 | permitted, no licence required              |
        | xAI            | 2026-07-10 | permitted, no licence required              |
        | UAE Government | 2026-07-10 | permitted, no licence required              |
        | Falcon Dates   | 2026-07-10 | permitted with a licence, approval presumed |

    Scenario Outline: what lets them off, as written too
      Given the product "GB300" from "Nvidia"
      And the destination "UAE"
      And the end user is "<end user>"
      And the law as <basis>
      When it is checked on 2026-08-01
      Then the answer is permitted, no licence required
      And us.chips-to-emirates is overridden by <relief>

      Examples:
        | end user       | basis     | relief                  |
        | UAE Government | practised | us.emirates-government  |
        | Oracle         | practised | us.emirates-approved    |
        | Oracle         | written   | us.emirates-approved    |
        | G42            | practised | us.emirates-g42         |
        | G42            | written   | us.emirates-g42         |

    Scenario: a listed American firm gains nothing next door
      Given the product "GB300" from "Nvidia"
      And the destination "Saudi Arabia"
      And the end user is "Oracle"
      When it is checked on 2026-08-01
      Then the answer is permitted with a licence, approval presumed

  Rule: Printed four days later

    Scenario Outline: what was known
      Given the product "H100" from "Nvidia"
      And the destination "UAE"
      And what was known on <known>
      When it is checked on 2026-07-11
      Then the reason is <reason>

      Examples:
        | known      | reason               |
        | 2026-07-13 | us.chips-to-d1-d4    |
        | 2026-07-14 | us.chips-to-emirates |
