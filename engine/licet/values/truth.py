"""Three-valued truth over time: on each day something certainly holds, possibly holds, or does not hold.

The operations are those of Kleene's strong three-valued logic, on each day.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .days import ALWAYS, NEVER, Days
from .needs import Need


class Truth(NamedTuple):
    """The days on which something certainly, and possibly, holds.

    ``certain`` is a subset of ``possible``. ``missing`` is what would settle the days between. ``assumed`` are facts that
    were not stated, each with the days on which another value of it could make a difference.

    >>> unsure = Truth(NEVER, ALWAYS, frozenset({Need("fact", "tpp")}))
    >>> all_of(unsure, FALSE).possible, any_of([unsure, TRUE]).missing
    (Days(), frozenset())
    """

    certain: Days
    possible: Days
    missing: frozenset[Need] = frozenset()
    assumed: tuple[tuple[str, Days], ...] = ()

    def assuming(self, name: str) -> Days:
        """The days on which another value of an assumed fact could make a difference."""
        for other, days in self.assumed:
            if other == name:
                return days
        return NEVER

    def reach(self, name: str) -> Days:
        """The days on which this possibly holds, or could for another value of an assumed fact."""
        return self.possible | self.assuming(name)

    def minus(self, other: Truth) -> Truth:
        """The conjunction of this with the negation of another truth."""
        if not other.possible and not other.assumed:
            return self
        missing = self.missing | other.missing if (other.possible - other.certain) & self.possible else self.missing
        assumed = _kept(
            (
                name,
                (self.assuming(name) - (other.certain - other.assuming(name)))
                | (other.assuming(name) & self.reach(name)),
            )
            for name in _names(self, other)
        )
        return Truth(self.certain - other.possible, self.possible - other.certain, missing, assumed)


TRUE = Truth(ALWAYS, ALWAYS)
FALSE = Truth(NEVER, NEVER)


def all_of(first: Truth, second: Truth) -> Truth:
    """The conjunction of two truths."""
    if first is TRUE:
        return second
    if first.assumed and second.assumed:
        assumed = _kept(
            (name, (first.assuming(name) & second.reach(name)) | (first.reach(name) & second.assuming(name)))
            for name in _names(first, second)
        )
    else:
        assuming, other = (first, second) if first.assumed else (second, first)
        assumed = _kept((name, days & other.possible) for name, days in assuming.assumed)
    possible = first.possible & second.possible
    missing = first.missing | second.missing if possible else frozenset()
    return Truth(first.certain & second.certain, possible, missing, assumed)


def any_of(truths: Iterable[Truth]) -> Truth:
    """The disjunction of several truths; false if there are none."""
    truths = list(truths)
    if len(truths) == 1:
        return truths[0]
    certain = possible = NEVER
    missing: frozenset[Need] = frozenset()
    for truth in truths:
        certain, possible = certain | truth.certain, possible | truth.possible
        missing |= truth.missing if truth.possible else frozenset()
    assumed = _kept(
        (
            name,
            Days.union(truth.assuming(name) for truth in truths)
            - Days.union(truth.certain - truth.assuming(name) for truth in truths),
        )
        for name in _names(*truths)
    )
    return Truth(certain, possible, missing if certain != possible else frozenset(), assumed)


def _names(*truths: Truth) -> Iterable[str]:
    """What any of several truths assumes, sorted."""
    names = {name for truth in truths for name, _ in truth.assumed}
    return sorted(names) if len(names) > 1 else names


def _kept(assumed: Iterable[tuple[str, Days]]) -> tuple[tuple[str, Days], ...]:
    """Those that make a difference on some day."""
    return tuple([(name, days) for name, days in assumed if days])
