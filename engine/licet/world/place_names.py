"""What a place may be called, beyond codes and usual English names: other languages, other orders of words, other code systems.

All of it is data (``seeds/places``). The large table of names is read only when a name is neither a code nor a usual English
name, so that a plain question does not pay for it.
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

SHORTEST = 4  # letters of a name that is compared without its accents: shorter ones look like codes
_STOP = frozenset({"the", "of", "and", "&"})
_LONG = {
    "st": "saint", "ste": "sainte", "is": "islands", "isl": "islands", "isls": "islands", "dem": "democratic",
    "rep": "republic", "fed": "federated", "sts": "states", "ppl": "people", "peoples": "people's",
}  # fmt: skip
_TWO_PARTS = re.compile(r"\s*(?P<first>[^,()（）]+?)\s*(?:,|[(（])\s*(?P<second>[^()（）]+?)\s*[)）]?\s*")


def key(name: str) -> str:
    """What two spellings of one name have in common: letters, digits, and the marks that are letters of their script.

    Accents of Latin letters do not count, unless the name is so short that it would look like a code: Vietnamese ``Áo`` is
    Austria, while ``AO`` is the code of Angola.

    >>> key("Côte d'Ivoire") == key("COTE D’IVOIRE")
    True
    >>> key("Áo")
    'áo'
    """
    folded = unicodedata.normalize("NFKC", name).casefold()
    bare = "".join(filter(str.isalnum, unicodedata.normalize("NFKD", folded)))
    if bare.isascii() and len(bare) >= SHORTEST:
        return bare
    return "".join(letter for letter in folded if unicodedata.category(letter)[0] in "LNM")


def loose_key(name: str) -> str:
    """The key of an English name without its small words and with its abbreviations written out.

    >>> loose_key("St. Kitts & Nevis") == loose_key("the Saint Kitts and Nevis")
    True
    """
    words = re.findall(r"[^\s.,()\-]+", name.casefold().replace("’", "'"))
    return key("".join(_LONG.get(word, word) for word in words if word not in _STOP))


def two_parts(name: str) -> tuple[str, str] | None:
    """The parts of ``Korea, North`` or ``Burma (Myanmar)``; ``None`` for a name of another shape.

    >>> two_parts("Burma (Myanmar)")
    ('Burma', 'Myanmar')
    """
    found = _TWO_PARTS.fullmatch(name)
    return (found["first"], found["second"]) if found else None


class Shared(NamedTuple):
    """A name that is not that of one country: what it may mean, and why it is refused."""

    countries: tuple[str, ...]
    says: str


class ForeignCode(NamedTuple):
    """A code of another system, and the country it stands for there."""

    country: str
    system: str


@dataclass(frozen=True)
class PlaceNames:
    """The tables of names and codes. All keys are made by :func:`key`, codes are in capitals.

    ``territories`` maps subdivisions (ISO 3166-2) to the code that the territory has of its own, or to an empty text where a
    part has none and its country would be the wrong answer; ``table`` is the text of the names in other languages.
    """

    shared: Mapping[str, Shared] = field(default_factory=dict)
    territories: Mapping[str, str] = field(default_factory=dict)
    foreign: Mapping[str, tuple[ForeignCode, ...]] = field(default_factory=dict)
    table: str = ""

    @cached_property
    def parents(self) -> frozenset[tuple[str, str]]:
        """Each territory with the country that also counts it as a part of its own."""
        return frozenset((own, part.partition("-")[0]) for part, own in self.territories.items() if own)

    @cached_property
    def rows(self) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        """The table: language, country and names."""
        table = csv.DictReader(io.StringIO(self.table, newline=""))
        return tuple((row["language"], row["country"], tuple(row["names"].split("|"))) for row in table)

    @property
    def english(self) -> Iterator[tuple[str, str]]:
        """English names of the table, with their countries."""
        return ((name, country) for language, country, names in self.rows if language == "en" for name in names)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Codes by key of each name in the table; a name that two countries share is not in it."""
        found: dict[str, str] = {}
        taken: set[str] = set()
        for _, country, names in self.rows:
            for spelled in map(key, names):
                if found.setdefault(spelled, country) != country:
                    taken.add(spelled)
        return {spelled: code for spelled, code in found.items() if spelled not in taken | self.shared.keys()}

    def within(self, one: str, other: str) -> bool:
        """Whether one place is a part of the other, or a territory of it."""
        return one == other or one.startswith(f"{other}-") or (one, other) in self.parents

    def one_of(self, first: str, second: str) -> str | None:
        """The place that two names of it stand for: the smaller when one lies in the other, ``None`` when they differ."""
        if self.within(first, second):
            return first
        return second if self.within(second, first) else None


def other_orders(name: str) -> Iterator[str]:
    """The same name as it may be written elsewhere: without an article, and with its second part first."""
    yield name
    if parts := two_parts(name):
        yield f"{parts[1]} {parts[0]}"
        yield f"{parts[0]} {parts[1]}"


def strictest_first(countries: Iterable[str], strictness: Callable[[str], int] | None) -> list[str]:
    """Countries with the strictest rules first; those with equal ones keep their order."""
    found = list(dict.fromkeys(countries))
    return sorted(found, key=strictness, reverse=True) if strictness else found
