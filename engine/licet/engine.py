"""Answers kept in mind: what has been asked before is found at once, and the oldest makes room for the newest."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from importlib import metadata
from os import PathLike
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from licet.case import resolve as cases
from licet.case.facts import Facts
from licet.case.resolve import Case
from licet.determination.combining import DayOutcome, unknown
from licet.determination.decision_builder import DecisionBuilder, reason
from licet.determination.evaluator import Evaluator, any_product
from licet.language.schema import Basis, Instrument
from licet.language.sources import Source, gather
from licet.rulebook.loader import assemble
from licet.rulebook.rulebook import Rulebook
from licet.values.names import did_you_mean
from licet.values.timeline import Timeline
from licet.world.loader import world

from .decision import Change, Decision
from .errors import Diagnostic, InferenceError, InputError, LicetError
from .explanation import Alternative, Explanation
from .history import History
from .question import Product, Question

if TYPE_CHECKING:
    from licet.explain.conditions import PartEvaluation
    from licet.screening.batch import Batch

T = TypeVar("T")


class Memory(dict[tuple[Any, ...], T]):
    """Arguments to what a function makes of them, at most ``most`` of them. What raises is not kept.

    For one look-up with many parts in its key this takes a tenth less time than ``functools.lru_cache``; it forgets by age
    instead of by use. Safe to share between threads.
    """

    def __init__(self, make: Callable[..., T], most: int) -> None:
        super().__init__()
        self._make = make
        self._most = most
        self._lock = Lock()

    def __missing__(self, asked: tuple[Any, ...]) -> T:
        made = self._make(*asked)
        with self._lock:
            if len(self) >= self._most:
                del self[next(iter(self))]
            self[asked] = made
        return made


REMEMBERED = 1 << 16  # questions, and answers

Frame = TypeVar("Frame")
Asked = str | Product | Mapping[str, Any]


class Engine:
    """Answers questions from one rulebook. Safe to share between threads; answers are remembered by facts.

    Raises RulesError when the rulebook needs more than the inference engine can take.
    """

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self._evaluator = Evaluator(rulebook)
        self._version = version()
        self._batch: Batch | None = None
        self._screening = Lock()
        self._reason = cache(reason)
        self._recorded = lru_cache(REMEMBERED)(self._record)
        self._drawn = lru_cache(REMEMBERED)(self._draw)
        self._decided = Memory(self._decide, REMEMBERED)

    def check(
        self, product: Asked, destination: str, *, on: date | str, vendor: str | None = None,
        ships_from: str | None = None, headquarters: str | None = None, end_user: str | None = None,
        end_use: str | None = None, known_on: date | str | None = None, basis: str = "practice",
    ) -> Decision:  # fmt: skip
        """May this product go there on this day?

        ``product`` is a name, an id or a description by figures (:class:`Product`). Countries are ISO 3166 codes or
        names. ``ships_from`` is the country it ships from, by default the vendor's home; ``headquarters`` that of the buyer
        or its ultimate parent, by default the destination. ``known_on`` leaves out what was published later; ``basis``
        is ``practice``, or ``law`` without statements that nobody is bound by.

        Raises InputError for a malformed question. A product that cannot be told is an answer: unknown.
        """
        try:
            return self._decided[
                product, destination, on, vendor, ships_from, headquarters, end_user, end_use, known_on, basis
            ]
        except (TypeError, InferenceError):  # not to be remembered: a mapping, what cannot be hashed, or a failure
            return self.timeline(
                product, destination, vendor=vendor, ships_from=ships_from, headquarters=headquarters, end_user=end_user,
                end_use=end_use, known_on=known_on, basis=basis,
            ).at(cases.day(on, "on"))  # fmt: skip

    def timeline(
        self, product: Asked, destination: str, *, vendor: str | None = None, ships_from: str | None = None,
        headquarters: str | None = None, end_user: str | None = None, end_use: str | None = None,
        known_on: date | str | None = None, basis: str = "practice",
    ) -> History:  # fmt: skip
        """The answers to a question on all days. Parameters and errors as for :meth:`check`."""
        asked = (vendor, ships_from, headquarters, end_user, end_use, known_on, basis)
        frozen = product if isinstance(product, str) else cases.parse_product(product)
        try:
            return self._drawn(frozen, destination, *asked)
        except TypeError:
            return self._draw(frozen, destination, *asked)
        except InferenceError as error:
            return self._undecided(frozen, destination, error, *asked)

    def lint(self, today: date) -> tuple[Diagnostic, ...]:
        """What in the rulebook is probably a mistake, as seen on a day. Warnings in file order."""
        from licet.authoring.lint import lint  # with explanations and alternatives, loaded by those who want them

        return lint(self.rulebook, today)

    def ask(self, question: Question, on: date) -> Decision:
        """Ask an understood question again, such as that of a logged decision. Raises InputError."""
        return self.check(on=on, **cases.as_arguments(question))

    def diff(self, before: History, after: History) -> tuple[Change, ...]:
        """Every run of days on which two timelines answer differently."""
        return before.diff(after)

    def explain(self, decision: Decision) -> Explanation:
        """Why this answer, why not another, and what comes next.

        The decision may come from JSON. Raises InputError when it was made by other rules than these.
        """
        from licet.explain.conditions import PartEvaluation
        from licet.explain.explain import Explainer

        if decision.receipt.rulebook != self.rulebook.fingerprint:
            raise InputError("this decision was made by other rules; ask the question again to explain today's answer")
        case = self._again(decision.question)
        history = self._history(case)
        past = [one for one in history if one.end is not None and one.end <= decision.on]
        title = self.rulebook.catalogue.title
        evaluated_parts = [
            PartEvaluation(part, self._evaluator.evaluation(case, part), title(part)) for part in case.parts
        ]
        if not evaluated_parts:
            return Explanation(decision=decision, grounds=(), near_misses=(), past=tuple(past), scheduled=())
        redundant = frozenset(one.id for one in decision.because if self._redundant(evaluated_parts, one.id, decision))
        return Explainer(self.rulebook, evaluated_parts, decision).explanation(past, redundant)

    def what_would(self, decision: Decision, permitted: str = "yes") -> tuple[Alternative, ...]:
        """The smallest changes of one fact that give the wanted permission, each confirmed by asking.

        Facts changed: a figure to the other side of a cut point of the rules, an attribute, the destination, the ships_from,
        the headquarters, the day. Raises InputError when ``permitted`` is no permission.
        """
        from licet.explain.alternatives import what_would

        case = self._again(decision.question)
        return what_would(
            self.check,
            self._history(case),
            self._evaluator.inference.fact_builder,
            case,
            decision,
            permitted,
            self._states,
        )

    def _again(self, question: Question) -> Case:
        asked = cases.as_arguments(question)
        product, destination = asked.pop("product"), asked.pop("destination")
        return cases.resolve_question(self.rulebook, product, destination, **asked)

    def _redundant(self, evaluated_parts: Sequence[PartEvaluation], name: str, decision: Decision) -> bool:
        """Whether the verdict would be the same without a rule."""
        evaluations = [evaluated.evaluation for evaluated in evaluated_parts]
        return self._evaluator.without(evaluations, name, decision.on) is decision.verdict

    def _understood(self, product: str | Product, destination: str, *asked: Any) -> Case:
        vendor, ships_from, headquarters, end_user, end_use, known_on, basis = asked
        return cases.resolve_question(
            self.rulebook, product, destination, vendor=vendor, ships_from=ships_from, headquarters=headquarters,
            end_user=end_user, end_use=end_use, known_on=known_on, basis=basis,
        )  # fmt: skip

    def _decide(self, product: Asked, destination: str, on: date | str, *asked: Any) -> Decision:
        day = cases.day(on, "on")
        product = product if isinstance(product, str) else cases.parse_product(product)
        return self._drawn(product, destination, *asked).at(day)

    def _draw(self, product: str | Product, destination: str, *asked: Any) -> History:
        return self._history(self._understood(product, destination, *asked))

    def _undecided(self, product: str | Product, destination: str, error: InferenceError, *asked: Any) -> History:
        """Unknown on every day, because inference failed. Never remembered."""
        question = self._understood(product, destination, *asked).question
        return self._untold(question, f"inference: {error}", ())

    def screen(self, frame: Frame, *, prefix: str = "", **columns: Any) -> Frame:
        """Answer every row of a data frame, and give it back with the answers appended.

        Any frame that Narwhals knows: pandas, Polars, PyArrow, and lazily Polars, DuckDB, PySpark and Dask. Keywords name
        the columns: ``product``, ``destination`` and ``on``; also ``vendor``, ``kind``, ``ships_from``, ``headquarters``,
        ``end_user``, ``end_use``, ``known_on``, ``basis``, and the figures of :class:`Product` for parts in no catalogue.
        ``on`` and ``known_on`` may be one day, ``basis`` one basis, for all rows. Appended are ``verdict``,
        ``permitted``, ``requires_licence``, ``reasons``, ``since``, ``until``, ``needs``, ``last_known`` and ``receipt``
        (a digest over answer and rulebook), each with the ``prefix``. No row is dropped or moved; one that cannot be
        judged is unknown, and ``needs`` says why. Raises InputError when columns are missing or taken, and LicetError
        without the extra ``licet[screen]``.
        """
        try:
            from licet.screening.batch import Batch  # numpy and Narwhals are loaded for screening only
            from licet.screening.screen import screen
        except ImportError as error:
            raise LicetError(f"screening needs the extra `licet[screen]`: {error}") from error

        with self._screening:
            if self._batch is None:
                inference = self._evaluator.inference
                self._batch = Batch(
                    self.rulebook, inference.ranks.cuts, inference.fact_builder.equivalence_key, self._states
                )
            return screen(self._batch, frame, prefix=prefix, **columns)

    def impact(self, frame: Frame, old: Engine, **columns: Any) -> Frame:
        """Only those orders of a frame that this engine answers otherwise than an older one, with both answers.

        Columns and errors as for :meth:`screen`; the older verdict, permission and reasons are prefixed with ``was_``.
        """
        from licet.screening.screen import moved

        before = old.screen(frame, prefix="was_", **columns)
        return moved(self.screen(before, **columns))

    def _states(self, product: Asked, destination: str, **options: Any) -> Timeline[DayOutcome]:
        """The bare answers to a question on all days, for screening. Arguments and errors as for :meth:`timeline`."""
        defaults = {"vendor": None, "ships_from": None, "headquarters": None, "end_user": None, "end_use": None}
        asked = {**defaults, "known_on": None, "basis": "practice", **options}
        frozen = product if isinstance(product, str) else cases.parse_product(product)
        return self._evaluator.states(cases.resolve_question(self.rulebook, frozen, destination, **asked))

    def rules(self, name: str | None = None) -> tuple[Instrument, ...]:
        """All instruments, oldest first; with an id, that instrument or those that state the rule of that id.

        Raises InputError, with suggestions, when nothing has that id.
        """
        if name is None:
            return self.rulebook.instruments
        stated = {one.instrument.instrument for one in self.rulebook.versions if one.id == name}
        found = tuple(one for one in self.rulebook.instruments if one.instrument == name or one.instrument in stated)
        if not found:
            known = {one.instrument for one in self.rulebook.instruments} | {one.id for one in self.rulebook.versions}
            hint = did_you_mean(name, sorted(known))
            raise InputError(f"there is no rule `{name}`" + (f"; {hint}" if hint else ""))
        return found

    def _history(self, case: Case) -> History:
        question = case.question
        if not case.parts:
            return self._untold(question, f"product: {case.found.why_not}", case.found.suggestions)
        facts, suggestions = self._evaluator.facts(case), self._near_parties(case)
        record = self._recorded(facts, question.basis, question.known_on, suggestions)
        return History(question, record)

    def _untold(self, question: Question, need: str, suggestions: tuple[str, ...]) -> History:
        """Unknown on every day."""
        states = unknown((need,))
        record = DecisionBuilder(
            self.rulebook, self._version, question.basis, states, None, suggestions, (), (), (), self._reason
        )
        return History(question, record)

    def _record(
        self, every: Sequence[Facts], basis: Basis, known_on: date | None, suggestions: tuple[str, ...]
    ) -> DecisionBuilder:
        outcomes = [self._evaluator.evaluate(facts, basis, known_on) for facts in every]
        other = [
            self._evaluator.evaluate(facts, "law" if basis == "practice" else "practice", known_on) for facts in every
        ]
        governs = tuple(dict.fromkeys(name for one in outcomes for name in one.governs))
        notices = [self._evaluator.notices(facts, basis, known_on) for facts in every]
        relevant = sorted({number for facts in every for number in self._evaluator.relevant(facts)})
        return DecisionBuilder(
            self.rulebook, self._version, basis, any_product(outcomes), any_product(other), suggestions, governs, notices, relevant,
            self._reason,
        )  # fmt: skip

    def _near_parties(self, case: Case) -> tuple[str, ...]:
        return self.rulebook.parties.near(case.end_user) if case.end_user else ()


@cache
def version() -> str:
    """The version of the installed package."""
    return metadata.version("licet")


def load(*folders: str | PathLike[str], shipped: bool = True) -> Engine:
    """An engine on the shipped rules, and on those of further folders. ``shipped=False`` leaves the shipped rules out.

    Raises RulesError with every problem found.
    """
    sources: list[Source] = gather(home("rules")) if shipped else []
    for folder in folders:
        sources += gather(Path(folder))
    collecting = gc.isenabled()
    gc.disable()  # a rulebook is all living objects: looking for dead ones meanwhile takes a third of the time
    try:
        return Engine(assemble(sources, world(gather(home("seeds")))))
    finally:
        if collecting:
            gc.enable()


def home(name: str) -> Path:
    """Where ``rules`` or ``seeds`` lie: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).parent
    inside = package / name
    return inside if inside.is_dir() else package.parent.parent / name
