Feature: The AI Diffusion rule is not enforced, May 2025
  Two days before anyone had to comply, BIS announced that its officers will not enforce the licence that the AI Diffusion
  rule puts on the stronger class of chip for every country. The text was never taken out of the regulations. So from 15 May
  2025 law and practice differ for countries that no older rule covers, and nowhere else in American law.

  Rule: From 15 May 2025 a licence is required by law and not in practice

    Scenario Outline: the days of the announcement and of compliance, as practised and as written
      Given the product "MI300X" from "AMD"
      And the destination "India"
      And the law as <basis>
      When it is checked on <day>
      Then the answer is <answer>
      And law and practice <word>

      Examples:
        | basis     | day        | answer                                      | word   |
        | practised | 2025-05-12 | permitted, no licence required              | agree  |
        | practised | 2025-05-13 | permitted, no licence required              | agree  |
        | practised | 2025-05-14 | permitted, no licence required              | agree  |
        | practised | 2025-05-15 | permitted, no licence required              | differ |
        | practised | 2025-05-16 | permitted, no licence required              | differ |
        | practised | 2026-10-08 | permitted, no licence required              | differ |
        | written   | 2025-05-12 | permitted, no licence required              | agree  |
        | written   | 2025-05-14 | permitted, no licence required              | agree  |
        | written   | 2025-05-15 | permitted with a licence, approval presumed | differ |
        | written   | 2026-10-08 | permitted with a licence, approval presumed | differ |

    Scenario Outline: the announcement lifts it from its own day
      Given the product "MI300X" from "AMD"
      And the destination "India"
      When it is checked on <day>
      Then us.ai-diffusion is overridden by us.ai-diffusion-not-enforced
      And the reason is us.ai-diffusion-not-enforced

      Examples:
        | day        |
        | 2025-05-13 |
        | 2025-05-14 |
        | 2025-05-15 |

    Scenario: until it was made, only the days of grace lifted it
      Given the product "MI300X" from "AMD"
      And the destination "India"
      When it is checked on 2025-05-12
      Then us.ai-diffusion is overridden by us.ai-diffusion-grace
      And it does not depend on us.ai-diffusion-not-enforced

    Scenario Outline: it rests on an announcement
      Given the product "MI300X" from "AMD"
      And the destination "India"
      And what was known on <known>
      When it is checked on 2025-05-20
      Then the answer is <answer>

      Examples:
        | known      | answer                                      |
        | 2025-05-12 | permitted with a licence, approval presumed |
        | 2025-05-13 | permitted, no licence required              |

  Rule: It frees countries that no older rule covers

    Scenario Outline: law and practice by country
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      When it is checked on 2025-06-01
      Then the answer is <answer>
      And law and practice <word>

      Examples:
        | destination  | answer                                               | word   |
        | Singapore    | permitted, no licence required                       | differ |
        | Malaysia     | permitted, no licence required                       | differ |
        | Switzerland  | permitted, no licence required                       | differ |
        | Poland       | permitted, no licence required                       | differ |
        | Israel       | permitted, no licence required                       | differ |
        | Germany      | permitted, no licence required                       | differ |
        | Taiwan       | permitted, no licence required                       | differ |
        | USA          | permitted, no licence required                       | agree  |
        | UAE          | conditional: licence required, reviewed case by case | agree  |
        | Saudi Arabia | conditional: licence required, reviewed case by case | agree  |
        | Vietnam      | conditional: licence required, reviewed case by case | agree  |
        | Cambodia     | blocked: licence required, presumption of denial     | agree  |
        | Russia       | blocked: licence required, presumption of denial     | agree  |
        | China        | blocked: licence required, presumption of denial     | agree  |
        | Hong Kong    | blocked: licence required, presumption of denial     | agree  |
        | Macau        | blocked: licence required, presumption of denial     | agree  |

    Scenario Outline: among the closest allies an exception would have done instead
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      And the law as written
      When it is checked on 2025-06-01
      Then the answer is <answer>
      And law and practice differ

      Examples:
        | destination | answer                                      |
        | Germany     | permitted under a licence exception         |
        | Taiwan      | permitted under a licence exception         |
        | Poland      | permitted with a licence, approval presumed |

    Scenario Outline: only the stronger class was affected
      Given the product "<product>" from "Nvidia"
      And the destination "India"
      When it is checked on 2025-06-01
      Then the answer is permitted, no licence required
      And law and practice <word>

      Examples:
        | product  | word   |
        | H100     | differ |
        | RTX 4090 | differ |
        | L40      | agree  |
        | H20      | agree  |

  Rule: Firms based in Macau or D:5 were never exempt

    Scenario Outline: a buyer in a free country
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-06-01
      Then it is <state>
      And law and practice <word>

      Examples:
        | destination | headquarters | state     | word   |
        | Singapore   | China        | blocked   | agree  |
        | Germany     | Hong Kong    | blocked   | agree  |
        | Malaysia    | Russia       | blocked   | agree  |
        | Singapore   | India        | permitted | differ |

  Rule: Weights of AI models

    Scenario Outline: the day before, the day, the day after
      Given a product with:
        | kind | model-weights |
        | eccn | 4E091         |
      And it is shipped from "US"
      And the destination "Singapore"
      When it is checked on <day>
      Then it may be shipped without a licence

      Examples:
        | day        |
        | 2025-05-12 |
        | 2025-05-13 |
        | 2025-05-15 |
        | 2026-06-01 |

    Scenario: what lifts it is a promise, which the law as written leaves out
      Given a product with:
        | kind | model-weights |
        | eccn | 4E091         |
      And it is shipped from "US"
      And the destination "Singapore"
      When it is checked on 2025-06-01
      Then us.model-weights is overridden by us.model-weights-not-enforced
      And law and practice differ
