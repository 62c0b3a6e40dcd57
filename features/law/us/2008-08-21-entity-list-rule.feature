Feature: The Entity List
  A party on the Entity List needs a licence for everything under United States rules, including chips far below any threshold,
  and wherever it stands; refusal is presumed. The rule is older than the first day covered here, 1 August 2022. Names are
  looked up exactly, accents and punctuation aside; a name that is merely close is a question and never a pass.

  Rule: Whoever is listed needs a licence for anything, anywhere

    Scenario Outline: the list is the reason, whatever the thing and wherever the party
      Given the product "<product>" from "<vendor>"
      And the destination "<destination>"
      And the end user is "<end user>"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.entity-list

      Examples:
        | product | vendor | destination | end user            | day        |
        | L20     | Nvidia | China       | Huawei              | 2022-08-01 |
        | L20     | Nvidia | China       | Huawei              | 2026-10-08 |
        | L20     | Nvidia | Germany     | HUAWEI Technologies | 2024-01-01 |
        | L20     | Nvidia | Hong Kong   | Biren Technology    | 2024-01-01 |
        | HBM3E   | Micron | Malaysia    | SMIC                | 2024-01-01 |
        | H20     | Nvidia | Singapore   | Inspur              | 2024-01-01 |

    Scenario: the table is not the complete list
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "Biren Technology"
      When it is checked on 2024-01-01
      Then the reason is us.entity-list
      And the answer warns that it leaves out "the whole list must be screened"

    Scenario: the rules are not read back before the first day covered
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "Huawei"
      When it is checked on 2022-07-31
      Then it is unknown

    Scenario Outline: what is milder for others does not help a listed party
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      And the end user is "<end user>"
      When it is checked on 2024-06-01
      Then the answer is <answer>

      Examples:
        | product  | destination | end user              | answer                                                |
        | RTX 4090 | China       | China Mobile Zhejiang | conditional: prior notification, which may be refused |
        | RTX 4090 | China       | Biren Technology      | blocked: licence required, presumption of denial      |
        | H100     | UAE         | Falcon Dates          | permitted with a licence, approval presumed           |
        | H100     | UAE         | Huawei                | blocked: licence required, presumption of denial      |

  Rule: Whoever is not listed is not held up by the list

    Scenario: another firm in China
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "China Mobile Zhejiang"
      When it is checked on 2024-01-01
      Then the answer is permitted, no licence required
      And it does not depend on us.entity-list

    Scenario: a near match is a question
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "Biren Technolgies"
      When it is checked on 2024-01-01
      Then it is unknown
      And it suggests "Biren Technology"

    Scenario: no end user named
      Given the product "L20" from "Nvidia"
      And the destination "China"
      When it is checked on 2024-01-01
      Then the answer is permitted, no licence required
      And it assumes that no rule about the end user applies

    Scenario: goods that are not under United States rules are not affected
      Given the product "HBM2" from "SK hynix"
      And the destination "China"
      And the end user is "Huawei"
      When it is checked on 2024-06-01
      Then it does not depend on us.entity-list
