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

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from typing import NamedTuple

from licet.inference.evaluation import Finding
from licet.language.schema import Control, Relief
from licet.rulebook.rulebook import RuleVersion
from licet.values.needs import Need
from licet.verdict import MILDEST, SCALE, STRICTEST, STRICTNESS, Permission, Verdict, between

from .assumptions import Assumption, Part, Stake, assumed, assumed_complete
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


class ActiveRule(NamedTuple):
    """A rule on a run of days on which it possibly applies. ``needs`` would settle whether it applies."""

    version: RuleVersion
    ref: RuleRef
    needs: tuple[Need, ...]

    @classmethod
    def of(cls, finding: Finding, doubt: frozenset[Need], *, certain: bool) -> ActiveRule:
        """The rule of a finding. ``doubt`` would settle whether its jurisdiction governs, where that is open."""
        version = finding.version
        missing = () if certain else sorted(finding.match.missing | doubt) or [Need("dates_of_rule", version.id)]
        return cls(version, RuleRef(version.number, certain), tuple(missing))

    @property
    def eases_to(self) -> int:
        """The strictness that a relief lowers its controls to."""
        assert isinstance(self.version.rule, Relief)
        return STRICTNESS[self.version.rule.to]


class EasedControl(NamedTuple):
    """A control under its reliefs on a run of days. ``relieving`` are those that certainly set its upper bound.

    ``not_searched`` is whether a list that it names is not here, so that it is not known to apply.
    """

    control: ActiveRule
    reliefs: tuple[ActiveRule, ...]
    bounds: tuple[int, int]
    unrelieved: int  # the strictest verdict without relief
    relieving: tuple[ActiveRule, ...]
    not_searched: bool

    @classmethod
    def of(cls, active: ActiveRule, reliefs: tuple[ActiveRule, ...]) -> EasedControl:
        """The control under those of its reliefs that possibly apply."""
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


class Scope(NamedTuple):
    """One jurisdiction on a run of days: what would close its gaps, and what would settle whether it governs (``doubt``).

    ``incomplete`` is its name where its silence does not permit, else empty.
    """

    controls: tuple[EasedControl, ...]
    gaps: tuple[Need, ...]
    assumed: tuple[Assumption, ...]
    governs: bool
    at_home: bool
    doubt: frozenset[Need]
    incomplete: str


def gaps(
    findings: JurisdictionFindings, day: int, controls: Iterable[EasedControl], *, checked: bool, unchecked: bool
) -> Iterator[Need]:
    """What is missing from the rulebook of one jurisdiction on a day, if it gives no upper bound."""
    if unchecked:
        yield findings.not_covered(day)
    silent = checked and not findings.scope.silence_permits.holds(day)
    if silent and strictest(eased.bounds for eased in controls)[0] == MILDEST:
        yield Need(
            "silence", findings.name
        )  # where nothing that is known requires anything, something that is not known may


def outcome(scopes: Sequence[Scope], *, whole: bool = True) -> DayOutcome:
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


def _overridden(controls: Sequence[EasedControl], decides: Sequence[bool]) -> Iterator[OverriddenControl]:
    """The controls that do not decide: relieved, or outranked by those that do."""
    winners = tuple(dict.fromkeys(control.control.ref.number for control in compress(controls, decides)))
    for control, decided in zip(controls, decides, strict=True):
        if control.relieving:
            yield OverriddenControl(
                control.control.ref, "relieved", tuple(relief.ref.number for relief in control.relieving)
            )
        elif winners and not decided and not control.not_searched:
            yield OverriddenControl(control.control.ref, "outranked", winners)
