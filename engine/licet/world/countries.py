"""Countries and territories by ISO 3166 code and by name. A name stands for one place, or it is refused with all it may mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from licet.errors import InputError
from licet.values.names import closest_names, normalize_name

from .place_names import PlaceNames, key, loose_key, other_orders, strictest_first, two_parts

CODE = 2  # letters of an ISO 3166 alpha-2 code
MOST_NEAR = 12  # near names that are looked at for the three countries to suggest
MOST_SUGGESTED = 3
ALPHA_3 = 3
_PART = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}", re.ASCII)  # the shape of an ISO 3166-2 code
_FOREIGN = re.compile(r"[A-Z]{2,3}", re.ASCII)

Strictness = Callable[[str], int]


@dataclass(frozen=True)
class Countries:
    """Countries and territories by code and by name.

    ``aliases`` map the normal form of everyday names to codes; ``extra`` names codes that ISO 3166 leaves to its users;
    ``ranks`` orders the countries that make the best examples, those that trade most first;
    ``parts`` names the subdivisions that are listed, so that the table of all of them need not be read for these;
    ``names`` are the names in other languages, the names that several countries share, and codes that are not ISO's.
    """

    aliases: Mapping[str, str] = field(default_factory=dict)
    extra: Mapping[str, str] = field(default_factory=dict)
    ranks: Mapping[str, int] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    names: PlaceNames = field(default_factory=PlaceNames)

    def resolve(self, name: str, strictness: Strictness | None = None) -> str:
        """The ISO 3166 code (alpha-2, or a 3166-2 subdivision) of a country by code or name.

        ``strictness`` says how strict the rules on a country are; the strictest is then named first among several.
        Raises InputError when there is no such place or the name may mean several; the message names them.
        """
        if not isinstance(name, str) or not name.strip():
            raise InputError("a country is an ISO 3166 code or a name, and must not be empty")
        code = self.find(name)
        if code is None:
            raise InputError(self._refusal(name.strip(), strictness))
        return code

    def find(self, name: str) -> str | None:
        """The code, or ``None`` where the name stands for no place or for several."""
        text = name.strip()
        capitals = text.upper()
        if capitals in self.names.territories:
            return self.names.territories[capitals] or None
        spelled = normalize_name(name)
        if code := self.aliases.get(spelled):
            return code
        if code := capitals if capitals in self.extra or capitals in self.parts else _by_code(text):
            return code
        if key(text) in self.names.shared:
            return None
        return (_lookup(text) if len(text) != CODE else None) or self._elsewhere(text)

    def named(self, code: str) -> str:
        """A code with its everyday name."""
        return f"{self.name(code)} (`{code}`)"

    def near(self, name: str, strictness: Strictness | None = None) -> tuple[str, ...]:
        """Names of the countries that are called like this, those with the strictest rules first."""
        known = [*_names().values(), *self._spellings]
        meant: dict[str, None] = {}
        for found in closest_names(name, known, MOST_NEAR):
            shared = self.names.shared.get(key(found))
            meant.update(dict.fromkeys(shared.countries if shared else (self.find(found) or "",)))
        codes = [code for code in meant if code][:MOST_SUGGESTED]
        return tuple(map(self.name, strictest_first(codes, strictness)))

    def all(self) -> tuple[str, ...]:
        """Every country code, subdivisions left out."""
        return tuple(sorted({*_names(), *self.extra}))

    def name(self, code: str) -> str:
        """The everyday name of a code."""
        return self.extra.get(code) or self.parts.get(code) or iso_name(code) or code

    @cached_property
    def _spellings(self) -> tuple[str, ...]:
        return (*self.aliases, *self.names.shared)

    @cached_property
    def _loose(self) -> Mapping[str, str]:
        """English names and aliases without their small words; what would name two countries is not in it."""
        found: dict[str, str] = {}
        taken: set[str] = set()
        pairs: Iterable[tuple[str, str]] = (*_english(), *self.names.english, *self.aliases.items())
        for name, code in pairs:
            spelled = loose_key(name)
            if found.setdefault(spelled, code) != code:
                taken.add(spelled)
        return {name: code for name, code in found.items() if name not in taken}

    @cached_property
    def _elsewhere(self) -> Callable[[str], str | None]:
        """Looks a name up in other languages and orders of words; answers are cached."""
        return lru_cache(maxsize=4096)(self._find_elsewhere)

    def _find_elsewhere(self, name: str) -> str | None:
        for written in other_orders(name):
            spelled, loose = key(written), loose_key(written)
            if {spelled, loose} & self.names.shared.keys():
                return None
            for code in (
                self.names.names.get(spelled),
                self.aliases.get(normalize_name(written)),
                self._loose.get(loose),
            ):
                if code:
                    return code
        if parts := two_parts(name):
            first, second = map(self.find, parts)
            if first and second:
                return self.names.one_of(first, second)
        return None

    def _refusal(self, name: str, strictness: Strictness | None) -> str:
        """Why a name is refused, and what to write instead."""
        if name.upper() in self.names.territories:
            return f"`{name}` has no country code of its own and must not be taken for its country; write the code of the place meant"
        if meant := self._several(name):
            codes, says = meant
            listed = " or ".join(map(self.named, strictest_first(codes, strictness)))
            return f"`{name}` may mean {listed}: {says}; write the code of the one that is meant"
        if (foreign := self.names.foreign.get(name.upper())) and _FOREIGN.fullmatch(name.upper()):
            systems: dict[str, list[str]] = {}
            for one in foreign:
                systems.setdefault(one.country, []).append(one.system)
            listed = " or ".join(
                f"{self.named(code)} in {' and '.join(systems[code])}" for code in strictest_first(systems, strictness)
            )
            return f"`{name}` is not an ISO 3166 code; it means {listed}; write the ISO code of the country"
        near = self.near(name, strictness)
        hint = f"; did you mean {' or '.join(f'`{country}`' for country in near)}?" if near else ""
        return f"there is no country `{name}`{hint}"

    def _several(self, name: str) -> tuple[tuple[str, ...], str] | None:
        """The places that a name may mean, with the reason, when they are several or not what the name says."""
        for written in other_orders(name):
            for spelled in (key(written), loose_key(written)):
                if shared := self.names.shared.get(spelled):
                    return shared.countries, shared.says
        if parts := two_parts(name):
            first, second = map(self.find, parts)
            if first and second:
                return (first, second), "its two parts name different places"
        return None


def _by_code(text: str) -> str | None:
    """The code that a text of two letters is, or one of three capitals: `Nga` is also Vietnamese for Russia."""
    import pycountry

    country: Any = None
    if len(text) == CODE:  # by index; a look-up by name reads the whole table
        country = pycountry.countries.get(alpha_2=text.upper())
    elif len(text) == ALPHA_3 and text.isupper():
        country = pycountry.countries.get(alpha_3=text)
    return None if country is None else str(country.alpha_2)


@lru_cache(maxsize=4096)
def _lookup(name: str) -> str | None:
    import pycountry

    if _PART.fullmatch(name.upper()):  # no other name has the table of some five thousand subdivisions read
        part: Any = pycountry.subdivisions.get(code=name.upper())  # type: ignore[no-untyped-call]
        if part is not None:
            return str(part.code)
    try:
        return str(pycountry.countries.lookup(name).alpha_2)
    except LookupError:
        return _by_normal_name().get(normalize_name(name))


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    import pycountry

    return {country.alpha_2: getattr(country, "common_name", country.name) for country in pycountry.countries}


@lru_cache(maxsize=4096)
def iso_name(code: str) -> str:
    """The English name that ISO 3166 has for a code, a subdivision with its country; empty where there is no such code.

    >>> iso_name("AT")
    'Austria'
    """
    import pycountry

    if not _PART.fullmatch(code):
        return _names().get(code, "")
    part: Any = pycountry.subdivisions.get(code=code)  # type: ignore[no-untyped-call]
    return "" if part is None else f"{part.name}, {_names()[part.country_code]}"


@lru_cache(maxsize=1)
def _by_normal_name() -> dict[str, str]:
    return {normalize_name(name): code for code, name in _names().items()}


@lru_cache(maxsize=1)
def _english() -> tuple[tuple[str, str], ...]:
    """Every English name that ISO 3166 has for a country, with its code."""
    import pycountry

    fields = ("name", "common_name", "official_name")
    return tuple(
        (getattr(country, name), country.alpha_2)
        for country in pycountry.countries
        for name in fields
        if hasattr(country, name)
    )
