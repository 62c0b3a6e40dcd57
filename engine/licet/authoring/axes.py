"""The axes of the legal space: what a case may state, cut into cells that the rules of some rulebooks cannot look into.

A *cell* of an axis holds everything that every rulebook treats alike there: a figure that is a cut point, or one between two of
them; a word that rules name, or any other; the countries that belong to the same places on the same days. The cut points are
those of all the rulebooks together, so that a cell is a cell of each. Each cell has one value that stands for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from licet.case.facts import Facts, combined
from licet.case.named import WHOLE
from licet.case.resolve import Case
from licet.determination.evaluator import Evaluator
from licet.language.attributes import CASE_FLAGS, CLAIMS, FIGURES, PARTY_ATTRIBUTES, ROLES
from licet.question import ANY_ROLE, END_USER, Party, Question
from licet.values.eccn import EAR99, OTHER, above
from licet.values.names import normalize_name
from licet.world.catalogue import SYSTEM, CatalogueItem, Found
from licet.world.figures import Figure, completed, exactly
from licet.world.parties import list_of

NAME = "a product in no catalogue"
BANDWIDTHS = ("dram_bandwidth", "interconnect", "total_bandwidth")
NOT_STATED = "not stated"
OTHERWISE = "any other"
PURCHASER, OWNER = "purchaser", "owner"
NOBODY = ("named", "nobody")


@dataclass(frozen=True, slots=True, eq=False)
class Value:
    """One cell of an axis with the value that stands for it.

    ``cells`` are its coordinates: a name and a number or a word each, which order and describe it. ``items`` are the products
    that it stands for, one for each rulebook. All else is what a case states.
    """

    axis: str
    cells: tuple[tuple[str, int | str], ...]
    items: tuple[CatalogueItem, ...] = ()
    figures: Mapping[str, Figure] = field(default_factory=dict)
    flags: Mapping[str, bool] = field(default_factory=dict)
    stated: Mapping[str, Any] = field(default_factory=dict)


def case_of(values: Iterable[Value], side: int) -> Case:
    """The case in which everything is as these values have it, under one of the rulebooks."""
    stated: dict[str, Any] = {}
    figures: dict[str, Figure] = {}
    flags: dict[str, bool] = {}
    item = CatalogueItem(None, NAME, None, None)
    for value in values:
        stated |= value.stated
        figures |= value.figures
        flags |= value.flags
        if value.items:
            item = value.items[side]
    vendor, home = stated.pop("vendor", None), stated.pop("vendor_home", None)
    party: Party | None = stated.pop("party", None)
    if item.id is None:
        item = CatalogueItem(None, NAME, vendor, item.kind, completed(figures) or figures, flags, home=home)
    question = Question.model_construct(
        product=item.id or NAME, parts=(item.id,) if item.id else (), spec=None, vendor=vendor, end_user=None,
        destination=stated.get("destination", ""), headquarters=stated.get("headquarters") or stated.get("destination", ""),
        ships_from=stated.get("ships_from"), end_use=stated.get("end_use"), known_on=None, basis="practice",
        defaults=(), eccn=stated.get("eccn"), vendor_home=home, advanced_node=stated.get("advanced_node"),
        parties=(party,) if party else (), codes=(),
    )  # fmt: skip
    return Case(question, Found((item,)), ((item,),))


def facts_of(evaluator: Evaluator, values: Iterable[Value], side: int) -> Facts:
    """The facts of that case."""
    values = tuple(values)
    case = case_of(values, side)
    builder, (part,) = evaluator.inference.fact_builder, case.parts
    known = builder.product(case, part)
    places = builder.places(case.question, known.home, case.ships_from)
    if any(("ships_from", NOT_STATED) in value.cells for value in values):
        zones = tuple(None if role == "ships_from" else zone for role, zone in zip(ROLES, places.zones, strict=True))
        places = places._replace(zones=zones)
    return combined(known, places)


class Axes:
    """The axes of one or several rulebooks, which share the catalogue of kinds.

    ``unknown`` adds a cell for a figure, a flag or a place that is not known; claims and facts of the case have one anyway.
    """

    def __init__(self, evaluators: Sequence[Evaluator], *, unknown: bool = False) -> None:
        self.evaluators = tuple(evaluators)
        self.unknown = unknown
        self.rulebooks = [one.rulebook for one in evaluators]
        self.ranks = [one.inference.ranks for one in evaluators]
        self._zones: dict[str, list[Value]] = {}
        self.cuts = {name: sorted({cut for ranks in self.ranks for cut in ranks.cuts[name]}) for name in FIGURES}
        every = {country for one in self.rulebooks for country in one.catalogue.countries.all()}
        self.countries = [
            one for one in sorted(every) if all(book.catalogue.countries.is_code(one) for book in self.rulebooks)
        ]

    def kinds(self) -> Iterator[Value]:
        """Products that no catalogue has, by kind. Kinds that an ECCN alone describes are left out."""
        for name, kind in self.rulebooks[-1].catalogue.kinds.items():
            if kind.ships_from or any(name not in book.catalogue.kinds for book in self.rulebooks):
                continue
            item = CatalogueItem(None, NAME, None, name)
            yield Value("kind", (("kind", name),), (item,) * len(self.rulebooks))

    def catalogued(self) -> Iterator[Value]:
        """The products that every catalogue has, without systems, which are judged by the products in them."""
        for name in self.rulebooks[-1].catalogue.parts:
            if all(name in book.catalogue.parts for book in self.rulebooks):
                items = tuple(book.catalogue.parts[name] for book in self.rulebooks)
                if not any(item.contains or item.kind == SYSTEM for item in items):
                    yield Value("kind", (("product", name),), items)

    def stated(self, kinds: Iterable[str], eccns: Iterable[str]) -> Iterator[Value]:
        """Products of some kinds of which each of some ECCNs is stated, one above it, or a paragraph of it that no rule names."""
        every = dict.fromkeys(near for eccn in eccns for near in _near(eccn))
        for kind in kinds:
            if all(kind in book.catalogue.kinds for book in self.rulebooks):
                items = (CatalogueItem(None, NAME, None, kind),) * len(self.rulebooks)
                for eccn in every:
                    yield Value("kind", (("kind", kind), ("eccn", eccn)), items, stated={"eccn": eccn})

    def of_kind(self, kind: str) -> list[list[Value]]:
        """The axes of the figures and flags that a kind of product has."""
        kinds = [book.catalogue.kinds[kind] for book in self.rulebooks]
        figures = frozenset.intersection(*(one.figures for one in kinds))
        flags = frozenset.intersection(*(one.flags for one in kinds))
        joint = self.cuts["total_bandwidth"] and figures.issuperset(BANDWIDTHS)
        names = [name for name in FIGURES if name in figures and self.cuts[name]]
        found = [self.figure(name) for name in names if not (joint and name in BANDWIDTHS)]
        return [self.vendors(), *found, *([self.bandwidths()] if joint else []), *map(self.flag, sorted(flags))]

    def figure(self, name: str) -> list[Value]:
        """The cells of a figure: every cut point, and between them; numbered as ranks are."""
        found = [
            Value(name, ((name, cell),), figures={name: exactly(value)})
            for cell, value in enumerate(_between(self.cuts[name]))
            if value is not None
        ]
        if self.unknown or name in CLAIMS:
            found.append(Value(name, ((name, NOT_STATED),)))
        return found

    def bandwidths(self) -> list[Value]:
        """The cells of the three bandwidths together, as one is the sum of the others. Impossible ones are left out."""
        cells = {name: list(enumerate(_between(self.cuts[name]))) for name in BANDWIDTHS}
        found: list[Value] = []
        for memory, link, whole in product(*cells.values()):
            stated = _summing(
                [self._limits(name, one[0]) for name, one in zip(BANDWIDTHS, (memory, link, whole), strict=True)]
            )
            if stated is not None:
                at = tuple((name, one[0]) for name, one in zip(BANDWIDTHS, (memory, link, whole), strict=True))
                figures = dict(zip(BANDWIDTHS, map(exactly, stated), strict=True))
                found.append(Value("bandwidths", at, figures=figures))
        if self.unknown:
            known: list[list[tuple[str, tuple[int | str, float | None]]]]
            known = [[(name, (NOT_STATED, None)), *((name, one) for one in cells[name])] for name in BANDWIDTHS[:2]]
            for pair in product(*known):
                given = {name: exactly(value) for name, (_, value) in pair if value is not None}
                if len(given) < len(pair) and all(cell == NOT_STATED or value is not None for _, (cell, value) in pair):
                    open_: tuple[tuple[str, int | str], ...] = (
                        *((name, cell) for name, (cell, _) in pair),
                        (BANDWIDTHS[2], NOT_STATED),
                    )
                    found.append(Value("bandwidths", open_, figures=given))
        return found

    def _limits(self, name: str, cell: int) -> tuple[float, float]:
        """The limits of a cell: equal at a cut point, open between two of them."""
        cuts = [0.0, *self.cuts[name], float("inf")]
        return (cuts[(cell + 1) // 2], cuts[(cell + 1) // 2]) if cell % 2 else (cuts[cell // 2], cuts[cell // 2 + 1])

    def flag(self, name: str) -> list[Value]:
        """Yes and no, and not stated where that is a cell of its own."""
        found = [Value(name, ((name, word),), flags={name: word == "yes"}) for word in ("no", "yes")]
        return [*found, Value(name, ((name, NOT_STATED),))] if self.unknown or name in CLAIMS else found

    def vendors(self) -> list[Value]:
        """The vendors that rules name, each with its home, and any other with every home."""
        homes = self.zones("vendor_home")
        named = sorted({word for ranks in self.ranks for word in ranks.words["vendor"]})
        found = []
        for vendor in named:
            if all(vendor in book.catalogue.vendors for book in self.rulebooks):
                found.append(Value("vendor", (("vendor", vendor), ("vendor_home", "")), stated={"vendor": vendor}))
        other = next(f"vendor-{number}" for number in range(99) if f"vendor-{number}" not in named)
        for zone in homes:
            home = zone.stated["vendor_home"]
            at = (("vendor", OTHERWISE), *zone.cells)
            found.append(Value("vendor", at, stated={"vendor": other, "vendor_home": home}))
        if self.unknown:
            found.append(Value("vendor", (("vendor", NOT_STATED), ("vendor_home", ""))))
        return found

    def of_case(self) -> list[list[Value]]:
        """The axes that a case of any product has."""
        named = [Value("named", (NOBODY,)), Value("named", (("named", "somebody"),))]
        places = map(self.zones, ("ships_from", "destination", "headquarters"))
        return [self.end_uses(), *map(self.fact, CASE_FLAGS), named, *places, self.parties()]

    def end_uses(self) -> list[Value]:
        """The end uses that rules name, one of each kind, and any other or none."""
        words = sorted({word for ranks in self.ranks for word in ranks.words["end_use"]})
        return [
            Value("end_use", (("end_use", OTHERWISE),)),
            *(Value("end_use", (("end_use", word),), stated={"end_use": word}) for word in words),
        ]

    def fact(self, name: str) -> list[Value]:
        """A fact of the case, which is yes, no or not stated."""
        words = {"no": False, "yes": True, NOT_STATED: None}
        return [Value(name, ((name, word),), stated={name: value}) for word, value in words.items()]

    def zones(self, role: str) -> list[Value]:
        """The countries that no rulebook tells apart in a role. Destinations and headquarters also by the parties that they fit."""
        if role not in self._zones:
            self._zones[role] = self._find_zones(role)
        return self._zones[role]

    def _find_zones(self, role: str) -> list[Value]:
        builders = [one.inference.fact_builder for one in self.evaluators]
        groups: dict[object, list[str]] = {}
        for country in self.countries:
            key: tuple[object, ...] = tuple(builder.zone(country, role) for builder in builders)
            if role in {"destination", "headquarters"}:
                key = (*key, country if any(builder.may_fit(country) for builder in builders) else None)
            groups.setdefault(key, []).append(country)
        found = [
            Value(role, ((role, " ".join(countries)),), stated={role: countries[0]}) for countries in groups.values()
        ]
        if self.unknown and role == "ships_from":
            found.append(Value(role, ((role, NOT_STATED),)))
        return found

    def parties(self) -> list[Value]:
        """In each role that counts, a name of every group of names that lists treat alike, and one on no list."""
        found: list[Value] = []
        lists = {name for one in self.evaluators for name in lists_asked(one)}
        groups: dict[object, list[str]] = {}
        for name, key in self._listed(lists):
            groups.setdefault(key, []).append(name)
        shares = self._shares()
        for names in (*groups.values(), ["Unlisted Party Ninety"]):
            for role in (END_USER, PURCHASER, ANY_ROLE, OWNER):
                for share in shares if role == OWNER else (None,):
                    party = Party(role=role, name=names[0], share=share)
                    at = (("party", names[0]), ("role", role), ("share", NOT_STATED if share is None else f"{share:g}"))
                    found.append(Value("party", at if role == OWNER else at[:2], stated={"party": party}))
        return found

    def _listed(self, lists: set[str]) -> Iterator[tuple[str, object]]:
        """Every name on some lists, with a key that is equal for names with the same entries under every rulebook."""
        entries: dict[str, list[list[object]]] = {}
        names: dict[str, str] = {}
        for side, book in enumerate(self.rulebooks):
            for entry in book.parties.on(lists):
                key = normalize_name(entry.name)
                names.setdefault(key, entry.name)
                own = entries.setdefault(key, [[] for _ in self.rulebooks])
                own[side].append((
                    entry.list, entry.first, entry.end, entry.first_published, entry.end_published, entry.review,
                    entry.evidence, entry.footnote, entry.countries,
                ))  # fmt: skip
        for key, own in entries.items():
            yield names[key], tuple(tuple(sorted(map(repr, side))) for side in own)

    def _shares(self) -> list[float | None]:
        """The shares of an owner: not known, every limit of a rule, and between them."""
        limits: set[float] = set()
        for evaluator in self.evaluators:
            for rule in evaluator.inference.rules:
                for clause in (*rule.alternatives, *rule.unless):
                    if (share := clause.clause.owner_share) is not None:
                        limits.update(one for one in (share.at_least, share.above) if one is not None)
        return [None, *(one for one in _between(sorted(limits)) if one and one <= WHOLE)]


def _near(eccn: str) -> Iterator[str]:
    """An ECCN, those above it, and a paragraph of it; for any other than those that rules name, ``EAR99``.

    >>> list(_near("3A090.a"))
    ['3A090.a', '3A090', '3A090.a.99']
    """
    if eccn == OTHER:
        yield EAR99
        return
    yield eccn
    yield from above(eccn)
    yield f"{eccn}.99" if eccn.rpartition(".")[2].isalpha() else f"{eccn}.y"


def lists_asked(evaluator: Evaluator) -> set[str]:
    """The lists of parties that the rules of an evaluator name."""
    return {
        list_of(name)
        for rule in evaluator.inference.rules
        for clause in (*rule.alternatives, *rule.unless)
        for _, role, names in clause.places
        if role in PARTY_ATTRIBUTES
        for name in names
    }


def _between(cuts: Sequence[float]) -> list[float | None]:
    """A value for every rank: below the first cut point, at it, between it and the next, and so on; ``None`` where there is none.

    >>> _between([0.0, 10.0])
    [None, 0.0, 5.0, 10.0, 20.0]
    """
    found: list[float | None] = []
    for number, cut in enumerate(cuts):
        below = cuts[number - 1] if number else 0.0
        found += [(below + cut) / 2 if cut else None, cut]
    last = cuts[-1] if cuts else 0.0
    return [*found, 2 * last or 1.0]


def _summing(limits: Sequence[tuple[float, float]]) -> tuple[float, float, float] | None:
    """A value within each of three limits, the third the sum of the others; ``None`` if there are none.

    >>> _summing([(100.0, 200.0), (50.0, 50.0), (200.0, 300.0)])
    (175.0, 50.0, 225.0)
    """
    (a, a_end), (b, b_end), (c, c_end) = limits
    low, high = a + b, a_end + b_end
    exact = a == a_end and b == b_end
    if c == c_end:
        if not (low < c < high or (exact and low == c)):
            return None
        whole = c
    else:
        least, most = max(low, c), min(high, c_end)
        if least > most or (least == most and not (exact and c < low < c_end)):
            return None
        whole = least if least == most else (least + most) / 2 if most < float("inf") else least + 1.0
    room = whole - low
    if a == a_end:
        return a, whole - a, whole
    if b == b_end:
        return whole - b, b, whole
    wide, narrow = min(a_end - a, room), min(b_end - b, room)
    first = a + max(room - narrow, 0.0) / 2 + min(wide, room) / 2
    return first, whole - first, whole
