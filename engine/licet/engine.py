"""The door of the package: load rules once, then ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import reduce
from importlib import metadata
from os import PathLike
from pathlib import Path
from typing import Any

from . import case as cases
from .answer import Decision, Product
from .case import Case
from .chain import Window, windows
from .diagnostic import InferenceError
from .facts import Facts
from .history import History
from .inference import Evaluation, Inference
from .judge import Bench, State, any_part, judged, unknown
from .rulebook import Rulebook, Source, assemble, gather, world
from .schema import Basis
from .timeline import Timeline

Question = str | Product | Mapping[str, Any]


class Engine:
    """Answers questions from one rulebook. Safe to share between threads; answers are remembered by facts.

    Raises RulesError when the rulebook needs more than the inference engine can take.
    """

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self._inference = Inference(rulebook)
        self._version = metadata.version("licet")
        self._candidates: dict[Facts, tuple[int, ...]] = {}
        self._windows: dict[tuple[Basis, date | None], tuple[Window, ...]] = {}
        self._timelines: dict[tuple[Facts, Basis, date | None], Timeline[State]] = {}
        self._published = sorted({one.published.earliest for one in rulebook.instruments})

    def check(
        self, product: Question, destination: str, *, on: date | str, vendor: str | None = None,
        origin: str | None = None, headquarters: str | None = None, end_user: str | None = None,
        end_use: str | None = None, known_on: date | str | None = None, basis: str = "practice",
    ) -> Decision:  # fmt: skip
        """May this product go there on this day?

        ``product`` is a name, an id or a description by figures (:class:`Product`). Countries are ISO 3166 codes or
        names. ``origin`` is the country it ships from, by default the vendor's home; ``headquarters`` that of the buyer
        or its ultimate parent, by default the destination. ``known_on`` leaves out what was published later; ``basis``
        is ``practice``, or ``law`` without statements that nobody is bound by.

        Raises InputError for a malformed question. A product that cannot be told is an answer: unknown.
        """
        day = cases.day(on, "on")
        return self.timeline(
            product, destination, vendor=vendor, origin=origin, headquarters=headquarters, end_user=end_user,
            end_use=end_use, known_on=known_on, basis=basis,
        ).at(day)  # fmt: skip

    def timeline(
        self, product: Question, destination: str, *, vendor: str | None = None, origin: str | None = None,
        headquarters: str | None = None, end_user: str | None = None, end_use: str | None = None,
        known_on: date | str | None = None, basis: str = "practice",
    ) -> History:  # fmt: skip
        """The answers to a question on all days. Parameters and errors as for :meth:`check`."""
        case = cases.understand(
            self.rulebook, product, destination, vendor=vendor, origin=origin, headquarters=headquarters,
            end_user=end_user, end_use=end_use, known_on=known_on, basis=basis,
        )  # fmt: skip
        return self._history(case)

    def _history(self, case: Case) -> History:
        question = case.question
        governs: tuple[str, ...] = ()
        other: Timeline[State] | None = None
        if not case.parts:
            states = unknown((f"product: {case.found.why_not}",))
            return History(question, self.rulebook, self._version, states, other, case.found.suggestions, governs)
        suggestions = self._near_parties(case)
        try:
            every = [self._inference.observer.facts(case, part) for part in case.parts]
            states = self._states(every, question.basis, question.known_on)
            other = self._states(every, "law" if question.basis == "practice" else "practice", question.known_on)
            governs = self._governing(every[0], question.basis, question.known_on)
        except InferenceError as error:
            states = unknown((f"inference: {error}",))
        return History(question, self.rulebook, self._version, states, other, suggestions, governs)

    def _near_parties(self, case: Case) -> tuple[str, ...]:
        return self.rulebook.parties.near(case.end_user) if case.end_user else ()

    def _states(self, every: Sequence[Facts], basis: Basis, known_on: date | None) -> Timeline[State]:
        timelines = [self._timeline(facts, basis, known_on) for facts in dict.fromkeys(every)]
        return reduce(lambda one, another: one.zip_with(another, any_part), timelines)

    def _timeline(self, facts: Facts, basis: Basis, known_on: date | None) -> Timeline[State]:
        key = (facts, basis, known_on)
        found = self._timelines.get(key)
        if found is None:
            benches = self._benches(self._evaluation(facts, basis, known_on))
            found = judged(benches, "a rulebook of the country it ships from")
            self._timelines[key] = found
        return found

    def _evaluation(self, facts: Facts, basis: Basis, known_on: date | None) -> Evaluation:
        candidates = self._candidates.get(facts)
        if candidates is None:
            candidates = self._candidates[facts] = self._inference.candidates(facts)
        view = self._windows.get((basis, known_on))
        if view is None:
            view = self._windows[basis, known_on] = windows(self.rulebook, basis, known_on)
        return Evaluation(self._inference, facts, candidates, view, known_on)

    def _benches(self, evaluation: Evaluation) -> list[Bench]:
        findings = evaluation.findings()
        return [
            Bench(
                name, evaluation.governed(name), index.coverage, evaluation.covered(name),
                index.silence == "no_licence_required",
                [finding for finding in findings if finding.statement.jurisdiction == name],
            )
            for name, index in self.rulebook.jurisdictions.items()
        ]  # fmt: skip

    def _governing(self, facts: Facts, basis: Basis, known_on: date | None) -> tuple[str, ...]:
        evaluation = self._evaluation(facts, basis, known_on)
        return tuple(name for name in self.rulebook.jurisdictions if evaluation.governed(name).possible)


def load(*folders: str | PathLike[str], shipped: bool = True) -> Engine:
    """An engine on the shipped rules, and on those of further folders. ``shipped=False`` leaves the shipped rules out.

    Raises RulesError with every problem found.
    """
    sources: list[Source] = gather(home("rules")) if shipped else []
    for folder in folders:
        sources += gather(Path(folder))
    return Engine(assemble(sources, world(gather(home("seeds")))))


def home(name: str) -> Path:
    """Where ``rules`` or ``seeds`` lie: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).parent
    inside = package / name
    return inside if inside.is_dir() else package.parent.parent / name
