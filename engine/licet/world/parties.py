"""Listed parties: dated lists of names. Exact matches count; a similar name makes the answer unknown, never milder."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from licet.language.csv_table import TableRow
from licet.values.days import NEVER, Days
from licet.values.names import closest_names, normalize_name

PARTY_COLUMNS = ("list", "name", "aliases", "country", "from", "to", "cite", "evidence")
PARTY_OPTIONAL = ("from_published", "to_published")


class Listing(NamedTuple):
    """One row of a list: a party, its period on the list, and the days on which the start and the end were published."""

    list: str
    name: str
    country: str
    start: date | None
    end: date | None
    start_published: date | None
    end_published: date | None
    cite: str

    def days(self, known_on: date | None) -> Days:
        """The days on the list, as far as they had been published by ``known_on``."""
        if known_on is not None and self.start_published is not None and self.start_published > known_on:
            return NEVER
        hidden = known_on is not None and self.end_published is not None and self.end_published > known_on
        return Days.between(self.start, None if hidden else self.end)


class Parties:
    r"""All lists of parties of a rulebook.

    >>> from licet.language.csv_table import read
    >>> table = "list,name,aliases,country,from,to,cite,evidence\nxx.red,Some Works,,AT,2024-01-01,,a citation,verified\n"
    >>> rows, problems = read(table, "parties.csv", PARTY_COLUMNS)
    >>> [listing.list for listing in Parties(rows).listings("SOME WORKS")]
    ['xx.red']
    """

    def __init__(self, rows: Iterable[TableRow] = ()) -> None:
        self.lists: set[str] = set()
        self._by_name: dict[str, list[Listing]] = {}
        self._display: dict[str, str] = {}
        for row in rows:
            start, end = row.day("from"), row.day("to")
            if not row["cite"]:
                row.refuse("cite", "must name the source of the dated fact")
            listing = Listing(
                row["list"], row["name"], row["country"], start, end, row.day("from_published") or start,
                row.day("to_published") or end, row["cite"],
            )  # fmt: skip
            self.lists.add(listing.list)
            for name in (row["name"], *row.many("aliases")):
                self._by_name.setdefault(normalize_name(name), []).append(listing)
                self._display.setdefault(name, row["name"])

    def listings(self, name: str) -> tuple[Listing, ...]:
        """Every listing of this name. Case, accents and punctuation are ignored."""
        return tuple(self._by_name.get(normalize_name(name), ()))

    def near(self, name: str) -> tuple[str, ...]:
        """Listed names similar to this one; empty when the name itself is listed."""
        if self.listings(name):
            return ()
        return tuple(dict.fromkeys(self._display[close] for close in closest_names(name, self._display, whole=True)))

    def near_lists(self, name: str) -> frozenset[str]:
        """The lists with a name similar to this one that is not itself listed."""
        return frozenset(listing.list for near in self.near(name) for listing in self.listings(near))
