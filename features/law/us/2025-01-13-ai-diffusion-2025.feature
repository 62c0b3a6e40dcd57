Feature: The AI Diffusion rule, as written
  A rule of 13 January 2025 asks for a licence for the stronger class of chip to every country in the world, with exceptions
  for the closest allies, and gave everybody until 15 May to comply. Two days before, BIS announced that it would not enforce
  it. Nothing has taken the text out of the regulations since, so this feature reads the law as written.

  Rule: In force from 13 January 2025, and compliance was not required before 15 May

    Scenario Outline: the first days, without a requirement yet
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      And the law as written
      When it is checked on <day>
      Then the answer is permitted, no licence required

      Examples:
        | destination | day        |
        | India       | 2025-01-12 |
        | India       | 2025-01-13 |
        | India       | 2025-01-14 |
        | India       | 2025-05-14 |
        | Germany     | 2025-01-13 |

    Scenario: before it there was nothing to put off
      Given the product "MI300X" from "AMD"
      And the destination "India"
      And the law as written
      When it is checked on 2025-01-12
      Then there is no reason

    Scenario Outline: from the first day the requirement is shown as postponed
      Given the product "MI300X" from "AMD"
      And the destination "India"
      And the law as written
      When it is checked on <day>
      Then us.ai-diffusion is overridden by us.ai-diffusion-grace

      Examples:
        | day        |
        | 2025-01-13 |
        | 2025-01-14 |
        | 2025-03-01 |
        | 2025-05-14 |

    Scenario Outline: the day before compliance, the day, the day after
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      And the law as written
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | destination | day        | answer                                      |
        | India       | 2025-05-14 | permitted, no licence required              |
        | India       | 2025-05-15 | permitted with a licence, approval presumed |
        | India       | 2025-05-16 | permitted with a licence, approval presumed |
        | India       | 2026-10-08 | permitted with a licence, approval presumed |
        | Germany     | 2025-05-14 | permitted, no licence required              |
        | Germany     | 2025-05-15 | permitted under a licence exception         |
        | Germany     | 2025-05-16 | permitted under a licence exception         |

    Scenario: the requirement is the reason, with its allocation
      Given the product "MI300X" from "AMD"
      And the destination "India"
      And the law as written
      When it is checked on 2025-06-01
      Then the reason is us.ai-diffusion
      And it has been so since 2025-05-15
      And the answer warns that it leaves out "How much of a country's allocation is left"

    Scenario: one account gives another day of compliance
      Given the product "MI300X" from "AMD"
      And the destination "India"
      And the law as written
      When it is checked on 2025-05-14
      Then the answer warns that it leaves out "13 May"

    Scenario Outline: it was published on the day it took effect
      Given the product "MI300X" from "AMD"
      And the destination "India"
      And what was known on <known>
      When it is checked on 2025-05-20
      Then the answer is <answer>

      Examples:
        | known      | answer                                      |
        | 2025-01-12 | permitted, no licence required              |
        | 2025-01-13 | permitted with a licence, approval presumed |
        | 2025-01-14 | permitted with a licence, approval presumed |

  Rule: Every country but Macau, D:5 and the United States

    Scenario Outline: countries on the day of compliance
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      And the law as written
      When it is checked on 2025-05-15
      Then the answer is <answer>
      And the reason is <reason>

      Examples:
        | destination  | answer                                               | reason            |
        | Switzerland  | permitted with a licence, approval presumed          | us.ai-diffusion   |
        | Poland       | permitted with a licence, approval presumed          | us.ai-diffusion   |
        | Singapore    | permitted with a licence, approval presumed          | us.ai-diffusion   |
        | Israel       | permitted with a licence, approval presumed          | us.ai-diffusion   |
        | Malaysia     | permitted with a licence, approval presumed          | us.ai-diffusion   |
        | Austria      | permitted with a licence, approval presumed          | us.ai-diffusion   |
        | Saudi Arabia | conditional: licence required, reviewed case by case | us.chips-to-d1-d4 |
        | UAE          | conditional: licence required, reviewed case by case | us.chips-to-d1-d4 |
        | Vietnam      | conditional: licence required, reviewed case by case | us.chips-to-d1-d4 |
        | Taiwan       | permitted under a licence exception                  | us.ai-diffusion   |

    Scenario Outline: where the older rules go on alone
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      And the law as written
      When it is checked on 2025-05-15
      Then the answer is <answer>
      And it does not depend on us.ai-diffusion

      Examples:
        | destination | headquarters | answer                                           |
        | China       | China        | blocked: licence required, presumption of denial |
        | Hong Kong   | Hong Kong    | blocked: licence required, presumption of denial |
        | Macau       | Macau        | blocked: licence required, presumption of denial |
        | Cambodia    | Cambodia     | blocked: licence required, presumption of denial |
        | Singapore   | China        | blocked: licence required, presumption of denial |
        | USA         | USA          | permitted, no licence required                   |
        | USA         | China        | permitted, no licence required                   |
        | China       | USA          | blocked: licence required, presumption of denial |

  Rule: The closest allies need none for firms based among them

    Scenario Outline: the buyer's home, in Germany and elsewhere
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      And the law as written
      When it is checked on <day>
      Then the answer is <answer>
      And the reason is <reason>

      Examples:
        | destination | headquarters | day        | answer                                           | reason                      |
        | Germany     | Germany      | 2025-05-15 | permitted under a licence exception              | us.aia                      |
        | Germany     | Germany      | 2025-06-01 | permitted under a licence exception              | us.aia                      |
        | Germany     | USA          | 2025-06-01 | permitted under a licence exception              | us.aia                      |
        | Germany     | Taiwan       | 2025-06-01 | permitted under a licence exception              | us.aia                      |
        | Germany     | India        | 2025-06-01 | permitted with a licence, approval presumed      | us.ai-diffusion             |
        | Germany     | China        | 2025-06-01 | blocked: licence required, presumption of denial | us.chips-to-d5-headquarters |
        | India       | Germany      | 2025-06-01 | permitted with a licence, approval presumed      | us.ai-diffusion             |
        | Poland      | USA          | 2025-06-01 | permitted with a licence, approval presumed      | us.ai-diffusion             |

    Scenario Outline: the eighteen
      Given the product "MI300X" from "AMD"
      And the destination "<destination>"
      And the law as written
      When it is checked on 2025-05-15
      Then the reason is us.aia

      Examples:
        | destination        |
        | Australia          |
        | Belgium            |
        | Canada             |
        | Denmark            |
        | Finland            |
        | France             |
        | Germany            |
        | Ireland            |
        | Italy              |
        | Japan              |
        | Korea, Republic of |
        | Netherlands        |
        | New Zealand        |
        | Norway             |
        | Spain              |
        | Sweden             |
        | Taiwan             |
        | United Kingdom     |

  Rule: Chips that are not for data centres go without notice

    Scenario Outline: a gaming card, and what it may not be used for
      Given the product "<product>" from "Nvidia"
      And the destination "India"
      And the end use is "<use>"
      And the law as written
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | product  | use           | day        | answer                                      |
        | RTX 4090 | civil         | 2025-05-14 | permitted, no licence required              |
        | RTX 4090 | civil         | 2025-05-15 | permitted under a licence exception         |
        | RTX 4090 | civil         | 2025-05-16 | permitted under a licence exception         |
        | RTX 4090 | military      | 2025-05-15 | permitted with a licence, approval presumed |
        | RTX 4090 | supercomputer | 2025-05-15 | permitted with a licence, approval presumed |
        | H100     | civil         | 2025-05-15 | permitted with a licence, approval presumed |

    Scenario: the exception is the reason
      Given the product "RTX 4090" from "Nvidia"
      And the destination "India"
      And the law as written
      When it is checked on 2025-06-01
      Then the answer is permitted under a licence exception
      And the reason is us.aca-worldwide

    Scenario Outline: the lower class is not affected
      Given the product "<product>"
      And the destination "India"
      And the law as written
      When it is checked on 2025-06-01
      Then the answer is permitted, no licence required
      And there is no reason

      Examples:
        | product |
        | L40     |
        | MI210   |
        | H20     |

    Scenario Outline: the threshold is that of the higher class
      Given a product with:
        | vendor              | amd         |
        | kind                | accelerator |
        | tpp                 | <tpp>       |
        | performance_density | <density>   |
        | dram_bandwidth      | 800         |
        | interconnect        | 64          |
        | datacenter          | yes         |
        | us_available        | yes         |
      And the destination "India"
      And the law as written
      When it is checked on 2025-06-01
      Then the answer is <answer>

      Examples:
        | tpp    | density | answer                                      |
        | 4800   | 1       | permitted with a licence, approval presumed |
        | 4799.9 | 5.91    | permitted, no licence required              |
        | 1600   | 5.92    | permitted with a licence, approval presumed |
        | 1599   | 5.92    | permitted, no licence required              |

  Rule: Exceptions by quantity and by purpose are shown in the answer

    Scenario Outline: from the first day, and moving nothing
      Given the product "MI300X" from "AMD"
      And the destination "India"
      And the law as written
      When it is checked on <day>
      Then the answer is <answer>
      And <word> notice is us.lpp
      And <word> notice is us.acm

      Examples:
        | day        | answer                                      | word |
        | 2025-01-12 | permitted, no licence required              | no   |
        | 2025-01-13 | permitted, no licence required              | a    |
        | 2025-01-14 | permitted, no licence required              | a    |
        | 2025-05-14 | permitted, no licence required              | a    |
        | 2025-05-15 | permitted with a licence, approval presumed | a    |
        | 2025-06-01 | permitted with a licence, approval presumed | a    |

    Scenario Outline: affected questions
      Given the product "<product>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on 2025-06-01
      Then <word> notice is us.lpp
      And <word> notice is us.acm

      Examples:
        | product | destination | headquarters | word |
        | MI300X  | Germany     | Germany      | a    |
        | MI300X  | India       | India        | a    |
        | MI300X  | Singapore   | China        | no   |
        | MI300X  | China       | China        | no   |
        | MI300X  | Macau       | Macau        | no   |
        | MI300X  | USA         | USA          | no   |
        | L40     | India       | India        | no   |
        | H20     | India       | India        | no   |
        | MI300X  | China       | USA          | no   |

    Scenario: the yearly allowance is not available for D:1, D:4 and D:5, the exception for manufacturing is not
      Given the product "MI300X"
      And the destination "Saudi Arabia"
      When it is checked on 2025-06-01
      Then no notice is us.lpp
      And a notice is us.acm

  Rule: In the other countries of D:1 and D:4 no presumption of approval is left that does not hang on the allocation

    Scenario Outline: D:1 and D:4, the day before, the day, the day after
      Given the product "<product>"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      When it is checked on <day>
      Then the answer is <answer>
      And <word> notice is us.allocation-policy

      Examples:
        | product | destination  | headquarters       | day        | answer                                               | word |
        | MI300X  | Saudi Arabia | Saudi Arabia       | 2025-01-12 | permitted with a licence, approval presumed          | no   |
        | MI300X  | Saudi Arabia | Saudi Arabia       | 2025-01-13 | conditional: licence required, reviewed case by case | a    |
        | MI300X  | Saudi Arabia | Saudi Arabia       | 2025-01-14 | conditional: licence required, reviewed case by case | a    |
        | MI300X  | Vietnam      | Vietnam            | 2026-10-08 | conditional: licence required, reviewed case by case | a    |
        | MI300X  | Saudi Arabia | USA                | 2025-01-14 | permitted with a licence, approval presumed          | no   |
        | MI300X  | Saudi Arabia | Japan              | 2025-01-14 | permitted with a licence, approval presumed          | no   |
        | MI300X  | Saudi Arabia | Korea, Republic of | 2026-10-08 | permitted with a licence, approval presumed          | no   |
        | MI300X  | Saudi Arabia | India              | 2025-01-14 | conditional: licence required, reviewed case by case | a    |
        | MI300X  | Saudi Arabia | China              | 2025-01-14 | blocked: licence required, presumption of denial     | no   |
        | L40     | Saudi Arabia | Saudi Arabia       | 2025-01-14 | permitted under a licence exception                  | no   |

    Scenario: the presumption for firms of the closest allies is the reason
      Given the product "MI300X"
      And the destination "Saudi Arabia"
      And a buyer headquartered in "USA"
      When it is checked on 2025-06-01
      Then the reason is us.tier-1-policy
      And us.chips-to-d1-d4 is overridden by us.tier-1-policy

    Scenario Outline: the policy for the lower class once the exception is not available
      Given the product "L40"
      And the destination "Saudi Arabia"
      And a buyer headquartered in "<headquarters>"
      And the end use is "supercomputer"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | headquarters | day        | answer                                               |
        | Saudi Arabia | 2025-01-12 | permitted with a licence, approval presumed          |
        | Saudi Arabia | 2025-01-13 | permitted with a licence, approval presumed          |
        | USA          | 2025-01-13 | permitted with a licence, approval presumed          |
        | Saudi Arabia | 2025-01-14 | permitted with a licence, approval presumed          |
        | Saudi Arabia | 2026-01-14 | permitted with a licence, approval presumed          |
        | Saudi Arabia | 2026-01-15 | conditional: licence required, reviewed case by case |
        | Saudi Arabia | 2026-01-16 | conditional: licence required, reviewed case by case |
        | China        | 2025-01-13 | blocked: licence required, presumption of denial     |

  Rule: Inside China, and inside Macau, the exception needs no notice

    Scenario Outline: transfers, the day before, the day, the day after
      Given the product "<product>" from "Nvidia"
      And it is shipped from "<origin>"
      And the destination "<destination>"
      And the end use is "<use>"
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | product  | origin    | destination | use      | day        | answer                                                |
        | L40      | China     | China       | civil    | 2025-01-12 | conditional: prior notification, which may be refused |
        | L40      | China     | China       | civil    | 2025-01-13 | permitted under a licence exception                   |
        | L40      | China     | China       | civil    | 2025-01-14 | permitted under a licence exception                   |
        | RTX 4090 | Hong Kong | China       | civil    | 2025-01-14 | permitted under a licence exception                   |
        | RTX 4090 | Macau     | Macau       | civil    | 2025-01-14 | permitted under a licence exception                   |
        | RTX 4090 | China     | Macau       | civil    | 2025-01-14 | conditional: prior notification, which may be refused |
        | RTX 4090 | China     | China       | military | 2025-01-14 | blocked: licence required, presumption of denial      |
        | H100     | China     | China       | civil    | 2025-01-14 | blocked: licence required, presumption of denial      |

    Scenario: the exception for transfers is the reason
      Given the product "L40" from "Nvidia"
      And it is shipped from "China"
      And the destination "China"
      When it is checked on 2025-06-01
      Then the reason is us.aca-transfers

  Rule: Where an application is judged case by case is shown only outside D:1, D:4 and D:5

    Scenario Outline: from 13 January 2025
      Given the product "RTX 4090"
      And the destination "<destination>"
      And a buyer headquartered in "China"
      When it is checked on <day>
      Then <word> notice is us.case-by-case-2024

      Examples:
        | destination | day        | word |
        | China       | 2025-01-12 | a    |
        | China       | 2025-01-13 | no   |
        | China       | 2025-01-14 | no   |
        | Singapore   | 2025-01-12 | a    |
        | Singapore   | 2025-01-14 | a    |

  Rule: Exceptions of the law as written

    Scenario Outline: by product, place and home of the buyer
      Given the product "<product>" from "Nvidia"
      And the destination "<destination>"
      And a buyer headquartered in "<headquarters>"
      And the law as written
      When it is checked on <day>
      Then exception AIA is <aia>
      And exception ACM is <acm>
      And exception LPP is <lpp>
      And exception ACA is <aca>

      Examples:
        | product  | destination | headquarters | day        | aia                                                    | acm                                                  | lpp                                        | aca                     |
        | H100 SXM | Vietnam     | Vietnam      | 2025-01-12 | not listed                                             | not listed                                           | not listed                                 | not for this item       |
        | H100 SXM | Vietnam     | Vietnam      | 2025-01-13 | not available because of us.outside-the-closest-allies | available on conditions                              | not available because of us.exception-gate | not for this item       |
        | H100 SXM | Vietnam     | Vietnam      | 2025-01-14 | not available because of us.exception-gate             | available on conditions                              | not available because of us.exception-gate | not for this item       |
        | H100 SXM | Germany     | Germany      | 2025-05-14 | not listed                                             | not listed                                           | not listed                                 | not listed              |
        | H100 SXM | Germany     | Germany      | 2025-05-15 | available on conditions                                | available on conditions                              | available on conditions                    | not for this item       |
        | H100 SXM | Germany     | Germany      | 2025-05-16 | available on conditions                                | available on conditions                              | available on conditions                    | not for this item       |
        | H100 SXM | India       | India        | 2025-06-01 | not available because of us.outside-the-closest-allies | available on conditions                              | available on conditions                    | not for this item       |
        | RTX 4090 | India       | India        | 2025-06-01 | not available because of us.outside-the-closest-allies | available on conditions                              | available on conditions                    | available on conditions |
        | H100 SXM | China       | China        | 2025-03-01 | not available because of us.exception-gate             | not available because of us.chips-to-d5              | not available because of us.exception-gate | not for this item       |
        | H100 SXM | Singapore   | China        | 2025-06-01 | not available because of us.exception-gate             | not available because of us.chips-to-d5-headquarters | not available because of us.exception-gate | not for this item       |

    Scenario: a transfer inside China
      Given the product "L40" from "Nvidia"
      And it is shipped from "China"
      And the destination "China"
      When it is checked on 2025-03-01
      Then exception ACA is available on conditions

    Scenario: in practice nobody asks for the licence, and no exception is needed
      Given the product "H100 SXM" from "Nvidia"
      And the destination "Germany"
      When it is checked on 2025-06-01
      Then exception AIA is not listed

    Scenario: the amount is a condition of LPP
      Given the product "H100 SXM" from "Nvidia"
      And the destination "India"
      And the law as written
      When it is checked on 2025-06-01
      Then exception LPP asks for "26,900,000 TPP"

  Rule: What is made abroad is reached in every country

    Scenario Outline: a Korean accelerator to Germany, on paper and in practice
      Given a product with:
        | vendor              | Rebellions  |
        | kind                | accelerator |
        | tpp                 | 8000        |
        | performance_density | 10          |
        | datacenter          | yes         |
      And it is shipped from "South Korea"
      And the destination "Germany"
      And the law as <basis>
      When it is checked on 2026-08-01
      Then it is unknown
      And the reason is us.ai-diffusion
      And it needs whether kr.items-of-2025 applies

      Examples:
        | basis   |
        | written |

    Scenario: in practice nothing American is left of it
      Given a product with:
        | vendor              | Rebellions  |
        | kind                | accelerator |
        | tpp                 | 8000        |
        | performance_density | 10          |
        | datacenter          | yes         |
      And it is shipped from "South Korea"
      And the destination "Germany"
      When it is checked on 2026-08-01
      Then us.ai-diffusion is overridden by us.ai-diffusion-not-enforced

  Rule: Weights of AI models

    Scenario Outline: refusal is presumed outside the closest allies
      Given a product with:
        | kind | model-weights |
        | eccn | 4E091         |
      And it is shipped from "<from>"
      And the destination "<destination>"
      And the law as written
      When it is checked on <day>
      Then the answer is <answer>

      Examples:
        | from        | destination | day        | answer                                           |
        | US          | Singapore   | 2025-01-12 | unknown: information is missing                  |
        | US          | Singapore   | 2025-01-13 | permitted, no licence required                   |
        | US          | Singapore   | 2025-01-14 | permitted, no licence required                   |
        | US          | Singapore   | 2025-05-14 | permitted, no licence required                   |
        | US          | Singapore   | 2025-05-15 | blocked: licence required, presumption of denial |
        | US          | Singapore   | 2025-05-16 | blocked: licence required, presumption of denial |
        | US          | Japan       | 2025-05-16 | permitted under a licence exception              |
        | Malaysia    | Singapore   | 2025-05-16 | blocked: licence required, presumption of denial |
        | US          | US          | 2025-05-16 | permitted, no licence required                   |

    Scenario Outline: the reasons
      Given a product with:
        | kind | model-weights |
        | eccn | 4E091         |
      And it is shipped from "US"
      And the destination "<destination>"
      And the law as written
      When it is checked on 2025-06-01
      Then the reason is <reason>

      Examples:
        | destination | reason                      |
        | Singapore   | us.model-weights            |
        | Japan       | us.model-weights-to-allies  |
        | Japan       | us.aia                      |

    Scenario: whether a model is large and closed enough has to be known
      Given a product with:
        | kind | model-weights |
      And it is shipped from "US"
      And the destination "Singapore"
      And the law as written
      When it is checked on 2025-06-01
      Then it is unknown
      And it needs whether its weights are published, and whether its training took fewer operations than 1e26 or than the most advanced published model (us.4e091)

    Scenario: the policy for the lower class is the reason
      Given the product "L40"
      And the destination "Saudi Arabia"
      And the end use is "supercomputer"
      When it is checked on 2025-06-01
      Then us.chips-to-d1-d4 is overridden by us.lower-class-policy
