"""A case as the law sees it: ranks instead of figures, zones instead of countries, listings instead of names.

Two cases with equal facts get the same answer from the same rules on every day, so answers are remembered by facts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from licet.language.attributes import FIGURES, FLAGS, ROLES, SYMBOLS
from licet.rulebook.rulebook import Rulebook
from licet.values.days import ALWAYS, NEVER, Days
from licet.world.catalogue import CatalogueItem
from licet.world.parties import Listing
from licet.world.regions import Regions

from .ranks import ATTRIBUTES, NOT_APPLICABLE, CutPoints, Range
from .resolve import Case, is_text


@dataclass(frozen=True, slots=True)
class Zone:
    """A place (or a party) known by how rules see it; equal zones are interchangeable.

    ``example`` is one country of the zone: any of them answers alike.
    """

    key: tuple[object, ...]
    example: str = field(compare=False)
    _hash: int = field(
        init=False, compare=False, repr=False
    )  # the hash, taken once: zones are looked up far more often than made

    def __post_init__(self) -> None:
        object.__setattr__(self, "_hash", hash(self.key))

    def __hash__(self) -> int:
        return self._hash


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything about one part of a case that rules may ask.

    ``ranges`` go by :data:`ATTRIBUTES`; ``zones`` by :data:`ROLES`, ``None`` where the place is not known;
    ``assumed`` are the questions left open that count as "nothing of the kind" and are said to be assumed; ``defaults``
    are the roles whose place was not stated and is the usual one.
    """

    ranges: tuple[Range, ...]
    zones: tuple[Zone | None, ...]
    assumed: frozenset[str]
    defaults: frozenset[str]
    _hash: int = field(init=False, compare=False, repr=False)  # the hash, taken once

    def __post_init__(self) -> None:
        object.__setattr__(self, "_hash", hash((self.ranges, self.zones, self.assumed, self.defaults)))

    def __hash__(self) -> int:
        return self._hash

    def range(self, attribute: str) -> Range:
        """What is known of an attribute."""
        return self.ranges[ATTRIBUTES.index(attribute)]


@dataclass(frozen=True, slots=True)
class PartyKey:
    """How lists see an end user: the exact listings, and the lists that hold a name so near that it is left open."""

    listings: tuple[Listing, ...]
    near: frozenset[str]


class FactBuilder:
    """Turns cases into facts, for one rulebook. ``named`` are the places that its rules name, by role."""

    def __init__(self, rulebook: Rulebook, ranks: CutPoints, named: Mapping[str, frozenset[str]]) -> None:
        self.rulebook = rulebook
        self.ranks = ranks
        self.named = named
        self.every = frozenset[str]().union(*named.values())
        self.zone = cache(self._zone)

    def facts(self, case: Case, part: CatalogueItem) -> Facts:
        """The facts of one part of a case."""
        assumed = {name for name in ("end_use", "end_user") if getattr(case, name) is None}
        kind = self.rulebook.catalogue.kinds.get(part.kind or "")
        ranges: list[Range] = []
        for name in ATTRIBUTES:
            applies = kind is None or name in kind.figures | kind.flags
            if name in SYMBOLS:
                word = case.end_use if name == "end_use" else self._word(part, name)
                ranges.append(self.ranks.of_word(name, word))
            elif not applies:
                ranges.append(NOT_APPLICABLE)
            elif name in FIGURES:
                figure = part.figures.get(name)
                ranges.append(self.ranks.whole(name) if figure is None else self.ranks.of_figure(name, figure))
            elif name in FLAGS:
                ranges.append(self.ranks.of_flag(part.flags.get(name)))
        maker = self.rulebook.catalogue.vendors.get(part.vendor or "")
        home = maker.home if maker else None
        ships_from = case.ships_from or home
        places = {
            "destination": case.destination, "headquarters": case.headquarters or case.destination,
            "ships_from": ships_from, "vendor_home": home,
        }  # fmt: skip
        zones = tuple(
            self._party(case.end_user) if role == "end_user" else self.zone(places[role], role) for role in ROLES
        )
        defaults = frozenset(role for role in case.question.defaults if places[role] is not None)
        return Facts(tuple(ranges), zones, frozenset(assumed), defaults)

    def _word(self, part: CatalogueItem, name: str) -> str | None:
        """A symbol of a part. A part that has a name but is in no catalogue is none of those that rules name."""
        if name == "product":
            return part.id or part.name or None
        value: str | None = getattr(part, name)
        return value

    def equivalence_key(self, role: str, text: str) -> object:
        """What sets a cell apart from others: with equal ones, orders that differ in nothing else get the same answers.

        A destination also stands for the headquarters, which are there unless stated. What cannot be read is like nothing.
        """
        if not is_text(text):
            return text
        if role == "end_user":
            return self._party(text)
        country = self.rulebook.catalogue.countries.find(text)
        if country is None:
            return text
        if role == "destination":
            return self.zone(country, role), self.zone(country, "headquarters")
        return self.zone(country, role)

    def _zone(self, country: str | None, role: str | None = None) -> Zone | None:
        """The zone of a country in a role, or in any; ``None`` when the country is not known."""
        if country is None:
            return None
        return Zone(self.rulebook.regions.signature(country, self.named[role] if role else self.every), country)

    def _party(self, name: str | None) -> Zone | None:
        if name is None:
            return None
        parties = self.rulebook.parties
        return Zone((PartyKey(parties.listings(name), parties.near_lists(name)),), name)


def membership(
    rulebook: Rulebook, role: str, zone: Zone | None, place: str, known_on: date | None
) -> tuple[Days, Days]:
    """On which days something surely, and possibly, belongs to a named place or list."""
    if zone is None:
        return NEVER, ALWAYS
    if role != "end_user":
        return rulebook.regions.days(place, zone.example, known_on)
    days = Days.union(one.days(known_on) for one in _key(zone).listings if one.list == place)
    return days, ALWAYS if place in _key(zone).near else days


def ever(regions: Regions, role: str, zone: Zone | None, place: str) -> bool:
    """Whether that could hold on any day, whatever was known."""
    if zone is None:
        return True
    if role != "end_user":
        return regions.ever(place, zone.example)
    return place in _key(zone).near or any(one.list == place for one in _key(zone).listings)


def _key(zone: Zone) -> PartyKey:
    key = zone.key[0]
    if not isinstance(key, PartyKey):
        raise TypeError("a party zone is keyed by its listings")
    return key
