Feature: The parties named in the United States lists
  The tables list the parties and their dates: a part of the Entity List, a firm owned by a
  listed one, the Emirates' government and the firms exempt there in July 2026, and the foreign fabs in China that may
  receive tools. Each party is asked for on the day before it was listed, the day, and the day after.

  Background:
    Given every list of parties is whole

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
        | YITU                         |
        | Megvii                       |
        | 商汤                           |

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
        | Zhipu                       | 2025-01-15 | permitted |
        | Zhipu                       | 2025-01-16 | blocked   |
        | Z.ai                        | 2025-01-17 | blocked   |
        | 智谱                          | 2025-01-17 | blocked   |
        | Sophgo                      | 2025-01-15 | permitted |
        | Sophgo                      | 2025-01-16 | blocked   |
        | SwaySure                    | 2024-12-01 | permitted |
        | SwaySure                    | 2024-12-02 | blocked   |

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
      And a buyer headquartered in "<home>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | end user                               | home          | day        | answer                                               |
        | Government of the United Arab Emirates | UAE           | 2026-07-09 | conditional: licence required, reviewed case by case |
        | UAE Government                         | UAE           | 2026-07-10 | permitted, no licence required                       |
        | Government of the UAE                  | UAE           | 2026-07-11 | permitted, no licence required                       |
        | Amazon                                 | United States | 2026-07-09 | permitted with a licence, approval presumed          |
        | Amazon Web Services                    | United States | 2026-07-10 | permitted, no licence required                       |
        | AWS                                    | United States | 2026-07-11 | permitted, no licence required                       |
        | Apple                                  | United States | 2026-07-09 | permitted with a licence, approval presumed          |
        | Apple                                  | United States | 2026-07-10 | permitted, no licence required                       |
        | Apple Inc                              | United States | 2026-07-11 | permitted, no licence required                       |
        | Google                                 | United States | 2026-07-09 | permitted with a licence, approval presumed          |
        | Google                                 | United States | 2026-07-10 | permitted, no licence required                       |
        | Alphabet                               | United States | 2026-07-11 | permitted with a licence, approval presumed          |
        | Meta                                   | United States | 2026-07-09 | permitted with a licence, approval presumed          |
        | Meta                                   | United States | 2026-07-10 | permitted, no licence required                       |
        | Meta Platforms                         | United States | 2026-07-11 | permitted, no licence required                       |
        | Microsoft                              | United States | 2026-07-09 | permitted with a licence, approval presumed          |
        | Microsoft                              | United States | 2026-07-10 | permitted, no licence required                       |
        | Microsoft Corporation                  | United States | 2026-07-11 | permitted, no licence required                       |
        | OpenAI                                 | United States | 2026-07-09 | permitted with a licence, approval presumed          |
        | OpenAI                                 | United States | 2026-07-10 | permitted, no licence required                       |
        | OpenAI                                 | United States | 2026-07-11 | permitted, no licence required                       |
        | Oracle                                 | United States | 2026-07-09 | permitted with a licence, approval presumed          |
        | Oracle                                 | United States | 2026-07-10 | permitted, no licence required                       |
        | Oracle Corporation                     | United States | 2026-07-11 | permitted, no licence required                       |
        | xAI                                    | United States | 2026-07-09 | permitted with a licence, approval presumed          |
        | xAI                                    | United States | 2026-07-10 | permitted, no licence required                       |
        | xAI                                    | United States | 2026-07-11 | permitted, no licence required                       |
        | G42                                    | UAE           | 2026-07-09 | conditional: licence required, reviewed case by case |
        | Group 42                               | UAE           | 2026-07-10 | permitted, no licence required                       |
        | G42                                    | UAE           | 2026-07-11 | permitted, no licence required                       |
        | Core42                                 | UAE           | 2026-07-09 | conditional: licence required, reviewed case by case |
        | Core42                                 | UAE           | 2026-07-10 | permitted, no licence required                       |
        | Core42                                 | UAE           | 2026-07-11 | permitted, no licence required                       |

    Scenario Outline: each by its own relief
      Given the product "GB300" from "Nvidia"
      And the destination "UAE"
      And the end user is "<end user>"
      And a buyer headquartered in "<home>"
      When it is checked on 2026-07-10
      Then us.chips-to-emirates is overridden by <relief>

      Examples:
        | end user       | home          | relief                 |
        | UAE Government | UAE           | us.emirates-government |
        | Meta           | United States | us.emirates-approved   |
        | Core42         | UAE           | us.emirates-g42        |

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
        | Samsung Xi'an                  | Korea, Republic of | 2023-10-17 | permitted | us.veu-korean           |
        | Samsung China Semiconductor    | Korea, Republic of | 2023-10-18 | permitted | us.veu-korean           |
        | SK hynix Semiconductor (China) | Korea, Republic of | 2023-10-17 | permitted | us.veu-korean           |
        | SK hynix Wuxi                  | Korea, Republic of | 2023-10-18 | permitted | us.veu-korean           |
        | Intel Semiconductor (Dalian)   | Korea, Republic of | 2023-10-17 | unknown   | us.veu-dalian           |
        | Solidigm Dalian                | Korea, Republic of | 2023-10-18 | unknown   | us.veu-dalian           |
        | TSMC Nanjing                   | Taiwan             | 2024-05-23 | unknown   | us.fab-tools-to-foreign |
        | TSMC Nanjing                   | Taiwan             | 2024-05-24 | permitted | us.veu-tsmc             |
        | TSMC Nanjing Company Limited   | Taiwan             | 2024-05-24 | permitted | us.veu-tsmc             |
