Feature: The classes of ECCN 3A090 in answers about United States law
  An answer names the class it found, by the list of the day: entry 3A090 as a whole from October 2022, its paragraphs .a and
  .b from November 2023, and .c for memory stacks from the end of 2024. Cards and computers that hold such a circuit are in
  4A090 or in the paragraphs .z of other entries.

  Scenario Outline: The class of the day
    Given the product "<product>" from "Nvidia"
    And the destination "China"
    When it is checked on <day>
    Then it is <how> as <eccn>

    Examples:
      | product  | day        | how            | eccn    |
      | H100 SXM | 2022-10-20 | not classified | 3A090   |
      | H100 SXM | 2022-10-21 | classified     | 3A090   |
      | A800     | 2023-11-16 | not classified | 3A090   |
      | H100 SXM | 2023-11-16 | classified     | 3A090   |
      | H100 SXM | 2023-11-17 | not classified | 3A090   |
      | H100 SXM | 2023-11-17 | classified     | 3A090.a |
      | A800     | 2023-11-17 | classified     | 3A090.a |
      | L40      | 2023-11-17 | classified     | 3A090.b |
      | H20      | 2023-11-17 | not classified | 3A090.a |
      | H20      | 2023-11-17 | not classified | 3A090.b |

  Scenario Outline: The class of a memory stack
    Given a product with:
      | vendor                   | micron |
      | kind                     | hbm    |
      | memory_bandwidth_density | 2.5    |
    And the destination "China"
    When it is checked on <day>
    Then it is <how> as 3A090.c

    Examples:
      | day        | how            |
      | 2024-12-30 | not classified |
      | 2024-12-31 | classified     |

  Scenario Outline: A data-centre chip of unknown figures with a stated ECCN
    Given a product with:
      | vendor     | nvidia      |
      | kind       | accelerator |
      | datacenter | yes         |
    And the stated ECCN is "<eccn>"
    And the destination "China"
    When it is checked on 2024-06-01
    Then it is <permitted>

    Examples:
      | eccn        | permitted |
      | 3A090.a     | blocked   |
      | 4A090.a     | blocked   |
      | 5A992.z.1   | blocked   |
      | 5A002.z.1   | unknown   |
      | 5A002.z.1.a | blocked   |
      | 3A090.b     | unknown   |
      | 3A090       | unknown   |
      | 4A994.l     | unknown   |
      | 5A992.c     | unknown   |
      | EAR99       | unknown   |

  Scenario: A stated ECCN that is milder than the figures changes nothing
    Given the product "H100 SXM" from "Nvidia"
    And the stated ECCN is "5A992.c"
    And the destination "China"
    When it is checked on 2024-06-01
    Then it is blocked
    And the reason is us.chips-to-d5
    And the stated ECCN disagrees with the figures

  Scenario: A stated ECCN that is stricter than the figures counts
    Given the product "H20" from "Nvidia"
    And the stated ECCN is "3A090.a"
    And the destination "China"
    When it is checked on 2024-06-01
    Then it is blocked
    And the reason is us.chips-to-d5
    And the stated ECCN disagrees with the figures
