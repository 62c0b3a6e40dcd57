"""The legal space: every class of cases that the rules of one or several rulebooks can tell apart.

A case is a point on the axes of :mod:`licet.authoring.axes`. The number of points is their product, far too many. But most
conditions of most rules are out of question after a few axes: what is left of all rules, the *state*, is the same for many
points. So the space is unfolded axis by axis, as a graph: an edge stands for the cells that lead to the same state, and equal
states are one node. A leaf is a *class*: for all of its cases the same clauses hold, on the same days, so that they have
equal answers. Every path to it is a box of cases.

Before a state is compared, what cannot matter any more is removed from it: clauses that failed, rules of which no alternative is
left or whose exception holds, reliefs of controls that are out of question, classes that no rule left asks for, and the other
alternatives of a rule of which one holds. This never joins cases that an evaluation tells apart, because an evaluation depends
on nothing but which clauses hold, and when (``tests/authoring/test_space.py`` compares with all points).

The size is bounded by the number of distinct states, not by the number of points. For the shipped rules it is in
``docs/impact.md``. Left out, because they are without end: several parties in one case, names that are only
similar to listed ones, figures known within limits, and days of knowledge.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from licet.case.facts import Facts
from licet.determination.evaluator import Evaluator
from licet.values.days import ALWAYS, Days

from .axes import NOBODY, Axes, Value, facts_of
from .clauses import DECIDING, FITTING, Table
from .reduction import State

Naming = Callable[[State], bool]
Wanted = Callable[[State, frozenset[str]], bool]  # of a state, and the axes that are not known yet


def _everything(_: State, __: frozenset[str]) -> bool:
    return True


def _always(_: State) -> bool:
    return True


def _never(_: State) -> bool:
    return False


def kind_of(product: Value) -> str | None:
    """The kind of a product that no catalogue has; ``None`` for one of a catalogue, whose figures are known."""
    item = product.items[-1]
    return item.kind if item.id is None else None


@dataclass(slots=True, eq=False)
class Node:
    """A state after some axes. ``axis`` are the values that come next, ``None`` at a leaf; ``edges`` where they lead.

    ``path`` are values that lead here. An edge without values stands for every cell of its axis.
    """

    state: State
    path: tuple[Value, ...]
    axis: tuple[Value, ...] | None = None
    edges: list[tuple[tuple[Value, ...], Node]] = field(default_factory=list)


@dataclass(frozen=True, slots=True, eq=False)
class LegalClass:
    """One class of cases. ``values`` are those of one case of it; what they do not state makes no difference."""

    values: tuple[Value, ...]

    def facts(self, evaluator: Evaluator, side: int = 0) -> Facts:
        """The facts of that case, for the evaluator of one of the rulebooks, which has the number ``side``."""
        return facts_of(evaluator, self.values, side)


class Space:
    """The legal space of some rulebooks, each with its evaluator.

    ``unknown`` adds figures, flags and places that are not known as cells. ``catalogued`` adds the products of the catalogues, each a
    cell of its own. ``roles`` and ``jurisdictions`` limit the rules to tell apart by, ``days`` the days.

    >>> from licet.engine import load
    >>> from licet.determination.evaluator import Evaluator
    >>> space = Space([Evaluator(load().rulebook)])
    >>> first = next(space.classes(rules={"us.h20-letter"}))
    >>> first.values[0].cells
    (('kind', 'accelerator'),)
    """

    def __init__(
        self, evaluators: Sequence[Evaluator], *, unknown: bool = False, catalogued: bool = False,
        roles: Iterable[str] = DECIDING, jurisdictions: Container[str] | None = None,
        days: Days = ALWAYS,
    ) -> None:  # fmt: skip
        self.axes = Axes(evaluators, unknown=unknown)
        self.table = Table(evaluators, roles, jurisdictions, days)
        self._of_case = [tuple(axis) for axis in self.axes.of_case()]
        self._catalogued = catalogued
        self._products: dict[str, list[tuple[Value, ...]]] = {}

    def classes(self, rules: Iterable[str] | None = None, *, naming: bool = False) -> Iterator[LegalClass]:
        """Every class, or those in which one of these rules possibly bears on the case, one after the other.

        ``naming`` adds those of cases that name a party: many, as every group of names on a list is told apart.
        """
        possible = None if rules is None else self.table.possible(frozenset(rules))
        wanted: Wanted = _everything if possible is None else lambda state, _: possible(state)
        for products, unfolding in self._unfoldings(self.products, wanted, _always if naming else _never):
            yield from (LegalClass(self.completed(path)) for path in unfolding.paths(products))

    def completed(self, path: tuple[Value, ...]) -> tuple[Value, ...]:
        """Values with a destination, as no case is without one. Where it makes no difference, any will do."""
        if any("destination" in value.stated for value in path):
            return path
        return (*path, self.destinations[0])

    @cached_property
    def destinations(self) -> tuple[Value, ...]:
        """The values of the axis of destinations."""
        return next(axis for axis in self._of_case if axis and axis[0].axis == "destination")

    @cached_property
    def products(self) -> tuple[Value, ...]:
        """Every kind of product, and the products of the catalogues if they are cells of their own."""
        return (*self.axes.kinds(), *(self.axes.catalogued() if self._catalogued else ()))

    def roots(
        self, wanted: Wanted = _everything, naming: Naming = _always, products: Iterable[Value] | None = None,
        first: Container[str] = (),
    ) -> Iterator[Node]:  # fmt: skip
        """The graph of every group of products that have an equal state, one after the other; of all products, or of these.

        ``wanted`` tells whether anything in question is left of a state: nothing is unfolded of others. ``naming`` tells whether
        cases that name a party are to be unfolded, where rules that are left ask for parties. ``first`` are axes to unfold first: those
        after which the fewest states are wanted.
        """
        for group, unfolding in self._unfoldings(
            self.products if products is None else products, wanted, naming, first
        ):
            yield unfolding.root(group)

    def _unfoldings(
        self, products: Iterable[Value], wanted: Wanted, naming: Naming, first: Container[str] = ()
    ) -> Iterator[tuple[tuple[Value, ...], _Unfolding]]:
        groups: dict[tuple[State, str | None], list[Value]] = {}
        for value in products:
            kind = kind_of(value)
            axes = self.following(kind, first)
            state = self.table.start(value)
            state = self.table.reduced(state, self.table.after(axes), self.table.live(state))
            if wanted(state, frozenset(axis[0].axis for axis in axes)):
                groups.setdefault((state, kind), []).append(value)
        for (state, kind), values in groups.items():
            yield tuple(values), _Unfolding(self.table, state, self.following(kind, first), wanted, naming)

    def following(self, kind: str | None, first: Container[str] = ()) -> list[tuple[Value, ...]]:
        """The axes that a case has, for products of a kind that no catalogue has or for one of a catalogue."""
        axes = [axis for axis in (*(self._of_kind(kind) if kind else ()), *self._of_case) if axis]

        def place(axis: tuple[Value, ...]) -> int:
            name = axis[0].axis
            if name == "party":  # it depends on the places
                return 2 if name in first else 4
            if name == "named":
                return 0
            return 1 if name in first or ("party" in first and name in FITTING) else 3

        return sorted(axes, key=place)

    def on(self, days: Days, products: Sequence[Value]) -> Space:
        """The space of the answers on some days, for these products."""
        found = copy(self)
        found.table = Table(self.axes.evaluators, days=days)
        found.products = tuple(products)
        return found

    def _of_kind(self, kind: str) -> list[tuple[Value, ...]]:
        if kind not in self._products:
            self._products[kind] = [tuple(axis) for axis in self.axes.of_kind(kind)]
        return self._products[kind]


class _Unfolding:
    """Unfolds the graph of one group of products."""

    def __init__(
        self, table: Table, state: State, axes: Sequence[tuple[Value, ...]], wanted: Wanted, naming: Naming
    ) -> None:
        self.table, self.axes, self.wanted, self.naming = table, axes, wanted, naming
        self.remaining = [frozenset(axis[0].axis for axis in axes[level:]) for level in range(len(axes) + 1)]
        self.later = [table.after(self.axes[level:]) for level in range(len(self.axes) + 1)]
        self.state = state
        self.entries = table.live(state)
        self._nodes: dict[tuple[int, State], Node | None] = {}

    def root(self, products: tuple[Value, ...]) -> Node:
        """The node of a group of products."""
        top = Node(self.state, (), products)
        below = self._node(0, self.state, products[:1])
        if below is not None:
            top.edges.append((products, below))
        return top

    def paths(self, products: tuple[Value, ...]) -> Iterator[tuple[Value, ...]]:
        """A path to every leaf, one after the other, without the graph."""
        waiting = [(0, self.state, products[:1])]
        seen: set[tuple[int, State]] = set()
        while waiting:
            level, state, path = waiting.pop()
            key = level, state = self._place(level, state)
            if key in seen or not self.wanted(state, self.remaining[level]):
                continue
            seen.add(key)
            if level == len(self.axes):
                yield path
                continue
            for same, following in self.table.moved(state, self._axis(level, state), path):
                waiting.append((level + 1, following, (*path, same[0])))

    def _place(self, level: int, state: State) -> tuple[int, State]:
        """A state without what cannot matter any more, and the next axis that makes a difference to it."""
        state = self.table.reduced(state, self.later[level], self.entries)
        while level < len(self.axes) and not self.table.tested(self.axes[level][0].axis, state):
            level += 1
        return level, state

    def _axis(self, level: int, state: State) -> tuple[Value, ...]:
        """The values of an axis that are to be told apart at a state."""
        axis = self.axes[level]
        if axis[0].axis == "named" and not self.naming(state):
            return tuple(value for value in axis if NOBODY in value.cells)
        return axis

    def _node(self, level: int, state: State, path: tuple[Value, ...]) -> Node | None:
        """The node of a state; ``None`` where nothing in question is left."""
        key = level, state = self._place(level, state)
        if key not in self._nodes:
            self._nodes[key] = self._unfolded(level, state, path) if self.wanted(state, self.remaining[level]) else None
        return self._nodes[key]

    def _unfolded(self, level: int, state: State, path: tuple[Value, ...]) -> Node | None:
        if level == len(self.axes):
            return Node(state, path)
        node = Node(state, path, self._axis(level, state))
        found: dict[int, tuple[Node, list[Value]]] = {}
        for same, following in self.table.moved(state, node.axis or (), path):
            child = self._node(level + 1, following, (*path, same[0]))
            if child is not None:
                found.setdefault(id(child), (child, []))[1].extend(same)
        node.edges = [(tuple(values), child) for child, values in found.values()]
        return node if node.edges else None


def leaves(root: Node) -> Iterator[Node]:
    """Every leaf below a node, once."""
    seen: set[int] = set()
    waiting: list[Any] = [root]
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if node.axis is None:
            yield node
        waiting += [child for _, child in node.edges]
