"""The entry point: load rules once, then ask."""

from __future__ import annotations

import gc
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from functools import cache, lru_cache
from importlib import metadata
from os import PathLike
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Never, NoReturn, TypeVar

from licet.case.facts import Facts
from licet.case.resolve import Case, as_query, parse_day, parse_product, resolve_question
from licet.determination.decision_builder import DecisionBuilder, party_match, reason
from licet.determination.evaluator import Evaluator, any_product
from licet.determination.outcomes import DayOutcome, undetermined
from licet.language.attributes import RENAMED
from licet.language.schema import Basis, Instrument
from licet.language.sources import LISTS_FOLDER, Source, gather, home
from licet.lists import Index
from licet.lists.folder import open_lists
from licet.rulebook.loader import assemble
from licet.rulebook.rulebook import Rulebook
from licet.values.cache import BoundedCache
from licet.values.names import did_you_mean
from licet.values.needs import Need
from licet.values.timeline import Timeline
from licet.world.loader import world
from licet.world.parties import ListState

from .decision import Change, Decision, PartyMatch
from .errors import Diagnostic, InferenceError, InputError, LicetError
from .explanation import Alternative, Explanation
from .history import History
from .question import Product, Query, Question

if TYPE_CHECKING:
    from licet.explain.conditions import PartEvaluation
    from licet.screening.batch import Batch

MOST_QUERIES = 1 << 16  # histories kept, by query
MOST_FACTS = 1 << 16  # decision builders kept, by facts, basis and day of knowledge

Frame = TypeVar("Frame")
Asked = str | Product | Mapping[str, Any]


