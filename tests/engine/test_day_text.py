"""One date format for Python, command line and frames; of a datetime, its date is used."""

from datetime import UTC, date, datetime, timedelta, timezone

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shipped import shipped

from licet.errors import InputError
from licet.language import csv_table
from licet.values.day_text import day_of, why_no_day

NOT_DAYS = [
    "2025", "2025-05", "202505", "2025-W20", "2025W20", "2025-W20-1", "2025W201", "2025-121", "2025121", "20250501", "2025-5-1", "2025-02-30", "01/05/2025",
    "2025/05/01", "1.5.2025", "2025-05-01T10:00", "2025-05-01 00:00:00",
]  # fmt: skip
EAST = timezone(timedelta(hours=14))


@pytest.mark.parametrize("text", NOT_DAYS)
def test_invalid_dates_are_refused_with_their_format(text):
    assert day_of(text) is None
    assert why_no_day(text)
    with pytest.raises(InputError, match="`on` must be a day such as 2025-05-01") as error:
        shipped().check("H20", "CN", on=text)
    assert why_no_day(text) in str(error.value)
    with pytest.raises(InputError, match="`known_on` must be a day"):
        shipped().check("H20", "CN", on="2025-05-01", known_on=text)
    rows, _ = csv_table.read(f"day\n{text}\n", "t.csv", ["day"])
    assert rows[0].day("day") is None
    assert rows[0].problems


@pytest.mark.parametrize("text", NOT_DAYS)
@pytest.mark.parametrize("lazy", [False, True])
def test_screening_refuses_what_check_refuses(text, lazy):
    frame = pl.DataFrame({"p": ["H20"], "d": ["CN"], "day": [text]})
    answered = shipped().screen(frame.lazy() if lazy else frame, product="p", destination="d", on="day")
    row = (answered.collect() if lazy else answered).row(0, named=True)
    assert row["verdict"] == "unknown"
    assert why_no_day(text) in row["needs"]


def test_an_invalid_date_is_not_read_as_a_column_name():
    frame = pl.DataFrame({"p": ["H20"], "d": ["CN"]})
    with pytest.raises(InputError, match="is a week"):
        shipped().screen(frame, product="p", destination="d", on="2025-W20")


@pytest.mark.parametrize(
    "moment",
    [datetime.fromisoformat("2025-05-01"), datetime.fromisoformat("2025-05-01T23:59:59"), datetime(2025, 5, 1, 0, 30, tzinfo=UTC), datetime(2025, 5, 1, 23, 30, tzinfo=UTC),
     datetime(2025, 5, 1, 0, 30, tzinfo=EAST), datetime(2025, 5, 1, 23, 30, tzinfo=EAST)],
    ids=str,
)  # fmt: skip
def test_a_datetime_is_its_own_date(moment):
    engine = shipped()
    assert engine.check("H20", "CN", on=moment) == engine.check("H20", "CN", on=date(2025, 5, 1))
    assert engine.check("H20", "CN", on=moment).on == date(2025, 5, 1)
    assert type(engine.check("H20", "CN", on=moment).on) is date
    zone = moment.tzinfo and ("UTC" if moment.tzinfo is UTC else "Etc/GMT-14")
    column = pl.Series("day", [moment.replace(tzinfo=None)])
    if zone:
        column = column.dt.replace_time_zone(zone)
    frame = pl.DataFrame({"p": ["H20"], "d": ["CN"]}).with_columns(column)
    row = engine.screen(frame, product="p", destination="d", on="day").row(0, named=True)
    assert row["since"] == engine.check("H20", "CN", on="2025-05-01").since


@given(st.dates())
def test_every_iso_date_is_read(day):
    assert day_of(day.isoformat()) == day_of(day) == day


@given(st.text(max_size=12))
def test_no_other_text_is_a_date(text):
    found = day_of(text)
    assert found is None or found.isoformat() == text
