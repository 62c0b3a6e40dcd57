"""Places over time: countries by ISO 3166, dated country groups, and regions made of both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from licet.errors import Diagnostic, Location
from licet.language.csv_table import Row
from licet.language.schema import Region, Term
from licet.values.days import ALWAYS, NEVER, Days, span
from licet.values.names import did_you_mean

from .countries import Countries


class Membership(NamedTuple):
    """One country in one group over one period, with the days on which its beginning and end became public."""

    country: str
    group: str
    start: date | None
    end: date | None
    start_published: date | None
    end_published: date | None
    cite: str

    def days(self, known_on: date | None) -> Days:
        """The days of membership, as far as they were public on a day."""
        if known_on is not None and self.start_published is not None and self.start_published > known_on:
            return NEVER
        hidden = known_on is not None and self.end_published is not None and self.end_published > known_on
        return Days.between(self.start, None if hidden else self.end)


MEMBERSHIP_COLUMNS = ("country", "group", "from", "to", "cite", "evidence")
MEMBERSHIP_OPTIONAL = ("name", "from_published", "to_published")


def memberships(rows: Iterable[Row], countries: Countries) -> list[Membership]:
    """Read a table of country groups: ``from`` is the first day in, ``to`` the first day out, empty is open."""
    found: list[Membership] = []
    find = cache(countries.find)  # a table names each country and each group many times
    for row in rows:
        start, end = row.day("from"), row.day("to")
        if find(row["country"]) != row["country"]:
            row.refuse("country", "no such ISO 3166 code")
        if not row["cite"]:
            row.refuse("cite", "a dated fact needs its source")
        if find(row["group"]) is not None:
            row.refuse("group", "a group may not be named like a country")
        if start and end and end <= start:
            row.refuse("to", "ends before it begins")
        found.append(
            Membership(
                row["country"], row["group"], start, end, row.day("from_published") or start,
                row.day("to_published") or end, row["cite"],
            )
        )  # fmt: skip
    return found


REMEMBERED = 1 << 16  # places and countries whose days are kept in mind


class Regions:
    """Every named set of places of a rulebook, and how a country stands to each over time."""

    def __init__(self, countries: Countries, regions: Mapping[str, Region], groups: Iterable[Membership]) -> None:
        self.countries = countries
        self.regions = dict(regions)
        self._rows: dict[str, list[Membership]] = {}
        self.groups: set[str] = set()
        for row in groups:
            self._rows.setdefault(row.country, []).append(row)
            self.groups.add(row.group)
        self.days = lru_cache(REMEMBERED)(self._days)
        self._behind = cache(self._made_of)
        self._signatures: dict[tuple[object, ...], tuple[object, ...]] = {}

    def knows(self, name: str) -> bool:
        """Whether a rule may name this place: a region, a group, or an ISO 3166 code in capitals."""
        return name in self.regions or name in self.groups or self.countries.find(name) == name

    def problem(self, name: str, diagnostic_at: Location) -> Diagnostic:
        """Why a rule may not name this place, which is not known."""
        help_text = did_you_mean(name, [*self.regions, *self.groups])
        for meant in (name, *self.countries.near(name)):
            if code := self.countries.find(meant):
                help_text = f"write the code `{code}`" + (
                    "" if meant == name else f", if you mean {self.countries.name(code)}"
                )
                break
        return Diagnostic(diagnostic_at, "no such country, group or region", name, help_text)

    def _days(self, name: str, country: str, known_on: date | None = None) -> tuple[Days, Days]:
        """On which days a country surely, and on which it possibly, belongs to a place."""
        if name in self.regions:
            region = self.regions[name]
            sure, maybe = self._terms(region.union, country, known_on)
            out_sure, out_maybe = self._terms(region.minus, country, known_on)
            return sure - out_maybe, maybe - out_sure
        if name in self.groups:
            days = Days.union(row.days(known_on) for row in self._own(country) if row.group == name)
            return days, days
        inside = ALWAYS if name == country or country.startswith(f"{name}-") else NEVER
        return inside, inside

    def ever(self, name: str, country: str) -> bool:
        """Whether a country could belong to a place on any day, whatever was known: what is left out may be taken back."""
        if name in self.regions:
            return any(self.ever(term.of, country) for term in self.regions[name].union)
        if name in self.groups:
            return any(row.group == name for row in self._own(country))
        return name == country or country.startswith(f"{name}-")

    def _own(self, country: str) -> list[Membership]:
        """The group rows of a place: its own, or for a subdivision without any those of its country."""
        return self._rows.get(country) or self._rows.get(country.partition("-")[0], [])

    def _terms(self, terms: Iterable[Term], country: str, known_on: date | None) -> tuple[Days, Days]:
        sure = maybe = NEVER
        for term in terms:
            is_sure, is_maybe = self.days(term.of, country, known_on)
            if term.published is not None and known_on is not None and term.published.earliest > known_on:
                continue
            certain, possible = span(term.in_force, term.end)
            sure, maybe = sure | (is_sure & certain), maybe | (is_maybe & possible)
        return sure, maybe

    def signature(self, country: str, named: frozenset[str]) -> tuple[object, ...]:
        """What sets this country apart for rules that name the given places: with equal ones, countries are alike.

        That is its days in each place, whether it could be there at all, and every dated row of the groups behind them,
        since what was published late is unknown on an earlier day of knowledge.
        """
        behind = self._behind(named)
        rows = tuple(row[1:-1] for row in self._own(country) if row.group in behind)
        by_itself = country if not behind.isdisjoint({country, country.partition("-")[0]}) else None
        kin = (rows, by_itself, named)  # of countries in the same groups, none of which is named, one speaks for all
        if kin not in self._signatures:
            self._signatures[kin] = self._signature(country, named, behind)
        return self._signatures[kin]

    def _signature(self, country: str, named: frozenset[str], behind: frozenset[str]) -> tuple[object, ...]:
        dated = (row[1:-1] for row in self._own(country) if row.group in behind and (row.start or row.end))
        stands = tuple((*self.days(place, country), self.ever(place, country)) for place in sorted(named))
        late = (
            (name, number)
            for name, region in self.regions.items()
            if name in behind
            for number, term in enumerate((*region.union, *region.minus))
            if term.published is not None and self.ever(term.of, country)
        )
        return stands, frozenset(dated), frozenset(late)

    def _made_of(self, named: frozenset[str]) -> frozenset[str]:
        """These places, and every place that one of them is made of."""
        found, waiting = set(named), list(named)
        while waiting:
            region = self.regions.get(waiting.pop())
            new = {term.of for term in (*region.union, *region.minus)} - found if region else set()
            found |= new
            waiting += new
        return frozenset(found)

    def terms(self) -> frozenset[str]:
        """Every place that a region is made of."""
        return frozenset(term.of for one in self.regions.values() for term in (*one.union, *one.minus))
