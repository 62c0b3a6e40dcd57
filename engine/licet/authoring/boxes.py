"""The cases of a part of the legal space as few boxes: products of sets of cells, one set for each axis.

The cases are given as a graph (:mod:`licet.authoring.joining`). Nodes from which the same cells lead to the same results are one, and a
node that makes no difference is left out. Boxes are the paths of what remains; boxes that differ on one axis only are joined. Then
each is widened as far as all of its cases have the result, and boxes within others are left out. So boxes may overlap.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from math import prod
from typing import Any, NamedTuple

from .axes import Value

Cells = tuple[tuple[str, int | str], ...]
Box = Mapping[str, frozenset[Cells]]  # cells by axis; an axis that is not there makes no difference


class _Split(NamedTuple):
    """A node of the reduced graph: an axis, and for each set of its cells the node that they lead to."""

    axis: str
    groups: frozenset[tuple[frozenset[Cells], int]]


class Graph:
    """A reduced graph of cases, with a set of results at each leaf."""

    def __init__(self) -> None:
        self._nodes: list[_Split | frozenset[Hashable]] = [frozenset()]
        self._numbers: dict[Hashable, int] = {self._nodes[0]: 0}
        self._roots: dict[int, list[Value]] = {}
        self.domains: dict[str, set[Cells]] = {}

    def add(self, products: Sequence[Value], number: int) -> None:
        """Add products, for which a node has the results."""
        if number:
            self._roots.setdefault(number, []).extend(products)

    def leaf(self, results: frozenset[Hashable]) -> int:
        """The node of cases with these results."""
        return self._number(results)

    def branch(self, axis: str, domain: frozenset[Cells], groups: Iterable[tuple[frozenset[Cells], int]]) -> int:
        """The node of an axis with these cells, some of which lead to other nodes."""
        self.domains.setdefault(axis, set()).update(domain)
        return self._split(axis, domain, groups)

    def _split(self, axis: str, domain: frozenset[Cells], groups: Iterable[tuple[frozenset[Cells], int]]) -> int:
        """The node of an axis; the one that it leads to where all cells of the axis lead to the same."""
        joined: dict[int, frozenset[Cells]] = {}
        for cells, child in groups:
            if child:
                joined[child] = joined.get(child, frozenset()) | cells
        if not joined:
            return 0
        (child, cells), *others = joined.items()
        if not others and cells == domain:
            return child
        return self._number(_Split(axis, frozenset((cells, child) for child, cells in joined.items())))

    def _number(self, one: Any) -> int:
        number = self._numbers.get(one)
        return number if number is not None else self._new(one)

    def _new(self, one: Any) -> int:
        number = self._numbers[one] = len(self._nodes)
        self._nodes.append(one)
        return number

    def results(self) -> set[Hashable]:
        """Every result of some leaf."""
        return {result for node in self._nodes if isinstance(node, frozenset) for result in node}

    def boxes(self, result: Hashable) -> Iterator[tuple[tuple[Value, ...], Box]]:
        """The cases that have a result: products, each with a box of everything else."""
        chosen: dict[int, int] = {}
        products: dict[int, list[Value]] = {}
        for number, values in self._roots.items():
            if below := self._chosen(number, result, chosen):
                products.setdefault(below, []).extend(values)
        for number, values in products.items():
            for box in self._widened(number, joined(dict(path) for path in self._paths(number))):
                yield tuple(values), box

    def _chosen(self, number: int, result: Hashable, chosen: dict[int, int]) -> int:
        """The node with leaves that have a result, or do not."""
        if number not in chosen:
            node = self._nodes[number]
            if isinstance(node, _Split):
                groups = [(cells, self._chosen(child, result, chosen)) for cells, child in node.groups]
                domain = frozenset(self.domains[node.axis])
                chosen[number] = self._split(node.axis, domain, groups)
            else:
                chosen[number] = self._number(frozenset({result})) if result in node else 0
        return chosen[number]

    def _widened(self, number: int, boxes: list[Box]) -> list[Box]:
        """As few boxes for the same cases: each as wide as it can be, without those within others."""
        sets: dict[str, dict[frozenset[Cells], None]] = {}
        for box in boxes:
            for axis, cells in box.items():
                sets.setdefault(axis, {})[cells] = None
        wide: list[Box] = []
        for box in sorted(boxes, key=len):
            if not any(_is_within(box, other) for other in wide):
                for axis in box:
                    box = self._wider(number, box, axis, sets[axis])  # noqa: PLW2901 - it grows
                wide = [other for other in wide if not _is_within(other, box)]
                wide.append(box)
        return joined(self._needed(wide))

    def _needed(self, boxes: list[Box]) -> list[Box]:
        """The boxes without those whose cases are all within others."""
        for box in sorted(boxes, key=self._size):
            others = [other for other in boxes if other is not box]
            if self._covered(box, others):
                boxes = others
        return boxes

    def _size(self, box: Box) -> float:
        """The part of all cells that a box has."""
        return prod(len(cells) / len(self.domains[axis]) for axis, cells in box.items())

    def _covered(self, box: Box, others: Sequence[Box]) -> bool:
        """Whether every case of a box is within one of others."""
        for number, other in enumerate(others):
            cells = {axis: box.get(axis, frozenset(self.domains[axis])) for axis in other}
            if any(cells[axis].isdisjoint(own) for axis, own in other.items()):
                continue
            for axis, own in other.items():
                outside = cells[axis] - own
                if outside and not self._covered({**box, axis: outside}, others[number + 1 :]):
                    return False
                box = {**box, axis: cells[axis] & own}
            return True
        return False

    def _wider(self, number: int, box: Box, axis: str, sets: Iterable[frozenset[Cells]]) -> Box:
        """A box without its cells on an axis, or with those of other boxes there too, if all of its cases have the result."""
        free = {name: cells for name, cells in box.items() if name != axis}
        if self._holds(number, free, {}):
            return free
        for cells in sets:
            if not cells <= box[axis] and self._holds(number, {**free, axis: cells}, {}):
                box = {**free, axis: box[axis] | cells}
        return box

    def _holds(self, number: int, box: Box, known: dict[int, bool]) -> bool:
        """Whether all cases of a box lead from a node to the result."""
        if number not in known:
            node = self._nodes[number]
            if isinstance(node, _Split):
                asked = box.get(node.axis, frozenset(self.domains[node.axis]))
                reached = [(cells & asked, child) for cells, child in node.groups if cells & asked]
                known[number] = sum(len(cells) for cells, _ in reached) == len(asked) and all(
                    self._holds(child, box, known) for _, child in reached
                )
            else:
                known[number] = bool(node)
        return known[number]

    def _paths(self, number: int) -> Iterator[tuple[tuple[str, frozenset[Cells]], ...]]:
        node = self._nodes[number]
        if not isinstance(node, _Split):
            yield ()
            return
        for cells, child in sorted(node.groups, key=lambda group: min(map(str, group[0]))):
            for path in self._paths(child):
                yield ((node.axis, cells), *path)


def _is_within(box: Box, other: Box) -> bool:
    return all(axis in box and box[axis] <= cells for axis, cells in other.items())


def joined(boxes: Iterable[Box]) -> list[Box]:
    """The boxes, those that differ on one axis only joined.

    >>> one, two = frozenset({(("tpp", 1),)}), frozenset({(("tpp", 2),)})
    >>> len(joined([{"tpp": one}, {"tpp": two}]))
    1
    """
    found = list(boxes)
    while True:
        before = len(found)
        for axis in dict.fromkeys(axis for box in found for axis in box):
            groups: dict[Hashable, list[Box]] = {}
            for box in found:
                rest = frozenset((name, cells) for name, cells in box.items() if name != axis)
                groups.setdefault((axis in box, rest), []).append(box)
            found = [
                group[0]
                if len(group) == 1 or axis not in group[0]
                else {**group[0], axis: frozenset().union(*(one[axis] for one in group))}
                for group in groups.values()
            ]
        if len(found) == before:
            return found
