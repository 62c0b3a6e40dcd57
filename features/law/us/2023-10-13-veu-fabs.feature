Feature: The foreign fabs in China as validated end users
  From 17 October 2023 Samsung's plant at Xi'an and that of SK hynix at Wuxi may receive American tools without
  a licence for each; TSMC's plant at Nanjing follows in May 2024. The authorisation is for the plants that stood there,
  and for what it lists. It lasts until later notices end it.

  Background:
    Given every list of parties is whole

  Rule: The plants that are named need no single licence

    Scenario Outline: the day before, the day, the day after
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And a buyer headquartered in "<home>"
      And the end user is "<fab>"
      When it is checked on <day>
      Then it is <answer>
      And the reason is <reason>

      Examples:
        | fab             | home               | day        | answer      | reason                  |
        | Samsung Xi'an   | Korea, Republic of | 2023-10-16 | conditional | us.fab-tools-to-foreign |
        | Samsung Xi'an   | Korea, Republic of | 2023-10-17 | permitted   | us.veu-korean           |
        | Samsung Xi'an   | Korea, Republic of | 2023-10-18 | permitted   | us.veu-korean           |
        | SK hynix Wuxi   | Korea, Republic of | 2023-10-16 | conditional | us.fab-tools-to-foreign |
        | SK hynix Wuxi   | Korea, Republic of | 2023-10-17 | permitted   | us.veu-korean           |
        | SK hynix Dalian | Korea, Republic of | 2023-10-16 | conditional | us.fab-tools-to-foreign |
        | SK hynix Dalian | Korea, Republic of | 2023-10-17 | unknown     | us.veu-dalian           |
        | SK hynix Dalian | Korea, Republic of | 2023-10-18 | unknown     | us.veu-dalian           |
        | TSMC Nanjing    | Taiwan             | 2023-10-13 | conditional | us.fab-tools-to-foreign |
        | TSMC Nanjing    | Taiwan             | 2024-05-23 | unknown     | us.fab-tools-to-foreign |
        | TSMC Nanjing    | Taiwan             | 2024-05-24 | permitted   | us.veu-tsmc             |
        | TSMC Nanjing    | Taiwan             | 2024-05-25 | permitted   | us.veu-tsmc             |

    Scenario Outline: the authorisation names the plant, whatever its parent
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And the end user is "<fab>"
      When it is checked on 2024-06-01
      Then the answer is permitted under a licence exception
      And us.fab-tools-to-chinese is overridden by <relief>

      Examples:
        | fab           | relief        |
        | Samsung Xi'an | us.veu-korean |
        | TSMC Nanjing  | us.veu-tsmc   |

    Scenario Outline: what was known
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And a buyer headquartered in "Korea, Republic of"
      And the end user is "Samsung Xi'an"
      And what was known on <known>
      When it is checked on 2023-10-17
      Then it is <answer>

      Examples:
        | known      | answer      |
        | 2023-10-12 | conditional |
        | 2023-10-13 | permitted   |

    Scenario: another plant of the same firm is not named
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And a buyer headquartered in "Taiwan"
      And the end user is "TSMC China Company Limited"
      When it is checked on 2024-06-01
      Then it is unknown

  Rule: Nobody else is exempted, and nothing but tools

    Scenario Outline: who is not named
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And a buyer headquartered in "<home>"
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | home               | answer  |
        | Korea, Republic of | unknown |
        | Taiwan             | unknown |
        | China              | blocked |

    Scenario: a chip gains nothing from it
      Given the product "MI300X" from "AMD"
      And the destination "China"
      And a buyer headquartered in "Korea, Republic of"
      And the end user is "Samsung Xi'an"
      When it is checked on 2024-06-01
      Then the answer is blocked: licence required, presumption of denial
      And it does not depend on us.veu-korean
