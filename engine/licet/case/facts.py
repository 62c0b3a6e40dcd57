"""Facts: a case reduced to what rules can distinguish. Ranks replace figures, zones replace countries, listings names.

Under the same rules, cases with equal facts have the same outcome on every day, so outcomes are cached by facts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, cached_property

from licet.language.attributes import ECCN, FIGURES, FLAGS, ROLES, SYMBOLS
from licet.rulebook.rulebook import Rulebook
from licet.values.days import ALWAYS, NEVER, Days
from licet.values.needs import Need
from licet.values.truth import Truth
from licet.world.catalogue import CatalogueItem
from licet.world.regions import Regions

from .parties import END_USER, Effect, PartyKey, on_list
from .ranks import ATTRIBUTES, NOT_APPLICABLE, CutPoints, Range
from .resolve import Case, is_text

_ECCN = ATTRIBUTES.index(ECCN)


@dataclass(frozen=True, slots=True)
class Zone:
    """The countries (or parties) that rules do not distinguish in one role. Equal zones of a role have equal outcomes.

    ``key`` is what rules can know of any of them; ``example`` is one of them.
    """

    key: tuple[object, ...]
    example: str = field(compare=False)
    _hash: int = field(init=False, compare=False, repr=False)  # computed once, as zones are looked up very often

    def __post_init__(self) -> None:
        object.__setattr__(self, "_hash", hash(self.key))

    def __hash__(self) -> int:
        return self._hash


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything about one product of a case that a condition can test.

    ``ranges`` are in the order of :data:`licet.case.ranks.ATTRIBUTES`. ``zones`` are in the order of
    :data:`licet.language.attributes.ROLES`, ``None`` where the place is not known. ``assumed`` are the facts that the
    question does not state, of which it is assumed that no rule applies because of them. ``defaults`` are the roles whose
    place was not stated and is the usual one. ``stated`` are the ranges of the ECCNs that are stated of the product, in the order of
    :func:`stated_eccns`.
    """

    ranges: tuple[Range, ...]
    zones: tuple[Zone | None, ...]
    assumed: frozenset[str]
    defaults: frozenset[str]
    stated: tuple[Range, ...] = ()
    _hash: int = field(init=False, compare=False, repr=False)  # computed once

    def __post_init__(self) -> None:
        object.__setattr__(self, "_hash", hash((self.ranges, self.zones, self.assumed, self.defaults, self.stated)))

    def __hash__(self) -> int:
        return self._hash

    def range(self, attribute: str) -> Range:
        """The ranks that an attribute may have."""
        return self.ranges[ATTRIBUTES.index(attribute)]

    @property
    def readings(self) -> tuple[Facts, ...]:
        """The facts without the stated ECCNs, and those with each of them as the classification of the product."""
        if not self.stated:
            return (self,)
        plain = replace(self, stated=())
        read = (replace(plain, ranges=(*self.ranges[:_ECCN], one, *self.ranges[_ECCN + 1 :])) for one in self.stated)
        return (plain, *read)

    @property
    def classified(self) -> bool:
        """Whether these are facts with an ECCN as the classification of the product."""
        return self.ranges[_ECCN] != NOT_APPLICABLE


