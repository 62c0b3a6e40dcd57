"""Dates in rules: days, months and intervals (EDTF), and sets of days."""

from datetime import date

import pytest
import small_world

from licet import RulesError
from licet.values.dates import UncertainDate, parse_uncertain_date
from licet.values.days import ALWAYS, NEVER, Days


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2025-06-10", date(2025, 6, 10), date(2025, 6, 10)),
        ("2025-06", date(2025, 6, 1), date(2025, 6, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2025-06-10/2025-06-30", date(2025, 6, 10), date(2025, 6, 30)),
        ("2025-06/2025-08", date(2025, 6, 1), date(2025, 8, 31)),
        ("2025-06-10/2025-08", date(2025, 6, 10), date(2025, 8, 31)),
        ("2025-06-10/2025-06-10", date(2025, 6, 10), date(2025, 6, 10)),
        ("2026-11-10/..", date(2026, 11, 10), None),
        ("2026-11/..", date(2026, 11, 1), None),
        ("0001-01-01", date.min, date.min),
    ],
)
def test_a_date_is_as_precise_as_its_source(text, earliest, latest):
    found = parse_uncertain_date(text)
    assert (found.earliest, found.latest) == (earliest, latest)
    assert found.is_exact == (earliest == latest)
    assert str(found) == text


@pytest.mark.parametrize(
    "text",
    [
        "", "2025", "2025-6-1", "2025-06-10 ", " 2025-06-10", "2025-06-10\n", "10.06.2025", "20250610", "2025-W24", "2025-161",
        "2025-06-10T00:00", "June 2025", "2025-06-10/", "/2025-06-10", "../2025-06-10", "..", "2025-06-10/2025-06-20/2025-06-30",
        "2025-06-1٣", "2025-06~", "2025-06?", "-2025-06-10", "12025-06-10", "2025-21",
    ],
)  # fmt: skip
def test_what_is_not_a_date_is_refused(text):
    with pytest.raises(ValueError, match=r"is not a date|no such day"):
        parse_uncertain_date(text)


@pytest.mark.parametrize(
    "text", ["2025-02-29", "2025-00", "2025-13", "2025-04-31", "2025-01-00", "0000-01-01", "2025-02-30/.."]
)
def test_days_that_never_come_are_refused(text):
    with pytest.raises(ValueError, match="there is no such day as"):
        parse_uncertain_date(text)


@pytest.mark.parametrize("text", ["2025-06-30/2025-06-10", "2025-07/2025-06", "2025-06-10/2025-05"])
def test_an_interval_that_runs_backwards_is_refused(text):
    with pytest.raises(ValueError, match="ends before it begins"):
        parse_uncertain_date(text)


def test_the_day_after_the_last_day_on_is_the_first_day_off():
    assert parse_uncertain_date("2024-02").next_day() == UncertainDate(date(2024, 2, 2), date(2024, 3, 1), "2024-02")
    assert parse_uncertain_date("2025-12-31").next_day().latest == date(2026, 1, 1)
    assert parse_uncertain_date("2025-12-31/..").next_day().latest is None
    assert UncertainDate.exact(date(2025, 6, 10)) == parse_uncertain_date("2025-06-10")


def test_periods_have_open_ends_and_no_far_away_dates():
    day = date(2025, 6, 10)
    assert list(ALWAYS.periods()) == [(None, None)]
    assert list(NEVER.periods()) == []
    assert list(Days.between(day).periods()) == [(day, None)]
    assert list(Days.between(None, day).periods()) == [(None, day)]
    assert list((~Days.between(day, date(2025, 6, 11))).periods()) == [(None, day), (date(2025, 6, 11), None)]
    assert Days.between(day, day) == NEVER
    assert Days.between(day, date(2025, 6, 9)) == NEVER
    assert repr(Days.between(None, day)) == "Days(… – 2025-06-10)"


def test_the_ends_of_the_calendar_are_days_like_others():
    assert date.max in ALWAYS
    assert date.min in ALWAYS
    assert date.min in Days.between(date.min, date(2, 1, 1))
    assert date.max in Days.between(date.max)
    assert date.max not in Days.between(None, date.max)


@pytest.mark.parametrize(
    "date_of",
    ["coverage: {from: 0001-01-01, through: 9999-12-31}", "coverage: {from: 9999-12-31, through: 9999-12-31}"],
)
def test_far_away_dates_are_refused_or_kept_as_written(date_of):
    rules = f"jurisdiction: xx\ntitle: A jurisdiction\n{date_of}\nsilence: no_licence_required\n"
    try:
        engine = small_world.Engine(
            small_world.assemble([small_world.Source("index.yaml", rules)], small_world.catalogue())
        )
    except RulesError:
        return
    assert engine.check("One", "CN", on=date.max).permitted == "yes"
