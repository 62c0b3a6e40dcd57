Feature: The AI Diffusion rule, in the books and not enforced
  In January 2025 a rule asked for a licence for the stronger class of chip to every country in the world, with compliance
  from 15 May. Two days before, BIS announced that it would not enforce it. Nothing has taken the text out of the
  regulations since. So law and practice part on 15 May 2025, and only for countries that no older rule reaches.

  Rule: As written, a licence for every country from 15 May 2025

    Scenario Outline: the day before, the day, the day after
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      And the law as written
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | destination | day        | answer                                      |
        | India       | 2025-01-13 | permitted, no licence required              |
        | India       | 2025-05-14 | permitted, no licence required              |
        | India       | 2025-05-15 | permitted with a licence, approval presumed |
        | India       | 2025-05-16 | permitted with a licence, approval presumed |
        | India       | 2026-10-08 | permitted with a licence, approval presumed |
        | Switzerland | 2025-05-15 | permitted with a licence, approval presumed |
        | Poland      | 2025-05-15 | permitted with a licence, approval presumed |
        | Singapore   | 2025-05-15 | permitted with a licence, approval presumed |
        | Israel      | 2025-05-15 | permitted with a licence, approval presumed |
        | Malaysia    | 2025-05-15 | permitted with a licence, approval presumed |
        | Germany     | 2025-05-14 | permitted, no licence required              |
        | Germany     | 2025-05-15 | permitted under a licence exception         |
        | Taiwan      | 2025-05-15 | permitted under a licence exception         |
        | USA         | 2025-05-15 | permitted, no licence required              |

    Scenario: nobody had to comply at first
      Given the product "MI300X" from "AMD"
      And the destination "India"
      And the law as written
      When it is checked on 2025-03-01
      Then us.ai-diffusion is overridden by us.ai-diffusion-grace

    Scenario: the requirement is the reason
      Given the product "MI300X" from "AMD"
      And the destination "India"
      And the law as written
      When it is checked on 2025-06-01
      Then the reason is us.ai-diffusion

    Scenario Outline: the closest allies, and firms based in them
      Given the product "MI300X" from "AMD"
      And the destination "Germany"
      And a buyer headquartered in "<headquarters>"
      And the law as written
      When it is checked on 2025-06-01
      Then the answer is <answer>
      And the reason is <reason>

      Examples:
        | headquarters | answer                                           | reason                      |
        | Germany      | permitted under a licence exception              | us.aia                      |
        | USA          | permitted under a licence exception              | us.aia                      |
        | India        | permitted with a licence, approval presumed      | us.ai-diffusion             |
        | China        | blocked: licence required, presumption of denial | us.chips-to-d5-headquarters |

    Scenario: a gaming card
      Given the product "RTX 4090" from "Nvidia"
      And the destination "India"
      And the law as written
      When it is checked on 2025-06-01
      Then the answer is permitted under a licence exception
      And the reason is us.aca-worldwide

    Scenario: the lower class is not meant
      Given the product "L40" from "Nvidia"
      And the destination "India"
      And the law as written
      When it is checked on 2025-06-01
      Then the answer is permitted, no licence required

    Scenario Outline: exceptions by quantity and purpose are told beside the answer
      Given the product "MI300X" from "AMD"
      And the destination "India"
      And the law as written
      When it is checked on 2025-06-01
      Then a notice is <notice>

      Examples:
        | notice |
        | us.lpp |
        | us.acm |

  Rule: As practised, nothing of it

    Scenario Outline: law and practice by country
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      When it is checked on <day>
      Then the answer is <answer>
      And law and practice <word>

      Examples:
        | destination  | day        | answer                                           | word   |
        | India        | 2025-05-14 | permitted, no licence required                   | agree  |
        | India        | 2025-05-15 | permitted, no licence required                   | differ |
        | Singapore    | 2026-10-08 | permitted, no licence required                   | differ |
        | Switzerland  | 2025-06-01 | permitted, no licence required                   | differ |
        | Germany      | 2025-06-01 | permitted, no licence required                   | differ |
        | Vietnam      | 2025-06-01 | permitted with a licence, approval presumed      | agree  |
        | Saudi Arabia | 2025-06-01 | permitted with a licence, approval presumed      | agree  |
        | China        | 2025-06-01 | blocked: licence required, presumption of denial | agree  |
        | Macau        | 2025-06-01 | blocked: licence required, presumption of denial | agree  |

    Scenario: the announcement is what lifts it
      Given the product "MI300X" from "AMD"
      And the destination "India"
      When it is checked on 2025-06-01
      Then us.ai-diffusion is overridden by us.ai-diffusion-not-enforced

    Scenario: a buyer based in China in a free country was never let off
      Given the product "MI300X" from "AMD"
      And the destination "Singapore"
      And a buyer headquartered in "China"
      When it is checked on 2025-06-01
      Then it is blocked
      And law and practice agree

    Scenario Outline: it rests on an announcement
      Given the product "MI300X" from "AMD"
      And the destination "India"
      And what was known on <known>
      When it is checked on 2025-05-20
      Then the answer is <answer>

      Examples:
        | known      | answer                                      |
        | 2025-01-12 | permitted, no licence required              |
        | 2025-05-12 | permitted with a licence, approval presumed |
        | 2025-05-13 | permitted, no licence required              |

    Scenario: what the Comptroller General made of it
      Given the product "MI300X" from "AMD"
      And the destination "India"
      When it is checked on 2026-05-12
      Then the answer is permitted, no licence required
      And a notice is us.diffusion-stands
