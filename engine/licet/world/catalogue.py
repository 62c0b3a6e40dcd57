"""The catalogue: products with their figures, vendors, kinds of product, and the names of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from licet.language.attributes import FIGURES, FLAGS
from licet.language.csv_table import TableRow
from licet.values.names import closest_names, did_you_mean, normalize_name

from .countries import Countries
from .figures import BITS, UNKNOWN, Figure, completed, exactly, ratio, total, tpp
from .plausible import Plausible

CONTAINED = 4  # the fewest letters of a vendor's name that count where they are part of a longer word
RATES = {f"{name}_rate": name for name in BITS}
PRODUCT_COLUMNS = ("id", "vendor", "kind", "name", "aliases")
PRODUCT_OPTIONAL = (
    *RATES, "tpp", "tpp_at_least", "tpp_below", "die_area", "performance_density", "dram_bandwidth", "link_bandwidth",
    "host_bandwidth", "memory_bandwidth", "footprint", "footprint_at_most", *FLAGS, "announced", "verified", "derived", "recollection", "estimate",
    "confidence", "sources", "note",
)  # fmt: skip
VENDOR_COLUMNS = ("id", "name", "aliases", "home")
KIND_COLUMNS = ("id", "says", "figures", "flags")


class Vendor(NamedTuple):
    """A vendor; ``home`` is the ISO 3166 code of the country where it has its headquarters."""

    id: str
    name: str
    home: str


class Kind(NamedTuple):
    """A kind of product, with the names of the figures and flags that apply to it."""

    id: str
    says: str
    figures: frozenset[str]
    flags: frozenset[str]


@dataclass(frozen=True, slots=True)
class CatalogueItem:
    """One product. A figure or flag that is not in its mapping is unknown.

    ``figures`` are in the units of :data:`licet.language.attributes.FIGURES`. ``provenance`` maps a column of the table
    to how well its value is supported: ``verified``, ``derived``, ``recollection`` or ``estimate``.
    """

    id: str | None
    name: str
    vendor: str | None
    kind: str | None
    figures: Mapping[str, Figure] = field(default_factory=dict)
    flags: Mapping[str, bool] = field(default_factory=dict)
    announced: str = ""
    confidence: str = ""
    provenance: Mapping[str, str] = field(default_factory=dict)
    sources: tuple[str, ...] = ()


class Found(NamedTuple):
    """The result of a look-up by name: one product, several of one family, or none with the reason and suggestions."""

    parts: tuple[CatalogueItem, ...] = ()
    why_not: str = ""
    suggestions: tuple[str, ...] = ()


class Catalogue:
    """Products by name, with or without the vendor's name. Case, accents and punctuation are ignored."""

    def __init__(
        self,
        parts: Iterable[CatalogueItem],
        vendors: Mapping[str, Vendor],
        kinds: Mapping[str, Kind],
        aliases: Mapping[str, tuple[str, ...]],
        vendor_names: Mapping[str, str],
        countries: Countries,
        plausible: Plausible | None = None,
    ) -> None:
        self.parts = {part.id: part for part in parts if part.id}
        self.vendors = dict(vendors)
        self.kinds = dict(kinds)
        self.countries = countries
        self.plausible = plausible or Plausible()
        self._vendor_names = dict(vendor_names)
        self._by_name: dict[str, list[CatalogueItem]] = {}
        self._display: dict[str, str] = {}
        for part in self.parts.values():
            self._index(part, aliases.get(part.id or "", ()))

    def _index(self, part: CatalogueItem, aliases: Iterable[str]) -> None:
        vendor = self.vendors.get(part.vendor or "")
        makers = ["", *((normalize_name(vendor.id), normalize_name(vendor.name)) if vendor else ())]
        for name in (part.name, *aliases):
            key = normalize_name(name)
            for maker in makers:
                self._enter(maker + key, part)
            self._display.setdefault(name, part.id or "")
        self._enter(normalize_name(part.id or ""), part)

    def _enter(self, key: str, part: CatalogueItem) -> None:
        known = self._by_name.setdefault(key, [])
        if part not in known:
            known.append(part)

    def vendor(self, name: str) -> Vendor | None:
        """The vendor of this name, or ``None``."""
        return self.vendors.get(self._vendor_names.get(normalize_name(name), ""))

    def may_be_vendor(self, name: str) -> bool:
        """Whether a name that is not one of a vendor may mean one: it is near one or contains one, or is in another script.

        The names of vendors here are in Latin letters, so a name without any cannot be compared.
        """
        wanted = normalize_name(name)
        words = {normalize_name(word) for word in name.split()}
        known = self._vendor_names
        contained = any(one in words or (len(one) >= CONTAINED and one in wanted) for one in known)
        return contained or not any(map(str.isascii, wanted)) or bool(closest_names(name, known, whole=True))

    def find(self, name: str, vendor: str | None = None) -> Found:
        """The products that a name stands for.

        ``vendor`` restricts them to one vendor. The result has no products when no name matches exactly, or when the
        name belongs to products of several vendors.
        """
        parts = self._by_name.get(normalize_name(name), [])
        if not parts:
            return Found((), f"no product `{name}` is known", self.near(name))
        if vendor is not None:
            maker = self.vendor(vendor)
            of_maker = tuple(part for part in parts if maker and part.vendor == maker.id)
            if not of_maker:
                owners = tuple(sorted({self.title(part) for part in parts}))
                return Found((), f"`{name}` is not known as a product of `{vendor}`", owners)
            return Found(of_maker)
        if len({part.vendor for part in parts}) > 1:
            return Found((), f"`{name}` names products of several vendors", tuple(map(self.title, parts)))
        return Found(tuple(parts))

    def called(self, name: str) -> tuple[CatalogueItem, ...]:
        """The products of this name, of any vendor."""
        return tuple(self._by_name.get(normalize_name(name), ()))

    def named(self, name: str, vendor: str | None = None) -> tuple[CatalogueItem, ...]:
        """The products of this name and vendor; empty also when they belong to several vendors."""
        parts = self._by_name.get(normalize_name(name), [])
        if vendor is not None:
            maker = self.vendor(vendor)
            return tuple(part for part in parts if maker and part.vendor == maker.id)
        return tuple(parts) if len({part.vendor for part in parts}) == 1 else ()

    def near(self, name: str) -> tuple[str, ...]:
        """Product names similar to this one."""
        return closest_names(name, self._display)

    def title(self, part: CatalogueItem) -> str:
        """The vendor and the name of a product, such as ``Nvidia H20``."""
        vendor = self.vendors.get(part.vendor or "")
        return f"{vendor.name} {part.name}" if vendor else part.name

    def kind_of(self, figures: Iterable[str], flags: Iterable[str]) -> str | None:
        """The kind of product to which all these figures and flags apply; ``None`` when it is not the only one, or there are no figures."""
        given, marked = set(figures), set(flags)
        if not given:
            return None
        fitting = [kind.id for kind in self.kinds.values() if given <= kind.figures and marked <= kind.flags]
        return fitting[0] if len(fitting) == 1 else None


