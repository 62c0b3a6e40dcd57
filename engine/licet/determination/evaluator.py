"""Evaluates facts against a rulebook: inference, versions in force, and rule combining. Results are cached."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache, reduce
from typing import NamedTuple

from licet.case.facts import Facts
from licet.case.resolve import Case
from licet.inference.compiled import CompiledRule
from licet.inference.evaluation import Evaluation, Finding
from licet.inference.matcher import Inference
from licet.language.schema import Basis, Relief
from licet.rulebook.rulebook import Rulebook
from licet.rulebook.versions import Window, windows
from licet.values.needs import Need
from licet.values.timeline import Timeline
from licet.values.truth import Truth
from licet.verdict import Verdict
from licet.world.catalogue import CatalogueItem

from .combining import combined, either_product
from .outcomes import DayOutcome, JurisdictionFindings, undetermined

FAR = date.max - timedelta(days=1)  # the last day of rules that are taken to be covered for ever
MOST_FACTS = 1 << 14  # distinct facts whose outcomes are kept
MOST_VIEWS = 1 << 8  # bases and days of knowledge whose windows are kept
MOST_SHARED = 1 << 4  # facts whose conditions are kept, for their evaluation on the other basis and for notices


class Outcome(NamedTuple):
    """The outcome for one set of facts on all days, and the last day covered of each jurisdiction that possibly governs it."""

    days: Timeline[DayOutcome]
    governs: tuple[tuple[str, date], ...]


class OnFile(NamedTuple):
    """What the rules on file say of days that are not covered, if no others were published.

    ``changes`` are the days on which a rule begins or ceases to bear on a case, each with the number of the rule and whether
    it begins.
    """

    days: Timeline[DayOutcome]
    changes: tuple[tuple[int, int, bool], ...]


class Candidates(NamedTuple):
    """The alternatives that facts may meet, and the rule versions that their outcome depends on, by number."""

    alternatives: tuple[int, ...]
    relevant: tuple[int, ...]


class Evaluator:
    """Evaluates facts under one rulebook. Safe to share between threads.

    Raises RulesError when the rulebook exceeds what the inference engine takes, and InferenceError while evaluating.
    """

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self.inference = Inference(rulebook)
        self._windows = lru_cache(MOST_VIEWS)(self._find_windows)
        self._practice_only = lru_cache(MOST_VIEWS)(self._find_practice_only)
        self._classes_differ = lru_cache(MOST_VIEWS)(self._find_classes_differ)
        self._conditions = lru_cache(MOST_SHARED)(_no_conditions)
        self._candidates = lru_cache(MOST_FACTS)(self._find_candidates)
        self._outcomes = lru_cache(MOST_FACTS)(self._evaluate)

    def facts(self, case: Case) -> tuple[Facts, ...]:
        """The distinct facts of the products that a case may be about."""
        return tuple(dict.fromkeys(self.inference.fact_builder.facts(case, part) for part in case.parts))

    def outcomes(self, case: Case) -> Timeline[DayOutcome]:
        """The outcome for a case on every day, over all products it may be about. Raises InferenceError."""
        if not case.parts:
            return undetermined(Need("product", case.lookup.why_not))
        question = case.question
        return any_product(self.evaluate(facts, question.basis, question.known_on) for facts in self.facts(case))

    def evaluate(self, facts: Facts, basis: Basis, known_on: date | None) -> Outcome:
        """The outcome for one set of facts on one basis. Raises InferenceError.

        ``known_on`` leaves out what was published after that day; ``None`` leaves out nothing.
        """
        return self._outcomes(facts, basis, known_on)

    def notices(self, facts: Facts, basis: Basis, known_on: date | None) -> tuple[Finding, ...]:
        """The notices that possibly bear on one set of facts. Parameters as for :meth:`evaluate`."""
        return tuple(self._evaluation(facts, basis, known_on).notices())

    def relevant(self, facts: Facts) -> tuple[int, ...]:
        """The numbers of the rule versions that the outcome for facts depends on."""
        return self._candidates(facts).relevant

    def on_file(self, every: Iterable[Facts], basis: Basis, known_on: date | None) -> OnFile:
        """What the rules on file say of days that are not covered, over all products a case may be about."""
        outcomes, changes = [], set()
        for facts in every:
            findings = self._findings(self._evaluation(facts, basis, known_on))
            outcomes.append(combined(one.covered_through(FAR) for one in findings))
            first = min(one.coverage.through for one in findings)
            changes |= {
                (edge, finding.version.number, finding.bearing(edge) > finding.bearing(edge - 1))
                for one in findings
                for edge, finding in one.changes(first)
            }
        days = reduce(lambda first, second: first.zip_with(second, either_product), outcomes)
        return OnFile(days, tuple(sorted(changes)))

    def evaluation(self, case: Case, part: CatalogueItem) -> Evaluation:
        """The evaluation of one product of a case, with the windows of every rule, for explanations."""
        question = case.question
        return self._evaluation(self.inference.fact_builder.facts(case, part), question.basis, question.known_on)

    def without(self, evaluations: Iterable[Evaluation], rule: str, day: date) -> Verdict:
        """The verdict of a day without the rule with this id."""
        outcomes = (
            combined(findings.without(rule) for findings in self._jurisdictions(evaluation)).at(day)
            for evaluation in evaluations
        )
        return reduce(either_product, outcomes).verdict

    def _find_windows(self, basis: Basis, known_on: date | None) -> tuple[Window, ...]:
        return windows(self.rulebook, basis, known_on)

    def _find_candidates(self, facts: Facts) -> Candidates:
        alternatives = self.inference.candidates(facts)
        return Candidates(alternatives, self.inference.relevant(alternatives))

    def _find_classes_differ(self, known_on: date | None) -> bool:
        """Whether law and practice have any class in force on different days."""
        return any(self.rulebook.versions[number].role == "class" for number in self._practice_only(known_on))

    def _find_practice_only(self, known_on: date | None) -> dict[int, frozenset[int]]:
        """The numbers of the rule versions that law and practice have in force on different days, without notices.

        Each with the numbers of those through which it changes an outcome: the controls that a relief eases, or itself.
        """
        law, practice = self._windows("law", known_on), self._windows("practice", known_on)
        versions = [version for version in self.rulebook.versions if version.role != "notice"]
        return {
            one.number: frozenset(other.number for other in versions if other.id in one.rule.of)
            if isinstance(one.rule, Relief)
            else frozenset({one.number})
            for one in versions
            if law[one.number] != practice[one.number]
        }

    def _differs(self, facts: Facts, known_on: date | None) -> bool:
        """Whether the outcomes for facts on the two bases may differ."""
        relevant = frozenset(self.relevant(facts))
        practice_only = self._practice_only(known_on).items()
        return any(number in relevant and not relevant.isdisjoint(through) for number, through in practice_only)

    def _evaluate(self, facts: Facts, basis: Basis, known_on: date | None) -> Outcome:
        if basis == "practice" and not self._differs(facts, known_on):
            return self._outcomes(facts, "law", known_on)
        jurisdictions = self._jurisdictions(self._evaluation(facts, basis, known_on))
        governs = tuple(
            (findings.name, findings.coverage.through) for findings in jurisdictions if findings.governs.possible
        )
        return Outcome(combined(jurisdictions), governs)

    def _evaluation(self, facts: Facts, basis: Basis, known_on: date | None) -> Evaluation:
        windows = self._windows(basis, known_on)
        conditions = self._conditions(facts, known_on, basis if self._classes_differ(known_on) else None)
        return Evaluation(self.inference, facts, self._candidates(facts).alternatives, windows, known_on, conditions)

    def _jurisdictions(self, evaluation: Evaluation) -> list[JurisdictionFindings]:
        """The findings of every jurisdiction, with the days that are attested for them."""
        attested = self.rulebook.attestations
        return [
            one.attested_through(attested[one.name].through) if one.name in attested else one
            for one in self._findings(evaluation)
        ]

    def _findings(self, evaluation: Evaluation) -> list[JurisdictionFindings]:
        known_on = evaluation.known_on
        findings: dict[str, list[Finding]] = {name: [] for name in self.rulebook.jurisdictions}
        for finding in evaluation.findings():
            findings[finding.version.jurisdiction].append(finding)
        return [
            JurisdictionFindings(
                name, evaluation.governed(name), index.coverage, evaluation.covered(name),
                known_on is None or known_on >= index.coverage.from_, evaluation.silence_permits(name), findings[name],
            )
            for name, index in self.rulebook.jurisdictions.items()
        ]  # fmt: skip


def _no_conditions(_facts: Facts, _known_on: date | None, _basis: Basis | None) -> dict[CompiledRule, Truth]:
    return {}


def governed(outcomes: Iterable[Outcome]) -> tuple[tuple[str, date], ...]:
    """The last day covered of each jurisdiction, over several products: the earliest of them."""
    found: dict[str, date] = {}
    for name, through in (pair for outcome in outcomes for pair in outcome.governs):
        found[name] = min(through, found.get(name, through))
    return tuple(found.items())


def any_product(outcomes: Iterable[Outcome]) -> Timeline[DayOutcome]:
    """The outcome on every day if the product may be any of several. Raises TypeError if there are none."""
    timelines = (outcome.days for outcome in outcomes)
    return reduce(lambda first, second: first.zip_with(second, either_product), timelines)
