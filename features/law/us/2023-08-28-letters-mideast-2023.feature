Feature: The letters of summer 2023 on the Middle East
  In a quarterly report of 28 August 2023 Nvidia disclosed a letter on some of its A100 and H100 products for certain
  customers and regions, some countries of the Middle East among them. It named none, and gave no day; AMD spoke of a like
  letter. So nothing can be said for sure of the region from July 2023 until the rules of October name countries.

  Rule: From July 2023 it is not known what the letters ask of a shipment to the Middle East

    Scenario: the H100 to the Emirates
      Given the product "H100" from "Nvidia"
      And the destination "UAE"
      When its timeline is drawn
      Then the timeline reads:
        | from                                     | answer                                               |
        | ever                                     | unknown: information is missing                      |
        | 2022-08-01                               | permitted, no licence required                       |
        | 2023-07-01                               | unknown: information is missing                      |
        | 2023-11-17                               | permitted with a licence, approval presumed          |
        | 2025-01-13                               | conditional: licence required, reviewed case by case |
        | the day after the last day covered by us | unknown: information is missing                      |

    Scenario Outline: around July 2023, in which the letters fell
      Given the product "<product>"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product | destination | day        | answer    |
        | H100    | UAE         | 2023-06-30 | permitted |
        | H100    | UAE         | 2023-07-01 | unknown   |
        | H100    | UAE         | 2023-07-02 | unknown   |
        | H100    | UAE         | 2023-07-30 | unknown   |
        | H100    | UAE         | 2023-07-31 | unknown   |
        | H100    | UAE         | 2023-08-01 | unknown   |
        | MI250   | UAE         | 2023-06-30 | permitted |
        | MI250   | UAE         | 2023-07-01 | unknown   |
        | MI250   | UAE         | 2023-07-31 | unknown   |
        | MI250   | UAE         | 2023-08-01 | unknown   |

    Scenario Outline: chips and places
      Given the product "<product>"
      And the destination "<destination>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | product        | destination  | day        | answer    |
        | A100           | Saudi Arabia | 2023-10-22 | unknown   |
        | A100           | Israel       | 2023-09-01 | unknown   |
        | H100           | Egypt        | 2023-09-01 | unknown   |
        | MI250X         | Saudi Arabia | 2023-09-01 | unknown   |
        | MI250          | UAE          | 2023-09-01 | unknown   |
        | A30            | UAE          | 2023-09-01 | permitted |
        | L40            | UAE          | 2023-09-01 | permitted |
        | A800           | UAE          | 2023-09-01 | permitted |
        | MI210          | UAE          | 2023-09-01 | permitted |
        | Gaudi 2        | UAE          | 2023-09-01 | permitted |
        | H100           | Vietnam      | 2023-09-01 | permitted |
        | H100           | Germany      | 2023-09-01 | permitted |
        | H100           | Singapore    | 2023-09-01 | permitted |
        | A100 SXM4 40GB | UAE          | 2023-09-01 | unknown   |
        | A100 SXM4 80GB | UAE          | 2023-09-01 | unknown   |
        | A100 PCIe 80GB | UAE          | 2023-09-01 | unknown   |
        | H100 SXM5 80GB | UAE          | 2023-09-01 | unknown   |
        | H100 PCIe 80GB | UAE          | 2023-09-01 | unknown   |
        | H100 NVL 94GB  | UAE          | 2023-09-01 | unknown   |

    Scenario: the letter to Nvidia
      Given the product "H100" from "Nvidia"
      And the destination "UAE"
      When it is checked on 2023-09-01
      Then the reason is us.letter-mideast-nvidia
      And it needs whether us.letter-mideast-nvidia applies
      And the last known answer is permitted, no licence required

    Scenario: the letter to AMD
      Given the product "MI250" from "AMD"
      And the destination "UAE"
      When it is checked on 2023-09-01
      Then the reason is us.letter-mideast-amd

  Rule: Other regions were affected too, which is shown in the answer

    Scenario Outline: the notice comes in July and changes no answer
      Given the product "H100" from "Nvidia"
      And the destination "Vietnam"
      When it is checked on <day>
      Then the answer is permitted, no licence required
      And <word> notice is us.letter-other-regions

      Examples:
        | day        | word |
        | 2023-06-30 | no   |
        | 2023-07-01 | a    |
        | 2023-07-02 | a    |
        | 2023-07-30 | a    |
        | 2023-07-31 | a    |
        | 2023-08-01 | a    |
        | 2023-10-22 | a    |

    Scenario: it ends when the letter of October names the countries
      Given the product "H100" from "Nvidia"
      And the destination "Malaysia"
      When it is checked on 2023-10-23
      Then the answer is permitted, no licence required
      And no notice is us.letter-other-regions

    Scenario Outline: questions with the notice
      Given the product "<product>"
      And the destination "<destination>"
      When it is checked on 2023-09-01
      Then <word> notice is us.letter-other-regions

      Examples:
        | product        | destination | word |
        | A100           | Vietnam     | a    |
        | A100           | Germany     | a    |
        | H100           | Singapore   | a    |
        | A800           | Vietnam     | no   |
        | A30            | Vietnam     | no   |
        | MI250          | Vietnam     | no   |
        | H100           | UAE         | no   |
        | H100           | China       | no   |
        | H100           | Macau       | no   |
        | H100           | Russia      | no   |
        | H100           | USA         | no   |
        | A100 SXM4 40GB | Vietnam     | a    |
        | A100 SXM4 80GB | Vietnam     | a    |
        | A100 PCIe 80GB | Vietnam     | a    |
        | H100 SXM5 80GB | Vietnam     | a    |
        | H100 PCIe 80GB | Vietnam     | a    |
        | H100 NVL 94GB  | Vietnam     | a    |

  Rule: The letters end when countries are named

    Scenario Outline: Nvidia's on 23 October, AMD's on 17 November 2023
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | product | vendor | destination | day        | answer                                      |
        | H100    | Nvidia | UAE         | 2023-10-22 | unknown: information is missing             |
        | H100    | Nvidia | UAE         | 2023-10-23 | unknown: information is missing             |
        | H100    | Nvidia | UAE         | 2023-10-24 | unknown: information is missing             |
        | H100    | Nvidia | Israel      | 2023-10-22 | unknown: information is missing             |
        | H100    | Nvidia | Israel      | 2023-10-23 | permitted, no licence required              |
        | MI250   | AMD    | UAE         | 2023-11-16 | unknown: information is missing             |
        | MI250   | AMD    | UAE         | 2023-11-17 | permitted with a licence, approval presumed |
        | MI250   | AMD    | UAE         | 2023-11-18 | permitted with a licence, approval presumed |
        | MI250   | AMD    | Israel      | 2023-11-16 | unknown: information is missing             |
        | MI250   | AMD    | Israel      | 2023-11-17 | permitted, no licence required              |

  Rule: It was not public before the report

    Scenario Outline: what was known
      Given the product "<product>" from "<vendor>"
      And the destination "UAE"
      And what was known on <known>
      When it is checked on 2023-08-20
      Then it is <answer>

      Examples:
        | product | vendor | known      | answer    |
        | H100    | Nvidia | 2023-08-27 | permitted |
        | H100    | Nvidia | 2023-08-28 | unknown   |
        | MI250   | AMD    | 2023-08-27 | permitted |
        | MI250   | AMD    | 2023-08-28 | unknown   |
