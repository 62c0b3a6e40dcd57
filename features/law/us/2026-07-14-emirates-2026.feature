Feature: The Emirates become a partner country, July 2026
  On 10 July 2026 the Emirates leave D:3 and D:4 and enter A:5. By the country groups alone that would end the licence for
  chips; the same rule keeps it, and lets off the government, the firms of a list, and American AI companies. G42 and Core42
  are let off until 6 April 2027. The rule was printed on 14 July.

  Background:
    Given every list of parties is whole

  Rule: The licence is kept

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>" from "Nvidia"
      And the destination "UAE"
      When it is checked on <day>
      Then the answer is permitted with a licence, approval presumed
      And the reason is <reason>
      And it does not depend on <other>

      Examples:
        | product | day        | reason               | other                |
        | H100    | 2026-07-09 | us.chips-to-d1-d4    | us.chips-to-emirates |
        | H100    | 2026-07-10 | us.chips-to-emirates | us.chips-to-d1-d4    |
        | H100    | 2026-07-11 | us.chips-to-emirates | us.chips-to-d1-d4    |
        | L40     | 2026-07-10 | us.chips-to-emirates | us.chips-to-d1-d4    |
        | GB300   | 2026-10-08 | us.chips-to-emirates | us.chips-to-d1-d4    |

    Scenario Outline: before and after, law and practice agree on the Emirates
      Given the product "H100" from "Nvidia"
      And the destination "UAE"
      And the law as written
      When it is checked on <day>
      Then the answer is permitted with a licence, approval presumed
      And law and practice agree

      Examples:
        | day        |
        | 2026-07-09 |
        | 2026-07-10 |

    Scenario: below the classes nothing is asked for
      Given the product "H20" from "Nvidia"
      And the destination "UAE"
      When it is checked on 2026-08-01
      Then the answer is permitted, no licence required

    Scenario Outline: figures at the lines of both classes
      Given a product with:
        | vendor              | nvidia      |
        | kind                | accelerator |
        | tpp                 | <tpp>       |
        | performance_density | <density>   |
        | dram_bandwidth      | 1000        |
        | interconnect        | 64          |
        | datacenter          | yes         |
        | us_available        | yes         |
      And the destination "UAE"
      When it is checked on 2026-08-01
      Then the answer is <answer>

      Examples:
        | tpp    | density | answer                                      |
        | 4800   | 1       | permitted with a licence, approval presumed |
        | 4799.9 | 1.6     | permitted with a licence, approval presumed |
        | 4799.9 | 1.59    | permitted, no licence required              |
        | 2399.9 | 3.19    | permitted, no licence required              |
        | 1600   | 3.2     | permitted with a licence, approval presumed |
        | 1599.9 | 6       | permitted, no licence required              |

    Scenario: a card that is not for data centres
      Given the product "RTX 4090" from "Nvidia"
      And the destination "UAE"
      When it is checked on 2026-08-01
      Then it is permitted
      And the answer warns that it leaves out "still go under License Exception ACA"

    Scenario Outline: a firm based in Macau or D:5 gains nothing
      Given the product "H100" from "Nvidia"
      And the destination "UAE"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then it is blocked
      And the reason is us.chips-to-d5-headquarters

      Examples:
        | headquarters | day        |
        | China        | 2026-07-09 |
        | China        | 2026-07-10 |
        | Hong Kong    | 2026-08-01 |
        | Russia       | 2026-08-01 |

    Scenario Outline: its neighbours stay where they were
      Given the product "H100" from "Nvidia"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is permitted with a licence, approval presumed
      And the reason is us.chips-to-d1-d4
      And it does not depend on us.chips-to-emirates

      Examples:
        | destination  | day        |
        | Saudi Arabia | 2026-07-09 |
        | Saudi Arabia | 2026-07-10 |
        | Qatar        | 2026-08-01 |

  Rule: Some need none

    Scenario Outline: by name
      Given the product "GB300" from "Nvidia"
      And the destination "UAE"
      And the end user is "<end user>"
      And a buyer headquartered in "<home>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | end user       | home          | day        | answer                                      |
        | G42            | UAE           | 2026-07-09 | permitted with a licence, approval presumed |
        | G42            | UAE           | 2026-07-10 | permitted, no licence required              |
        | G42            | UAE           | 2026-07-11 | permitted, no licence required              |
        | Core42         | UAE           | 2026-07-09 | permitted with a licence, approval presumed |
        | Core42         | UAE           | 2026-10-08 | permitted, no licence required              |
        | Microsoft      | United States | 2026-07-09 | permitted with a licence, approval presumed |
        | Microsoft      | United States | 2026-07-10 | permitted, no licence required              |
        | Amazon         | United States | 2026-07-10 | permitted, no licence required              |
        | Apple          | United States | 2026-07-10 | permitted, no licence required              |
        | Google         | United States | 2026-07-10 | permitted, no licence required              |
        | Meta           | United States | 2026-07-10 | permitted, no licence required              |
        | OpenAI         | United States | 2026-07-10 | permitted, no licence required              |
        | Oracle         | United States | 2026-07-10 | permitted, no licence required              |
        | xAI            | United States | 2026-07-10 | permitted, no licence required              |
        | UAE Government | UAE           | 2026-07-09 | permitted with a licence, approval presumed |
        | UAE Government | UAE           | 2026-07-10 | permitted, no licence required              |
        | Falcon Dates   | UAE           | 2026-07-10 | permitted with a licence, approval presumed |

    Scenario Outline: the end of the time for two of them
      Given us is covered through 2027-04-30
      And the product "GB300" from "Nvidia"
      And the destination "UAE"
      And the end user is "<end user>"
      And a buyer headquartered in "<home>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | end user  | home          | day        | answer                                      |
        | G42       | UAE           | 2027-04-05 | permitted, no licence required              |
        | G42       | UAE           | 2027-04-06 | permitted with a licence, approval presumed |
        | G42       | UAE           | 2027-04-07 | permitted with a licence, approval presumed |
        | Core42    | UAE           | 2027-04-06 | permitted with a licence, approval presumed |
        | Microsoft | United States | 2027-04-06 | permitted, no licence required              |

    Scenario Outline: what lets them off, as written too
      Given the product "GB300" from "Nvidia"
      And the destination "UAE"
      And the end user is "<end user>"
      And a buyer headquartered in "<home>"
      And the law as <basis>
      When it is checked on 2026-08-01
      Then the answer is permitted, no licence required
      And us.chips-to-emirates is overridden by <relief>
      And us.ai-diffusion is overridden by <relief>
      And law and practice agree

      Examples:
        | end user       | home          | basis     | relief                 |
        | UAE Government | UAE           | practised | us.emirates-government |
        | UAE Government | UAE           | written   | us.emirates-government |
        | Oracle         | United States | practised | us.emirates-approved   |
        | Oracle         | United States | written   | us.emirates-approved   |
        | G42            | UAE           | practised | us.emirates-g42        |
        | G42            | UAE           | written   | us.emirates-g42        |

    Scenario: other American AI companies are let off without being listed
      Given the product "GB300" from "Nvidia"
      And the destination "UAE"
      And the end user is "Oracle"
      And a buyer headquartered in "United States"
      When it is checked on 2026-08-01
      Then the answer warns that it leaves out "Other AI companies based in the United States"

    Scenario: being let off is of no use against headquarters in China
      Given the product "GB300" from "Nvidia"
      And the destination "UAE"
      And the end user is "G42"
      And a buyer headquartered in "China"
      When it is checked on 2026-08-01
      Then it is blocked
      And the reason is us.chips-to-d5-headquarters

    Scenario: a listed American firm gains nothing next door
      Given the product "GB300" from "Nvidia"
      And the destination "Saudi Arabia"
      And the end user is "Oracle"
      When it is checked on 2026-08-01
      Then the answer is permitted with a licence, approval presumed

    Scenario Outline: nor are they let off what the AI Diffusion rule asks elsewhere, as written
      Given the product "GB300" from "Nvidia"
      And the destination "India"
      And the end user is "<end user>"
      And the law as written
      When it is checked on 2026-08-01
      Then the answer is permitted with a licence, approval presumed
      And the reason is us.ai-diffusion

      Examples:
        | end user       |
        | UAE Government |
        | Microsoft      |
        | Core42         |

  Rule: Printed four days later

    Scenario Outline: what was known
      Given the product "H100" from "Nvidia"
      And the destination "UAE"
      And what was known on <known>
      When it is checked on 2026-07-11
      Then the reason is <reason>
      And it does not depend on <other>

      Examples:
        | known      | reason               | other                |
        | 2026-07-13 | us.chips-to-d1-d4    | us.chips-to-emirates |
        | 2026-07-14 | us.chips-to-emirates | us.chips-to-d1-d4    |

    Scenario Outline: what was known of G42
      Given the product "GB300" from "Nvidia"
      And the destination "UAE"
      And the end user is "G42"
      And what was known on <known>
      When it is checked on 2026-07-11
      Then the answer is <answer>

      Examples:
        | known      | answer                                      |
        | 2026-07-13 | permitted with a licence, approval presumed |
        | 2026-07-14 | permitted, no licence required              |
