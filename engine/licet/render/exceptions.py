"""Licence exceptions in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from licet.case.phrases import need
from licet.decision import LicenceException

# The states in the order in which they are shown.
STATES = {
    "conditions": "available on conditions",
    "unknown": "unknown",
    "not_available": "not available",
    "not_for_item": "not for this item",
}


def that_may_serve(exceptions: Sequence[LicenceException], most: int) -> tuple[str, int]:
    """The exceptions that may serve in one line, by state, at most so many of each, and the number of the others."""
    texts, others = [], 0
    for state, group in groupby(exceptions, key=lambda one: one.state):
        names = list(dict.fromkeys(one.id for one in group))
        if state in {"conditions", "unknown"}:
            more = f" and {len(names) - most} more" if len(names) > most else ""
            texts.append(f"{', '.join(names[:most])}{more} {STATES[state]}")
        else:
            others += len(names)
    return "; ".join(texts), others


def details(one: LicenceException) -> Iterator[str]:
    """What the state of an exception rests on: its conditions, what is missing, or why it is not available."""
    yield from (f"barred by {rule.id} ({rule.cite})" for rule in one.because)
    yield from (f"not known: {need(missing)}" for missing in one.missing)
    if one.state in {"conditions", "unknown"}:
        yield from (f"on condition: {condition}" for condition in one.conditions)


def source(one: LicenceException) -> str:
    """Where an exception stands, and since when."""
    graded = "" if one.evidence == "verified" else f"; evidence: {one.evidence}"
    return f"{one.cite}; {one.rule}, since {one.since}{graded}"
