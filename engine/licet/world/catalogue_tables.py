"""Builds the catalogue from its tables. Products are made when they are first asked for, because most processes need few."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from licet.errors import RulesError
from licet.language.attributes import FIGURES, FLAGS
from licet.language.csv_table import RowsByName, TableRow
from licet.values.eccn import EAR99, parse_eccn
from licet.values.names import did_you_mean, normalize_name

from .catalogue import SYSTEM, Catalogue, CatalogueItem, Component, Kind, PartNumber, TableSource, Vendor
from .countries import Countries
from .figures import BITS, UNKNOWN, Figure, completed, exactly, ratio, total, tpp
from .plausible import Plausible

if TYPE_CHECKING:
    from licet.resolution import Entry

RATES = {f"{name}_rate": name for name in BITS}
# Figures of a tool in nm, each in its column or within the limits of two more.
EXPOSURE = ("wavelength", "resolution", "overlay")
LENGTHS = tuple(f"{name}{limit}" for name in EXPOSURE for limit in ("", "_above", "_at_most"))
EVIDENCE = ("verified", "derived", "recollection", "estimate")
PRODUCT_COLUMNS = ("id", "vendor", "kind", "name", "aliases")
PRODUCT_OPTIONAL = (
    "line", "form", "memory", *RATES, "tpp", "tpp_at_least", "tpp_below", "die_area", "performance_density",
    "dram_bandwidth", "link_bandwidth", "host_bandwidth", "memory_bandwidth", "footprint", "footprint_at_most", *LENGTHS, *FLAGS,
    "eccn", "announced", *EVIDENCE, "confidence", "sources", "note",
)  # fmt: skip
SYSTEM_COLUMNS = ("id", "vendor", "name", "aliases", "contains")
SYSTEM_OPTIONAL = ("form", *EVIDENCE, "sources", "note")
VENDOR_COLUMNS = ("id", "name", "aliases", "home")
HOMES = ("home", "parent_home")
VENDOR_OPTIONAL = ("parent", "parent_home", "makes")
KIND_COLUMNS = ("id", "says", "figures", "flags")
KIND_OPTIONAL = ("by_eccn", "ships_from")
NUMBER_COLUMNS = ("number", "vendor", "product", "text", "vendor_tpp", "vendor_eccn", "vendor_hts", "as_of", "source")
SOURCE_COLUMNS = ("id", "says", "url")
WHOLE_COLUMNS = ("members", "as_of", "source", "reason")


class Tables(NamedTuple):
    """The rows of the tables of a catalogue."""

    products: Sequence[TableRow]
    systems: Sequence[TableRow]
    vendors: Sequence[TableRow]
    kinds: Sequence[TableRow]


class _Items(Mapping[str, CatalogueItem]):
    """The products and systems by id, each made when it is first asked for. Raises RulesError for a row that is wrong."""

    def __init__(self, rows: Mapping[str, TableRow], plausible: Plausible) -> None:
        self._rows = rows
        self._plausible = plausible
        self._made: dict[str, CatalogueItem] = {}

    def __reduce__(self) -> tuple[type[_Items], tuple[object, ...]]:
        return _Items, (self._rows, self._plausible)  # without what was made of the rows

    def __getitem__(self, name: str) -> CatalogueItem:
        item = self._made.get(name)
        if item is None:
            row = self._rows[name]
            before = len(row.problems)
            item = self.made(row)
            if len(row.problems) > before:
                raise RulesError(row.problems[before:])
            self._made[name] = item
        return item

    def __contains__(self, name: object) -> bool:
        return name in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def made(self, row: TableRow) -> CatalogueItem:
        """The item of a row. Problems are added to those of the row."""
        if "kind" not in row.columns:
            return _system(row)
        part = _part(row)
        if problem := self._plausible.problem(part.figures):
            row.refuse("id", problem)
        return part

    def check(self, names: Iterable[str]) -> None:
        """Make these items, so that the problems of their rows are known. They are added to those of the rows."""
        self._made |= {name: self.made(self._rows[name]) for name in names}


def build(
    tables: Tables, countries: Countries, plausible: Plausible, *, checked: Iterable[str] | None = None
) -> Catalogue:
    """The catalogue from the rows of its tables. Problems are added to those of the rows.

    Rows are checked against each other. The cells of the products and systems that ``checked`` names, by default of all,
    are checked too; those of others when they are first asked for, which then raises RulesError.
    """
    kinds = {row["id"]: _kind(row) for row in tables.kinds}
    makers, vendor_names = _vendors(tables.vendors, countries)
    rows: dict[str, TableRow] = {}
    for row in (*tables.products, *tables.systems):
        if row["vendor"] and row["vendor"] not in makers:
            row.refuse("vendor", "unknown vendor", did_you_mean(row["vendor"], makers))
        if "kind" in row.columns and row["kind"] not in kinds:
            row.refuse("kind", "unknown kind of product", did_you_mean(row["kind"], kinds))
        if row["id"] in rows:
            row.refuse("id", "duplicate product id")
        rows[row["id"]] = row
    for row in tables.systems:
        _check_contents(row, rows)
    kept = RowsByName(rows)
    items = _Items(kept, plausible)
    items.check(rows if checked is None else checked)
    return Catalogue(
        items, makers, kinds, _names(rows), vendor_names, countries, plausible,
        entries=partial(_entries, kept),
        states_eccns=any("eccn" in row.columns and row["eccn"] for row in tables.products),
    )  # fmt: skip


def _entries(rows: Mapping[str, TableRow]) -> list[Entry]:
    return [_entry(row) for row in rows.values()]


def _entry(row: TableRow) -> Entry:
    """A product as names see it."""
    from licet.resolution import Entry  # few processes read names word by word

    contains = {one.product: one.number or 1 for one in _contents(row)} if "contains" in row.columns else {}
    names = (row["name"], *row.many("aliases"))
    sizes = frozenset(_sizes(row)) if "memory" in row.columns else frozenset()
    kind = row["kind"] or SYSTEM
    return Entry(row["id"], row["vendor"] or None, kind, names, sizes, row["form"], row["line"], contains)


def _vendors(rows: Sequence[TableRow], countries: Countries) -> tuple[dict[str, Vendor], dict[str, str]]:
    """The vendors by id, and their ids by each normalized name."""
    makers: dict[str, Vendor] = {}
    vendor_names: dict[str, str] = {}
    codes = {name: countries.find(name) for name in {row[home] for row in rows for home in HOMES} if name}
    for row in rows:
        makers[row["id"]] = vendor = _vendor(row, codes)
        for column in HOMES:
            if (row[column] or column == "home") and not codes.get(row[column]):
                row.refuse(column, "unknown country", did_you_mean(row[column], countries.near(row[column])))
        for name in (vendor.id, vendor.name, *vendor.aliases):
            if vendor_names.setdefault(normalize_name(name), vendor.id) != vendor.id:
                row.refuse("aliases", f"`{name}` is already a name of `{vendor_names[normalize_name(name)]}`")
    return makers, vendor_names


def _check_contents(row: TableRow, rows: Mapping[str, TableRow]) -> None:
    for component in _contents(row):
        contained = rows.get(component.product)
        if contained is None:
            row.refuse("contains", f"unknown product `{component.product}`", did_you_mean(component.product, rows))
        elif not contained["kind"]:
            row.refuse("contains", f"`{component.product}` is a system itself", "name the products in it")


_SEPARATOR = "\n"
_FOLDED = {code: None for code in range(128) if not chr(code).isalnum() and chr(code) != _SEPARATOR}


def _names(rows: Mapping[str, TableRow]) -> dict[str, tuple[str, ...]]:
    """The ids of the products by each normalized name. All names are normalized in one text, which is much faster."""
    if not rows:
        return {}
    ids: list[str] = []
    texts: list[str] = []
    for name, row in rows.items():
        written = (name, row["name"], *row.many("aliases"))
        ids += [name] * len(written)
        texts += written
    whole = _SEPARATOR.join(text if text.isascii() else normalize_name(text) for text in texts)
    names: dict[str, tuple[str, ...]] = {}
    for key, name in zip(whole.lower().translate(_FOLDED).split(_SEPARATOR), ids, strict=True):
        known = names.get(key, ())
        if name not in known:
            names[key] = (*known, name)
    return names


def _vendor(row: TableRow, codes: Mapping[str, str | None]) -> Vendor:
    home, parent_home = (codes.get(row[column]) or "" for column in HOMES)
    return Vendor(row["id"], row["name"], home, row["parent"], parent_home, row.many("makes"), row.many("aliases"))


def _kind(row: TableRow) -> Kind:
    for column, known in (("figures", FIGURES), ("flags", FLAGS)):
        for name in row.many(column):
            if name not in known:
                row.refuse(column, f"unknown attribute `{name}`", did_you_mean(name, known))
    if row["by_eccn"] not in {"", "listed", "beside", EAR99}:
        row.refuse("by_eccn", f"must be `listed`, `beside`, `{EAR99}`, or empty")
    figures, flags = frozenset(row.many("figures")), frozenset(row.many("flags"))
    return Kind(row["id"], row["says"], figures, flags, row["by_eccn"], row["ships_from"])


def _system(row: TableRow) -> CatalogueItem:
    return CatalogueItem(
        row["id"], row["name"], row["vendor"] or None, SYSTEM, provenance=_provenance(row), sources=tuple(row["sources"].split()),
        aliases=row.many("aliases"), form=row.many("form"), note=row["note"], contains=tuple(_contents(row)),
        location=row.location,
    )  # fmt: skip


def _contents(row: TableRow) -> Iterator[Component]:
    """The products in a system, written ``id=count`` or ``id``."""
    if not row["contains"]:
        row.refuse("contains", "a system must contain a product")
    for text in row.many("contains"):
        product, _, count = text.partition("=")
        if count and not (count.isdecimal() and int(count)):
            row.refuse("contains", f"the count `{count}` is not a whole number above zero")
            count = ""
        yield Component(product.strip(), int(count) if count else None)


def _part(row: TableRow) -> CatalogueItem:
    provenance = _provenance(row)
    figures = {name: figure for name, figure in _figures(row, provenance).items() if figure != UNKNOWN}
    flags = {name: value for name in FLAGS if (value := row.flag(name)) is not None}
    return CatalogueItem(
        row["id"], row["name"], row["vendor"] or None, row["kind"] or None, completed(figures) or figures, flags,
        row["announced"], row["confidence"], provenance, tuple(row["sources"].split()), row.many("aliases"), row["line"],
        row.many("form"), tuple(_sizes(row)), row["note"], eccn=_eccn(row), location=row.location,
    )  # fmt: skip


def _eccn(row: TableRow) -> str | None:
    """The ECCN of a row. One that is not well-formed is a problem of the row."""
    try:
        return parse_eccn(row["eccn"]) if row["eccn"] else None
    except ValueError as error:
        row.refuse("eccn", str(error))
        return None


def _provenance(row: TableRow) -> dict[str, str]:
    tags: dict[str, str] = {}
    for tag in EVIDENCE:
        for column in row.many(tag):
            if column not in row.columns:
                row.refuse(tag, f"there is no column `{column}`", did_you_mean(column, row.columns))
            elif tags.setdefault(column, tag) != tag:
                row.refuse(tag, f"`{column}` is also tagged `{tags[column]}`")
    return tags


def _sizes(row: TableRow) -> Iterator[float]:
    """The sizes of memory in GB."""
    for text in row.many("memory"):
        try:
            yield float(text)
        except ValueError:
            row.refuse("memory", f"`{text}` is not a number of GB")


def _figures(row: TableRow, provenance: Mapping[str, str]) -> dict[str, Figure]:
    """The figures of a row. A value tagged ``estimate`` has no source and is left out.

    A TPP tagged ``verified`` is what the maker states. Where its rates give another one, both are possible.
    """

    def number(column: str) -> float | None:
        value = row.number(column)
        return None if provenance.get(column) == "estimate" else value

    stated = number("tpp") if provenance.get("tpp") == "verified" else None
    counted = tpp({name: number(column) for column, name in RATES.items()})
    at_least, below = number("tpp_at_least"), number("tpp_below")
    if found := [value for value in (stated, counted) if value is not None]:
        performance = Figure(min(found), max(found))
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
        **{name: _length(name, number) for name in EXPOSURE},
    }


def _length(name: str, number: Callable[[str], float | None]) -> Figure:
    """A figure that a row states, or its limits."""
    stated, above, at_most = (number(f"{name}{limit}") for limit in ("", "_above", "_at_most"))
    if stated is not None:
        return exactly(stated)
    return Figure(above or 0.0, at_most, low_open=above is not None)


def _known(value: float | None) -> Figure:
    return UNKNOWN if value is None else exactly(value)


def part_numbers(rows: Iterable[TableRow], catalogue: Catalogue) -> dict[str, PartNumber]:
    """The part numbers by their normalized text. Problems are added to those of the rows."""
    numbers: dict[str, PartNumber] = {}
    for row in rows:
        for product in row.many("product"):
            if product not in catalogue.parts:
                row.refuse("product", f"unknown product `{product}`", did_you_mean(product, catalogue.parts))
        if row["vendor"] not in catalogue.vendors:
            row.refuse("vendor", "unknown vendor", did_you_mean(row["vendor"], catalogue.vendors))
        if row["source"] not in catalogue.sources:
            row.refuse("source", "unknown source", did_you_mean(row["source"], catalogue.sources))
        key = normalize_name(row["number"])
        if key in numbers:
            row.refuse("number", f"`{row['number']}` stands in the table already")
        numbers[key] = PartNumber(
            row["number"], row["vendor"], row.many("product"), row["text"], row.number("vendor_tpp"), row["vendor_eccn"],
            row.many("vendor_hts"), row["as_of"], row["source"],
        )  # fmt: skip
    return numbers


def table_sources(rows: Iterable[TableRow]) -> dict[str, TableSource]:
    """The documents that tables were taken from, by id."""
    return {row["id"]: TableSource(row["says"], row["url"]) for row in rows}


def whole_families(rows: Iterable[TableRow], catalogue: Catalogue) -> frozenset[frozenset[str]]:
    """The ids of the products of each family that is known to be complete."""
    found = set()
    for row in rows:
        members = frozenset(row.many("members"))
        for one in sorted(members - catalogue.parts.keys()):
            row.refuse("members", f"no product `{one}` is known")
        found.add(members)
    return frozenset(found)
