"""The engine: loads rules once and answers questions about them."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import fields
from datetime import date, datetime
from functools import wraps
from os import PathLike
from threading import Lock
from typing import TYPE_CHECKING, Any, Never, NoReturn, ParamSpec, TypeVar

from licet.case.named import Parties
from licet.case.resolve import LAST, as_asked, as_query, parse_day, resolve_question
from licet.determination.answers import Answers
from licet.determination.evaluators import Evaluators
from licet.determination.outcomes import DayOutcome
from licet.inference.prepared import Prepared, prepare
from licet.language.attributes import RENAMED
from licet.language.schema import Instrument
from licet.language.sources import as_path
from licet.rulebook.folders import read_folders
from licet.rulebook.rulebook import Rulebook
from licet.values.cache import LONGEST, BoundedCache
from licet.values.names import did_you_mean
from licet.values.timeline import Timeline
from licet.world.parties import ListState

from ._version import __version__
from .decision import Decision
from .errors import InferenceError, InputError, LicetError, of_type
from .history import History
from .question import USUAL, Product, Query, Question

if TYPE_CHECKING:
    from licet.authoring.lint import Finding
    from licet.authoring.status import Status
    from licet.decision import Change
    from licet.explanation import Alternative, Explanation
    from licet.screening.batch import Batch

NOBODY: Parties = ()
REMEMBERED = 1 << 14  # results of each kind that an engine keeps: about 130 MB if every question is another one
Frame = TypeVar("Frame")
Asked = str | Product | Mapping[str, Any]
Arguments = tuple[Any, ...]  # those of a question, in the order of Query
PLAIN = frozenset({str, bool, date, type(None)})  # the types of arguments that are equal only if they mean the same
P = ParamSpec("P")


def _looked_up(arguments: Callable[P, Arguments]) -> Callable[P, Decision]:
    """A method that gives the decision for its arguments, and looks for one that was given before as soon as it is called.

    ``arguments`` checks their names and gives them in the order of :class:`licet.question.Query`. It is not called for what
    was asked before in the same words: to fill in and to compare what most questions leave out takes longer than the rest.
    """

    @wraps(arguments)
    def check(
        self: Engine, product: Asked, destination: str, *, on: date | str, vendor: str | None = None, **further: Any
    ) -> Decision:
        try:
            if further:
                return self._decisions[product, destination, vendor, on, *further.items()]
            return self._decisions[product, destination, vendor, on]
        except (KeyError, TypeError):  # not in the cache, or a mapping, which cannot be a key
            every: Any = arguments
            return self._answer(every(self, product, destination, on=on, vendor=vendor, **further), on, further)

    arguments.__annotations__["return"] = "Decision"  # what the signature of the method shows
    answers: Any = check
    return answers  # type: ignore[no-any-return]


class Engine:
    """Answers questions from one rulebook. Threads may share an engine.

    ``remember`` is how many results of each kind it keeps, the latest ones: decisions by query and day, histories by query,
    reasons by facts. Raises RulesError when the rulebook is too large for the inference engine. Made by :func:`load`.

    >>> import licet
    >>> engine = licet.load()
    >>> engine.check("H20", "China", vendor="Nvidia", on="2025-05-01").phrase
    'blocked: licence required, presumption of denial'
    """

    def __init__(self, rulebook: Rulebook, *, remember: int = REMEMBERED, _prepared: Prepared | None = None) -> None:
        self.rulebook = of_type("rulebook", rulebook, Rulebook, "a rulebook; use `load`")
        if of_type("remember", remember, int, "a number of results") < 1:
            raise InputError(f"an engine remembers at least one result of each kind, not {remember}")
        self._evaluators = Evaluators(rulebook, _prepared)
        self._evaluator = self._evaluators.usual
        self._batch: Batch | None = None
        self._screening = Lock()
        self._answers = Answers(self._evaluators, __version__, remember)
        self._histories: BoundedCache[tuple[object, ...], History] = BoundedCache(remember)
        self._decisions: BoundedCache[tuple[object, ...], Decision] = BoundedCache(remember)

    def __repr__(self) -> str:
        indexes = self.rulebook.laws.items()
        covered = ", ".join(f"{name} {index.coverage.from_} to {index.coverage.through}" for name, index in indexes)
        return f"<Engine: rules {self.rulebook.fingerprint[:12]}; coverage {covered or 'none'}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("an Engine cannot be pickled, because it holds a durable-rules session; load the rules again")

    @_looked_up
    def check(
        self, product: Asked, destination: str, *, on: date | str, vendor: str | None = None,  # noqa: ARG002 - the decorator reads `on`
        ships_from: str | None = None, headquarters: str | None = None, end_user: str | None = None,
        parties: Parties = NOBODY, end_use: str | None = None, known_on: date | str | None = None, basis: str = "practice",
        eccn: str | None = None, vendor_home: str | None = None, advanced_node: bool | str | None = None, origin: None = None,
    ) -> Arguments:  # fmt: skip
        """May this product go to this destination on this day?

        ``product`` is a name, an id or a description by figures (:class:`Product`). Countries are ISO 3166 codes or
        names. ``ships_from`` is the country it ships from, by default the vendor's home; ``headquarters`` that of the buyer
        or its ultimate parent, by default the destination. ``parties`` are names, or roles with their names, such as
        ``{"purchaser": "Falcon Dates", "owner": {"Wingtech": 60}}``; ``end_user`` is short for that role. ``known_on`` leaves
        out what was published later; ``basis`` ``law`` leaves out what binds nobody. ``on="last"`` is the last day verified.
        ``eccn`` is a classification that somebody states; it can make the answer stricter than that by figures, never milder.
        ``vendor_home`` is the home of a vendor that the catalogue lacks; the home of a known one cannot be stated otherwise.
        ``advanced_node`` is ``yes``, ``no`` or ``unknown``: whether the plant that it is for makes circuits of an advanced node.

        Raises InputError for a malformed question. A product that cannot be identified is no error: the answer is unknown.

        >>> import licet
        >>> licet.load().check("H20", "China", vendor="Nvidia", on="2025-05-01").verdict.value
        'licence_denial'
        """
        if origin is not None:  # named, so that the signature is that of the function itself
            _refuse({"origin": origin})
        return (
            product, destination, vendor, ships_from, headquarters, end_user, end_use, known_on, basis, eccn, vendor_home,
            advanced_node, parties,
        )  # fmt: skip

    def timeline(
        self, product: Asked, destination: str, *, vendor: str | None = None, ships_from: str | None = None,
        headquarters: str | None = None, end_user: str | None = None, parties: Parties = NOBODY, end_use: str | None = None,
        known_on: date | str | None = None, basis: str = "practice", eccn: str | None = None, vendor_home: str | None = None,
        advanced_node: bool | str | None = None, **unknown: Never,
    ) -> History:  # fmt: skip
        """The answers to a question on all days. Parameters and errors as for :meth:`check`.

        >>> import licet
        >>> history = licet.load().timeline("H20", "CN", vendor="Nvidia")
        >>> [segment.permitted.value for segment in history][:3]
        ['unknown', 'yes', 'no']
        """
        _refuse(unknown)
        query = as_asked(
            product, destination, vendor, ships_from, headquarters, end_user, end_use, known_on, basis, eccn, vendor_home,
            advanced_node, parties,
        )  # fmt: skip
        try:
            return self._history(query)
        except InferenceError as error:
            return History(*self._answers.failed(query, error))

    def lint(self, today: date) -> tuple[Finding, ...]:
        """What is probably wrong in the rulebook, as of a day, in file order; accepted findings have a ``reason``."""
        from licet.authoring.lint import lint  # a lazy import: few processes need it

        return lint(self.rulebook, parse_day(today, "today"))

    def ask(self, question: Question, on: date) -> Decision:
        """Check a resolved question again, such as that of a logged decision. Raises InputError.

        >>> import licet
        >>> engine = licet.load()
        >>> decision = engine.check("H20", "CN", on="2025-05-01")
        >>> engine.ask(decision.question, date(2025, 7, 20)).permitted.value
        'yes'
        """
        return self._decide(as_query(question), on)

    def diff(self, before: History, after: History) -> tuple[Change, ...]:
        """The runs of days on which two timelines differ.

        >>> import licet
        >>> engine = licet.load()
        >>> changes = engine.diff(engine.timeline("H20", "CN"), engine.timeline("H100", "CN"))
        >>> (changes[0].start, changes[0].before.permission.value, changes[0].after.permission.value)
        (datetime.date(2022, 8, 26), 'yes', 'no')
        """
        return of_type("before", before, History, "a history").diff(after)

    def explain(self, decision: Decision) -> Explanation:
        """The conditions behind a decision, near misses, earlier answers and scheduled changes.

        The decision may come from JSON. Raises InputError when it was made with another rulebook.

        >>> import licet
        >>> engine = licet.load()
        >>> explanation = engine.explain(engine.check("H20", "CN", vendor="Nvidia", on="2025-05-01"))
        >>> [condition.text for condition in explanation.grounds[0].conditions]
        ['us.h20-class', 'vendor nvidia', 'destination CN is in us.macau-or-d5']
        """
        from licet.explain.explain import explain  # a lazy import: few processes need it

        case = resolve_question(self.rulebook, as_query(of_type("decision", decision, Decision, "a decision").question))
        return explain(self._evaluators.of(case), case, History(*self._answers.of_case(case)), decision)

    def what_would(self, decision: Decision, permitted: str = "yes") -> tuple[Alternative, ...]:
        """The smallest changes of one fact that give the wanted permission, each confirmed by a check.

        The changed fact is a figure (moved across a limit of the rules), a flag, the destination, ``ships_from``, the
        end use or the day; where the parties are is not changed. An alternative with another place is about another
        shipment: one meant to reach the first destination stays what it is, by whatever route it goes. Raises InputError
        when ``permitted`` is not yes, conditional or no, or when the decision was made with another rulebook.

        >>> import licet
        >>> engine = licet.load()
        >>> decision = engine.check("H20", "CN", vendor="Nvidia", on="2025-05-01")
        >>> [alternative.change for alternative in engine.what_would(decision) if alternative.fact == "on"]
        ['on 2025-04-08', 'on 2025-07-14']
        """
        from licet.explain.alternatives import what_would

        case = resolve_question(self.rulebook, as_query(of_type("decision", decision, Decision, "a decision").question))
        return what_would(
            self._decide, self._outcomes, History(*self._answers.of_case(case)), self._evaluators.of(case).inference.fact_builder, case, decision,
            permitted,
        )  # fmt: skip

    def screen(self, frame: Frame, *, prefix: str = "", workers: int = 1, **columns: Any) -> Frame:
        """A data frame with the answer for every row in new columns.

        ``frame`` is any frame that Narwhals supports: pandas, Polars, PyArrow, and lazily Polars, DuckDB, PySpark and Dask. Keywords name
        the columns: ``product``, ``destination`` and ``on``; also ``vendor``, ``vendor_home``, ``kind``, ``ships_from``, ``headquarters``,
        ``end_user`` and the other roles of parties (``owner`` with a share, such as ``Wingtech:60%``), ``end_use``, ``advanced_node``,
        ``known_on``, ``basis``, ``eccn``, and for products in no catalogue the figures of :class:`Product`, or ``contains``.
        ``on`` and ``known_on`` may be one day, ``basis`` one basis, for all rows; ``on="last"`` is the last day verified of each row. The new columns are ``verdict``,
        ``permitted``, ``requires_licence``, ``reasons``, ``since``, ``until``, ``needs``, ``last_known`` and ``receipt``
        (a digest over answer and rulebook), each with the ``prefix``. No row is dropped or moved; one that cannot be
        checked is unknown, and ``needs`` says why. ``workers`` is the number of processes for many different cases (a script
        that sets it needs the usual guard ``if __name__ == "__main__"``). Raises InputError when a column is missing or has the name of a new
        one, and LicetError without the extra ``licet[screen]``.

        >>> import licet, polars
        >>> orders = polars.DataFrame({"sku": ["H20"], "ship_to": ["CN"]})
        >>> answers = licet.load().screen(orders, product="sku", destination="ship_to", on=date(2025, 5, 1))
        >>> answers["verdict"].to_list()
        ['licence_denial']
        """
        try:
            from licet.screening.batch import Batch  # imports numpy and Narwhals
            from licet.screening.screen import screen
        except ImportError as error:
            raise LicetError(f"screening needs the extra `licet[screen]`: {error}") from error

        with self._screening:
            if self._batch is None:
                self._batch = Batch(self._evaluators)
            return screen(self._batch, frame, prefix=prefix, workers=workers, **columns)

    def impact(self, frame: Frame, old: Engine, **columns: Any) -> Frame:
        """The orders of a frame that this engine and an older one answer differently, with both answers.

        Columns and errors as for :meth:`screen`; the older verdict, permission and reasons are prefixed with ``was_``.
        """
        from licet.screening.screen import moved

        before = of_type("old", old, Engine, "an engine").screen(frame, prefix="was_", **columns)
        return moved(self.screen(before, **columns))

    def lists(self) -> tuple[ListState, ...]:
        """All lists of parties by id: how many names are here, and on which days the list is whole.

        >>> import licet
        >>> next(one.whole for one in licet.load().lists() if one.id == "us.entity-list")
        False
        """
        return tuple(self.rulebook.parties.lists.values())

    def status(self, today: date) -> Status:
        """How current the rules and the lists are on a day: last days checked, changes on file, rules from recollection.

        >>> import licet
        >>> status = licet.load().status(date(2027, 1, 1))
        >>> [one.age > 30 for one in status.jurisdictions if one.jurisdiction == "us"]
        [True]
        """
        from licet.authoring.status import status  # a lazy import: few processes need it

        return status(self.rulebook, parse_day(today, "today"))

    def rules(self, name: str | None = None) -> tuple[Instrument, ...]:
        """All instruments, oldest first; with an id, the instrument of that id or those that state the rule of that id.

        Raises InputError, with suggestions, when no rule or instrument has that id.

        >>> import licet
        >>> [instrument.instrument for instrument in licet.load().rules("us.h20-letter")]
        ['us.letter-nvidia-2025-04']
        """
        return self.rulebook.instruments if name is None else self.rulebook.stating(of_type("name", name, str, "an id"))

    def _answer(self, asked: Arguments, on: date | str, further: Mapping[str, object]) -> Decision:
        """The decision for arguments that are not in the cache with this day. Keeps it under them as they were written."""
        usual = isinstance(asked[-1], tuple) and asked[3:] == USUAL  # an array cannot be compared with parties
        day = on.date() if isinstance(on, datetime) else on
        written = None  # where a key of these arguments could equal one with another meaning, or is none
        if isinstance(asked[0], str | Product) and PLAIN.issuperset(map(type, (*asked[1:3], day, *further.values()))):
            written = (*asked[:3], day, *further.items())
        if isinstance(on, date) and not isinstance(on, datetime):
            with suppress(KeyError, TypeError):  # not in the cache, or a mapping, which cannot be a key
                key = asked[:3] if usual else asked
                history = self._histories[key]
                return self._decisions.keep(written or (*key, on), history.at(on))
        return self._decide(as_asked(*asked), on, written)

    def _decide(self, query: Query, on: date | str, written: tuple[object, ...] | None = None) -> Decision:
        """The decision for a query on a day. After an error of the inference engine it is unknown, and not cached.

        ``written`` is the key to keep it under, by default that of the query.
        """
        wrong: tuple[str, ...] = ()
        try:
            if on != LAST:
                parse_day(on, "on")
        except InputError as error:
            wrong = error.problems
        try:
            history = self._history(query)
        except InputError as error:
            raise InputError(*wrong, *error.problems) from None
        except InferenceError as error:
            return self._on(History(*self._answers.failed(query, error)), on)
        if wrong:
            raise InputError(*wrong)
        decision = self._on(history, on)
        if query.longest > LONGEST:
            return decision
        day = on.date() if isinstance(on, datetime) else on
        return self._decisions.keep(written or (*query.key, day), decision)

    def _on(self, history: History, on: date | str) -> Decision:
        """The decision for a day, or for the last day verified."""
        return history.at((history.last_verified or self.rulebook.last_covered) if on == LAST else parse_day(on, "on"))

    def _history(self, query: Query) -> History:
        """The history of a query. Raises InferenceError."""
        key = query.key
        try:
            return self._histories[key]
        except (KeyError, TypeError):  # not in the cache, or an argument of a wrong type, which raises InputError below
            history = History(*self._answers.of(query))
            return self._histories.keep(key, history) if query.longest <= LONGEST else history

    def _outcomes(self, query: Query) -> Timeline[DayOutcome]:
        """The outcomes for a query on all days, for screening and alternatives."""
        case = resolve_question(self.rulebook, query)
        return self._evaluators.of(case).outcomes(case)


def _refuse(unknown: Mapping[str, object]) -> None:
    """Raise InputError for unknown arguments, with the new name where an argument was renamed."""
    known = [field.name for field in fields(Query)]
    for name in unknown:
        hint = RENAMED.get(name) or did_you_mean(name, known) or f"known: {', '.join(known)}"
        raise InputError(f"a question has no `{name}`; {hint}")


def load(*folders: str | PathLike[str], shipped: bool = True, remember: int = REMEMBERED) -> Engine:
    """An engine with the shipped rules and those of more folders; ``shipped=False`` leaves out the shipped rules.

    ``docs/own-folder.md`` describes what a folder may hold, :class:`Engine` what it remembers. Raises RulesError with every
    problem found.

    >>> load()
    <Engine: rules ...; coverage ...>
    """
    collecting = gc.isenabled()
    gc.disable()  # loading creates no garbage, and collection would take a third of its time
    try:
        paths = [as_path("folders", folder) for folder in folders]
        rulebook, prepared = read_folders(paths, prepare, shipped=shipped)
        return Engine(rulebook, remember=remember, _prepared=prepared)
    finally:
        if collecting:
            gc.enable()
