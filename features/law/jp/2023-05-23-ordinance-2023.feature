Feature: The Japanese ordinance on 23 kinds of chip tools
  Published on 23 May 2023 and in force two months later: tools to clean, deposit, anneal, expose, etch and test need a licence
  for every country. For 42 countries a simpler licence serves, which is not told apart here. Older lists are not encoded.

  Background:
    Given it is shipped from "Japan"

  Rule: 23 kinds of tools need a licence from 23 July 2023

    Scenario Outline: the day before, the day, the day after
      Given the product "<product>"
      And the destination "<country>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | product                  | country            | day        | answer                                               |
        | wafer cleaning equipment | China              | 2023-07-22 | unknown: information is missing                      |
        | wafer cleaning equipment | China              | 2023-07-23 | conditional: licence required, reviewed case by case |
        | wafer cleaning equipment | China              | 2023-07-24 | conditional: licence required, reviewed case by case |
        | etching equipment        | China              | 2023-07-22 | unknown: information is missing                      |
        | etching equipment        | Taiwan             | 2023-07-23 | conditional: licence required, reviewed case by case |
        | etching equipment        | China              | 2023-07-24 | conditional: licence required, reviewed case by case |
        | Nikon NSR-S635E          | Korea, Republic of | 2023-07-23 | conditional: licence required, reviewed case by case |
        | ArF immersion scanner    | China              | 2026-09-29 | unknown: information is missing                      |

    Scenario Outline: one tool of each purpose
      Given the product "<product>"
      And the destination "China"
      When it is checked on 2023-07-23
      Then it is conditional
      And the reason is jp.chip-tools-23

      Examples:
        | product                      |
        | advanced wafer cleaning tool |
        | atomic layer deposition tool |
        | epitaxy tool                 |
        | advanced annealing tool      |
        | Nikon NSR-S635E              |
        | advanced etching tool        |
        | EUV resist track             |

    Scenario: The ordinance says what it leaves out
      Given the product "advanced annealing tool"
      And the destination "China"
      When it is checked on 2024-01-15
      Then the reason is jp.chip-tools-23
      And it has been so since 2023-07-23
      And the answer warns that it leaves out "42 countries"
      And the answer warns that it leaves out "process figures"

    Scenario Outline: what it does not name is not thereby free
      Given the product "<product>"
      And the destination "China"
      When it is checked on 2023-07-24
      Then it is unknown
      And it needs whether JP rules require a licence (the rulebook is incomplete)
      And it does not depend on jp.chip-tools-23

      Examples:
        | product                                |
        | scanning electron microscope for chips |
        | quantum computer                       |
        | EUV pellicle                           |

  Rule: It was published two months before it began

    Scenario Outline: what was known
      Given the product "etching equipment"
      And the destination "China"
      And what was known on <known>
      When it is checked on 2023-07-23
      Then it is <state>

      Examples:
        | known      | state       |
        | 2023-05-22 | unknown     |
        | 2023-05-23 | conditional |
        | 2023-05-24 | conditional |

  Rule: The answer is unknown after the last day covered

    Scenario: The last known answer is shown
      Given the product "etching equipment"
      And the destination "China"
      When it is checked on the day after the last day covered by jp
      Then it is unknown
      And the last known answer is conditional: licence required, reviewed case by case
      And it needs JP rules after the last day covered by jp (last day checked)

  Rule: Immersion scanners are told by their figures

    Scenario Outline: the limits
      Given a product with:
        | kind       | chip-tool    |
        | wavelength | 193          |
        | resolution | <resolution> |
        | overlay    | <overlay>    |
      And the destination "China"
      When it is checked on 2024-05-01
      Then it is <state>

      Examples:
        | resolution | overlay | state       |
        | 35.7       | 2.4     | conditional |
        | 35.7       | 2.5     | permitted   |
        | 45         | 2.4     | conditional |
        | 51.9       | 2.4     | permitted   |

    Scenario: above the limit the ordinance is no part of the answer
      Given a product with:
        | kind       | chip-tool |
        | wavelength | 193       |
        | resolution | 35.7      |
        | overlay    | 2.5       |
      And the destination "China"
      When it is checked on 2024-05-01
      Then it does not depend on jp.chip-tools-23

    Scenario Outline: a track for EUV resist needs Japan's licence alone, also when American rules reach tools made abroad
      Given the product "EUV resist track"
      And the destination "China"
      When it is checked on <day>
      Then the answer is conditional: licence required, reviewed case by case
      And the reason is jp.chip-tools-23
      And it does not depend on us.foreign-made-tools-to-advanced-plants

      Examples:
        | day        |
        | 2024-01-01 |
        | 2024-12-30 |
        | 2024-12-31 |
        | 2025-01-01 |

    Scenario Outline: by model
      Given the product "<product>"
      And the destination "China"
      When it is checked on 2024-05-01
      Then it is conditional
      And the reason is jp.chip-tools-23

      Examples:
        | product              |
        | Nikon NSR-S635E      |
        | NSR-S622D            |
        | EUV resist track     |
        | EUV mask inspection tool |
