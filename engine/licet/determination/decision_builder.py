"""Makes decisions from outcomes: everything that an answer shows besides its verdict.

Questions with equal facts share one builder. It makes one template for all days with equal content. A decision is a
template with a question and a day.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any, TypeVar

from licet.decision import Covered, Decision, LastKnown, OtherBasis, Overridden, PartyMatch, Reason, Receipt, Segment
from licet.inference.evaluation import Finding
from licet.language.schema import Basis, Control, Notice, Relief
from licet.lists import Hit
from licet.lists.results import LISTED
from licet.question import Question, Value
from licet.rulebook.rulebook import Rulebook, RuleVersion
from licet.values.timeline import Timeline
from licet.verdict import Verdict

from .outcomes import DayOutcome, RuleRef

Model = TypeVar("Model", bound=Value)
ANY_DAY = date(2000, 1, 1)  # the day in a template, replaced in a decision


class DecisionTemplate:
    """A decision without question, day and digest, and the JSON text that follows question and day."""

    def __init__(self, blank: Decision) -> None:
        self.blank = blank
        text = blank.model_dump_json().encode()
        before = b'{"question":' + blank.question.model_dump_json().encode() + f',"on":"{ANY_DAY}"'.encode()
        self.rest = text[len(before) :]

    def fill(self, question: Question, question_json: bytes, day: date) -> Decision:
        """The decision for a question and a day. Its digest is the SHA-256 of its own JSON with an empty digest."""
        text = b"".join((b'{"question":', question_json, b',"on":"', day.isoformat().encode(), b'"', self.rest))
        receipt = _changed(self.blank.receipt, digest=hashlib.sha256(text).hexdigest())
        return _changed(self.blank, question=question, on=day, receipt=receipt)


def _changed(model: Model, **fields: object) -> Model:
    """A copy of a model with other values in some fields, which are not checked: a fifth of the time of ``model_copy``."""
    made: Model = object.__new__(type(model))
    made.__setstate__(
        {
            "__dict__": {**model.__dict__, **fields}, "__pydantic_fields_set__": model.model_fields_set,
            "__pydantic_extra__": None, "__pydantic_private__": None,
        }
    )  # fmt: skip
    return made


@dataclass(frozen=True, eq=False)
class StoredDecisions:
    """The content of a pickled history: everything that a history needs, without a rulebook."""

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

    ``outcomes`` are those on the basis and ``other`` those on the other basis. ``notices`` are the findings of notices for
    each product that the question may be about. ``relevant`` are the numbers of the rule versions that the outcomes depend
    on. ``parties`` are the matches of the named parties. ``reason`` makes what a decision shows of a version.
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
    parties: tuple[PartyMatch, ...]
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
        """What the rulebooks of the jurisdictions that possibly govern cover."""
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
        """The template for a day; ``question`` may be any question with these facts."""
        index = self.outcomes.index(day)
        other = self.other.index(day) if self.other else 0
        notices = self._notices(day)
        template = self._templates.get((index, other, notices))
        if template is None:
            template = DecisionTemplate(self._blank(index, other, notices, question))
            self._templates[index, other, notices] = template
        return template

    def __reduce__(self) -> tuple[type[StoredDecisions], tuple[Any, ...]]:
        """Pickle the templates of all runs of days instead of the rulebook."""
        question = Question(
            product="", parts=(), spec=None, vendor=None, destination="", ships_from=None, headquarters="", end_user=None,
            end_use=None, known_on=None, basis=self.basis,
        )  # fmt: skip
        flips = {flip for findings in self.notices for finding in findings for flip in _flips(finding)}
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
        """Templates by run of days, run of days on the other basis, and notices: at most one for each combination."""
        return {}

    def _blank(self, index: int, other: int, notices: tuple[RuleRef, ...], question: Question) -> Decision:
        outcome = self.outcomes.values[index]
        start, _ = self.outcomes.period(index)
        run = self.verdicts.index(start) if start else 0
        since, until = self.verdicts.period(run)
        versions = self.rulebook.versions
        shown = (*outcome.because, *(control.rule for control in outcome.overridden), *notices)
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
                Overridden(
                    reason=self._reason(control.rule), how=control.how, by=tuple(versions[by].id for by in control.by)
                )
                for control in outcome.overridden
            ),
            notices=tuple(self._reason(ref) for ref in notices),
            parties=self.parties,
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
        """The notices of a day over all products. One is certain if it certainly applies to every product."""
        by_number: dict[int, list[bool]] = {}
        for findings in self.notices:
            for finding in findings:
                if day in finding.match.possible:
                    by_number.setdefault(finding.version.number, []).append(day in finding.match.certain)
        every = len(self.notices)
        return tuple(
            RuleRef(number, all(certain) and len(certain) == every) for number, certain in sorted(by_number.items())
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
        """A rule, and the classes in its conditions that the facts possibly belong to."""
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
    """What a decision shows of a rule version."""
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


def party_match(role: str, name: str, hit: Hit) -> PartyMatch:
    """A hit on a list as a decision shows it."""
    entry = hit.entry
    return PartyMatch(
        role=role,
        name=name,
        list=hit.list,
        listed_name=hit.listed_name,
        same=hit.kind == LISTED,
        score=hit.score,
        reason=hit.reason,
        countries=entry.countries,
        since=str(entry.first) if entry.first else None,
        until=str(entry.end) if entry.end else None,
        review=entry.review or None,
        policy=entry.policy or None,
        cite=entry.cite,
    )
