"""What a resolver works with and answers: products, vendors, and what a name means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Entry(NamedTuple):
    """One product as names see it. ``names`` has the name first, then its aliases.

    ``sizes`` are sizes of its memory in gigabytes, ``forms`` and ``line`` further words by which it may be called.
    ``contains`` maps ids of products to how many of each are in it.
    """

    id: str
    vendor: str | None
    kind: str | None
    names: tuple[str, ...]
    sizes: frozenset[float] = frozenset()
    forms: str = ""
    line: str = ""
    contains: Mapping[str, int] = {}


class Seller(NamedTuple):
    """A vendor: its names, the name first, and what it makes."""

    id: str
    names: tuple[str, ...]
    makes: frozenset[str] = frozenset()


class Resolution(NamedTuple):
    """The result for a name: ids of products, in the order of the catalogue, or none with the reason.

    ``kind`` is a kind of product that the name tells although no product is known. ``eccns`` are classifications stated
    in the name, in small letters. ``foreign`` tells that no word or number of the name is known: none stands in the name of
    a product, names a vendor, or looks like a part number.
    """

    ids: tuple[str, ...] = ()
    kind: str | None = None
    eccns: tuple[str, ...] = ()
    why_not: str = ""
    foreign: bool = False
