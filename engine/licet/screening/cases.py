"""Answers distinct cases: products and places are resolved once each, and one case of each class is evaluated."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from licet.case.described import parse_product
from licet.case.facts import PlaceFacts, ProductFacts, combined
from licet.case.named import parse_parties
from licet.case.resolve import Case, resolve_question
from licet.determination.evaluator import Evaluator
from licet.determination.evaluators import Evaluators
from licet.determination.outcomes import DayOutcome
from licet.errors import InputError
from licet.inference.classes import Classes, Part
from licet.language.attributes import FIGURES, FLAGS
from licet.language.schema import Basis
from licet.lists.roles import party_roles
from licet.question import ANY_ROLE, END_USER, Product, Query, Question
from licet.values.cache import BoundedCache
from licet.values.timeline import Timeline
from licet.values.units import in_unit

from .answer_table import AnswerTable
from .pool import Pool, Task

PARTIES = (*(role for role in party_roles() if role != END_USER), ANY_ROLE)  # columns of parties besides the end user
PLACES = frozenset({"destination", "headquarters", "ships_from", END_USER, *PARTIES})  # columns of places and parties
TEXTS: tuple[str, ...] = (
    "product", "contains", "destination", "vendor", "vendor_home", "advanced_node", "kind", "ships_from", "headquarters",
    "end_user", "end_use", "known_on", "basis", "eccn", *PARTIES,
)  # fmt: skip
NO_FIGURE = "no figure for "  # prefix of the name of a column with the texts that are not figures
MOST_SIDES = 1 << 16  # products, and places, that are kept
MOST_CLASSES = 1 << 19  # classes whose timelines are kept
TOGETHER = 1 << 8  # classes that are evaluated together, in one process
UNANSWERED = -1  # in place of the id of a timeline that is being worked out
YES_OR_NO = {"yes": True, "true": True, "no": False, "false": False}

Cells = tuple[tuple[str, Any], ...]  # names and values of the cells of a row that are not empty
Contents = tuple[tuple[tuple[ProductFacts, tuple[Part, ...]], ...], ...]  # as Options, but without places


@dataclass(frozen=True, slots=True, eq=False)
class _Product:
    """What the cells of a row say of its product. ``answer`` is the timeline wherever it goes, ``None`` if that matters."""

    evaluator: Evaluator
    contents: Contents
    ships_from: str | None
    basis: Basis
    known_on: date | None
    answer: int | None


@dataclass(frozen=True, slots=True, eq=False)
class _Places:
    """What the cells of a row say of places and parties; with a cache of their facts for vendors of different homes."""

    question: Question
    known: dict[Hashable, tuple[PlaceFacts, Part]] = field(default_factory=dict)


class Cases:
    """The timelines of distinct cases. Not thread-safe."""

    def __init__(self, evaluators: Evaluators, answers: AnswerTable) -> None:
        self.answers = answers
        self._evaluators = evaluators
        self._rulebook = evaluators.rulebook
        self._somewhere = next(iter(self._rulebook.catalogue.countries.all()))
        self._products: BoundedCache[Hashable, _Product | None] = BoundedCache(MOST_SIDES)
        self._places: BoundedCache[Hashable, _Places | None] = BoundedCache(MOST_SIDES)
        self._classes: dict[Evaluator, Classes] = {}
        self._known: BoundedCache[Hashable, int] = BoundedCache(MOST_CLASSES)
        self._pool: Pool | None = None

    @property
    def classes(self) -> int:
        """How many classes have a timeline."""
        return len(self._known)

    @contextmanager
    def workers(self, count: int) -> Iterator[None]:
        """Within the ``with`` block, evaluate many new classes in this number of processes."""
        with Pool(self._evaluators, count) as pool:
            self._pool = pool if count > 1 else None
            try:
                yield
            finally:
                self._pool = None

    def timeline_ids(
        self, products: Sequence[tuple[Cells, Cells]], places: Sequence[Cells], cases: Iterable[tuple[int, int]]
    ) -> list[int]:
        """The timeline id of each case. A case is the index of a product, given by cells and figures, and that of places."""
        asked = [self._product(cells, figures) for cells, figures in products]
        there = [self._placed(cells) for cells in places]
        found: list[Hashable] = []  # ids, and keys of those that are in `ids`
        new: dict[Hashable, Task] = {}
        submitted: list[Callable[[], dict[Hashable, int]]] = []
        ids: dict[Hashable, int] = {}
        for product_number, place_number in cases:
            product, place = asked[product_number], there[place_number]
            if product is None or place is None:
                cells, figures = products[product_number]
                found.append(self._refused({**dict(cells), **dict(places[place_number])}, dict(figures)))
            elif product.answer is not None:
                found.append(product.answer)
            else:
                key = self._key(product, place)
                known = self._known.get(key)
                found.append(key if known is None else known)
                if known is None and key not in ids:
                    ids[key] = UNANSWERED
                    new[key] = self._task(product, place)
                    if len(new) == TOGETHER:
                        submitted.append(self._submit(new))
                        new = {}
        ids |= self._ids(new, (task.outcomes(self._evaluators) for task in new.values()))
        for answered in submitted:
            ids |= answered()
        return [one if isinstance(one, int) else ids[one] for one in found]

    def _submit(self, tasks: Mapping[Hashable, Task]) -> Callable[[], dict[Hashable, int]]:
        """Evaluate tasks, in another process if there is one. The function returned gives the timeline ids, by key."""
        if self._pool is None:
            ids = self._ids(tasks, (task.outcomes(self._evaluators) for task in tasks.values()))
            return lambda: ids
        pool, listed = self._pool, [*tasks.values()]
        future = pool.submit(listed)
        return lambda: self._ids(tasks, pool.result(listed, future))

    def _ids(self, keys: Iterable[Hashable], timelines: Iterable[Timeline[DayOutcome]]) -> dict[Hashable, int]:
        pairs = zip(keys, timelines, strict=True)
        return {key: self._known.keep(key, self.answers.timeline_id(outcomes)) for key, outcomes in pairs}

    def _key(self, product: _Product, places: _Places) -> Hashable:
        """A key that is equal for cases of one class, which have one timeline."""
        classes = self._classes[product.evaluator]
        numbers = tuple([
            tuple([
                classes.number(parts, self._part(product, places, facts.home)[1]) for facts, parts in option
            ])
            for option in product.contents
        ])  # fmt: skip
        return product.evaluator, product.basis, product.known_on, numbers

    def _task(self, product: _Product, places: _Places) -> Task:
        options = (
            dict.fromkeys(combined(facts, self._part(product, places, facts.home)[0]) for facts, _ in option)
            for option in product.contents
        )
        by_eccn = product.evaluator is not self._evaluators.usual
        return Task(by_eccn, tuple(dict.fromkeys(map(tuple, options))), product.basis, product.known_on)

    def _part(self, product: _Product, places: _Places, home: str | None) -> tuple[PlaceFacts, Part]:
        key = product.evaluator, home, product.ships_from, product.known_on
        if key not in places.known:
            ships_from = places.question.ships_from or product.ships_from
            facts = product.evaluator.inference.fact_builder.places(places.question, home, ships_from)
            places.known[key] = facts, self._classes[product.evaluator].of_places(facts, product.known_on)
        return places.known[key]

    def _product(self, cells: Cells, figures: Cells) -> _Product | None:
        """A product; ``None`` for one that is refused."""
        if (cells, figures) in self._products:
            return self._products[cells, figures]
        product = None
        if self._problem(dict(cells), figures) is None:
            with suppress(InputError):
                product = self._resolved(resolve_question(self._rulebook, self._query(dict(cells), dict(figures))))
        return self._products.keep((cells, figures), product)

    def _resolved(self, case: Case) -> _Product:
        evaluator = self._evaluators.for_many(case)
        if evaluator not in self._classes:
            self._classes[evaluator] = Classes(evaluator.inference)
        facts, classes = evaluator.inference.fact_builder.product, self._classes[evaluator]
        options = (dict.fromkeys(facts(case, part) for part in option) for option in case.contents)
        contents = tuple(tuple((one, classes.of_product(one)) for one in option) for option in options)
        answer = None if case.parts else self.answers.timeline_id(evaluator.outcomes(case))
        return _Product(evaluator, contents, case.ships_from, case.question.basis, case.question.known_on, answer)

    def _placed(self, cells: Cells) -> _Places | None:
        """Places and parties; ``None`` for those that are refused."""
        if cells in self._places:
            return self._places[cells]
        places = None
        if self._problem({"product": "any", **dict(cells)}, (), destination=True) is None:
            with suppress(InputError):
                places = _Places(resolve_question(self._rulebook, self._query(dict(cells), {})).question)
        return self._places.keep(cells, places)

    def _refused(self, cells: Mapping[str, Any], figures: Mapping[str, float]) -> int:
        """The timeline id of a case with a cell that cannot be used: unknown on every day, with the reason."""
        problem = self._problem(cells, figures, destination=True)
        if problem is None:
            try:
                resolve_question(self._rulebook, self._query(cells, figures))
            except InputError as error:
                problem = str(error)
        assert problem is not None, "its product or its places are refused"
        return self.answers.failure(problem)

    @staticmethod
    def _problem(cells: Mapping[str, Any], figures: Iterable[object], *, destination: bool = False) -> str | None:
        """Why the cells of a row are no question, before they are read."""
        for name, value in cells.items():
            if name.startswith(NO_FIGURE):
                return _no_figure(name.removeprefix(NO_FIGURE), str(value))
        stated = {name for name, value in cells.items() if name in TEXTS and str(value).strip()}
        if not stated & {"product", "contains", "eccn"} and not figures:
            return "product: the cell is empty"
        return "destination: the cell is empty" if destination and "destination" not in stated else None

    def _query(self, cells: Mapping[str, Any], figures: Mapping[str, float]) -> Query:
        """The question of cells; without a product, or without a destination, about any. Raises InputError."""
        text = {name: str(value).strip() for name, value in cells.items() if name in TEXTS}
        text = {name: value for name, value in text.items() if value}
        product: Any = text.pop("product", "")
        spec: dict[str, Any] = {name: text.pop(name) for name in ("kind", "contains") if name in text}
        spec |= figures
        flags = {name: _flag(name, cells[name]) for name in FLAGS if name in cells}
        spec |= {name: value for name, value in flags.items() if value is not None}
        if spec:
            product = parse_product({"name": product, **spec})
        elif not product and "eccn" not in text:
            product = Product(name="")
        parties = parse_parties({role: text.pop(role) for role in PARTIES if role in text})
        return Query(product, text.pop("destination", self._somewhere), **text, parties=parties)


def _no_figure(name: str, text: str) -> str:
    """The message for a cell that is not a figure."""
    reason = ""
    try:
        in_unit(text, FIGURES[name])
    except ValueError as error:
        reason = str(error)
    return f"{name}: `{text}` is not a figure" + (f": {reason}" if reason else "")


def _flag(name: str, value: object) -> bool | None:
    text = str(value).strip().lower()
    if not text:
        return None
    if text not in YES_OR_NO:
        raise InputError(f"{name}: `{value}` is neither yes nor no")
    return YES_OR_NO[text]
