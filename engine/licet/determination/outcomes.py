"""Outcomes as values: what a case comes to on a run of days, and the findings it is combined from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal, NamedTuple

from licet.inference.evaluation import Finding
from licet.language.schema import Coverage
from licet.values.days import NEVER, Days
from licet.values.needs import Need
from licet.values.timeline import Timeline
from licet.values.truth import Truth
from licet.verdict import MILDEST, STRICTEST, Verdict, between


class RuleRef(NamedTuple):
    """A version of a rule by its number, and whether it certainly applies."""

    number: int
    certain: bool


class OverriddenControl(NamedTuple):
    """A control that does not decide, how it was overridden, and the numbers of the rules that did so."""

    rule: RuleRef
    how: Literal["relieved", "outranked"]
    by: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DayOutcome:
    """The outcome on a run of days: the bounds, and the rules behind it.

    ``stated`` is the strictest verdict that any rule states; ``upper`` lies above it where rules may be missing.
    """

    lower: int
    upper: int
    stated: int
    because: tuple[RuleRef, ...] = ()
    overridden: tuple[OverriddenControl, ...] = ()
    needs: tuple[Need, ...] = ()
    assumes: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """The answer that the bounds allow."""
        return between(self.lower, self.upper, self.stated)


@dataclass(frozen=True, slots=True)
class JurisdictionFindings:
    """The findings of one jurisdiction: when it governs, what its rulebook covers, and whether its silence permits.

    ``known`` is false where the day of knowledge lies before the first day covered: rules that were in force then and ended
    before that day are not in the rulebook.
    """

    name: str
    governs: Truth
    coverage: Coverage
    covers_kind: bool
    known: bool
    silence_permits: bool
    findings: Sequence[Finding]

    def without(self, rule: str) -> JurisdictionFindings:
        """The same findings as if there were no rule of this id."""
        return replace(self, findings=[one for one in self.findings if one.version.id != rule])

    @property
    def covered(self) -> Days:
        """The days that the rulebook covers for this kind of product."""
        if not self.covers_kind or not self.known:
            return NEVER
        return Days.between(self.coverage.from_, self.coverage.through + timedelta(days=1))


def undetermined(*needs: Need) -> Timeline[DayOutcome]:
    """Unknown on every day.

    >>> undetermined(Need("fact", "tpp")).values[0].verdict.value
    'unknown'
    """
    return Timeline.constant(DayOutcome(MILDEST, STRICTEST, MILDEST, needs=needs))
