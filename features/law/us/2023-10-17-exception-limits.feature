Feature: Limits of the licence exceptions
  No licence exception serves a party on the Entity List, the Unverified List or the list of military end users, military use, a supercomputer, a plant of advanced nodes or the
  making of chip tools. One class says so for every exception.

  Rule: No exception is available for listed parties and barred uses, whichever exception it is

    Scenario Outline: by whom, for what, and under which exception
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      And the end user is "<end user>"
      And the end use is "<use>"
      And it is <node> that the plant makes circuits of an advanced node
      When it is checked on <day>
      Then the answer is <answer>
      And it does not depend on <exception>

      Examples:
        | product  | destination | end user     | use           | node    | day        | answer                                           | exception        |
        | RTX 4090 | China       | Inspur       | civil         | unknown | 2024-01-10 | blocked: licence required, presumption of denial | us.nac           |
        | RTX 4090 | China       | Falcon Dates | military      | unknown | 2024-01-10 | blocked: licence required, presumption of denial | us.nac           |
        | RTX 4090 | China       | Falcon Dates | supercomputer | unknown | 2024-06-01 | blocked: licence required, presumption of denial | us.nac           |
        | RTX 4090 | China       | Falcon Dates | chip-plant    | yes     | 2024-06-01 | blocked: licence required, presumption of denial | us.nac           |
        | RTX 4090 | China       | Falcon Dates | tool-making   | unknown | 2024-06-01 | blocked: licence required, presumption of denial | us.nac           |
        | L40      | Vietnam     | Inspur       | civil         | unknown | 2024-06-01 | blocked: licence required, presumption of denial | us.aca           |
        | L40      | China       | Inspur       | civil         | unknown | 2025-06-01 | blocked: licence required, presumption of denial | us.aca-transfers |
        | L40      | UAE         | Inspur       | civil         | unknown | 2026-08-01 | blocked: licence required, presumption of denial | us.emirates-aca  |

    Scenario Outline: the day on which the exceptions began
      Given the product "RTX 4090" from "Nvidia"
      And the destination "China"
      And the end use is "<use>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | use      | day        | answer      |
        | civil    | 2023-11-16 | permitted   |
        | civil    | 2023-11-17 | conditional |
        | military | 2023-11-17 | blocked     |
        | civil    | 2023-11-18 | conditional |

    Scenario Outline: a party on the Unverified List gets no exception
      Given every list of parties is whole
      And the product "RTX 4090" from "Nvidia"
      And it is shipped from "Singapore"
      And the destination "China"
      And the end user is "<end user>"
      When it is checked on <day>
      Then it is <answer>

      Examples:
        | end user           | day        | answer      |
        | Able Supply Chain  | 2026-06-01 | unknown     |
        | Able Supply Chain  | 2026-08-01 | blocked     |
        | Falcon Dates       | 2026-08-01 | conditional |

    Scenario: a name near a listed one leaves the exception open
      Given the product "RTX 4090" from "Nvidia"
      And the destination "China"
      And the end user is "Inspur Grupp"
      When it is checked on 2024-06-01
      Then it is unknown

  Rule: What is open to chips on their way to D:1, D:4, D:5 and firms based in Macau or D:5

    Scenario Outline: the first days of the list
      Given the product "H100 SXM" from "Nvidia"
      And the destination "China"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then exception RPL is <rpl>
      And exception GOV is <gov>
      And exception TMP is <tmp>

      Examples:
        | headquarters | day        | rpl                     | gov                     | tmp                     |
        | China        | 2023-11-16 | not available           | not available           | not listed              |
        | China        | 2023-11-17 | available on conditions | not available           | available on conditions |
        | China        | 2023-11-18 | available on conditions | not available           | available on conditions |
        | US           | 2023-11-18 | available on conditions | available on conditions | available on conditions |

    Scenario: software that runs lawfully exported goods is no chip
      Given the product "H100 SXM" from "Nvidia"
      And the destination "China"
      When it is checked on 2024-06-01
      Then exception TSU is not for this item

    Scenario: a chip for a failed one in an exported server
      Given the product "A100" from "Nvidia"
      And the destination "China"
      When it is checked on 2024-06-01
      Then the answer is blocked: licence required, presumption of denial
      And exception RPL is available on conditions
      And exception RPL asks for "one for one"
      And exception RPL asks for "The old part is destroyed abroad or comes back"
      And exception RPL asks for "A whole unit is replaced only where the first went out under a licence"

    Scenario: a better chip for a failed one is no replacement
      Given the product "H200" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-03-01
      Then the answer is blocked: licence required, presumption of denial
      And exception RPL asks for "does not improve its capability"

    Scenario Outline: goods for a demonstration
      Given the product "H100 SXM" from "Nvidia"
      And the destination "<destination>"
      When it is checked on 2024-06-01
      Then it is <answer>
      And exception TMP is <tmp>

      Examples:
        | destination | answer    | tmp                     |
        | Malaysia    | permitted | not listed              |
        | Vietnam     | permitted | available on conditions |

    Scenario: TMP is for repair and not for demonstrations
      Given the product "H100 SXM" from "Nvidia"
      And the destination "Vietnam"
      When it is checked on 2024-06-01
      Then exception TMP asks for "Tools of trade and demonstrations"

    Scenario Outline: a card sent back after repair
      Given every list of parties is whole
      And the product "RTX 6000 Ada" from "Nvidia"
      And the destination "China"
      And the end user is "<end user>"
      When it is checked on 2024-06-01
      Then exception RPL is <rpl>

      Examples:
        | end user     | rpl                                            |
        | Falcon Dates | available on conditions                        |
        | Inspur       | not available because of us.outside-exceptions |
        | Inspur       | not available because of us.entity-list        |

    Scenario: a name near a listed one does not open an exception
      Given the product "RTX 4090" from "Nvidia"
      And the destination "China"
      And the end user is "Inspur Grupp"
      When it is checked on 2024-06-01
      Then exception NAC is unknown
      And exception RPL is unknown

    Scenario: a party that no whole list has cleared does not open an exception
      Given the product "RTX 4090" from "Nvidia"
      And the destination "China"
      And the end user is "Falcon Dates"
      When it is checked on 2024-06-01
      Then exception NAC is unknown

    Scenario: a control that no exception serves bars all of them
      Given the product "H20" from "Nvidia"
      And the destination "China"
      When it is checked on 2025-05-01
      Then exception RPL is not available because of us.h20-letter
      And exception NAC is not for this item

    Scenario: an embargo bars all of them
      Given the product "RTX 4090" from "Nvidia"
      And the destination "Iran"
      When it is checked on 2024-06-01
      Then exception NAC is not available because of us.embargo
      And exception RPL is not available because of us.embargo

  Rule: STA and APP are not for these chips

    Scenario Outline: by what is stated of the goods
      Given the product "H100 SXM" from "Nvidia"
      And the destination "China"
      And the stated ECCN is "<eccn>"
      When it is checked on 2024-06-01
      Then exception STA is <sta>
      And exception APP is <app>

      Examples:
        | eccn        | sta               | app               |
        | 3A090.a     | not for this item | not for this item |
        | 3A001.z.1.a | not available     | not for this item |
        | 4A003.z.1.a | not available     | not available     |
