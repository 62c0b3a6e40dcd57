"""The whole history of one question: a timeline of answers, read day by day, run by run, or against another."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from licet.determination.combining import DayOutcome
from licet.determination.decision_builder import DecisionBuilder
from licet.values.timeline import Timeline

from .decision import Change, Decision, Drawn, Segment
from .question import Question
from .verdict import Verdict


@dataclass(frozen=True, eq=False)
class History:
    """Every answer to one question, from the remotest past to the farthest future.

    Iterating gives :class:`Segment` after segment. Two histories are equal when they answer alike on every day.
    """

    question: Question
    record: DecisionBuilder

    def __iter__(self) -> Iterator[Segment]:
        runs = self.states.map(lambda state: (state.verdict, self.record.ids(state.because), state.needs))
        for start, end, (verdict, because, needs) in runs.steps():
            yield Segment(
                start=start, end=end, verdict=verdict, permitted=verdict.permission, because=because, needs=needs
            )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, History) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    @property
    def states(self) -> Timeline[DayOutcome]:
        """What is answered, and on what grounds."""
        return self.record.states

    @property
    def verdicts(self) -> Timeline[Verdict]:
        """The bare answers."""
        return self.record.verdicts

    @property
    def suggestions(self) -> tuple[str, ...]:
        """Names like one that was not found."""
        return self.record.suggestions

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
            question=self.question, segments=tuple(self), suggestions=self.suggestions,
            coverage=self.record.coverage, version=self.record.version, rulebook=self.record.rulebook.fingerprint,
        ).model_dump_json(indent=indent)  # fmt: skip

    def at(self, day: date) -> Decision:
        """The full answer for one day."""
        page = self.record.page(day, self.question)
        return page.fill_in(self.question, self._said, day)

    @cached_property
    def _said(self) -> bytes:
        """The question as JSON."""
        return self.question.model_dump_json().encode()


def digest(decision: Decision) -> str:
    """The SHA-256 of a decision without its digest: question, answer and rulebook together."""
    blank = decision.model_copy(update={"receipt": decision.receipt.model_copy(update={"digest": ""})})
    return hashlib.sha256(blank.model_dump_json().encode()).hexdigest()
