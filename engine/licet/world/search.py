"""Searches the catalogue by a part of a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from licet.values.names import normalize_name

from .catalogue import Catalogue, CatalogueItem, Vendor
from .catalogue_tables import EXPOSURE


def products(catalogue: Catalogue, text: str = "", vendor: str | None = None) -> tuple[CatalogueItem, ...]:
    """The products and systems that a text names, or whose id, name or an alias contains it; all of them without a text.

    A text is also read word by word, and a part number finds its product. ``vendor`` restricts them to one vendor; an unknown one has none.

    >>> from licet.engine import load
    >>> [item.id for item in products(load().rulebook.catalogue, "trillium")]
    ['google/tpu-v6e', 'google/tpu-trillium-256']
    """
    maker = catalogue.vendor(vendor) if vendor is not None else None
    found: dict[str | None, CatalogueItem] = {}
    if text:
        found = {item.id: item for item in catalogue.find(text).parts if item.id}
    for item in catalogue.parts.values():
        if _contains(text, (item.id or "", item.name, *item.aliases)):
            found.setdefault(item.id, item)
    return tuple(item for item in found.values() if vendor is None or (maker and item.vendor == maker.id))


def vendors(catalogue: Catalogue, text: str = "") -> tuple[Vendor, ...]:
    """The vendors whose id, name, alias or parent contains a text.

    >>> from licet.engine import load
    >>> [vendor.id for vendor in vendors(load().rulebook.catalogue, "habana")]
    ['intel']
    """
    return tuple(
        one
        for one in catalogue.vendors.values()
        if _contains(text, (one.id, one.name, *one.aliases, *filter(None, [one.parent])))
    )


def figures(item: CatalogueItem) -> Iterator[tuple[str, str, str]]:
    """The figures of a product: name, range in words, and the evidence for it.

    The evidence for a figure that is worked out from several columns is that for each of them.
    """
    for name, figure in item.figures.items():
        yield (
            name,
            str(figure),
            ", ".join(sorted({item.provenance[one] for one in _COLUMNS[name] if one in item.provenance})),
        )


_RATES = ("tpp", "fp64_rate", "fp32_rate", "fp16_rate", "fp8_rate", "int8_rate", "fp6_rate", "fp4_rate", "int4_rate")
_COLUMNS = {
    "tpp": (*_RATES, "tpp_at_least", "tpp_below"),
    "performance_density": (*_RATES, "die_area"),
    "dram_bandwidth": ("dram_bandwidth",),
    "interconnect": ("link_bandwidth", "host_bandwidth"),
    "total_bandwidth": ("dram_bandwidth", "link_bandwidth", "host_bandwidth"),
    "memory_bandwidth_density": ("memory_bandwidth", "footprint", "footprint_at_most"),
    **{name: (name, f"{name}_above", f"{name}_at_most") for name in EXPOSURE},
}


def _contains(text: str, names: Iterable[str]) -> bool:
    wanted = normalize_name(text)
    return any(wanted in normalize_name(name) for name in names)
