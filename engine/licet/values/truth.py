"""What holds on which days, in three values: surely, possibly, or not; and how such matches combine."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .days import ALWAYS, NEVER, Days
from .needs import Need


@dataclass(frozen=True, slots=True)
class Truth:
    """The days on which something surely and possibly holds, what would settle it, and what it assumes.

    ``assumed`` names facts that the question left open or to a default, each with the days on which another value of it
    could make a difference.
    """

    certain: Days
    possible: Days
    missing: frozenset[Need] = frozenset()
    assumed: tuple[tuple[str, Days], ...] = ()

    def assuming(self, name: str) -> Days:
        """The days on which another value of an assumed fact could make a difference."""
        return next((days for other, days in self.assumed if other == name), NEVER)

    def reach(self, name: str) -> Days:
        """The days on which this possibly holds, or could for another value of an assumed fact."""
        return self.possible | self.assuming(name)

    def minus(self, other: Truth) -> Truth:
        """This and not the other."""
        if not other.possible and not other.assumed:
            return self
        touched = self.missing | other.missing if (other.possible - other.certain) & self.possible else self.missing
        assumed = _kept(
            (
                name,
                (self.assuming(name) - (other.certain - other.assuming(name)))
                | (other.assuming(name) & self.reach(name)),
            )
            for name in _names((self, other))
        )
        return Truth(self.certain - other.possible, self.possible - other.certain, touched, assumed)


TRUE = Truth(ALWAYS, ALWAYS)
FALSE = Truth(NEVER, NEVER)


def all_of(first: Truth, second: Truth) -> Truth:
    """One and another."""
    if first is TRUE:
        return second
    assumed = _kept(
        (name, (first.assuming(name) & second.reach(name)) | (first.reach(name) & second.assuming(name)))
        for name in _names((first, second))
    )
    possible = first.possible & second.possible
    missing = first.missing | second.missing if possible else frozenset()
    return Truth(first.certain & second.certain, possible, missing, assumed)


def any_of(matches: Iterable[Truth]) -> Truth:
    """One or another."""
    matches = list(matches)
    if len(matches) == 1:
        return matches[0]
    certain = possible = NEVER
    missing: frozenset[Need] = frozenset()
    for match in matches:
        certain, possible = certain | match.certain, possible | match.possible
        missing |= match.missing if match.possible else frozenset()
    assumed = _kept(
        (
            name,
            Days.union(match.assuming(name) for match in matches)
            - Days.union(match.certain - match.assuming(name) for match in matches),
        )
        for name in _names(matches)
    )
    return Truth(certain, possible, missing if certain != possible else frozenset(), assumed)


def _names(truths: Iterable[Truth]) -> list[str]:
    """What any of several truths assumes, sorted."""
    return sorted({name for truth in truths for name, _ in truth.assumed})


def _kept(assumed: Iterable[tuple[str, Days]]) -> tuple[tuple[str, Days], ...]:
    """Those that make a difference on some day."""
    return tuple((name, days) for name, days in assumed if days)
