"""Days, moments and sets of days.

A *day* is a :class:`datetime.date`. A *moment* is a date as precisely as the source gives it: a day, a month
(``2025-06``) or an interval (``2025-06-10/2025-06-30``, open as ``2026-11-10/..``; EDTF level 1). A *set of days* is
:class:`Days`, whose open ends are open and never far-away dates.

Inside, a day is its proleptic ordinal, so that sets of days are tuples of small integers.
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
    """An immutable set of days in canonical form, so that ``==`` and ``hash`` mean equality of sets.

    ``flips`` are the ordinals on which membership changes, strictly rising; ``ancient`` says whether the days before
    the first flip belong.

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
        """The half-open period ``[start, end)``; ``None`` leaves that side open. Empty when it ends before it starts."""
        if start is not None and end is not None and start >= end:
            return NEVER
        flips = tuple(day.toordinal() for day in (start, end) if day is not None)
        return cls(start is None, flips)

    @classmethod
    def union(cls, parts: Iterable[Days]) -> Days:
        """All days of any part."""
        total = NEVER
        for part in parts:
            total = total | part
        return total

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.holds(day.toordinal())

    def holds(self, ordinal: int) -> bool:
        """Membership of the day with this ordinal."""
        return self.ancient != bool(bisect_right(self.flips, ordinal) & 1)

    def __bool__(self) -> bool:
        return self.ancient or bool(self.flips)

    def __and__(self, other: Days) -> Days:
        if self is ALWAYS or not other:
            return other
        if other is ALWAYS or not self:
            return self
        return _combine(self, other, operator.and_)

    def __or__(self, other: Days) -> Days:
        if not self or other is ALWAYS:
            return other
        if not other or self is ALWAYS:
            return self
        return _combine(self, other, operator.or_)

    def __sub__(self, other: Days) -> Days:
        if not self or not other:
            return self
        return _combine(self, other, operator.gt)

    def __invert__(self) -> Days:
        return Days(not self.ancient, self.flips)

    def periods(self) -> Iterator[tuple[Bound, Bound]]:
        """The maximal periods ``[start, end)`` in order."""
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
    return Days(ancient, tuple(flips))


NEVER = Days()
ALWAYS = Days(ancient=True)


def span(start: UncertainDate | None, end: UncertainDate | None) -> tuple[Days, Days]:
    """The days surely and possibly inside a period whose edges may be imprecise; ``None`` leaves an edge open."""
    sure_end = end.earliest if end else None
    if start is None:
        return Days.between(None, sure_end), Days.between(None, end.latest if end else None)
    sure = NEVER if start.latest is None else Days.between(start.latest, sure_end)
    if start.is_exact and (end is None or end.is_exact):
        return sure, sure
    return sure, Days.between(start.earliest, end.latest if end else None)
