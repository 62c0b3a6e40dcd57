"""What the rules make of one set of facts on all days, whatever the question was called: pages of answers, kept.

Questions with equal facts share a record: a product sheet whose figures lie between the same cut points as another's is
answered from pages that are there already.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from licet.decision import Covered, Decision, LastKnown, OtherBasis, Overridden, Reason, Receipt
from licet.inference.evaluation import Finding
from licet.language.schema import Basis, Control, Notice, Relief
from licet.question import Question
from licet.rulebook.rulebook import Rulebook, RuleVersion
from licet.values.timeline import Timeline
from licet.verdict import Verdict

from .combining import DayOutcome, RuleRef

PATTERN = date(2000, 1, 1)  # stands where the day will stand


@dataclass(frozen=True, eq=False)
class DecisionBuilder:
    """The answers to one set of facts on one basis.

    ``other`` are those on the other basis; ``notices`` are the advisories, part by part; ``relevant`` the numbers of the
    statements that the facts can turn on; ``reason`` shows a statement.
    """

    rulebook: Rulebook
    version: str
    basis: Basis
    states: Timeline[DayOutcome]
    other: Timeline[DayOutcome] | None
    suggestions: tuple[str, ...]
    governs: tuple[str, ...]
    notices: Sequence[Sequence[Finding]]
    relevant: Sequence[int]
    reason: Callable[[RuleVersion, bool], Reason]

    @cached_property
    def verdicts(self) -> Timeline[Verdict]:
        """The bare answers."""
        return self.states.map(lambda state: state.verdict)

    @cached_property
    def coverage(self) -> tuple[Covered, ...]:
        """What the rulebooks that govern the facts cover."""
        indexes = (self.rulebook.jurisdictions[name] for name in self.governs)
        return tuple(
            Covered(
                jurisdiction=index.jurisdiction, title=index.title, since=index.coverage.from_,
                through=index.coverage.through,
            )
            for index in indexes
        )  # fmt: skip

    def page(self, day: date, question: Question) -> Page:
        """The page with the answer of a day, made out for this question if there is none yet."""
        index = self.states.index(day)
        other = self.other.index(day) if self.other else 0
        notices = self._notices(day)
        page = self._pages.get((index, other, notices))
        if page is None:
            page = self._pages[index, other, notices] = self._page(index, other, notices, question)
        return page

    @cached_property
    def _pages(self) -> dict[tuple[int, int, tuple[RuleRef, ...]], Page]:
        """Answers on runs of days with the same notices and the same answer on the other basis."""
        return {}

    def _page(self, index: int, other: int, notices: tuple[RuleRef, ...], question: Question) -> Page:
        state = self.states.values[index]
        start, _ = self.states.period(index)
        verdicts = self.verdicts
        place = verdicts.index(start) if start else 0
        since, until = verdicts.period(place)
        versions = self.rulebook.versions
        shown = (*state.because, *(one.ground for one in state.overridden), *notices)
        unknown = state.verdict is Verdict.UNKNOWN
        decision = Decision(
            question=question,
            on=PATTERN,
            verdict=state.verdict,
            permitted=state.verdict.permission,
            requires_licence=state.verdict.requires_licence,
            since=since,
            until=until,
            because=tuple(self._reason(ground) for ground in state.because),
            overridden=tuple(
                Overridden(reason=self._reason(one.ground), how=one.how, by=tuple(versions[by].id for by in one.by))
                for one in state.overridden
            ),
            notices=tuple(self._reason(ground) for ground in notices),
            needs=state.needs,
            assumes=state.assumes,
            not_modelled=tuple(dict.fromkeys(self._not_modelled(shown))),
            suggestions=self.suggestions,
            last_known=self._last_known(place) if unknown else None,
            other_basis=self._other_basis(other, state.verdict),
            coverage=self.coverage,
            receipt=Receipt(version=self.version, rulebook=self.rulebook.fingerprint, digest=""),
        )
        return Page(decision)

    def _notices(self, day: date) -> tuple[RuleRef, ...]:
        """The advisories of a day, over all parts: sure only where they reach every part for sure."""
        found: dict[int, list[bool]] = {}
        parts = self.notices
        for findings in parts:
            for finding in findings:
                if day in finding.match.possible:
                    found.setdefault(finding.version.number, []).append(day in finding.match.certain)
        return tuple(RuleRef(number, all(sure) and len(sure) == len(parts)) for number, sure in sorted(found.items()))

    def ids(self, grounds: Iterable[RuleRef]) -> tuple[str, ...]:
        """The ids of the rules that these stand on, each once."""
        return tuple(dict.fromkeys(self.rulebook.versions[ground.version].id for ground in grounds))

    def _reason(self, ground: RuleRef) -> Reason:
        return self.reason(self.rulebook.versions[ground.version], ground.certain)

    def _not_modelled(self, grounds: Iterable[RuleRef]) -> Iterator[str]:
        for ground in grounds:
            version = self.rulebook.versions[ground.version]
            for behind in self._behind(version):
                yield from behind.rule.not_modelled
            yield from version.instrument.not_modelled

    def _behind(self, version: RuleVersion) -> Iterator[RuleVersion]:
        """A statement, and the classes it speaks of that the facts may belong to."""
        yield version
        rule = version.rule
        named = {name for clause in (*(rule.when or ()), *(rule.unless or ())) for name in clause.class_ or ()}
        for number in self.relevant:
            other = self.rulebook.versions[number]
            if other.role == "class" and other.id in named:
                yield from self._behind(other)

    def _last_known(self, place: int) -> LastKnown | None:
        verdicts = self.verdicts
        for index in range(place - 1, -1, -1):
            verdict = verdicts.values[index]
            since, until = verdicts.period(index)
            if verdict is not Verdict.UNKNOWN and until is not None:
                through = until - timedelta(days=1)
                return LastKnown(
                    verdict=verdict, permitted=verdict.permission, since=since, through=through,
                    because=self.ids(self.states.at(through).because),
                )  # fmt: skip
        return None

    def _other_basis(self, index: int, verdict: Verdict) -> OtherBasis | None:
        if self.other is None:
            return None
        state = self.other.values[index]
        if state.verdict is verdict:
            return None
        basis: Basis = "law" if self.basis == "practice" else "practice"
        because = self.ids(state.because)
        return OtherBasis(basis=basis, verdict=state.verdict, permitted=state.verdict.permission, because=because)


def reason(version: RuleVersion, certain: bool) -> Reason:
    """A statement as an answer shows it."""
    rule, instrument = version.rule, version.instrument
    verdict = None
    if isinstance(rule, Control):
        verdict = rule.bounds[1]
    elif isinstance(rule, Relief):
        verdict = rule.to
    conditions = () if isinstance(rule, Notice) else getattr(rule, "conditions", ())
    end = rule.through or rule.until
    return Reason(
        id=version.id,
        role="control" if version.role == "control" else "relief" if version.role == "relief" else "notice",
        says=rule.says,
        cite=rule.cite or instrument.cite,
        evidence=rule.evidence or instrument.evidence,
        instrument=instrument.instrument,
        title=instrument.title,
        issuer=instrument.issuer,
        kind=instrument.kind,
        force=instrument.force,
        published=str(instrument.published),
        in_force=str(rule.in_force or instrument.in_force),
        until=None if end is None else f"{'through' if rule.through else 'until'} {end}",
        checked=instrument.checked,
        verdict=verdict,
        conditions=conditions,
        certain=certain,
    )


class Page:
    """A decision but for its question and its day. They are set into it, and into its text, without making either anew."""

    def __init__(self, blank: Decision) -> None:
        self.blank = blank
        text = blank.model_dump_json().encode()
        before = b'{"question":' + blank.question.model_dump_json().encode() + f',"on":"{PATTERN}"'.encode()
        self.after = text[len(before) :]

    def fill_in(self, question: Question, said: bytes, day: date) -> Decision:
        """The decision for a question, given with its JSON, and a day; with its digest."""
        text = b"".join((b'{"question":', said, b',"on":"', day.isoformat().encode(), b'"', self.after))
        blank = self.blank.receipt
        receipt = Receipt.model_construct(
            version=blank.version, rulebook=blank.rulebook, digest=hashlib.sha256(text).hexdigest()
        )
        decision = copy(self.blank)
        decision.__dict__.update({"question": question, "on": day, "receipt": receipt})
        return decision
