"""`impact`: exactly the orders whose answer changes, with both answers."""

import json
from datetime import date
from pathlib import Path
from random import Random

import duckdb
import polars as pl
import pytest
from click.testing import CliRunner
from house_rule import HOUSE_RULE
from shipped import shipped
from test_screen import named, orders, rows

import licet
from licet.cli.main import main
from licet.language.sources import home
from licet.screening.answer_table import COLUMNS

ADDED = ["was_verdict", "was_permitted", "was_reasons"]


@pytest.fixture(scope="module")
def old():
    return shipped()


@pytest.fixture(scope="module")
def new(tmp_path_factory):
    """The shipped rules and one more rule about Norway."""
    folder = tmp_path_factory.mktemp("own")
    (folder / "own.yaml").write_text(HOUSE_RULE)
    return licet.load(folder)


def book(seed, count=400):
    chance = Random(seed)
    frame = orders(chance, count, ["product", "destination", "on", "vendor"])
    norway = [chance.choice(["NO", "Norway", cell]) for cell in frame["ship to"]]
    return frame.with_columns(pl.Series("ship to", norway, dtype=pl.String))


@pytest.mark.parametrize("kind", ["pandas", "Polars", "Polars, lazy", "PyArrow", "DuckDB"])
def test_exactly_the_orders_whose_answer_changes_are_kept(old, new, kind):
    frame = book(1)
    convert = {"pandas": pl.DataFrame.to_pandas, "Polars, lazy": pl.DataFrame.lazy, "PyArrow": pl.DataFrame.to_arrow,
               "DuckDB": lambda frame: duckdb.from_arrow(frame.to_arrow())}  # fmt: skip
    given = convert.get(kind, lambda frame: frame)(frame)
    found = new.impact(given, old, **named(frame))
    assert type(found) is type(given)
    was, now = (one.screen(frame, **named(frame)) for one in (old, new))
    before = was.select(pl.col(COLUMNS).name.prefix("was_"))
    expected = pl.concat([now, before], how="horizontal").filter(pl.col("verdict") != pl.col("was_verdict"))
    assert 0 < len(expected) < len(frame)
    moved = rows(found)
    assert set(moved[0]) == {*frame.columns, *COLUMNS, *ADDED}
    assert moved == expected.select(list(moved[0])).to_dicts()
    assert {row["verdict"] for row in moved} == {"prohibited"}
    assert {row["reasons"] for row in moved} == {"us.house-rule-norway"}
    assert all(row["was_reasons"] == "" or "house" not in row["was_reasons"] for row in moved)


def test_impact_in_reverse_finds_the_same_orders(old, new):
    frame = book(2)
    there, back = new.impact(frame, old, **named(frame)), old.impact(frame, new, **named(frame))
    assert (
        there.select("number", "verdict", "was_verdict").rows()
        == back.select("number", "was_verdict", "verdict").rows()
    )


@pytest.mark.parametrize("lazy", [False, True])
def test_nothing_changes_with_the_same_rules(old, lazy):
    frame = book(3)
    found = licet.Engine(old.rulebook).impact(frame.lazy() if lazy else frame, old, **named(frame))
    assert rows(found) == []
    assert found.lazy().collect_schema().names()[: len(frame.columns)] == frame.columns


def test_orders_on_one_day(old, new):
    frame = book(4).drop("day")
    asked = {**named(frame), "on": date(2025, 5, 1)}
    before = new.impact(frame, old, **{**asked, "on": date(2024, 5, 1)})
    assert len(before) == 0
    assert len(new.impact(frame, old, **asked)) > 0


def test_columns_of_an_older_screening_are_not_overwritten(old, new):
    frame = book(5).with_columns(was_verdict=pl.lit("mine"))
    with pytest.raises(licet.InputError, match="was_verdict"):
        new.impact(frame, old, product="sku", destination="ship to", on="day")


BOOK = "sku,vendor,country,date\nL2,Nvidia,NO,2025-05-01\nL2,Nvidia,NO,2024-05-01\nH20,Nvidia,CN,2025-05-01\nB999,,NO,2025-05-01\nL2,Nvidia,Norway,2025-06-01\n"


@pytest.fixture
def files(tmp_path):
    """A file of orders, the folder of the new rule, and a folder of the old rules."""
    (tmp_path / "book.csv").write_text(BOOK)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "own.yaml").write_text(HOUSE_RULE)
    (tmp_path / "old").symlink_to(Path(home("rules")))
    return tmp_path


def screen(*arguments):
    return CliRunner().invoke(main, ["screen", *map(str, arguments)], prog_name="licet")


@pytest.mark.parametrize("suffix", [".csv", ".parquet"])
def test_the_command_keeps_the_orders_whose_answer_changed(files, suffix):
    output = files / f"moved{suffix}"
    result = screen(files / "book.csv", "--rules", files / "own", "--compare", files / "old", "-o", output)
    assert result.exit_code == 0, result.output
    assert "2 orders with another answer" in result.stdout
    assert "us.house-rule-norway" in result.stdout
    found = pl.read_csv(output) if suffix == ".csv" else pl.read_parquet(output)
    assert found.select("sku", "country", "was_verdict", "verdict").rows() == [
        ("L2", country, "no_licence_required", "prohibited") for country in ("NO", "Norway")
    ]
    failing = screen(files / "book.csv", "--rules", files / "own", "--compare", files / "old", "--fail-on", "blocked")
    assert failing.exit_code == 20


def test_the_command_finds_nothing_under_the_same_rules(files):
    result = screen(files / "book.csv", "--compare", files / "old", "--fail-on", "blocked", "--fail-on", "unknown")
    assert result.exit_code == 0, result.output
    assert "0 orders with another answer" in result.stdout
    counted = json.loads(screen(files / "book.csv", "--compare", files / "old", "--json").stdout)
    assert {key: value for key, value in counted.items() if key not in {"read", "columns"}} == {
        "rows": 0, "permitted": {}, "verdicts": {}, "reasons": {}, "needs": {}, "problems": [],
    }  # fmt: skip
    assert counted["columns"] == {"product": "sku", "destination": "country", "on": "date", "vendor": "vendor"}


def test_older_rules_that_cannot_be_read_are_a_message(files):
    result = screen(files / "book.csv", "--compare", files / "nowhere", "-o", files / "out.csv")
    assert result.exit_code == 2
    assert "the folder does not exist" in result.output
    assert "Traceback" not in result.output
    assert not (files / "out.csv").exists()
