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
from licet.values.truth import Match, any_of
from licet.verdict import MILDEST, STRICTEST, STRICTNESS, Verdict, between


class Ground(NamedTuple):
    """A statement by number, and whether it surely applies."""

    statement: int
    certain: bool


class Beaten(NamedTuple):
    """A control that does not decide, how it was beaten, and the statements that beat it."""

    ground: Ground
    how: Literal["relieved", "outranked"]
    by: tuple[int, ...]


class State(NamedTuple):
    """The answer on a run of days, in numbers: bounds on the scale, and the statements behind it.

    ``stated`` is the strictest that any rule says; ``upper`` lies above it where rules may be missing.
    """

    lower: int
    upper: int
    stated: int
    because: tuple[Ground, ...] = ()
    overridden: tuple[Beaten, ...] = ()
    needs: tuple[str, ...] = ()
    assumes: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """Where the two bounds leave the answer."""
        return between(self.lower, self.upper, self.stated)


class Bench(NamedTuple):
    """One jurisdiction's part in a case: when it governs, where it was checked, and whether its silence means anything."""

    name: str
    governs: Match
    coverage: Coverage
    covers_kind: bool
    silence_permits: bool
    findings: Sequence[Finding]

    def without(self, name: str) -> Bench:
        """The same bench if there were no rule of this id."""
        return self._replace(findings=[one for one in self.findings if one.statement.id != name])


def unknown(needs: Iterable[str]) -> Timeline[State]:
    """No answer on any day."""
    return Timeline.constant(State(MILDEST, STRICTEST, MILDEST, needs=tuple(needs)))


def judged(benches: Sequence[Bench], nobody: str) -> Timeline[State]:
    """The answer for one part. ``nobody`` says what is needed where no jurisdiction governs."""
    board = Board()
    sessions = [_Session(bench, board) for bench in benches if bench.governs.possible]
    first = _ruling(sessions, None, nobody)
    steps = []
    for day in sorted(board.flips):
        board.turn(day)
        steps.append((day, _ruling(sessions, day, nobody)))
    return Timeline.of(first, steps)


def any_part(first: State, second: State) -> State:
    """What holds when it is either of two parts: the bounds widen, and the part is needed where it matters."""
    needs = dict.fromkeys((*first.needs, *second.needs))
    if first.verdict.permission is not second.verdict.permission:
        needs["product"] = None
    return State(
        min(first.lower, second.lower),
        max(first.upper, second.upper),
        max(first.stated, second.stated),
        _merged(first.because, second.because),
        tuple(dict.fromkeys((*first.overridden, *second.overridden))),
        tuple(needs),
        tuple(dict.fromkeys((*first.assumes, *second.assumes))),
    )


def _merged(first: Iterable[Ground], second: Iterable[Ground]) -> tuple[Ground, ...]:
    """Grounds of either part: sure only where both have them for sure."""
    a, b = ({ground.statement: ground.certain for ground in grounds} for grounds in (first, second))
    return tuple(Ground(number, a.get(number, False) and b.get(number, False)) for number in dict.fromkeys((*a, *b)))


@dataclass(slots=True, eq=False)
class _Active:
    """One finding as it is on some days: made once for all of them, and told from others by being another."""

    finding: Finding
    certain: bool
    ungoverned: frozenset[str]  # what would settle whether this law governs at all, if that is open
    ground: Ground

    def needs(self) -> Iterable[str]:
        if not self.certain:
            if missing := self.finding.match.missing | self.ungoverned:
                yield from sorted(missing)
            else:
                yield f"the exact dates of {self.finding.statement.id}"


@dataclass(slots=True, eq=False)
class _Weighed:
    """A possible control with the reliefs over it, and its own two bounds."""

    control: _Active
    reliefs: tuple[_Active, ...]
    lower: int
    upper: int
    strictest: int


