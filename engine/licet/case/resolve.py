"""Resolves a query: names become ids, defaults are filled in, a described product is checked.

Malformed input raises InputError. A product name that cannot be resolved does not: the answer is then unknown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Literal

from pydantic import ValidationError

from licet.errors import InputError
from licet.language.attributes import FIGURES, FLAGS
from licet.language.schema import Bounds
from licet.lists import vocabulary
from licet.question import Product, Query, Question
from licet.rulebook.rulebook import Rulebook
from licet.rulebook.strictness import strictness_of
from licet.values.day_text import day_of, why_no_day
from licet.values.names import did_you_mean, normalize_name
from licet.world.catalogue import Catalogue, CatalogueItem, Found
from licet.world.figures import Figure, completed, exactly, within

LAST = "last"  # in place of a day: the last one verified
DEFAULTED: tuple[Literal["ships_from", "headquarters"], ...] = ("ships_from", "headquarters")


@dataclass(frozen=True, slots=True)
class Case:
    """A resolved question. ``parts`` is empty if the product could not be identified; ``lookup`` then has the reason."""

    question: Question
    lookup: Found

    @property
    def parts(self) -> tuple[CatalogueItem, ...]:
        """The catalogue items that the question may mean: one, or every one of a family."""
        return self.lookup.parts

    @property
    def destination(self) -> str:
        """The country of destination (ISO 3166-1 alpha-2)."""
        return self.question.destination

    @property
    def ships_from(self) -> str | None:
        """The country it ships from (ISO 3166-1 alpha-2), ``None`` if not known."""
        return self.question.ships_from

    @property
    def headquarters(self) -> str:
        """The country where the buyer or its ultimate parent has its headquarters (ISO 3166-1 alpha-2)."""
        return self.question.headquarters

    @property
    def end_user(self) -> str | None:
        """The end user's name, ``None`` when not stated."""
        return self.question.end_user

    @property
    def end_use(self) -> str | None:
        """The end use, ``None`` when not stated."""
        return self.question.end_use


def parse_day(value: object, name: str) -> date:
    """A day given as a date, a ``datetime`` or text such as ``2025-05-01``; see :func:`licet.values.day_text.day_of`.

    ``name`` is the argument that the error names. Raises InputError.

    >>> parse_day("2025-05-01", "on")
    datetime.date(2025, 5, 1)
    """
    day = day_of(value)
    if day is None:
        reason = why_no_day(value)
        raise InputError(
            f"`{name}` must be a day such as 2025-05-01, not `{value}`" + (f", which {reason}" if reason else "")
        )
    return day


def resolve_question(rulebook: Rulebook, query: Query) -> Case:
    """The question with every name resolved and every default filled in. Raises InputError."""
    if query.basis not in {"law", "practice"}:
        raise InputError(f"`basis` is `law` or `practice`, not `{query.basis}`")
    named = {"vendor": query.vendor, "end_user": query.end_user, "end_use": query.end_use}
    for name, value in named.items():
        if value is not None and (not isinstance(value, str) or not value.strip()):
            raise InputError(f"`{name}` must be a name, not `{value}`")
    product = query.product
    texts = [product.name, product.vendor] if isinstance(product, Product) else [product]
    for text in (*texts, query.ships_from, query.headquarters, query.destination, *named.values()):
        if isinstance(text, str) and not is_text(text):
            raise InputError(f"{text!r} is not text: it contains an unpaired surrogate")
    catalogue = rulebook.catalogue

    def strictness(code: str) -> int:
        return strictness_of(rulebook)(code)  # computed only if a name is refused

    def country(name: str) -> str:
        return catalogue.countries.resolve(name, strictness)

    goes_to = country(query.destination)
    lookup, spec, label = _product(catalogue, product, query.vendor)
    makers = {part.vendor for part in lookup.parts}
    maker = next(iter(makers)) if len(makers) == 1 else None
    home = catalogue.vendors[maker].home if maker in catalogue.vendors else None
    question = Question(
        product=label,
        parts=tuple(part.id for part in lookup.parts if part.id),
        spec=spec,
        vendor=maker if lookup.parts else query.vendor,
        destination=goes_to,
        ships_from=home if query.ships_from is None else country(query.ships_from),
        headquarters=goes_to if query.headquarters is None else country(query.headquarters),
        end_user=_named(query.end_user),
        end_use=None if query.end_use is None else _end_use(rulebook, query.end_use),
        known_on=None if query.known_on is None else parse_day(query.known_on, "known_on"),
        basis="law" if query.basis == "law" else "practice",
        defaults=tuple(name for name in DEFAULTED if getattr(query, name) is None),
    )
    return Case(question, lookup)


def _named(party: str | None) -> str | None:
    """The name of a party; a placeholder such as ``n/a`` names nobody."""
    return None if party is None or vocabulary().is_placeholder(party) else party


