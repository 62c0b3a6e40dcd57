"""Classes of facts that the rules of a rulebook do not distinguish: one evaluation answers for all facts of a class.

Two sets of facts are in one class if what they state meets the same alternatives, and if every condition that an evaluation
then tests has the same result for both, on the same days. Their outcomes are equal, but for what is assumed: alternatives that
are met only if what is left open were otherwise do not count. What a product and what places contribute is computed once for
each of them, so that a class is found by a few operations on bit masks, in which bit ``n`` stands for alternative ``n``.

This decides only which facts share an answer. The first facts of each class are evaluated as all others are, with
durable-rules and its cross-check. The masks are built from the clauses, not from the rows of the network.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import date
from functools import cache, lru_cache, reduce
from operator import or_
from typing import Literal, TypeVar

from licet.case.facts import PlaceFacts, ProductFacts, Zone, with_eccn
from licet.case.ranks import (
    ATTRIBUTES,
    ECCN_POSITION,
    KIND_POSITION,
    NOT_APPLICABLE,
    Range,
    RangeIndex,
    inside,
    overlaps,
)
from licet.language.attributes import CLAIMS, PARTY_ATTRIBUTES, ROLES
from licet.values.bits import bits
from licet.values.days import NEVER

from .compiled import CompiledClause
from .matcher import Inference

T = TypeVar("T")

MOST_PARTS = 1 << 16  # products, places and sets of alternatives that are kept
MOST_CLASSES = 1 << 19  # numbers of classes that are kept
FIXED = -1  # in place of an alternative: the clauses that are tested for all facts


class Part:
    """What a product, or what places, contribute to a class.

    ``stated`` are the alternatives that what is stated may meet, ``anything`` those that may be met if what is left open
    could be anything; ``left_open`` says whether something is. ``results`` are numbers that stand for the results of the
    conditions of an alternative, ``fixed`` is that for the clauses that are tested for all facts.
    """

    __slots__ = ("anything", "fixed", "left_open", "results", "stated")

    def __init__(self, stated: int, anything: int, result: Callable[[int], int], *, left_open: bool) -> None:
        self.stated = stated
        self.anything = anything
        self.left_open = left_open
        self.results = cache(result)
        self.fixed = self.results(FIXED)


class Classes:
    """Numbers the classes of facts under one rulebook. Not thread-safe."""

    def __init__(self, inference: Inference) -> None:
        self._inference = inference
        alternatives = inference.network.alternatives
        clauses = {number: one.clause for number, one in enumerate(alternatives)}
        self._every = (1 << len(alternatives)) - 1
        self._established = {
            number: one.rule.version.id for number, one in enumerate(alternatives) if one.rule.version.role == "class"
        }
        self._establishing = _mask(self._established)
        self._deciding = _mask(
            n for n, one in enumerate(alternatives) if one.rule.version.role in {"control", "relief"}
        )
        self._first = _mask(number for number, clause in clauses.items() if not clause.classes)
        self._by_class = _masks((name, number) for number, clause in clauses.items() for name in clause.classes)
        self._by_ranges = [
            _masks((meant, n) for n, clause in clauses.items() for at, _, meant in clause.ranges if at == position)
            for position in range(len(ATTRIBUTES))
        ]
        self._by_places = [
            _masks((names, n) for n, clause in clauses.items() for at, _, names in clause.places if at == role)
            for role in range(len(ROLES))
        ]
        self._without_range = [self._without(masks.values()) for masks in self._by_ranges]
        self._without_place = [self._without(masks.values()) for masks in self._by_places]
        self._place_names = [frozenset(name for names in masks for name in names) for masks in self._by_places]
        self._tested = {number: (one.clause, *one.rule.unless) for number, one in enumerate(alternatives)}
        jurisdictions = inference.jurisdictions.values()
        self._tested[FIXED] = (
            *(clause for rule in inference.unconditional for clause in rule.unless),
            *(clause for one in jurisdictions for clause in one.governs or ()),
            *(clause for one in jurisdictions for _, _, also in one.also for clause in also),
        )
        establishing = _masks((name, number) for number, name in self._established.items())
        self._asked = {
            number: reduce(or_, (establishing.get(name, 0) for clause in tested for name in clause.classes), 0)
            for number, tested in self._tested.items()
        }
        self._kinds = [ranges for one in jurisdictions for ranges in (one.kinds, one.partly) if ranges is not None]
        self._numbers: dict[Hashable, int] = {}
        self._classes: dict[tuple[int, ...], int] = {}
        self._count = 0
        self._meeting = cache(lambda position: RangeIndex(self._by_ranges[position]))
        self._meet_range = cache(self._find_meet_range)
        self._meet_zone = cache(self._find_meet_zone)
        self._alternatives = lru_cache(MOST_PARTS)(self._find_alternatives)
        self.of_product = lru_cache(MOST_PARTS)(self._of_product)
        self.of_places = lru_cache(MOST_PARTS)(self._of_places)

    def number(self, product: tuple[Part, ...], places: Part) -> int:
        """The number of the class of a product, in all its readings, at places. No number stands for two classes."""
        key = [places.fixed]
        for reading in product:
            key.append(reading.fixed)
            for alternative in self._alternatives(reading.stated & places.stated):
                key.append(reading.results(alternative))
                key.append(places.results(alternative))
        whole = tuple(key)
        number = self._classes.get(whole)
        if number is None:
            if len(self._classes) >= MOST_CLASSES:
                self._classes.clear()
            self._count += 1
            number = self._classes[whole] = self._count
        return number

    def alternatives(self, product: Part, places: Part) -> tuple[int, ...]:
        """The alternatives that one reading of a product may meet at places: those of :meth:`Inference.candidates`."""
        return tuple(bits(self._find_candidates(_met(product, places))))

    def _of_product(self, product: ProductFacts) -> tuple[Part, ...]:
        """What a product contributes in each of its readings: without the ECCNs stated of it, and with each of them."""
        readings = (product.ranges, *(with_eccn(product.ranges, eccn) for eccn in product.stated))
        return tuple(self._reading(ranges, product.assumed) for ranges in readings)

    def _reading(self, ranges: tuple[Range, ...], assumed: frozenset[str]) -> Part:
        stated = anything = self._every
        for position, (name, known) in enumerate(zip(ATTRIBUTES, ranges, strict=True)):
            anything &= self._meet_range(position, known)
            claimed = self._inference.ranks.whole(name) if name in CLAIMS and known != NOT_APPLICABLE else known
            stated &= self._meet_range(position, NOT_APPLICABLE if name in assumed else claimed)
        kind, eccn = ranges[KIND_POSITION], ranges[ECCN_POSITION]
        kinds = tuple(_state("kind", kind, meant) for meant in self._kinds)

        def result(number: int) -> int:
            tested = (condition for clause in self._tested[number] for condition in clause.ranges)
            states = [_state(name, ranges[at], meant) for at, name, meant in tested if name not in assumed]
            common = (assumed, eccn == NOT_APPLICABLE, kinds) if number == FIXED else ()
            return self._numbered((number, "product", *states, *common))

        return Part(stated, anything, result, left_open=bool(assumed))

    def _of_places(self, places: PlaceFacts, known_on: date | None) -> Part:
        """What places contribute, if what was published after a day is not known."""
        stated = anything = self._every
        for role, (name, zone) in enumerate(zip(ROLES, places.zones, strict=True)):
            anything &= self._meet_zone(role, None if name in places.defaults else zone)
            stated &= self._meet_zone(role, False if name in places.assumed else zone)

        def result(number: int) -> int:
            tested = (found for clause in self._tested[number] for found in self._located(clause, places, known_on))
            common = (places.assumed, places.defaults, places.partly, known_on) if number == FIXED else ()
            return self._numbered((number, "places", *tested, *common))

        return Part(stated, anything, result, left_open=bool(places.assumed or places.defaults))

    def _located(self, clause: CompiledClause, places: PlaceFacts, known_on: date | None) -> Iterator[Hashable]:
        """What an evaluation tests of each condition of a clause on places."""
        for position, role, names in clause.places:
            zone = places.zones[position]
            if role in places.assumed:
                continue
            if role in PARTY_ATTRIBUTES:
                share = clause.clause.owner_share
                yield self._inference.listed(role, zone, tuple(names), share, known_on, clause.effect)
                yield zone is not None and zone.unfit(clause.effect, names)
            else:
                certain = possible = NEVER
                for name in names:
                    certain_days, possible_days = self._inference.membership(role, zone, name, known_on)
                    certain, possible = certain | certain_days, possible | possible_days
                yield zone is None, certain, possible

    def _find_meet_range(self, position: int, known: Range) -> int:
        """The alternatives that a range of an attribute may meet, those without a condition on it included."""
        masks = tuple(self._by_ranges[position].values())
        found = self._meeting(position).meeting(known)
        return reduce(or_, (masks[number] for number in found), self._without_range[position])

    def _find_meet_zone(self, role: int, zone: Zone | Literal[False] | None) -> int:
        """The alternatives that a zone may meet, ``False`` for one that is nowhere; those without a condition on it included."""
        met, masks = self._without_place[role], self._by_places[role]
        if zone is False:
            return met
        if zone is None or ROLES[role] in PARTY_ATTRIBUTES:  # any party may be on any list
            return self._every
        reached = self._inference.rulebook.regions.reached(zone.example, self._place_names[role])
        return reduce(or_, (mask for names, mask in masks.items() if not reached.isdisjoint(names)), met)

    def _without(self, masks: Iterable[int]) -> int:
        """The alternatives in none of some sets."""
        return self._every & ~reduce(or_, masks, 0)

    def _find_candidates(self, mask: int) -> int:
        """Of some alternatives those that are met, beginning with those that ask for no class."""
        reached = waiting = mask & self._first
        while waiting:
            following = 0
            for number in bits(waiting & self._establishing):
                following |= self._by_class.get(self._established[number], 0)
            waiting = mask & following & ~reached
            reached |= waiting
        return reached

    def _find_alternatives(self, mask: int) -> tuple[int, ...]:
        """Of some alternatives those that an outcome depends on: of classes only those that others ask for."""
        candidates = self._find_candidates(mask)
        reached = waiting = candidates & (self._deciding | self._asked[FIXED])
        while waiting:
            following = 0
            for number in bits(waiting):
                following |= self._asked[number]
            waiting = candidates & following & ~reached
            reached |= waiting
        return tuple(bits(reached))

    def _numbered(self, value: Hashable) -> int:
        return self._numbers.setdefault(value, len(self._numbers))


def _met(product: Part, places: Part) -> int:
    """The alternatives that both a product and places may meet."""
    mask = product.stated & places.stated
    if product.left_open or places.left_open:
        mask |= product.anything & places.anything
    return mask


def _state(name: str, known: Range, meant: Iterable[Range]) -> int:
    """Whether a condition holds certainly (2), possibly (1), or not: as the attribute differs (0), or is missing in a claim (-1)."""
    if inside(known, meant):
        return 2
    return int(overlaps(known, meant)) or -int(name in CLAIMS and known == NOT_APPLICABLE)


def _mask(numbers: Iterable[int]) -> int:
    return reduce(or_, (1 << number for number in numbers), 0)


def _masks(pairs: Iterable[tuple[T, int]]) -> dict[T, int]:
    masks: dict[T, int] = {}
    for key, number in pairs:
        masks[key] = masks.get(key, 0) | 1 << number
    return masks
