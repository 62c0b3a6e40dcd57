Feature: The parties that Chinese announcements list
  The table contains the names on the control list, the watch list and the Unreliable Entity List, each with its announcement and
  its days. A listed name counts wherever the goods go; a name that is only close to a listed one is a question, not an answer.

  Background:
    Given it is shipped from "China"

  Rule: A party is found by its full name and by its usual one

    Scenario Outline: one firm, several names
      Given the product "dysprosium oxide"
      And the destination "<country>"
      And the end user is "<name>"
      When it is checked on 2026-08-01
      Then it is blocked
      And the reason is <listing>

      Examples:
        | name                               | country       | listing           |
        | Lockheed Martin                    | United States | cn.listed-2025-1  |
        | Lockheed Martin Corporation        | United States | cn.listed-2025-1  |
        | Japan Aerospace Exploration Agency | Japan         | cn.listed-2026-11 |
        | JAXA                               | Japan         | cn.listed-2026-11 |
        | jaxa                               | Japan         | cn.listed-2026-11 |
        | Rheinmetall AG                     | Germany       | cn.listed-2026-30 |
        | 洛克希德·马丁公司                  | United States | cn.listed-2025-1  |
        | 宇宙航空研究開発機構               | Japan         | cn.listed-2026-11 |
        | 莱茵金属                           | Germany       | cn.listed-2026-30 |
        | 通用动力                           | United States | cn.listed-2025-1  |
        | 洛克希德马丁                       | United States | cn.listed-2025-1  |
        | 亨廷顿英格尔斯工业公司             | United States | cn.listed-2025-09-25 |
        | 三菱重工航空发动机株式会社         | Japan         | cn.listed-2026-11 |
        | 三菱重工航空發動機株式會社         | Japan         | cn.listed-2026-11 |
        | 防卫大学                           | Japan         | cn.listed-2026-11 |
        | 汉翔航空工业股份有限公司           | Taiwan        | cn.listed-taiwan  |
        | 台船                               | Taiwan        | cn.listed-taiwan  |

    Scenario: A name close to a listed one is a question
      Given the product "gallium"
      And the destination "Germany"
      And the end user is "Rheinmetal"
      When it is checked on 2026-08-01
      Then it is unknown
      And it needs end_user

    Scenario: Before the listing the same near miss is none
      Given the product "gallium"
      And the destination "Germany"
      And the end user is "Rheinmetal"
      When it is checked on 2026-07-23
      Then it is conditional

    Scenario: A buyer who is not named is taken to be on no list, and the answer says so
      Given the product "gallium"
      And the destination "Germany"
      When it is checked on 2026-08-01
      Then it is conditional
      And it assumes that no rule about the end user applies

  Rule: The party counts, not the country the goods go to

    Scenario Outline: a branch or a forwarder abroad
      Given the product "dysprosium oxide"
      And the destination "<country>"
      And the end user is "MP Materials"
      When it is checked on 2026-08-01
      Then it is blocked

      Examples:
        | country       |
        | United States |
        | Viet Nam      |
        | Mexico        |

    Scenario Outline: a party in any role; what owning means to these lists no rule here says
      Given the product "dysprosium oxide"
      And the destination "Viet Nam"
      And every list of parties is whole
      And the end user is "Falcon Dates"
      And <party>
      When it is checked on 2026-08-01
      Then it is <state>

      Examples:
        | party                                            | state   |
        | the ultimate consignee is "MP Materials"         | blocked |
        | another party is "MP Materials"                  | blocked |
        | an owner is "MP Materials" with 60 percent       | unknown |

  Rule: A firm on several lists is answered by all of them

    Scenario Outline: Skydio, on the control list by No. 13 and on the Unreliable Entity List by No. 7
      Given the product "tungsten"
      And the destination "United States"
      And the end user is "Skydio"
      When it is checked on <day>
      Then it is <state>

      Examples:
        | day        | state       |
        | 2025-03-03 | conditional |
        | 2025-03-04 | blocked     |
        | 2025-04-04 | blocked     |
        | 2025-05-14 | blocked     |
        | 2025-11-09 | blocked     |
        | 2025-11-10 | conditional |
        | 2026-11-10 | unknown     |

    Scenario Outline: AeroVironment, freed by one list in November 2025 and not by the other
      Given the product "tungsten"
      And the destination "United States"
      And the end user is "AeroVironment"
      When it is checked on <day>
      Then it is blocked
      And the reason is <listing>

      Examples:
        | day        | listing                  |
        | 2025-10-08 | cn.listed-2025-13        |
        | 2025-10-09 | cn.unreliable-2025-10-09 |
        | 2025-11-09 | cn.listed-2025-13        |
        | 2025-11-10 | cn.unreliable-2025-10-09 |
        | 2026-10-09 | cn.unreliable-2025-10-09 |