def is_text(text: str) -> bool:
    """Whether a text can be encoded. JSON may contain an unpaired surrogate, which cannot be hashed or written."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def as_query(question: Question) -> Query:
    """The query that asks a resolved question again. What was filled in by default is left to be filled in again."""
    stated = {name: None if name in question.defaults else getattr(question, name) for name in DEFAULTED}
    return Query(
        product=question.product if question.spec is None else question.spec, destination=question.destination,
        vendor=question.vendor if question.spec is None else None, **stated, end_user=question.end_user, end_use=question.end_use,
        known_on=question.known_on, basis=question.basis,
    )  # fmt: skip


def _end_use(rulebook: Rulebook, wanted: str) -> str:
    known = {normalize_name(name): name for index in rulebook.jurisdictions.values() for name in index.end_uses}
    known.setdefault("civil", "civil")
    if normalize_name(wanted) not in known:
        hint = did_you_mean(wanted, known.values()) or f"known: {', '.join(sorted(known.values()))}"
        raise InputError(f"no rulebook defines an end use `{wanted}`; {hint}")
    return known[normalize_name(wanted)]


def _product(catalogue: Catalogue, product: str | Product, vendor: str | None) -> tuple[Found, Product | None, str]:
    if isinstance(product, str):
        if not product.strip():
            raise InputError("the product must have a name")
        return catalogue.find(product, vendor), None, product
    if vendor is not None and product.vendor is not None and normalize_name(vendor) != normalize_name(product.vendor):
        raise InputError(f"two vendors are given: `{vendor}`, and `{product.vendor}` in the product; give one")
    maker = product.vendor or vendor
    lookup = _described(catalogue, product, maker)
    described = product.model_copy(update={"vendor": maker, "kind": lookup.parts[0].kind})
    return lookup, described, described.name or "unnamed product"


def parse_product(product: str | Product | Mapping[str, Any]) -> str | Product:
    """A product as a name or as a checked :class:`licet.Product`. Raises InputError with every mistake in a description."""
    if isinstance(product, str):
        return product
    if isinstance(product, Product):
        return product
    if not isinstance(product, Mapping):
        raise InputError(f"a product is a name, a mapping or a licet.Product, not `{product!r}`")
    try:
        return Product.model_validate({"name": "", **product})
    except ValidationError as error:
        texts = [_mistake(mistake) for mistake in error.errors()]
        raise InputError("; ".join(dict.fromkeys(texts))) from None


def as_asked(product: str | Product | Mapping[str, Any], destination: str, *stated: Any) -> Query:
    """The query with these arguments, the product checked. Raises InputError.

    A ``datetime`` becomes its day: as a key it would equal others of the same instant, which may be on another day.
    """
    query = Query(parse_product(product), destination, *stated)
    if isinstance(query.known_on, datetime):
        return replace(query, known_on=query.known_on.date())
    return query


def _mistake(mistake: Any) -> str:
    *around, key = (str(part) for part in mistake["loc"] or ("product",))
    if mistake["type"] == "extra_forbidden":
        hint = did_you_mean(key, Bounds.model_fields if around else Product.model_fields)
        return f"{f'`{around[0]}`' if around else 'a product'} has no `{key}`" + (f"; {hint}" if hint else "")
    return f"`{'.'.join((*around, key))}` {mistake['msg'].removeprefix('Value error, ')} (found `{mistake['input']}`)"


def _described(catalogue: Catalogue, spec: Product, maker: str | None) -> Found:
    """The items that a description means: a new one, or those of the catalogue with the described figures in place of theirs."""
    figures = {name: value for name in FIGURES if (value := getattr(spec, name)) is not None}
    given = {name: within(value) if isinstance(value, Bounds) else exactly(value) for name, value in figures.items()}
    flags = {name: value for name in FLAGS if (value := getattr(spec, name)) is not None}
    kind = spec.kind or catalogue.kind_of(given, flags)
    if spec.kind is not None and spec.kind not in catalogue.kinds:
        hint = did_you_mean(spec.kind, catalogue.kinds) or f"known: {', '.join(catalogue.kinds)}"
        raise InputError(f"there is no kind of product `{spec.kind}`; {hint}")
    _consistent(catalogue, kind, given, flags)
    known = catalogue.named(spec.name, maker) if spec.name else ()
    vendor = catalogue.vendor(maker) if maker else None
    new = CatalogueItem(None, spec.name, vendor.id if vendor else maker, kind)
    parts = tuple(_completed(part, given, flags) for part in known or (new,))
    problems = [catalogue.plausible.problem(part.figures) for part in parts]
    if given and all(problems):
        raise InputError(problems[0] or "")
    return Found(parts)


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
