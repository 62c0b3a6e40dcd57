"""The catalogue: products with their figures, systems that contain them, vendors, kinds of product, and the names of each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from licet.errors import Location
from licet.values.eccn import EAR99, meant_eccn
from licet.values.names import closest_names, normalize_name

from .countries import Countries
from .figures import Figure
from .plausible import Plausible

if TYPE_CHECKING:
    from licet.resolution import Entry, Resolver
    from licet.resolution import Tables as NameTables

MOST_NEAR = 3  # suggestions
SYSTEM = "system"  # the kind of product that contains others
CONTAINED = 4  # the fewest letters of a vendor's name that count where they are part of a longer word


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
    """A kind of product, with the names of the figures and flags that apply to it.

    ``by_eccn`` marks the kinds of what is described by its ECCN alone: ``listed``, or ``EAR99``. Such an item is taken to ship
    from the country ``ships_from``. So is one of a kind marked ``beside``, which the list judges beside other rules, if its vendor is
    not known and an ECCN is stated.
    """

    id: str
    says: str
    figures: frozenset[str]
    flags: frozenset[str]
    by_eccn: str = ""
    ships_from: str = ""


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
    sold with several. ``contains`` lists the products in a system. ``eccn`` is the ECCN that the table states.
    ``home`` is the country of a vendor that the catalogue lacks, where a question states it. ``location`` is that of the row.
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
    eccn: str | None = None
    home: str | None = None
    location: Location | None = field(default=None, compare=False, repr=False)


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
    """The result of a look-up by name: one product, several of one name, or none with the reason and suggestions.

    A product without an id stands for a name of which only the kind is known. ``eccns`` are classifications that the name
    states. ``foreign`` tells that the name says nothing that is known here.
    """

    parts: tuple[CatalogueItem, ...] = ()
    why_not: str = ""
    suggestions: tuple[str, ...] = ()
    eccns: tuple[str, ...] = ()
    foreign: bool = False


@dataclass(frozen=True)
class Catalogue:
    """Products by name, with or without the vendor's name. Case, accents and punctuation are ignored.

    ``parts`` has every product and system by id. It may make an item when it is first asked for, and then raise RulesError.
    ``names`` gives the ids that a normalized name stands for, without the vendor's name. ``numbers`` and ``origins`` read
    the tables of part numbers and of their sources, ``whole`` that of families that are known to be complete, ``entries``
    and ``name_tables`` what names are read with. ``states_eccns`` tells whether a table states the ECCN of some product.
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
    whole: Callable[[], frozenset[frozenset[str]]] = frozenset
    entries: Callable[[], Iterable[Entry]] = tuple
    name_tables: Callable[[], NameTables | None] = lambda: None
    states_eccns: bool = False

    def __getstate__(self) -> dict[str, object]:
        return {one.name: self.__dict__[one.name] for one in fields(self)}  # without what was worked out of them

    @cached_property
    def part_numbers(self) -> Mapping[str, PartNumber]:
        """The part numbers by their normalized text."""
        return self.numbers()

    @cached_property
    def sources(self) -> Mapping[str, TableSource]:
        """The documents that tables were taken from, by id."""
        return self.origins()

    @cached_property
    def whole_families(self) -> frozenset[frozenset[str]]:
        """The ids of the products of each family that is known to be complete."""
        return self.whole()

    def may_lack(self, name: str, parts: Iterable[CatalogueItem]) -> bool:
        """Whether a name stands for several products and is not known to stand for no others.

        A part number stands for the products that its vendor gives it to.

        >>> from licet.engine import load
        >>> catalogue = load().rulebook.catalogue
        >>> [catalogue.may_lack(name, catalogue.called(name)) for name in ("H100", "H100 PCIe", "RTX 4060 Ti")]
        [True, False, False]
        """
        ids = frozenset(part.id for part in parts if part.id)
        return len(ids) > 1 and ids not in self.whole_families and self.part_number(name) is None

    def part_number(self, text: str) -> PartNumber | None:
        """The part number that a text is; case and punctuation are ignored.

        >>> from licet.engine import load
        >>> load().rulebook.catalogue.part_number("900-2g133-0000-100").products
        ('nvidia/a40',)
        """
        return self.part_numbers.get(normalize_name(text))

    def stated_by_vendors(self, name: str, parts: Iterable[CatalogueItem]) -> tuple[PartNumber, ...]:
        """The part numbers whose vendor states an ECCN: those in the name, or else all of the products."""
        words = dict.fromkeys((name, *name.split()))
        numbers = [number for word in words if (number := self.part_number(word))]
        return tuple(number for number in numbers or self._numbers_of(parts) if number.eccn)

    def _numbers_of(self, parts: Iterable[CatalogueItem]) -> list[PartNumber]:
        ids = {part.id for part in parts}
        return [number for number in self.part_numbers.values() if not ids.isdisjoint(number.products)]

    def vendor(self, name: str) -> Vendor | None:
        """The vendor of this name, or ``None``."""
        return self.vendors.get(self.vendor_names.get(normalize_name(name), ""))

    def vendors_meant(self, name: str) -> tuple[Vendor, ...]:
        """The vendors that a name may mean which is not one of theirs: it is near one or contains one, or is in another script.

        A name without any Latin letter cannot be compared, so it may mean each of them.
        """
        wanted = normalize_name(name)
        if not any(map(str.isascii, wanted)):
            return tuple(self.vendors.values())
        words = {normalize_name(word) for word in name.split()}
        known = self.vendor_names
        meant = [one for one in known if one in words or (len(one) >= CONTAINED and one in wanted)]
        meant += closest_names(name, list(known), whole=True)
        return tuple(dict.fromkeys(self.vendors[known[one]] for one in meant))

    def home_of(self, part: CatalogueItem) -> str | None:
        """The country of the vendor of a product (ISO 3166-1 alpha-2); ``None`` if it is not known.

        For an item that nothing but its ECCNs describes, the country of the control list.
        """
        maker, kind = self.vendors.get(part.vendor or ""), self.kinds.get(part.kind or "")
        return maker.home if maker else part.home or (kind.ships_from or None if kind else None)

    def find(self, name: str, vendor: str | None = None) -> Found:
        """The products that a text names, by a name of the catalogue, a part number or word by word.

        ``vendor`` is the vendor that is stated beside it, the maker or one that sells what others make; anybody may sell a
        product without a maker. Products of several vendors with one name are all meant. The result has no products when
        a word of the text is not explained.

        >>> from licet.engine import load
        >>> catalogue = load().rulebook.catalogue
        >>> [part.id for part in catalogue.find("8x NVIDIA H100 SXM5 80GB, refurbished").parts]
        ['nvidia/h100-sxm']
        >>> catalogue.find("H100 power cable").parts
        ()
        """
        maker = self.vendor(vendor) if vendor is not None else None
        parts = self.called(name)
        eccns: tuple[str, ...] = ()
        if not parts:
            told = self.resolver.resolve(name, maker.id if maker else None)
            parts, eccns = tuple(self.parts[one] for one in told.ids), tuple(map(meant_eccn, told.eccns))
            if not parts and told.kind in self.kinds:
                item = CatalogueItem(None, name, maker.id if maker else None, told.kind)
                return Found((item,), eccns=eccns, foreign=told.foreign)
            if not parts:
                from licet.resolution import eccns_in, veiled_eccns  # loaded with the resolver

                alone = f"`{name}` alone names no product: {told.why_not}"
                reason = alone if told.why_not else f"no product `{name}` is known"
                if not eccns and eccns_in(name):  # nothing but a classification
                    reason += "; an ECCN is stated as `eccn`, without a product"
                near = self.near(veiled_eccns(name) if eccns else name)
                return Found((), reason, near, eccns, foreign=told.foreign and not near)
        if vendor is not None:
            sold = tuple(part for part in parts if maker and part.vendor == maker.id) or tuple(
                part for part in parts if part.vendor is None or (maker and self._may_sell(maker, part))
            )
            if not sold:
                owners = tuple(sorted({self.title(part) for part in parts}))
                near = () if maker else closest_names(vendor, (one.name for one in self.vendors.values()), whole=True)
                return Found((), f"`{name}` is not known as a product of `{vendor}`", near or owners, eccns)
            return Found(sold, eccns=eccns)
        return Found(parts, eccns=eccns)

    def _may_sell(self, maker: Vendor, part: CatalogueItem) -> bool:
        return part.id is not None and self.resolver.may_sell(maker.id, part.id)

    @cached_property
    def resolver(self) -> Resolver:
        """Reads names word by word."""
        from licet.resolution import Resolver, Seller  # with the first name that is not written as the tables write it

        sellers = (Seller(one.id, (one.name, *one.aliases), frozenset(one.makes)) for one in self.vendors.values())
        return Resolver(self.entries(), sellers, self.name_tables(), self._products_of_numbers, _simplified)

    def _products_of_numbers(self) -> dict[str, str]:
        return {one.number.lower(): "|".join(one.products) for one in self.part_numbers.values()}

    def called(self, name: str) -> tuple[CatalogueItem, ...]:
        """The products of this name or part number, of any vendor; an id stands for its product only."""
        if name in self.parts:
            return (self.parts[name],)
        key = normalize_name(name)
        ids = self.names.get(key, ())
        for maker in self._makers if key.startswith(self._maker_names) else ():
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

    def ids(self, name: str) -> tuple[str, ...]:
        """The ids of the products that a rule names, by an id or a name; none when they belong to several vendors."""
        return (name,) if name in self.parts else tuple(part.id for part in self.named(name) if part.id)

    def near(self, name: str) -> tuple[str, ...]:
        """Names of different products that are similar to this one."""
        found: dict[str | None, str] = {}
        for near in closest_names(name, (), MOST_NEAR * 4, plain=self._plain_names):
            found.setdefault(self._display[near], near)
        return tuple(found.values())[:MOST_NEAR]

    def title(self, part: CatalogueItem) -> str:
        """The vendor and the name of a product, such as ``Nvidia H20``."""
        vendor = self.vendors.get(part.vendor or "")
        return f"{vendor.name} {part.name}" if vendor else part.name

    def kind_by_eccns(self, eccns: Collection[str]) -> Kind | None:
        """The kind of what is described by these ECCNs alone; ``None`` where there is no such kind.

        >>> from licet.engine import load
        >>> load().rulebook.catalogue.kind_by_eccns(["5A992.c"]).id
        'listed-item'
        """
        wanted = EAR99 if set(eccns) == {EAR99} else "listed"
        return next((kind for kind in self.kinds.values() if kind.by_eccn == wanted), None) if eccns else None

    def is_by_eccn(self, part: CatalogueItem) -> bool:
        """Whether nothing but its ECCNs describes a product."""
        kind = self.kinds.get(part.kind or "")
        return kind is not None and kind.by_eccn in {"listed", EAR99}

    def is_beside_list(self, part: CatalogueItem) -> bool:
        """Whether a control list judges a product of this kind beside other rules, if its ECCN is stated."""
        kind = self.kinds.get(part.kind or "")
        return kind is not None and kind.by_eccn == "beside"

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
    def _maker_names(self) -> tuple[str, ...]:
        return tuple(self._makers)

    @cached_property
    def _display(self) -> Mapping[str, str | None]:
        """Every name and alias as written, with the first product of this name."""
        names: dict[str, str | None] = {}
        for part in self.parts.values():
            for name in (part.name, *part.aliases):
                names.setdefault(name, part.id)
        return names

    @cached_property
    def _plain_names(self) -> Mapping[str, str]:
        """Every name and alias as written, with its normalized form."""
        return {name: normalize_name(name) for name in self._display}


def _simplified(text: str) -> str:
    """A text with simplified Chinese characters."""
    from licet.lists import simplified_characters  # few texts need them

    return text.translate(simplified_characters())
