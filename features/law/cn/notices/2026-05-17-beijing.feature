Feature: The summit of Beijing
  In May 2026 China promised to address shortages of yttrium, scandium, neodymium and indium, and limits on rare-earth
  equipment. The American fact sheet came out on the 17th. No instrument followed.

  Background:
    Given it is shipped from "China"

  Rule: The notice runs from 15 May 2026, and was published on the 17th

    Scenario Outline: before and from the day on
      Given the product "yttrium"
      And the destination "United States"
      When it is checked on <day>
      Then <shown> is cn.notice-beijing

      Examples:
        | day        | shown     |
        | 2026-05-14 | no notice |
        | 2026-05-15 | a notice  |
        | 2026-05-16 | a notice  |
        | 2026-10-09 | a notice  |

    Scenario Outline: what was known
      Given the product "yttrium"
      And the destination "United States"
      And what was known on <known>
      When it is checked on 2026-05-15
      Then <shown> is cn.notice-beijing

      Examples:
        | known      | shown     |
        | 2026-05-16 | no notice |
        | 2026-05-17 | a notice  |
        | 2026-05-18 | a notice  |

    Scenario Outline: questions that it does not affect
      Given the product "<product>"
      And the destination "<country>"
      When it is checked on 2026-05-15
      Then no notice is cn.notice-beijing

      Examples:
        | product                         | country       |
        | yttrium                         | Japan         |
        | rare-earth production equipment | United States |

  Rule: A promise does not change the answer

    Scenario Outline: the permits of Nos. 18 and 10 stay
      Given the product "<product>"
      And the destination "United States"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is <reason>

      Examples:
        | product          | day        | reason               |
        | yttrium          | 2026-05-14 | cn.seven-rare-earths |
        | yttrium          | 2026-05-15 | cn.seven-rare-earths |
        | yttrium          | 2026-05-16 | cn.seven-rare-earths |
        | indium phosphide | 2026-05-16 | cn.five-metals       |
