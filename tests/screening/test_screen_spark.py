"""Spark: only distinct questions are collected on the driver, and small tables are sent back and joined.

One local session for the whole file. Rows sent to and from the driver are counted.
"""

import re
import sys
from datetime import date
from random import Random

import polars as pl
import pytest
from house_rule import HOUSE_RULE
from test_screen import ATTRIBUTES, COLUMNS, engine, named, orders, rows, same

import licet

pyspark = pytest.importorskip("pyspark")

ROWS = 20_000
WAYS = (
    "collect",
    "toPandas",
    "toArrow",
    "toLocalIterator",
    "take",
    "head",
    "first",
    "show",
    "count",
    "foreach",
    "cache",
    "checkpoint",
)


@pytest.fixture(scope="module")
def spark(tmp_path_factory):
    """A session with two workers, without the web interface, in its own folder."""
    from pyspark.sql import SparkSession

    folder = tmp_path_factory.mktemp("spark")
    settings = {
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "2",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.memory": "1g",
        "spark.local.dir": str(folder),
        "spark.sql.warehouse.dir": str(folder),
        "spark.sql.session.timeZone": "UTC",
        "spark.pyspark.python": sys.executable,
        "spark.driver.extraJavaOptions": "-Dlog4j2.level=ERROR -Dlog4j2.StatusLogger.level=OFF",
    }
    builder = SparkSession.builder.master("local[2]").appName("licet")
    for key, value in settings.items():
        builder = builder.config(key, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def on_spark(spark, frame, folder):
    """The rows as Spark reads them: from a file, in several partitions, without Python."""
    path = folder / "book.parquet"
    frame.write_parquet(path, row_group_size=max(len(frame) // 4, 1))
    return spark.read.parquet(str(path))


@pytest.fixture
def crossed(monkeypatch):
    """The numbers of rows of each transfer to the driver, as a list that grows."""
    from pyspark.sql.classic.dataframe import DataFrame

    found = []

    def spied(name, way):
        def called(self, *arguments, **options):
            result = way(self, *arguments, **options)
            found.append((name, len(result) if hasattr(result, "__len__") else ROWS))
            return result

        return called

    for name in WAYS:
        monkeypatch.setattr(DataFrame, name, spied(name, getattr(DataFrame, name)))
    return found


def plan(frame):
    """The plan of the session for a frame."""
    return frame._jdf.queryExecution().executedPlan().toString()


@pytest.mark.parametrize("days", ["text", "date"])
def test_rows_stay_on_spark_and_small_tables_go_there(spark, tmp_path, crossed, days):
    frame = orders(Random(days), ROWS, ["product", "destination", "on", "vendor"], days)
    questions = frame.select("sku", "ship to", "vendor").unique().height
    distinct_days = frame.select("day").unique().height if days == "text" else 0
    given = on_spark(spark, frame, tmp_path)
    answered = engine().screen(given, **named(frame))
    assert type(answered) is type(given)
    assert answered.sparkSession is spark or answered.sparkSession == given.sparkSession
    assert answered.columns == [*frame.columns, *COLUMNS]
    assert sorted(count for _, count in crossed) == sorted({questions, distinct_days} - {0})
    drawn = plan(answered)
    assert len(re.findall("BroadcastHashJoin", drawn)) == (3 if days == "text" else 2), drawn
    assert drawn.count("FileScan parquet") == 1, drawn
    assert not re.search(
        "SortMergeJoin|ShuffledHashJoin|CartesianProduct|BroadcastNestedLoopJoin|PythonUDF|InPandas|InArrow", drawn
    )
    assert not re.search("Exchange (hash|range|round|single)", drawn), "rows are moved between workers"
    crossed.clear()
    sample = answered.filter("number % 40 = 0")
    picked = frame.filter(pl.col("number") % 40 == 0)
    same(sample, picked)
    assert answered.select("number").distinct().count() == answered.count() == ROWS


def test_every_row_is_answered_as_by_check(spark, tmp_path):
    for seed, days in enumerate(["text", "date", "datetime"]):
        chance = Random(seed)
        frame = orders(
            chance, 300, ["product", "destination", "on", *chance.sample(ATTRIBUTES, 3), "tpp", "datacenter"], days
        )
        same(engine().screen(on_spark(spark, frame, tmp_path), prefix="licet_", **named(frame)), frame, "licet_")


def test_one_day_for_all_rows_and_no_rows_at_all(spark, tmp_path):
    frame = orders(Random(9), 100, ["product", "destination", "on"]).drop("day")
    given = on_spark(spark, frame, tmp_path)
    fixed = {"on": date(2025, 4, 12), "known_on": date(2025, 4, 14), "basis": "law"}
    same(engine().screen(given, **named(frame), **fixed), frame, fixed=fixed)
    empty = engine().screen(given.filter("number < 0"), **named(frame), **fixed)
    assert rows(empty) == []
    assert empty.columns == [*frame.columns, *COLUMNS]


def test_impact_stays_on_spark(spark, tmp_path, crossed):
    (tmp_path / "own.yaml").write_text(HOUSE_RULE)
    frame = pl.DataFrame(
        {
            "number": range(200),
            "sku": ["L2", "H20"] * 100,
            "ship to": ["NO", "CN", "NO", "SG"] * 50,
            "day": "2025-05-01",
        }
    )
    moved = licet.load(tmp_path).impact(on_spark(spark, frame, tmp_path), engine(), **named(frame))
    assert max(count for _, count in crossed) <= 4
    assert [row["number"] for row in rows(moved)] == [number for number in range(200) if number % 2 == 0]
    assert {row["reasons"] for row in rows(moved)} == {"us.house-rule-norway"}


def test_errors_of_the_call_are_clear(spark, tmp_path):
    given = on_spark(spark, pl.DataFrame({"sku": ["H20"], "ship_to": ["CN"], "day": ["2025-05-01"]}), tmp_path)
    with pytest.raises(licet.InputError, match="did you mean `ship_to`"):
        engine().screen(given, product="sku", destination="shipto", on="day")
