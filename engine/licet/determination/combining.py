"""From findings to a timeline of answers: reliefs laid over controls, jurisdictions and parts merged, doubt kept.

On every day there are two bounds. The milder one counts sure controls under all possible reliefs; the stricter one all
possible controls under sure reliefs only. Where both permit alike, that is the answer, at the stricter verdict; elsewhere
it is unknown. A day that no rulebook has been checked for, or that nobody's law surely governs, has no upper bound.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, NamedTuple

from licet.inference.evaluation import Finding
from licet.language.schema import Control, Coverage, Relief
from licet.values.days import NEVER, Days
from licet.values.timeline import Timeline
from licet.values.truth import Truth, any_of
from licet.verdict import MILDEST, STRICTEST, STRICTNESS, Verdict, between


class RuleRef(NamedTuple):
    """A statement by number, and whether it surely applies."""

    version: int
    certain: bool


class OverriddenControl(NamedTuple):
    """A control that does not decide, how it was beaten, and the statements that beat it."""

    ground: RuleRef
    how: Literal["relieved", "outranked"]
    by: tuple[int, ...]


class DayOutcome(NamedTuple):
    """The answer on a run of days, in numbers: bounds on the scale, and the statements behind it.

    ``stated`` is the strictest that any rule says; ``upper`` lies above it where rules may be missing.
    """

    lower: int
    upper: int
    stated: int
    because: tuple[RuleRef, ...] = ()
    overridden: tuple[OverriddenControl, ...] = ()
    needs: tuple[str, ...] = ()
    assumes: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """Where the two bounds leave the answer."""
        return between(self.lower, self.upper, self.stated)


class JurisdictionFindings(NamedTuple):
    """One jurisdiction's part in a case: when it governs, where it was checked, and whether its silence means anything."""

    name: str
    governs: Truth
    coverage: Coverage
    covers_kind: bool
    silence_permits: bool
    findings: Sequence[Finding]

    def without(self, name: str) -> JurisdictionFindings:
        """The same bench if there were no rule of this id."""
        return self._replace(findings=[one for one in self.findings if one.version.id != name])


def unknown(needs: Iterable[str]) -> Timeline[DayOutcome]:
    """No answer on any day."""
    return Timeline.constant(DayOutcome(MILDEST, STRICTEST, MILDEST, needs=tuple(needs)))


def combine(jurisdictions: Sequence[JurisdictionFindings], nobody: str) -> Timeline[DayOutcome]:
    """The answer for one part. ``nobody`` says what is needed where no jurisdiction governs."""
    board = Board()
    sessions = [_Scope(jurisdiction, board) for jurisdiction in jurisdictions if jurisdiction.governs.possible]
    first = _combine_day(sessions, None, nobody)
    steps = []
    for day in sorted(board.flips):
        board.turn(day)
        steps.append((day, _combine_day(sessions, day, nobody)))
    return Timeline.of(first, steps)


def either_product(first: DayOutcome, second: DayOutcome) -> DayOutcome:
    """What holds when it is either of two parts: the bounds widen, and the part is needed where it matters."""
    needs = dict.fromkeys((*first.needs, *second.needs))
    if first.verdict.permission is not second.verdict.permission:
        needs["product"] = None
    return DayOutcome(
        min(first.lower, second.lower),
        max(first.upper, second.upper),
        max(first.stated, second.stated),
        _merged(first.because, second.because),
        tuple(dict.fromkeys((*first.overridden, *second.overridden))),
        tuple(needs),
        tuple(dict.fromkeys((*first.assumes, *second.assumes))),
    )


def _merged(first: Iterable[RuleRef], second: Iterable[RuleRef]) -> tuple[RuleRef, ...]:
    """Grounds of either part: sure only where both have them for sure."""
    a, b = ({ground.version: ground.certain for ground in grounds} for grounds in (first, second))
    return tuple(RuleRef(number, a.get(number, False) and b.get(number, False)) for number in dict.fromkeys((*a, *b)))


@dataclass(slots=True, eq=False)
class _ActiveRule:
    """One finding as it is on some days: made once for all of them, and told from others by being another."""

    finding: Finding
    certain: bool
    ungoverned: frozenset[str]  # what would settle whether this law governs at all, if that is open
    ground: RuleRef

    def needs(self) -> Iterable[str]:
        if not self.certain:
            if missing := self.finding.match.missing | self.ungoverned:
                yield from sorted(missing)
            else:
                yield f"the exact dates of {self.finding.version.id}"


