Feature: The foreign direct product rule for Huawei's own designs
  From 15 May 2020 a chip that is made abroad with listed technology to a design of a party with footnote 1 is under United States rules on its
  way to such a party.

  Rule: Its own designs alone

    Scenario Outline: the days on which it began
      Given every list of parties is whole
      And the product "<product>" from "<vendor>"
      And it is shipped from "Taiwan"
      And the destination "China"
      And the end user is "Huawei Technologies"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | vendor    | product    | day        | answer  |
        | Huawei    | Ascend 310 | 2020-05-14 | unknown |
        | Huawei    | Ascend 310 | 2020-05-15 | blocked |
        | Huawei    | Ascend 310 | 2020-05-16 | blocked |
        | Graphcore | GC2        | 2020-08-16 | unknown |
        | Graphcore | GC2        | 2020-08-17 | blocked |
        | Graphcore | GC2        | 2020-08-18 | blocked |