class _Session:
    """A bench with its findings cut to the days it governs and was checked for, up on the board."""

    def __init__(self, bench: Bench, board: Board) -> None:
        self.bench = bench
        self.on = board.on
        covered = _covered(bench)
        sure, maybe = bench.governs.certain & covered, bench.governs.possible & covered
        self.maybe = board.track(maybe)
        self.governed = board.track(bench.governs.certain)
        self.open = board.track(bench.governs.possible - bench.governs.certain)
        self.unchecked = board.track(bench.governs.possible - covered)
        self.assumptions = [
            (name, board.track(days & maybe))
            for name, days in any_of(finding.match for finding in bench.findings).assumed
            if days & maybe
        ]
        self._actives: dict[tuple[int, bool, bool], _Active] = {}
        self._weighed: dict[tuple[_Active, ...], _Weighed] = {}
        self.shelves: dict[str, list[tuple[Finding, int, int]]] = {"control": [], "relief": []}
        for finding in bench.findings:
            possible = finding.match.possible & maybe
            if possible:
                tracks = board.track(finding.match.certain & sure), board.track(possible)
                self.shelves[finding.statement.role].append((finding, *tracks))

    def active(self, role: str) -> list[_Active]:
        """The sentences of a role that possibly apply on the day the board shows."""
        on = self.on
        is_open = on[self.open]
        return [
            self._active(finding, certain=on[certain], is_open=is_open)
            for finding, certain, possible in self.shelves[role]
            if on[possible]
        ]

    def _active(self, finding: Finding, *, certain: bool, is_open: bool) -> _Active:
        key = finding.statement.number, certain, is_open
        found = self._actives.get(key)
        if found is None:
            ungoverned = self.bench.governs.missing if is_open else frozenset()
            found = self._actives[key] = _Active(finding, certain, ungoverned, Ground(key[0], certain))
        return found

    def assumed(self) -> Iterable[str]:
        return (name for name, track in self.assumptions if self.on[track])

    def weighed(self) -> list[_Weighed]:
        over: dict[str, list[_Active]] = {}
        for relief in self.active("relief"):
            for name in _relief(relief).of:
                over.setdefault(name, []).append(relief)
        return [self._weigh(one, *over.get(one.finding.statement.id, ())) for one in self.active("control")]

    def _weigh(self, control: _Active, *reliefs: _Active) -> _Weighed:
        found = self._weighed.get((control, *reliefs))
        if found is None:
            sentence = control.finding.statement.sentence
            assert isinstance(sentence, Control)
            mild, strict = (STRICTNESS[verdict] for verdict in sentence.bounds)
            sure = [STRICTNESS[_relief(relief).to] for relief in reliefs if relief.certain]
            maybe = [STRICTNESS[_relief(relief).to] for relief in reliefs]
            lower = min([mild, *maybe]) if control.certain else MILDEST
            found = self._weighed[control, *reliefs] = _Weighed(control, reliefs, lower, min([strict, *sure]), strict)
        return found


def _covered(bench: Bench) -> Days:
    if not bench.covers_kind:
        return NEVER
    return Days.between(bench.coverage.from_, bench.coverage.through + timedelta(days=1))


def _relief(active: _Active) -> Relief:
    sentence = active.finding.statement.sentence
    assert isinstance(sentence, Relief)
    return sentence


def _ruling(sessions: Sequence[_Session], day: int | None, nobody: str) -> State:
    """The answer on the day the board shows; ``None`` is the remotest past."""
    weighed = [one for session in sessions for one in session.weighed()]
    lower = max((one.lower for one in weighed), default=MILDEST)
    stated = max((one.upper for one in weighed), default=MILDEST)
    gaps = list(_gaps(sessions, day, nobody))
    upper = STRICTEST if gaps else stated
    verdict = between(lower, upper, stated)
    deciding = [one for one in weighed if _decides(one, verdict, lower)]
    needs = [*gaps]
    if verdict is Verdict.UNKNOWN:
        needs += [need for one in deciding for need in _needs(one)]
    because = [active.ground for one in deciding for active in (one.control, *_used(one, verdict))]
    assumes = sorted({name for session in sessions for name in session.assumed()})
    return State(
        lower, upper, stated, tuple(dict.fromkeys(because)), tuple(_beaten(weighed, deciding)),
        tuple(dict.fromkeys(needs)), tuple(assumes),
    )  # fmt: skip


def _gaps(sessions: Sequence[_Session], day: int | None, nobody: str) -> Iterable[str]:
    """Why nothing can be asserted on this day, if so."""
    governed = False
    for session in sessions:
        bench = session.bench
        if session.on[session.unchecked]:
            if not bench.covers_kind:
                yield f"rules of {bench.name} for this kind of product"
            else:
                before = day is None or day < bench.coverage.from_.toordinal()
                edge = f"before {bench.coverage.from_}" if before else f"after {bench.coverage.through}"
                yield f"rules of {bench.name} checked {edge}"
        governed = governed or session.on[session.governed]
        if bench.silence_permits or not session.on[session.maybe]:
            continue
        if not any(one.certain for one in session.active("control")):
            yield f"whether {bench.name} requires anything: its rulebook is not whole"
    if not governed:
        unsettled = {name for one in sessions if one.on[one.open] for name in one.bench.governs.missing}
        yield from sorted(unsettled) or [nobody]


def _decides(one: _Weighed, verdict: Verdict, lower: int) -> bool:
    if one.control.certain and one.lower == lower > MILDEST:
        return True  # what makes the answer sure, even where something that may not bind would be stricter
    if verdict is Verdict.UNKNOWN:
        return one.upper > lower
    return one.upper == STRICTNESS[verdict] and (one.upper > MILDEST or one.upper < one.strictest)


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
    return _relieving(one)


def _beaten(weighed: Sequence[_Weighed], deciding: Sequence[_Weighed]) -> Iterable[Beaten]:
    winners = tuple(dict.fromkeys(one.control.ground.statement for one in deciding))
    decide = set(deciding)
    for one in weighed:
        if relieved := _relieving(one):
            yield Beaten(one.control.ground, "relieved", tuple(relief.ground.statement for relief in relieved))
        elif winners and one not in decide:
            yield Beaten(one.control.ground, "outranked", winners)


def _relieving(one: _Weighed) -> list[_Active]:
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
