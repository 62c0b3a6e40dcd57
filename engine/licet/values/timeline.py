"""Timelines: piecewise-constant maps from every day to a value.

Canonical: neighbouring steps differ, so that equal timelines are equal values. Both operations that answers are made
of, the pointwise merge and the overlay on given days, are :meth:`Timeline.zip_with`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
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

    def index(self, day: date) -> int:
        """Which step the day falls in."""
        return bisect_right(self.starts, day.toordinal())

    def at(self, day: date) -> T:
        """The value on that day."""
        return self.values[self.index(day)]

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
        cuts = sorted({*self.starts, *other.starts})
        first = function(self.values[0], other.values[0])
        steps = (
            (cut, function(self.values[bisect_right(self.starts, cut)], other.values[bisect_right(other.starts, cut)]))
            for cut in cuts
        )
        return Timeline.of(first, steps)
