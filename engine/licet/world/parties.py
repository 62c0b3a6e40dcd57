"""Listed parties: dated lists of names, looked up exactly; near matches are a question, never a pass."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from licet.language.csv_table import Row
from licet.values.days import NEVER, Days
from licet.values.names import closest_names, normalize_name

PARTY_COLUMNS = ("list", "name", "aliases", "country", "from", "to", "cite", "evidence")
PARTY_OPTIONAL = ("from_published", "to_published")


class Listing(NamedTuple):
    """One party on one list over one period, with the days on which its beginning and end became public."""

    list: str
    name: str
    country: str
    start: date | None
    end: date | None
    start_published: date | None
    end_published: date | None
    cite: str

    def days(self, known_on: date | None) -> Days:
        """The days on the list, as far as they were public on a day."""
        if known_on is not None and self.start_published is not None and self.start_published > known_on:
            return NEVER
        hidden = known_on is not None and self.end_published is not None and self.end_published > known_on
        return Days.between(self.start, None if hidden else self.end)


class Parties:
    """All lists together."""

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self.lists: set[str] = set()
        self._by_name: dict[str, list[Listing]] = {}
        self._display: dict[str, str] = {}
        for row in rows:
            start, end = row.day("from"), row.day("to")
            if not row["cite"]:
                row.refuse("cite", "a dated fact needs its source")
            listing = Listing(
                row["list"], row["name"], row["country"], start, end, row.day("from_published") or start,
                row.day("to_published") or end, row["cite"],
            )  # fmt: skip
            self.lists.add(listing.list)
            for name in (row["name"], *row.many("aliases")):
                self._by_name.setdefault(normalize_name(name), []).append(listing)
                self._display.setdefault(name, row["name"])

    def listings(self, name: str) -> tuple[Listing, ...]:
        """Every listing under exactly this name (case, accents and punctuation aside)."""
        return tuple(self._by_name.get(normalize_name(name), ()))

    def near(self, name: str) -> tuple[str, ...]:
        """Listed names close to this one, when it is not itself listed."""
        if self.listings(name):
            return ()
        return tuple(dict.fromkeys(self._display[found] for found in closest_names(name, self._display, whole=True)))

    def near_lists(self, name: str) -> frozenset[str]:
        """The lists that hold a name close to this one."""
        return frozenset(one.list for near in self.near(name) for one in self.listings(near))
