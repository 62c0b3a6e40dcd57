"""The differences between the answers of two rulebooks: which cases, on which days, from what to what.

Every class of the legal space of both is compared in which anything is left of a rule that differs; in others no answer can differ.
Answers are those of the evaluators, on all days and both bases. Equal moves are joined to few lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, NamedTuple, Protocol

from licet.determination.evaluators import Evaluators
from licet.errors import of_type
from licet.language.house import House
from licet.rulebook.rulebook import Rulebook
from licet.values.days import ALWAYS, Bound
from licet.verdict import Permission, Verdict

from .axes import Axes, Value, facts_of
from .boxes import Box, Cells, Graph
from .differences import Differences
from .space import Naming, Node, Space, leaves

Basis = Literal["practice", "law"]
BASES: tuple[Basis, ...] = ("practice", "law")
# From permitted to blocked. What is unknown may not be shipped, but may turn out to be permitted.
_ORDER = (Permission.YES, Permission.CONDITIONAL, Permission.UNKNOWN, Permission.NO)


class HasRulebook(Protocol):
    """An engine."""

    @property
    def rulebook(self) -> Rulebook:
        """Its rules."""


class Move(NamedTuple):
    """The answer on some days, before and after. ``bases`` are those on which it moved; ``end`` is the first day after."""

    start: Bound
    end: Bound
    before: Verdict
    after: Verdict
    bases: tuple[Basis, ...] = BASES

    @property
    def milder(self) -> bool:
        """Whether the answer became milder, or less certainly forbids.

        >>> Move(None, None, Verdict.PROHIBITED, Verdict.UNKNOWN).milder
        True
        """
        return _strictness(self.after) < _strictness(self.before)


class Subject(NamedTuple):
    """Kinds of product, or products of the catalogue, with the cells of their figures and flags."""

    products: tuple[Value, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Line:
    """Cases with the same move: any of the subjects, with ``box``, the cells of all else. ``example`` is one of the cases.

    The cells are those of ``axes``.
    """

    move: Move
    subjects: tuple[Subject, ...]
    box: Box
    example: tuple[Value, ...]
    axes: Axes


@dataclass(frozen=True, slots=True)
class Covered:
    """A jurisdiction whose rules were checked through another day. Answers are compared as if both were through the later one."""

    jurisdiction: str
    before: date | None
    after: date | None


@dataclass(frozen=True, slots=True)
class Impact:
    """What moved between two rulebooks.

    ``rules`` are the rules and jurisdictions that differ, ``coverage`` the jurisdictions checked through another day, ``compared`` the number of
    classes of cases that were compared, ``moved`` that of those with another answer. ``added`` and ``removed`` are the ids of products that only one catalogue has.
    """

    rules: tuple[str, ...]
    coverage: tuple[Covered, ...]
    lines: tuple[Line, ...]
    compared: int
    moved: int
    added: tuple[str, ...]
    removed: tuple[str, ...]

    @property
    def milder(self) -> tuple[Line, ...]:
        """The lines with an answer that became milder."""
        return tuple(line for line in self.lines if line.move.milder)


def impact(
    old: HasRulebook, new: HasRulebook, *, unknown: bool = False, parties: bool = False,
    progress: Callable[[int], None] = lambda _: None,
) -> Impact:  # fmt: skip
    """What moves in the answers when the rules of one engine take the place of those of another.

    ``unknown`` adds cases in which a figure, a flag or a place is not known. ``parties`` adds cases that name a party where no rule that differs
    asks for parties, which are many. ``progress`` is called with the number of classes
    compared so far. ``docs/impact.md`` says what is compared and what is not. Raises InputError for what is no engine, and RulesError where
    the rules exceed the capacity of the inference engine.

    >>> import licet
    >>> engine = licet.load()
    >>> licet.impact(engine, engine).lines
    ()
    """
    books, coverage = _covered_alike(_rulebook("old", old), _rulebook("new", new))
    comparisons = list(_comparisons(books, unknown=unknown, parties=parties))
    counted = 0
    for one in comparisons:
        one.run(lambda count, before=counted: progress(before + count))  # type: ignore[misc]
        counted += one.compared
    parts = [set(book.catalogue.parts) for book in books]
    lines = [line for one in comparisons for line in one.lines()]
    return Impact(
        tuple(sorted({name for one in comparisons for name in one.rules})), coverage,
        tuple(sorted(lines, key=lambda line: _place(line.move))), counted, sum(one.moved for one in comparisons),
        tuple(sorted(parts[1] - parts[0])), tuple(sorted(parts[0] - parts[1])),
    )  # fmt: skip


def _rulebook(name: str, engine: HasRulebook) -> Rulebook:
    book = getattr(engine, "rulebook", None)
    return book if isinstance(book, Rulebook) else of_type(name, engine, Rulebook, "an engine; use `load`")


def _comparisons(books: Sequence[Rulebook], *, unknown: bool, parties: bool) -> Iterator[_Comparison]:
    """The comparison of what most questions are about, and that of products of which an ECCN is stated that rules of their own name."""
    every = [Evaluators(book) for book in books]
    kinds = list(books[-1].catalogue.kinds)
    apart = [
        kind for kind in kinds if any(book.by_eccn for book in books) and not all(kind in one.settled for one in every)
    ]
    usual = Space([one.usual for one in every], unknown=unknown, catalogued=True)
    differences = Differences(usual.table, usual.axes)
    stated = usual.axes.stated([kind for kind in kinds if kind not in apart], differences.eccns)
    yield _Comparison(usual, differences, [*usual.products, *stated], parties=parties)
    texts = [tuple(source.text for source in book.by_eccn) for book in books]
    if texts[0] != texts[1] or (apart and differences.eccns):
        by_eccn = Space([one.by_eccn for one in every], unknown=unknown)
        differences = Differences(by_eccn.table, by_eccn.axes)
        yield _Comparison(by_eccn, differences, [*by_eccn.axes.stated(apart, differences.eccns)], parties=parties)


def _covered_alike(old: Rulebook, new: Rulebook) -> tuple[list[Rulebook], tuple[Covered, ...]]:
    """Both rulebooks, each jurisdiction of both covered through the later of its last days, and the days that differ."""
    books = (old, new)
    last = [
        {
            name: max(index.coverage.through, attested.through)
            if (attested := book.attestations.get(name))
            else index.coverage.through
            for name, index in book.jurisdictions.items()
        }
        for book in books
    ]
    laws = [name for book in books for name, index in book.jurisdictions.items() if not isinstance(index, House)]
    changed = [Covered(name, last[0].get(name), last[1].get(name)) for name in dict.fromkeys(laws)]
    found = []
    for book, own in zip(books, last, strict=True):
        through = {name: max(day for one in last if (day := one.get(name))) for name in own}
        found.append(replace(book, attestations={}).covered_through(through))
    return found, tuple(one for one in changed if one.before != one.after)


class _Comparison:
    """Compares the answers of two evaluators in the classes of a space, for some products, and collects what moved."""

    def __init__(self, space: Space, differences: Differences, products: Sequence[Value], *, parties: bool) -> None:
        self._other = [value for value in products if differences.described_otherwise(value)]
        self._same = [value for value in products if value not in self._other]
        self._parties = parties
        self.rules = differences.rules
        self.evaluators = space.axes.evaluators
        self.space = space.on(ALWAYS if self._other else differences.days, products)
        self.differences = (
            Differences(self.space.table, space.axes) if differences.changed or self._other else differences
        )
        self.graph = Graph()
        self.compared = self.moved = 0
        self._examples: dict[Move, tuple[Value, ...]] = {}

    def run(self, progress: Callable[[int], None]) -> None:
        """Compare every class in which an answer can differ."""
        differences, space = self.differences, self.space
        naming: Naming = (lambda _: True) if self._parties else differences.named
        for wanted, products in ((differences.left, self._same), (differences.any_left, self._other)):
            for root in space.roots(wanted, naming, products, differences.axes_tested):
                self.add(root, progress)

    def add(self, root: Node, progress: Callable[[int], None]) -> None:
        """Compare every class of a graph."""
        found: dict[int, frozenset[Move]] = {}
        for leaf in leaves(root):
            found[id(leaf)] = moves = self._moves(self.space.completed(leaf.path))
            self.compared += 1
            self.moved += bool(moves)
            for move in moves:
                self._examples.setdefault(move, leaf.path)
            progress(self.compared)
        self.graph.add(root, lambda leaf: found[id(leaf)])

    def _moves(self, values: tuple[Value, ...]) -> frozenset[Move]:
        found: dict[Move, tuple[Basis, ...]] = {}
        facts = [facts_of(evaluator, values, side) for side, evaluator in enumerate(self.evaluators)]
        for basis in BASES:
            old, new = (
                evaluator.evaluate(one, basis, None).by_day.verdicts
                for evaluator, one in zip(self.evaluators, facts, strict=True)
            )
            pairs = old.zip_with(new, lambda before, after: (before, after))
            for start, end, (before, after) in pairs.steps():
                if before is not after:
                    move = Move(start, end, before, after)
                    found[move] = (*found.get(move, ()), basis)
        return frozenset(move._replace(bases=bases) for move, bases in found.items())

    def lines(self) -> Iterator[Line]:
        """The lines of everything that moved, milder ones first, then by day."""
        of_case = {axis[0].axis for axis in self.space.axes.of_case() if axis}
        moves = [move for move in self.graph.results() if isinstance(move, Move)]
        for move in sorted(moves, key=_place):
            cases: dict[frozenset[tuple[str, frozenset[Cells]]], list[Subject]] = {}
            for products, box in self.graph.boxes(move):
                asked = frozenset((axis, cells) for axis, cells in box.items() if axis in of_case)
                own = {axis: cells for axis, cells in box.items() if axis not in of_case}
                cases.setdefault(asked, []).append(Subject(products, own))
            for asked, subjects in cases.items():
                yield Line(move, tuple(subjects), dict(sorted(asked)), self._examples[move], self.space.axes)


def _place(move: Move) -> tuple[object, ...]:
    return not move.milder, move.start or date.min, move.end or date.max, move.before, move.after, move.bases


def _strictness(verdict: Verdict) -> tuple[int, int]:
    return _ORDER.index(verdict.permission), list(Verdict).index(verdict)
