"""Facts: a case reduced to what rules can distinguish. Ranks replace figures, zones replace countries, listings names.

Under the same rules, cases with equal facts have the same outcome on every day, so outcomes are cached by facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, cached_property
from typing import Literal, NamedTuple

from licet.errors import InputError
from licet.language.attributes import ASSUMED_FLAGS, CASE_FLAGS, FIGURES, FLAGS, PARTY_ATTRIBUTES, ROLES, SYMBOLS
from licet.lists.roles import party_roles
from licet.question import ANY_ROLE, END_USER, Question
from licet.rulebook.rulebook import Rulebook
from licet.values.days import ALWAYS, NEVER, Days
from licet.values.eccn import beside, nearest_known
from licet.world.catalogue import CatalogueItem
from licet.world.parties import list_of

from .named import is_owner, parse_parties
from .parties import EASING, Effect, PartyKey, reached, unstated_share
from .ranks import ATTRIBUTES, ECCN_POSITION, NOT_APPLICABLE, CutPoints, Range
from .resolve import Case, is_text

StatedBy = Literal["question", "name", "catalogue", "paragraph"]


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

    def __reduce__(self) -> tuple[type[Zone], tuple[object, ...]]:
        return Zone, (self.key, self.example)  # another process has other hashes

    @property
    def parties(self) -> tuple[PartyKey, ...]:
        """The parties of a zone of parties."""
        return tuple(key for key in self.key if isinstance(key, PartyKey))

    def unfit(self, effect: Effect, names: Iterable[str]) -> bool:
        """Whether a party is on one of these lists of parties with entries of other countries, and only fitting ones count."""
        if effect not in EASING:
            return False
        lists = set(map(list_of, names))
        return any(one.list in lists for key in self.parties for one in key.unfit)


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything about one product of a case that a condition can test.

    ``ranges`` are in the order of :data:`licet.case.ranks.ATTRIBUTES`. ``zones`` are in the order of
    :data:`licet.language.attributes.ROLES`, ``None`` where the place is not known. ``assumed`` are the facts that the
    question does not state, of which it is assumed that no rule applies because of them. ``partly`` are the roles of which
    some parties are stated, and others are not. ``defaults`` are the roles whose place was not stated and is the usual one.
    ``stated`` are the ranges of the ECCNs that are stated of the product, in the order of :func:`stated_eccns`.
    """

    ranges: tuple[Range, ...]
    zones: tuple[Zone | None, ...]
    assumed: frozenset[str]
    defaults: frozenset[str]
    stated: tuple[Range, ...] = ()
    partly: frozenset[str] = frozenset()
    _hash: int = field(init=False, compare=False, repr=False)  # computed once

    def __post_init__(self) -> None:
        key = (self.ranges, self.zones, self.assumed, self.defaults, self.stated, self.partly)
        object.__setattr__(self, "_hash", hash(key))

    def __hash__(self) -> int:
        return self._hash

    def __reduce__(self) -> tuple[type[Facts], tuple[object, ...]]:
        return Facts, (self.ranges, self.zones, self.assumed, self.defaults, self.stated, self.partly)  # as for zones

    def range(self, attribute: str) -> Range:
        """The ranks that an attribute may have."""
        return self.ranges[ATTRIBUTES.index(attribute)]

    @property
    def readings(self) -> tuple[Facts, ...]:
        """The facts without the stated ECCNs, and those with each of them as the classification of the product."""
        if not self.stated:
            return (self,)
        plain = replace(self, stated=())
        read = (replace(plain, ranges=with_eccn(self.ranges, one)) for one in self.stated)
        return (plain, *read)

    @property
    def classified(self) -> bool:
        """Whether these are facts with an ECCN as the classification of the product."""
        return self.ranges[ECCN_POSITION] != NOT_APPLICABLE


class _Known(NamedTuple):
    """What is known of a product by its kind: ranges, the positions of those that it may state, and flags assumed if it does not."""

    ranges: tuple[Range, ...]
    positions: Mapping[str, int]
    assumed: frozenset[str]


