"""The cases that each rule reaches on a day, as boxes: those that it may reach, and those that it certainly reaches."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from functools import cache

from licet.case.ranks import CutPoints, Range
from licet.inference.compiled import clauses_of, coverage_kinds, eccns_of
from licet.language.attributes import CASE_FLAGS, ECCN, FIGURES, FLAGS, PARTY_ATTRIBUTES, ROLES, SYMBOLS
from licet.language.schema import Bounds, Clause, Relief
from licet.rulebook.rulebook import Rulebook, RuleVersion
from licet.rulebook.versions import Window
from licet.values.days import Days

from .space import Box, Fields, simplified

Boxes = tuple[Box, ...]
Party = tuple[str, str, Bounds | None]  # an attribute of parties, the list that a rule names, and the share of owners
PLACES = tuple(role for role in ROLES if role not in PARTY_ATTRIBUTES)
NO_WORD = ""  # a word that no rule names
UNSTATED = 0  # the value of the field of ECCNs where none is stated; then come the ranks


class Reach:
    """What the rules of a rulebook reach. ``windows`` are the days on which each version is in force.

    ``may`` is whether the cases that a rule possibly reaches are asked for, or only those that it certainly does.
    """

    def __init__(self, rulebook: Rulebook, windows: tuple[Window, ...]) -> None:
        self.rulebook = rulebook
        self.windows = windows
        clauses = clauses_of(rulebook)
        self.products = {name: rulebook.catalogue.ids(name) for clause in clauses for name in clause.product or ()}
        eccns = {eccn for version in rulebook.versions for eccn in eccns_of(version)}
        self.ranks = CutPoints(clauses, self.products, coverage_kinds(rulebook), eccns)
        self.words = {name: self._words(name, clauses) for name in SYMBOLS}
        self._numbers = {name: {word: at for at, word in enumerate(words)} for name, words in self.words.items()}
        self.parties = tuple(dict.fromkeys(party for clause in clauses for party in parties_of(clause)))
        expanded = [one for clause in clauses for one in clause.expanded()]
        self._named = {
            role: frozenset(name for one in expanded for name in getattr(one, role) or ()) for role in PLACES
        }
        self.countries = {role: self._countries(names) for role, names in self._named.items()}
        self.fields = Fields(self._sizes())
        self._by_id: dict[str, list[RuleVersion]] = {}
        for version in rulebook.versions:
            self._by_id.setdefault(version.id, []).append(version)
        self.own = {name: self._of_product(name) for name in self.words["product"]}
        self._place = cache(self._find_place)
        self.of_class = cache(self._find_class)
        self.met = cache(self._find_met)
        self.governed = cache(self._find_governed)
        self.covered = cache(self._find_covered)
        self.days = self._find_days()

    def _words(self, name: str, clauses: Iterable[Clause]) -> tuple[str, ...]:
        if name == "kind":
            return tuple(self.rulebook.catalogue.kinds)
        named = {word: None for clause in clauses for word in getattr(clause, name) or ()}
        if name == "product":
            named = {one: None for word in named for one in self.products[word]}
        if name == "vendor":
            named = dict.fromkeys(self.rulebook.catalogue.vendors)
        return (NO_WORD, *named)

    def _countries(self, names: frozenset[str]) -> tuple[str, ...]:
        """One country of each zone in a role."""
        signature, found = self.rulebook.regions.signature, dict[object, str]()
        for country in self.rulebook.catalogue.countries.all():
            found.setdefault(signature(country, names), country)
        return tuple(found.values())

    def _sizes(self) -> dict[Hashable, int]:
        sizes: dict[Hashable, int] = {name: len(words) for name, words in self.words.items()}
        sizes |= {name: self.ranks.whole(name)[1] + 1 for name in FIGURES}
        sizes |= dict.fromkeys((*FLAGS, *CASE_FLAGS), 2)
        sizes[ECCN] = 2 + max((high for _, high in self.ranks.eccns.values()), default=0)
        sizes |= {role: len(countries) for role, countries in self.countries.items()}
        return sizes | dict.fromkeys(self.parties, 2)

    def _find_days(self) -> tuple[int, ...]:
        """The days on which anything changes that boxes depend on, and a day before all of them."""
        edges = set(Days.edges(days for window in self.windows for days in window))
        for role, names in self._named.items():
            members = (self.rulebook.regions.days(name, one) for name in names for one in self.countries[role])
            edges |= set(Days.edges(days for both in members for days in both))
        for index in self.rulebook.jurisdictions.values():
            coverage = index.coverage
            edges |= {first.toordinal() for first in (coverage.from_, *(cases.from_ for cases in coverage.also))}
        return (min(edges, default=2) - 1, *sorted(edges))

    def _of_product(self, name: str) -> Box:
        """The cases with a product that a rule names: its vendor, kind, figures and flags are those of the catalogue."""
        box = self.fields.where("product", 1 << self._numbers["product"][name])
        item = self.rulebook.catalogue.parts.get(name)
        if item is None:
            return box
        for attribute in ("vendor", "kind"):
            if (word := getattr(item, attribute)) is not None:
                box &= self._of_words(attribute, [word])
        for figure, value in item.figures.items():
            if figure in FIGURES:
                box &= self.fields.where(figure, _ranks([self.ranks.of_figure(figure, value)]))
        for flag, stated in item.flags.items():
            box &= self.fields.where(flag, 1 << stated)
        return box

    def _of_words(self, name: str, words: Iterable[str]) -> Box:
        if name == "product":
            words = [one for word in words for one in self.products.get(word, (word,))]
        return self.fields.where(name, sum({1 << self._numbers[name].get(word, 0) for word in words}))

    def of_kind(self, kind: str) -> Box:
        """The cases with a product of a kind."""
        return self._of_words("kind", [kind])

    def _find_place(self, role: str, names: tuple[str, ...], day: int, *, may: bool) -> Box:
        found = 0
        for number, country in enumerate(self.countries[role]):
            if any(self.rulebook.regions.days(name, country)[may].holds(day) for name in names):
                found |= 1 << number
        return self.fields.where(role, found)

    def _attributes(self, clause: Clause) -> Box:
        """The cases that meet the conditions of a clause on attributes. A figure implies a kind of product that has it."""
        box = self.fields.every
        for position, name, ranges in self.ranks.conditions(clause):
            del position
            if name in SYMBOLS:
                box &= self._of_words(name, getattr(clause, name))
            elif name == ECCN:
                box &= self.fields.where(ECCN, _ranks(ranges) << 1)
            elif name in CASE_FLAGS:
                box &= self.fields.where(name, 1 << getattr(clause, name))
            else:
                box &= self.fields.where(name, _ranks(ranges))
                kinds = self.rulebook.catalogue.kinds.values()
                box &= self._of_words("kind", [one.id for one in kinds if name in one.figures | one.flags])
        return box

    def clause(self, clause: Clause, day: int, *, may: bool = True) -> Iterator[Box]:
        """The cases that meet a clause on a day."""
        for one in clause.expanded():
            box = self._attributes(one)
            for role in PLACES:
                if names := getattr(one, role):
                    box &= self._place(role, names, day, may=may)
            boxes = [] if self.fields.is_empty(box) else [box]
            for attribute in PARTY_ATTRIBUTES:
                if listed := [self.fields.where(party, 0b10) for party in parties_of(one) if party[0] == attribute]:
                    boxes = self.fields.common(boxes, listed)
            if one.class_:
                boxes = self.fields.common(
                    boxes, [box for name in one.class_ for box in self.of_class(name, day, may=may)]
                )
            yield from boxes

    def clauses(self, clauses: Iterable[Clause], day: int, *, may: bool = True) -> list[Box]:
        """The cases that meet one of several clauses on a day."""
        return simplified(box for clause in clauses for box in self.clause(clause, day, may=may))

    def _find_class(self, name: str, day: int, *, may: bool) -> Boxes:
        return tuple(
            simplified(box for version in self._by_id.get(name, ()) for box in self.met(version, day, may=may))
        )

    def in_force(self, version: RuleVersion, day: int, *, may: bool = True) -> bool:
        """Whether a version is possibly or certainly in force on a day."""
        return self.windows[version.number][may].holds(day)

    def _find_met(self, version: RuleVersion, day: int, *, may: bool) -> Boxes:
        """The cases that meet the conditions of a version that is in force on a day; none where it is not."""
        rule = version.rule
        unsure = rule.binds == "possibly" or (isinstance(rule, Relief) and rule.recollected)
        if not self.in_force(version, day, may=may) or (unsure and not may):
            return ()
        boxes = [self.fields.every] if rule.when is None else self.clauses(rule.when, day, may=may)
        if rule.unless:
            boxes = self.fields.minus(boxes, self.clauses(rule.unless, day, may=not may))
        if eccns := eccns_of(version):
            boxes = self.fields.common(boxes, [self.fields.where(ECCN, 1 << UNSTATED)])
            stated = (self.ranks.eccns[eccn] for eccn in eccns if eccn in self.ranks.eccns)
            boxes.append(self.fields.where(ECCN, _ranks(stated) << 1))
        return tuple(boxes)

    def _find_governed(self, jurisdiction: str, day: int, *, may: bool) -> Boxes:
        """The cases that a jurisdiction governs on a day."""
        governs = self.rulebook.jurisdictions[jurisdiction].governs
        return (self.fields.every,) if governs is None else tuple(self.clauses(governs, day, may=may))

    def _find_covered(self, jurisdiction: str, day: int) -> Boxes:
        """The cases that a jurisdiction covers from this day or an earlier one on."""
        coverage = self.rulebook.jurisdictions[jurisdiction].coverage
        boxes = [
            box
            for cases in coverage.also
            if cases.from_.toordinal() <= day
            for box in self.clauses(cases.alternatives, day)
        ]
        if coverage.from_.toordinal() <= day:
            kinds = coverage.kinds and (*coverage.kinds, *(coverage.partly or ()))
            boxes.append(self.fields.every if kinds is None else self._of_words("kind", kinds))
        return tuple(simplified(boxes))

    def bound(self, version: RuleVersion, day: int, *, may: bool = True) -> Iterator[Box]:
        """The cases that a control or relief reaches on a day, under its jurisdiction and its coverage."""
        name = version.jurisdiction
        for box in self.met(version, day, may=may):
            for governed in self.governed(name, day, may=may):
                if not self.fields.is_empty(box & governed):
                    for covered in self.covered(name, day):
                        if not self.fields.is_empty(box & governed & covered):
                            yield box & governed & covered

    def example(self, boxes: Iterable[Box]) -> Box | None:
        """A box of possible cases within some boxes: a named product has the vendor and the figures of the catalogue.

        A product that no rule names is preferred, no listed party, no end use and no ECCN. ``None`` if no case is possible.
        """
        for box in boxes:
            for product in self.fields.values(box, "product"):
                found = box & self.own[self.words["product"][product]]
                if not self.fields.is_empty(found) and (at_home := self._at_home(found)):
                    return self._plainest(at_home)
        return None

    def _plainest(self, box: Box) -> Box:
        for name in ("end_use", ECCN, *self.parties):
            plain = box & self.fields.where(name, 1)  # the first value: none
            box = box if self.fields.is_empty(plain) else plain
        return box

    def _at_home(self, box: Box) -> Box:
        """The cases of a box with one vendor, whose home is that of the catalogue; 0 if there are none."""
        if self.fields.leaves_open(box, "vendor"):
            return box
        for vendor in self.fields.values(box, "vendor"):
            found = box & self.fields.where("vendor", 1 << vendor)
            if known := self.rulebook.catalogue.vendors.get(self.words["vendor"][vendor]):
                found &= self.zone("vendor_home", known.home)
            if not self.fields.is_empty(found):
                return found
        return 0

    def changes(self, role: str, country: str, day: int) -> bool:
        """Whether a country joins or leaves a place that rules ask for in a role on a day."""
        members = (self.rulebook.regions.days(name, country) for name in self._named[role])
        return any(days.holds(day) != days.holds(day - 1) for both in members for days in both)

    def zone(self, role: str, country: str) -> Box:
        """The cases in whose role is a country that rules do not tell apart from this one."""
        signature = self.rulebook.regions.signature
        names = self._named[role]
        wanted = signature(country, names)
        return self.fields.where(
            role, sum(1 << at for at, one in enumerate(self.countries[role]) if signature(one, names) == wanted)
        )


def parties_of(clause: Clause) -> Iterator[Party]:
    """What a clause asks about parties."""
    for attribute in PARTY_ATTRIBUTES:
        share = clause.owner_share if attribute == "owner" else None
        yield from ((attribute, name, share) for name in getattr(clause, attribute) or ())


def _ranks(ranges: Iterable[Range]) -> int:
    """Ranges of ranks as bits."""
    found = 0
    for low, high in ranges:
        found |= ((1 << (high - low + 1)) - 1) << low
    return found
