"""The differences between the answers of two rulebooks: which cases, on which days, from what to what.

Every case is compared in which anything is left of a rule that differs; in others no answer can differ. What each rule comes to is that of
the evaluators, on all days and both bases (:mod:`licet.authoring.joining`). Equal moves are joined to few lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import NamedTuple, Protocol

from licet.determination.evaluators import Evaluators
from licet.errors import of_type
from licet.language.house import House
from licet.language.schema import Basis
from licet.rulebook.rulebook import Rulebook
from licet.values.days import ALWAYS, Bound, Days
from licet.verdict import Permission, Verdict

from .axes import Axes, Value
from .boxes import Box, Cells, Graph
from .diagram import SKIPPED, Branch, Diagram, Leaf
from .differences import Differences
from .joining import Joining, values_of
from .parts import BASES, Judge, NewDaysError, days_of, parts_of, periods
from .space import Space, kind_of

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
    asks for parties, which are many. ``progress`` is called with the size of the
    comparison so far. ``docs/impact.md`` says what is compared and what is not. Raises InputError for what is no engine, and RulesError where
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
    """Compares the answers of two evaluators for some products, and collects what moved."""

    def __init__(self, space: Space, differences: Differences, products: Sequence[Value], *, parties: bool) -> None:
        self._other = [value for value in products if differences.described_otherwise(value)]
        self._same = [value for value in products if value not in set(self._other)]
        self._parties = parties
        self.rules = differences.rules
        self.evaluators = space.axes.evaluators
        self.space = space
        self.differences = differences
        self.graph = Graph()
        self.compared = self.moved = 0
        self._examples: dict[Move, tuple[Value, ...]] = {}

    def run(self, progress: Callable[[int], None]) -> None:
        """Compare every class in which an answer can differ."""
        if self._same and self.differences.changed:
            self._compare(self._same, self.differences.days, progress, alike=True)
        if self._other:
            self._compare(self._other, ALWAYS, progress, alike=False)

    def _compare(self, products: Sequence[Value], days: Days, progress: Callable[[int], None], *, alike: bool) -> None:
        """Compare some products on some days; ``alike`` if both catalogues describe them alike."""
        space = self.space.on(days, products)
        differences = Differences(space.table, space.axes, every=not alike)
        parts = list(parts_of(space.table, differences))
        first = differences.axes_tested if alike else frozenset[str]()
        kinds = dict.fromkeys(kind_of(value) for value in products)
        cuts = days_of(space.table, space.axes)
        while True:
            judge = Judge(self.evaluators, days, cuts)
            joining = Joining(
                space.table, partial(space.following, first=first), kinds, judge, differences, space.destinations[0],
                parties=self._parties, progress=progress,
            )  # fmt: skip
            try:
                roots = joining.run(products, parts, alike=alike)
                break
            except NewDaysError as error:
                cuts |= error.cuts
        self._collect(joining, judge, roots)

    def _collect(self, joining: Joining, judge: Judge, roots: Mapping[Value, int]) -> None:
        """Turn what is left in question into moves, and add these to the graph."""
        diagram = joining.diagram
        moves = {
            number: _moves(judge, node) for number, node in diagram.reached(roots.values()) if isinstance(node, Leaf)
        }
        known: dict[int, int] = {}
        paths: dict[int, int] = {}
        moved = {number: int(bool(found)) for number, found in moves.items()}
        for value, number in roots.items():
            axes = {axis[0].axis: axis for axis in joining.axes_of(kind_of(value))}
            self.graph.add([value], self._added(diagram, number, axes, moves, known))
            self.compared += diagram.paths(number, paths)
            self.moved += diagram.paths(number, moved)
            self._find_examples(diagram, number, (value,), axes, moves)

    def _added(
        self, diagram: Diagram, number: int, axes: Mapping[str, Sequence[Value]], moves: Mapping[int, frozenset[Move]],
        known: dict[int, int],
    ) -> int:  # fmt: skip
        """The node of the graph for one of the diagram."""
        if number not in known:
            node = diagram.nodes[number]
            if isinstance(node, Branch):
                axis = axes[diagram.order.names[node.place]]
                domain = {value.cells for value in axis}
                groups = []
                for values, child in node.edges:
                    cells = frozenset(value.cells for value in values_of(axis, values))
                    if child == SKIPPED:
                        domain -= cells
                    else:
                        groups.append((cells, self._added(diagram, child, axes, moves, known)))
                known[number] = self.graph.branch(axis[0].axis, frozenset(domain), groups)
            else:
                known[number] = self.graph.leaf(moves[number])
        return known[number]

    def _find_examples(
        self, diagram: Diagram, number: int, path: tuple[Value, ...], axes: Mapping[str, Sequence[Value]],
        moves: Mapping[int, frozenset[Move]],
    ) -> None:  # fmt: skip
        """A case of every move below a node that has none yet."""
        waiting, seen = [(number, path)], {SKIPPED}
        while waiting:
            number, path = waiting.pop()
            if number in seen:
                continue
            seen.add(number)
            node = diagram.nodes[number]
            if isinstance(node, Branch):
                axis = axes[diagram.order.names[node.place]]
                waiting += [(child, (*path, values_of(axis, values)[0])) for values, child in node.edges]
            else:
                for move in moves[number]:
                    self._examples.setdefault(move, path)

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


def _moves(judge: Judge, leaf: Leaf) -> frozenset[Move]:
    """What moved in the cases of a leaf."""
    assert leaf.shares is not None
    found: dict[Move, tuple[Basis, ...]] = {}
    for number, basis in enumerate(BASES):
        for one in periods(judge, leaf.shares[2 * number], leaf.shares[2 * number + 1], leaf.days):
            move = Move(*one)
            found[move] = (*found.get(move, ()), basis)
    return frozenset(move._replace(bases=bases) for move, bases in found.items())


def _place(move: Move) -> tuple[object, ...]:
    return not move.milder, move.start or date.min, move.end or date.max, move.before, move.after, move.bases


def _strictness(verdict: Verdict) -> tuple[int, int]:
    return _ORDER.index(verdict.permission), list(Verdict).index(verdict)
