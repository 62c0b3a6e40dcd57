"""The outcomes of one or several products on all days: bounds first, reasons when they are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, reduce
from typing import Protocol

from licet.values.timeline import Timeline
from licet.verdict import Verdict

from .bounds import DailyBounds
from .outcomes import Bounds, DayOutcome

Join = Callable[[DayOutcome, DayOutcome], DayOutcome]


class Outcomes(Protocol):
    """The outcomes on all days."""

    def bounds(self, day: int) -> Bounds:
        """The bounds on a day (an ordinal)."""

    @property
    def edges(self) -> Iterable[int]:
        """The days on which the bounds may change."""

    @property
    def days(self) -> Timeline[DayOutcome]:
        """The outcomes with their reasons."""


class Combined:
    """The outcomes of one product. ``work`` makes those with reasons, when they are first read."""

    def __init__(self, found: DailyBounds, work: Callable[[], Timeline[DayOutcome]]) -> None:
        self._found = found
        self._work = work
        self._known: dict[int, Bounds] = {}

    def bounds(self, day: int) -> Bounds:
        """The bounds on a day (an ordinal)."""
        interval = self._found.interval(day)
        known = self._known.get(interval)
        if known is None:
            known = self._known[interval] = self._found.at(interval)
        return known

    @property
    def edges(self) -> Sequence[int]:
        """The days on which the bounds may change."""
        return self._found.cuts

    @cached_property
    def days(self) -> Timeline[DayOutcome]:
        """The outcomes with their reasons."""
        return self._work()


class Fixed:
    """Outcomes that are known with their reasons."""

    def __init__(self, days: Timeline[DayOutcome]) -> None:
        self.days = days

    def bounds(self, day: int) -> Bounds:
        """The bounds on a day (an ordinal)."""
        return Bounds(*self.days.at_ordinal(day)[:3])

    @property
    def edges(self) -> Sequence[int]:
        """The days on which the bounds may change."""
        return self.days.starts


class Joined:
    """The outcomes of several products, or of several readings of one. ``join`` combines those of two on one day."""

    def __init__(self, join: Join, parts: Sequence[Outcomes]) -> None:
        self._join = join
        self._parts = parts

    def bounds(self, day: int) -> Bounds:
        """The bounds on a day (an ordinal)."""
        each = (DayOutcome(*part.bounds(day)) for part in self._parts)
        return Bounds(*reduce(self._join, each)[:3])

    @property
    def edges(self) -> Iterable[int]:
        """The days on which the bounds may change."""
        return (edge for part in self._parts for edge in part.edges)

    @cached_property
    def days(self) -> Timeline[DayOutcome]:
        """The outcomes with their reasons."""
        return reduce(lambda first, second: first.zip_with(second, self._join), (part.days for part in self._parts))


def joined(join: Join, parts: Iterable[Outcomes]) -> Outcomes:
    """The outcomes of several products or readings. There is at least one."""
    first, *others = parts
    return Joined(join, (first, *others)) if others else first


def verdicts_of(outcomes: Outcomes) -> Timeline[Verdict]:
    """The verdict of every day."""
    return Timeline.sampled(outcomes.edges, lambda day: outcomes.bounds(day).verdict)
