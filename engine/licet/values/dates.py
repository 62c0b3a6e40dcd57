"""Dates with the precision of their source: a day, a month or an interval.

The notation follows level 1 of the Extended Date/Time Format (ISO 8601-2).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_DAY = timedelta(days=1)
_LONGEST_MONTH = timedelta(days=31)
FAR = 3000  # a later year is refused: sources write such years for "no end"
_ATOM = re.compile(r"\d{4}-\d{2}(-\d{2})?\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class UncertainDate:
    """A date that lies between two days, both included.

    ``latest`` is ``None`` if the event may never happen (``2026-11-10/..``). ``text`` is the date as written.

    >>> june = parse_uncertain_date("2025-06")
    >>> june.earliest, june.latest, june.is_exact
    (datetime.date(2025, 6, 1), datetime.date(2025, 6, 30), False)
    """

    earliest: date
    latest: date | None
    text: str = ""

    @classmethod
    def exact(cls, day: date) -> UncertainDate:
        """A date that is known to the day."""
        return cls(day, day, day.isoformat())

    @property
    def is_exact(self) -> bool:
        """Whether the date is known to the day."""
        return self.earliest == self.latest

    def next_day(self) -> UncertainDate:
        """The date one day later. It turns a last day included into a first day excluded."""
        return UncertainDate(_after(self.earliest), None if self.latest is None else _after(self.latest), self.text)

    def __str__(self) -> str:
        return self.text or self.earliest.isoformat()


@lru_cache(maxsize=4096)
def parse_uncertain_date(text: str) -> UncertainDate:
    """Read ``2025-06-10``, ``2025-06``, ``2025-06-10/2025-06-30`` or ``2026-11-10/..``.

    Raises ValueError with the reason.

    >>> parse_uncertain_date("2026-11-10/..").latest is None
    True
    """
    first, slash, last = text.partition("/")
    earliest, latest = _atom(first)
    if not slash:
        return UncertainDate(earliest, latest, text)
    if last == "..":
        return UncertainDate(earliest, None, text)
    _, end = _atom(last)
    if end < earliest:
        raise ValueError(f"the interval `{text}` ends before it begins")
    return UncertainDate(earliest, end, text)


def _atom(text: str) -> tuple[date, date]:
    if not _ATOM.match(text):
        raise ValueError(f"`{text}` is not a date: write a day (2025-06-10), a month (2025-06) or an interval (…/…)")
    year, month, *rest = (int(part) for part in text.split("-"))
    if year >= FAR:
        raise ValueError(f"`{text}` is after the year {FAR - 1}: leave the end open instead")
    try:
        if rest:
            day = date(year, month, rest[0])
            return day, day
        first = date(year, month, 1)
        return first, (first + _LONGEST_MONTH).replace(day=1) - _DAY
    except (ValueError, IndexError):
        raise ValueError(f"there is no such day as `{text}`") from None


def _after(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)
