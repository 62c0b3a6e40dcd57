"""Decisions from outcomes: everything that an answer shows beside its verdict.

Questions with equal facts share one builder. It makes a template for each run of days with equal content; a decision is a
template with its question and its day filled in.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from licet.decision import Covered, Decision, LastKnown, OtherBasis, Overridden, Reason, Receipt, Segment
from licet.inference.evaluation import Finding
from licet.language.schema import Basis, Control, Notice, Relief
from licet.question import Question
from licet.rulebook.rulebook import Rulebook, RuleVersion
from licet.values.timeline import Timeline
from licet.verdict import Verdict

from .outcomes import DayOutcome, RuleRef

ANY_DAY = date(2000, 1, 1)  # in a template, where the day will stand


class DecisionTemplate:
    """A decision without its question, its day and its digest, and the JSON text behind these two."""

    def __init__(self, blank: Decision) -> None:
        self.blank = blank
        text = blank.model_dump_json().encode()
        before = b'{"question":' + blank.question.model_dump_json().encode() + f',"on":"{ANY_DAY}"'.encode()
        self.rest = text[len(before) :]

    def fill(self, question: Question, question_json: bytes, day: date) -> Decision:
        """The decision for a question and a day. Its digest is the SHA-256 of its JSON with an empty digest."""
        text = b"".join((b'{"question":', question_json, b',"on":"', day.isoformat().encode(), b'"', self.rest))
        blank = self.blank.receipt
        receipt = Receipt.model_construct(
            version=blank.version, rulebook=blank.rulebook, digest=hashlib.sha256(text).hexdigest()
        )
        decision = copy(self.blank)
        decision.__dict__.update({"question": question, "on": day, "receipt": receipt})
        return decision


@dataclass(frozen=True, eq=False)
class StoredDecisions:
    """All that a history needs, without a rulebook: what a pickled history holds."""

    segments: tuple[Segment, ...]
    verdicts: Timeline[Verdict]
    coverage: tuple[Covered, ...]
    suggestions: tuple[str, ...]
    version: str
    fingerprint: str
    templates: Timeline[DecisionTemplate]

    def template(self, day: date, _: Question) -> DecisionTemplate:
        """The template for a day."""
        return self.templates.at(day)


@dataclass(frozen=True, eq=False)
class DecisionBuilder:
    """The decisions for one set of facts on one basis.

    ``outcomes`` are those on the basis, ``other`` those on the other one; ``notices`` are the findings of notices, for each
    product the question may be about; ``relevant`` the numbers of the rule versions that the outcomes depend on; ``reason``
    turns a version into what a decision shows of it.
    """

    rulebook: Rulebook
    version: str
    basis: Basis
    outcomes: Timeline[DayOutcome]
    other: Timeline[DayOutcome] | None
    suggestions: tuple[str, ...]
    governs: tuple[str, ...]
    notices: Sequence[Sequence[Finding]]
    relevant: Sequence[int]
    reason: Callable[[RuleVersion, bool], Reason]

    @cached_property
    def verdicts(self) -> Timeline[Verdict]:
        """The verdict of every day."""
        return self.outcomes.map(lambda outcome: outcome.verdict)

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """The runs of days with one verdict for the same reasons."""
        runs = self.outcomes.map(lambda outcome: (outcome.verdict, self._ids(outcome.because), outcome.needs))
        return tuple(
            Segment(start=start, end=end, verdict=verdict, permitted=verdict.permission, because=because, needs=needs)
            for start, end, (verdict, because, needs) in runs.steps()
        )

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

    @property
    def fingerprint(self) -> str:
        """The digest of the rulebook."""
        return self.rulebook.fingerprint

    def template(self, day: date, question: Question) -> DecisionTemplate:
        """The template for a day; ``question`` is any with these facts."""
        index = self.outcomes.index(day)
        other = self.other.index(day) if self.other else 0
        notices = self._notices(day)
        found = self._templates.get((index, other, notices))
        if found is None:
            found = DecisionTemplate(self._blank(index, other, notices, question))
            self._templates[index, other, notices] = found
        return found

    def __reduce__(self) -> tuple[type[StoredDecisions], tuple[Any, ...]]:
        """Pickled without the rulebook, with a template for every run of days."""
        question = Question(
            product="", parts=(), spec=None, vendor=None, destination="", ships_from=None, headquarters="", end_user=None,
            end_use=None, known_on=None, basis=self.basis,
        )  # fmt: skip
        flips = {flip for findings in self.notices for one in findings for flip in _flips(one)}
        starts = sorted({*self.outcomes.starts, *(self.other.starts if self.other else ()), *flips})
        first = date.fromordinal(starts[0] - 1) if starts else ANY_DAY
        templates = Timeline(
            tuple(starts),
            (self.template(first, question), *(self.template(date.fromordinal(day), question) for day in starts)),
        )
        return StoredDecisions, (
            self.segments, self.verdicts, self.coverage, self.suggestions, self.version, self.fingerprint, templates,
        )  # fmt: skip

    @cached_property
    def _templates(self) -> dict[tuple[int, int, tuple[RuleRef, ...]], DecisionTemplate]:
        """By the run of days, the run on the other basis, and the notices: at most one for each combination that occurs."""
        return {}

    def _blank(self, index: int, other: int, notices: tuple[RuleRef, ...], question: Question) -> Decision:
        outcome = self.outcomes.values[index]
        start, _ = self.outcomes.period(index)
        run = self.verdicts.index(start) if start else 0
        since, until = self.verdicts.period(run)
        versions = self.rulebook.versions
        shown = (*outcome.because, *(one.rule for one in outcome.overridden), *notices)
        unknown = outcome.verdict is Verdict.UNKNOWN
        return Decision(
            question=question,
            on=ANY_DAY,
            verdict=outcome.verdict,
            permitted=outcome.verdict.permission,
            requires_licence=outcome.verdict.requires_licence,
            since=since,
            until=until,
            because=tuple(self._reason(ref) for ref in outcome.because),
            overridden=tuple(
                Overridden(reason=self._reason(one.rule), how=one.how, by=tuple(versions[by].id for by in one.by))
                for one in outcome.overridden
            ),
            notices=tuple(self._reason(ref) for ref in notices),
            needs=outcome.needs,
            assumes=outcome.assumes,
            not_modelled=tuple(dict.fromkeys(self._not_modelled(shown))),
            suggestions=self.suggestions,
            last_known=self._last_known(run) if unknown else None,
            other_basis=self._other_basis(other, outcome.verdict),
            coverage=self.coverage,
            receipt=Receipt(version=self.version, rulebook=self.fingerprint, digest=""),
        )

    def _notices(self, day: date) -> tuple[RuleRef, ...]:
        """The notices of a day over all products: certain only where they certainly bear on every one."""
        found: dict[int, list[bool]] = {}
        for findings in self.notices:
            for finding in findings:
                if day in finding.match.possible:
                    found.setdefault(finding.version.number, []).append(day in finding.match.certain)
        every = len(self.notices)
        return tuple(
            RuleRef(number, all(certain) and len(certain) == every) for number, certain in sorted(found.items())
        )

    def _ids(self, refs: Iterable[RuleRef]) -> tuple[str, ...]:
        """The ids of these rules, each once."""
        return tuple(dict.fromkeys(self.rulebook.versions[ref.number].id for ref in refs))

    def _reason(self, ref: RuleRef) -> Reason:
        return self.reason(self.rulebook.versions[ref.number], ref.certain)

    def _not_modelled(self, refs: Iterable[RuleRef]) -> Iterator[str]:
        for ref in refs:
            version = self.rulebook.versions[ref.number]
            for used in self._with_classes(version):
                yield from used.rule.not_modelled
            yield from version.instrument.not_modelled

    def _with_classes(self, version: RuleVersion) -> Iterator[RuleVersion]:
        """A rule, and the classes it refers to that the facts may belong to."""
        yield version
        rule = version.rule
        named = {name for clause in (*(rule.when or ()), *(rule.unless or ())) for name in clause.class_ or ()}
        for number in self.relevant:
            other = self.rulebook.versions[number]
            if other.role == "class" and other.id in named:
                yield from self._with_classes(other)

    def _last_known(self, run: int) -> LastKnown | None:
        verdicts = self.verdicts
        for index in range(run - 1, -1, -1):
            verdict = verdicts.values[index]
            since, until = verdicts.period(index)
            if verdict is not Verdict.UNKNOWN and until is not None:
                through = until - timedelta(days=1)
                return LastKnown(
                    verdict=verdict, permitted=verdict.permission, since=since, through=through,
                    because=self._ids(self.outcomes.at(through).because),
                )  # fmt: skip
        return None

    def _other_basis(self, index: int, verdict: Verdict) -> OtherBasis | None:
        if self.other is None:
            return None
        outcome = self.other.values[index]
        if outcome.verdict is verdict:
            return None
        basis: Basis = "law" if self.basis == "practice" else "practice"
        because = self._ids(outcome.because)
        return OtherBasis(basis=basis, verdict=outcome.verdict, permitted=outcome.verdict.permission, because=because)


def reason(version: RuleVersion, certain: bool) -> Reason:
    """A rule version as a decision shows it."""
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


def _flips(finding: Finding) -> tuple[int, ...]:
    return (*finding.match.possible.flips, *finding.match.certain.flips)
