"""Reads a day: ``2025-05-01``, and no other notation. Every interface uses it."""

from __future__ import annotations

import re
from datetime import date, datetime

_LATE = "(1[3-9]|2[0-9]|3[01])"  # certainly a day, not a month
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
# Other notations of dates, each with the reason why it is refused. The first that matches is reported. They are compiled when needed.
_OTHER = (
    (r"\d{4}", "is a year, which has many days"),
    (r"\d{4}-?(0[1-9]|1[0-2])", "is a month, which has many days"),
    (r"\d{4}-?[Ww]\d{1,2}", "is a week, which has seven days"),
    (r"\d{4}-?[Ww]\d{1,2}-?\d", "counts weeks"),
    (r"\d{4}-?\d{3}", "counts the days of a year"),
    (r"\d{8}", "has no hyphens"),
    (r"\d{4}-\d{1,2}-\d{1,2}", "is not in the calendar, or leaves out a zero"),
    (r"\d{4}-\d{2}-\d{2}[T ].+", "has a time: leave it out"),
    (
        rf"\d{{4}}[./]\d{{1,2}}[./]\d{{1,2}}|{_LATE}[./-]\d{{1,2}}[./-]\d{{4}}|\d{{1,2}}[./-]{_LATE}[./-]\d{{4}}",
        "is not written year-month-day, with hyphens",
    ),
    (r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}", "can be read in more than one way"),
)


def day_of(value: object) -> date | None:
    """The day of a date, of a ``datetime`` or of text such as ``2025-05-01``; ``None`` for anything else.

    A :class:`datetime.datetime` gives its own date, in its own time zone, as in screening. Weeks, ordinal days, months,
    years and days without hyphens are not days.

    >>> day_of("2025-05-01")
    datetime.date(2025, 5, 1)
    >>> day_of("2025-W20") is None
    True
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return None
    return None


def why_no_day(value: object) -> str:
    """The reason why a text is not a day, such as ``is a week, which has seven days``; empty if it does not look like a date.

    >>> why_no_day("2025-W20")
    'is a week, which has seven days'
    """
    text = value.strip() if isinstance(value, str) else ""
    return next((says for shape, says in _OTHER if re.fullmatch(shape, text)), "")