@dataclass(slots=True, eq=False)
class _EasedControl:
    """A possible control with the reliefs over it, and its own two bounds."""

    control: _ActiveRule
    reliefs: tuple[_ActiveRule, ...]
    lower: int
    upper: int
    strictest: int


class _Scope:
    """A bench with its findings cut to the days it governs and was checked for, up on the board."""

    def __init__(self, jurisdiction: JurisdictionFindings, board: Board) -> None:
        self.jurisdiction = jurisdiction
        self.on = board.on
        covered = _covered(jurisdiction)
        sure, maybe = jurisdiction.governs.certain & covered, jurisdiction.governs.possible & covered
        self.maybe = board.track(maybe)
        self.governed = board.track(jurisdiction.governs.certain)
        self.open = board.track(jurisdiction.governs.possible - jurisdiction.governs.certain)
        self.unchecked = board.track(jurisdiction.governs.possible - covered)
        self.assumptions = [
            (name, board.track(days & maybe))
            for name, days in any_of(finding.match for finding in jurisdiction.findings).assumed
            if days & maybe
        ]
        self._active_rules: dict[tuple[int, bool, bool], _ActiveRule] = {}
        self._eased: dict[tuple[_ActiveRule, ...], _EasedControl] = {}
        self.shelves: dict[str, list[tuple[Finding, int, int]]] = {"control": [], "relief": []}
        for finding in jurisdiction.findings:
            possible = finding.match.possible & maybe
            if possible:
                tracks = board.track(finding.match.certain & sure), board.track(possible)
                self.shelves[finding.version.role].append((finding, *tracks))

    def active(self, role: str) -> list[_ActiveRule]:
        """The sentences of a role that possibly apply on the day the board shows."""
        on = self.on
        is_open = on[self.open]
        return [
            self._active(finding, certain=on[certain], is_open=is_open)
            for finding, certain, possible in self.shelves[role]
            if on[possible]
        ]

    def _active(self, finding: Finding, *, certain: bool, is_open: bool) -> _ActiveRule:
        key = finding.version.number, certain, is_open
        found = self._active_rules.get(key)
        if found is None:
            ungoverned = self.jurisdiction.governs.missing if is_open else frozenset()
            found = self._active_rules[key] = _ActiveRule(finding, certain, ungoverned, RuleRef(key[0], certain))
        return found

    def assumed(self) -> Iterable[str]:
        return (name for name, track in self.assumptions if self.on[track])

    def eased_controls(self) -> list[_EasedControl]:
        over: dict[str, list[_ActiveRule]] = {}
        for relief in self.active("relief"):
            for name in _relief(relief).of:
                over.setdefault(name, []).append(relief)
        return [self._ease(one, *over.get(one.finding.version.id, ())) for one in self.active("control")]

    def _ease(self, control: _ActiveRule, *reliefs: _ActiveRule) -> _EasedControl:
        found = self._eased.get((control, *reliefs))
        if found is None:
            rule = control.finding.version.rule
            assert isinstance(rule, Control)
            mild, strict = (STRICTNESS[verdict] for verdict in rule.bounds)
            sure = [STRICTNESS[_relief(relief).to] for relief in reliefs if relief.certain]
            maybe = [STRICTNESS[_relief(relief).to] for relief in reliefs]
            lower = min([mild, *maybe]) if control.certain else MILDEST
            found = self._eased[control, *reliefs] = _EasedControl(
                control, reliefs, lower, min([strict, *sure]), strict
            )
        return found


def _covered(jurisdiction: JurisdictionFindings) -> Days:
    if not jurisdiction.covers_kind:
        return NEVER
    return Days.between(jurisdiction.coverage.from_, jurisdiction.coverage.through + timedelta(days=1))


def _relief(active: _ActiveRule) -> Relief:
    rule = active.finding.version.rule
    assert isinstance(rule, Relief)
    return rule


