"""Resolves a query: names become ids, defaults are filled in, a described product is checked.

Malformed input raises InputError. A product name that cannot be resolved does not: the answer is then unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from typing import Any, Literal

from licet.errors import InputError, of_type, shown
from licet.lists.placeholders import is_placeholder
from licet.question import CODES, END_USER, Party, Product, Query, Question
from licet.rulebook.rulebook import Rulebook
from licet.rulebook.strictness import strictness_of
from licet.values.day_text import day_of, why_no_day
from licet.values.eccn import parse_eccn
from licet.values.names import did_you_mean, normalize_name
from licet.world.catalogue import Catalogue, CatalogueItem, Found
from licet.world.countries import Countries, by_code, iso_number

from .by_eccn import NO_VENDOR, by_eccn, country_of_list
from .described import described, parse_product
from .named import SEVERAL, checked, parse_parties
from .vendor import from_vendor, named_vendor, vendor_of

LAST = "last"  # in place of a day: the last one verified
PLACES = ("destination", "ships_from", "headquarters", "vendor_home")
DEFAULTED: tuple[Literal["ships_from", "headquarters"], ...] = ("ships_from", "headquarters")


@dataclass(frozen=True, slots=True)
class Case:
    """A resolved question. ``lookup`` has the products and systems that it may mean, or the reason why there is none.

    ``contents`` has what each of them is judged by: the product itself, or every product in a system. ``otherwise`` are the
    questions with the country codes read as those of another system, each with the name of the assumption that they are not. ``families`` are the
    names, of the product or in a system, that stand for several products and are not known to stand for no others.
    """

    question: Question
    lookup: Found
    contents: tuple[tuple[CatalogueItem, ...], ...]
    otherwise: tuple[tuple[str, Question], ...] = ()
    families: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    def read_as(self, question: Question) -> Case:
        """The case with its places read otherwise: ``question`` has the other ones."""
        if question.vendor_home == self.question.vendor_home:
            return replace(self, question=question)

        def moved(part: CatalogueItem) -> CatalogueItem:
            return replace(part, home=question.vendor_home) if part.home else part

        return replace(self, question=question, contents=tuple(tuple(map(moved, one)) for one in self.contents))

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
            f"`{name}` must be a day such as 2025-05-01, not `{shown(value)}`" + (f", which {reason}" if reason else "")
        )
    return day


def resolve_question(rulebook: Rulebook, query: Query) -> Case:
    """The question with every name resolved and every default filled in. Raises InputError."""
    _check_texts(query)
    catalogue, problems = rulebook.catalogue, list[str]()
    gather = partial(_gathered, problems)

    def country(argument: str, usual: str | None) -> Any:
        name = getattr(query, argument)
        return usual if name is None else gather(_country, rulebook, name, argument)

    goes_to = gather(_country, rulebook, query.destination)
    end_user, parties = gather(_parties, query) or (None, ())
    stated_vendor = named_vendor(query.vendor)
    eccn = gather(_eccn, query)
    if eccn is None and query.eccn is not None and query.product == "":
        lookup, spec, label = Found(), None, ""  # what is wrong with the ECCN is told already
    else:
        lookup, spec, label = gather(_product, catalogue, query.product, stated_vendor, eccn) or (Found(), None, "")
    stated_vendor = stated_vendor or (spec.vendor if spec else None)
    stated_home = country("vendor_home", None)
    lookup = gather(from_vendor, catalogue, lookup, stated_vendor, stated_home) or lookup
    makers = {part.vendor for part in lookup.parts}
    home = catalogue.home_of(lookup.parts[0]) if len(makers) == 1 else None
    usual = home or country_of_list(catalogue, lookup, eccn, (label, stated_vendor))
    stated: dict[str, Any] = {
        "ships_from": country("ships_from", usual), "headquarters": country("headquarters", goes_to),
        "end_use": None if query.end_use is None else gather(_end_use, rulebook, query.end_use),
        "known_on": None if query.known_on is None else gather(parse_day, query.known_on, "known_on"),
        "eccn": eccn, "advanced_node": gather(yes_or_no, "advanced_node", query.advanced_node),
    }  # fmt: skip
    if problems:
        raise InputError(*problems)
    if stated["advanced_node"] and query.end_use is None:
        uses = (index.plant_use for index in rulebook.jurisdictions.values())
        stated["end_use"] = next(filter(None, uses), None)
    question = Question.resolved(
        product=label,
        parts=tuple(part.id for part in lookup.parts if part.id),
        spec=spec,
        vendor=stated_vendor if makers <= {None, NO_VENDOR} else makers.pop() if len(makers) == 1 else None,
        destination=goes_to,
        **stated,
        end_user=end_user,
        basis="law" if query.basis == "law" else "practice",
        defaults=tuple(name for name in DEFAULTED if getattr(query, name) is None),
        vendor_home=stated_home if not lookup.parts or any(part.home for part in lookup.parts) else None,
        parties=parties,
        codes=_shared_codes(catalogue.countries, query),
    )
    if not lookup.parts and (eccn := question.eccn or next(iter(lookup.eccns), None)):
        kind = catalogue.resolver.kind_of_eccn(eccn) or "KIND"
        reason = f"{lookup.why_not}, nor is its kind; with `kind={kind}` the stated ECCN {eccn} would count"
        lookup = lookup._replace(why_not=reason)
    contents = tuple(_contents(catalogue, part) for part in lookup.parts)
    named_parts = [(label, lookup.parts)]
    named_parts += [(one.product, _named_in(catalogue, one.product)) for part in lookup.parts for one in part.contains]
    unknown = dict.fromkeys(name for name, parts in named_parts[1:] if not parts)
    families = dict.fromkeys(name for name, parts in named_parts if catalogue.may_lack(name, parts))
    otherwise = tuple(_otherwise(catalogue.countries, question))
    return Case(question, lookup, contents, otherwise, tuple(families), tuple(unknown))


def _shared_codes(countries: Countries, query: Query) -> tuple[str, ...]:
    """The codes of countries in a query that another system uses for another country."""
    given = (text.strip() for name in PLACES if (text := getattr(query, name)) is not None)
    return tuple(dict.fromkeys(text.upper() for text in given if countries.other_readings(text)))


def _otherwise(countries: Countries, question: Question) -> Iterator[tuple[str, Question]]:
    """The question with its codes read in each other system, with the name of the assumption that they are ISO 3166 codes."""
    systems: dict[str, dict[str, str]] = {}
    for code in question.codes:
        for one in countries.other_readings(code):
            systems.setdefault(one.system, {})[code] = one.country
    for system, codes in sorted(systems.items()):
        meant = {by_code(code): country for code, country in codes.items()}
        stated = (name for name in PLACES if name == "headquarters" or name not in question.defaults)
        places = {name: meant[place] for name in stated if (place := getattr(question, name)) in meant}
        listed = ",".join(f"{code}={country}" for code, country in codes.items())
        yield f"{CODES}{system}:{listed}", question.model_copy(update=places)


def _gathered(problems: list[str], make: Callable[..., Any], *given: Any) -> Any:
    """What a function returns; after an InputError ``None``, with its problems added to the list."""
    try:
        return make(*given)
    except InputError as error:
        problems += error.problems
        return None


def _check_texts(query: Query) -> None:
    """Raise InputError for arguments that are no names, or no text that can be written."""
    problems = []
    if query.basis not in ("law", "practice"):
        problems.append(f"`basis` is `law` or `practice`, not `{shown(query.basis)}`")
    named = {"vendor": query.vendor, "end_user": query.end_user, "end_use": query.end_use}
    for name, value in named.items():
        empty = name == "end_use" and isinstance(value, str) and not value.strip()  # in the others it is a placeholder
        if value is not None and (not isinstance(value, str) or empty):
            problems.append(f"`{name}` must be a name, not `{shown(value)}`")
    product = query.product
    texts = [product.name, product.vendor] if isinstance(product, Product) else [product]
    texts += [query.ships_from, query.vendor_home, query.headquarters, query.destination, *named.values()]
    for text in (*texts, *(party.name for party in query.parties)):
        if isinstance(text, str) and not is_text(text):
            problems.append(f"{text!r} is not text: it contains an unpaired surrogate")
    if problems:
        raise InputError(*problems)


def _country(rulebook: Rulebook, name: str, argument: str = "") -> str:
    """The code of a country. ``argument`` is the one that an error names; that of the destination needs no name."""

    def strictness(code: str) -> int:
        return strictness_of(rulebook)(code)  # computed only if a name is refused

    try:
        return rulebook.catalogue.countries.resolve(name, strictness)
    except InputError as error:
        if not argument:
            raise
        raise InputError(f"`{argument}`: {error}") from None


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
        raise InputError(f"`eccn` must be text such as 3A090.a, not `{shown(query.eccn)}`")
    if within is not None and within != stated:
        raise InputError(f"two ECCNs are given: `{stated}`, and `{within}` in the product; give one")
    return stated


def yes_or_no(name: str, value: object) -> bool | None:
    """A fact that is stated as a boolean or as text; ``None`` where it is not known. Raises InputError.

    >>> yes_or_no("advanced_node", "unknown"), yes_or_no("advanced_node", "No")
    (None, False)
    """
    if value is None or value in (True, False):  # also 1 and 0, which are the same key of a cache
        return None if value is None else bool(value)
    stated = {"yes": True, "true": True, "no": False, "false": False, "unknown": None}
    text = value.strip().lower() if isinstance(value, str) else ""
    if text not in stated:
        raise InputError(f"`{name}` must be yes, no or unknown, not `{shown(value)}`")
    return stated[text]


def _parties(query: Query) -> tuple[str | None, tuple[Party, ...]]:
    """The end user, the first of them if there are several, and all other parties. A placeholder is no name."""
    others = list(checked(query.parties))
    end_user = None if query.end_user is None or is_placeholder(query.end_user) else query.end_user
    if end_user is not None and SEVERAL in end_user:
        end_user, others = None, [*parse_parties({END_USER: end_user}), *others]
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
    """The query that asks a resolved question again. What was filled in by default is left to be filled in again.

    A place that was not written as a code that systems share becomes its number, which no other system has.
    """
    question = of_type("question", question, Question, "the question of a decision")
    written = {by_code(code): code for code in question.codes}

    def place(code: str) -> str:
        return written.get(code) or iso_number(code)

    stated = {name: None if name in question.defaults else getattr(question, name) for name in DEFAULTED}
    return Query(
        product=question.product if question.spec is None else question.spec, destination=place(question.destination),
        vendor=question.vendor if question.spec is None else None, **{name: code and place(code) for name, code in stated.items()},
        end_user=question.end_user, end_use=question.end_use,
        known_on=question.known_on, basis=question.basis, eccn=question.eccn, vendor_home=question.vendor_home,
        advanced_node=question.advanced_node, parties=question.parties,
    )  # fmt: skip


def _end_use(rulebook: Rulebook, wanted: str) -> str:
    known = {normalize_name(name): name for index in rulebook.jurisdictions.values() for name in index.end_uses}
    known.setdefault("civil", "civil")
    if normalize_name(wanted) not in known:
        hint = did_you_mean(wanted, known.values()) or f"known: {', '.join(sorted(known.values()))}"
        raise InputError(f"no rulebook defines an end use `{wanted}`; {hint}")
    return known[normalize_name(wanted)]


def _product(
    catalogue: Catalogue, product: str | Product, vendor: str | None, eccn: str | None
) -> tuple[Found, Product | None, str]:
    if isinstance(product, str) and product.strip():
        maker = vendor_of(catalogue, vendor)
        return by_eccn(catalogue, catalogue.find(product, vendor), product, maker, eccn), None, product
    if isinstance(product, str):
        if eccn is None:
            raise InputError("the product must have a name, or an ECCN in place of it (`eccn`)")
        product = Product(name="", eccn=eccn)
    if vendor is not None and product.vendor is not None and normalize_name(vendor) != normalize_name(product.vendor):
        raise InputError(f"two vendors are given: `{vendor}`, and `{product.vendor}` in the product; give one")
    maker = named_vendor(product.vendor) or vendor
    lookup = described(catalogue, product, maker, eccn)
    part = lookup.parts[0]
    spec = product.model_copy(update={"vendor": maker, "kind": part.kind})
    return lookup, spec, spec.name or part.name or "unnamed product"


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
        for inner in _named_in(catalogue, one.product) or (CatalogueItem(None, one.product, None, None),)
    ]
    return tuple(deeper for inner in found for deeper in _contents(catalogue, inner))


def _named_in(catalogue: Catalogue, name: str) -> tuple[CatalogueItem, ...]:
    """The products that a name in a system means; none for one that also states a classification, which would be lost."""
    found = catalogue.find(name)
    return () if found.eccns else found.parts


def as_asked(product: str | Product | Mapping[str, Any], destination: str, *stated: Any) -> Query:
    """The query with these arguments in their order, product and parties checked. Raises InputError.

    A ``datetime`` becomes its day: as a key it would equal others of the same instant, which may be on another day.
    """
    given: tuple[Any, ...] = (*stated[:-1], parse_parties(stated[-1]))
    query = Query(parse_product(product), destination, *given)
    if isinstance(query.known_on, datetime):
        return replace(query, known_on=query.known_on.date())
    return query
