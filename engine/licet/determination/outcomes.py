"""Outcomes: the bounds and reasons on a run of days, and the findings that they are combined from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from licet.inference.evaluation import Finding
from licet.inference.memo import Scope
from licet.language.schema import Coverage, Relief
from licet.values.days import Days, until
from licet.values.needs import Need, lapsed
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


class Bounds(NamedTuple):
    """The bounds of an outcome, without reasons: fields as in :class:`DayOutcome`."""

    lower: int
    upper: int
    stated: int

    @property
    def verdict(self) -> Verdict:
        """The verdict that follows from the bounds."""
        return between(*self)


class DayOutcome(NamedTuple):
    """The outcome on a run of days.

    ``lower`` and ``upper`` are the bounds, as indexes into :data:`licet.verdict.SCALE`. ``stated`` is the strictest verdict
    that a rule states; ``upper`` is higher where rules may be missing. ``because`` are the rules that decide, ``needs`` the
    missing information and ``assumes`` the facts that were not stated.

    >>> DayOutcome(5, 5, 5).verdict.value, DayOutcome(0, 5, 5).verdict.value
    ('licence_denial', 'unknown')
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
        """The verdict that follows from the bounds."""
        return between(self.lower, self.upper, self.stated)

    @property
    def unverified(self) -> bool:
        """Whether it is unknown, and rules after the last covered day are missing."""
        return self.verdict is Verdict.UNKNOWN and lapsed(self.needs)


class JurisdictionFindings(NamedTuple):
    """The findings of one jurisdiction, what it is to the case, and its coverage."""

    name: str
    scope: Scope
    coverage: Coverage
    findings: Sequence[Finding]

    def covered_through(self, day: date) -> JurisdictionFindings:
        """The findings, if the rulebook covered the days through this one."""
        scope = self.scope._replace(covered=self.scope.begun & until(day), number=0)
        return self._replace(scope=scope, coverage=self.coverage.model_copy(update={"through": day}))

    def attested_through(self, day: date) -> JurisdictionFindings:
        """The findings with an attestation that nothing new was published through a day.

        It carries the rules to the day before the first one on which a rule on file, or what the jurisdiction governs, changes.
        """
        last = self.coverage.through
        edges = [edge for edge, _ in self.changes(last)]
        edges += Days.edges((self.governs.certain, self.governs.possible))
        before = [date.fromordinal(edge - 1) for edge in edges if edge > last.toordinal()]
        return self.covered_through(min([day, *before]))

    def changes(self, last: date) -> list[tuple[int, Finding]]:
        """The days after a day on which a rule begins or ceases to bear on the case, certainly or possibly.

        Reliefs count where they ease a control that possibly bears on it then, or on the day itself.
        """
        days = self.governs.possible & Days.between(last, None)
        near = [finding for finding in self.findings if finding.match.possible & days]
        controls = {finding.version.id for finding in near if not isinstance(finding.version.rule, Relief)}
        bearing = (
            finding
            for finding in near
            if not isinstance(finding.version.rule, Relief) or controls.intersection(finding.version.rule.of)
        )
        return [
            (edge, finding)
            for finding in bearing
            for edge in sorted(set(Days.edges((finding.match.certain, finding.match.possible))))
            if edge > last.toordinal()
        ]

    def without(self, rule: str) -> JurisdictionFindings:
        """The findings without those of the rule with this id."""
        return self._replace(findings=[finding for finding in self.findings if finding.version.id != rule])

    def controls_and_reliefs(self) -> tuple[list[Finding], dict[str, list[Finding]]]:
        """The controls, and the reliefs by the id of the control they ease, on the days that are governed and covered.

        Controls that apply on none of these days are left out.
        """
        covered = self.scope.covered
        certain, possible = self.governs.certain & covered, self.governs.possible & covered
        controls: list[Finding] = []
        reliefs: dict[str, list[Finding]] = {}
        for finding in self.findings:
            within = finding.within(certain, possible)
            if isinstance(within.version.rule, Relief):
                for control in within.version.rule.of:
                    reliefs.setdefault(control, []).append(within)
            elif within.match.possible:
                controls.append(within)
        return controls, reliefs

    @property
    def governs(self) -> Truth:
        """The days on which the jurisdiction governs the case."""
        return self.scope.governs

    @property
    def since(self) -> date:
        """The first day covered for the case; that of the rulebook, if none is."""
        return next((start for start, _ in self.scope.begun.periods() if start), self.coverage.from_)

    def not_covered(self, day: int) -> Need:
        """What is missing on a day that the rulebook does not cover."""
        last = self.coverage.through
        if self.scope.begun and day > last.toordinal():
            return Need("coverage_after", self.name, last.isoformat())
        later = (start for start, _ in self.scope.begun.periods() if start and day < start.toordinal())
        if first := next(later, None):
            return Need("coverage_before", self.name, first.isoformat())
        if self.scope.known_from:
            return Need("known_before", self.name, self.scope.known_from.isoformat())
        return Need("coverage_of_kind", self.name)


def undetermined(*needs: Need) -> Timeline[DayOutcome]:
    """The outcome "unknown" on every day, with what is missing.

    >>> undetermined(Need("fact", "tpp")).values[0].verdict.value
    'unknown'
    """
    return Timeline.constant(DayOutcome(MILDEST, STRICTEST, MILDEST, needs=needs))


def last_verified(outcomes: Timeline[DayOutcome], index: int) -> date | None:
    """The last day verified before a run of days that is not, by the index of the run; ``None`` for a run without such a day."""
    while index > 0 and outcomes.values[index].unverified:
        index -= 1
    _, end = outcomes.period(index)
    return None if end is None else end - timedelta(days=1)
