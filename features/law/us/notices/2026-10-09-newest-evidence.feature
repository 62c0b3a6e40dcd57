Feature: Where the evidence on American law ends
  Nothing seen is newer than 9 October 2026. After it no answer is asserted; the last known one is shown, and so is what the
  texts themselves say of the days that follow.

  Background:
    Given every list of parties is whole

  Rule: From 10 October 2026 no answer is asserted

    Scenario Outline: the answer
      Given the product "B200" from "Nvidia"
      And the destination "China"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | day                                      | answer  |
        | 2026-10-08                               | blocked |
        | 2026-10-09                               | blocked |
        | the day after the last day covered by us | unknown |
        | 2026-11-27                               | unknown |

  Rule: Notices show what the texts state for later days

    Scenario Outline: the rule on affiliates, stayed to 9 November 2026
      Given the product "L20" from "Nvidia"
      And the destination "Netherlands"
      And the end user is "Nexperia"
      When it is checked on <day>
      Then it is unknown
      And the last known answer is permitted, no licence required
      And <shown> is us.notice-affiliates-on-paper

      Examples:
        | day        | shown     |
        | 2026-11-09 | no notice |
        | 2026-11-10 | a notice  |
        | 2026-11-11 | a notice  |
        | 2026-11-27 | a notice  |

    Scenario Outline: a firm of which listed owners hold so much, as stated
      Given the product "RTX 4070" from "Nvidia"
      And the destination "China"
      And the end user is "Falcon Dates"
      And an owner is "Huawei" with <share> percent
      When it is checked on <day>
      Then it is unknown
      And the last known answer is permitted, no licence required
      And <shown> is us.notice-affiliates-on-paper

      Examples:
        | share | day        | shown     |
        | 60    | 2026-11-09 | no notice |
        | 60    | 2026-11-10 | a notice  |
        | 60    | 2026-11-11 | a notice  |
        | 60    | 2026-11-27 | a notice  |
        | 50    | 2026-11-27 | a notice  |
        | 40    | 2026-11-27 | no notice |

    Scenario Outline: a party that is itself listed stays listed
      Given the product "H200" from "Nvidia"
      And the destination "China"
      And the end user is "Huawei"
      When it is checked on <day>
      Then <shown> is us.notice-listed-on-paper

      Examples:
        | day        | shown     |
        | 2026-10-09 | no notice |
        | 2026-10-10 | a notice  |
        | 2026-10-11 | a notice  |
        | 2026-11-27 | a notice  |

    Scenario Outline: the yearly licences of the foreign plants in China
      Given the product "etching equipment"
      And it is shipped from "United States"
      And the destination "China"
      And a buyer headquartered in "South Korea"
      And the end user is "Samsung Xi'an"
      When it is checked on <day>
      Then it is unknown
      And <shown> is us.notice-annual-licences-on-paper

      Examples:
        | day        | shown     |
        | 2026-12-31 | no notice |
        | 2027-01-01 | a notice  |
        | 2027-01-02 | a notice  |

    Scenario Outline: the release of G42
      Given the product "H200" from "Nvidia"
      And the destination "UAE"
      And the end user is "G42"
      When it is checked on <day>
      Then it is unknown
      And <shown> is us.notice-g42-on-paper

      Examples:
        | day        | shown     |
        | 2027-04-05 | no notice |
        | 2027-04-06 | a notice  |
        | 2027-04-07 | a notice  |
        | 2027-04-08 | a notice  |

    Scenario Outline: an amendment of the section on regional stability whose text was not read
      Given the product "<product>" from "<vendor>"
      And the destination "China"
      When it is checked on <day>
      Then it is unknown
      And <shown> is us.notice-unread-amendment

      Examples:
        | product | vendor   | day        | shown     |
        | H200    | Nvidia   | 2026-11-19 | no notice |
        | H200    | Nvidia   | 2026-11-20 | a notice  |
        | HBM3E   | SK hynix | 2026-11-21 | a notice  |
