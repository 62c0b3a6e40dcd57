Feature: Screening lists that ask for no export licence
  A party debarred from the arms trade, or on a list of the Treasury that bars some dealings only, needs no licence by that. It is
  told. No name of these lists is shipped.

  Rule: A notice, not a licence

    Scenario Outline: by list
      Given "Falcon Dates" is on the list <list>
      And every list of parties is whole
      And the product "L20" from "Nvidia"
      And the destination "Germany"
      And the end user is "Falcon Dates"
      When it is checked on 2025-05-01
      Then the answer is permitted, no licence required
      And a notice is <notice>

      Examples:
        | list                  | notice                   |
        | us.debarred-parties   | us.notice-debarred       |
        | us.sectoral-sanctions | us.notice-treasury-lists |
        | us.ns-mbs             | us.notice-treasury-lists |
        | us.capta              | us.notice-treasury-lists |
        | us.plc                | us.notice-treasury-lists |