class FactBuilder:
    """Makes facts from cases, for one rulebook.

    ``named`` are the places that its rules name, by role; ``easing`` are the lists of parties that ease.
    """

    def __init__(
        self,
        rulebook: Rulebook,
        ranks: CutPoints,
        named: Mapping[str, frozenset[str]],
        easing: frozenset[str] = frozenset(),
    ) -> None:
        self.rulebook = rulebook
        self.easing = easing
        self.ranks = ranks
        self.named = named
        self.every = frozenset[str]().union(*named.values())
        self.zone = cache(self._zone)

    def facts(self, case: Case, part: CatalogueItem) -> Facts:
        """The facts of one product of a case."""
        assumed = {name for name in ("end_use", "end_user") if getattr(case, name) is None}
        kind = self.rulebook.catalogue.kinds.get(part.kind or "")
        ranges: list[Range] = []
        for name in ATTRIBUTES:
            applies = kind is None or name in kind.figures | kind.flags
            if name in SYMBOLS:
                word = case.end_use if name == "end_use" else self._word(part, name)
                ranges.append(self.ranks.of_word(name, word))
            elif not applies or name == ECCN:
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
        zones = tuple(self._parties(case) if role == END_USER else self.zone(places[role], role) for role in ROLES)
        asked = (role for role in case.question.defaults if self.named[role])  # by some rule
        defaults = frozenset(role for role in asked if places[role] is not None)
        stated = tuple(self.ranks.of_eccn(eccn) for eccn in stated_eccns(case, part))
        return Facts(tuple(ranges), zones, frozenset(assumed), defaults, stated)

    def _word(self, part: CatalogueItem, name: str) -> str | None:
        """The word of a product for an attribute. A product with a name that is not in the catalogue is none that rules name."""
        if name == "product":
            return part.id or part.name or None
        value: str | None = getattr(part, name)
        return value

    def equivalence_key(self, role: str, text: str) -> object:
        """A key for a text in a role: questions that differ only in texts with equal keys have the same outcome.

        The key of a destination covers the headquarters too, which are in the destination unless stated. A text that
        cannot be resolved is its own key.
        """
        if not is_text(text):
            return text
        if role == END_USER:
            return self.rulebook.parties.look_up(text)
        country = self.rulebook.catalogue.countries.find(text)
        if country is None:
            return text
        fits = country if country.partition("-")[0] in self._fitting else None
        if role == "destination":
            return self.zone(country, role), self.zone(country, "headquarters"), fits
        return self.zone(country, role), fits

    def _zone(self, country: str | None, role: str | None = None) -> Zone | None:
        """The zone of a country in a role, or in all roles; ``None`` if the country is not known."""
        if country is None:
            return None
        return Zone(self.rulebook.regions.signature(country, self.named[role] if role else self.every), country)

    def _parties(self, case: Case) -> Zone | None:
        """The named parties; ``None`` where nobody is named."""
        if case.end_user is None:
            return None
        countries = (case.destination, case.headquarters)
        matches = self.rulebook.parties.look_up(case.end_user)
        return Zone((PartyKey.of(END_USER, matches, countries, self.easing),), case.end_user)

    @cached_property
    def _fitting(self) -> frozenset[str]:
        """The countries of all parties on lists that ease."""
        return frozenset(country for entry in self.rulebook.parties.on(self.easing) for country in entry.countries)


def stated_eccns(case: Case, part: CatalogueItem) -> tuple[str, ...]:
    """The ECCNs that the question and the catalogue state of a product, each once."""
    return tuple(dict.fromkeys(eccn for eccn in (case.question.eccn, part.eccn) if eccn is not None))


def membership(rulebook: Rulebook, zone: Zone | None, place: str, known_on: date | None) -> tuple[Days, Days]:
    """The days on which a zone certainly, and those on which it possibly, belongs to a named place."""
    return (NEVER, ALWAYS) if zone is None else rulebook.regions.days(place, zone.example, known_on)


def listed(rulebook: Rulebook, zone: Zone | None, name: str, known_on: date | None, effect: Effect) -> Truth:
    """The days on which a party of the zone is on a named list, and what would settle it."""
    if zone is None:
        return Truth(NEVER, ALWAYS, frozenset({Need("fact", END_USER)}))
    keys = tuple(key for key in zone.key if isinstance(key, PartyKey))
    return on_list(rulebook.parties, keys, name, known_on, effect)


def ever(regions: Regions, role: str, zone: Zone | None, place: str) -> bool:
    """Whether a zone possibly belongs to a named place on any day, for any day of knowledge.

    Any party may be on any list: where a list does not clear its name for certain, that is told.
    """
    return zone is None or role == END_USER or regions.ever(place, zone.example)
