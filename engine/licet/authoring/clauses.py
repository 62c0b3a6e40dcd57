"""What is left of the rules of some rulebooks after a part of a case is known: the states of the legal space.

Every clause of every rule has a bit. A state holds the clauses that may still hold, and the days on which what is known of them
holds, where that is not every day. All rulebooks share one state, so that their classes are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import Any, NamedTuple

from licet.case.facts import ProductFacts, Zone, with_eccn
from licet.case.parties import EASING
from licet.case.ranks import ATTRIBUTES, KIND_POSITION, Range, inside, overlaps
from licet.determination.evaluator import Evaluator
from licet.inference.compiled import CompiledClause
from licet.language.attributes import ASSUMED_FLAGS, CASE_FLAGS, FLAGS, PARTY_ATTRIBUTES, ROLES
from licet.language.schema import Relief
from licet.rulebook.versions import windows
from licet.values.bits import bits
from licet.values.days import ALWAYS, NEVER, Days
from licet.world.figures import completed

from .axes import BANDWIDTHS, NOBODY, Value, case_of
from .reduction import Entry, Reading, State, Tag, reduced

FITTING = ("destination", "headquarters")
DECIDING = ("class", "control", "relief")


class Change(NamedTuple):
    """What a value does to a state: the clauses that it rules out, and the days on which others hold by it."""

    dead: int
    tags: tuple[Tag, ...]


class Table:
    """The clauses of some rulebooks with their bits: of rules in these roles, of these jurisdictions or all, in force on some of these days.

    Cases with equal states have equal answers on these days.
    """

    def __init__(
        self, evaluators: Sequence[Evaluator], roles: Iterable[str] = DECIDING,
        jurisdictions: Container[str] | None = None, days: Days = ALWAYS,
    ) -> None:  # fmt: skip
        self.evaluators = tuple(evaluators)
        self._within = days
        self._jurisdictions = jurisdictions
        self.clauses: dict[int, tuple[int, CompiledClause]] = {}  # by bit, with the number of their rulebook
        self.entries: list[Entry] = []
        self._count = 0
        self._unclassified = self._always = 0
        for side, evaluator in enumerate(self.evaluators):
            self._add(side, evaluator, frozenset(roles))
        self._by_range: list[dict[int, dict[tuple[Range, ...], int]]] = [{} for _ in self.evaluators]
        self._by_places: list[dict[int, dict[Any, int]]] = [{} for _ in self.evaluators]
        self.on: dict[str, int] = {}
        for number, (side, clause) in self.clauses.items():
            for position, name, meant in clause.ranges:
                _join(self._by_range[side].setdefault(position, {}), meant, 1 << number)
                _join(self.on, _axis(name), 1 << number)
            for position, role, names in clause.places:
                key = (names, clause.clause.owner_share, clause.effect) if role in PARTY_ATTRIBUTES else names
                _join(self._by_places[side].setdefault(position, {}), key, 1 << number)
                _join(self.on, _axis(role), 1 << number)
        self._own = [
            sum(1 << bit for bit, (of, _) in self.clauses.items() if of == side) for side in range(len(self.evaluators))
        ]
        self._parties = self.on.get("party", 0)
        fitting = (
            reduce(or_, (1 << n for n, (_, one) in self.clauses.items() if one.effect in EASING), 0) & self._parties
        )
        for role in FITTING:  # whether a party on a list that eases fits depends on where these are
            _join(self.on, role, fitting)
        self._fitting = fitting
        self.on["named"] = self._parties
        self.on["bandwidths"] = reduce(or_, (self.on.get(name, 0) for name in BANDWIDTHS), 0)
        self._days: dict[object, int] = {}
        self._fixed: dict[object, int] = {}
        self.covered: list[tuple[tuple[tuple[str, bool, bool], ...], ...]] = []  # by ``fixed``, of each rulebook
        self._changes: dict[object, Change] = {}
        self._fitting_parties: dict[str, bool] = {}
        self._starts: dict[int, State] = {}
        self._kept: dict[tuple[int, int, int, bool], int] = {}

    def _add(self, side: int, evaluator: Evaluator, roles: frozenset[str]) -> None:
        inference = evaluator.inference
        views = [windows(evaluator.rulebook, basis, None) for basis in ("practice", "law")]
        for rule in inference.rules:
            if rule.role not in roles or not (rule.role == "class" or self._asked(rule.jurisdiction)):
                continue
            version = rule.version
            if not any(view[version.number].possible & self._within for view in views):
                continue
            eased = tuple((side, name) for name in version.rule.of) if isinstance(version.rule, Relief) else ()
            entry = Entry(side, version.id, rule.role, rule.jurisdiction, self._bit(), eased, rule)
            entry.when = self._bits(side, rule.when or (), entry)
            entry.unless = self._bits(side, rule.unless, entry)
            if rule.classified is not None:
                self._unclassified |= entry.when | entry.unless
                entry.classified = self._bits(side, (rule.classified,), entry)
                entry.when |= entry.classified
            self._close(entry, always=rule.when is None)
        for name, one in inference.jurisdictions.items():
            if not self._asked(name):
                continue
            entry = Entry(side, name, "governs", name, self._bit())
            entry.when = self._bits(side, one.governs or (), entry)
            self._close(entry, always=one.governs is None)
            for number, (_, _, clauses) in enumerate(one.also):
                entry = Entry(side, f"{name}:{number}", "also", name, self._bit())
                entry.when = self._bits(side, clauses, entry)
                self._close(entry, always=False)

    def _asked(self, jurisdiction: str) -> bool:
        return self._jurisdictions is None or jurisdiction in self._jurisdictions

    def _close(self, entry: Entry, *, always: bool) -> None:
        entry.close()
        self._always |= entry.met if always else 0
        self.entries.append(entry)

    def _bit(self) -> int:
        self._count += 1
        return 1 << self._count - 1

    def _bits(self, side: int, clauses: Iterable[CompiledClause], entry: Entry) -> int:
        found = 0
        for clause in clauses:
            bit = self._bit()
            self.clauses[bit.bit_length() - 1] = side, clause
            if clause.classes:
                entry.asks.append((bit, frozenset((side, name) for name in clause.classes)))
            found |= bit
        return found

    def possible(self, rules: frozenset[str]) -> Callable[[State], bool]:
        """Whether one of these rules may still apply, by a state."""
        mask = reduce(or_, (one.holds for one in self.entries if one.name in rules), 0)
        return lambda state: any(reading.alive & mask for reading in state.readings)

    def start(self, value: Value) -> State:
        """The state after a product, or a kind of product, is known."""
        found = self._starts.get(id(value))
        if found is None:
            found = self._starts[id(value)] = self._find_start(value)
        return found

    def _find_start(self, value: Value) -> State:
        sides = [self._product(value, side) for side in range(len(self.evaluators))]
        fixed = tuple(self._covered(side, known.ranges) for side, known in enumerate(sides))
        readings = []
        for number in range(1 + max(len(known.stated) for known in sides)):
            alive = self._always | reduce(or_, self._own)
            tags: list[Tag] = []
            for side, known in enumerate(sides):
                change, out = self._read(value, side, known, number)
                alive &= ~(change.dead | out)
                tags += change.tags
            readings.append(Reading(alive, _within(tags, alive)))
        if fixed not in self._fixed:
            self._fixed[fixed] = len(self.covered)
            self.covered.append(fixed)
        return State(self._fixed[fixed], tuple(readings))

    def _read(self, value: Value, side: int, known: ProductFacts, number: int) -> tuple[Change, int]:
        """What one reading of a product does to the clauses of a rulebook, and what it leaves out of them."""
        own = self._own[side]
        if number > len(known.stated):
            return Change(own, ()), 0
        ranges = with_eccn(known.ranges, known.stated[number - 1]) if number else known.ranges
        item = value.items[side]
        later = {"end_use", *CASE_FLAGS}
        if item.id is None:
            later |= {"vendor", *self._attributes(item.kind)}
        stated = {name: one for name, one in zip(ATTRIBUTES, ranges, strict=True) if name not in later}
        dead, tags = self._by_ranges(side, stated, known.assumed - later)
        if item.id is not None:
            home = self._by_place(side, "vendor_home", known.home)
            dead, tags = dead | home.dead, (*tags, *home.tags)
        return Change(dead, tags), self._unclassified & own if number else 0

    def _attributes(self, kind: str | None) -> frozenset[str]:
        """The figures and flags that have an axis: those that every catalogue has for a kind of product."""
        kinds = [one.rulebook.catalogue.kinds[kind or ""] for one in self.evaluators]
        return frozenset.intersection(*(one.figures | one.flags for one in kinds))

    def _product(self, value: Value, side: int) -> ProductFacts:
        case = case_of((value,), side)
        return self.evaluators[side].inference.fact_builder.product(case, case.parts[0])

    def _covered(self, side: int, ranges: Sequence[Range]) -> tuple[tuple[str, bool, bool], ...]:
        """What each jurisdiction covers of a kind of product: wholly or in part, and in part."""
        kind = ranges[KIND_POSITION]
        return tuple(
            (name, one.kinds is None or inside(kind, one.kinds), overlaps(kind, one.partly))
            for name, one in self.evaluators[side].inference.jurisdictions.items()
        )

    def tested(self, axis: str, state: State) -> bool:
        """Whether a clause that is left has a condition on an axis."""
        on = self.on.get(axis, 0)
        return any(reading.alive & on for reading in state.readings)

    def after(self, axes: Iterable[Sequence[Value]]) -> int:
        """The clauses with a condition on one of these axes."""
        return reduce(or_, (self.on.get(axis[0].axis, 0) for axis in axes), 0)

    def moved(self, state: State, axis: Sequence[Value], path: Sequence[Value]) -> Iterator[tuple[list[Value], State]]:
        """The states that the values of an axis lead to, each with the values that do."""
        for values, following, _ in self.led(state, axis, (1 << len(axis)) - 1, path):
            yield [axis[number] for number in bits(values)], following

    def led(
        self, state: State, axis: Sequence[Value], wanted: int, path: Sequence[Value]
    ) -> Iterator[tuple[int, State, Value]]:
        """The states that some values of an axis lead to, each with the bits of the values that do and one of them."""
        groups: dict[Change, tuple[int, Value]] = {}
        for number in bits(wanted):
            value = axis[number]
            change = self.change(value, path)
            mask, first = groups.get(change, (0, value))
            groups[change] = mask | 1 << number, first
        found: dict[State, tuple[int, Value]] = {}
        for change, (mask, value) in groups.items():
            readings = []
            for alive, tags in state.readings:
                left = alive & ~change.dead
                readings.append(Reading(left, _within((*tags, *change.tags), left)))
            following = State(state.fixed, tuple(readings))
            known, first = found.get(following, (0, value))
            found[following] = known | mask, first
        for following, (mask, value) in found.items():
            yield mask, following, value

    def change(self, value: Value, path: Sequence[Value]) -> Change:
        """What a value does to a state. That of a party depends on the places on the path to it."""
        key: object = id(value)
        if value.axis == "party" and self._may_fit(value):
            places = {name: one for step in path for name, one in step.stated.items() if name in FITTING}
            key = id(value), *map(places.get, FITTING)
        change = self._changes.get(key)
        if change is None:
            change = self._changes[key] = self._find_change(value, path)
        return change

    def _may_fit(self, value: Value) -> bool:
        """Whether what a party does depends on the places of a case: it is on a list that eases."""
        found = self._fitting_parties.get(value.stated["party"].name)
        if found is None:
            name = value.stated["party"].name
            found = self._fitting_parties[name] = any(
                one.exact and one.list in evaluator.inference.fact_builder.easing
                for evaluator in self.evaluators
                for one in evaluator.rulebook.parties.look_up(name).bearings
            )
        return found

    def _find_change(self, value: Value, path: Sequence[Value]) -> Change:
        dead, tags = 0, list[Tag]()
        for side in range(len(self.evaluators)):
            for one in self._of_side(value, side, path):
                dead |= one.dead
                tags += one.tags
        return Change(dead, tuple(tags))

    def _of_side(self, value: Value, side: int, path: Sequence[Value]) -> Iterator[Change]:
        inference = self.evaluators[side].inference
        ranks, builder = inference.ranks, inference.fact_builder
        if value.axis == "party":
            yield from self._by_party(value, side, path)
        elif value.axis in ROLES:
            country = value.stated.get(value.axis)
            yield self._by_place(side, value.axis, country)
            if value.axis in FITTING and country and builder.may_fit(country):
                yield Change(0, ((self._fitting, self._number((value.axis, country))),))
        elif value.axis == "named":
            yield Change(self._parties if NOBODY in value.cells else 0, ())
        elif value.axis == "vendor":
            known = builder.product(case := case_of((*path[:1], value), side), case.parts[0])
            yield self._by_ranges(side, {"vendor": known.ranges[ATTRIBUTES.index("vendor")]}, frozenset())
            yield self._by_place(side, "vendor_home", known.home)
        elif value.axis == "end_use":
            word = value.stated.get("end_use")
            yield self._by_ranges(
                side, {"end_use": ranks.of_word("end_use", word)}, frozenset() if word else frozenset({"end_use"})
            )
        elif value.axis in CASE_FLAGS:
            yield self._by_ranges(side, {value.axis: ranks.of_fact(value.stated[value.axis])}, frozenset())
        elif value.axis in FLAGS:
            stated = value.flags.get(value.axis)
            open_ = ASSUMED_FLAGS & {value.axis} if stated is None else frozenset()
            yield self._by_ranges(side, {value.axis: ranks.of_flag(stated)}, open_)
        else:
            figures = completed(value.figures) or value.figures
            names = BANDWIDTHS if value.axis == "bandwidths" else (value.axis,)
            ranges = {n: ranks.of_figure(n, figures[n]) if n in figures else ranks.whole(n) for n in names}
            yield self._by_ranges(side, ranges, frozenset())

    def _by_ranges(self, side: int, ranges: Mapping[str, Range], assumed: frozenset[str]) -> Change:
        dead = soft = 0
        for name, known in ranges.items():
            for meant, mask in self._by_range[side].get(ATTRIBUTES.index(name), {}).items():
                if name in assumed or not overlaps(known, meant):
                    dead |= mask
                elif not inside(known, meant):
                    soft |= mask
        return Change(dead, ((soft, self._number((NEVER, self._within, False))),) if soft else ())

    def _by_place(self, side: int, role: str, country: str | None) -> Change:
        inference = self.evaluators[side].inference
        zone = inference.fact_builder.zone(country, role)
        dead, tags = 0, list[Tag]()
        for names, mask in self._by_places[side].get(ROLES.index(role), {}).items():
            certain = possible = NEVER
            for name in names:
                surely, maybe = inference.membership(role, zone, name, None)
                certain, possible = certain | surely, possible | maybe
            dead |= self._tag(tags, mask, certain, possible, not_here=False)
        return Change(dead, tuple(tags))

    def place_days(self, side: int, role: str, country: str | None) -> Iterator[Days]:
        """The days on which a country certainly and possibly is in each of the places that clauses ask for."""
        inference = self.evaluators[side].inference
        zone = inference.fact_builder.zone(country, role)
        for names in self._by_places[side].get(ROLES.index(role), {}):
            for name in names:
                yield from inference.membership(role, zone, name, None)

    def _by_party(self, value: Value, side: int, path: Sequence[Value]) -> Iterator[Change]:
        inference = self.evaluators[side].inference
        question = case_of((*path, value), side).question
        found = inference.fact_builder.places(question, None, None).zones
        dead, tags = 0, list[Tag]()
        for role in PARTY_ATTRIBUTES:
            position = ROLES.index(role)
            zone: Zone | None = found[position]
            for (names, share, effect), mask in self._by_places[side].get(position, {}).items():
                if zone is None:
                    dead |= mask  # assumed to be nobody of concern
                    continue
                truth = inference.listed(role, zone, tuple(names), share, None, effect)
                not_here = any(need.code == "not_here" for need in truth.missing)
                dead |= self._tag(tags, mask, truth.certain, truth.possible, not_here=not_here)
        yield Change(dead, tuple(tags))

    def _tag(self, tags: list[Tag], mask: int, certain: Days, possible: Days, *, not_here: bool) -> int:
        """Add the days on which clauses hold to tags, and return the clauses that hold on none."""
        certain, possible = certain & self._within, possible & self._within
        if not possible:
            return mask
        if certain != self._within:
            tags.append((mask, self._number((certain, possible, not_here))))
        return 0

    def _number(self, days: object) -> int:
        return self._days.setdefault(days, len(self._days))

    def live(self, state: State) -> list[Entry]:
        """The rules of which something is left."""
        every = reduce(or_, (reading.alive for reading in state.readings), 0)
        return [entry for entry in self.entries if entry.every & every]

    def reduced(self, state: State, later: int, entries: Sequence[Entry], *, governed: bool = False) -> State:
        """The state without what cannot matter any more. ``later`` are the clauses with conditions that are not known yet.

        ``governed`` keeps rules of jurisdictions of which it is not asked whether they govern.
        """
        readings = []
        for alive, tags in state.readings:
            tagged = reduce(or_, (mask for mask, _ in tags), 0)
            key = alive, tagged, later, governed
            kept = self._kept.get(key)
            if kept is None:
                kept = self._kept[key] = reduced(alive, alive & ~later & ~tagged, entries, governed=governed)
            readings.append(Reading(kept, _within(tags, kept)))
        return State(state.fixed, tuple(readings))


def _within(tags: Iterable[Tag], alive: int) -> tuple[Tag, ...]:
    """The tags of clauses that are left, those of equal days joined."""
    found: dict[int, int] = {}
    for mask, days in tags:
        if left := mask & alive:
            found[days] = found.get(days, 0) | left
    return tuple(sorted((mask, days) for days, mask in found.items()))


def _join(masks: dict[Any, int], key: Any, mask: int) -> None:
    masks[key] = masks.get(key, 0) | mask


def _axis(name: str) -> str:
    """The axis on which an attribute is."""
    return "party" if name in PARTY_ATTRIBUTES else "vendor" if name == "vendor_home" else name
