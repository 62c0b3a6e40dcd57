"""Makes decisions from outcomes: everything that an answer shows besides its verdict.

Questions with equal facts share one builder. It makes one template for all days with equal content. A decision is a
template with a question and a day.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from licet.decision import (
    ANY,
    WHOLE,
    Attestation,
    Classification,
    Covered,
    Decision,
    LawAlone,
    LicenceException,
    OtherBasis,
    Overridden,
    PartyMatch,
    Reason,
    Receipt,
    RuleChange,
    Segment,
    Unverified,
)
from licet.inference.evaluation import Finding
from licet.language.schema import Basis
from licet.question import Question
from licet.rulebook.rulebook import Rulebook, RuleVersion
from licet.values.needs import lapsed
from licet.values.timeline import Timeline
from licet.verdict import Permission, Verdict

from .background import Background
from .by_day import Outcomes
from .evaluator import OnFile
from .exceptions import LicenceExceptions
from .outcomes import DayOutcome, RuleRef, last_verified
from .products import decides
from .templates import ANY_DAY, DecisionTemplate, StoredDecisions


@dataclass(frozen=True, eq=False)
class DecisionBuilder:
    """The decisions for one set of facts on one basis.

    ``found`` are the outcomes on the basis, and ``parties`` the matches of the named parties. ``reason`` makes what a decision
    shows of a version. ``contained`` are the products in a system by id, with their outcomes. ``background`` is ``None`` for
    an outcome without facts. ``families`` are the names that may stand for more products than those known, ``unknown`` the
    products in a system that may be any. ``licence_exceptions`` works out the exceptions of a day.
    """

    rulebook: Rulebook
    version: str
    basis: Basis
    found: Outcomes
    suggestions: tuple[str, ...]
    governs: tuple[tuple[str, date, date], ...]
    parties: tuple[PartyMatch, ...]
    reason: Callable[[RuleVersion, bool], Reason]
    background: Background | None = None
    contained: Sequence[tuple[str, Outcomes]] = ()
    families: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    licence_exceptions: LicenceExceptions | None = None

    @property
    def outcomes(self) -> Timeline[DayOutcome]:
        """The outcomes of every day."""
        return self.found.days

    @property
    def verdicts(self) -> Timeline[Verdict]:
        """The verdict of every day."""
        return self.found.verdicts

    def verdict(self, day: date) -> Verdict:
        """The verdict of a day."""
        return self.found.verdict(day.toordinal())

    @property
    def last_verified(self) -> date | None:
        """The last day before the answers are unknown because no later check is known; ``None`` if they never are."""
        return last_verified(self.outcomes, len(self.outcomes.values) - 1)

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
        indexes = ((self.rulebook.jurisdictions[name], since, through) for name, since, through in self.governs)
        return tuple(
            Covered(
                jurisdiction=index.jurisdiction, title=index.title, since=since, through=through,
                attested=attestation(self.rulebook, index.jurisdiction),
            )
            for index, since, through in indexes
        )  # fmt: skip

    @property
    def fingerprint(self) -> str:
        """The digest of the rulebook."""
        return self.rulebook.fingerprint

    def template(self, day: date, question: Question) -> DecisionTemplate:
        """The template for a day; ``question`` may be any question with these facts."""
        outcome = self.found.at(day.toordinal())
        run = self.verdicts.index(day)
        other, alone = self._other_basis(day, outcome.verdict), self._by_law(day, outcome.verdict)
        notices = self._notices(day)
        period = bisect_right(self._on_file.edges, day.toordinal()) if outcome.unverified else 0
        decided_by = self._decided_by(outcome, day)
        read = self._read_otherwise(outcome, day)
        last = self._last_day(day, outcome) if outcome.verdict is Verdict.UNKNOWN else None
        key = run, outcome, other, alone, notices, period, decided_by, read, last
        template = self._templates.get(key)
        if template is None:
            blank = self._blank(outcome, run, other, notices, question, decided_by, read)
            blank = blank.model_copy(update={"by_law": alone}) if alone else blank
            if last is not None and outcome.unverified:
                blank = blank.model_copy(update={"unverified": self._unverified(outcome, last, day)})
            self._templates[key] = template = DecisionTemplate(
                blank, None if last is None else (last, self.template(last, question))
            )
        return template

    def reasons(self, day: date) -> dict[str, Any]:
        """The fields of a decision that follow from the outcome of its day alone (:data:`licet.determination.templates.REASONS`)."""
        return self._reasons(self.found.at(day.toordinal()))

    def _reasons(self, outcome: DayOutcome) -> dict[str, Any]:
        versions = self.rulebook.versions
        return {
            "because": tuple(self._reason(ref) for ref in outcome.because),
            "overridden": tuple(
                Overridden(
                    reason=self._reason(control.rule), how=control.how, by=tuple(versions[by].id for by in control.by)
                )
                for control in outcome.overridden
            ),
            "needs": outcome.needs,
        }

    def _read_otherwise(self, outcome: DayOutcome, day: date) -> tuple[str, ...]:
        """The assumptions that country codes are not those of another system, where a rule on such a reading is stricter."""
        if outcome.verdict.permission is Permission.NO:
            return ()
        others = ((name, found.bounds(day.toordinal())) for name, found in self._otherwise)
        return tuple(name for name, one in others if one.stated > outcome.stated or one.lower > outcome.lower)

    @property
    def _otherwise(self) -> Sequence[tuple[str, Outcomes]]:
        return () if self.background is None else self.background.otherwise

    def exceptions(self, day: date) -> tuple[LicenceException, ...]:
        """The licence exceptions on a day."""
        return self.licence_exceptions.on(day.toordinal()) if self.licence_exceptions else ()

    def _decided_by(self, outcome: DayOutcome, day: date) -> tuple[str, ...]:
        """The products in a system that decide its answer on a day; none where no licence is required."""
        if outcome.verdict is Verdict.NO_LICENCE_REQUIRED:
            return ()
        return tuple(name for name, one in self.contained if decides(one.at(day.toordinal()), outcome))

    @property
    def _on_file(self) -> OnFile:
        assert self.background is not None, "an outcome without facts depends on no coverage"
        return self.background.on_file

    @property
    def _findings(self) -> Sequence[Sequence[Finding]]:
        """The findings of notices by product."""
        return () if self.background is None else self.background.notices

    def _last_day(self, day: date, outcome: DayOutcome) -> date | None:
        """The last day verified before one that is not; for another day without an answer, the last day before with one."""
        if not outcome.unverified:
            known = range(self.verdicts.index(day) - 1, -1, -1)
            ends = (self.verdicts.period(run)[1] for run in known if self.verdicts.values[run] is not Verdict.UNKNOWN)
            return next((end - timedelta(days=1) for end in ends if end is not None), None)
        edges = sorted({edge for edge in self.found.edges if edge <= day.toordinal()}, reverse=True)
        return next((date.fromordinal(edge - 1) for edge in edges if not self.found.at(edge - 1).unverified), None)

    def _unverified(self, outcome: DayOutcome, last: date, day: date) -> Unverified:
        """Why the answer of a day after the last one verified is unknown."""
        since, until = last.toordinal(), day.toordinal()
        begins: dict[tuple[int, str], set[bool]] = {}
        cites: dict[str, str] = {}
        for edge, number, holds in self._on_file.changes:
            if since < edge <= until:
                version = self.rulebook.versions[number]
                begins.setdefault((edge, version.id), set()).add(holds)
                cites[version.id] = version.rule.cite or version.instrument.cite
        changes = tuple(
            RuleChange(
                id=name, what="is restated" if len(found) > 1 else "begins" if True in found else "ends",
                on=date.fromordinal(edge), cite=cites[name],
            )
            for (edge, name), found in sorted(begins.items())
        )  # fmt: skip
        names = dict.fromkeys(need.subject for need in outcome.needs if lapsed([need]))
        changed = any(since < edge <= until for edge in self._on_file.edges)
        on_file = self._on_file.days.at(day) if changed else self.found.at(since)
        return Unverified(since=last, jurisdictions=tuple(names), changes=changes, on_file=on_file.verdict)

    def __reduce__(self) -> tuple[type[StoredDecisions], tuple[Any, ...]]:
        """Pickle the templates of all runs of days instead of the rulebook."""
        question = Question(
            product="", parts=(), spec=None, vendor=None, destination="", ships_from=None, headquarters="", end_user=None,
            end_use=None, known_on=None, basis=self.basis,
        )  # fmt: skip
        flips = {flip for findings in self._findings for finding in findings for flip in _flips(finding)}
        flips |= set(self._on_file.edges) if any(outcome.unverified for outcome in self.outcomes.values) else set()
        found = [self.background.other, *filter(None, [self.background.by_law])] if self.background else []
        found += [one for _, one in (*self.contained, *self._otherwise)]
        others = [one.days for one in found]
        starts = sorted({*self.outcomes.starts, *(start for days in others for start in days.starts), *flips})
        first = date.fromordinal(starts[0] - 1) if starts else ANY_DAY
        templates = Timeline(
            tuple(starts),
            (self.template(first, question), *(self.template(date.fromordinal(day), question) for day in starts)),
        )
        return StoredDecisions, (
            self.segments, self.verdicts, self.coverage, self.suggestions, self.version, self.fingerprint, templates,
            self.last_verified, self.licence_exceptions.timeline() if self.licence_exceptions else Timeline.constant(()),
        )  # fmt: skip

    @cached_property
    def _templates(self) -> dict[tuple[object, ...], DecisionTemplate]:
        """Templates by all that they show of a day."""
        return {}

    def _blank(
        self,
        outcome: DayOutcome,
        run: int,
        other: OtherBasis | None,
        notices: tuple[RuleRef, ...],
        question: Question,
        decided_by: tuple[str, ...],
        read: tuple[str, ...],
    ) -> Decision:
        since, until = self.verdicts.period(run)
        shown = (*outcome.because, *(control.rule for control in outcome.overridden), *notices)
        return Decision(
            question=question,
            on=ANY_DAY,
            classification=Classification(),
            verdict=outcome.verdict,
            permitted=outcome.verdict.permission,
            requires_licence=outcome.verdict.requires_licence,
            since=since,
            until=until,
            decided_by=decided_by,
            notices=tuple(self._reason(ref) for ref in notices),
            parties=self.parties,
            assumes=(*outcome.assumes, *read, *self._assumed_of_names(outcome.verdict)),
            not_modelled=tuple(dict.fromkeys(self._not_modelled(shown))),
            suggestions=self.suggestions,
            last_known=None,
            unverified=None,
            other_basis=other,
            coverage=self.coverage,
            receipt=Receipt(version=self.version, rulebook=self.fingerprint, digest=""),
            **self._reasons(outcome),
        )

    def _assumed_of_names(self, verdict: Verdict) -> tuple[str, ...]:
        """The products in a system that may be any, and the families that an answer takes to be complete.

        Another product of a family could not make a blocked answer stricter.
        """
        whole = self.families if verdict.permission in {Permission.YES, Permission.CONDITIONAL} else ()
        return (*(f"{ANY}{name}" for name in self.unknown), *(f"{WHOLE}{name}" for name in whole))

    def _notices(self, day: date) -> tuple[RuleRef, ...]:
        """The notices of a day over all products. One is certain if it certainly applies to every product."""
        by_number: dict[int, list[bool]] = {}
        for findings in self._findings:
            here: dict[int, bool] = {}
            for finding in findings:
                if day in finding.match.possible:
                    number = finding.version.number
                    here[number] = here.get(number, False) or day in finding.match.certain
            for number, certain in here.items():
                by_number.setdefault(number, []).append(certain)
        every = len(self._findings)
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
            for used in self._with_classes(version, set()):
                yield from used.rule.not_modelled
            yield from version.instrument.not_modelled

    def _with_classes(self, version: RuleVersion, seen: set[int]) -> Iterator[RuleVersion]:
        """A rule, and the classes in its conditions that the facts possibly belong to, each once."""
        yield version
        rule = version.rule
        named = {name for clause in (*(rule.when or ()), *(rule.unless or ())) for name in clause.class_ or ()}
        for number in self.background.relevant if self.background else ():
            other = self.rulebook.versions[number]
            if other.role == "class" and other.id in named and number not in seen:
                seen.add(number)
                yield from self._with_classes(other, seen)

    def _other_basis(self, day: date, verdict: Verdict) -> OtherBasis | None:
        """The answer of a day on the other basis, where it is another one."""
        ordinal = day.toordinal()
        if self.background is None or (other := self.background.other.verdict(ordinal)) is verdict:
            return None
        basis: Basis = "law" if self.basis == "practice" else "practice"
        because = self._ids(self.background.other.at(ordinal).because)
        return OtherBasis(basis=basis, verdict=other, permitted=other.permission, because=because)

    def _by_law(self, day: date, verdict: Verdict) -> LawAlone | None:
        """The answer of a day without the rules of houses, where it is another one."""
        outcomes = self.background.by_law if self.background else None
        if outcomes is None or (found := outcomes.verdict(day.toordinal())) is verdict:
            return None
        because = self._ids(outcomes.at(day.toordinal()).because)
        return LawAlone(
            verdict=found, permitted=found.permission, requires_licence=found.requires_licence, because=because
        )


def attestation(rulebook: Rulebook, jurisdiction: str) -> Attestation | None:
    """The attestation for a jurisdiction as a decision shows it."""
    stated = rulebook.attestations.get(jurisdiction)
    if stated is None:
        return None
    return Attestation(
        after=rulebook.jurisdictions[jurisdiction].coverage.through, through=stated.through, by=stated.by, on=stated.on,
        read=stated.read, note=stated.note, source=stated.source,
    )  # fmt: skip


def _flips(finding: Finding) -> tuple[int, ...]:
    return (*finding.match.possible.flips, *finding.match.certain.flips)