def _combine_day(sessions: Sequence[_Scope], day: int | None, nobody: str) -> DayOutcome:
    """The answer on the day the board shows; ``None`` is the remotest past."""
    eased_controls = [one for session in sessions for one in session.eased_controls()]
    lower = max((one.lower for one in eased_controls), default=MILDEST)
    stated = max((one.upper for one in eased_controls), default=MILDEST)
    gaps = list(_gaps(sessions, day, nobody))
    upper = STRICTEST if gaps else stated
    verdict = between(lower, upper, stated)
    deciding = [one for one in eased_controls if _decides(one, verdict, lower)]
    needs = [*gaps]
    if verdict is Verdict.UNKNOWN:
        needs += [need for one in deciding for need in _needs(one)]
    because = [active.ground for one in deciding for active in (one.control, *_used(one, verdict))]
    assumes = sorted({name for session in sessions for name in session.assumed()})
    return DayOutcome(
        lower, upper, stated, tuple(dict.fromkeys(because)), tuple(_overridden_controls(eased_controls, deciding)),
        tuple(dict.fromkeys(needs)), tuple(assumes),
    )  # fmt: skip


def _gaps(sessions: Sequence[_Scope], day: int | None, nobody: str) -> Iterable[str]:
    """Why nothing can be asserted on this day, if so."""
    governed = False
    for session in sessions:
        jurisdiction = session.jurisdiction
        if session.on[session.unchecked]:
            if not jurisdiction.covers_kind:
                yield f"rules of {jurisdiction.name} for this kind of product"
            else:
                before = day is None or day < jurisdiction.coverage.from_.toordinal()
                edge = f"before {jurisdiction.coverage.from_}" if before else f"after {jurisdiction.coverage.through}"
                yield f"rules of {jurisdiction.name} checked {edge}"
        governed = governed or session.on[session.governed]
        if jurisdiction.silence_permits or not session.on[session.maybe]:
            continue
        if not any(one.certain for one in session.active("control")):
            yield f"whether {jurisdiction.name} requires anything: its rulebook is not whole"
    if not governed:
        unsettled = {name for one in sessions if one.on[one.open] for name in one.jurisdiction.governs.missing}
        yield from sorted(unsettled) or [nobody]


def _decides(one: _EasedControl, verdict: Verdict, lower: int) -> bool:
    if one.control.certain and one.lower == lower > MILDEST:
        return True  # what makes the answer sure, even where something that may not bind would be stricter
    if verdict is Verdict.UNKNOWN:
        return one.upper > lower
    return one.upper == STRICTNESS[verdict] and (one.upper > MILDEST or one.upper < one.strictest)


def _needs(one: _EasedControl) -> Iterable[str]:
    yield from one.control.needs()
    for relief in one.reliefs:
        yield from relief.needs()
    rule = one.control.finding.version.rule
    if isinstance(rule, Control) and rule.review == "unpublished":
        yield f"the review policy of {one.control.finding.version.id}"


def _used(one: _EasedControl, verdict: Verdict) -> list[_ActiveRule]:
    """The reliefs that set a control's answer: those that bring it down to its bound."""
    if verdict is Verdict.UNKNOWN:
        return [relief for relief in one.reliefs if STRICTNESS[_relief(relief).to] < one.strictest]
    return _relieving(one)


def _overridden_controls(
    eased_controls: Sequence[_EasedControl], deciding: Sequence[_EasedControl]
) -> Iterable[OverriddenControl]:
    winners = tuple(dict.fromkeys(one.control.ground.version for one in deciding))
    decide = set(deciding)
    for one in eased_controls:
        if relieved := _relieving(one):
            yield OverriddenControl(one.control.ground, "relieved", tuple(relief.ground.version for relief in relieved))
        elif winners and one not in decide:
            yield OverriddenControl(one.control.ground, "outranked", winners)


def _relieving(one: _EasedControl) -> list[_ActiveRule]:
    """The reliefs that surely bring a control down to its bound."""
    sure = (relief for relief in one.reliefs if relief.certain)
    return [relief for relief in sure if STRICTNESS[_relief(relief).to] == one.upper < one.strictest]


class Board:
    """Many sets of days read side by side, day after day: each is a track that is on or off, flipped when its day comes."""

    def __init__(self) -> None:
        self.on: list[bool] = []
        self.flips: dict[int, list[int]] = {}

    def track(self, days: Days) -> int:
        """Put up a set of days; what comes back is its place on the board."""
        number = len(self.on)
        self.on.append(days.ancient)
        for flip in days.flips:
            self.flips.setdefault(flip, []).append(number)
        return number

    def turn(self, day: int) -> None:
        """Let a day begin on which something flips."""
        for number in self.flips[day]:
            self.on[number] = not self.on[number]
