# `licet steps` prints every step. Write what the law says, from its source, before you write the rule.
@$tag
Feature: $title
  WHAT THE LAW SAYS, IN A SENTENCE, WITH ITS CITATION

  Background:
    Given the product "H20" from "Nvidia"
    And the destination "Antarctica"

$scenarios
