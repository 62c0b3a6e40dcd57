"""Decision diagrams over the axes of the legal space: for every case the days in question, and what rules come to on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from .axes import Value
from .parts import Shares

SAME, SKIPPED = 0, 1  # the nodes of cases in which nothing differs, and of cases that are not compared
Edges = tuple[tuple[int, int], ...]  # values of an axis as bits, and the node that they lead to


class Branch(NamedTuple):
    """A node with an axis, by its place in the order of axes, and its edges. Values without an edge lead to :data:`SAME`."""

    place: int
    edges: Edges


class Leaf(NamedTuple):
    """The days in question of some cases, and what all parts so far come to on them; nothing, before the first part."""

    days: int
    shares: Shares | None


class Order:
    """The order of the axes, and how many values each has."""

    def __init__(self, orders: Iterable[Sequence[Sequence[Value]]]) -> None:
        self.sizes: dict[str, int] = {}
        self.names: list[str] = []
        for axes in orders:
            at = 0
            for axis in axes:
                name = axis[0].axis
                self.sizes[name] = len(axis)
                if name in self.names:
                    at = self.names.index(name) + 1
                else:
                    self.names.insert(at, name)
                    at += 1
        self.places = {name: place for place, name in enumerate(self.names)}
        self.whole = [(1 << self.sizes[name]) - 1 for name in self.names]


class Diagram:
    """The nodes of a diagram, each once."""

    def __init__(self, order: Order) -> None:
        self.order = order
        self.nodes: list[Branch | Leaf | None] = [None, None]
        self._numbers: dict[Branch | Leaf, int] = {}

    def leaf(self, days: int, shares: Shares | None = None) -> int:
        """The node of cases with these days in question."""
        return self._number(Leaf(days, shares)) if days else SAME

    def branch(self, place: int, edges: Iterable[tuple[int, int]]) -> int:
        """The node of an axis; the one that it leads to, where all values of the axis lead to the same."""
        found: dict[int, int] = {}
        for values, child in edges:
            if child != SAME:
                found[child] = found.get(child, 0) | values
        if len(found) == 1:
            (child, values), *_ = found.items()
            if values == self.order.whole[place]:
                return child
        if not found:
            return SAME
        return self._number(Branch(place, tuple(sorted((values, child) for child, values in found.items()))))

    def place(self, number: int) -> int:
        """The place of the axis of a node; after all axes for a leaf."""
        node = self.nodes[number]
        return node.place if isinstance(node, Branch) else len(self.order.names)

    def edges(self, number: int) -> Edges:
        """The edges of a branch, those to :data:`SAME` included."""
        node = self.nodes[number]
        assert isinstance(node, Branch)
        rest = self.order.whole[node.place]
        for values, _ in node.edges:
            rest &= ~values
        return (*node.edges, (rest, SAME)) if rest else node.edges

    def mapped(self, number: int, change: Callable[[Leaf], int], known: dict[int, int]) -> int:
        """A node with other leaves."""
        if number in (SAME, SKIPPED):
            return number
        if number not in known:
            node = self.nodes[number]
            if isinstance(node, Branch):
                edges = [(values, self.mapped(child, change, known)) for values, child in node.edges]
                known[number] = self.branch(node.place, edges)
            else:
                assert node is not None
                known[number] = change(node)
        return known[number]

    def union(self, first: int, second: int, known: dict[tuple[int, int], int]) -> int:
        """The cases and days in question by one node or another. What one of them compares is compared."""
        if second in {first, SAME}:
            return first
        if first == SAME:
            return second
        key = (first, second) if first < second else (second, first)
        if key not in known:
            known[key] = self._union(first, second, known)
        return known[key]

    def _union(self, first: int, second: int, known: dict[tuple[int, int], int]) -> int:
        places = self.place(first), self.place(second)
        place = min(places)
        if place == len(self.order.names):
            one, other = self.nodes[first], self.nodes[second]
            if one is None or other is None:
                return first if other is None else second
            assert isinstance(one, Leaf)
            assert isinstance(other, Leaf)
            return self.leaf(one.days | other.days)
        sides = [
            self.edges(number) if at == place else ((self.order.whole[place], number),)
            for number, at in zip((first, second), places, strict=True)
        ]
        return self.branch(
            place, [(a & b, self.union(one, two, known)) for a, one in sides[0] for b, two in sides[1] if a & b]
        )

    def _number(self, node: Branch | Leaf) -> int:
        number = self._numbers.get(node)
        if number is None:
            number = self._numbers[node] = len(self.nodes)
            self.nodes.append(node)
        return number

    def reached(self, roots: Iterable[int]) -> Iterator[tuple[int, Branch | Leaf]]:
        """Every node below some nodes, once."""
        seen: set[int] = {SAME, SKIPPED}
        waiting = list(roots)
        while waiting:
            number = waiting.pop()
            if number in seen:
                continue
            seen.add(number)
            node = self.nodes[number]
            assert node is not None
            yield number, node
            if isinstance(node, Branch):
                waiting += [child for _, child in node.edges]

    def paths(self, number: int, known: dict[int, int]) -> int:
        """The number of paths from a node to a leaf."""
        if number not in known:
            node = self.nodes[number]
            known[number] = (
                sum(self.paths(child, known) for _, child in node.edges)
                if isinstance(node, Branch)
                else node is not None
            )
        return known[number]
