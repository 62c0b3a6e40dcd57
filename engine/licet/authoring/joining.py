"""The cases in which two rulebooks differ, with what each makes of them: a decision diagram over the axes of the legal space.

The parts of the rules that differ give the cases and days in question. Then the shares of all parts are joined there, one part after the
other. After each, equal nodes are one, nodes that make no difference are left out, and so are days on which nothing differs any more. A
part is unfolded only in the cases that are still in question, by the few conditions that it has itself.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from functools import partial, reduce
from operator import or_

from licet.values.bits import bits

from .axes import NOBODY, Value
from .clauses import Table
from .diagram import SAME, SKIPPED, Branch, Diagram, Leaf, Order
from .differences import Differences
from .parts import Judge, Part, Shares, closed, joined, moved_on, settled, within
from .reduction import Reading, State, Tag
from .space import kind_of


class Levels:
    """The axes of one kind of product, with what is not known yet before each of them: clauses and axes."""

    def __init__(self, table: Table, axes: Sequence[Sequence[Value]], order: Order) -> None:
        self.table, self.axes = table, axes
        self.places = [*(order.places[axis[0].axis] for axis in axes), len(order.names)]
        self.later = [table.after(axes[level:]) for level in range(len(axes) + 1)]
        self.remaining = [frozenset(axis[0].axis for axis in axes[level:]) for level in range(len(axes) + 1)]


class Unfolded:
    """A part of the rules, unfolded over the axes of one kind of product.

    ``alike`` if it is the same under every rulebook, ``naming`` to compare cases that name a party.
    """

    def __init__(
        self, part: Part, levels: Levels, diagram: Diagram, judge: Judge, *, alike: bool, naming: bool
    ) -> None:
        self.part, self.table, self.axes, self.diagram, self.judge = part, levels.table, levels.axes, diagram, judge
        self.alike, self.naming = alike, naming
        self.settled = False  # whether other parts were joined before, so that where this one is dead nothing changes
        self.places, self.later, self.remaining = levels.places, levels.later, levels.remaining
        self.entries = [entry for entry in self.table.entries if entry.every & part.mask]
        last = len(self.table.evaluators) - 1
        self.mask = reduce(or_, (one.every for one in self.entries if one.side == last or not alike), 0)
        self._shares: dict[State, Shares] = {}
        self._moves: dict[Hashable, list[tuple[int, State, Value]]] = {}
        self._asked: dict[tuple[int, int, State], int] = {}
        self._joined: dict[tuple[int, int, State], int] = {}
        self._starts: dict[State, tuple[int, State]] = {}

    def start(self, value: Value) -> tuple[int, State]:
        """The state after a product is known, with the level of the next axis that makes a difference."""
        state = self.table.start(value)
        side = self.mask
        readings = [one._replace(alive=one.alive & side) for one in state.readings]
        own = State(state.fixed, tuple(Reading(one.alive, _of(one.tags, side)) for one in readings))
        found = self._starts.get(own)
        if found is None:
            found = self._starts[own] = self._placed(0, own)
        return found

    def _placed(self, level: int, state: State) -> tuple[int, State]:
        state = self.table.reduced(state, self.later[level], self.entries, governed=self.part.control != "")
        while level < len(self.axes) and not self.table.tested(self.axes[level][0].axis, state):
            level += 1
        return level, state

    def shares(self, state: State, path: tuple[Value, ...], destination: Value) -> Shares:
        """What the part comes to in a case. Raises NewDaysError."""
        found = self._shares.get(state)
        if found is None:
            known = any("destination" in value.stated for value in path)
            values = path if known else (*path, destination)
            found = self._shares[state] = self.judge.shares(self.part, values, alike=self.alike)
        return found

    def moves(self, level: int, state: State, wanted: int, path: tuple[Value, ...]) -> list[tuple[int, State, Value]]:
        """Where some values of an axis lead, and one of the values."""
        axis = self.axes[level]
        if axis[0].axis != "party":
            wanted = self.diagram.order.whole[self.places[level]]
        key = level, state, wanted
        found = self._moves.get(key)
        if found is None:
            found = self._moves[key] = list(self.table.led(state, axis, wanted, path))
        return found

    def asked(
        self, level: int, state: State, path: tuple[Value, ...], differences: Differences, destination: Value
    ) -> int:
        """The cases and days on which the part differs."""
        level, state = self._placed(level, state)
        key = 0, level, state
        found = self._asked.get(key)
        if found is None:
            found = self._asked[key] = self._asked_of(level, state, path, differences, destination)
        return found

    def _asked_of(
        self, level: int, state: State, path: tuple[Value, ...], differences: Differences, destination: Value
    ) -> int:
        units = self.part.changed
        if not differences.left(units, state, self.remaining[level]):
            return SAME
        if level == len(self.axes):
            return self.diagram.leaf(moved_on(self.shares(state, path, destination), self.judge.days))
        whole = wanted = self.diagram.order.whole[self.places[level]]
        if self.axes[level][0].axis == "named" and not self.naming:
            wanted = sum(1 << at for at, value in enumerate(self.axes[level]) if NOBODY in value.cells)
        skipped = [(whole & ~wanted, SKIPPED)] if whole & ~wanted else []
        return self.diagram.branch(
            self.places[level],
            skipped
            + [
                (values & wanted, self.asked(level + 1, following, (*path, value), differences, destination))
                for values, following, value in self.moves(level, state, whole, path)
                if values & wanted
            ],
        )

    def join(
        self, number: int, level: int, state: State, path: tuple[Value, ...], finish: Finish, destination: Value
    ) -> int:
        """A node with the shares of the part."""
        if number in (SAME, SKIPPED):
            return number
        level, state = self._placed(level, state)
        if not any(reading.alive for reading in state.readings) and self.settled:
            return number
        key = number, level, state
        found = self._joined.get(key)
        if found is None:
            found = self._joined[key] = self._join(number, level, state, path, finish, destination)
        return found

    def _join(
        self, number: int, level: int, state: State, path: tuple[Value, ...], finish: Finish, destination: Value
    ) -> int:
        diagram = self.diagram
        own, other = self.places[level], diagram.place(number)
        node = diagram.nodes[number]
        if isinstance(node, Leaf) and level == len(self.axes):
            shares = self.shares(state, path, destination)
            known = within(shares, node.days) if node.shares is None else joined(node.shares, shares, node.days)
            return finish(node.days, known)
        if other < own:
            assert isinstance(node, Branch)
            edges = [
                (values, self.join(child, level, state, path, finish, destination)) for values, child in node.edges
            ]
            return diagram.branch(other, edges)
        theirs = node.edges if isinstance(node, Branch) and other == own else ((diagram.order.whole[own], number),)
        wanted = 0
        for values, _ in theirs:
            wanted |= values
        moves = self.moves(level, state, wanted, path)
        return diagram.branch(
            own,
            [
                (values & reached, self.join(child, level + 1, following, (*path, value), finish, destination))
                for values, child in theirs
                for reached, following, value in moves
                if values & reached
            ],
        )


def _of(tags: Iterable[Tag], mask: int) -> tuple[Tag, ...]:
    return tuple((own & mask, days) for own, days in tags if own & mask)


Finish = Callable[[int, Shares], int]


class Joining:
    """Joins all parts of the rules of two rulebooks in the cases in which they differ.

    ``order`` gives the axes of a kind of product, ``None`` for those of a catalogue; ``parties`` compares cases that name a party
    where no rule that differs asks for one. Raises NewDaysError.
    """

    def __init__(
        self, table: Table, order: Callable[[str | None], Sequence[Sequence[Value]]],
        kinds: Collection[str | None],
        judge: Judge, differences: Differences, destination: Value, *, parties: bool, progress: Callable[[int], None],
    ) -> None:  # fmt: skip
        self.table, self.axes_of, self.judge, self.differences = table, order, judge, differences
        self.parties, self.destination, self.progress = parties, destination, progress
        self.diagram = Diagram(Order([order(kind) for kind in kinds]))
        self._levels = {kind: Levels(table, order(kind), self.diagram.order) for kind in kinds}
        self.roots: dict[Value, int] = {}
        self.count = 0

    def run(self, products: Sequence[Value], parts: Sequence[Part], *, alike: bool) -> Mapping[Value, int]:
        """The node of every product in which anything differs. Unless ``alike``, every part differs."""
        groups: dict[tuple[State, str | None], list[Value]] = {}
        for value in products:
            groups.setdefault((self.table.start(value), kind_of(value)), []).append(value)
        found = self._run([group[0] for group in groups.values()], parts, alike=alike)
        return {value: found[group[0]] for group in groups.values() if group[0] in found for value in group}

    def _run(self, products: Sequence[Value], parts: Sequence[Part], *, alike: bool) -> dict[Value, int]:
        """The same for products of which no two leave the same of the rules."""
        ahead = [part for part in parts if part.changed]
        naming = {value: self._naming(value) for value in products}
        roots = dict.fromkeys(products, SAME)
        for part in ahead:
            unions: dict[tuple[int, int], int] = {}
            asked: dict[bool, dict[str | None, Unfolded]] = {True: {}, False: {}}
            for value in products:
                view = self._view(asked[naming[value]], part, value, alike=False, naming=naming[value])
                level, state = view.start(value)
                found = view.asked(level, state, (value,), self.differences, self.destination)
                found = found if naming[value] else self._unnamed(found)
                roots[value] = self.diagram.union(roots[value], found, unions)
            self._tick()
        roots = {value: number for value, number in roots.items() if number > SKIPPED}
        laws = {part.jurisdiction for part in ahead}
        ordered = sorted(
            parts,
            key=lambda part: (part.jurisdiction not in laws, part.jurisdiction, part.control != "", not part.changed),
        )
        last = max((place for place, part in enumerate(ordered) if part.changed), default=-1)
        for place, part in enumerate(ordered):
            if not roots:
                break
            finish = self._pruned if place >= last else self._kept
            views: dict[str | None, Unfolded] = {}
            for value, number in roots.items():
                view = self._view(views, part, value, alike=alike and not part.changed)
                view.settled = place > 0
                level, state = view.start(value)
                roots[value] = view.join(number, level, state, (value,), finish, self.destination)
            ends = place + 1 == len(ordered) or ordered[place + 1].jurisdiction != part.jurisdiction
            if ends:
                known: dict[int, int] = {}
                close = partial(self._closed, finish)
                for value, number in roots.items():
                    roots[value] = self.diagram.mapped(number, close, known)
            roots = {value: number for value, number in roots.items() if number > SKIPPED}
            self._tick()
        return roots

    def _tick(self) -> None:
        self.progress(len(self.diagram.nodes))

    def _closed(self, finish: Finish, leaf: Leaf) -> int:
        assert leaf.shares is not None
        return finish(leaf.days, closed(leaf.shares))

    def _view(
        self, views: dict[str | None, Unfolded], part: Part, value: Value, *, alike: bool, naming: bool = False
    ) -> Unfolded:
        kind = kind_of(value)
        if kind not in views:
            views[kind] = Unfolded(part, self._levels[kind], self.diagram, self.judge, alike=alike, naming=naming)
        return views[kind]

    def _naming(self, value: Value) -> bool:
        """Whether to compare cases that name a party, for a product: on request, or where some rule that differs asks for parties."""
        if self.parties:
            return True
        start, table = self.table.start(value), self.table
        left = table.reduced(start, table.after(self.axes_of(kind_of(value))), table.live(start))
        return self.differences.named(left)

    def _unnamed(self, number: int) -> int:
        """A node without the cases that name a party."""
        if number == SAME or "named" not in self.diagram.order.places:
            return number
        return self._without_names(number, {})

    def _without_names(self, number: int, known: dict[int, int]) -> int:
        diagram = self.diagram
        place = diagram.order.places["named"]
        if number == SAME or diagram.place(number) == place:
            return number
        if number in known:
            return known[number]
        node = diagram.nodes[number]
        if isinstance(node, Branch) and node.place < place:
            edges = [(values, self._without_names(child, known)) for values, child in node.edges]
            known[number] = diagram.branch(node.place, edges)
        else:
            unnamed = next(
                1 << at
                for at, value in enumerate(next(axis for axis in self.axes_of(None) if axis[0].axis == "named"))
                if NOBODY in value.cells
            )
            known[number] = diagram.branch(place, [(unnamed, number), (diagram.order.whole[place] & ~unnamed, SKIPPED)])
        return known[number]

    def _kept(self, days: int, shares: Shares) -> int:
        return self.diagram.leaf(days, shares)

    def _pruned(self, days: int, shares: Shares) -> int:
        left = moved_on(shares, days & ~settled(shares))
        return self.diagram.leaf(left, within(shares, left) if left != days else shares) if left else SAME


def values_of(axis: Sequence[Value], mask: int) -> list[Value]:
    """The values of an axis that bits stand for."""
    return [axis[number] for number in bits(mask)]
