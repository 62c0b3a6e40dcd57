"""Near misses: rules that almost apply to a case, each with the condition or the dates that exclude it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Literal, NamedTuple

from licet.decision import Covered, Decision
from licet.explanation import Miss
from licet.language.attributes import CASE_FLAGS, FIGURES, FLAGS, ROLES
from licet.language.schema import Control, Relief
from licet.rulebook.rulebook import RuleVersion
from licet.values.days import Days
from licet.verdict import STRICTNESS, Verdict

from .conditions import (
    ASSUMED,
    EXCEPTION,
    CheckedCondition,
    ConditionChecker,
    PartEvaluation,
    distance,
    failing,
    outside,
)

CLOSE = 1  # how many conditions a near miss may fail

# How informative a near miss is, most informative first.
EASING, UNCHECKED, FIGURE, EXCEPTED, PLACE, COMING, GONE, UNSTATED = range(8)


class Near(NamedTuple):
    """Why a rule does not apply, and how informative that is."""

    tells: int
    text: str
    end: int = 0  # for a rule no longer in force, the ordinal of its end


def close(
    checker: ConditionChecker, evaluated_parts: Iterable[PartEvaluation], versions: Sequence[RuleVersion]
) -> tuple[CheckedCondition, ...] | None:
    """The conditions of the alternative that fails fewest, over all versions in force; ``None`` if none is in force."""
    checked_conditions = [
        conditions
        for evaluated in evaluated_parts
        for version in versions
        if checker.in_force(evaluated, version)
        for conditions in checker.alternatives(evaluated, version)
    ]
    return min(checked_conditions, key=distance, default=None)


class NearMisses:
    """The near misses of one decision."""

    def __init__(
        self, checker: ConditionChecker, evaluated_parts: Sequence[PartEvaluation], decision: Decision
    ) -> None:
        self.checker = checker
        self.evaluated_parts = evaluated_parts
        self.decision = decision
        day = decision.on
        self.unchecked = {
            covered.jurisdiction: f"no rules were checked {edge}"
            for covered in decision.coverage
            for edge in _outside_coverage(covered, day)
        }  # fmt: skip

    def all(self) -> list[Miss]:
        """Every near miss, the most informative first."""
        misses = sorted(self._near(), key=lambda item: (item[0].tells, item[1].id))
        last = max((near.end for near, _ in misses), default=0)
        return [_miss(version, near.text) for near, version in misses if near.end in {0, last}]

    def _near(self) -> Iterator[tuple[Near, RuleVersion]]:
        bearing = {reason.id for reason in self.decision.because}
        bearing |= {name for overridden in self.decision.overridden for name in (overridden.reason.id, *overridden.by)}
        governing = {covered.jurisdiction for covered in self.decision.coverage} | self.checker.rulebook.houses
        eased = {reason.id for reason in self.decision.because}
        if self.unchecked and self.decision.last_known:
            eased |= {reason.id for reason in self.decision.last_known.because}
        for name, group in groupby(self.checker.rulebook.versions, key=lambda version: version.id):
            versions = [
                version for version in group if self.evaluated_parts[0].evaluation.windows[version.number].possible
            ]
            if not versions or name in bearing or versions[0].jurisdiction not in governing:
                continue
            if not isinstance(versions[0].rule, Control | Relief):
                continue
            if isinstance(versions[0].rule, Relief) and not any(
                eased & set(_of(version)) and self._would_matter(version) for version in versions
            ):
                continue
            near = self._kept_out(versions)
            if near:
                yield near, versions[0]

    def _kept_out(self, versions: Sequence[RuleVersion]) -> Near | None:
        checked_conditions = close(self.checker, self.evaluated_parts, versions)
        if checked_conditions is None:
            return self._dates(versions)
        missed = next(failing(checked_conditions), None)
        if missed is None or self._binds(versions):
            why = self.unchecked.get(versions[0].jurisdiction)
            return Near(UNCHECKED, f"its conditions are met, but {why}") if why else None
        if distance(checked_conditions) > CLOSE:
            return None
        if missed.fact == ASSUMED:
            return Near(UNSTATED, missed.text.partition(";")[0])
        relief = versions[0].role == "relief"
        if missed.fact in ROLES and not relief and not _met(checked_conditions):
            return None  # a rule that only needs another place is not close
        return Near(EASING if relief else _kind(missed), missed.text)

    def _binds(self, versions: Sequence[RuleVersion]) -> bool:
        """Whether a rule possibly applies to the case on the day by its conditions."""
        ordinal = self.decision.on.toordinal()
        return any(
            part.evaluation.rule(version).possible.holds(ordinal)
            for part in self.evaluated_parts
            for version in versions
        )

    def _dates(self, versions: Sequence[RuleVersion]) -> Near | None:
        """When a rule that is not in force on the day will apply, or did."""
        days = Days.union(
            part.evaluation.rule(version).possible for part in self.evaluated_parts for version in versions
        )
        when = outside(days, self.decision.on)
        if not when:
            return None
        if when.startswith("before"):
            return Near(COMING, f"not in force {when}")
        if not any(self._would_matter(version) for version in versions):
            return None
        return Near(GONE, f"not in force {when}", days.flips[-1])

    def _would_matter(self, version: RuleVersion) -> bool:
        """Whether a rule would change the answer; a rule replaced by another of equal strictness would not."""
        verdict, rule = self.decision.verdict, version.rule
        if verdict is Verdict.UNKNOWN:
            return True
        if isinstance(rule, Control):
            overridden = (entry.reason.verdict for entry in self.decision.overridden)
            return STRICTNESS[rule.bounds[1]] > max(STRICTNESS[each] for each in (verdict, *overridden) if each)
        return isinstance(rule, Relief) and STRICTNESS[rule.to] < STRICTNESS[verdict]


def _outside_coverage(covered: Covered, day: date) -> Iterator[str]:
    if day < covered.since:
        yield f"before {covered.since}"
    elif day > covered.through:
        yield f"after {covered.through}"


def _of(version: RuleVersion) -> tuple[str, ...]:
    return version.rule.of if isinstance(version.rule, Relief) else ()


def _met(conditions: Iterable[CheckedCondition]) -> bool:
    """Whether any condition holds, at any depth."""
    return any(condition.holds != "no" or _met(condition.because) for condition in conditions)


def _kind(missed: CheckedCondition) -> int:
    if missed.fact in {*FIGURES, *FLAGS, *CASE_FLAGS}:
        return FIGURE
    return EXCEPTED if missed.fact == EXCEPTION else PLACE


def _miss(version: RuleVersion, kept_out_by: str) -> Miss:
    role: Literal["relief", "control"] = "relief" if version.role == "relief" else "control"
    rule, instrument = version.rule, version.instrument
    cite = rule.cite or instrument.cite
    return Miss(id=version.id, role=role, says=rule.says, cite=cite, kept_out_by=kept_out_by)
