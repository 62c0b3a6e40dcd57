Feature: Missing facts about a product
  A missing figure may have any value. If every value leads to the same permission, that is the answer; otherwise it is
  unknown, with the missing facts. Omitting a fact never makes an answer milder.

  Background:
    Given the destination "China"
    And only these rules:
      """
      instrument: xx.act
      in_force: 2024-01-01
      controls:
        xx.chips:
          says: a licence for chips, refused as a rule
          when: {tpp: {at_least: 4800}, destination: CN}
          requires: licence
          review: denial
        xx.bandwidth:
          says: a licence for fast chips, refused as a rule
          when: {total_bandwidth: {at_least: 1700}, destination: CN}
          requires: licence
          review: denial
        xx.prohibited:
          says: the largest are prohibited
          when: {tpp: {at_least: 9600}, destination: CN}
          requires: prohibition
      reliefs:
        xx.small-dies:
          says: eased for low performance density
          of: xx.chips
          when: {performance_density: {below: 1.6}}
          to: licence_exception
      """

  Rule: If a missing figure matters, the answer is unknown

    Scenario Outline: values and limits of the figure
      Given a product with:
        | vendor              | nvidia      |
        | kind                | accelerator |
        | tpp                 | <tpp>       |
        | performance_density | <density>   |
        | total_bandwidth     | 1000        |
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | tpp           | density       | answer    |
        | 4799          | 2             | permitted |
        | 4800          | 2             | blocked   |
        | at least 4800 | 2             | blocked   |
        | above 4700    | 2             | unknown   |
        | below 4800    | 2             | permitted |
        | at most 4800  | 2             | unknown   |
        | 5000          | 1.5           | permitted |
        | 5000          | 1.6           | blocked   |
        | 5000          | below 1.6     | permitted |
        | 5000          | at least 1.6  | blocked   |
        | 5000          | at least 1.5  | unknown   |

    Scenario: the missing figure is named
      Given a product with:
        | vendor          | nvidia      |
        | kind            | accelerator |
        | tpp             | 5000        |
        | total_bandwidth | 1000        |
      When it is checked on 2024-06-01
      Then it is unknown
      And it needs performance_density

    Scenario: a rule that applies for every value needs no figure
      Given a product with:
        | vendor          | nvidia      |
        | kind            | accelerator |
        | tpp             | below 9600  |
        | total_bandwidth | 2000        |
      When it is checked on 2024-06-01
      Then it is blocked
      And the reason is xx.bandwidth

    Scenario: both bounds are blocked, so the stricter verdict is the answer
      Given a product with:
        | vendor              | nvidia        |
        | kind                | accelerator   |
        | tpp                 | at least 4800 |
        | performance_density | 2             |
        | total_bandwidth     | 1000          |
      When it is checked on 2024-06-01
      Then the answer is blocked: prohibited, no licence is offered

  Rule: The combined bandwidth is the sum of memory, input and output bandwidth

    Scenario Outline: values and limits of the parts
      Given a product with:
        | vendor         | nvidia      |
        | kind           | accelerator |
        | tpp            | 1000        |
        | dram_bandwidth | <memory>    |
        | interconnect   | <link>      |
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | memory | link      | answer    |
        | 1000   | 700       | blocked   |
        | 1000   | 699       | permitted |
        | 1700   | at most 9 | blocked   |
        | 1000   | at most 9 | permitted |
        | 1000   | above 9   | unknown   |

  Rule: An unstated vendor may be any vendor

    Scenario Outline: a rule for one vendor
      Given only these rules:
        """
        instrument: xx.letter
        in_force: 2024-01-01
        controls:
          xx.letter: {says: prohibited for one, when: {vendor: nvidia}, requires: prohibition}
        """
      And a product with:
        | kind   | accelerator |
        | <key>  | <value>     |
      And it is shipped from "United States"
      When it is checked on 2024-06-01
      Then it is <answer>

      Examples:
        | key    | value            | answer    |
        | vendor | nvidia           | blocked   |
        | vendor | amd              | permitted |
        | vendor | Nobody in Seeds  | permitted |
        | vendor | Nvida            | unknown   |
        | vendor | NVIDIA Far East  | unknown   |
        | vendor | 英伟达           | unknown   |
        | vendor | n/a              | unknown   |
        | tpp    | 5000             | unknown   |

  Rule: For an unknown product the answer is unknown, and never a guess

    Scenario: a name that is not in the catalogue
      Given the product "B999"
      When it is checked on 2024-06-01
      Then it is unknown

    Scenario: the wrong vendor
      Given the product "H20" from "AMD"
      When it is checked on 2024-06-01
      Then it is unknown
      And it suggests "NVIDIA H20 96GB"

  Rule: An invalid question is refused

    Scenario: a country that does not exist
      Given the product "H20" from "Nvidia"
      And the destination "Chnia"
      When it is checked on 2024-06-01
      Then the question is refused: there is no country `Chnia`; did you mean `China`
