"""Places over time: countries (ISO 3166), country groups with dated members, and regions composed of both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from licet.errors import Diagnostic, Location
from licet.language.csv_table import TableRow
from licet.language.schema import Region, Term
from licet.values.dates import UncertainDate
from licet.values.days import ALWAYS, NEVER, Days, span
from licet.values.names import did_you_mean

from .countries import Countries


class Membership(NamedTuple):
    """One row of a table of groups: a country, its period in a group, and the days on which start and end were published.

    ``evidence`` and ``location`` are those of the row.
    """

    country: str
    group: str
    start: date | None
    end: date | None
    start_published: date | None
    end_published: date | None
    cite: str
    evidence: str = ""
    location: Location = Location("")

    @property
    def period(self) -> tuple[str, date | None, date | None, date | None, date | None]:
        """The group and the four dates: everything that evaluation reads of a membership."""
        return self.group, self.start, self.end, self.start_published, self.end_published

    def days(self, known_on: date | None) -> Days:
        """The days in the group, as far as they had been published by ``known_on``."""
        if known_on is not None and self.start_published is not None and self.start_published > known_on:
            return NEVER
        hidden = known_on is not None and self.end_published is not None and self.end_published > known_on
        return Days.between(self.start, None if hidden else self.end)


MEMBERSHIP_COLUMNS = ("country", "group", "from", "to", "cite", "evidence")
MEMBERSHIP_OPTIONAL = ("name", "from_published", "to_published")


def memberships(rows: Iterable[TableRow], countries: Countries) -> list[Membership]:
    """Read the rows of a table of country groups.

    ``from`` is the first day in the group and ``to`` the first day no longer in it; an empty cell means no limit.
    Problems are added to those of the rows.
    """
    result: list[Membership] = []
    is_code, find = cache(countries.is_code), cache(countries.find_usual)  # a table repeats each country and each group
    for row in rows:
        start, end = row.day("from"), row.day("to")
        if not is_code(row["country"]):
            row.refuse("country", "must be an ISO 3166 code")
        if not row["cite"]:
            row.refuse("cite", "must name the source of the dated fact")
        if find(row["group"]) is not None:
            row.refuse("group", "must not be the name of a country")
        if start and end and end <= start:
            row.refuse("to", "must be after the day in `from`")
        result.append(
            Membership(
                row["country"], row["group"], start, end, row.day("from_published") or start,
                row.day("to_published") or end, row["cite"], row["evidence"], row.location,
            )
        )  # fmt: skip
    return result


MOST_CACHED = 1 << 16  # pairs of a place and a country whose days are cached


class Regions:
    """The groups and regions of a rulebook, and the days on which a country belongs to each of them.

    >>> start = date(2024, 1, 1)
    >>> regions = Regions(Countries(), {}, [Membership("AT", "N:1", start, None, start, None, "a citation")])
    >>> certain, possible = regions.days("N:1", "AT")
    >>> start in certain, date(2023, 12, 31) in possible
    (True, False)
    """

    def __init__(self, countries: Countries, regions: Mapping[str, Region], groups: Iterable[Membership]) -> None:
        self.countries = countries
        self.regions = dict(regions)
        self._rows: dict[str, list[Membership]] = {}
        self.groups: set[str] = set()
        for row in groups:
            self._rows.setdefault(row.country, []).append(row)
            self.groups.add(row.group)
        self.days = lru_cache(MOST_CACHED)(self._days)
        self._closure = cache(self._find_closure)
        self._parts = cache(self._find_parts)
        self._by_part = cache(self._find_by_part)
        self._signatures: dict[tuple[object, ...], tuple[object, ...]] = {}

    def __reduce__(self) -> tuple[object, ...]:
        """Without the days that are cached."""
        return Regions, (self.countries, self.regions, self.memberships)

    @property
    def memberships(self) -> tuple[Membership, ...]:
        """The rows of all groups."""
        return tuple(row for own in self._rows.values() for row in own)

    def extended(self, regions: Mapping[str, Region], groups: Iterable[Membership]) -> Regions:
        """These places with more regions and groups."""
        return Regions(self.countries, {**self.regions, **regions}, (*self.memberships, *groups))

    def knows(self, name: str) -> bool:
        """Whether a rule may use this name: a region, a group, or an ISO 3166 code in capitals."""
        return name in self.regions or name in self.groups or self.countries.is_code(name)

    def problem(self, name: str, diagnostic_at: Location) -> Diagnostic:
        """The diagnostic for a name that is no place, with the code to write instead where the name is a country's."""
        help_text = did_you_mean(name, [*self.regions, *self.groups])
        for meant in (name, *self.countries.near(name)):
            if code := self.countries.find(meant):
                help_text = f"write the code `{code}`" + (
                    "" if meant == name else f", if you mean {self.countries.name(code)}"
                )
                break
        return Diagnostic(diagnostic_at, "unknown country, country group or region", name, help_text)

    def _days(self, name: str, country: str, known_on: date | None = None) -> tuple[Days, Days]:
        """The days on which a country certainly belongs to a place, and the days on which it possibly does."""
        if name in self.regions:
            region = self.regions[name]
            certain, possible = self._terms(region.union, country, known_on)
            certainly_out, possibly_out = self._terms(region.minus, country, known_on)
            return certain - possibly_out, possible - certainly_out
        if name in self.groups:
            days = Days.union(row.days(known_on) for row in self._own(country) if row.group == name)
            return days, days
        inside = ALWAYS if name == country or country.startswith(f"{name}-") else NEVER
        return inside, inside

    def ever(self, name: str, country: str) -> bool:
        """Whether a country can belong to a place on any day and for any day of knowledge. ``minus`` is ignored."""
        rows = self._own(country)
        return any(
            any(row.group == place for row in rows)
            if place in self.groups
            else place == country or country.startswith(f"{place}-")
            for place in self._parts(name)
        )

    def reached(self, country: str, named: frozenset[str]) -> set[str]:
        """Those of the given places that a country can belong to on any day; see :meth:`ever`."""
        by_part = self._by_part(named)
        codes = [country, *(country[:end] for end, sign in enumerate(country) if sign == "-")]
        parts = {row.group for row in self._own(country)} | {code for code in codes if code not in self.groups}
        return {name for part in parts for name in by_part.get(part, ())}

    def _find_by_part(self, named: frozenset[str]) -> dict[str, list[str]]:
        """The places that have each group or country as a part, of those given."""
        found: dict[str, list[str]] = {}
        for name in named:
            for part in self._parts(name):
                found.setdefault(part, []).append(name)
        return found

    def _find_parts(self, name: str) -> frozenset[str]:
        """The groups and countries that a place is a union of; a group or a country itself."""
        parts, queue, seen = set(), [name], {name}
        while queue:
            place = queue.pop()
            if region := self.regions.get(place):
                new = {term.of for term in region.union} - seen
                seen |= new
                queue += new
            else:
                parts.add(place)
        return frozenset(parts)

    def _own(self, country: str) -> list[Membership]:
        """The memberships of a country; for a subdivision that has none of its own, those of its country."""
        return self._rows.get(country) or self._rows.get(country.partition("-")[0], [])

    def _terms(self, terms: Iterable[Term], country: str, known_on: date | None) -> tuple[Days, Days]:
        """The certain and the possible days in the union of the terms."""
        certain = possible = NEVER
        for term in terms:
            certain_member, possible_member = self.days(term.of, country, known_on)
            if term.published is not None and known_on is not None and term.published.earliest > known_on:
                continue
            certain_days, possible_days = span(term.in_force, term.end)
            if known_on is None or term.published is None or _surely_published(term.published, known_on):
                certain |= certain_member & certain_days
            possible |= possible_member & possible_days
        return certain, possible

    def signature(self, country: str, named: frozenset[str]) -> tuple[object, ...]:
        """A key that is equal for two countries which rules on the given places cannot distinguish.

        It holds the country's days in each place where it can be at all, and its dated memberships in the groups that the
        places are composed of: a membership published late is not known on an earlier day of knowledge.
        """
        closure = self._closure(named)
        periods = tuple(row.period for row in self._own(country) if row.group in closure)
        by_code = country if not closure.isdisjoint({country, country.partition("-")[0]}) else None
        key = (periods, by_code, named)  # equal for countries with the same memberships that no rule names themselves
        if key not in self._signatures:
            self._signatures[key] = self._signature(country, named, closure)
        return self._signatures[key]

    def _signature(self, country: str, named: frozenset[str], closure: frozenset[str]) -> tuple[object, ...]:
        dated = (row.period for row in self._own(country) if row.group in closure and (row.start or row.end))
        days = tuple((place, *self.days(place, country)) for place in sorted(self.reached(country, named)))
        published_terms = (
            (name, number)
            for name, region in self.regions.items()
            if name in closure
            for number, term in enumerate((*region.union, *region.minus))
            if term.published is not None and self.ever(term.of, country)
        )
        return days, frozenset(dated), frozenset(published_terms)

    def _find_closure(self, named: frozenset[str]) -> frozenset[str]:
        """These places, and every place that one of them is composed of, directly or not."""
        closure, queue = set(named), list(named)
        while queue:
            region = self.regions.get(queue.pop())
            new = {term.of for term in (*region.union, *region.minus)} - closure if region else set()
            closure |= new
            queue += new
        return frozenset(closure)

    def terms(self) -> frozenset[str]:
        """Every place that a region is composed of."""
        return frozenset(term.of for region in self.regions.values() for term in (*region.union, *region.minus))


def _surely_published(published: UncertainDate, known_on: date) -> bool:
    """Whether something was certainly public by a day. In the month of a publication that cannot be told."""
    return published.latest is not None and published.latest <= known_on
