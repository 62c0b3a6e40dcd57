"""Scheduled changes: rules that will begin or cease to apply to a case, when, how certain that is, and what follows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Literal

from licet.decision import Decision
from licet.explanation import Scheduled
from licet.language.schema import Control, Instrument, Relief
from licet.rulebook.rulebook import RuleVersion
from licet.values.dates import UncertainDate
from licet.values.days import Days

from .conditions import ConditionChecker, PartEvaluation, failing
from .near_misses import close


class ScheduledChanges:
    """The changes that are published or announced for the days after a decision."""

    def __init__(
        self, checker: ConditionChecker, evaluated_parts: Sequence[PartEvaluation], decision: Decision
    ) -> None:
        self.checker = checker
        self.evaluated_parts = evaluated_parts
        self.day = decision.on
        self.ordinal = decision.on.toordinal()
        governing = {covered.jurisdiction for covered in decision.coverage} | checker.rulebook.houses
        self.versions = {
            name: list(group)
            for name, group in groupby(checker.rulebook.versions, key=lambda version: version.id)
            if name.partition(".")[0] in governing
        }
        self.days: Mapping[str, Days] = {
            name: days
            for name, versions in self.versions.items()
            if versions[0].role in {"control", "relief"} and (days := self._days(versions))
        }

    def all(self) -> list[Scheduled]:
        """The next change of every rule that applies or will apply to the case, soonest first."""
        return sorted(self._next(), key=lambda change: (change.moment, change.id))

    def _days(self, versions: Sequence[RuleVersion]) -> Days:
        """The days on which any of these versions possibly applies to the case."""
        return Days.union(
            part.evaluation.rule(version).possible for part in self.evaluated_parts for version in versions
        )

    def _next(self) -> Iterator[Scheduled]:
        for name, days in self.days.items():
            versions = self.versions[name]
            if versions[0].role == "relief" and not self._of(versions):
                continue
            later = [flip for flip in days.flips if flip > self.ordinal]
            if not days.holds(self.ordinal):
                yield from [self._begins(versions, date.fromordinal(flip)) for flip in later[:1]]
                continue
            restated = sorted(
                (version for version in versions if self._starts(version) > self.ordinal), key=self._starts
            )
            if restated and (not later or self._starts(restated[0]) < later[0]):
                yield self._begins(restated, date.fromordinal(self._starts(restated[0])), what="is restated")
            elif later:
                yield self._ends(versions, date.fromordinal(later[0]))
            else:
                yield from self._open_end(versions)

    def _of(self, versions: Sequence[RuleVersion]) -> set[str]:
        """The controls that a relief eases and that apply to the case on the day or later."""
        named = {name for version in versions if isinstance(version.rule, Relief) for name in version.rule.of}
        return {
            name
            for name in named & set(self.days)
            if self.days[name].holds(self.ordinal) or any(flip > self.ordinal for flip in self.days[name].flips)
        }

    def _starts(self, version: RuleVersion) -> int:
        """The ordinal of the first day on which a version possibly applies; 0 if there is none, or no first one."""
        days = self._days([version])
        return days.flips[0] if days and not days.ancient else 0

    def _begins(
        self, versions: Sequence[RuleVersion], day: date, what: Literal["begins", "is restated"] = "begins"
    ) -> Scheduled:
        own = next((version for version in versions if _start(version).earliest == day), None)
        if own is not None:
            return _scheduled(own, own.instrument, what, str(_start(own)))
        return _scheduled(
            versions[-1], versions[-1].instrument, what, day.isoformat(), self._missed(versions, self.day)
        )

    def _ends(self, versions: Sequence[RuleVersion], day: date) -> Scheduled:
        then = self._then(versions, day)
        for version in versions:
            end = version.rule.end
            if end is not None and end.latest == day:
                moment = day.isoformat() if end.is_exact else f"{end.earliest}/{end.latest}"
                return _scheduled(version, version.instrument, "ends", moment, then=then)
        last = next(version for version in reversed(versions) if self._days([version]).holds(day.toordinal() - 1))
        for instrument in self.checker.rulebook.instruments:
            if last.id in instrument.withdraws and instrument.in_force.latest == day:
                why = f"withdrawn by {instrument.instrument}"
                return _scheduled(last, instrument, "ends", str(instrument.in_force), why, then)
        return _scheduled(last, last.instrument, "ends", day.isoformat(), self._missed(versions, day), then)

    def _open_end(self, versions: Sequence[RuleVersion]) -> Iterator[Scheduled]:
        """An end that may come on any day from one day on, or never."""
        for version in versions:
            end = version.rule.end
            if end is not None and end.latest is None and self._days([version]).holds(self.ordinal):
                yield _scheduled(version, version.instrument, "ends", f"{end.earliest}/..")
                return
        sure = Days.union(
            part.evaluation.rule(version).certain for part in self.evaluated_parts for version in versions
        )
        ends = [flip for flip in sure.flips if flip > self.ordinal] if sure.holds(self.ordinal) else []
        for flip in ends[:1]:
            last = next(version for version in versions if self._days([version]).holds(self.ordinal))
            moment = f"{date.fromordinal(flip)}/.."
            why = "the membership dates of a group or list it names are not exact"
            yield _scheduled(last, last.instrument, "ends", moment, why)

    def _missed(self, versions: Sequence[RuleVersion], day: date) -> str:
        """The condition that excludes the case on a day when the rule is in force."""
        checked_conditions = close(
            ConditionChecker(self.checker.rulebook, self.checker.question, day), self.evaluated_parts, versions
        )
        missed = next(failing(checked_conditions), None) if checked_conditions else None
        return missed.text if missed else ""

    def _then(self, versions: Sequence[RuleVersion], day: date) -> str:
        """Which controls apply again once a relief has ended and no other eases them."""
        ordinal = day.toordinal()
        again = []
        for name in sorted(self._of(versions)):
            others = (
                other
                for other in self.days
                if self.days[other].holds(ordinal)
                and any(
                    isinstance(version.rule, Relief) and name in version.rule.of for version in self.versions[other]
                )
            )
            control = next((version for version in self.versions[name] if self._days([version]).holds(ordinal)), None)
            if control is None or any(others):
                continue
            assert isinstance(control.rule, Control)
            again.append(f"{name} applies again ({control.rule.bounds[1].phrase})")
        return "; ".join(again)


def _start(version: RuleVersion) -> UncertainDate:
    return version.rule.in_force or version.instrument.in_force


def _scheduled(
    version: RuleVersion, source: Instrument, what: Literal["begins", "ends", "is restated"], moment: str,
    why: str = "", then: str = "",
) -> Scheduled:  # fmt: skip
    cite = version.rule.cite if source is version.instrument else None
    return Scheduled(
        id=version.id, what=what, moment=moment, cite=cite or source.cite, why=why, then=then,
        certainty="only announced" if source.kind in {"statement", "report"} else "in a published instrument",
    )  # fmt: skip
