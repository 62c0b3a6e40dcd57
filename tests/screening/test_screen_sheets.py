"""Named products beside columns of figures: whatever the catalogue fills in, each row is answered as ``check`` answers it.

Two orders that the columns alone cannot tell apart may still differ: the catalogue adds to one of them a figure that takes
its total across a limit.
"""

from datetime import date
from itertools import combinations
from random import Random

import duckdb
import polars as pl
import pytest
from shipped import shipped

import licet
from licet.errors import InputError
from licet.language.attributes import FIGURES

DAYS = [date(2023, 1, 10), date(2024, 3, 1), date(2025, 5, 1), date(2026, 3, 1)]
SUBSETS = [names for size in (1, 2, 3) for names in combinations(FIGURES, size)]
FRAMES = {
    "polars": lambda frame: frame,
    "pandas": lambda frame: frame.to_pandas(),
    "arrow": lambda frame: frame.to_arrow(),
    "lazy": lambda frame: frame.lazy(),
    "duckdb": lambda frame: duckdb.connect().from_arrow(frame.to_arrow()),
}


def cuts(name):
    """Values on, just below and just above every limit of the shipped rules, and what the catalogue knows."""
    limits = shipped()._evaluator.inference.ranks.cuts[name]
    return [round(value, 4) for limit in limits for value in (limit, limit - 1, limit + 1) if value > 0]


def near(chance, part, name):
    """A figure of a product: near a limit, or such that the total with what the catalogue adds is near one."""
    if name in {"dram_bandwidth", "interconnect"} and chance.random() < 0.7:
        other = part.figures.get("interconnect" if name == "dram_bandwidth" else "dram_bandwidth")
        if other is not None and other.is_exact:
            limits = shipped()._evaluator.inference.ranks.cuts["total_bandwidth"]
            values = [limit - other.low + step for limit in limits for step in (-1, 0, 1) if limit - other.low > 1]
            if values:
                return chance.choice(values)
    return chance.choice(cuts(name) or [1.0])


def book(chance, names, count):
    """Orders of catalogue products with figures, in runs of neighbours that differ in nothing but one figure."""
    parts = [part for part in shipped().rulebook.catalogue.parts.values() if part.kind in {"accelerator", "hbm"}]
    rows = []
    for _ in range(count):
        part, day = chance.choice(parts), chance.choice(DAYS)
        for _ in range(3):
            stated = {name: near(chance, part, name) if chance.random() < 0.8 else None for name in names}
            rows.append({"sku": part.id, "to": "CN", "day": day, **stated})
    chance.shuffle(rows)
    schema = {"sku": pl.String, "to": pl.String, "day": pl.Date, **dict.fromkeys(names, pl.Float64)}
    return pl.DataFrame(rows, schema=schema)


def checked(row, names):
    """What ``check`` answers to a row; unknown where it refuses the figures."""
    sheet = {name: row[name] for name in names if row[name] is not None}
    try:
        return (
            shipped()
            .check({"name": row["sku"], **sheet} if sheet else row["sku"], row["to"], on=row["day"])
            .verdict.value
        )
    except InputError:
        return "unknown"


def verdicts(frame):
    if isinstance(frame, pl.LazyFrame):
        frame = frame.collect()
    if isinstance(frame, duckdb.DuckDBPyRelation):
        frame = frame.pl()
    if not isinstance(frame, pl.DataFrame):
        frame = pl.from_pandas(frame) if hasattr(frame, "iloc") else pl.from_arrow(frame)
    return dict(zip(frame["row"].to_list(), frame["verdict"].cast(pl.String).to_list(), strict=True))


@pytest.mark.parametrize("names", SUBSETS, ids="-".join)
def test_named_products_beside_figures_are_answered_as_check_answers(names):
    chance = Random("-".join(names))
    frame = book(chance, names, 25).with_row_index("row")
    kind = chance.choice(list(FRAMES))
    columns = {"product": "sku", "destination": "to", "on": "day", **{name: name for name in names}}
    expected = {row["row"]: checked(row, names) for row in frame.iter_rows(named=True)}
    for shown in ("polars", kind):
        found = verdicts(licet.Engine(shipped().rulebook).screen(FRAMES[shown](frame), **columns))
        assert found == expected, f"{shown}: {names}"


@pytest.mark.parametrize("kind", FRAMES)
@pytest.mark.parametrize("order", [(835.0, 837.0), (837.0, 835.0)])
def test_one_figure_beside_the_one_that_the_catalogue_knows(kind, order):
    frame = pl.DataFrame({"row": [0, 1], "sku": "L20", "to": "CN", "interconnect": order})
    columns = {"product": "sku", "destination": "to", "interconnect": "interconnect", "on": date(2025, 5, 1)}
    found = verdicts(licet.Engine(shipped().rulebook).screen(FRAMES[kind](frame), **columns))
    assert [found[0], found[1]] == [
        shipped().check({"name": "L20", "interconnect": value}, "CN", on="2025-05-01").verdict.value for value in order
    ]
    assert found[0] != found[1]
