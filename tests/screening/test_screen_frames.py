"""Every kind of frame gets the same answers and is returned as the same kind, with all its rows and columns."""

from __future__ import annotations

from datetime import date
from random import Random

import duckdb
import narwhals as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from frames import KINDS, LAZY, pandas_indexed
from test_screen import ATTRIBUTES, COLUMNS, engine, named, orders, rows, same

import licet
from licet.verdict import Permission, Verdict

# Narwhals warns that it will move its Dask support to another package.
pytestmark = pytest.mark.filterwarnings("ignore:Dask support is moving out of Narwhals:FutureWarning")


@pytest.mark.parametrize("days", ["text", "date", "datetime"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_frame_is_answered_as_by_check(kind, days):
    chance = Random(days + kind)
    frame = orders(chance, 120, ["product", "destination", "on", *chance.sample(ATTRIBUTES, 2), "tpp"], days)
    given = KINDS[kind](frame)
    answered = engine().screen(given, prefix="licet ", **named(frame))
    assert type(answered) is type(given)
    names = [*frame.columns, *("licet " + name for name in COLUMNS)]
    assert nw.from_native(answered).collect_schema().names() == names
    same(answered, frame, "licet ")
    for before, after in zip(frame.to_dicts(), rows(answered), strict=True):
        assert after["sku"] == before["sku"]
    again = engine().screen(answered, **named(frame))
    same(again, frame)


@pytest.mark.parametrize("kind", KINDS)
def test_one_day_and_one_basis_may_stand_for_all_rows(kind):
    frame = orders(Random(1), 60, ["product", "destination", "vendor", "on"]).drop("day")
    fixed = {"on": date(2025, 4, 12), "known_on": date(2025, 4, 14), "basis": "law"}
    same(engine().screen(KINDS[kind](frame), **named(frame), **fixed), frame, fixed=fixed)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in LAZY])
def test_the_input_frame_is_not_changed(kind):
    frame = orders(Random(2), 50, ["product", "destination", "on", "vendor"])
    given, kept = KINDS[kind](frame), KINDS[kind](frame)
    engine().screen(given, **named(frame))
    if isinstance(given, pd.DataFrame):
        pd.testing.assert_frame_equal(given, kept)
    else:
        assert given.equals(kept)


def test_an_index_of_pandas_is_kept():
    frame = orders(Random(3), 50, ["product", "destination", "on"])
    given = pandas_indexed(frame)
    pd.testing.assert_index_equal(engine().screen(given, **named(frame)).index, given.index)


@pytest.mark.parametrize("kind", KINDS)
def test_a_frame_without_rows_gets_its_columns(kind):
    frame = orders(Random(4), 41, ["product", "destination", "on", "tpp"])
    filled = engine().screen(KINDS[kind](frame), **named(frame))
    bare = nw.from_native(KINDS[kind](frame)).filter(nw.col("number") < 0).to_native()
    empty = engine().screen(bare, **named(frame))
    assert rows(empty) == []
    assert type(empty) is type(filled)
    assert nw.from_native(empty).collect_schema().names() == nw.from_native(filled).collect_schema().names()


def test_polars_frames_keep_their_order_and_stay_lazy():
    frame = orders(Random(5), 500, ["product", "destination", "on"])
    lazy = engine().screen(frame.lazy(), **named(frame))
    assert isinstance(lazy, pl.LazyFrame)
    columns = engine().screen(frame, **named(frame)).select(*COLUMNS)
    assert lazy.collect().select(*COLUMNS).equals(columns)


def test_polars_answers_are_texts_of_the_kind_that_was_asked_about():
    frame = orders(Random(7), 50, ["product", "destination", "on"])
    categories = frame.with_columns(pl.col("sku").cast(pl.Categorical))
    for given, texts in ((frame, pl.String), (categories, pl.Categorical)):
        for answered in (
            engine().screen(given, **named(frame)),
            engine().screen(given.lazy(), **named(frame)).collect(),
        ):
            assert answered["verdict"].dtype.categories.to_list() == [*Verdict]
            assert answered["permitted"].dtype.categories.to_list() == [*Permission]
            assert {answered[name].dtype.base_type() for name in ("reasons", "needs", "last_known", "receipt")} == {
                texts
            }


