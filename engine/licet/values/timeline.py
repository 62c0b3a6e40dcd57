"""Timelines: piecewise-constant functions of the day.

A timeline is canonical: adjacent steps have different values, so equal timelines compare equal.
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
    """A value for every day: ``values[0]`` before ``starts[0]``, then ``values[i]`` from ``starts[i - 1]`` on.

    ``starts`` are day ordinals, strictly increasing. There is one value more than there are starts.

    >>> timeline = Timeline.of("no", [(date(2025, 3, 1).toordinal(), "yes")])
    >>> timeline.at(date(2025, 2, 28)), timeline.at(date(2025, 3, 1))
    ('no', 'yes')
    """

    starts: tuple[int, ...]
    values: tuple[T, ...]

    @classmethod
    def constant(cls, value: T) -> Timeline[T]:
        """The same value on every day."""
        return cls((), (value,))

    @classmethod
    def of(cls, first: T, steps: Iterable[tuple[int, T]]) -> Timeline[T]:
        """A timeline from a first value and steps in increasing order; equal adjacent steps are joined."""
        starts: list[int] = []
        values = [first]
        for start, value in steps:
            if value != values[-1]:
                starts.append(start)
                values.append(value)
        return cls(tuple(starts), tuple(values))

    @classmethod
    def sampled(cls, cuts: Iterable[int], value_on: Callable[[int], T]) -> Timeline[T]:
        """The timeline of a function of the day ordinal that changes its value on none but the days in ``cuts``.

        The function is called for the day before the first cut (day 1 if there are none) and for each cut.

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
        """The index of the step that contains the day."""
        return bisect_right(self.starts, day.toordinal())

    def at(self, day: date) -> T:
        """The value on a day."""
        return self.values[self.index(day)]

    def at_ordinal(self, ordinal: int) -> T:
        """The value on the day with this ordinal."""
        return self.values[bisect_right(self.starts, ordinal)]

    def period(self, index: int) -> tuple[Bound, Bound]:
        """The half-open period ``[start, end)`` of a step; ``None`` is an open side."""
        start = date.fromordinal(self.starts[index - 1]) if index else None
        end = date.fromordinal(self.starts[index]) if index < len(self.starts) else None
        return start, end

    def steps(self) -> Iterator[tuple[Bound, Bound, T]]:
        """Every step in order: start, end and value."""
        for index, value in enumerate(self.values):
            yield *self.period(index), value

    def map(self, function: Callable[[T], U]) -> Timeline[U]:
        """The timeline of a function of the value."""
        values = [function(value) for value in self.values]
        return Timeline.of(values[0], zip(self.starts, values[1:], strict=True))

    def zip_with(self, other: Timeline[U], function: Callable[[T, U], V]) -> Timeline[V]:
        """The timeline of a function of two values, one from each timeline."""
        return Timeline.sampled(
            (*self.starts, *other.starts), lambda day: function(self.at_ordinal(day), other.at_ordinal(day))
        )
