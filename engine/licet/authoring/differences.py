"""Which rules of two rulebooks differ, and whether a difference is left at a state of their legal space.

Two versions of a rule are equal if the same is left of their conditions, with the same effect on the same days. Places are
compared by what is in them and when, lists by their entries: so a rule differs where a region that it names was changed. Texts that
nobody evaluates (what a rule says, its citation) do not count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from functools import cache, reduce
from operator import or_
from typing import Any

from licet.inference.compiled import CompiledClause, owner_lists
from licet.language.attributes import CASE_FLAGS, FIGURES, FLAGS, PARTY_ATTRIBUTES, ROLES
from licet.language.schema import Control, Relief
from licet.rulebook.versions import windows
from licet.values.bits import bits
from licet.values.days import ALWAYS, NEVER, Days, until
from licet.world.parties import base_of, list_of

from .axes import BANDWIDTHS, Axes, Value
from .clauses import Table
from .reduction import Entry, State

Unit = tuple[str, str]  # a rule by its id, or a jurisdiction


class Differences:
    """The rules that differ between the two rulebooks of a table; ``every`` takes all rules for such."""

    def __init__(self, table: Table, axes: Axes, *, every: bool = False) -> None:
        self.table, self.axes = table, axes
        self._windows = [[windows(book, basis, None) for basis in ("practice", "law")] for book in axes.rulebooks]
        self._owners = [owner_lists(one.inference.rules) for one in axes.evaluators]
        self._units: dict[Unit, list[Entry]] = {}
        for entry in table.entries:
            name = entry.jurisdiction if entry.role in {"governs", "also"} else entry.name
            self._units.setdefault(("law" if entry.role in {"governs", "also"} else "rule", name), []).append(entry)
        self._static = {id(entry): self._effect(entry) for entry in table.entries}
        self._numbers: dict[Hashable, int] = {}
        self._clause = cache(self._of_clause)
        self._content = cache(self._of_list)
        self._homes = [self._vendor_homes(side) for side in range(len(axes.evaluators))]
        self._zones = {
            role: [one.stated.get(role) for one in axes.zones(role)] for role in ROLES if role not in PARTY_ATTRIBUTES
        }
        whole = State(0, ())
        self._differing = [unit for unit, entries in self._units.items() if self._differs(entries, None, None, whole)]
        self.changed = list(self._units) if every else self._differing

    @property
    def rules(self) -> tuple[str, ...]:
        """The ids of the rules that differ, and the jurisdictions whose index does."""
        return tuple(sorted({name for _, name in self.changed}))

    @property
    def days(self) -> Days:
        """The days on which answers may differ: those on which rules that differ are in force and covered."""
        found = NEVER
        for unit in self.changed:
            for entry in self._units[unit]:
                if entry.rule is None:
                    return ALWAYS
                through = self.axes.rulebooks[entry.side].jurisdictions[entry.jurisdiction].coverage.through
                in_force = Days.union(view[entry.rule.version.number].possible for view in self._windows[entry.side])
                found |= in_force if entry.role == "class" else in_force & until(through)
        return found

    def changed_among(self, entries: Iterable[Entry]) -> list[Unit]:
        """The rules that differ, of which one of these is."""
        own = {id(entry) for entry in entries}
        return [unit for unit in self.changed if any(id(entry) in own for entry in self._units[unit])]

    @property
    def eccns(self) -> tuple[str, ...]:
        """The ECCNs that rules which differ name."""
        entries = [entry for unit in self.changed for entry in self._units[unit]]
        asked = {
            eccn
            for one in entries
            for bit in bits(one.every & ~one.met)
            for eccn in self.table.clauses[bit][1].clause.eccn or ()
        }
        return tuple(sorted(asked))

    @property
    def axes_tested(self) -> frozenset[str]:
        """The axes that rules which differ ask about, and the clauses by which their jurisdictions govern a case."""
        laws = {name.partition(".")[0] for _, name in self.changed}
        units = [*self.changed, *(("law", name) for name in laws)]
        every = reduce(or_, (entry.every for unit in units for entry in self._units.get(unit, ())), 0)
        return frozenset(axis for axis, mask in self.table.on.items() if mask & every)

    def left(self, units: Iterable[Unit], state: State, remaining: frozenset[str]) -> bool:
        """Whether anything is left of some rules, other under one rulebook than under the other. ``remaining`` are axes not known yet."""
        return any(
            self._differs(self._units[unit], reading, remaining, state) for unit in units for reading in state.readings
        )

    def _differs(self, entries: Iterable[Entry], reading: Any, remaining: frozenset[str] | None, state: State) -> bool:
        """Whether other things are left of the versions of a rule on the two sides; ``None`` for all of them."""
        sides: tuple[list[Hashable], list[Hashable]] = ([], [])
        for entry in entries:
            alive = entry.every if reading is None else reading.alive & entry.every
            if not alive & entry.holds:
                continue
            clauses = frozenset(
                (self._part(entry, number), self._clause(number, remaining), self._tags(reading, number))
                for number in bits(alive & ~entry.met)
            )
            covered = self._covered(entry, None if reading is None else state)
            met = bool(alive & entry.met) if reading is not None else entry.rule is not None and entry.rule.when is None
            sides[entry.side].append((self._static[id(entry)], met, clauses, covered))
        return Counter(sides[0]) != Counter(sides[1])

    def _covered(self, entry: Entry, state: State | None) -> Hashable:
        """What a jurisdiction covers of the kind of product of a state; ``None`` for all kinds."""
        if entry.role != "governs":
            return None
        if state is None:
            coverage = self.axes.rulebooks[entry.side].jurisdictions[entry.name].coverage
            return frozenset(coverage.kinds or ()), frozenset(coverage.partly or ())
        return next(one for one in self.table.covered[state.fixed][entry.side] if one[0] == entry.name)

    def named(self, state: State) -> bool:
        """Whether a rule that differs, and of which something is left, asks for parties."""
        parties = self.table.on.get("party", 0)
        entries = (entry for unit in self._differing for entry in self._units[unit])
        return any(reading.alive & entry.every & parties for entry in entries for reading in state.readings)

    @staticmethod
    def _part(entry: Entry, number: int) -> str:
        if entry.rule is not None and entry.rule.classified is not None and 1 << number & entry.classified:
            return "classified"
        return "unless" if 1 << number & entry.unless else "when"

    @staticmethod
    def _tags(reading: Any, number: int) -> frozenset[int]:
        return frozenset() if reading is None else frozenset(day for mask, day in reading.tags if mask >> number & 1)

    def _effect(self, entry: Entry) -> Hashable:
        """What a rule does, and on which days; what the silence of a jurisdiction means, and on which days."""
        book = self.axes.rulebooks[entry.side]
        if entry.rule is None:
            index = book.jurisdictions[entry.jurisdiction]
            if entry.role == "also":
                one = index.coverage.also[int(entry.name.rpartition(":")[2])]
                return entry.role, one.from_, one.whole
            coverage = index.coverage
            return (
                entry.role,
                type(index),
                index.silence,
                coverage.from_,
                coverage.through,
                coverage.kinds is None,
                index.governs is None,
            )
        version = entry.rule.version
        rule = version.rule
        days = tuple(windows[version.number] for windows in self._windows[entry.side])
        recollected = isinstance(rule, Control | Relief) and rule.recollected
        of = tuple(sorted(rule.of)) if isinstance(rule, Relief) else ()
        return entry.role, rule.binds, version.scale, of, recollected, days, rule.when is None

    def _of_clause(self, number: int, remaining: frozenset[str] | None) -> Hashable:
        """What is left of the conditions of a clause, when only these axes are not known yet; ``None`` for all of them."""
        side, clause = self.table.clauses[number]
        found = frozenset((*self._conditions(side, clause, remaining), ("classes", clause.classes)))
        return self._numbers.setdefault(found, len(self._numbers))

    def _conditions(
        self, side: int, clause: CompiledClause, remaining: frozenset[str] | None
    ) -> Iterator[tuple[str, Hashable]]:
        for _, name, meant in clause.ranges:
            if remaining is None or name in remaining or (name in BANDWIDTHS and "bandwidths" in remaining):
                stated = getattr(clause.clause, name)
                if name in CASE_FLAGS:
                    yield name, meant
                elif name in FLAGS:
                    yield name, stated
                elif name in FIGURES:
                    yield name, tuple(stated.model_dump().items())
                else:
                    yield name, frozenset(self._words(side, name, stated))
        for _, role, names in clause.places:
            if role in PARTY_ATTRIBUTES:
                if remaining is None or "party" in remaining:
                    yield role, (names, str(clause.clause.owner_share), clause.effect, self._lists(side, names))
            elif remaining is None or ("vendor" if role == "vendor_home" else role) in remaining:
                yield role, (self._places(side, role, names), self._homes[side] if role == "vendor_home" else ())

    def _words(self, side: int, name: str, words: Iterable[str]) -> Iterator[str]:
        for word in words:
            yield from self.axes.rulebooks[side].catalogue.ids(word) if name == "product" else (word,)

    def _places(self, side: int, role: str, names: Iterable[str]) -> Hashable:
        """What is in several places, and when."""
        inference = self.axes.evaluators[side].inference
        found = []
        for country in self._zones[role]:
            zone = inference.fact_builder.zone(country, role)
            certain = possible = NEVER
            for name in names:
                surely, maybe = inference.membership(role, zone, name, None)
                certain, possible = certain | surely, possible | maybe
            found.append((certain, possible))
        return tuple(found)

    def _lists(self, side: int, names: Iterable[str]) -> Hashable:
        """What is on several lists of parties, and what being there may do."""
        builder = self.axes.evaluators[side].inference.fact_builder
        lists = [list_of(name) for name in names]
        return tuple((self._content(side, one), one in builder.easing, one in self._owners[side]) for one in lists)

    def _of_list(self, side: int, name: str) -> Hashable:
        parties = self.axes.rulebooks[side].parties
        return frozenset(map(repr, _entries(parties.on({base_of(name)})))), parties.state(name).whole

    def _vendor_homes(self, side: int) -> Hashable:
        """The homes of the vendors that rules name."""
        vendors = self.axes.rulebooks[side].catalogue.vendors
        named = sorted({word for ranks in self.axes.ranks for word in ranks.words["vendor"]})
        return tuple(vendors[one].home if one in vendors else None for one in named)

    def described_otherwise(self, value: Value) -> bool:
        """Whether the two catalogues say other things of a product, or of a kind of product."""
        old, new = value.items
        books = self.axes.rulebooks
        if old.id is None:
            kinds = [book.catalogue.kinds[old.kind or ""] for book in books]
            return (kinds[0].figures, kinds[0].flags) != (kinds[1].figures, kinds[1].flags)
        told = [
            (one.kind, one.vendor, dict(one.figures), dict(one.flags), one.eccn, book.catalogue.home_of(one))
            for one, book in zip((old, new), books, strict=True)
        ]
        return told[0] != told[1]


def _entries(entries: Iterable[Any]) -> Iterator[tuple[object, ...]]:
    """What an evaluation reads of entries."""
    for one in entries:
        yield (
            one.name, one.first, one.end, one.first_published, one.end_published, one.review, one.evidence, one.footnote,
            one.countries,
        )  # fmt: skip