class ProductFacts(NamedTuple):
    """What facts have from a product: see :class:`Facts`. ``home`` is the country of its vendor, ``None`` if not known."""

    ranges: tuple[Range, ...]
    assumed: frozenset[str]
    stated: tuple[Range, ...]
    home: str | None


class PlaceFacts(NamedTuple):
    """What facts have from places and parties: see :class:`Facts`."""

    zones: tuple[Zone | None, ...]
    assumed: frozenset[str]
    defaults: frozenset[str]
    partly: frozenset[str]


def combined(product: ProductFacts, places: PlaceFacts) -> Facts:
    """The facts of a product with its places and parties."""
    return Facts(
        product.ranges, places.zones, product.assumed | places.assumed, places.defaults, product.stated, places.partly
    )


def with_eccn(ranges: tuple[Range, ...], eccn: Range) -> tuple[Range, ...]:
    """The ranges of a product with another one for its classification."""
    return (*ranges[:ECCN_POSITION], eccn, *ranges[ECCN_POSITION + 1 :])


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
        self._known = cache(self._find_known)
        self._attributes = {name: kind.figures | kind.flags for name, kind in rulebook.catalogue.kinds.items()}

    def facts(self, case: Case, part: CatalogueItem) -> Facts:
        """The facts of one product of a case."""
        product = self.product(case, part)
        return combined(product, self.places(case.question, product.home, case.ships_from))

    def product(self, case: Case, part: CatalogueItem) -> ProductFacts:
        """What the facts have from one product of a case, whatever its places and parties are."""
        known = self._known(part.kind)
        assumed = {name for name in known.assumed if name not in part.flags}
        if case.end_use is None:
            assumed.add("end_use")
        ranges, positions, ranks = list(known.ranges), known.positions, self.ranks
        for name in SYMBOLS:
            word = case.end_use if name == "end_use" else self._word(part, name)
            ranges[positions[name]] = ranks.of_word(name, word)
        for name in CASE_FLAGS:
            ranges[positions[name]] = ranks.of_fact(getattr(case.question, name))
        for name, figure in part.figures.items():
            if name in positions:
                ranges[positions[name]] = ranks.of_figure(name, figure)
        for name, flag in part.flags.items():
            if name in positions:
                ranges[positions[name]] = ranks.of_flag(flag)
        stated = tuple(self.ranks.of_eccn(eccn) for eccn in self.stated(case, part))
        return ProductFacts(tuple(ranges), frozenset(assumed), stated, self.rulebook.catalogue.home_of(part))

    def places(self, question: Question, home: str | None, ships_from: str | None) -> PlaceFacts:
        """What the facts have from the places and parties of a question, for a product of a vendor with this home.

        ``ships_from`` is the country it ships from, ``None`` if that is the home.
        """
        parties = self._parties(question)
        places = {
            "destination": question.destination, "headquarters": question.headquarters or question.destination,
            "ships_from": ships_from or home, "vendor_home": home,
        }  # fmt: skip
        zones = tuple(parties[role] if role in PARTY_ATTRIBUTES else self.zone(places[role], role) for role in ROLES)
        asked: set[str] = {role for role in question.defaults if self.named[role]}  # by some rule
        if any(key.unfit for zone in parties.values() if zone is not None for key in zone.parties):
            asked |= {"headquarters"}.intersection(question.defaults)  # other headquarters may fit a listed party
        open_roles = frozenset(name for name in PARTY_ATTRIBUTES if parties[name] is None)
        partly = (name for name in PARTY_ATTRIBUTES if name not in open_roles and _is_partly_stated(question, name))
        defaults = frozenset(role for role in asked if places[role] is not None)
        return PlaceFacts(zones, open_roles, defaults, frozenset(partly))

    def _find_known(self, kind: str | None) -> _Known:
        """What is known of a product of a kind: any figure and flag it may have, and that it has no others."""
        possible = self._attributes.get(kind or "", ATTRIBUTES)
        positions = {name: ATTRIBUTES.index(name) for name in (*SYMBOLS, *CASE_FLAGS)}
        positions |= {name: ATTRIBUTES.index(name) for name in (*FIGURES, *FLAGS) if name in possible}
        ranges = (self.ranks.whole(name) if name in positions else NOT_APPLICABLE for name in ATTRIBUTES)
        return _Known(tuple(ranges), positions, ASSUMED_FLAGS.intersection(positions))

    def stated(self, case: Case, part: CatalogueItem) -> Mapping[str, StatedBy]:
        """The ECCNs that are stated of a product, and for a paragraph that is not known to exist the one above it."""
        found = dict(stated_eccns(case, part))
        if self.rulebook.paragraphs is not None:
            for eccn in tuple(found):
                if wide := nearest_known(eccn, self.ranks.eccns):
                    found.setdefault(wide, "paragraph")
        return found

    def beside(self, eccn: str) -> tuple[str, ...]:
        """The known paragraphs nearest to a stated one that is not known to exist; empty for any other."""
        return () if self.rulebook.paragraphs is None else beside(eccn, self.ranks.eccns)

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
        if role == ANY_ROLE or role in party_roles():
            return self._parties_key(role, text)
        country = self.rulebook.catalogue.countries.find(text)
        if country is None:
            return text
        fits = country if self.may_fit(country) else None
        if role == "destination":
            return self.zone(country, role), self.zone(country, "headquarters"), fits
        return self.zone(country, role), fits

    def may_fit(self, country: str) -> bool:
        """Whether a party on a list that eases is of this country, so that being there may ease."""
        return country.partition("-")[0] in self._fitting

    def _parties_key(self, role: str, text: str) -> object:
        try:
            named = parse_parties({role: text})
        except InputError:
            return text
        return tuple((self.rulebook.parties.look_up(party.name), party.share) for party in named)

    def _zone(self, country: str | None, role: str | None = None) -> Zone | None:
        """The zone of a country in a role, or in all roles; ``None`` if the country is not known."""
        if country is None:
            return None
        return Zone(self.rulebook.regions.signature(country, self.named[role] if role else self.every), country)

    def _parties(self, question: Question) -> dict[str, Zone | None]:
        """The named parties by attribute; ``None`` where all that it asks about is left open."""
        named = question.named
        if not named:
            return dict.fromkeys(PARTY_ATTRIBUTES)
        countries = (question.destination, question.headquarters)
        look_up = self.rulebook.parties.look_up
        keys = [PartyKey.of(party, look_up(party.name), countries, self.easing) for party in named]
        found = ((name, reached(name, keys)) for name in PARTY_ATTRIBUTES)
        return {name: Zone(asked, named[0].name) if asked else None for name, asked in found}

    @cached_property
    def _fitting(self) -> frozenset[str]:
        """The countries of all parties on lists that ease."""
        return frozenset(country for entry in self.rulebook.parties.on(self.easing) for country in entry.countries)


def stated_eccns(case: Case, part: CatalogueItem) -> Mapping[str, StatedBy]:
    """The ECCNs that are stated of a product, each with where: in the question, in the name it gives, or in the catalogue."""
    found: dict[str, StatedBy] = {}
    if case.question.eccn is not None:
        found[case.question.eccn] = "question"
    for eccn in case.lookup.eccns:
        found.setdefault(eccn, "name")
    if part.eccn is not None:
        found.setdefault(part.eccn, "catalogue")
    return found


def membership(rulebook: Rulebook, zone: Zone | None, place: str, known_on: date | None) -> tuple[Days, Days]:
    """The days on which a zone certainly, and those on which it possibly, belongs to a named place."""
    return (NEVER, ALWAYS) if zone is None else rulebook.regions.days(place, zone.example, known_on)


def _is_partly_stated(question: Question, attribute: str) -> bool:
    """Whether a question leaves open some parties of those that an attribute asks about."""
    if attribute == "owner":
        owners = [party for party in question.named if is_owner(party.role)]
        return unstated_share(owners) > 0
    return all(party.role != END_USER for party in question.named)