def test_the_order_of_categories_does_not_matter():
    frame = orders(Random(7), 200, ["product", "destination", "on", "vendor"])
    expected = engine().screen(frame, **named(frame)).select(*COLUMNS)
    for seed in range(4):
        chance = Random(seed)
        other = frame.with_columns(
            pl.col(column).cast(pl.Enum(chance.sample(found := [*frame[column].unique().drop_nulls()], len(found))))
            for column in ("sku", "ship to", "vendor")
        )
        shuffled = other.sample(fraction=1, shuffle=True, seed=seed)
        assert engine().screen(other, **named(frame)).select(*COLUMNS).cast(expected.schema).equals(expected)
        sorted_again = engine().screen(shuffled, **named(frame)).sort("number").select(*COLUMNS)
        assert sorted_again.cast(expected.schema).equals(expected)


@pytest.mark.parametrize("kind", KINDS)
def test_unusual_characters_are_part_of_the_value(kind):
    products = [
        "H20",
        "H20\x1f",
        "H\x1d20",
        "H'20",
        'H"20',
        "H20\n",
        "H20\\",
        "H20\u00a0",
        "Ｈ20",
        "{H20}",
        "B'999;--",
        "\x1e",
        "$1",
    ]
    frame = pl.DataFrame({"number": range(len(products)), "sku": products, "ship to": "CN", "day": "2025-05-01"})
    same(engine().screen(KINDS[kind](frame), **named(frame)), frame)


def test_values_that_only_look_equal_are_distinguished():
    frame = pl.DataFrame(
        {"number": [0, 1], "sku": "H20", "ship to": "CN", "day": "2025-05-01", "datacenter": [True, False]}
    )
    same(engine().screen(frame, **named(frame)), frame)
    numbers = engine().screen(frame.with_columns(pl.col("datacenter").cast(pl.Int64)), **named(frame))
    assert [row["needs"] for row in rows(numbers)] == [f"datacenter: `{one}` is neither yes nor no" for one in (1, 0)]


def test_a_relation_stays_on_its_connection_and_leaves_nothing_there():
    frame = orders(Random(8), 30, ["product", "destination", "on"])
    connection = duckdb.connect()
    connection.register("book", frame.to_arrow())
    before = connection.sql("SELECT * FROM duckdb_tables() UNION ALL BY NAME SELECT * FROM duckdb_views()").fetchall()
    answered = engine().screen(connection.table("book"), **named(frame))
    assert answered.query("found", "SELECT count(*) FROM found").fetchall() == [(30,)]
    assert connection.sql("SELECT count(*) FROM answered").fetchall() == [(30,)]
    with pytest.raises(duckdb.Error):
        duckdb.sql("SELECT count(*) FROM answered").fetchall()
    after = connection.sql("SELECT * FROM duckdb_tables() UNION ALL BY NAME SELECT * FROM duckdb_views()").fetchall()
    assert after == before


def test_days_come_in_many_forms():
    noon = pd.Timestamp("2025-05-01 12:00")
    days = [noon.date(), "2025-05-01", noon, noon.to_pydatetime(), " 2025-05-01 ", " 20250501 ", pd.NaT, None, 7]
    frame = pd.DataFrame({"sku": "H20", "to": "CN", "day": pd.Series(days, dtype=object)})
    answered = engine().screen(frame, product="sku", destination="to", on="day")
    assert answered["verdict"].tolist() == ["licence_denial"] * 5 + ["unknown"] * 4
    no_day = "is not a day such as 2025-05-01"
    assert answered["needs"].tolist()[5:] == [
        f"on: ` 20250501 ` {no_day}: it has no hyphens", *["on: the cell is empty"] * 2, f"on: `7` {no_day}",
    ]  # fmt: skip


