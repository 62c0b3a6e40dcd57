"""Rule combining: what the rules that bear on a case come to on each day.

A relief lowers the control it names, and never raises it. Over all controls the strictest verdict wins. Doubt gives two
bounds for each day:

* the lower bound counts certain controls, under every possible relief;
* the upper bound counts every possible control, under certain reliefs only.

Where both bounds have the same permission, the answer is the strictest verdict stated; elsewhere it is unknown. A day that
is not covered, or that no jurisdiction certainly governs, has no upper bound. The order of rules never matters.

Everything here is immutable. Verdicts are places on the scale of :mod:`licet.verdict`, mildest first; days are ordinals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from licet.inference.evaluation import Finding
from licet.language.schema import Control, Relief
from licet.values.days import Days
from licet.values.needs import Need
from licet.values.timeline import Timeline
from licet.values.truth import any_of
from licet.verdict import MILDEST, STRICTEST, STRICTNESS, Verdict, between

from .outcomes import DayOutcome, JurisdictionFindings, OverriddenControl, RuleRef

NO_JURISDICTION = Need("jurisdiction", "ships_from")


def combined(jurisdictions: Iterable[JurisdictionFindings]) -> Timeline[DayOutcome]:
    """The outcome for one product on every day."""
    scopes = [_Scope.of(one) for one in jurisdictions if one.governs.possible]
    cuts = sorted({flip for scope in scopes for days in scope.all_days() for flip in days.flips})
    before = cuts[0] - 1 if cuts else 1
    return Timeline.of(_outcome(scopes, before), ((cut, _outcome(scopes, cut)) for cut in cuts))


def either_product(first: DayOutcome, second: DayOutcome) -> DayOutcome:
    """The outcome where it is not known which of two products is meant: the bounds widen."""
    needs = dict.fromkeys((*first.needs, *second.needs))
    if first.verdict.permission is not second.verdict.permission:
        needs[Need("fact", "product")] = None
    a, b = dict(first.because), dict(second.because)
    because = (RuleRef(number, a.get(number, False) and b.get(number, False)) for number in dict.fromkeys((*a, *b)))
    return DayOutcome(
        min(first.lower, second.lower), max(first.upper, second.upper), max(first.stated, second.stated),
        tuple(because), tuple(dict.fromkeys((*first.overridden, *second.overridden))), tuple(needs),
        tuple(dict.fromkeys((*first.assumes, *second.assumes))),
    )  # fmt: skip


def eased_bounds(
    bounds: tuple[int, int], *, certain: bool, certain_reliefs: Iterable[int], possible_reliefs: Iterable[int]
) -> tuple[int, int]:
    """The two bounds of one control under its reliefs. ``possible_reliefs`` include the certain ones.

    >>> eased_bounds((5, 5), certain=True, certain_reliefs=[], possible_reliefs=[1])
    (1, 5)
    >>> eased_bounds((5, 5), certain=False, certain_reliefs=[1], possible_reliefs=[1])
    (0, 1)
    """
    mildest, strictest = bounds
    return min([mildest, *possible_reliefs]) if certain else MILDEST, min([strictest, *certain_reliefs])


def strictest(bounds: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """The two bounds over all controls; no control at all permits.

    >>> strictest([(0, 5), (1, 3)])
    (1, 5)
    """
    lower, upper = MILDEST, MILDEST
    for low, high in bounds:
        lower, upper = max(lower, low), max(upper, high)
    return lower, upper


class _ActiveRule(NamedTuple):
    """A rule on one day: it possibly applies, and perhaps certainly. ``doubt`` is whether its law governs, if open."""

    finding: Finding
    certain: bool
    doubt: frozenset[Need]

    @property
    def ref(self) -> RuleRef:
        return RuleRef(self.finding.version.number, self.certain)

    @property
    def eases_to(self) -> int:
        relief = self.finding.version.rule
        assert isinstance(relief, Relief)
        return STRICTNESS[relief.to]

    def needs(self) -> Iterable[Need]:
        if self.certain:
            return ()
        missing = self.finding.match.missing | self.doubt
        return sorted(missing) or [Need("dates_of_rule", self.finding.version.id)]


class _EasedControl(NamedTuple):
    """A control on one day with the reliefs over it, its two bounds, and its strictest verdict without relief."""

    control: _ActiveRule
    reliefs: tuple[_ActiveRule, ...]
    lower: int
    upper: int
    unrelieved: int

    @classmethod
    def of(cls, active: _ActiveRule, reliefs: tuple[_ActiveRule, ...]) -> _EasedControl:
        control = active.finding.version.rule
        assert isinstance(control, Control)
        mild, strict = (STRICTNESS[verdict] for verdict in control.bounds)
        lower, upper = eased_bounds(
            (mild, strict), certain=active.certain, possible_reliefs=[one.eases_to for one in reliefs],
            certain_reliefs=[one.eases_to for one in reliefs if one.certain],
        )  # fmt: skip
        return cls(active, reliefs, lower, upper, strict)

    def relieving(self) -> list[_ActiveRule]:
        """The reliefs that certainly set the upper bound."""
        return [one for one in self.reliefs if one.certain and one.eases_to == self.upper < self.unrelieved]

    def decides(self, verdict: Verdict, lower: int) -> bool:
        """Whether this control is a reason for the verdict."""
        if self.control.certain and self.lower == lower > MILDEST:
            return True  # it makes the answer certain, even where a control that possibly applies is stricter
        if verdict is Verdict.UNKNOWN:
            return self.upper > lower
        return self.upper == STRICTNESS[verdict] and (self.upper > MILDEST or self.upper < self.unrelieved)

    def used(self, verdict: Verdict) -> list[_ActiveRule]:
        """The reliefs that are reasons too."""
        if verdict is Verdict.UNKNOWN:
            return [one for one in self.reliefs if one.eases_to < self.unrelieved]
        return self.relieving()

    def needs(self) -> Iterator[Need]:
        for active in (self.control, *self.reliefs):
            yield from active.needs()
        control = self.control.finding.version
        if isinstance(control.rule, Control) and control.rule.review == "unpublished":
            yield Need("review_policy", control.id)


@dataclass(frozen=True, slots=True)
class _Scope:
    """The findings of a jurisdiction cut to the days that it governs and covers."""

    jurisdiction: JurisdictionFindings
    possible: Days  # governed possibly, and covered
    doubtful: Days  # governed possibly, not certainly
    uncovered: Days  # governed possibly, not covered
    assumed: tuple[tuple[str, Days], ...]
    rules: tuple[tuple[Finding, Days, Days], ...]  # each with its certain and its possible days

    @classmethod
    def of(cls, one: JurisdictionFindings) -> _Scope:
        certain, possible = one.governs.certain & one.covered, one.governs.possible & one.covered
        assumed = any_of(finding.match for finding in one.findings).assumed
        rules = ((each, each.match.certain & certain, each.match.possible & possible) for each in one.findings)
        return cls(
            one, possible, one.governs.possible - one.governs.certain, one.governs.possible - one.covered,
            tuple((name, days & possible) for name, days in assumed), tuple(rule for rule in rules if rule[2]),
        )  # fmt: skip

    def all_days(self) -> Iterator[Days]:
        """Every set of days on which the outcome depends."""
        yield from (self.possible, self.jurisdiction.governs.certain, self.doubtful, self.uncovered)
        yield from (days for _, days in self.assumed)
        for _, certain, possible in self.rules:
            yield from (certain, possible)

    def controls(self, day: int) -> list[_EasedControl]:
        """The controls that possibly apply on a day, each with its reliefs."""
        doubt = self.jurisdiction.governs.missing if self.doubtful.holds(day) else frozenset[Need]()
        active = [
            _ActiveRule(finding, certain.holds(day), doubt)
            for finding, certain, possible in self.rules
            if possible.holds(day)
        ]
        reliefs: dict[str, list[_ActiveRule]] = {}
        for one in active:
            if isinstance(one.finding.version.rule, Relief):
                for name in one.finding.version.rule.of:
                    reliefs.setdefault(name, []).append(one)
        controls = (one for one in active if one.finding.version.role == "control")
        return [_EasedControl.of(one, tuple(reliefs.get(one.finding.version.id, ()))) for one in controls]

    def gaps(self, day: int, controls: Iterable[_EasedControl]) -> Iterator[Need]:
        """Why the rulebook of this jurisdiction allows nothing to be asserted on a day, if so."""
        name, coverage = self.jurisdiction.name, self.jurisdiction.coverage
        if self.uncovered.holds(day):
            if not self.jurisdiction.covers_kind:
                yield Need("coverage_of_kind", name)
            elif day < coverage.from_.toordinal():
                yield Need("coverage_before", name, coverage.from_.isoformat())
            else:
                yield Need("coverage_after", name, coverage.through.isoformat())
        silent = not any(one.control.certain for one in controls)
        if silent and not self.jurisdiction.silence_permits and self.possible.holds(day):
            yield Need("silence", name)


def _outcome(scopes: Sequence[_Scope], day: int) -> DayOutcome:
    """The outcome of one day."""
    by_scope = [(scope, scope.controls(day)) for scope in scopes]
    controls = [one for _, own in by_scope for one in own]
    needs = [need for scope, own in by_scope for need in scope.gaps(day, own)]
    if not any(scope.jurisdiction.governs.certain.holds(day) for scope in scopes):
        doubt = {need for one in scopes if one.doubtful.holds(day) for need in one.jurisdiction.governs.missing}
        needs += sorted(doubt) or [NO_JURISDICTION]
    lower, stated = strictest((one.lower, one.upper) for one in controls)
    upper = STRICTEST if needs else stated
    verdict = between(lower, upper, stated)
    deciding = [one for one in controls if one.decides(verdict, lower)]
    if verdict is Verdict.UNKNOWN:
        needs += [need for one in deciding for need in one.needs()]
    because = [active.ref for one in deciding for active in (one.control, *one.used(verdict))]
    assumes = sorted({name for scope in scopes for name, days in scope.assumed if days.holds(day)})
    return DayOutcome(
        lower, upper, stated, tuple(dict.fromkeys(because)), tuple(_overridden(controls, deciding)),
        tuple(dict.fromkeys(needs)), tuple(assumes),
    )  # fmt: skip


def _overridden(controls: Iterable[_EasedControl], deciding: Sequence[_EasedControl]) -> Iterator[OverriddenControl]:
    """The controls that do not decide: relieved, or outranked by those that do."""
    winners = tuple(dict.fromkeys(one.control.ref.number for one in deciding))
    for one in controls:
        if reliefs := one.relieving():
            yield OverriddenControl(one.control.ref, "relieved", tuple(relief.ref.number for relief in reliefs))
        elif winners and not any(one is other for other in deciding):
            yield OverriddenControl(one.control.ref, "outranked", winners)
