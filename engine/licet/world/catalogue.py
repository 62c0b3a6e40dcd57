"""The catalogue: products with their figures, systems that contain them, vendors, kinds of product, and the names of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from licet.values.names import closest_names, normalize_name

from .countries import Countries
from .figures import Figure
from .plausible import Plausible


class Vendor(NamedTuple):
    """A vendor; ``home`` and ``parent_home`` are the ISO 3166 codes of the countries of the headquarters.

    ``parent`` is the firm that owns it, empty when none is known. ``makes`` says in single words what it makes or sells.
    """

    id: str
    name: str
    home: str
    parent: str = ""
    parent_home: str = ""
    makes: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


class Kind(NamedTuple):
    """A kind of product, with the names of the figures and flags that apply to it."""

    id: str
    says: str
    figures: frozenset[str]
    flags: frozenset[str]


class Component(NamedTuple):
    """A product of the catalogue that a system contains; ``number`` is ``None`` when it is not known how many."""

    product: str
    number: int | None


@dataclass(frozen=True, slots=True)
class CatalogueItem:
    """One product or system. A figure or flag that is not in its mapping is unknown.

    ``figures`` are in the units of :data:`licet.language.attributes.FIGURES`. ``provenance`` maps a column of the table
    to how well its value is supported: ``verified``, ``derived``, ``recollection`` or ``estimate``. ``line`` is the brand
    under which it is sold, ``form`` the words for its form factor, and ``memory`` its sizes in GB, several when it is
    sold with several. ``contains`` lists the products in a system.
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
    aliases: tuple[str, ...] = ()
    line: str = ""
    form: tuple[str, ...] = ()
    memory: tuple[float, ...] = ()
    note: str = ""
    contains: tuple[Component, ...] = ()


class PartNumber(NamedTuple):
    """An order number of a vendor, with what its own table says: a text, TPP, ECCN and tariff headings.

    ``products`` are the ids of the products that it may be, none when only the classification is known. ``source`` is
    an id of :attr:`Catalogue.sources`.
    """

    number: str
    vendor: str
    products: tuple[str, ...]
    text: str
    tpp: float | None
    eccn: str
    hts: tuple[str, ...]
    as_of: str
    source: str


class TableSource(NamedTuple):
    """A document that a table was taken from."""

    says: str
    url: str


class Found(NamedTuple):
    """The result of a look-up by name: one product, several of one family, or none with the reason and suggestions."""

    parts: tuple[CatalogueItem, ...] = ()
    why_not: str = ""
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Catalogue:
    """Products by name, with or without the vendor's name. Case, accents and punctuation are ignored.

    ``parts`` has every product and system by id. It may make an item when it is first asked for, and then raise RulesError.
    ``names`` gives the ids that a normalized name stands for, without the vendor's name. ``numbers`` and ``origins`` read
    the tables of part numbers and of their sources.
    """

    parts: Mapping[str, CatalogueItem]
    vendors: Mapping[str, Vendor]
    kinds: Mapping[str, Kind]
    names: Mapping[str, tuple[str, ...]]
    vendor_names: Mapping[str, str]
    countries: Countries
    plausible: Plausible = field(default_factory=Plausible)
    numbers: Callable[[], Mapping[str, PartNumber]] = dict
    origins: Callable[[], Mapping[str, TableSource]] = dict

    @cached_property
    def part_numbers(self) -> Mapping[str, PartNumber]:
        """The part numbers by their normalized text."""
        return self.numbers()

    @cached_property
    def sources(self) -> Mapping[str, TableSource]:
        """The documents that tables were taken from, by id."""
        return self.origins()

    def part_number(self, text: str) -> PartNumber | None:
        """The part number that a text is; case and punctuation are ignored.

        >>> from licet.engine import load
        >>> load().rulebook.catalogue.part_number("900-2g133-0000-100").products
        ('nvidia/a40',)
        """
        return self.part_numbers.get(normalize_name(text))

    def vendor(self, name: str) -> Vendor | None:
        """The vendor of this name, or ``None``."""
        return self.vendors.get(self.vendor_names.get(normalize_name(name), ""))

    def find(self, name: str, vendor: str | None = None) -> Found:
        """The products that a name or part number stands for.

        ``vendor`` restricts them to one vendor. The result has no products when no name matches exactly, or when the
        name belongs to products of several vendors.
        """
        parts = self.called(name)
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
        return Found(parts)

    def called(self, name: str) -> tuple[CatalogueItem, ...]:
        """The products of this name or part number, of any vendor; an id stands for its product only."""
        if name in self.parts:
            return (self.parts[name],)
        key = normalize_name(name)
        ids = self.names.get(key, ())
        for maker in self._makers:
            if key.startswith(maker):
                rest = self.names.get(key[len(maker) :], ())
                ids += tuple(one for one in rest if one not in ids and self.parts[one].vendor in self._makers[maker])
        if not ids and (number := self.part_numbers.get(key)):
            ids = number.products
        return tuple(self.parts[one] for one in ids)

    def named(self, name: str, vendor: str | None = None) -> tuple[CatalogueItem, ...]:
        """The products of this name and vendor; empty also when they belong to several vendors."""
        parts = self.called(name)
        if vendor is not None:
            maker = self.vendor(vendor)
            return tuple(part for part in parts if maker and part.vendor == maker.id)
        return parts if len({part.vendor for part in parts}) == 1 else ()

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

    @cached_property
    def _makers(self) -> Mapping[str, frozenset[str]]:
        """The vendors by what a product name may begin with: their ids and names."""
        makers: dict[str, frozenset[str]] = {}
        for vendor in self.vendors.values():
            for name in (vendor.id, vendor.name):
                key = normalize_name(name)
                makers[key] = makers.get(key, frozenset()) | {vendor.id}
        return makers

    @cached_property
    def _display(self) -> Mapping[str, None]:
        """Every name and alias as written."""
        return dict.fromkeys(name for part in self.parts.values() for name in (part.name, *part.aliases))
