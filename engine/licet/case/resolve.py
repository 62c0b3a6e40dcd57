"""Resolves a query: names become ids, defaults are filled in, a described product is checked.

Malformed input raises InputError. A product name that cannot be resolved does not: the answer is then unknown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Literal

from pydantic import ValidationError

from licet.errors import InputError
from licet.language.attributes import FIGURES, FLAGS
from licet.language.schema import Bounds
from licet.lists import vocabulary
from licet.question import END_USER, Party, Product, Query, Question
from licet.resolution import eccns_in
from licet.rulebook.rulebook import Rulebook
from licet.rulebook.strictness import strictness_of
from licet.values.day_text import day_of, why_no_day
from licet.values.eccn import meant_eccn, parse_eccn
from licet.values.names import did_you_mean, normalize_name
from licet.world.catalogue import SYSTEM, Catalogue, CatalogueItem, Component, Found
from licet.world.figures import Figure, completed, exactly, within

from .by_eccn import NO_VENDOR, by_eccn, kind_by_eccns, title
from .named import checked, parse_parties

LAST = "last"  # in place of a day: the last one verified
DEFAULTED: tuple[Literal["ships_from", "headquarters"], ...] = ("ships_from", "headquarters")


@dataclass(frozen=True, slots=True)
class Case:
    """A resolved question. ``lookup`` has the products and systems that it may mean, or the reason why there is none.

    ``contents`` has what each of them is judged by: the product itself, or every product in a system.
    """

    question: Question
    lookup: Found
    contents: tuple[tuple[CatalogueItem, ...], ...]

    @property
    def parts(self) -> tuple[CatalogueItem, ...]:
        """The products that the question may be about, those in systems included; empty if none could be identified."""
        return tuple({part.id or part.name: part for option in self.contents for part in option}.values())

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
    def parties(self) -> tuple[Party, ...]:
        """Every named party, the end user first."""
        return self.question.named

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
    for text in (
        *texts,
        query.ships_from,
        query.headquarters,
        query.destination,
        *named.values(),
        *(one.name for one in query.parties),
    ):
        if isinstance(text, str) and not is_text(text):
            raise InputError(f"{text!r} is not text: it contains an unpaired surrogate")
    catalogue = rulebook.catalogue

    def strictness(code: str) -> int:
        return strictness_of(rulebook)(code)  # computed only if a name is refused

    def country(name: str) -> str:
        return catalogue.countries.resolve(name, strictness)

    goes_to = country(query.destination)
    end_user, parties = _parties(query)
    eccn = _eccn(query)
    lookup, spec, label = _product(catalogue, product, query.vendor, eccn)
    makers = {part.vendor for part in lookup.parts}
    maker = next(iter(makers)) if len(makers) == 1 else None
    home = catalogue.vendors[maker].home if maker and maker in catalogue.vendors else _home_by_eccn(catalogue, lookup)
    question = Question(
        product=label,
        parts=tuple(part.id for part in lookup.parts if part.id),
        spec=spec,
        vendor=maker or None if lookup.parts else query.vendor,
        destination=goes_to,
        ships_from=home if query.ships_from is None else country(query.ships_from),
        headquarters=goes_to if query.headquarters is None else country(query.headquarters),
        end_user=end_user,
        end_use=None if query.end_use is None else _end_use(rulebook, query.end_use),
        known_on=None if query.known_on is None else parse_day(query.known_on, "known_on"),
        basis="law" if query.basis == "law" else "practice",
        defaults=tuple(name for name in DEFAULTED if getattr(query, name) is None),
        eccn=eccn,
        parties=parties,
    )
    return Case(question, lookup, tuple(_contents(catalogue, part) for part in lookup.parts))


def _eccn(query: Query) -> str | None:
    """The ECCN that a query states, of its own or in the description of its product."""
    within = query.product.eccn if isinstance(query.product, Product) else None
    if query.eccn is None:
        return within
    try:
        stated = parse_eccn(query.eccn) if isinstance(query.eccn, str) else None
    except ValueError as error:
        raise InputError(f"`eccn`: `{query.eccn}` {error}") from None
    if stated is None:
        raise InputError(f"`eccn` must be text such as 3A090.a, not `{query.eccn}`")
    if within is not None and within != stated:
        raise InputError(f"two ECCNs are given: `{stated}`, and `{within}` in the product; give one")
    return stated


def _parties(query: Query) -> tuple[str | None, tuple[Party, ...]]:
    """The end user, the first of them if there are several, and all other parties. A placeholder names nobody."""
    end_user = None if query.end_user is None or vocabulary().is_placeholder(query.end_user) else query.end_user
    others = list(checked(query.parties))
    if end_user is None:
        first = next((one for one in others if one.role == END_USER), None)
        end_user = first.name if first else None
    return end_user, tuple(one for one in others if (one.role, one.name) != (END_USER, end_user))


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
        known_on=question.known_on, basis=question.basis, eccn=question.eccn, parties=question.parties,
    )  # fmt: skip


def _end_use(rulebook: Rulebook, wanted: str) -> str:
    known = {normalize_name(name): name for index in rulebook.jurisdictions.values() for name in index.end_uses}
    known.setdefault("civil", "civil")
    if normalize_name(wanted) not in known:
        hint = did_you_mean(wanted, known.values()) or f"known: {', '.join(sorted(known.values()))}"
        raise InputError(f"no rulebook defines an end use `{wanted}`; {hint}")
    return known[normalize_name(wanted)]


def _home_by_eccn(catalogue: Catalogue, lookup: Found) -> str | None:
    """The country that an item which is described by its ECCN alone is taken to ship from."""
    kinds = [catalogue.kinds.get(part.kind or "") for part in lookup.parts]
    homes = {kind.ships_from if kind else "" for kind in kinds}
    return homes.pop() or None if len(homes) == 1 else None


def _product(
    catalogue: Catalogue, product: str | Product, vendor: str | None, eccn: str | None
) -> tuple[Found, Product | None, str]:
    if isinstance(product, str) and product.strip():
        maker = None if vendor is None else _vendor(catalogue, vendor)
        return by_eccn(catalogue, catalogue.find(product, vendor), product, maker, eccn), None, product
    if isinstance(product, str):
        if eccn is None:
            raise InputError("the product must have a name, or an ECCN in place of it (`eccn`)")
        product = Product(name="", eccn=eccn)
    if vendor is not None and product.vendor is not None and normalize_name(vendor) != normalize_name(product.vendor):
        raise InputError(f"two vendors are given: `{vendor}`, and `{product.vendor}` in the product; give one")
    maker = product.vendor or vendor
    lookup = _described(catalogue, product, maker, eccn)
    part = lookup.parts[0]
    described = product.model_copy(update={"vendor": maker, "kind": part.kind})
    return lookup, described, described.name or part.name or "unnamed product"


def _contents(catalogue: Catalogue, part: CatalogueItem) -> tuple[CatalogueItem, ...]:
    """What a product is judged by: itself, or every product in it.

    A name in a system that stands for a family stands for all of it, so that the strictest counts. An unknown one may be
    any product.
    """
    if not part.contains:
        return (part,)
    found = [
        inner
        for one in part.contains
        for inner in catalogue.called(one.product) or (CatalogueItem(None, one.product, None, None),)
    ]
    return tuple(deeper for inner in found for deeper in _contents(catalogue, inner))


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
    """The query with these arguments in their order, product and parties checked. Raises InputError.

    A ``datetime`` becomes its day: as a key it would equal others of the same instant, which may be on another day.
    """
    given: tuple[Any, ...] = (*stated[:-1], parse_parties(stated[-1]))
    query = Query(parse_product(product), destination, *given)
    if isinstance(query.known_on, datetime):
        return replace(query, known_on=query.known_on.date())
    return query


def _mistake(mistake: Any) -> str:
    *around, key = (str(part) for part in mistake["loc"] or ("product",))
    if mistake["type"] == "extra_forbidden":
        hint = did_you_mean(key, Bounds.model_fields if around else Product.model_fields)
        return f"{f'`{around[0]}`' if around else 'a product'} has no `{key}`" + (f"; {hint}" if hint else "")
    return f"`{'.'.join((*around, key))}` {mistake['msg'].removeprefix('Value error, ')} (found `{mistake['input']}`)"


def _described(catalogue: Catalogue, spec: Product, maker: str | None, eccn: str | None) -> Found:
    """The items that a description means: a new one, or those of the catalogue with the described figures in place of theirs."""
    figures = {name: value for name in FIGURES if (value := getattr(spec, name)) is not None}
    given = {name: within(value) if isinstance(value, Bounds) else exactly(value) for name, value in figures.items()}
    flags = {name: value for name in FLAGS if (value := getattr(spec, name)) is not None}
    if spec.contains is not None:
        return _system(catalogue, spec, maker, [*given, *flags])
    stated_kind = catalogue.kinds.get(spec.kind or "")
    if stated_kind and stated_kind.by_eccn:
        spec = spec.model_copy(update={"kind": None})  # told by the ECCN, or not at all
    kind = spec.kind or catalogue.kind_of(given, flags)
    if spec.kind is not None and spec.kind not in catalogue.kinds:
        hint = did_you_mean(spec.kind, catalogue.kinds) or f"known: {', '.join(catalogue.kinds)}"
        raise InputError(f"there is no kind of product `{spec.kind}`; {hint}")
    _consistent(catalogue, kind, given, flags)
    known = catalogue.named(spec.name, maker) if spec.name else ()
    eccns = [*_eccns_in(spec.name), *((eccn,) if eccn else ())]
    vendor, name = _vendor(catalogue, maker), spec.name
    if eccns and kind is None and not flags:
        found = catalogue.find(name, maker) if name.strip() else None
        by_eccns = kind_by_eccns(catalogue, eccns, found, name, vendor)
        kind, name = by_eccns and by_eccns.id, name or title(eccns[0])
        vendor = vendor or (NO_VENDOR if by_eccns else None)
    new = CatalogueItem(None, name, vendor, kind)
    parts = tuple(_completed(part, given, flags) for part in known or (new,))
    problems = [catalogue.plausible.problem(part.figures) for part in parts]
    if given and all(problems):
        raise InputError(problems[0] or "")
    return Found(parts, eccns=() if known else _eccns_in(spec.name))


def _eccns_in(name: str) -> tuple[str, ...]:
    """The ECCNs that the name of a described product states."""
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
        (CatalogueItem(None, spec.name, _vendor(catalogue, maker), SYSTEM, contains=tuple(contains)),),
        eccns=_eccns_in(spec.name),
    )


def _vendor(catalogue: Catalogue, name: str | None) -> str | None:
    """The id of a vendor; the name itself where it is none of those known; ``None`` where it is not stated or may be one."""
    if name is None or vocabulary().is_placeholder(name):
        return None
    vendor = catalogue.vendor(name)
    if vendor is not None:
        return vendor.id
    return None if catalogue.may_be_vendor(name) else name


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
