"""Rule combining: the outcome, on each day, of the rules that apply to a case.

A relief lowers the control it names and never raises one. Over all controls the strictest verdict wins. The order of rules
never matters. Where it is not certain that a rule applies, a day has two bounds:

* the lower bound counts certain controls, under every possible relief;
* the upper bound counts every possible control, under certain reliefs only.

If both have the same permission, the verdict is the strictest one that a rule states. Otherwise it is unknown. A day that a
rulebook does not cover, or that no jurisdiction certainly governs, has no upper bound.

All values are immutable. Strictness is an index into :data:`licet.verdict.SCALE`, mildest first; days are ordinals.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress
from typing import NamedTuple

from licet.inference.evaluation import Finding
from licet.language.schema import Control, Relief
from licet.rulebook.rulebook import RuleVersion
from licet.values.bits import bits
from licet.values.days import Days
from licet.values.needs import Need
from licet.verdict import MILDEST, SCALE, STRICTEST, STRICTNESS, Permission, Verdict, between

from .assumptions import Assumption, Part, Stake, assumed, assumed_complete, assumptions
from .outcomes import DayOutcome, JurisdictionFindings, OverriddenControl, RuleRef

NO_JURISDICTION = Need("jurisdiction", "ships_from")


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
    """The two bounds over all controls; without controls, both are the mildest verdict.

    >>> strictest([(0, 5), (1, 3)])
    (1, 5)
    """
    lower = upper = MILDEST
    for low, high in bounds:  # for every control of every period of a case, so without calls
        lower = max(lower, low)
        upper = max(upper, high)
    return lower, upper


class _ActiveRule(NamedTuple):
    """A rule on a run of days on which it possibly applies. ``needs`` would settle whether it applies."""

    version: RuleVersion
    ref: RuleRef
    needs: tuple[Need, ...]

    @classmethod
    def of(cls, finding: Finding, doubt: frozenset[Need], *, certain: bool) -> _ActiveRule:
        """The rule of a finding. ``doubt`` would settle whether its jurisdiction governs, where that is open."""
        version = finding.version
        missing = () if certain else sorted(finding.match.missing | doubt) or [Need("dates_of_rule", version.id)]
        return cls(version, RuleRef(version.number, certain), tuple(missing))

    @property
    def eases_to(self) -> int:
        """The strictness that a relief lowers its controls to."""
        assert isinstance(self.version.rule, Relief)
        return STRICTNESS[self.version.rule.to]


class _EasedControl(NamedTuple):
    """A control under its reliefs on a run of days. ``relieving`` are those that certainly set its upper bound.

    ``not_searched`` is whether a list that it names is not here, so that it is not known to apply.
    """

    control: _ActiveRule
    reliefs: tuple[_ActiveRule, ...]
    bounds: tuple[int, int]
    unrelieved: int  # the strictest verdict without relief
    relieving: tuple[_ActiveRule, ...]
    not_searched: bool

    @classmethod
    def of(cls, active: _ActiveRule, reliefs: tuple[_ActiveRule, ...]) -> _EasedControl:
        mild, strict = active.version.scale
        certain = [relief for relief in reliefs if relief.ref.certain]
        lower, upper = eased_bounds(
            (mild, strict), certain=active.ref.certain, possible_reliefs=[relief.eases_to for relief in reliefs],
            certain_reliefs=[relief.eases_to for relief in certain],
        )  # fmt: skip
        relieving = tuple(relief for relief in certain if relief.eases_to == upper < strict)
        not_searched = any(need.code == "not_here" for need in active.needs)
        return cls(active, reliefs, (lower, upper), strict, relieving, not_searched)

    @property
    def stake(self) -> Stake:
        """The control as assumptions see it."""
        return Stake(self.control.version.number, self.control.version.id, self.bounds[0], self.unrelieved)

    def decides(self, verdict: Verdict, lowest: int) -> bool:
        """Whether this control is a reason for the verdict. ``lowest`` is the lower bound over all controls."""
        lower, upper = self.bounds
        if self.control.ref.certain and lower == lowest > MILDEST:
            return True  # it sets the lower bound, even if a control that possibly applies is stricter
        if verdict is Verdict.UNKNOWN:
            return upper > lowest
        if self.not_searched and verdict.permission is Permission.NO:
            return False
        return upper == STRICTNESS[verdict] and (upper > MILDEST or upper < self.unrelieved)

    def reasons(self, verdict: Verdict) -> Iterator[RuleRef]:
        """The control, and those of its reliefs that are reasons for the verdict."""
        yield self.control.ref
        for relief in self.reliefs if verdict is Verdict.UNKNOWN else self.relieving:
            if relief.eases_to < self.unrelieved:
                yield relief.ref

    def needs(self) -> Iterator[Need]:
        """What would settle the two bounds."""
        for active in (self.control, *self.reliefs):
            yield from active.needs
        rule = self.control.version.rule
        if isinstance(rule, Control) and rule.review == "unpublished":
            yield Need("review_policy", self.control.version.id)
        if isinstance(rule, Control) and rule.recollected:
            yield Need("policy_evidence", self.control.version.id)


class _Scope(NamedTuple):
    """One jurisdiction on a run of days: what would close its gaps, and what would settle whether it governs (``doubt``).

    ``incomplete`` is its name where its silence does not permit, else empty.
    """

    controls: tuple[_EasedControl, ...]
    gaps: tuple[Need, ...]
    assumed: tuple[Assumption, ...]
    governs: bool
    at_home: bool
    doubt: frozenset[Need]
    incomplete: str


_Applying = tuple[Finding, bool]  # a rule that possibly applies, and whether it certainly does


class Jurisdiction:
    """The findings of one jurisdiction, looked at by day."""

    def __init__(self, findings: JurisdictionFindings) -> None:
        self.findings = findings
        self._possible = [finding for finding in findings.findings if finding.match.possible]
        self._eased: dict[tuple[object, ...], _EasedControl] = {}

    def by_period(self, *, whole: bool) -> Callable[[int], _Scope]:
        """:meth:`on` for many days: each period in which nothing changes is looked at once."""
        scope, last = self.findings.scope, self.findings.coverage.through
        cuts = sorted({*Days.edges(self.sets(whole=whole)), *scope.begun.flips, last.toordinal() + 1})
        applying = self._applying(cuts)
        known: dict[int, _Scope] = {}

        def on(day: int) -> _Scope:
            period = bisect_right(cuts, day)
            found = known.get(period)
            if found is None:
                found = known[period] = self._on(day, applying[period], whole=whole)
            return found

        return on

    def _applying(self, cuts: Sequence[int]) -> list[list[_Applying]]:
        """The rules that possibly apply in each period between cuts, and before and after them, in order."""
        since = {
            cut: -1 << number for number, cut in enumerate(cuts, 1)
        }  # sets of periods are integers, as in `bounds`
        every = (1 << len(cuts) + 1) - 1

        def periods(days: Days) -> int:
            mask = -1 if days.ancient else 0
            for flip in days.flips:
                mask ^= since[flip]
            return mask & every

        found: list[list[_Applying]] = [[] for _ in range(len(cuts) + 1)]
        for finding in self._possible:
            match = finding.match
            possible = periods(match.possible)
            certain = possible if match.certain is match.possible else periods(match.certain)
            for period in bits(possible):
                found[period].append((finding, bool(certain >> period & 1)))
        return found

    def sets(self, *, whole: bool) -> Iterator[Days]:
        """Every set of days that the scope of a day depends on; not ``whole`` without those on which something is assumed."""
        scope = self.findings.scope
        yield from (scope.covered, scope.at_home, scope.silence_permits)
        for match in (scope.governs, *(one.match for one in (self.findings.findings if whole else self._possible))):
            yield from (match.certain, match.possible)
            if whole:
                yield from (days for _, days in match.assumed)

    def on(self, day: int) -> _Scope:
        """The jurisdiction on a day (an ordinal)."""
        applying = [(one, one.match.certain.holds(day)) for one in self._possible if one.match.possible.holds(day)]
        return self._on(day, applying, whole=True)

    def _on(self, day: int, applying: Iterable[_Applying], *, whole: bool) -> _Scope:
        """The jurisdiction on a day with the rules that possibly apply on it; not ``whole`` without what is assumed."""
        findings, scope = self.findings, self.findings.scope
        certain, possible = scope.governs.certain.holds(day), scope.governs.possible.holds(day)
        covered = scope.covered.holds(day)
        doubt = scope.governs.missing if possible and not certain else frozenset[Need]()
        active = tuple(self._active(applying, certain=certain, doubt=doubt)) if possible and covered else ()
        gaps = _gaps(findings, day, active, checked=possible and covered, unchecked=possible and not covered)
        incomplete = findings.name if possible and covered and not scope.silence_permits.holds(day) else ""
        at_home = scope.at_home.holds(day)
        governs = certain and not scope.is_house
        doubt = frozenset() if scope.is_house else doubt
        assumed = tuple(assumptions(findings, day)) if whole else ()
        return _Scope(active, tuple(gaps), assumed, governs, at_home, doubt, incomplete)

    def _active(
        self, applying: Iterable[_Applying], *, certain: bool, doubt: frozenset[Need]
    ) -> Iterator[_EasedControl]:
        """The controls among rules that possibly apply, under their reliefs. Days with the same rules share them."""
        controls: list[_Applying] = []
        reliefs: dict[str, list[_Applying]] = {}
        for finding, surely in applying:
            found = finding, certain and surely
            rule = finding.version.rule
            if isinstance(rule, Relief):
                for name in rule.of:
                    reliefs.setdefault(name, []).append(found)
            else:
                controls.append(found)
        for control in controls:
            rules = (control, *reliefs.get(control[0].version.id, ())) if reliefs else (control,)
            key = doubt, *[(rule.version.number, surely) for rule, surely in rules]
            eased = self._eased.get(key)
            if eased is None:
                first, *others = (_ActiveRule.of(rule, doubt, certain=surely) for rule, surely in rules)
                eased = self._eased[key] = _EasedControl.of(first, tuple(others))
            yield eased


def _gaps(
    findings: JurisdictionFindings, day: int, controls: Iterable[_EasedControl], *, checked: bool, unchecked: bool
) -> Iterator[Need]:
    """What is missing from the rulebook of one jurisdiction on a day, if it gives no upper bound."""
    if unchecked:
        yield findings.not_covered(day)
    silent = checked and not findings.scope.silence_permits.holds(day)
    if silent and strictest(eased.bounds for eased in controls)[0] == MILDEST:
        yield Need(
            "silence", findings.name
        )  # where nothing that is known requires anything, something that is not known may


def outcome(scopes: Sequence[_Scope], *, whole: bool = True) -> DayOutcome:
    """The outcome of a run of days over all jurisdictions; not ``whole`` without what is overridden and assumed."""
    controls = [control for scope in scopes for control in scope.controls]
    needs = [need for scope in scopes for need in scope.gaps]
    if not any(scope.governs for scope in scopes):
        needs += sorted({need for scope in scopes for need in scope.doubt}) or [NO_JURISDICTION]
    lower, stated = strictest([control.bounds for control in controls])
    if not needs and SCALE[stated].permission is not Permission.NO and not any(scope.at_home for scope in scopes):
        # A law on goods made abroad says nothing of the law of the country that they ship from.
        needs.append(NO_JURISDICTION)
    upper = STRICTEST if needs else stated
    if SCALE[lower].permission is Permission.NO:  # what may follow from a list that is not here is told, but not stated
        unsearched = [control for control in controls if control.not_searched]
        if unsearched:
            _, stated = strictest(control.bounds for control in controls if not control.not_searched)
            needs += [need for control in unsearched for need in control.control.needs if need.code == "not_here"]
    verdict = between(lower, upper, stated)
    decides = [control.decides(verdict, lower) for control in controls]
    deciding = list(compress(controls, decides))
    if verdict is Verdict.UNKNOWN:
        needs += [need for control in deciding for need in control.needs()]
    because = dict.fromkeys(ref for control in deciding for ref in control.reasons(verdict))
    found = DayOutcome(lower, upper, stated, tuple(because), needs=tuple(dict.fromkeys(needs)))
    if not whole:
        return found
    parts = [Part(scope.assumed, [control.stake for control in scope.controls], scope.incomplete) for scope in scopes]
    return found._replace(
        overridden=tuple(_overridden(controls, decides)),
        assumes=(*assumed(parts, lower), *assumed_complete(parts, verdict)),
    )


def _overridden(controls: Sequence[_EasedControl], decides: Sequence[bool]) -> Iterator[OverriddenControl]:
    """The controls that do not decide: relieved, or outranked by those that do."""
    winners = tuple(dict.fromkeys(control.control.ref.number for control in compress(controls, decides)))
    for control, decided in zip(controls, decides, strict=True):
        if control.relieving:
            yield OverriddenControl(
                control.control.ref, "relieved", tuple(relief.ref.number for relief in control.relieving)
            )
        elif winners and not decided and not control.not_searched:
            yield OverriddenControl(control.control.ref, "outranked", winners)
