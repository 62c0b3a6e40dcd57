"""Other names of places: other languages, other orders of words, other code systems.

The names are data (``seeds/places``). The large table of names is parsed only when a name is neither a code nor a common
English name.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

SHORTEST = 4  # letters; the accents of shorter names are kept, because without them they look like codes
_STOP = frozenset({"the", "of", "and", "&"})
_LONG = {
    "st": "saint", "ste": "sainte", "is": "islands", "isl": "islands", "isls": "islands", "dem": "democratic",
    "rep": "republic", "fed": "federated", "sts": "states", "ppl": "people", "peoples": "people's",
}  # fmt: skip
_TWO_PARTS = r"(?P<first>[^,()（）]+)[,(（](?P<second>[^()（）]+)[)）]?\s*"


def key(name: str) -> str:
    """The look-up key of a name: case-folded letters and digits, with the combining marks of non-Latin scripts.

    Accents of Latin letters are removed, except in names shorter than four letters: Vietnamese ``Áo`` is Austria, and
    ``AO`` is the code of Angola.

    >>> key("Côte d'Ivoire") == key("COTE D’IVOIRE")
    True
    >>> key("Áo")
    'áo'
    """
    if name.isascii():
        return "".join(filter(str.isalnum, name.lower()))
    folded = unicodedata.normalize("NFKC", name).casefold()
    bare = "".join(filter(str.isalnum, unicodedata.normalize("NFKD", folded)))
    if bare.isascii() and len(bare) >= SHORTEST:
        return bare
    return "".join(letter for letter in folded if unicodedata.category(letter)[0] in "LNM")


def loose_key(name: str) -> str:
    """The look-up key of an English name without articles and conjunctions, and with abbreviations expanded.

    >>> loose_key("St. Kitts & Nevis") == loose_key("the Saint Kitts and Nevis")
    True
    """
    words = re.findall(r"[^\s.,()\-]+", name.casefold().replace("’", "'"))
    return key("".join(_LONG.get(word, word) for word in words if word not in _STOP))


def two_parts(name: str) -> tuple[str, str] | None:
    """The two parts of a name such as ``Korea, North`` or ``Burma (Myanmar)``; ``None`` for other names.

    >>> two_parts("Burma (Myanmar)")
    ('Burma', 'Myanmar')
    """
    match = re.fullmatch(_TWO_PARTS, name)
    first, second = (match["first"].strip(), match["second"].strip()) if match else ("", "")
    return (first, second) if first and second else None


class Shared(NamedTuple):
    """An ambiguous name: the codes that it may mean, and the reason why it is refused."""

    countries: tuple[str, ...]
    says: str


class ForeignCode(NamedTuple):
    """The ISO 3166 code of the country that a code stands for in another code system."""

    country: str
    system: str


@dataclass(frozen=True)
class PlaceNames:
    """The tables of names and codes. Names are stored under their :func:`key`, codes in capitals.

    ``territories`` maps subdivisions (ISO 3166-2) to the country code of the territory, or to an empty text when it has
    none and the code of its country would be wrong. ``table`` is the CSV text of the names in other languages.
    """

    shared: Mapping[str, Shared] = field(default_factory=dict)
    territories: Mapping[str, str] = field(default_factory=dict)
    foreign: Mapping[str, tuple[ForeignCode, ...]] = field(default_factory=dict)
    table: str = ""

    @cached_property
    def parents(self) -> frozenset[tuple[str, str]]:
        """Each territory with the country of which ISO 3166-2 also makes it a subdivision."""
        return frozenset((own, part.partition("-")[0]) for part, own in self.territories.items() if own)

    @cached_property
    def rows(self) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        """The rows of the table: language, country code and names."""
        table = csv.DictReader(io.StringIO(self.table, newline=""))
        return tuple((row["language"], row["country"], tuple(row["names"].split("|"))) for row in table)

    @property
    def english(self) -> Iterator[tuple[str, str]]:
        """The English names of the table with their country codes."""
        return ((name, country) for language, country, names in self.rows if language == "en" for name in names)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Country codes by the key of each name in the table, without names that two countries share."""
        codes: dict[str, str] = {}
        ambiguous: set[str] = set()
        for _, country, names in self.rows:
            for name_key in map(key, names):
                if codes.setdefault(name_key, country) != country:
                    ambiguous.add(name_key)
        return {name_key: code for name_key, code in codes.items() if name_key not in ambiguous | self.shared.keys()}

    def within(self, inner: str, outer: str) -> bool:
        """Whether the first place is the second, a subdivision of it, or a territory of it."""
        return inner == outer or inner.startswith(f"{outer}-") or (inner, outer) in self.parents

    def one_of(self, first: str, second: str) -> str | None:
        """The smaller of two places when one lies in the other; ``None`` when neither does."""
        if self.within(first, second):
            return first
        return second if self.within(second, first) else None


def other_orders(name: str) -> Iterator[str]:
    """The name, and the same name with its two parts joined in either order.

    >>> list(other_orders("Korea, North"))
    ['Korea, North', 'North Korea', 'Korea North']
    """
    yield name
    if parts := two_parts(name):
        yield f"{parts[1]} {parts[0]}"
        yield f"{parts[0]} {parts[1]}"


def strictest_first(countries: Iterable[str], strictness: Callable[[str], int] | None) -> list[str]:
    """The distinct countries, those with the strictest rules first. Countries of equal strictness keep their order."""
    distinct = list(dict.fromkeys(countries))
    return sorted(distinct, key=strictness, reverse=True) if strictness else distinct
