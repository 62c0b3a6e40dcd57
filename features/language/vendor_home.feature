Feature: The home of a vendor that the catalogue lacks
  Rules may ask for the home of the vendor. The catalogue has the homes of those it knows. The home of another may be stated
  with its name. Where it is not stated, it may be any country, which never makes an answer milder. A stated home cannot
  replace that of a vendor that is known, or that may be meant.

  Background:
    Given the destination "China"
    And only these rules:
      """
      instrument: xx.act
      in_force: 2024-01-01
      controls:
        xx.japanese:
          says: nothing made by Japanese vendors
          when: {vendor_home: JP, destination: CN}
          requires: prohibition
        xx.all: {says: a licence for the rest, when: {destination: CN}, requires: licence, review: case_by_case}
      reliefs:
        xx.friends:
          says: eased for Korean vendors
          of: xx.all
          when: {vendor_home: KR}
          to: licence_exception
      """

  Scenario Outline: a described product of an unknown vendor
    Given a product with:
      | vendor | Weberei Quast |
      | kind   | hbm           |
    And the home of the vendor is "<home>"
    When it is checked on 2024-06-01
    Then it is <answer>

    Examples:
      | home        | answer      |
      | Japan       | blocked     |
      | South Korea | permitted   |
      | France      | conditional |

  Scenario: without its home the vendor may be from anywhere
    Given a product with:
      | vendor | Weberei Quast |
      | kind   | hbm           |
    When it is checked on 2024-06-01
    Then it is unknown
    And it needs vendor_home

  Scenario Outline: a product that has no maker in the catalogue, and a name of which only the kind is known
    Given the product "<product>" from "Weberei Quast"
    And the home of the vendor is "<home>"
    When it is checked on 2024-06-01
    Then it is <answer>

    Examples:
      | product          | home        | answer      |
      | ethane           | Japan       | blocked     |
      | ethane           | South Korea | permitted   |
      | power MOSFET     | Japan       | blocked     |
      | power MOSFET     | France      | conditional |

  Scenario: what a system of that vendor contains has makers of its own
    Given a product with:
      | name     | our server      |
      | vendor   | Weberei Quast   |
      | contains | 8x Quast Unit 1 |
    And the home of the vendor is "South Korea"
    When it is checked on 2024-06-01
    Then it is unknown

  Scenario: it is taken to ship from there
    Given only these rules:
      """
      instrument: xx.act
      in_force: 2024-01-01
      controls:
        xx.exports: {says: no exports from Japan, when: {ships_from: JP}, requires: prohibition}
      """
    And a product with:
      | vendor | Weberei Quast |
      | kind   | hbm           |
    And the home of the vendor is "Japan"
    When it is checked on 2024-06-01
    Then it is blocked
    And it assumes the default ships_from

  Scenario Outline: a home that contradicts a vendor that is known or may be meant
    Given a product with:
      | vendor | <vendor> |
      | kind   | hbm      |
    And the home of the vendor is "<home>"
    When it is checked on 2024-06-01
    Then the question is refused: <text>

    Examples:
      | vendor        | home    | text                                                               |
      | Micron        | Japan   | the home of `Micron` is US (United States), not JP                 |
      | Micrn         | Japan   | did you mean `Micron`?                                             |
      | Micron Europe | Germany | may be a vendor with another home: that of `Micron` is US          |
      | 某某           | Japan   | cannot be compared with the vendors that are known                 |
      | n/a           | Japan   | `vendor_home` is the home of the vendor; state the `vendor` too    |
      | Weberei Quast | Jappan  | did you mean                                                       |

  Scenario: the known home may be repeated
    Given the product "HBM3E" from "Micron"
    And the home of the vendor is "United States"
    When it is checked on 2024-06-01
    Then it is conditional