class Engine:
    """Answers questions from one rulebook. Safe to share between threads.

    Histories are kept by query, at most 65,536; what equal facts have in common is shared. Raises RulesError when the
    rulebook exceeds what the inference engine takes.
    """

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self._evaluator = Evaluator(rulebook)
        self._version = version()
        self._batch: Batch | None = None
        self._screening = Lock()
        self._reason = cache(reason)
        self._builders = lru_cache(MOST_FACTS)(self._make_builder)
        self._histories: BoundedCache[tuple[object, ...], History] = BoundedCache(MOST_QUERIES)

    def __repr__(self) -> str:
        indexes = self.rulebook.jurisdictions.items()
        covered = ", ".join(f"{name} {one.coverage.from_} to {one.coverage.through}" for name, one in indexes)
        return f"<Engine: rules {self.rulebook.fingerprint[:12]}; coverage {covered or 'none'}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("an Engine cannot be pickled, because it holds a durable-rules session; load the rules again")

    def check(
        self, product: Asked, destination: str, *, on: date | str, vendor: str | None = None,
        ships_from: str | None = None, headquarters: str | None = None, end_user: str | None = None,
        end_use: str | None = None, known_on: date | str | None = None, basis: str = "practice", **unknown: Never,
    ) -> Decision:  # fmt: skip
        """May this product go to this destination on this day?

        ``product`` is a name, an id or a description by figures (:class:`Product`). Countries are ISO 3166 codes or
        names. ``ships_from`` is the country it ships from, by default the vendor's home; ``headquarters`` that of the buyer
        or its ultimate parent, by default the destination. ``known_on`` leaves out what was published later; ``basis``
        is ``practice``, or ``law`` to leave out statements that bind nobody.

        Raises InputError for a malformed question. A product that cannot be identified is no error: the answer is unknown.

        >>> import licet
        >>> licet.load().check("H20", "China", vendor="Nvidia", on="2025-05-01").verdict.value
        'licence_denial'
        """
        if unknown:
            _refuse(unknown)
        try:
            return self._histories[
                product, destination, vendor, ships_from, headquarters, end_user, end_use, known_on, basis
            ].decisions[on]
        except (KeyError, TypeError):  # not asked before, or a mapping, which has no hash
            query = Query(
                parse_product(product),
                destination,
                vendor,
                ships_from,
                headquarters,
                end_user,
                end_use,
                known_on,
                basis,
            )
            return self._decide(query, on)

    def timeline(
        self, product: Asked, destination: str, *, vendor: str | None = None, ships_from: str | None = None,
        headquarters: str | None = None, end_user: str | None = None, end_use: str | None = None,
        known_on: date | str | None = None, basis: str = "practice", **unknown: Never,
    ) -> History:  # fmt: skip
        """The answers to a question on all days. Parameters and errors as for :meth:`check`."""
        _refuse(unknown)
        return self._history(
            Query(
                parse_product(product),
                destination,
                vendor,
                ships_from,
                headquarters,
                end_user,
                end_use,
                known_on,
                basis,
            )
        )

    def lint(self, today: date) -> tuple[Diagnostic, ...]:
        """What in the rulebook is probably a mistake, as seen on a day. Warnings in file order."""
        from licet.authoring.lint import lint  # with explanations and alternatives, loaded by those who want them

        return lint(self.rulebook, today)

    def ask(self, question: Question, on: date) -> Decision:
        """Ask a resolved question again, such as that of a logged decision. Raises InputError."""
        return self._decide(as_query(question), on)

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
        case = resolve_question(self.rulebook, as_query(decision.question))
        history = self._case_history(case)
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

        case = resolve_question(self.rulebook, as_query(decision.question))
        return what_would(
            self._decide, self._outcomes, self._case_history(case), self._evaluator.inference.fact_builder, case, decision,
            permitted,
        )  # fmt: skip

    def _redundant(self, evaluated_parts: Sequence[PartEvaluation], name: str, decision: Decision) -> bool:
        """Whether the verdict would be the same without a rule."""
        evaluations = [evaluated.evaluation for evaluated in evaluated_parts]
        return self._evaluator.without(evaluations, name, decision.on) is decision.verdict

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
                    self.rulebook, inference.ranks.cuts, inference.fact_builder.equivalence_key, self._outcomes
                )
            return screen(self._batch, frame, prefix=prefix, **columns)

    def impact(self, frame: Frame, old: Engine, **columns: Any) -> Frame:
        """Only those orders of a frame that this engine answers otherwise than an older one, with both answers.

        Columns and errors as for :meth:`screen`; the older verdict, permission and reasons are prefixed with ``was_``.
        """
        from licet.screening.screen import moved

        before = old.screen(frame, prefix="was_", **columns)
        return moved(self.screen(before, **columns))

    def lists(self) -> tuple[ListState, ...]:
        """All lists of parties by id: how many names are here, and on which days the list is whole.

        >>> import licet
        >>> next(one.whole for one in licet.load().lists() if one.id == "us.entity-list")
        False
        """
        return tuple(self.rulebook.parties.lists.values())

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

    def _decide(self, query: Query, on: date | str) -> Decision:
        """The decision for a query on a day."""
        day = parse_day(on, "on")
        history = self._history(query)
        return history.decisions.keep(on, history.at(day))

    def _history(self, query: Query) -> History:
        """The history of a query. One that inference failed on is unknown on every day, and not kept."""
        key = query.key
        try:
            return self._histories[key]
        except (KeyError, TypeError):  # not asked before, or an argument of a wrong kind, which is refused below
            case = resolve_question(self.rulebook, query)
        try:
            return self._histories.keep(key, self._case_history(case))
        except InferenceError as error:
            return self._undetermined(case.question, Need("inference", str(error)), ())

    def _outcomes(self, query: Query) -> Timeline[DayOutcome]:
        """The bare outcomes for a query on all days, for screening and alternatives."""
        return self._evaluator.outcomes(resolve_question(self.rulebook, query))

    def _case_history(self, case: Case) -> History:
        question = case.question
        if not case.parts:
            return self._undetermined(question, Need("product", case.found.why_not), case.found.suggestions)
        near = self.rulebook.parties.near(case.end_user) if case.end_user else ()
        hits = self.rulebook.parties.hits(case.end_user) if case.end_user else ()
        matched = tuple(party_match("end_user", case.end_user or "", hit) for hit in hits)
        facts = self._evaluator.facts(case)
        return History(question, self._builders(facts, question.basis, question.known_on, near, matched))

    def _undetermined(self, question: Question, need: Need, suggestions: tuple[str, ...]) -> History:
        """Unknown on every day."""
        outcomes = undetermined(need)
        builder = DecisionBuilder(
            self.rulebook, self._version, question.basis, outcomes, None, suggestions, (), (), (), (), self._reason
        )
        return History(question, builder)

    def _make_builder(
        self,
        every: Sequence[Facts],
        basis: Basis,
        known_on: date | None,
        suggestions: tuple[str, ...],
        matched: tuple[PartyMatch, ...],
    ) -> DecisionBuilder:
        evaluate, relevant = self._evaluator.evaluate, self._evaluator.relevant
        own = [evaluate(facts, basis, known_on) for facts in every]
        other = [evaluate(facts, "law" if basis == "practice" else "practice", known_on) for facts in every]
        return DecisionBuilder(
            self.rulebook, self._version, basis, any_product(own), any_product(other), suggestions,
            governs=tuple(dict.fromkeys(name for one in own for name in one.governs)),
            notices=[outcome.notices for outcome in own],
            relevant=sorted({number for facts in every for number in relevant(facts)}), parties=matched,
            reason=self._reason,
        )  # fmt: skip


def _refuse(unknown: Mapping[str, object]) -> None:
    """Refuse arguments that no question has, with the name that an old one has now."""
    known = [field.name for field in fields(Query)]
    for name in unknown:
        hint = RENAMED.get(name) or did_you_mean(name, known) or f"known: {', '.join(known)}"
        raise InputError(f"a question has no `{name}`; {hint}")


@cache
def version() -> str:
    """The version of the installed package."""
    return metadata.version("licet")


def load(*folders: str | PathLike[str], shipped: bool = True) -> Engine:
    """An engine on the shipped rules, and on those of further folders. ``shipped=False`` leaves the shipped rules out.

    Raises RulesError with every problem found.
    """
    sources: list[Source] = gather(home("rules")) if shipped else []
    lists: list[Index] = []
    for folder in folders:
        sources += gather(Path(folder))
        lists += open_lists(Path(folder)) if (Path(folder) / LISTS_FOLDER).is_dir() else []
    collecting = gc.isenabled()
    gc.disable()  # a rulebook is all living objects: looking for dead ones meanwhile takes a third of the time
    try:
        return Engine(assemble(sources, world(gather(home("seeds"))), lists))
    finally:
        if collecting:
            gc.enable()
