"""The court: hears the facts of a case under one view of the rulebook, and remembers what it found.

It is where inference, versions and judgement come together. What is remembered is keyed by all that a case can turn on:
its facts, and the days on which its own rules are in force.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache, reduce
from typing import NamedTuple

from licet.case.facts import Facts
from licet.case.resolve import Case
from licet.inference.evaluation import Evaluation, Finding
from licet.inference.matcher import Inference
from licet.language.schema import Basis
from licet.rulebook.rulebook import Rulebook
from licet.rulebook.versions import Window, windows
from licet.values.timeline import Timeline
from licet.verdict import Verdict
from licet.world.catalogue import CatalogueItem

from .combining import DayOutcome, JurisdictionFindings, combine, either_product, unknown

CASES = 1 << 14  # distinct facts remembered
VIEWS = 1 << 8  # bases and days of knowledge remembered
NOBODY = "a rulebook of the country it ships from"


class Outcome(NamedTuple):
    """What one set of facts comes to, and which jurisdictions govern it."""

    states: Timeline[DayOutcome]
    governs: tuple[str, ...]


class Candidates(NamedTuple):
    """The alternatives that facts may meet, and the statements they can turn on, by number."""

    candidates: tuple[int, ...]
    relevant: tuple[int, ...]


class Evaluator:
    """Hears cases under one rulebook. Raises RulesError, and InferenceError while hearing."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self.inference = Inference(rulebook)
        self._view = lru_cache(VIEWS)(self._viewed)
        self._candidates = lru_cache(CASES)(self._find_candidates)
        self._combined = lru_cache(CASES)(self._combine)
        self._noticed = lru_cache(CASES)(self._notice)

    def facts(self, case: Case) -> tuple[Facts, ...]:
        """The distinct facts of the parts of a case."""
        return tuple(dict.fromkeys(self.inference.fact_builder.facts(case, part) for part in case.parts))

    def states(self, case: Case) -> Timeline[DayOutcome]:
        """The answer to a case on every day."""
        if not case.parts:
            return unknown((f"product: {case.found.why_not}",))
        return any_product(
            self.evaluate(facts, case.question.basis, case.question.known_on) for facts in self.facts(case)
        )

    def evaluate(self, facts: Facts, basis: Basis, known_on: date | None) -> Outcome:
        """What facts come to."""
        return self._combined(facts, known_on, self._own(facts, basis, known_on))

    def notices(self, facts: Facts, basis: Basis, known_on: date | None) -> tuple[Finding, ...]:
        """The advisories that bear on facts."""
        return self._noticed(facts, known_on, self._own(facts, basis, known_on))

    def relevant(self, facts: Facts) -> tuple[int, ...]:
        """The numbers of the statements that facts can turn on."""
        return self._candidates(facts).relevant

    def evaluation(self, case: Case, part: CatalogueItem) -> Evaluation:
        """One part of a case laid open, to be explained."""
        facts = self.inference.fact_builder.facts(case, part)
        view = self._view(case.question.basis, case.question.known_on)
        numbered = dict(enumerate(view))
        return Evaluation(self.inference, facts, self._candidates(facts).candidates, numbered, case.question.known_on)

    def without(self, evaluations: Iterable[Evaluation], name: str, day: date) -> Verdict:
        """The verdict if there were no rule of this id."""
        states = []
        for evaluation in evaluations:
            jurisdictions = [jurisdiction.without(name) for jurisdiction in self._jurisdictions(evaluation)]
            states.append(combine(jurisdictions, NOBODY).at(day))
        return reduce(either_product, states).verdict

    def _own(self, facts: Facts, basis: Basis, known_on: date | None) -> tuple[Window, ...]:
        """The days of those rules that facts can turn on."""
        view = self._view(basis, known_on)
        return tuple(view[number] for number in self._candidates(facts).relevant)

    def _viewed(self, basis: Basis, known_on: date | None) -> tuple[Window, ...]:
        return windows(self.rulebook, basis, known_on)

    def _find_candidates(self, facts: Facts) -> Candidates:
        candidates = self.inference.candidates(facts)
        return Candidates(candidates, self.inference.relevant(candidates))

    def _combine(self, facts: Facts, known_on: date | None, own: tuple[Window, ...]) -> Outcome:
        jurisdictions = self._jurisdictions(self._evaluated(facts, known_on, own))
        return Outcome(
            combine(jurisdictions, NOBODY),
            tuple(jurisdiction.name for jurisdiction in jurisdictions if jurisdiction.governs.possible),
        )

    def _notice(self, facts: Facts, known_on: date | None, own: tuple[Window, ...]) -> tuple[Finding, ...]:
        return tuple(self._evaluated(facts, known_on, own).notices())

    def _evaluated(self, facts: Facts, known_on: date | None, own: Sequence[Window]) -> Evaluation:
        met = self._candidates(facts)
        return Evaluation(self.inference, facts, met.candidates, dict(zip(met.relevant, own, strict=True)), known_on)

    def _jurisdictions(self, evaluation: Evaluation) -> list[JurisdictionFindings]:
        own: dict[str, list[Finding]] = {name: [] for name in self.rulebook.jurisdictions}
        for finding in evaluation.findings():
            own[finding.version.jurisdiction].append(finding)
        return [
            JurisdictionFindings(
                name, evaluation.governed(name), index.coverage, evaluation.covered(name),
                evaluation.silence_permits(name), own[name],
            )
            for name, index in self.rulebook.jurisdictions.items()
        ]  # fmt: skip


def any_product(outcomes: Iterable[Outcome]) -> Timeline[DayOutcome]:
    """The answer when it may be any of several parts."""
    return reduce(lambda one, another: one.zip_with(another, either_product), (one.states for one in outcomes))
