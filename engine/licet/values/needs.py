"""What is missing for an answer, as a value. The sentence for it is made by :func:`licet.explain.phrases.need`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Code = Literal[
    "fact",  # a fact of the question or the product; subject: its attribute
    "product",  # which product is meant; subject: why the name does not tell
    "dates_of_rule",  # an imprecise date; subject: the rule
    "dates_of_places",  # imprecise membership; subject: the regions, groups or lists
    "applicability",  # a rule that possibly binds; subject: the rule
    "review_policy",  # a licence whose policy is not published; subject: the rule
    "coverage_of_kind",  # a kind of product outside a rulebook; subject: the jurisdiction
    "coverage_before",  # a day before the first one covered; subject: the jurisdiction, detail: that first day
    "coverage_after",  # a day after the last one covered; subject: the jurisdiction, detail: that last day
    "known_before",  # a day of knowledge before the first one covered; subject: the jurisdiction, detail: that first day
    "silence",  # a rulebook whose silence permits nothing; subject: the jurisdiction
    "jurisdiction",  # no rulebook governs the case; subject: what would decide which does
    "inference",  # the inference engine failed; subject: its message
]


@dataclass(frozen=True, slots=True, order=True)
class Need:
    """One piece of missing information.

    ``code`` says of what kind, ``subject`` what it is about, ``detail`` the day where one belongs to it.

    >>> Need("fact", "dram_bandwidth")
    Need(code='fact', subject='dram_bandwidth', detail='')
    """

    code: Code
    subject: str
    detail: str = ""
