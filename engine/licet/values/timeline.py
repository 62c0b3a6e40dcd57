"""Timelines: piecewise-constant maps from every day to a value.

Canonical: neighbouring steps differ, so that equal timelines are equal values. Both operations that answers are made
of, the pointwise merge and the overlay on given days, are :meth:`Timeline.zip_with`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from .days import Bound

T = TypeVar("T")
U = TypeVar("U")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Timeline(Generic[T]):
    """A value for every day: ``values[0]`` before ``starts[0]``, ``values[i]`` from ``starts[i - 1]`` on.

    ``starts`` are day ordinals, strictly rising; there is always one value more than starts.
    """

    starts: tuple[int, ...]
    values: tuple[T, ...]

    @classmethod
    def constant(cls, value: T) -> Timeline[T]:
        """The same value on every day."""
        return cls((), (value,))

    @classmethod
    def of(cls, first: T, steps: Iterable[tuple[int, T]]) -> Timeline[T]:
        """Build from steps in rising order, joining equal neighbours."""
        starts: list[int] = []
        values = [first]
        for start, value in steps:
            if value != values[-1]:
                starts.append(start)
                values.append(value)
        return cls(tuple(starts), tuple(values))

    @classmethod
    def sampled(cls, cuts: Iterable[int], value_on: Callable[[int], T]) -> Timeline[T]:
        """The timeline of a function of the day ordinal that changes its value on no other days than the cuts.

        The function is called for the day before the first cut (for day 1 without cuts), and for each cut.

        >>> Timeline.sampled([5, 3], lambda day: day >= 5)
        Timeline(starts=(5,), values=(False, True))
        """
        days = sorted(set(cuts))
        first = value_on(days[0] - 1 if days else 1)
        return cls.of(first, ((day, value_on(day)) for day in days))

    @classmethod
    def zip_all(cls, timelines: Sequence[Timeline[U]]) -> Timeline[tuple[U, ...]]:
        """The values of several timelines on every day, as tuples in the order of the timelines.

        >>> Timeline.zip_all([Timeline((3,), ("a", "b")), Timeline((5,), ("c", "d"))])
        Timeline(starts=(3, 5), values=(('a', 'c'), ('b', 'c'), ('b', 'd')))
        """
        changes: dict[int, list[tuple[int, U]]] = {}
        for position, timeline in enumerate(timelines):
            for start, value in zip(timeline.starts, timeline.values[1:], strict=True):
                changes.setdefault(start, []).append((position, value))
        current = [timeline.values[0] for timeline in timelines]
        values = [tuple(current)]
        starts = tuple(sorted(changes))
        for start in starts:
            for position, value in changes[start]:
                current[position] = value
            values.append(tuple(current))
        return Timeline(starts, tuple(values))

    def index(self, day: date) -> int:
        """Which step the day falls in."""
        return bisect_right(self.starts, day.toordinal())

    def at(self, day: date) -> T:
        """The value on that day."""
        return self.values[self.index(day)]

    def at_ordinal(self, ordinal: int) -> T:
        """The value on the day with this ordinal."""
        return self.values[bisect_right(self.starts, ordinal)]

    def period(self, index: int) -> tuple[Bound, Bound]:
        """The half-open period of a step."""
        start = date.fromordinal(self.starts[index - 1]) if index else None
        end = date.fromordinal(self.starts[index]) if index < len(self.starts) else None
        return start, end

    def steps(self) -> Iterator[tuple[Bound, Bound, T]]:
        """Every step with its period, in order."""
        for index, value in enumerate(self.values):
            yield *self.period(index), value

    def map(self, function: Callable[[T], U]) -> Timeline[U]:
        """Apply a function on every day."""
        values = [function(value) for value in self.values]
        return Timeline.of(values[0], zip(self.starts, values[1:], strict=True))

    def zip_with(self, other: Timeline[U], function: Callable[[T, U], V]) -> Timeline[V]:
        """Combine two timelines day by day."""
        return Timeline.sampled(
            (*self.starts, *other.starts), lambda day: function(self.at_ordinal(day), other.at_ordinal(day))
        )
