Feature: Guidance on firms based in Macau or D:5, May 2026
  On 31 May 2026 BIS repeated that chips for such firms need a licence wherever they are, and that this never lapsed. In the
  year before much of the trade had acted otherwise. The rule of 2023 applies without interruption; that the year is contested is shown
  in the answer. Data centres need not give up what they already hold.

  Rule: Required throughout, as BIS holds

    Scenario Outline: before, in and after the contested year
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "China"
      When it is checked on <day>
      Then the answer is blocked: licence required, presumption of denial
      And the reason is us.chips-to-d5-headquarters
      And law and practice agree

      Examples:
        | product | destination  | day        |
        | GB300   | Malaysia     | 2025-05-12 |
        | GB300   | Malaysia     | 2025-05-13 |
        | GB300   | Malaysia     | 2025-05-14 |
        | GB300   | Malaysia     | 2026-05-30 |
        | GB300   | Malaysia     | 2026-05-31 |
        | GB300   | Malaysia     | 2026-06-01 |
        | H100    | Singapore    | 2026-10-08 |
        | H100    | Switzerland  | 2026-10-08 |
        | H100    | Poland       | 2026-10-08 |
        | H100    | Israel       | 2026-10-08 |
        | H100    | Vietnam      | 2026-10-08 |
        | H100    | Saudi Arabia | 2026-10-08 |

    Scenario Outline: headquarters decide, not the destination
      Given the product "H100" from "Nvidia"
      And the destination "Malaysia"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2026-06-01
      Then it is <state>

      Examples:
        | headquarters | state     |
        | Hong Kong    | blocked   |
        | Macau        | blocked   |
        | Venezuela    | blocked   |
        | Vietnam      | permitted |
        | Malaysia     | permitted |

  Rule: The contested year is shown until 30 May 2026, the guidance from the 31st

    Scenario Outline: around both ends of the year
      Given the product "GB300" from "Nvidia"
      And the destination "Malaysia"
      And a buyer headquartered in "China"
      When it is checked on <day>
      Then <contested> notice is us.headquarters-contested
      And <restated> notice is us.headquarters-restated

      Examples:
        | day        | contested | restated |
        | 2025-05-12 | no        | no       |
        | 2025-05-13 | a         | no       |
        | 2025-05-14 | a         | no       |
        | 2026-05-30 | a         | no       |
        | 2026-05-31 | no        | a        |
        | 2026-06-01 | no        | a        |
        | 2026-10-08 | no        | a        |

    Scenario Outline: both are also shown for the law as written
      Given the product "GB300" from "Nvidia"
      And the destination "Malaysia"
      And a buyer headquartered in "China"
      And the law as written
      When it is checked on <day>
      Then a notice is <notice>

      Examples:
        | day        | notice                    |
        | 2025-05-13 | us.headquarters-contested |
        | 2026-05-31 | us.headquarters-restated  |

    Scenario Outline: it was not public before the guidance
      Given the product "GB300" from "Nvidia"
      And the destination "Malaysia"
      And a buyer headquartered in "China"
      And what was known on <known>
      When it is checked on 2026-01-01
      Then it is blocked
      And <told> notice is us.headquarters-contested

      Examples:
        | known      | told |
        | 2026-05-30 | no   |
        | 2026-05-31 | a    |

    Scenario Outline: the guidance is shown for both classes, the contested year for the stronger class only
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then <told> notice is <notice>

      Examples:
        | product | destination | headquarters | day        | told | notice                    |
        | L40     | Malaysia    | China        | 2026-05-30 | no   | us.headquarters-contested |
        | L40     | Malaysia    | China        | 2026-05-31 | a    | us.headquarters-restated  |
        | H20     | Malaysia    | China        | 2026-05-31 | no   | us.headquarters-restated  |
        | H100    | UAE         | Russia       | 2026-05-30 | a    | us.headquarters-contested |
        | H100    | UAE         | Russia       | 2026-05-31 | a    | us.headquarters-restated  |
        | H100    | Malaysia    | Malaysia     | 2026-05-30 | no   | us.headquarters-contested |
        | H100    | Malaysia    | Malaysia     | 2026-05-31 | no   | us.headquarters-restated  |
        | H100    | China       | China        | 2026-05-30 | no   | us.headquarters-contested |
        | H100    | China       | China        | 2026-05-31 | no   | us.headquarters-restated  |
        | H100    | USA         | China        | 2026-05-30 | no   | us.headquarters-contested |
        | H100    | USA         | China        | 2026-05-31 | no   | us.headquarters-restated  |
