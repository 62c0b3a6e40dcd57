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
from licet.world.catalogue import Part

from .combining import Bench, State, any_part, judged, unknown

CASES = 1 << 14  # distinct facts remembered
VIEWS = 1 << 8  # bases and days of knowledge remembered
NOBODY = "a rulebook of the country it ships from"


class Heard(NamedTuple):
    """What one set of facts comes to, and which jurisdictions govern it."""

    states: Timeline[State]
    governs: tuple[str, ...]


class Met(NamedTuple):
    """The alternatives that facts may meet, and the statements they can turn on, by number."""

    candidates: tuple[int, ...]
    relevant: tuple[int, ...]


class Court:
    """Hears cases under one rulebook. Raises RulesError, and InferenceError while hearing."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self.inference = Inference(rulebook)
        self._view = lru_cache(VIEWS)(self._viewed)
        self._meets = lru_cache(CASES)(self._met)
        self._judged = lru_cache(CASES)(self._judge)
        self._noticed = lru_cache(CASES)(self._notice)

    def facts(self, case: Case) -> tuple[Facts, ...]:
        """The distinct facts of the parts of a case."""
        return tuple(dict.fromkeys(self.inference.observer.facts(case, part) for part in case.parts))

    def states(self, case: Case) -> Timeline[State]:
        """The answer to a case on every day."""
        if not case.parts:
            return unknown((f"product: {case.found.why_not}",))
        return either(self.hear(facts, case.question.basis, case.question.known_on) for facts in self.facts(case))

    def hear(self, facts: Facts, basis: Basis, known_on: date | None) -> Heard:
        """What facts come to."""
        return self._judged(facts, known_on, self._own(facts, basis, known_on))

    def notices(self, facts: Facts, basis: Basis, known_on: date | None) -> tuple[Finding, ...]:
        """The advisories that bear on facts."""
        return self._noticed(facts, known_on, self._own(facts, basis, known_on))

    def relevant(self, facts: Facts) -> tuple[int, ...]:
        """The numbers of the statements that facts can turn on."""
        return self._meets(facts).relevant

    def evaluation(self, case: Case, part: Part) -> Evaluation:
        """One part of a case laid open, to be explained."""
        facts = self.inference.observer.facts(case, part)
        view = self._view(case.question.basis, case.question.known_on)
        numbered = dict(enumerate(view))
        return Evaluation(self.inference, facts, self._meets(facts).candidates, numbered, case.question.known_on)

    def without(self, evaluations: Iterable[Evaluation], name: str, day: date) -> Verdict:
        """The verdict if there were no rule of this id."""
        states = []
        for evaluation in evaluations:
            benches = [bench.without(name) for bench in self._benches(evaluation)]
            states.append(judged(benches, NOBODY).at(day))
        return reduce(any_part, states).verdict

    def _own(self, facts: Facts, basis: Basis, known_on: date | None) -> tuple[Window, ...]:
        """The days of those rules that facts can turn on."""
        view = self._view(basis, known_on)
        return tuple(view[number] for number in self._meets(facts).relevant)

    def _viewed(self, basis: Basis, known_on: date | None) -> tuple[Window, ...]:
        return windows(self.rulebook, basis, known_on)

    def _met(self, facts: Facts) -> Met:
        candidates = self.inference.candidates(facts)
        return Met(candidates, self.inference.relevant(candidates))

    def _judge(self, facts: Facts, known_on: date | None, own: tuple[Window, ...]) -> Heard:
        benches = self._benches(self._evaluated(facts, known_on, own))
        return Heard(judged(benches, NOBODY), tuple(bench.name for bench in benches if bench.governs.possible))

    def _notice(self, facts: Facts, known_on: date | None, own: tuple[Window, ...]) -> tuple[Finding, ...]:
        return tuple(self._evaluated(facts, known_on, own).notices())

    def _evaluated(self, facts: Facts, known_on: date | None, own: Sequence[Window]) -> Evaluation:
        met = self._meets(facts)
        return Evaluation(self.inference, facts, met.candidates, dict(zip(met.relevant, own, strict=True)), known_on)

    def _benches(self, evaluation: Evaluation) -> list[Bench]:
        own: dict[str, list[Finding]] = {name: [] for name in self.rulebook.jurisdictions}
        for finding in evaluation.findings():
            own[finding.statement.jurisdiction].append(finding)
        return [
            Bench(
                name, evaluation.governed(name), index.coverage, evaluation.covered(name),
                evaluation.silence_permits(name), own[name],
            )
            for name, index in self.rulebook.jurisdictions.items()
        ]  # fmt: skip


def either(heard: Iterable[Heard]) -> Timeline[State]:
    """The answer when it may be any of several parts."""
    return reduce(lambda one, another: one.zip_with(another, any_part), (one.states for one in heard))
