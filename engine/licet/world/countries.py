"""Countries and territories by ISO 3166 code and by name. A name that may mean several places is refused with all of them."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import islice
from typing import Any, NamedTuple

from licet.errors import InputError
from licet.language.sources import home
from licet.lists.placeholders import is_placeholder
from licet.values.cache import cached_by_text
from licet.values.names import closest_names, normalize_name

from .place_names import ForeignCode, PlaceNames, key, loose_key, other_orders, strictest_first, two_parts

CODE = 2  # letters of an ISO 3166 alpha-2 code
MOST_NEAR = 12  # similar names from which the suggested countries are taken
SUGGESTED = 4  # the fewest letters of a name and of a spelling that are compared; shorter ones stand in too many words
MOST_SUGGESTED = 3
ALPHA_3 = 3
_PART = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}", re.ASCII)  # the shape of an ISO 3166-2 code
_CODE = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?", re.ASCII)
_FOREIGN = re.compile(r"[A-Z]{2,3}", re.ASCII)

Strictness = Callable[[str], int]


@dataclass(frozen=True)
class Countries:
    """Countries and territories by code and by name.

    ``aliases`` maps normalized everyday names to codes. ``extra`` names the codes that ISO 3166 reserves for its users.
    ``ranks`` orders countries by their volume of trade, for choosing examples. ``parts`` names the subdivisions in the
    seeds, so that the table of all subdivisions is not read for them. ``names`` holds names in other languages, names
    that several countries share, and codes of other systems.

    >>> Countries().resolve("Austria")
    'AT'
    """

    aliases: Mapping[str, str] = field(default_factory=dict)
    extra: Mapping[str, str] = field(default_factory=dict)
    ranks: Mapping[str, int] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    names: PlaceNames = field(default_factory=PlaceNames)

    def __reduce__(self) -> tuple[type[Countries], tuple[object, ...]]:
        return Countries, (self.aliases, self.extra, self.ranks, self.parts, self.names)  # caches are left behind

    def resolve(self, name: str, strictness: Strictness | None = None) -> str:
        """The ISO 3166 code (alpha-2, or a 3166-2 subdivision) of a country by code or name.

        ``strictness`` gives the strictness of the rules on a country; messages then name the strictest country first.
        Raises InputError when there is no such place, or when the name may mean several; the message names them.
        """
        if not isinstance(name, str) or not name.strip():
            raise InputError("a country is an ISO 3166 code or a name, and must not be empty")
        code = self.find(name)
        if code is None:
            raise InputError(self._refusal(name.strip(), strictness))
        return code

    def other_readings(self, text: str) -> tuple[ForeignCode, ...]:
        """The other countries that an ISO 3166 code, as it is written, stands for in other systems.

        Empty for a name, and for a code that all known systems use for the same country.
        """
        readings = self.names.foreign.get(text.strip().upper(), ())
        own = self.find_usual(text) if readings else None
        return tuple(one for one in readings if own is not None and one.country != own)

    def is_code(self, text: str) -> bool:
        """Whether this is an ISO 3166 code as it is written. Cheaper than :meth:`find`, which also knows names."""
        return _CODE.fullmatch(text) is not None and self.find(text) == text

    def find(self, name: str) -> str | None:
        """The ISO 3166 code of a name or code; ``None`` when it stands for no place or for several."""
        code = self.find_usual(name)
        if code is not None or name.strip().upper() in self.names.territories or key(name.strip()) in self.names.shared:
            return code
        return self._find_other(name.strip())

    def find_usual(self, name: str) -> str | None:
        """The same for codes, English names and aliases only, without reading the table of names in other languages."""
        text = name.strip()
        capitals = text.upper()
        if capitals in self.names.territories:
            return self.names.territories[capitals] or None
        normalized = normalize_name(name)
        if code := self.aliases.get(normalized):
            return code
        if code := capitals if capitals in self.extra or capitals in self.parts else by_code(text):
            return code
        if key(text) in self.names.shared:
            return None
        return _lookup(text) if len(text) != CODE else None

    def named(self, code: str) -> str:
        """The everyday name of a code, with the code in backticks."""
        return f"{self.name(code)} (`{code}`)"

    def near(self, name: str, strictness: Strictness | None = None) -> tuple[str, ...]:
        """Countries with names similar to this one, those with the strictest rules first; none for a name of few letters."""
        if name.isascii() and len(normalize_name(name)) < SUGGESTED:
            return ()
        known = [one for one in (*_names().values(), *self._spellings) if len(one) >= SUGGESTED or not one.isascii()]
        meant: dict[str, None] = {}
        for close in closest_names(name, known, MOST_NEAR):
            shared = self.names.shared.get(key(close))
            meant.update(dict.fromkeys(shared.countries if shared else (self.find(close) or "",)))
        codes = [code for code in meant if code][:MOST_SUGGESTED]
        return tuple(map(self.name, strictest_first(codes, strictness)))

    def all(self) -> tuple[str, ...]:
        """Every country code, without subdivisions."""
        return tuple(sorted({*_names(), *self.extra}))

    def name(self, code: str) -> str:
        """The everyday name of a code."""
        return self.extra.get(code) or self.parts.get(code) or iso_name(code) or code

    @cached_property
    def _spellings(self) -> tuple[str, ...]:
        return (*self.aliases, *self.names.shared)

    @cached_property
    def _loose(self) -> Mapping[str, str]:
        """Codes by the loose key of English names and aliases, without keys that two countries share."""
        codes: dict[str, str] = {}
        ambiguous: set[str] = set()
        pairs: Iterable[tuple[str, str]] = (*_english(), *self.names.english, *self.aliases.items())
        for name, code in pairs:
            loose = loose_key(name)
            if codes.setdefault(loose, code) != code:
                ambiguous.add(loose)
        return {loose: code for loose, code in codes.items() if loose not in ambiguous}

    @cached_property
    def _find_other(self) -> Callable[[str], str | None]:
        """Look-up of names in other languages and other orders of words, cached."""
        return cached_by_text(4096)(self._find_other_name)

    def _find_other_name(self, name: str) -> str | None:
        for variant in other_orders(name):
            strict, loose = key(variant), loose_key(variant)
            if {strict, loose} & self.names.shared.keys():
                return None
            for code in (
                self.names.names.get(strict),
                self.aliases.get(normalize_name(variant)),
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
        """The error message for a name that is not one country, with what to write instead."""
        if name.upper() in self.names.territories:
            return f"`{name}` has no country code of its own, and its country's code would be wrong; write the code of the place you mean"
        if meant := self._several(name):
            codes, says = meant
            listed = " or ".join(map(self.named, strictest_first(codes, strictness)))
            return f"`{name}` may mean {listed}: {says}; write the code of the one you mean"
        if (foreign := self.names.foreign.get(name.upper())) and _FOREIGN.fullmatch(name.upper()):
            systems: dict[str, list[str]] = {}
            for entry in foreign:
                systems.setdefault(entry.country, []).append(entry.system)
            listed = " or ".join(
                f"{self.named(code)} in {' and '.join(systems[code])}" for code in strictest_first(systems, strictness)
            )
            return f"`{name}` is not an ISO 3166 code; it means {listed}; write the ISO code of the country"
        near = () if is_placeholder(name) else self.near(name, strictness)
        hint = f"; did you mean {' or '.join(f'`{country}`' for country in near)}?" if near else ""
        return f"there is no country `{name}`{hint}"

    def _several(self, name: str) -> tuple[tuple[str, ...], str] | None:
        """The places that an ambiguous or misleading name may mean, with the reason why it is refused."""
        for variant in other_orders(name):
            for variant_key in (key(variant), loose_key(variant)):
                if shared := self.names.shared.get(variant_key):
                    return shared.countries, shared.says
        if parts := two_parts(name):
            first, second = map(self.find, parts)
            if first and second:
                return (first, second), "its two parts are names of different places"
        return None


def by_code(text: str) -> str | None:
    """The country of a code of two letters, or of three capitals: `Nga` is a name of Russia, `NGA` a code.

    >>> by_code("CHE"), by_code("Che")
    ('CH', None)
    """
    if len(text) == CODE:
        return text.upper() if text.upper() in iso_countries() else None
    return _by_text().get(text.casefold()) if len(text) == ALPHA_3 and text.isupper() else None


@cached_by_text(4096)
def _lookup(name: str) -> str | None:
    if _PART.fullmatch(name.upper()):  # the table of about 5,000 subdivisions is read for such names only
        import pycountry

        part: Any = pycountry.subdivisions.get(code=name.upper())  # type: ignore[no-untyped-call]
        if part is not None:
            return str(part.code)
    return _by_text().get(name.casefold()) or _by_normal_name().get(normalize_name(name))


class IsoCountry(NamedTuple):
    """A country of ISO 3166-1: its three-letter code, its number and its English names; empty where there is none."""

    alpha_3: str
    numeric: str
    name: str
    common_name: str
    official_name: str


@lru_cache(maxsize=1)
def iso_countries() -> dict[str, IsoCountry]:
    """The countries of ISO 3166-1 by two-letter code, from ``seeds/places/iso.csv``, which is generated from pycountry.

    >>> iso_countries()["AT"].alpha_3
    'AUT'
    """
    with (home("seeds") / "places" / "iso.csv").open(encoding="utf-8", newline="") as table:
        return {code: IsoCountry(*columns) for code, *columns in islice(csv.reader(table), 1, None)}


def iso_number(code: str) -> str:
    """The three digits of a country in ISO 3166-1, which mean no other country in any system; the code itself without them.

    >>> iso_number("CH"), iso_number("UA-43")
    ('756', 'UA-43')
    """
    country = iso_countries().get(code)
    return country.numeric if country and country.numeric else code


@lru_cache(maxsize=1)
def _by_text() -> dict[str, str]:
    """Codes by every code, number and English name of ISO 3166-1, case aside; the first country of a text counts."""
    codes: dict[str, str] = {}
    for code, country in iso_countries().items():
        for text in (code, *country):
            codes.setdefault(text.casefold(), code)
    codes.pop("", None)
    return codes


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return {code: country.common_name or country.name for code, country in iso_countries().items()}


@lru_cache(maxsize=1)
def _assigned_names() -> dict[str, str]:
    """The first English name of each code in the large table of names, for codes that users of ISO 3166 assigned."""
    with (home("seeds") / "places" / "names.csv").open(encoding="utf-8", newline="") as table:
        rows = islice(csv.reader(table), 1, None)
        return {code: names.split("|")[0] for language, code, names in rows if language == "en"}


@cached_by_text(4096)
def iso_name(code: str) -> str:
    """The English name of an ISO 3166 code; for a subdivision with its country. Empty when there is no such code.

    Kosovo's code is not in ISO 3166 itself; its name is the one in ``seeds/places/names.csv``.

    >>> iso_name("AT")
    'Austria'
    """
    if not _PART.fullmatch(code):
        return _names().get(code) or _assigned_names().get(code, "")
    import pycountry

    part: Any = pycountry.subdivisions.get(code=code)  # type: ignore[no-untyped-call]
    return "" if part is None else f"{part.name}, {_names()[part.country_code]}"


@lru_cache(maxsize=1)
def _by_normal_name() -> dict[str, str]:
    return {normalize_name(name): code for code, name in _names().items()}


@lru_cache(maxsize=1)
def _english() -> tuple[tuple[str, str], ...]:
    """Every English name of a country in ISO 3166, with its code."""
    return tuple(
        (name, code)
        for code, country in iso_countries().items()
        for name in (country.name, country.common_name, country.official_name)
        if name
    )
