"""From findings to a timeline of answers: reliefs laid over controls, jurisdictions and parts merged, doubt kept.

On every day there are two bounds. The milder one counts sure controls under all possible reliefs; the stricter one all
possible controls under sure reliefs only. Where both permit alike, that is the answer, at the stricter verdict; elsewhere
it is unknown. A day that no rulebook has been checked for, or that nobody's law surely governs, has no upper bound.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from .inference import Finding, Match
from .period import ALWAYS, NEVER, Days
from .schema import Control, Coverage, Relief
from .timeline import Timeline
from .verdict import MILDEST, SCALE, STRICTEST, STRICTNESS, Permission, Verdict, between


class Ground(NamedTuple):
    """A statement by number, and whether it surely applies."""

    statement: int
    certain: bool


class Beaten(NamedTuple):
    """A control that does not decide, how it was beaten, and the statements that beat it."""

    ground: Ground
    how: str
    by: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class State:
    """The answer on a run of days, in numbers: bounds on the scale, and the statements behind it."""

    lower: int
    upper: int
    because: tuple[Ground, ...] = ()
    overridden: tuple[Beaten, ...] = ()
    notices: tuple[Ground, ...] = ()
    needs: tuple[str, ...] = ()
    assumes: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """Where the two bounds leave the answer."""
        return between(self.lower, self.upper)


@dataclass(frozen=True, slots=True)
class Bench:
    """One jurisdiction's part in a case: when it governs, where it was checked, and whether its silence means anything."""

    name: str
    governs: Match
    coverage: Coverage
    covers_kind: bool
    silence_permits: bool
    findings: Sequence[Finding]

    @property
    def notices(self) -> list[Finding]:
        """Advisories, which reach as far as they say, whoever governs and whatever was checked."""
        return [finding for finding in self.findings if finding.statement.role == "notice"]


def unknown(needs: Iterable[str]) -> Timeline[State]:
    """No answer on any day."""
    return Timeline.constant(State(MILDEST, STRICTEST, needs=tuple(needs)))


def judged(benches: Sequence[Bench], nobody: str) -> Timeline[State]:
    """The answer for one part. ``nobody`` says what is needed where no jurisdiction governs."""
    sessions = [_Session(bench) for bench in benches if bench.governs.possible or bench.notices]
    cuts = sorted({flip for session in sessions for flip in session.flips()})
    points = [cuts[0] - 1 if cuts else 1, *cuts]
    states = [_ruling(sessions, point, nobody) for point in points]
    return Timeline.of(states[0], zip(cuts, states[1:], strict=True))


def any_part(first: State, second: State) -> State:
    """What holds when it is either of two parts: the bounds widen, and the part is needed where it matters."""
    needs = dict.fromkeys((*first.needs, *second.needs))
    if first.verdict.permission is not second.verdict.permission:
        needs["product"] = None
    return State(
        min(first.lower, second.lower),
        max(first.upper, second.upper),
        _merged(first.because, second.because),
        tuple(dict.fromkeys((*first.overridden, *second.overridden))),
        _merged(first.notices, second.notices),
        tuple(needs),
        tuple(dict.fromkeys((*first.assumes, *second.assumes))),
    )


def _merged(first: Iterable[Ground], second: Iterable[Ground]) -> tuple[Ground, ...]:
    """Grounds of either part: sure only where both have them for sure."""
    a, b = ({ground.statement: ground.certain for ground in grounds} for grounds in (first, second))
    return tuple(Ground(number, a.get(number, False) and b.get(number, False)) for number in dict.fromkeys((*a, *b)))


@dataclass(slots=True)
class _Active:
    """One finding on one day."""

    finding: Finding
    certain: bool

    @property
    def ground(self) -> Ground:
        return Ground(self.finding.statement.number, self.certain)

    def needs(self) -> Iterable[str]:
        if not self.certain:
            if self.finding.match.missing:
                yield from sorted(self.finding.match.missing)
            else:
                yield f"the exact dates of {self.finding.statement.id}"


@dataclass(slots=True)
class _Weighed:
    """A possible control with the reliefs over it, and its own two bounds."""

    control: _Active
    reliefs: list[_Active]
    lower: int
    upper: int
    strictest: int


