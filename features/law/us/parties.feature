Feature: The parties named in the United States lists
  The table lists the parties and their dates: the Entity List as far as it matters for chips, a firm owned by a
  listed one, the Emirates' government and the firms exempt there in July 2026, and the foreign fabs in China that may
  receive tools. Each party is asked for on the day before it was listed, the day, and the day after.

  Rule: Some were listed before the first day covered

    Scenario Outline: by name, by alias, by the name in Chinese
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "<end user>"
      When it is checked on 2022-08-01
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.entity-list

      Examples:
        | end user                     |
        | Huawei Technologies          |
        | Huawei                       |
        | 华为                           |
        | HiSilicon                    |
        | 海思                           |
        | Sugon                        |
        | Dawning Information Industry |
        | 中科曙光                         |
        | SMIC                         |
        | 中芯国际                         |

  Rule: A firm is not restricted before its listing

    Scenario Outline: the day before, the day, the day after
      Given the product "L20" from "Nvidia"
      And the destination "China"
      And the end user is "<end user>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | end user                    | day        | answer    |
        | YMTC                        | 2022-12-15 | permitted |
        | Yangtze Memory Technologies | 2022-12-16 | blocked   |
        | 长江存储                        | 2022-12-17 | blocked   |
        | Cambricon                   | 2022-12-15 | permitted |
        | Cambricon Technologies      | 2022-12-16 | blocked   |
        | 寒武纪                         | 2022-12-17 | blocked   |
        | Inspur                      | 2023-03-01 | permitted |
        | Inspur Group                | 2023-03-02 | blocked   |
        | 浪潮集团                        | 2023-03-03 | blocked   |
        | Biren                       | 2023-10-16 | permitted |
        | Biren                       | 2023-10-17 | blocked   |
        | Biren                       | 2023-10-18 | blocked   |
        | 壁仞科技                        | 2023-10-18 | blocked   |
        | Moore Threads               | 2023-10-16 | permitted |
        | Moore Threads               | 2023-10-17 | blocked   |
        | 摩尔线程                        | 2023-10-18 | blocked   |
        | Wingtech                    | 2024-12-01 | permitted |
        | Wingtech                    | 2024-12-02 | blocked   |
        | 闻泰科技                        | 2024-12-03 | blocked   |
        | Zhipu                       | 2025-01-14 | permitted |
        | Zhipu                       | 2025-01-15 | blocked   |
        | Z.ai                        | 2025-01-16 | blocked   |

  Rule: A firm owned by a listed one is not restricted before the rule on affiliates

    Scenario Outline: Nexperia, whose owner was listed in December 2024
      Given the product "L20" from "Nvidia"
      And the destination "Netherlands"
      And the end user is "Nexperia"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day        | answer    |
        | 2024-12-01 | permitted |
        | 2024-12-02 | permitted |
        | 2024-12-03 | permitted |
        | 2025-09-28 | permitted |
        | 2025-09-29 | permitted |

    Scenario: its owner needs a licence from that December, in the same country too
      Given the product "L20" from "Nvidia"
      And the destination "Netherlands"
      And the end user is "Wingtech Technology"
      When it is checked on 2024-12-02
      Then it is blocked
      And the reason is us.entity-list

  Rule: The exempt parties in the Emirates are exempt from 10 July 2026

    Scenario Outline: a relief on the day and the day after, none the day before
      Given the product "GB300" from "Nvidia"
      And the destination "UAE"
      And the end user is "<end user>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | end user                               | day        | answer                                               |
        | Government of the United Arab Emirates | 2026-07-09 | conditional: licence required, reviewed case by case |
        | UAE Government                         | 2026-07-10 | permitted, no licence required                       |
        | Government of the UAE                  | 2026-07-11 | permitted, no licence required                       |
        | Amazon                                 | 2026-07-09 | conditional: licence required, reviewed case by case |
        | Amazon Web Services                    | 2026-07-10 | permitted, no licence required                       |
        | AWS                                    | 2026-07-11 | permitted, no licence required                       |
        | Apple                                  | 2026-07-09 | conditional: licence required, reviewed case by case |
        | Apple                                  | 2026-07-10 | permitted, no licence required                       |
        | Apple Inc                              | 2026-07-11 | permitted, no licence required                       |
        | Google                                 | 2026-07-09 | conditional: licence required, reviewed case by case |
        | Google                                 | 2026-07-10 | permitted, no licence required                       |
        | Alphabet                               | 2026-07-11 | conditional: licence required, reviewed case by case |
        | Meta                                   | 2026-07-09 | conditional: licence required, reviewed case by case |
        | Meta                                   | 2026-07-10 | permitted, no licence required                       |
        | Meta Platforms                         | 2026-07-11 | permitted, no licence required                       |
        | Microsoft                              | 2026-07-09 | conditional: licence required, reviewed case by case |
        | Microsoft                              | 2026-07-10 | permitted, no licence required                       |
        | Microsoft Corporation                  | 2026-07-11 | permitted, no licence required                       |
        | OpenAI                                 | 2026-07-09 | conditional: licence required, reviewed case by case |
        | OpenAI                                 | 2026-07-10 | permitted, no licence required                       |
        | OpenAI                                 | 2026-07-11 | permitted, no licence required                       |
        | Oracle                                 | 2026-07-09 | conditional: licence required, reviewed case by case |
        | Oracle                                 | 2026-07-10 | permitted, no licence required                       |
        | Oracle Corporation                     | 2026-07-11 | permitted, no licence required                       |
        | xAI                                    | 2026-07-09 | conditional: licence required, reviewed case by case |
        | xAI                                    | 2026-07-10 | permitted, no licence required                       |
        | xAI                                    | 2026-07-11 | permitted, no licence required                       |
        | G42                                    | 2026-07-09 | conditional: licence required, reviewed case by case |
        | Group 42                               | 2026-07-10 | permitted, no licence required                       |
        | G42                                    | 2026-07-11 | permitted, no licence required                       |
        | Core42                                 | 2026-07-09 | conditional: licence required, reviewed case by case |
        | Core42                                 | 2026-07-10 | permitted, no licence required                       |
        | Core42                                 | 2026-07-11 | permitted, no licence required                       |

    Scenario Outline: each by its own relief
      Given the product "GB300" from "Nvidia"
      And the destination "UAE"
      And the end user is "<end user>"
      When it is checked on 2026-07-10
      Then us.chips-to-emirates is overridden by <relief>

      Examples:
        | end user       | relief                 |
        | UAE Government | us.emirates-government |
        | Meta           | us.emirates-approved   |
        | Core42         | us.emirates-g42        |

  Rule: The foreign fabs in China are named from 2023 and 2024

    Scenario Outline: American tools to the fabs by name
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And a buyer headquartered in "<home>"
      And the end user is "<fab>"
      When it is checked on <day>
      Then it is <answer>
      And the reason is <reason>

      Examples:
        | fab                            | home               | day        | answer    | reason                  |
        | Samsung Xi'an                  | Korea, Republic of | 2023-10-13 | permitted | us.veu-korean           |
        | Samsung China Semiconductor    | Korea, Republic of | 2023-10-14 | permitted | us.veu-korean           |
        | SK hynix Semiconductor (China) | Korea, Republic of | 2023-10-13 | permitted | us.veu-korean           |
        | SK hynix Wuxi                  | Korea, Republic of | 2023-10-14 | permitted | us.veu-korean           |
        | Intel Semiconductor (Dalian)   | Korea, Republic of | 2023-10-13 | unknown   | us.veu-dalian           |
        | Solidigm Dalian                | Korea, Republic of | 2023-10-14 | unknown   | us.veu-dalian           |
        | TSMC Nanjing                   | Taiwan             | 2024-05-22 | permitted | us.fab-tools-to-foreign |
        | TSMC Nanjing                   | Taiwan             | 2024-05-23 | permitted | us.veu-tsmc             |
        | TSMC China Company Limited     | Taiwan             | 2024-05-24 | permitted | us.veu-tsmc             |
