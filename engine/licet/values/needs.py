"""Missing information, as a value. :func:`licet.case.phrases.need` makes the text for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Code = Literal[
    "fact",  # a fact of the question or the product; subject: its attribute
    "product",  # which product is meant; subject: why the name does not identify it
    "dates_of_rule",  # an uncertain date of a rule; subject: the rule
    "party",  # a named party not cleared by a list; subject: its role, detail: the list, and why it does not clear it
    "listing_evidence",  # an entry that would permit and is only recollected; subject: the role of the party, detail: the list
    "same_party",  # whether a named party is a listed one; subject: its role, detail: the listed names and their list
    "not_here",  # a named party, and a list of which no name is here; subject: its role, detail: the list
    "ownership",  # what owning a share of a party means to a list; subject: the role of the owner, detail: the list
    "owner_share",  # the share of an owner that is or may be listed; subject: its role, detail: the lists
    "dates_of_places",  # an uncertain date of a membership; subject: the regions, groups or lists
    "applicability",  # a rule that possibly applies; subject: the rule, detail: the question that decides it
    "serves",  # whether a licence exception serves a control that asks for a licence; subject: the exception, detail: the control
    "review_policy",  # a licence whose policy is not published; subject: the rule
    "policy_evidence",  # a policy that would permit and is only recollected; subject: the rule
    "coverage_of_kind",  # a kind of product that a rulebook does not cover; subject: the jurisdiction
    "coverage_before",  # a day before the first covered day; subject: the jurisdiction, detail: the first covered day
    "coverage_after",  # a day after the last covered day; subject: the jurisdiction, detail: the last covered day
    "known_before",  # a day of knowledge before the first covered day; subject: the jurisdiction, detail: that day
    "silence",  # no rule applies, and the rulebook does not say that no licence is required then; subject: the jurisdiction
    "jurisdiction",  # no jurisdiction certainly governs the case; subject: the fact that decides which one does
    "inference",  # the inference engine failed; subject: its message
]


@dataclass(frozen=True, slots=True, order=True)
class Need:
    """One piece of missing information.

    ``code`` is its kind, ``subject`` what it is about, and ``detail`` a day (ISO 8601), a list of parties or a
    question for the codes that have one.

    >>> Need("fact", "dram_bandwidth")
    Need(code='fact', subject='dram_bandwidth', detail='')
    """

    code: Code
    subject: str
    detail: str = ""


def lapsed(needs: Iterable[Need]) -> bool:
    """Whether rules after the last covered day are among the missing information.

    >>> lapsed([Need("fact", "tpp")]), lapsed([Need("coverage_after", "us", "2026-10-08")])
    (False, True)
    """
    return any(need.code == "coverage_after" for need in needs)
