"""Items that are described by an ECCN and nothing else: the ECCN takes the place of figures.

A statement never clears a product that may be a known one. A name that is near one in the catalogue, or that may name a vendor
there, therefore stays unknown.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from licet.world.catalogue import Catalogue, CatalogueItem, Found, Kind

NO_VENDOR = ""  # one that no rule names: an item that a vendor with rules of its own may have made is not described by its ECCN alone
ORDINARY = "ordinary"  # the kind that the word EAR99 in a name tells


def title(eccn: str) -> str:
    """The name of an item without one.

    >>> title("5A992.c")
    'item of ECCN 5A992.c'
    """
    return f"item of ECCN {eccn}"


def by_eccn(catalogue: Catalogue, found: Found, name: str, vendor: str | None, stated: str | None) -> Found:
    """What a name means: an item by its ECCN, if one is stated and the name says nothing else; otherwise what was found."""
    eccns = [*found.eccns, *((stated,) if stated else ())]
    if not found.foreign or not {part.kind for part in found.parts} <= {ORDINARY}:
        return found
    kind = kind_by_eccns(catalogue, eccns, found, name, vendor)
    return (
        found if kind is None else Found((CatalogueItem(None, name, vendor or NO_VENDOR, kind.id),), eccns=found.eccns)
    )


def country_of_list(catalogue: Catalogue, found: Found, stated: str | None, names: Sequence[str | None]) -> str | None:
    """The country of the control list, for products of kinds that it judges beside other rules, if an ECCN is stated of them.

    ``None`` for a product that is known, and where its name or vendor (``names``) may mean a vendor of another country.
    """
    kind = catalogue.kind_by_eccns([*found.eccns, *((stated,) if stated else ())])
    beside = all(part.id is None and not part.vendor and catalogue.is_beside_list(part) for part in found.parts)
    if kind is None or not found.parts or not beside:
        return None
    from licet.resolution import without_eccns  # few items are described by their ECCN alone

    texts = [text for name in names if name and (text := without_eccns(name).strip())]
    words = {word for text in texts for word in (text, *text.split()) if any(map(str.isalnum, word))}
    homes = {vendor.home for word in words for vendor in catalogue.vendors_meant(word)}
    return kind.ships_from if homes <= {kind.ships_from} else None


def item_by_eccns(catalogue: Catalogue, item: CatalogueItem, eccns: Sequence[str]) -> CatalogueItem:
    """A described product as an item by its ECCNs, if it states some and nothing else is known of it."""
    found = catalogue.find(item.name, item.vendor) if item.name.strip() else None
    kind = kind_by_eccns(catalogue, eccns, found, item.name, item.vendor) if eccns else None
    if kind is None:
        return item
    return replace(item, name=item.name or title(eccns[0]), vendor=item.vendor or NO_VENDOR, kind=kind.id)


def kind_by_eccns(
    catalogue: Catalogue, eccns: Collection[str], found: Found | None, name: str, vendor: str | None
) -> Kind | None:
    """The kind of an item that nothing but these ECCNs describe; ``None`` where its name or vendor may say more.

    ``found`` is what the name means, ``None`` for an item without a name.
    """
    from licet.resolution import without_eccns  # few items are described by their ECCN alone

    vendors = [text for text in (vendor, without_eccns(name).strip()) if text]
    if (found is not None and not found.foreign) or any(
        catalogue.vendor(text) or catalogue.vendors_meant(text) for text in vendors
    ):
        return None
    return catalogue.kind_by_eccns(eccns)
