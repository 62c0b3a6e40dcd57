"""The cells of facts: what each condition of the rules makes of them, so that results are shared between facts.

A cell holds whether a fact meets one condition on an attribute, or which of the days of some places a zone has. Facts that
differ only in cells that a rule does not test give the same result for it. The cells of one attribute, and those of one zone,
are found once for each of its values.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from functools import cache
from itertools import accumulate, chain
from operator import itemgetter
from typing import Any

from licet.case.facts import Facts, Zone
from licet.case.ranks import ATTRIBUTES, ECCN_POSITION, KIND_POSITION, NOT_APPLICABLE, Range, RangeIndex, inside
from licet.language.attributes import CLAIMS, PARTY_ATTRIBUTES, ROLES
from licet.world.regions import Regions

from .compiled import CompiledClause, CompiledJurisdiction, CompiledRule

Cells = tuple[Hashable, ...]
Condition = tuple[Range, ...]  # the ranges of which one must hold
MOST_VALUES = 1 << 12  # ranges of one attribute, and zones of one role, whose cells are kept
OUTSIDE, PERHAPS, INSIDE, NONE = range(4)  # the cells of attributes
UNKNOWN = -1  # the cell of a place that is not known; 0 is that of a country that is in none of the places on any day
_TOLD = {ATTRIBUTES.index(name) for name in CLAIMS} | {
    ECCN_POSITION
}  # where not having the attribute makes a difference
_APPLICABLE: Condition = ()  # the condition of an ECCN that is stated at all


class Layout:
    """The positions of the cells that the rules of a rulebook test. ``rules`` are in the order of their numbers."""

    def __init__(
        self, rules: Iterable[CompiledRule], jurisdictions: dict[str, CompiledJurisdiction], regions: Regions
    ) -> None:
        self._regions = regions
        self._conditions: list[dict[Condition, int]] = [{} for _ in ATTRIBUTES]
        self._places: list[dict[tuple[str, ...], int]] = [{} for _ in ROLES]
        tested_by_rules = [
            self._registered((*one.alternatives, *one.unless), one.classified is not None) for one in rules
        ]
        tested_by_laws = {name: self._of_jurisdiction(one) for name, one in jurisdictions.items()}
        sizes = [*map(len, self._conditions), *map(len, self._places)]
        self._starts = list(accumulate(sizes, initial=0))
        self.rules = [self._select(tested) for tested in tested_by_rules]
        self.jurisdictions = {name: self._select(tested) for name, tested in tested_by_laws.items()}
        self._remember()
        self._values: list[dict[Range, Cells]] = [{} for _ in ATTRIBUTES]
        self._zones: list[dict[int, Cells]] = [{} for _ in ROLES]
        self._numbers: dict[Hashable, int] = {}
        self._by_name = [_by_name(places) for places in self._places]
        self._names = [frozenset(names) for names in self._by_name]

    def _remember(self) -> None:
        self._meeting = cache(lambda position: RangeIndex(self._conditions[position]))

    def __getstate__(self) -> dict[str, object]:
        return {name: value for name, value in self.__dict__.items() if name != "_meeting"}

    def __setstate__(self, state: dict[str, object]) -> None:
        self.__dict__.update(state)
        self._remember()

    def cells(self, facts: Facts, zones: tuple[int, ...], further: int) -> Cells:
        """The cells of facts. ``zones`` are the numbers of their zones, ``further`` stands for all else."""
        found: list[Cells] = []
        for position, known in enumerate(facts.ranges):
            cells = self._values[position].get(known)
            found.append(self._value(position, known) if cells is None else cells)
        for role, number in enumerate(zones):
            cells = self._zones[role].get(number)
            found.append(self._zone(role, number, facts.zones[role]) if cells is None else cells)
        return (*chain.from_iterable(found), further)

    def _of_jurisdiction(self, one: CompiledJurisdiction) -> set[tuple[int, int]]:
        """What a jurisdiction tests, the kinds that it covers included."""
        clauses = (*(one.governs or ()), *(clause for _, _, cases in one.also for clause in cases))
        tested = self._registered(clauses, eccn=False)
        for kinds in filter(None, (one.kinds, one.partly)):
            tested.add((KIND_POSITION, _index(self._conditions[KIND_POSITION], kinds)))
        return tested

    def _registered(self, clauses: Iterable[CompiledClause], eccn: bool) -> set[tuple[int, int]]:
        """What clauses test, and whether an ECCN is stated: attributes, then roles, with the index of the condition."""
        tested: set[tuple[int, int]] = set()
        for clause in clauses:
            tested.update(
                (position, _index(self._conditions[position], ranges)) for position, _, ranges in clause.ranges
            )
            for role, name, names in clause.places:
                places = () if name in PARTY_ATTRIBUTES else tuple(sorted(set(names)))
                tested.add((len(ATTRIBUTES) + role, _index(self._places[role], places)))
        if eccn:
            tested.add((ECCN_POSITION, _index(self._conditions[ECCN_POSITION], _APPLICABLE)))
        return tested

    def _select(self, tested: Iterable[tuple[int, int]]) -> Callable[[Cells], Any]:
        return itemgetter(*sorted(self._starts[group] + index for group, index in tested), self._starts[-1])

    def _value(self, position: int, known: Range) -> Cells:
        """The cells of a range of an attribute."""
        conditions = self._conditions[position]
        if known == NOT_APPLICABLE and position in _TOLD:
            return _kept(self._values[position], known, (NONE,) * len(conditions))
        cells, every = [OUTSIDE] * len(conditions), tuple(conditions)
        for index in self._meeting(position).meeting(known):
            cells[index] = INSIDE if inside(known, every[index]) else PERHAPS
        return _kept(self._values[position], known, tuple(cells))

    def _zone(self, role: int, number: int, zone: Zone | None) -> Cells:
        """The cells of a zone: the number of it for parties, for a country those of its days in each set of places."""
        if zone is None or ROLES[role] in PARTY_ATTRIBUTES:
            cell = UNKNOWN if zone is None else number
            return _kept(self._zones[role], number, (cell,) * len(self._places[role]))
        cells = [0] * len(self._places[role])
        every = list(self._places[role])
        for index in {
            one for name in self._regions.reached(zone.example, self._names[role]) for one in self._by_name[role][name]
        }:
            signature = self._regions.signature(zone.example, frozenset(every[index]))
            cells[index] = self._numbers.setdefault(signature, len(self._numbers) + 1)
        return _kept(self._zones[role], number, tuple(cells))


def _index(known: dict[Any, int], one: Hashable) -> int:
    return known.setdefault(one, len(known))


def _by_name(places: dict[tuple[str, ...], int]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for names, index in places.items():
        for name in names:
            found.setdefault(name, []).append(index)
    return found


def _kept(kept: dict[Any, Cells], key: Hashable, cells: Cells) -> Cells:
    if len(kept) >= MOST_VALUES:
        kept.clear()
    kept[key] = cells
    return cells
