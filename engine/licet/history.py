"""The whole history of one question: a timeline of answers, read day by day, run by run, or against another."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from .answer import (
    EXPLAINER,
    Change,
    Covered,
    Decision,
    Drawn,
    Explanation,
    LastKnown,
    OtherBasis,
    Overridden,
    Question,
    Reason,
    Receipt,
    Segment,
)
from .inference import Finding
from .judge import Ground, State
from .rulebook import Rulebook, Statement
from .schema import Basis, Control, Notice, Relief
from .timeline import Timeline
from .verdict import Verdict

PATTERN = date(2000, 1, 1)  # stands where the day will stand


@dataclass(frozen=True, eq=False)
class History:
    """Every answer to one question, from the remotest past to the farthest future.

    Iterating gives :class:`Segment` after segment. Two histories are equal when they answer alike on every day.
    """

    question: Question
    rulebook: Rulebook
    version: str
    states: Timeline[State]
    other: Timeline[State] | None
    suggestions: tuple[str, ...]
    governs: tuple[str, ...]
    notices: Callable[[], Sequence[Sequence[Finding]]]
    explain: Callable[[Decision], Explanation]

    def __iter__(self) -> Iterator[Segment]:
        runs = self.states.map(lambda state: (state.verdict, self._ids(state.because), state.needs))
        for start, end, (verdict, because, needs) in runs.steps():
            yield Segment(
                start=start, end=end, verdict=verdict, permitted=verdict.permission, because=because, needs=needs
            )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, History) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    @cached_property
    def verdicts(self) -> Timeline[Verdict]:
        """The bare answers."""
        return self.states.map(lambda state: state.verdict)

    def next_change(self, day: date) -> date | None:
        """The first later day with another verdict, ``None`` if there is none."""
        verdicts = self.verdicts
        return verdicts.period(verdicts.index(day))[1]

    def nearest(self, day: date, permitted: str) -> Iterator[date]:
        """The last day before and the first day after with the wanted permission, as far as there are such days."""
        wanted = [one for one in self if one.permitted == permitted]
        before = [one.end for one in wanted if one.end is not None and one.end <= day]
        if before:
            yield before[-1] - timedelta(days=1)
        after = [one.start for one in wanted if one.start is not None and one.start > day]
        if after:
            yield after[0]

    def diff(self, other: History) -> tuple[Change, ...]:
        """Every run of days on which the two answer differently: ours before, theirs after."""
        pairs = self.verdicts.zip_with(other.verdicts, lambda ours, theirs: (ours, theirs))
        return tuple(
            Change(start=start, end=end, before=ours, after=theirs)
            for start, end, (ours, theirs) in pairs.steps()
            if ours is not theirs
        )

    def model_dump_json(self, indent: int | None = None) -> str:
        """Question, segments and rulebook as JSON."""
        return Drawn(
            question=self.question, segments=tuple(self), suggestions=self.suggestions, coverage=self._coverage(),
            version=self.version, rulebook=self.rulebook.fingerprint,
        ).model_dump_json(indent=indent)  # fmt: skip

    def at(self, day: date) -> Decision:
        """The full answer for one day."""
        index = self.states.index(day)
        other = self.other.index(day) if self.other else 0
        notices = self._notices(day)
        page = self._pages.get((index, other, notices))
        if page is None:
            page = self._pages[index, other, notices] = self._page(index, other, notices)
        return page.dated(day, self.explain)

    @cached_property
    def _pages(self) -> dict[tuple[int, int, tuple[Ground, ...]], Page]:
        """Answers on runs of days with the same notices and the same answer on the other basis, but for the day."""
        return {}

    def _page(self, index: int, other: int, notices: tuple[Ground, ...]) -> Page:
        state = self.states.values[index]
        start, _ = self.states.period(index)
        verdicts = self.verdicts
        place = verdicts.index(start) if start else 0
        since, until = verdicts.period(place)
        statements = self.rulebook.statements
        shown = (*state.because, *(one.ground for one in state.overridden), *notices)
        unknown = state.verdict is Verdict.UNKNOWN
        decision = Decision(
            question=self.question,
            on=PATTERN,
            verdict=state.verdict,
            permitted=state.verdict.permission,
            requires_licence=state.verdict.requires_licence,
            since=since,
            until=until,
            because=tuple(self._reason(ground) for ground in state.because),
            overridden=tuple(
                Overridden(reason=self._reason(one.ground), how=one.how, by=tuple(statements[by].id for by in one.by))
                for one in state.overridden
            ),
            notices=tuple(self._reason(ground) for ground in notices),
            needs=state.needs,
            assumes=state.assumes,
            not_modelled=tuple(dict.fromkeys(self._not_modelled(shown))),
            suggestions=self.suggestions,
            last_known=self._last_known(place) if unknown else None,
            other_basis=self._other_basis(other, state.verdict),
            coverage=self._coverage(),
            receipt=Receipt(version=self.version, rulebook=self.rulebook.fingerprint, digest=""),
        )
        return Page(decision)

    def _notices(self, day: date) -> tuple[Ground, ...]:
        """The advisories of a day, over all parts: sure only where they reach every part for sure."""
        found: dict[int, list[bool]] = {}
        parts = self.notices()
        for findings in parts:
            for finding in findings:
                if day in finding.match.possible:
                    found.setdefault(finding.statement.number, []).append(day in finding.match.certain)
        return tuple(Ground(number, all(sure) and len(sure) == len(parts)) for number, sure in sorted(found.items()))

    def _ids(self, grounds: Iterable[Ground]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.rulebook.statements[ground.statement].id for ground in grounds))

    def _reason(self, ground: Ground) -> Reason:
        return reason(self.rulebook.statements[ground.statement], certain=ground.certain)

    def _not_modelled(self, grounds: Iterable[Ground]) -> Iterator[str]:
        for ground in grounds:
            statement = self.rulebook.statements[ground.statement]
            yield from statement.sentence.not_modelled
            yield from statement.instrument.not_modelled

    def _last_known(self, place: int) -> LastKnown | None:
        verdicts = self.verdicts
        for index in range(place - 1, -1, -1):
            verdict = verdicts.values[index]
            since, until = verdicts.period(index)
            if verdict is not Verdict.UNKNOWN and until is not None:
                through = until - timedelta(days=1)
                return LastKnown(
                    verdict=verdict, permitted=verdict.permission, since=since, through=through,
                    because=self._ids(self.states.at(through).because),
                )  # fmt: skip
        return None

    def _other_basis(self, index: int, verdict: Verdict) -> OtherBasis | None:
        if self.other is None:
            return None
        state = self.other.values[index]
        if state.verdict is verdict:
            return None
        basis: Basis = "law" if self.question.basis == "practice" else "practice"
        because = self._ids(state.because)
        return OtherBasis(basis=basis, verdict=state.verdict, permitted=state.verdict.permission, because=because)

    def _coverage(self) -> tuple[Covered, ...]:
        indexes = (self.rulebook.jurisdictions[name] for name in self.governs)
        return tuple(
            Covered(
                jurisdiction=index.jurisdiction, title=index.title, since=index.coverage.from_,
                through=index.coverage.through,
            )
            for index in indexes
        )  # fmt: skip


def reason(statement: Statement, *, certain: bool) -> Reason:
    """A statement as an answer shows it."""
    sentence, instrument = statement.sentence, statement.instrument
    verdict = None
    if isinstance(sentence, Control):
        verdict = sentence.bounds[1]
    elif isinstance(sentence, Relief):
        verdict = sentence.to
    conditions = () if isinstance(sentence, Notice) else getattr(sentence, "conditions", ())
    end = sentence.through or sentence.until
    return Reason(
        id=statement.id,
        role="control" if statement.role == "control" else "relief" if statement.role == "relief" else "notice",
        says=sentence.says,
        cite=sentence.cite or instrument.cite,
        evidence=sentence.evidence or instrument.evidence,
        instrument=instrument.instrument,
        title=instrument.title,
        issuer=instrument.issuer,
        kind=instrument.kind,
        force=instrument.force,
        published=str(instrument.published),
        in_force=str(sentence.in_force or instrument.in_force),
        until=None if end is None else f"{'through' if sentence.through else 'until'} {end}",
        checked=instrument.checked,
        verdict=verdict,
        conditions=conditions,
        certain=certain,
    )


def digest(decision: Decision) -> str:
    """The SHA-256 of a decision without its digest: question, answer and rulebook together."""
    blank = decision.model_copy(update={"receipt": decision.receipt.model_copy(update={"digest": ""})})
    return hashlib.sha256(blank.model_dump_json().encode()).hexdigest()


class Page:
    """A decision but for its day. A day is set into it, and into its text, without making either anew."""

    def __init__(self, blank: Decision) -> None:
        self.fields = {name: getattr(blank, name) for name in Decision.model_fields}
        text = blank.model_dump_json().encode()
        mark = f'"on":"{PATTERN}"'.encode()
        place = len(b'{"question":') + len(blank.question.model_dump_json().encode()) + len(b",")
        self.before, self.after = text[:place], text[place + len(mark) :]

    def dated(self, day: date, explain: Callable[[Decision], Explanation]) -> Decision:
        """The decision for one day, with its digest."""
        said = self.before + f'"on":"{day.isoformat()}"'.encode() + self.after
        blank = self.fields["receipt"]
        receipt = Receipt.model_construct(
            version=blank.version, rulebook=blank.rulebook, digest=hashlib.sha256(said).hexdigest()
        )
        decision = Decision.model_construct(**{**self.fields, "on": day, "receipt": receipt})
        decision.__dict__[EXPLAINER] = explain
        return decision
