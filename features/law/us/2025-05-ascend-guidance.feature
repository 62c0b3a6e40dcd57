Feature: Guidance on Huawei's Ascend chips, May 2025
  BIS presumes that the Ascend 910B, 910C and 910D were made in breach of its rules. Whoever deals with such goods knowing
  that breaks General Prohibition 10, wherever it happens. The list is one of examples, so what other makers in China design
  at the same strength stands under a question mark.

  Rule: The three named chips, from 13 May 2025, anywhere

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>" from "Huawei"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | product     | destination | day        | answer                                     |
        | Ascend 910B | Malaysia    | 2025-05-12 | unknown: cannot be told from what is known |
        | Ascend 910B | Malaysia    | 2025-05-13 | blocked: prohibited, no licence is offered |
        | Ascend 910B | Malaysia    | 2025-05-14 | blocked: prohibited, no licence is offered |
        | Ascend 910C | China       | 2025-05-13 | blocked: prohibited, no licence is offered |
        | Ascend 910D | UAE         | 2026-10-08 | blocked: prohibited, no licence is offered |
        | Ascend 910C | Germany     | 2025-06-01 | blocked: prohibited, no licence is offered |

    Scenario: the guidance is the reason
      Given the product "Ascend 910C" from "Huawei"
      And the destination "Malaysia"
      When it is checked on 2025-06-01
      Then the reason is us.ascend
      And law and practice agree

  Rule: Others of the same strength may be meant

    Scenario: a later Ascend
      Given the product "Ascend 950DT" from "Huawei"
      And the destination "Malaysia"
      When it is checked on 2026-01-01
      Then it is unknown
      And the reason is us.ascend-others

    Scenario: a weak chip is not meant, and American law has no hold on it
      Given a product with:
        | vendor              | huawei      |
        | kind                | accelerator |
        | tpp                 | 1000        |
        | performance_density | 2           |
        | dram_bandwidth      | 300         |
        | interconnect        | 64          |
        | datacenter          | yes         |
        | us_available        | no          |
      And the destination "Malaysia"
      When it is checked on 2026-01-01
      Then it does not depend on us.ascend-others

    Scenario: a policy on training AI models is told beside answers on American chips
      Given the product "MI300X" from "AMD"
      And the destination "Vietnam"
      When it is checked on 2025-06-01
      Then a notice is us.training-policy