def build(
    products: list[TableRow],
    vendors: list[TableRow],
    kinds: list[TableRow],
    countries: Countries,
    plausible: Plausible | None = None,
) -> Catalogue:
    """The catalogue from the rows of its tables, checked against each other. Problems are added to those of the rows."""
    known_kinds = {row["id"]: _kind(row) for row in kinds}
    makers: dict[str, Vendor] = {}
    vendor_names: dict[str, str] = {}
    for row in vendors:
        home = countries.find(row["home"])
        if home is None:
            row.refuse("home", "unknown country", did_you_mean(row["home"], countries.near(row["home"])))
        makers[row["id"]] = Vendor(row["id"], row["name"], home or "")
        for name in (row["id"], row["name"], *row.many("aliases")):
            vendor_names[normalize_name(name)] = row["id"]
    parts: list[CatalogueItem] = []
    aliases: dict[str, tuple[str, ...]] = {}
    for row in products:
        if row["vendor"] and row["vendor"] not in makers:
            row.refuse("vendor", "unknown vendor", did_you_mean(row["vendor"], makers))
        if row["kind"] not in known_kinds:
            row.refuse("kind", "unknown kind of product", did_you_mean(row["kind"], known_kinds))
        if row["id"] in aliases:
            row.refuse("id", "duplicate product id")
        aliases[row["id"]] = row.many("aliases")
        part = _part(row)
        if plausible is not None and (problem := plausible.problem(part.figures)):
            row.refuse("id", problem)
        parts.append(part)
    return Catalogue(parts, makers, known_kinds, aliases, vendor_names, countries, plausible)


def _kind(row: TableRow) -> Kind:
    for column, known in (("figures", FIGURES), ("flags", FLAGS)):
        for name in row.many(column):
            if name not in known:
                row.refuse(column, f"unknown attribute `{name}`", did_you_mean(name, known))
    return Kind(row["id"], row["says"], frozenset(row.many("figures")), frozenset(row.many("flags")))


def _part(row: TableRow) -> CatalogueItem:
    figures = {name: figure for name, figure in _figures(row).items() if figure != UNKNOWN}
    flags = {name: value for name in FLAGS if (value := row.flag(name)) is not None}
    provenance = {field: tag for tag in ("verified", "derived", "recollection", "estimate") for field in row.many(tag)}
    return CatalogueItem(
        row["id"], row["name"], row["vendor"] or None, row["kind"] or None, completed(figures) or figures, flags,
        row["announced"], row["confidence"], provenance, tuple(row["sources"].split()),
    )  # fmt: skip


def _figures(row: TableRow) -> dict[str, Figure]:
    """The figures of a row. A value tagged ``estimate`` has no source and is left out."""
    estimated = set(row.many("estimate"))

    def number(column: str) -> float | None:
        value = row.number(column)
        return None if column in estimated else value

    counted = tpp({name: number(column) for column, name in RATES.items()})
    at_least, below = number("tpp_at_least"), number("tpp_below")
    if counted is not None:
        performance = exactly(counted)
    else:
        performance = Figure(at_least or 0.0, below, high_open=below is not None)
    link, host = number("link_bandwidth"), number("host_bandwidth")
    linked = total(_known(link), _known(host))
    memory = _known(number("memory_bandwidth"))
    density = ratio(memory, number("footprint"))
    if density == UNKNOWN:  # an upper limit of the footprint gives a lower limit of the density
        density = replace(ratio(memory, number("footprint_at_most")), high=None)
    return {
        "tpp": performance,
        "performance_density": ratio(performance, number("die_area")),
        "dram_bandwidth": _known(number("dram_bandwidth")),
        "interconnect": linked,
        "memory_bandwidth_density": density,
    }


def _known(value: float | None) -> Figure:
    return UNKNOWN if value is None else exactly(value)
