"""The vendor that a question states, and the home that it states of a vendor in no catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from licet.errors import InputError
from licet.lists.placeholders import is_placeholder
from licet.values.cache import LONGEST
from licet.world.catalogue import Catalogue, CatalogueItem, Found, Vendor
from licet.world.countries import iso_name

MOST = 3  # vendors named in a message


def named_vendor(name: str | None) -> str | None:
    """The name of a vendor as it is stated; ``None`` for a placeholder such as ``n/a``."""
    return None if name is None or is_placeholder(name) else name


def vendor_of(catalogue: Catalogue, name: str | None) -> str | None:
    """The id of a vendor; the name itself where it is none of those known; ``None`` where it is not stated or may be one."""
    if name is None:
        return None
    vendor = catalogue.vendor(name)
    if vendor is not None:
        return vendor.id
    return None if catalogue.vendors_meant(name) else name[:LONGEST]  # facts are kept, and no rule names one so long


def from_vendor(catalogue: Catalogue, found: Found, vendor: str | None, home: str | None) -> Found:
    """The products that a name means, as those of the stated vendor where they have no known maker.

    ``home`` is the stated home of the vendor (ISO 3166-1 alpha-2). Raises InputError where it contradicts that of a vendor
    that is known, or that may be meant.
    """
    if home is not None:
        _check_home(catalogue, found.parts, vendor, home)
    if vendor is None:
        return found

    def sold(part: CatalogueItem) -> CatalogueItem:
        if part.vendor in catalogue.vendors:
            return part
        known = catalogue.vendor(vendor)
        maker = known.id if known else part.vendor if part.id is None else vendor_of(catalogue, vendor)
        return replace(part, vendor=maker, home=None if known else home)

    return found._replace(parts=tuple(map(sold, found.parts)))


def _check_home(catalogue: Catalogue, parts: Iterable[CatalogueItem], vendor: str | None, home: str) -> None:
    known = catalogue.vendor(vendor) if vendor is not None else None
    if vendor is None:
        makers = {catalogue.vendors.get(part.vendor or "") for part in parts}
        if None in makers:
            raise InputError("`vendor_home` is the home of the vendor; state the `vendor` too")
    else:
        makers = {known}
    for maker in sorted(filter(None, makers)):
        if maker.home != home:
            advice = "leave out `vendor_home`" if len(makers) == 1 else "state the `vendor` instead"
            raise InputError(f"`vendor_home`: the home of {_at_home(maker)}, not {home}; {advice}")
    if vendor is None or known is not None:
        return
    others = [one for one in catalogue.vendors_meant(vendor) if one.home != home]
    if len(others) > MOST:
        raise InputError(
            f"`vendor_home`: `{vendor}` cannot be compared with the vendors that are known, because they are written in "
            "Latin letters; write it so, or add it to `catalogue/vendors.csv` in a folder of your own"
        )
    if others:
        homes = ", or ".join(_at_home(one) for one in others)
        raise InputError(
            f"`vendor_home`: `{vendor}` may be a vendor with another home: that of {homes}; did you mean "
            f"`{others[0].name}`? If not, add the vendor to `catalogue/vendors.csv` in a folder of your own"
        )


def _at_home(vendor: Vendor) -> str:
    return f"`{vendor.name}` is {vendor.home} ({iso_name(vendor.home) or vendor.home})"
