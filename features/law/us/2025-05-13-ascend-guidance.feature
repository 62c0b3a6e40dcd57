Feature: Guidance on Huawei's Ascend chips, May 2025
  BIS presumes that the Ascend 910B, 910C and 910D were made in breach of its rules. Whoever deals with such goods knowing
  that breaks General Prohibition 10, wherever it happens. The list is one of examples, so what other makers based in Macau or
  D:5 design at the same strength is an open question.

  Rule: The three named chips are prohibited from 13 May 2025, anywhere

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>" from "Huawei"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | product     | destination | day                                      | answer                                     |
        | Ascend 910B | Malaysia    | 2025-05-12                               | unknown: information is missing            |
        | Ascend 910B | Malaysia    | 2025-05-13                               | blocked: prohibited, no licence is offered |
        | Ascend 910B | Malaysia    | 2025-05-14                               | blocked: prohibited, no licence is offered |
        | Ascend 910C | China       | 2025-05-12                               | blocked: licence required, presumption of denial |
        | Ascend 910C | China       | 2025-05-13                               | blocked: prohibited, no licence is offered |
        | Ascend 910C | Germany     | 2025-06-01                               | blocked: prohibited, no licence is offered |
        | Ascend 910C | USA         | 2025-06-01                               | blocked: prohibited, no licence is offered |
        | Ascend 910D | UAE         | 2026-10-08                               | blocked: prohibited, no licence is offered |
        | Ascend 910D | UAE         | the day after the last day covered by us | unknown: information is missing            |

    Scenario Outline: it was not known before that day
      Given the product "Ascend 910C" from "Huawei"
      And the destination "Malaysia"
      And what was known on <known>
      When it is checked on 2025-06-01
      Then it is <state>

      Examples:
        | known      | state   |
        | 2025-05-12 | unknown |
        | 2025-05-13 | blocked |

    Scenario: the guidance is the reason
      Given the product "Ascend 910C" from "Huawei"
      And the destination "Malaysia"
      When it is checked on 2025-06-01
      Then the reason is us.ascend
      And it does not depend on us.ascend-others
      And law and practice agree

  Rule: Others of the same strength may be affected

    Scenario Outline: a later Ascend, from the same day
      Given the product "Ascend 950DT" from "Huawei"
      And the destination "Malaysia"
      When it is checked on <day>
      Then it is unknown
      And the reason is us.ascend-others

      Examples:
        | day        |
        | 2025-05-13 |
        | 2026-01-01 |

    Scenario Outline: figures on both sides of the threshold, by a maker based in China
      Given a product with:
        | vendor              | huawei      |
        | kind                | accelerator |
        | tpp                 | <tpp>       |
        | performance_density | <density>   |
        | dram_bandwidth      | 300         |
        | interconnect        | 64          |
        | datacenter          | yes         |
        | us_available        | no          |
      And the destination "Malaysia"
      When it is checked on 2026-01-01
      Then it is unknown
      And the reason is us.ascend-others

      Examples:
        | tpp    | density |
        | 4800   | 1       |
        | 4799.9 | 1.6     |
        | 1600   | 3.2     |

    Scenario Outline: below the thresholds the guidance does not apply, and the chip is not under United States law
      Given a product with:
        | vendor              | huawei      |
        | kind                | accelerator |
        | tpp                 | <tpp>       |
        | performance_density | <density>   |
        | dram_bandwidth      | 300         |
        | interconnect        | 64          |
        | datacenter          | yes         |
        | us_available        | no          |
      And the destination "Malaysia"
      When it is checked on 2026-01-01
      Then it does not depend on us.ascend-others
      And there is no reason

      Examples:
        | tpp    | density |
        | 4799.9 | 1.59    |
        | 1599.9 | 6       |
        | 1600   | 3.19    |
        | 1000   | 2       |

    Scenario: a chip by an American maker is not affected
      Given the product "MI300X" from "AMD"
      And the destination "Vietnam"
      When it is checked on 2025-06-01
      Then it does not depend on us.ascend-others

  Rule: A policy on training AI models is shown in answers on chips of either class

    Scenario Outline: the answer stays as it was
      Given the product "MI300X" from "AMD"
      And the destination "Vietnam"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And <told> notice is us.training-policy

      Examples:
        | day        | told |
        | 2025-05-12 | no   |
        | 2025-05-13 | a    |
        | 2025-05-14 | a    |

    Scenario: it is also shown for the law as written
      Given the product "MI300X" from "AMD"
      And the destination "Vietnam"
      And the law as written
      When it is checked on 2025-05-13
      Then a notice is us.training-policy

    Scenario Outline: questions with and without the notice
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      When it is checked on 2025-06-01
      Then <told> notice is us.training-policy

      Examples:
        | product | destination | told |
        | H100    | Germany     | a    |
        | L40     | China       | a    |
        | H20     | China       | no   |
        | L20     | Germany     | no   |
        | H100    | USA         | no   |
