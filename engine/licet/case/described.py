"""Products that a question describes: by their figures, or as systems by the products in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from operator import attrgetter
from typing import Any

from pydantic import ValidationError

from licet.errors import InputError, shown
from licet.language.attributes import FIGURES, FLAGS
from licet.language.schema import Bounds
from licet.question import Product, Query
from licet.values.eccn import meant_eccn
from licet.values.names import did_you_mean
from licet.world.catalogue import SYSTEM, Catalogue, CatalogueItem, Component, Found
from licet.world.figures import Figure, completed, exactly, within

from .by_eccn import item_by_eccns
from .vendor import vendor_of

_FIGURES = attrgetter(*FIGURES)
# Mistakes in a description, by their type in pydantic.
MISTAKES = {
    "string_type": "must be text", "bool_type": "must be true or false", "int_type": "must be a whole number",
    "too_short": "must not be empty", "string_too_short": "must not be empty", "missing": "is missing",
    "tuple_type": "must be a list, or text such as `8x H100 SXM`",
}  # fmt: skip


def parse_product(product: str | Product | Mapping[str, Any]) -> str | Product:
    """A product as a name or as a checked :class:`licet.Product`. Raises InputError with every mistake in a description."""
    if isinstance(product, str):
        return product
    if isinstance(product, Product):
        return product
    if not isinstance(product, Mapping):
        raise InputError(f"a product is a name, a mapping or a licet.Product, not `{shown(product)}`")
    try:
        return Product.model_validate({"name": "", **product})
    except ValidationError as error:
        mistakes = error.errors()
        within = {
            mistake["loc"][:-2] for mistake in mistakes
        }  # what is left of a list without its mistakes is no mistake
        texts = [_mistake(one) for one in mistakes if one["type"] != "too_short" or one["loc"] not in within]
        raise InputError("; ".join(dict.fromkeys(texts))) from None


def _mistake(mistake: Any) -> str:
    *around, key = (str(part) for part in mistake["loc"] or ("product",))
    if mistake["type"] == "extra_forbidden":
        asked = not around and key in {field.name for field in fields(Query)}
        hint = did_you_mean(key, Bounds.model_fields if around else Product.model_fields)
        hint = "it belongs to the question, beside the product" if asked else hint
        return f"{f'`{around[0]}`' if around else 'a product'} has no `{key}`" + (f"; {hint}" if hint else "")
    said = MISTAKES.get(mistake["type"]) or mistake["msg"].removeprefix("Value error, ")
    return f"`{'.'.join((*around, key))}` {said} (found `{shown(mistake['input'])}`)"


def described(catalogue: Catalogue, spec: Product, maker: str | None, eccn: str | None = None) -> Found:
    """The items that a description means: a new one, or those of the catalogue with the described figures in place of theirs.

    ``eccn`` is the ECCN that the question states. Where nothing else is known of the item, it is described by it.
    """
    given = figures_of(spec)
    flags = {name: value for name in FLAGS if (value := getattr(spec, name)) is not None}
    if spec.contains is not None:
        return _system(catalogue, spec, maker, [*given, *flags])
    stated_kind = catalogue.kinds.get(spec.kind or "")
    if stated_kind and stated_kind.ships_from:
        spec = spec.model_copy(update={"kind": None})  # told by the ECCN, or not at all
    kind = spec.kind or catalogue.kind_of(given, flags)
    if spec.kind is not None and spec.kind not in catalogue.kinds:
        hint = did_you_mean(spec.kind, catalogue.kinds) or f"known: {', '.join(catalogue.kinds)}"
        raise InputError(f"there is no kind of product `{spec.kind}`; {hint}")
    _consistent(catalogue, kind, given, flags)
    known = catalogue.named(spec.name, maker) if spec.name else ()
    new = CatalogueItem(None, spec.name, vendor_of(catalogue, maker), kind)
    if kind is None and not flags:
        new = item_by_eccns(catalogue, new, [*_eccns_in(spec.name), *((eccn,) if eccn else ())])
    parts = tuple(_completed(part, given, flags) for part in known or (new,))
    problems = [catalogue.plausible.problem(part.figures) for part in parts]
    if given and all(problems):
        raise InputError(problems[0] or "")
    return Found(parts, eccns=() if known else _eccns_in(spec.name))


def figures_of(spec: Product) -> dict[str, Figure]:
    """The figures that a description states."""
    stated = zip(FIGURES, _FIGURES(spec), strict=True)
    return {
        name: within(value) if isinstance(value, Bounds) else exactly(value)
        for name, value in stated
        if value is not None
    }


def _eccns_in(name: str) -> tuple[str, ...]:
    """The ECCNs that the name of a described product states."""
    from licet.resolution import eccns_in  # few products are described

    return tuple(map(meant_eccn, eccns_in(name)))


def _system(catalogue: Catalogue, spec: Product, maker: str | None, stated: Sequence[str]) -> Found:
    """The system that a description means. It is judged by the products in it, so figures of its own are refused.

    What the catalogue knows by its name counts too, because it may be stricter than the products that are stated.
    """
    if spec.kind not in {None, SYSTEM}:
        raise InputError(f"a product of kind `{spec.kind}` contains no other products; leave out `kind` or `contains`")
    if stated:
        raise InputError(f"a system has no `{stated[0]}`; the figures are those of the products that it contains")
    contains = [Component(one.product, one.count) for one in spec.contains or ()]
    contains += [Component(part.id, None) for part in catalogue.called(spec.name) if part.id] if spec.name else []
    return Found(
        (CatalogueItem(None, spec.name, vendor_of(catalogue, maker), SYSTEM, contains=tuple(contains)),),
        eccns=_eccns_in(spec.name),
    )


def _consistent(
    catalogue: Catalogue, name_of_kind: str | None, figures: Mapping[str, Figure], flags: Mapping[str, bool]
) -> None:
    """Refuse attributes that no kind of product has: a missing one could not make the answer stricter."""
    named = {*figures, *flags}
    if name_of_kind is not None:
        kind = catalogue.kinds[name_of_kind]
        for name in sorted(named - (kind.figures | kind.flags)):
            raise InputError(f"a product of kind `{name_of_kind}` has no `{name}`")
    elif figures and not any(named <= kind.figures | kind.flags for kind in catalogue.kinds.values()):
        raise InputError(f"no kind of product has all of {', '.join(sorted(named))}")


def _completed(part: CatalogueItem, figures: Mapping[str, Any], flags: Mapping[str, bool]) -> CatalogueItem:
    kept = dict(part.figures)
    if "total_bandwidth" not in figures and {"dram_bandwidth", "interconnect"} & set(figures):
        kept.pop("total_bandwidth", None)
    return replace(part, figures=_summed({**kept, **figures}), flags={**part.flags, **flags})


def _summed(figures: Mapping[str, Figure]) -> dict[str, Figure]:
    whole = completed(figures)
    if whole is None:
        raise InputError(
            f"`total_bandwidth` {figures['total_bandwidth']} is not the sum of `dram_bandwidth` and `interconnect`"
        )
    return whole
