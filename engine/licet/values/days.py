"""Sets of days.

A day is a :class:`datetime.date`, stored as its proleptic Gregorian ordinal. A set of days may have no first or no last
day; a distant date never stands for an open end.
"""

from __future__ import annotations

import operator
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from .dates import UncertainDate

Bound = date | None


@dataclass(frozen=True, slots=True)
class Days:
    """An immutable set of days in canonical form: equal sets compare equal and have equal hashes.

    ``flips`` are the ordinals of the days on which membership changes, strictly increasing. ``ancient`` says whether the
    days before the first flip belong to the set.

    >>> spring = Days.between(date(2025, 3, 1), date(2025, 6, 1))
    >>> date(2025, 5, 31) in spring, date(2025, 6, 1) in spring
    (True, False)
    >>> list((spring - Days.between(date(2025, 4, 1), None)).periods())
    [(datetime.date(2025, 3, 1), datetime.date(2025, 4, 1))]
    """

    ancient: bool = False
    flips: tuple[int, ...] = ()

    # INVARIANT: flips is strictly increasing.

    @classmethod
    def between(cls, start: Bound = None, end: Bound = None) -> Days:
        """The half-open period ``[start, end)``. ``None`` leaves a side open. Empty if ``end`` is not after ``start``."""
        if start is not None and end is not None and start >= end:
            return NEVER
        return _canonical(start is None, tuple(day.toordinal() for day in (start, end) if day is not None))

    @classmethod
    def union(cls, parts: Iterable[Days]) -> Days:
        """All days that belong to any of several sets."""
        total = NEVER
        for part in parts:
            total = total | part
        return total

    @staticmethod
    def edges(sets: Iterable[Days]) -> Iterator[int]:
        """The ordinals of the days on which any of several sets changes, in no order.

        >>> list(Days.edges([NEVER, Days.between(date(2025, 4, 9), None)]))
        [739350]
        """
        return (flip for days in sets for flip in days.flips)

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.holds(day.toordinal())

    def holds(self, ordinal: int) -> bool:
        """Whether the day with this ordinal belongs to the set."""
        return self.ancient != bool(bisect_right(self.flips, ordinal) & 1)

    def __bool__(self) -> bool:
        return self.ancient or bool(self.flips)

    def __and__(self, other: Days) -> Days:
        if self is ALWAYS or other is NEVER or self is other:
            return other
        if other is ALWAYS or self is NEVER:
            return self
        return _combine(self, other, operator.and_)

    def __or__(self, other: Days) -> Days:
        if self is NEVER or other is ALWAYS or self is other:
            return other
        if other is NEVER or self is ALWAYS:
            return self
        return _combine(self, other, operator.or_)

    def __sub__(self, other: Days) -> Days:
        if self is NEVER or other is NEVER:
            return self
        return _combine(self, other, operator.gt)

    def __invert__(self) -> Days:
        return _canonical(not self.ancient, self.flips)

    def periods(self) -> Iterator[tuple[Bound, Bound]]:
        """The maximal periods ``[start, end)``, in order; ``None`` is an open side."""
        edges: list[Bound] = [None] if self.ancient else []
        edges += [date.fromordinal(flip) for flip in self.flips]
        if len(edges) % 2:
            edges.append(None)
        yield from zip(edges[::2], edges[1::2], strict=True)

    def __repr__(self) -> str:
        text = ", ".join(f"{start or '…'} – {end or '…'}" for start, end in self.periods())
        return f"Days({text})"


def _combine(a: Days, b: Days, keep: Callable[[bool, bool], bool]) -> Days:
    in_a, in_b = a.ancient, b.ancient
    ancient = inside = keep(in_a, in_b)
    flips: list[int] = []
    left, right = a.flips, b.flips
    i = j = 0
    while i < len(left) or j < len(right):
        here = left[i] if j == len(right) or (i < len(left) and left[i] <= right[j]) else right[j]
        if i < len(left) and left[i] == here:
            in_a, i = not in_a, i + 1
        if j < len(right) and right[j] == here:
            in_b, j = not in_b, j + 1
        if keep(in_a, in_b) != inside:
            inside = not inside
            flips.append(here)
    return _canonical(ancient, tuple(flips))


NEVER = Days()
ALWAYS = Days(ancient=True)


def _canonical(ancient: bool, flips: tuple[int, ...]) -> Days:
    """The set with these fields. No day and every day are always the same objects, which operations recognize at once."""
    if flips:
        return Days(ancient, flips)
    return ALWAYS if ancient else NEVER


def until(last: date) -> Days:
    """All days through a last one."""
    return Days(ancient=True, flips=(last.toordinal() + 1,))


def span(start: UncertainDate | None, end: UncertainDate | None) -> tuple[Days, Days]:
    """The days certainly, and those possibly, in a period whose start and end may be uncertain; ``None`` leaves a side open.

    >>> certain, possible = span(UncertainDate(date(2025, 6, 1), date(2025, 6, 30)), None)
    >>> certain, possible
    (Days(2025-06-30 – …), Days(2025-06-01 – …))
    """
    first_end = end.earliest if end else None
    if start is None:
        return Days.between(None, first_end), Days.between(None, end.latest if end else None)
    certain = NEVER if start.latest is None else Days.between(start.latest, first_end)
    if start.is_exact and (end is None or end.is_exact):
        return certain, certain
    return certain, Days.between(start.earliest, end.latest if end else None)
