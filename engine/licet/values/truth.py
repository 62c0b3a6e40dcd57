"""Three-valued truth over time: on each day something certainly holds, possibly holds, or does not hold.

The operations are those of Kleene's strong three-valued logic, on each day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .days import ALWAYS, NEVER, Days
from .needs import Need


@dataclass(frozen=True, slots=True)
class Truth:
    """The days on which something certainly, and possibly, holds.

    ``certain`` is a subset of ``possible``. ``missing`` is what would settle the days between. ``assumed`` are the facts
    that were not stated, each with the days on which something would hold if it were not assumed that they do not matter.

    >>> unsure = Truth(NEVER, ALWAYS, frozenset({Need("fact", "tpp")}))
    >>> all_of(unsure, FALSE).possible, any_of([unsure, TRUE]).missing
    (Days(), frozenset())
    """

    certain: Days
    possible: Days
    missing: frozenset[Need] = frozenset()
    assumed: tuple[tuple[str, Days], ...] = ()

    def minus(self, other: Truth) -> Truth:
        """The conjunction of this with the negation of another truth."""
        if not other.possible and not other.assumed:
            return self
        missing = self.missing | other.missing if (other.possible - other.certain) & self.possible else self.missing
        assumed = tuple((name, days & self.possible) for name, days in other.assumed if days & self.possible)
        return Truth(self.certain - other.possible, self.possible - other.certain, missing, self.assumed + assumed)


TRUE = Truth(ALWAYS, ALWAYS)
FALSE = Truth(NEVER, NEVER)


def all_of(first: Truth, second: Truth) -> Truth:
    """The conjunction of two truths."""
    if first is TRUE:
        return second
    assumed = [(name, days & second.possible) for name, days in first.assumed]
    assumed += [(name, days & first.possible) for name, days in second.assumed]
    kept = tuple((name, days) for name, days in assumed if days)
    possible = first.possible & second.possible
    missing = first.missing | second.missing if possible else frozenset()
    return Truth(first.certain & second.certain, possible, missing, kept)


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
    return Truth(certain, possible, missing if certain != possible else frozenset(), assumptions(truths))


def assumptions(truths: Iterable[Truth]) -> tuple[tuple[str, Days], ...]:
    """The assumptions of several truths, sorted by name, with the days of each."""
    assumed: dict[str, Days] = {}
    for truth in truths:
        for name, days in truth.assumed:
            assumed[name] = assumed.get(name, NEVER) | days
    return tuple(sorted(assumed.items(), key=lambda item: item[0]))
