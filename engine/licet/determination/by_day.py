"""The outcomes of one or several products on all days: bounds first, reasons when they are read."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, reduce

from licet.values.days import Days
from licet.values.timeline import Timeline
from licet.verdict import Verdict

from .bounds import DailyBounds
from .combining import outcome
from .outcomes import Bounds, DayOutcome, JurisdictionFindings
from .periods import Jurisdiction

Join = Callable[[DayOutcome, DayOutcome], DayOutcome]
SINGLE = 4  # days whose outcomes are worked out one by one; then those of all days are


class Combination:
    """The outcomes for one product, from the findings of every jurisdiction. A day is worked out when it is asked about."""

    def __init__(self, jurisdictions: Iterable[JurisdictionFindings]) -> None:
        self.jurisdictions = tuple(jurisdictions)
        self._scopes = [Jurisdiction(findings) for findings in self.jurisdictions]

    def on(self, day: int) -> DayOutcome:
        """The outcome on a day (an ordinal)."""
        return outcome([scope.on(day) for scope in self._scopes])

    def timeline(self, *, whole: bool = True) -> Timeline[DayOutcome]:
        """The outcome on every day; not ``whole`` without what is overridden and assumed."""
        scopes = [scope.by_period(whole=whole) for scope in self._scopes]
        edges = Days.edges(days for scope in self._scopes for days in scope.sets(whole=whole))
        return Timeline.sampled(edges, lambda day: outcome([scope(day) for scope in scopes], whole=whole))


def combined(jurisdictions: Iterable[JurisdictionFindings]) -> Timeline[DayOutcome]:
    """The outcome for one product on every day, from the findings of every jurisdiction."""
    return Combination(jurisdictions).timeline()


class Outcomes(ABC):
    """The outcomes on all days."""

    def __init__(self) -> None:
        self._single: dict[int, DayOutcome] = {}

    @abstractmethod
    def bounds(self, day: int) -> Bounds:
        """The bounds on a day (an ordinal)."""

    def verdict(self, day: int) -> Verdict:
        """The verdict of a day (an ordinal)."""
        return self.bounds(day).verdict

    @property
    @abstractmethod
    def edges(self) -> Iterable[int]:
        """The days on which the bounds may change."""

    @abstractmethod
    def _on(self, day: int) -> DayOutcome:
        """The outcome on a day, worked out alone."""

    @abstractmethod
    def _all(self) -> Timeline[DayOutcome]:
        """The outcomes on all days."""

    def at(self, day: int) -> DayOutcome:
        """The outcome on a day (an ordinal) with its reasons."""
        known = self._single.get(day)
        if known is None and len(self._single) < SINGLE and "days" not in self.__dict__:
            known = self._single[day] = self._on(day)
        return self.days.at_ordinal(day) if known is None else known

    @abstractmethod
    def answers(self) -> Timeline[DayOutcome]:
        """The outcomes on all days without what is overridden and assumed, for many products."""

    @cached_property
    def days(self) -> Timeline[DayOutcome]:
        """The outcomes with their reasons."""
        return self._all()

    @cached_property
    def verdicts(self) -> Timeline[Verdict]:
        """The verdict of every day."""
        return Timeline.sampled(self.edges, self.verdict)


class Combined(Outcomes):
    """The outcomes of one product. ``find`` gives its bounds, ``work`` what its reasons follow from, when they are read."""

    def __init__(self, find: Callable[[], DailyBounds], work: Callable[[], Combination]) -> None:
        super().__init__()
        self._find = find
        self._work = work
        self._verdicts: dict[int, Verdict] = {}
        self._asked = False
        self._answers: Timeline[DayOutcome] | None = None

    @cached_property
    def _found(self) -> DailyBounds:
        return self._find()

    def bounds(self, day: int) -> Bounds:
        """The bounds on a day (an ordinal)."""
        return self._found.at(self._found.interval(day))

    def verdict(self, day: int) -> Verdict:
        """The verdict of a day (an ordinal)."""
        interval = self._found.interval(day)
        known = self._verdicts.get(interval)
        if known is None:
            known = self._verdicts[interval] = self._found.at(interval).verdict
        return known

    @property
    def edges(self) -> Sequence[int]:
        """The days on which the bounds may change."""
        return self._found.edges()

    def _on(self, day: int) -> DayOutcome:
        return self._work().on(day)

    def _all(self) -> Timeline[DayOutcome]:
        return self._work().timeline()

    def answers(self) -> Timeline[DayOutcome]:
        """The outcomes on all days without what is overridden and assumed. They are kept where they are asked for again.

        Items by their ECCN share the reading without it.
        """
        found = self._answers or self._work().timeline(whole=False)
        if self._asked:
            self._answers = found
        self._asked = True
        return found


class Fixed(Outcomes):
    """Outcomes that are known with their reasons."""

    def __init__(self, days: Timeline[DayOutcome]) -> None:
        super().__init__()
        self._days = days

    def bounds(self, day: int) -> Bounds:
        """The bounds on a day (an ordinal)."""
        return Bounds(*self._days.at_ordinal(day)[:3])

    @property
    def edges(self) -> Sequence[int]:
        """The days on which the bounds may change."""
        return self._days.starts

    def _on(self, day: int) -> DayOutcome:
        return self._days.at_ordinal(day)

    def _all(self) -> Timeline[DayOutcome]:
        return self._days

    def answers(self) -> Timeline[DayOutcome]:
        """The outcomes on all days without what is overridden and assumed."""
        return self._days.map(lambda outcome: outcome._replace(overridden=(), assumes=()))


class Joined(Outcomes):
    """The outcomes of several products, or of several readings of one. ``join`` combines those of two on one day."""

    def __init__(self, join: Join, parts: Sequence[Outcomes]) -> None:
        super().__init__()
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

    def _on(self, day: int) -> DayOutcome:
        return reduce(self._join, (part.at(day) for part in self._parts))

    def _all(self) -> Timeline[DayOutcome]:
        return self._joined(part.days for part in self._parts)

    def answers(self) -> Timeline[DayOutcome]:
        """The outcomes on all days without what is overridden and assumed."""
        return self._joined(part.answers() for part in self._parts)

    def _joined(self, parts: Iterable[Timeline[DayOutcome]]) -> Timeline[DayOutcome]:
        return reduce(lambda first, second: first.zip_with(second, self._join), parts)


def joined(join: Join, parts: Iterable[Outcomes]) -> Outcomes:
    """The outcomes of several products or readings. There is at least one."""
    first, *others = parts
    return Joined(join, (first, *others)) if others else first
