"""Entries of government lists of parties, in one form whatever file they came from."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from licet.errors import Location
from licet.values.dates import UncertainDate, parse_uncertain_date

FIRST_VOLUME_YEAR = 1935  # volume 1 of the Federal Register is of 1936: a volume for each calendar year
_VOLUME = r"(?<![\d.])(\d{1,3})[\s.]*F\s*\.?\s*R\b|\bVol(?:ume|\.)?\s*(\d{1,3})\b"
_NOWHERE = Location("")
VESSELS = frozenset(("vessel", "aircraft"))


@dataclass(frozen=True, slots=True)
class Entry:
    """One party on one list.

    ``first`` is the first day on the list and ``end`` the first day off it, each exact or an interval; ``first`` is
    ``None`` when the file does not say since when, ``end`` when it names no end. ``review`` is a review verdict,
    or ``unknown`` when ``policy`` is a text that no table knows; ``scope`` likewise for ``requirement``.
    """

    list: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str = ""
    countries: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    first: UncertainDate | None = None
    end: UncertainDate | None = None
    first_published: date | None = None
    end_published: date | None = None
    requirement: str = ""
    scope: str = ""
    footnote: str = ""
    policy: str = ""
    review: str = ""
    cite: str = ""
    evidence: str = ""
    note: str = ""
    programs: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    location: Location = _NOWHERE

    @property
    def names(self) -> tuple[str, ...]:
        """The name and every other name, each once."""
        return tuple(dict.fromkeys((self.name, *self.aliases)))

    @property
    def exact_only(self) -> bool:
        """Whether only the exact name counts: vessels and aircraft are named like anything else."""
        return self.kind.casefold() in VESSELS

    def to_json(self) -> str:
        """The entry as an index stores it: empty fields left out."""
        raw: dict[str, Any] = {one.name: value for one in fields(self) if (value := getattr(self, one.name))}
        for name in ("first", "end"):
            if (found := getattr(self, name)) is not None:
                raw[name] = [
                    found.earliest.isoformat(),
                    found.latest.isoformat() if found.latest else None,
                    found.text,
                ]
        for name in ("first_published", "end_published"):
            if (day := getattr(self, name)) is not None:
                raw[name] = day.isoformat()
        raw["location"] = list(self.location)
        return json.dumps(raw, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Entry:
        """The entry that was stored."""
        raw = json.loads(text)
        for name in ("first", "end"):
            if name in raw:
                earliest, latest, written = raw[name]
                raw[name] = UncertainDate(
                    date.fromisoformat(earliest), date.fromisoformat(latest) if latest else None, written
                )
        for name in ("first_published", "end_published"):
            if name in raw:
                raw[name] = date.fromisoformat(raw[name])
        for name in ("aliases", "countries", "addresses", "programs", "ids"):
            if name in raw:
                raw[name] = tuple(raw[name])
        return cls(**{**raw, "location": Location(*raw["location"])})


def volume_years(citation: str) -> tuple[int, ...]:
    """The years of the Federal Register volumes that a citation names, earliest first."""
    years = {FIRST_VOLUME_YEAR + int(first or second) for first, second in re.findall(_VOLUME, citation, re.IGNORECASE)}
    return tuple(sorted(year for year in years if year > FIRST_VOLUME_YEAR))


def first_day(start: UncertainDate | None, citation: str, as_of: date | None) -> UncertainDate | None:
    """The first day on a list: as stated, else within the year of the earliest notice cited.

    The interval ends on the day of the list at the latest: a party that is on it was listed by then.
    """
    if start is not None:
        return start
    years = [year for year in volume_years(citation) if as_of is None or year <= as_of.year]
    if not years:
        return None
    earliest, latest = date(years[0], 1, 1), date(years[0], 12, 31)
    if as_of is not None:
        latest = min(latest, as_of)
    return UncertainDate(earliest, latest, f"{earliest}/{latest}")


def stated_day(text: str) -> UncertainDate | None:
    """A day, month or interval as a file states it; ``None`` when empty. Raises ValueError saying what is wrong."""
    text = text.strip()
    if not text:
        return None
    if american := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text):
        month, day, year = (int(part) for part in american.groups())
        try:
            return UncertainDate.exact(date(year, month, day))
        except ValueError:
            raise ValueError(f"there is no such day as `{text}`") from None
    return parse_uncertain_date(text)
