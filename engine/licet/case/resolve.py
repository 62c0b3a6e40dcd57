"""The question: what was asked, understood. Wrong kinds of input raise InputError; names nobody knows do not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from pydantic import ValidationError

from licet.errors import InputError
from licet.language.attributes import FIGURES, FLAGS
from licet.language.schema import Bounds
from licet.question import Product, Query, Question
from licet.rulebook.rulebook import Rulebook
from licet.rulebook.strictness import strictness_of
from licet.values.day_text import day_of, why_no_day
from licet.values.names import did_you_mean, normalize_name
from licet.world.catalogue import Catalogue, CatalogueItem, Found
from licet.world.figures import Figure, completed, exactly, within

DEFAULTED: tuple[Literal["ships_from", "headquarters"], ...] = ("ships_from", "headquarters")


@dataclass(frozen=True, slots=True)
class Case:
    """An understood question. ``parts`` is empty when the product could not be told; ``found`` then says why."""

    question: Question
    found: Found

    @property
    def parts(self) -> tuple[CatalogueItem, ...]:
        """The products the question is about: one, or all of a family."""
        return self.found.parts

    @property
    def destination(self) -> str:
        """Where it goes (ISO 3166)."""
        return self.question.destination

    @property
    def ships_from(self) -> str | None:
        """Where it ships from (ISO 3166), if that is known."""
        return self.question.ships_from

    @property
    def headquarters(self) -> str:
        """Where the buyer or its ultimate parent has its headquarters (ISO 3166)."""
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
    """A day given as a date, a moment or text such as ``2025-05-01``; see :func:`day_of`. Raises InputError."""
    found = day_of(value)
    if found is None:
        reason = why_no_day(value)
        raise InputError(
            f"`{name}` must be a day such as 2025-05-01, not `{value}`" + (f", which {reason}" if reason else "")
        )
    return found


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
        return strictness_of(rulebook)(code)  # worked out only when a name is refused

    def country(name: str) -> str:
        return catalogue.countries.resolve(name, strictness)

    goes_to = country(query.destination)
    found, spec, label = _product(catalogue, product, query.vendor)
    makers = {part.vendor for part in found.parts}
    maker = next(iter(makers)) if len(makers) == 1 else None
    home = catalogue.vendors[maker].home if maker in catalogue.vendors else None
    question = Question(
        product=label,
        parts=tuple(part.id for part in found.parts if part.id),
        spec=spec,
        vendor=maker if found.parts else query.vendor,
        destination=goes_to,
        ships_from=home if query.ships_from is None else country(query.ships_from),
        headquarters=goes_to if query.headquarters is None else country(query.headquarters),
        end_user=query.end_user,
        end_use=None if query.end_use is None else _end_use(rulebook, query.end_use),
        known_on=None if query.known_on is None else parse_day(query.known_on, "known_on"),
        basis="law" if query.basis == "law" else "practice",
        defaults=tuple(name for name in DEFAULTED if getattr(query, name) is None),
    )
    return Case(question, found)


def is_text(text: str) -> bool:
    """Whether every character is whole: half of one, as JSON can smuggle in, can be neither hashed nor written."""
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
        raise InputError(f"no rule knows an end use `{wanted}`; {hint}")
    return known[normalize_name(wanted)]


def _product(catalogue: Catalogue, product: str | Product, vendor: str | None) -> tuple[Found, Product | None, str]:
    if isinstance(product, str):
        if not product.strip():
            raise InputError("the product must have a name")
        return catalogue.find(product, vendor), None, product
    if vendor is not None and product.vendor is not None and normalize_name(vendor) != normalize_name(product.vendor):
        raise InputError(f"two vendors are given: `{vendor}`, and `{product.vendor}` in the product")
    maker = product.vendor or vendor
    found = _described(catalogue, product, maker)
    described = product.model_copy(update={"vendor": maker, "kind": found.parts[0].kind})
    return found, described, described.name or "unnamed product"


def parse_product(product: str | Product | Mapping[str, Any]) -> str | Product:
    """A product by name, or its description, checked. Raises InputError."""
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


def _mistake(mistake: Any) -> str:
    *around, key = (str(part) for part in mistake["loc"] or ("product",))
    if mistake["type"] == "extra_forbidden":
        hint = did_you_mean(key, Bounds.model_fields if around else Product.model_fields)
        return f"{f'`{around[0]}`' if around else 'a product'} has no `{key}`" + (f"; {hint}" if hint else "")
    return f"`{'.'.join((*around, key))}` {mistake['msg'].removeprefix('Value error, ')} (found `{mistake['input']}`)"


def _described(catalogue: Catalogue, sheet: Product, maker: str | None) -> Found:
    """The part a sheet describes: a new one, or one of the catalogue with the sheet's figures in place of its own."""
    figures = {name: value for name in FIGURES if (value := getattr(sheet, name)) is not None}
    given = {name: within(value) if isinstance(value, Bounds) else exactly(value) for name, value in figures.items()}
    flags = {name: value for name in FLAGS if (value := getattr(sheet, name)) is not None}
    kind = sheet.kind or catalogue.kind_of(given, flags)
    if sheet.kind is not None and sheet.kind not in catalogue.kinds:
        hint = did_you_mean(sheet.kind, catalogue.kinds) or f"known: {', '.join(catalogue.kinds)}"
        raise InputError(f"there is no kind of product `{sheet.kind}`; {hint}")
    _consistent(catalogue, kind, given, flags)
    known = catalogue.named(sheet.name, maker) if sheet.name else ()
    vendor = catalogue.vendor(maker) if maker else None
    new = CatalogueItem(None, sheet.name, vendor.id if vendor else maker, kind)
    parts = tuple(_completed(part, given, flags) for part in known or (new,))
    problems = [catalogue.plausible.problem(part.figures) for part in parts]
    if given and all(problems):
        raise InputError(problems[0] or "")
    return Found(parts)


def _consistent(
    catalogue: Catalogue, kind: str | None, figures: Mapping[str, Figure], flags: Mapping[str, bool]
) -> None:
    """Refuse a sheet that describes nothing there can be: what is left out could not make such a thing stricter."""
    named = {*figures, *flags}
    if kind is not None:
        applying = catalogue.kinds[kind].figures | catalogue.kinds[kind].flags
        for name in sorted(named - applying):
            raise InputError(f"a product of kind `{kind}` has no `{name}`")
    elif figures and not any(named <= one.figures | one.flags for one in catalogue.kinds.values()):
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
            f"`total_bandwidth` {figures['total_bandwidth']} is not dram_bandwidth and interconnect together"
        )
    return whole