class _Session:
    """A bench with its findings cut to the days it governs and was checked for."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        covered = _covered(bench)
        self.sure_days = bench.governs.certain & covered
        self.maybe_days = bench.governs.possible & covered
        self.unchecked = bench.governs.possible - covered
        self.cut: list[tuple[Finding, Days, Days]] = []
        for finding in bench.findings:
            sure, maybe = self.sure_days, self.maybe_days
            if finding.statement.role == "notice":
                sure = maybe = ALWAYS
            possible = finding.match.possible & maybe
            if possible or finding.match.assumed:
                self.cut.append((finding, finding.match.certain & sure, possible))

    def flips(self) -> Iterable[int]:
        for days in (self.sure_days, self.maybe_days, self.unchecked):
            yield from days.flips
        for finding, certain, possible in self.cut:
            yield from certain.flips
            yield from possible.flips
            for _, days in finding.match.assumed:
                yield from (days & self.maybe_days).flips

    def active(self, day: int, role: str) -> list[_Active]:
        return [
            _Active(finding, certain.holds(day))
            for finding, certain, possible in self.cut
            if finding.statement.role == role and possible.holds(day)
        ]

    def assumed(self, day: int) -> Iterable[str]:
        if self.maybe_days.holds(day):
            for finding, _, _ in self.cut:
                yield from (name for name, days in finding.match.assumed if days.holds(day))

    def weighed(self, day: int) -> list[_Weighed]:
        reliefs = self.active(day, "relief")
        over: dict[str, list[_Active]] = {}
        for relief in reliefs:
            for name in _relief(relief).of:
                over.setdefault(name, []).append(relief)
        return [_weigh(control, over.get(control.finding.statement.id, [])) for control in self.active(day, "control")]


def _covered(bench: Bench) -> Days:
    if not bench.covers_kind:
        return NEVER
    return Days.between(bench.coverage.from_, bench.coverage.through + timedelta(days=1))


def _weigh(control: _Active, reliefs: list[_Active]) -> _Weighed:
    sentence = control.finding.statement.sentence
    assert isinstance(sentence, Control)
    mild, strict = (STRICTNESS[verdict] for verdict in sentence.bounds)
    sure = [STRICTNESS[_relief(relief).to] for relief in reliefs if relief.certain]
    maybe = [STRICTNESS[_relief(relief).to] for relief in reliefs]
    lower = min([mild, *maybe]) if control.certain else MILDEST
    return _Weighed(control, reliefs, lower, min([strict, *sure]), strict)


def _relief(active: _Active) -> Relief:
    sentence = active.finding.statement.sentence
    assert isinstance(sentence, Relief)
    return sentence


def _ruling(sessions: Sequence[_Session], day: int, nobody: str) -> State:
    weighed = [one for session in sessions for one in session.weighed(day)]
    lower = max((one.lower for one in weighed), default=MILDEST)
    upper = max((one.upper for one in weighed), default=MILDEST)
    gaps = list(_gaps(sessions, day, nobody))
    if gaps and SCALE[lower].permission is not Permission.NO:
        upper = STRICTEST
    verdict = between(lower, upper)
    deciding = [one for one in weighed if _decides(one, verdict, lower)]
    needs = [*gaps]
    if verdict is Verdict.UNKNOWN:
        needs += [need for one in deciding for need in _needs(one)]
    because = [active.ground for one in deciding for active in (one.control, *_used(one, verdict))]
    notices = [notice.ground for session in sessions for notice in session.active(day, "notice")]
    assumes = sorted({name for session in sessions for name in session.assumed(day)})
    return State(
        lower, upper, tuple(dict.fromkeys(because)), tuple(_beaten(weighed, deciding)), tuple(notices),
        tuple(dict.fromkeys(needs)), tuple(assumes),
    )  # fmt: skip


def _gaps(sessions: Sequence[_Session], day: int, nobody: str) -> Iterable[str]:
    """Why nothing can be asserted on this day, if so."""
    governed = False
    for session in sessions:
        bench = session.bench
        if session.unchecked.holds(day):
            if not bench.covers_kind:
                yield f"rules of {bench.name} for this kind of product"
            else:
                before = day < bench.coverage.from_.toordinal()
                edge = f"before {bench.coverage.from_}" if before else f"after {bench.coverage.through}"
                yield f"rules of {bench.name} checked {edge}"
        governed = governed or session.sure_days.holds(day) or bench.governs.certain.holds(day)
        silent = session.maybe_days.holds(day) and not any(one.certain for one in session.active(day, "control"))
        if silent and not bench.silence_permits:
            yield f"whether {bench.name} requires anything: its rulebook is not whole"
    if not governed:
        yield from sorted({name for session in sessions for name in session.bench.governs.missing}) or [nobody]


def _decides(one: _Weighed, verdict: Verdict, lower: int) -> bool:
    if verdict is Verdict.UNKNOWN:
        return one.upper > lower or (one.control.certain and one.lower == lower > MILDEST)
    return one.upper == STRICTNESS[verdict] > MILDEST


def _needs(one: _Weighed) -> Iterable[str]:
    yield from one.control.needs()
    for relief in one.reliefs:
        yield from relief.needs()
    sentence = one.control.finding.statement.sentence
    if isinstance(sentence, Control) and sentence.review == "unpublished":
        yield f"the review policy of {one.control.finding.statement.id}"


def _used(one: _Weighed, verdict: Verdict) -> list[_Active]:
    """The reliefs that set a control's answer: those that bring it down to its bound."""
    if verdict is Verdict.UNKNOWN:
        return [relief for relief in one.reliefs if STRICTNESS[_relief(relief).to] < one.strictest]
    sure = (relief for relief in one.reliefs if relief.certain)
    return [relief for relief in sure if STRICTNESS[_relief(relief).to] == one.upper < one.strictest]


def _beaten(weighed: Sequence[_Weighed], deciding: Sequence[_Weighed]) -> Iterable[Beaten]:
    winners = tuple(dict.fromkeys(one.control.finding.statement.number for one in deciding))
    for one in weighed:
        relieved = [relief for relief in one.reliefs if relief.certain and STRICTNESS[_relief(relief).to] == one.upper]
        if relieved and one.upper < one.strictest:
            yield Beaten(one.control.ground, "relieved", tuple(relief.finding.statement.number for relief in relieved))
        elif one not in deciding and winners:
            yield Beaten(one.control.ground, "outranked", winners)
