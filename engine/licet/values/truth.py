"""What holds on which days, in three values: surely, possibly, or not; and how such matches combine."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .days import ALWAYS, NEVER, Days
from .needs import Need


class Truth(NamedTuple):
    """The days on which something surely and possibly holds, what would settle it, and what was assumed on which days."""

    certain: Days
    possible: Days
    missing: frozenset[Need] = frozenset()
    assumed: tuple[tuple[str, Days], ...] = ()

    def minus(self, other: Truth) -> Truth:
        """This and not the other."""
        if not other.possible and not other.assumed:
            return self
        touched = self.missing | other.missing if (other.possible - other.certain) & self.possible else self.missing
        assumed = tuple((name, days & self.possible) for name, days in other.assumed if days & self.possible)
        return Truth(self.certain - other.possible, self.possible - other.certain, touched, self.assumed + assumed)


TRUE = Truth(ALWAYS, ALWAYS)
FALSE = Truth(NEVER, NEVER)


def all_of(first: Truth, second: Truth) -> Truth:
    """One and another."""
    if first is TRUE:
        return second
    assumed = [(name, days & second.possible) for name, days in first.assumed]
    assumed += [(name, days & first.possible) for name, days in second.assumed]
    kept = tuple((name, days) for name, days in assumed if days)
    possible = first.possible & second.possible
    missing = first.missing | second.missing if possible else frozenset()
    return Truth(first.certain & second.certain, possible, missing, kept)


def any_of(matches: Iterable[Truth]) -> Truth:
    """One or another."""
    matches = list(matches)
    if len(matches) == 1:
        return matches[0]
    certain = possible = NEVER
    missing: frozenset[Need] = frozenset()
    assumed: dict[str, Days] = {}
    for match in matches:
        certain, possible = certain | match.certain, possible | match.possible
        missing |= match.missing if match.possible else frozenset()
        for name, days in match.assumed:
            assumed[name] = assumed.get(name, NEVER) | days
    missing = missing if certain != possible else frozenset()
    return Truth(certain, possible, missing, tuple(sorted(assumed.items(), key=lambda item: item[0])))