# DuckDB returns datetimes in the time zone of the connection; Python objects have their own.
@pytest.mark.parametrize("kind", [kind for kind in KINDS if "DuckDB" not in kind and "objects" not in kind])
def test_days_with_a_time_zone_are_days_where_they_were_written(kind):
    moments = pl.Series(["2025-04-09 00:30", "2025-04-08 23:30", None]).str.to_datetime(time_zone="Asia/Shanghai")
    frame = pl.DataFrame({"number": range(3), "sku": "H20", "ship to": "CN", "day": moments})
    answered = rows(engine().screen(KINDS[kind](frame), **named(frame)))
    assert [row["verdict"] for row in answered] == ["licence_denial", "no_licence_required", "unknown"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_column_of_days_of_knowledge_may_hold_dates(kind):
    known = pl.Series([date(2025, 4, 14), date(2025, 4, 15), None])
    for cells in (known, known.cast(pl.Datetime("us"))):
        frame = pl.DataFrame(
            {"number": range(3), "sku": "H20", "ship to": "CN", "day": "2025-04-12", "known_on": cells}
        )
        answered = rows(engine().screen(KINDS[kind](frame), **named(frame)))
        assert [row["verdict"] for row in answered] == ["no_licence_required", "licence_denial", "licence_denial"]


ONE = pl.DataFrame({"sku": ["H20"], "ship_to": ["CN"], "day": ["2025-05-01"]})
USUAL = {"product": "sku", "destination": "ship_to", "on": "day"}


@pytest.mark.parametrize("lazy", [False, True])
@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({**USUAL, "destination": "shipto"}, "no column `shipto` for `destination`; did you mean `ship_to`"),
        ({**USUAL, "product": "zzz"}, "no column `zzz` for `product`; its columns are sku, ship_to, day"),
        ({**USUAL, "vendr": "sku"}, "no attribute `vendr`; did you mean `vendor`"),
        ({"product": "sku", "on": "day"}, "name the column that holds `destination`"),
        ({"product": "sku", "destination": "ship_to"}, "name the column that holds `on`"),
        (
            {"destination": "ship_to", "on": "day"},
            "name the column that holds `product`, `contains` or `eccn`, or the columns that hold its figures",
        ),
        ({**USUAL, "basis": "hearsay"}, "no column `hearsay` for `basis`"),
    ],
)
def test_a_column_that_is_not_there_is_named(columns, message, lazy):
    with pytest.raises(licet.InputError) as error:
        engine().screen(ONE.lazy() if lazy else ONE, **columns)
    assert message in str(error.value)


@pytest.mark.parametrize("lazy", [False, True])
def test_columns_of_the_answers_names_are_not_overwritten(lazy):
    frame = ONE.with_columns(verdict=pl.lit("mine"))
    frame = frame.lazy() if lazy else frame
    with pytest.raises(licet.InputError, match="already has a column `verdict`; choose another `prefix`"):
        engine().screen(frame, **USUAL)
    answered = engine().screen(frame, prefix="licet_", **USUAL).lazy().collect()
    assert answered.select("verdict", "licet_verdict").rows() == [("mine", "licence_denial")]


@pytest.mark.parametrize("frame", [{"sku": ["H20"]}, "book.csv", None, pd.DataFrame([[1, 2]], columns=["sku", "sku"])])
def test_other_objects_than_frames_are_a_clear_error(frame):
    with pytest.raises(licet.InputError):
        engine().screen(frame, **USUAL)


@pytest.mark.parametrize("kind", ["pandas of objects", "Polars", "Polars, lazy", "PyArrow"])
def test_a_column_of_lists_is_a_clear_error(kind):
    frame = pl.DataFrame({"number": [0], "sku": [["H20"]], "ship to": ["CN"], "day": ["2025-05-01"]})
    with pytest.raises(licet.InputError):
        rows(engine().screen(KINDS[kind](frame), **named(frame)))


def test_an_empty_place_in_a_dictionary_is_an_empty_cell():
    cells = pa.DictionaryArray.from_arrays(pa.array([0, 1, None]), pa.array(["H20", None]))
    table = pa.table({"sku": cells, "ship_to": ["CN"] * 3, "day": ["2025-05-01"] * 3})
    assert engine().screen(table, **USUAL)["needs"].to_pylist() == ["", *["product: the cell is empty"] * 2]
