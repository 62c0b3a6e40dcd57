"""Screened rows have the answers of ``check``: tested on random frames with every kind of invalid cell."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache
from math import inf, isnan, nan
from random import Random

import narwhals as nw
import polars as pl
import pytest
from house_rule import HOUSE_RULE
from shipped import shipped

import licet
from licet import InputError
from licet.case.phrases import need
from licet.screening import cases
from licet.screening.answer_table import COLUMNS
from licet.values.day_text import why_no_day

NAMES = {"product": "sku", "destination": "ship to", "on": "day"}
COMPARED = [*COLUMNS][:7]
FIGURES = ("tpp", "performance_density", "dram_bandwidth", "interconnect", "total_bandwidth")
FLAGS = ("datacenter", "us_available")
POOL = {
    "product": ["H20", "h-20", "A100", "A800", "L40S", "RTX 4090", "MI308X", "Ascend 910B", "nvidia/h20-96gb", "samarium",
                "B999", "Chip", " H20 ", "", None],
    "destination": ["CN", "China", " cn ", "SG", "Singapore", "US", "Russia", "TW", "Chnia", "XX", "", "  ", None],
    "vendor": ["Nvidia", "nvidia", "AMD", "Huawei", "Nobody Ltd", "", None, None],
    "ships_from": ["US", "CN", "Taiwan", "Narnia", None],
    "headquarters": ["CN", "China", "SG", "Nowhere", "", None],
    "end_user": ["Huawei Technologies Co., Ltd.", "Huawei Technologies", "A bakery", None],
    "end_use": ["military", "civil", "Military", "militry", "", None],
    "known_on": ["2025-04-14", "2023-10-16", "20250414", "soon", "", None],
    "basis": ["law", "practice", "hearsay", "", None],
    "contains": ["8x H100 SXM; 2x Grace CPU", "2x T4", "H20", "1x B999; h-20", "0x T4", ";", " ", "", None],
    "kind": ["accelerator", "hbm", "lorry", "", None],
    "datacenter": ["yes", "no", "True", "FALSE", "maybe", "", None],
    "us_available": ["yes", "no", None],
}  # fmt: skip
BAD_DAYS = ["2025-02-30", "soon", "", "  ", "01/05/2025", "2025-05-01T10:00:00", None]


engine = shipped


@cache
def changes():
    """Every day on which any answer to some usual questions changes."""
    found = set()
    for product in ("H20", "A800", "RTX 4090", "Ascend 910B", "nvidia/h20-96gb", "samarium"):
        for destination in ("CN", "SG", "TW", "US"):
            found |= set(engine().timeline(product, destination).builder.outcomes.starts)
    return [date.fromordinal(day) for day in sorted(found)]


def a_day(chance):
    """A day, usually at the edge of a period."""
    if chance.random() < 0.1:
        return chance.choice([date.min, date(1000, 1, 1), date(1969, 12, 31), date(2100, 1, 1), date.max])
    return chance.choice(changes()) + timedelta(days=chance.choice([-1, 0, 0, 1, 40]))


def a_figure(chance, name):
    """A figure, usually at or next to a cut point of the rules; sometimes none, or an impossible one."""
    if chance.random() < 0.3:
        return chance.choice([None, nan, None, -1.0, -2.5, inf, 1e9, 0.0])
    cut = chance.choice(engine()._evaluator.inference.ranks.cuts[name])
    return cut + chance.choice([-1.0, -0.001, 0.0, 0.0, 0.001, 1.0])


def orders(chance, count, attributes, days="text"):
    """Orders as a Polars frame, with a row number."""
    pools = {key: chance.sample(POOL[key], min(len(POOL[key]), 6)) for key in attributes if key in POOL}
    for key, usual in (("product", "H20"), ("destination", "CN")):
        if key in pools:
            pools[key] += [usual] * 4
    table = {"number": list(range(count))}
    for key in attributes:
        if key in FIGURES:
            table[key] = pl.Series([a_figure(chance, key) for _ in range(count)], dtype=pl.Float64)
        elif key != "on":
            table[NAMES.get(key, key)] = pl.Series(chance.choices(pools[key], k=count), dtype=pl.String)
    found = [None if days != "text" and chance.random() < 0.1 else a_day(chance) for _ in range(count)]
    if days == "text":
        cells = [chance.choice(BAD_DAYS) if chance.random() < 0.2 else day.isoformat() for day in found]
        return pl.DataFrame({**table, "day": pl.Series(cells, dtype=pl.String)})
    dates = pl.Series(found, dtype=pl.Date)
    moments = dates.clip(date(1600, 1, 1), date(2200, 1, 1)).cast(pl.Datetime("us")) + timedelta(hours=23, minutes=59)
    return pl.DataFrame({**table, "day": moments if days == "datetime" else dates})


def named(frame):
    """The keywords that screen a frame of orders."""
    known = {column: key for key, column in NAMES.items()}
    return {known.get(column, column): column for column in frame.columns if column != "number"}


def expected(row, fixed=None):
    """The answer of ``check`` for one row: the seven columns that are compared."""
    try:
        one = asked(row, fixed or {})
    except licet.InputError as error:
        return ("unknown", "unknown", None, "", None, None, str(error))
    reasons = "; ".join(dict.fromkeys(reason.id for reason in one.because))
    said = (one.verdict.value, one.permitted.value, one.requires_licence, reasons)
    return (*said, one.since, one.until, "; ".join(map(need, one.needs)))


def asked(row, fixed):
    """The decision for one row. Raises InputError, with the text expected in `needs`, if the row is invalid."""
    cells = {key: _text(row[NAMES.get(key, key)]) for key in POOL if NAMES.get(key, key) in row}
    cells = {**fixed, **{key: text for key, text in cells.items() if text}}
    figures = {key: row[key] for key in FIGURES if row.get(key) is not None and not isnan(row[key])}
    on = fixed["on"] if "on" in fixed else _day(row["day"])
    for key in ("product", "destination"):
        if key not in cells and not (key == "product" and (figures or "contains" in cells)):
            raise licet.InputError(f"{key}: the cell is empty")
    sheet = {**figures, **{key: cells.pop(key) for key in ("kind", "contains", *FLAGS) if key in cells}}
    for flag in set(FLAGS) & set(sheet):
        if sheet[flag].lower() not in {"yes", "no", "true", "false"}:
            raise licet.InputError(f"{flag}: `{sheet[flag]}` is neither yes nor no")
        sheet[flag] = sheet[flag].lower() in {"yes", "true"}
    product, destination = cells.pop("product", ""), cells.pop("destination")
    cells.pop("on", None)
    return engine().check({"name": product, **sheet} if sheet else product, destination, on=on, **cells)


def _day(cell):
    if not _text(cell):
        raise licet.InputError("on: the cell is empty")
    try:
        return cell.date() if isinstance(cell, datetime) else date.fromisoformat(_text(cell))
    except ValueError:
        reason = why_no_day(cell)
        raise licet.InputError(
            f"on: `{cell}` is not a day such as 2025-05-01" + (f": it {reason}" if reason else "")
        ) from None


def _text(cell):
    return "" if cell is None else str(cell).strip()


def rows(frame):
    """The rows of a frame of any kind as mappings of plain values. Lazy frames are sorted by row number."""
    whole = nw.from_native(frame)
    if isinstance(whole, nw.LazyFrame):
        whole = whole.collect().sort("number")
    names = set(whole.columns)  # Arrow keeps an index of pandas as a column
    found = whole.to_arrow().to_pylist()
    return [{key: _plain(value) for key, value in row.items() if key in names} for row in found]


def _plain(value):
    return value.date() if isinstance(value, datetime) else value


def same(answered, asked, prefix="", fixed=None):
    """Assert that a frame of any kind contains all input rows, in order, each with the answer of ``check``."""
    answers = rows(answered)
    assert [row["number"] for row in answers] == asked["number"].to_list()
    for row, question in zip(answers, asked.to_dicts(), strict=True):
        assert tuple(row[prefix + name] for name in COMPARED) == expected(question, fixed), question


ATTRIBUTES = [
    "vendor",
    "ships_from",
    "headquarters",
    "end_user",
    "end_use",
    "known_on",
    "basis",
    "datacenter",
    "kind",
    "contains",
]


@pytest.mark.parametrize("seed", range(20))
def test_every_row_is_answered_as_by_check(seed):
    chance = Random(seed)
    attributes = ["product", "destination", "on", *chance.sample(ATTRIBUTES, chance.randint(0, 4))]
    frame = orders(chance, 150, attributes, chance.choice(["text", "date", "datetime"]))
    same(engine().screen(frame, **named(frame)), frame)


@pytest.mark.parametrize("lazy", [False, True])
@pytest.mark.parametrize("seed", range(12))
def test_figures_are_answered_as_by_check(seed, lazy):
    chance = Random(seed)
    figures = chance.sample(FIGURES, chance.randint(1, 4))
    others = chance.sample(["product", "vendor", "kind", "datacenter", "us_available"], chance.randint(0, 3))
    frame = orders(chance, 100, ["destination", "on", *others, *figures], "date")
    same(engine().screen(frame.lazy() if lazy else frame, **named(frame)), frame)


@pytest.mark.parametrize("lazy", [False, True])
@pytest.mark.parametrize("seed", range(4))
def test_systems_are_answered_as_by_check(seed, lazy):
    chance = Random(seed)
    others = chance.sample(["product", "vendor", "ships_from", "kind", "us_available", "tpp"], 2)
    frame = orders(chance, 100, ["destination", "on", "contains", *others], "date")
    same(engine().screen(frame.lazy() if lazy else frame, **named(frame)), frame)


@pytest.mark.parametrize("lazy", [False, True])
def test_a_total_must_fit_the_part_that_is_named(lazy):
    totals = [5100.0, 5028.0, None, 5028.5, 9000.0]
    frame = pl.DataFrame(
        {"number": range(5), "sku": "nvidia/h20-96gb", "ship to": "CN", "day": "2025-05-01", "total_bandwidth": totals}
    )
    same(engine().screen(frame.lazy() if lazy else frame, **named(frame)), frame)


@pytest.mark.parametrize("lazy", [False, True])
def test_figures_may_be_text(lazy):
    cells = ["4800", " 4799.999 ", "1e4", "4800 TPP", "", None, "-3", "-4", "inf", "abc", "4,800", "300 TFLOPS"]
    known = [4800.0, 4799.999, 1e4, 4800.0, None, None]
    frame = pl.DataFrame({"number": range(len(cells)), "ship to": "CN", "day": "2025-05-01", "tpp": cells})
    answered = rows(engine().screen(frame.lazy() if lazy else frame, **named(frame)))
    questions = frame.head(len(known)).with_columns(pl.Series("tpp", known)).to_dicts()
    assert [tuple(row[name] for name in COMPARED) for row in answered[: len(known)]] == [*map(expected, questions)]
    for row, cell in zip(answered[len(known) :], cells[len(known) :], strict=True):
        assert row["verdict"] == "unknown"
        assert "tpp" in row["needs"]
        assert cell in row["needs"]


@pytest.mark.parametrize("lazy", [False, True])
@pytest.mark.parametrize("product", ["H20", "RTX 4090", "samarium"])
def test_every_boundary_of_an_answer_falls_on_its_day(product, lazy):
    starts = [date.fromordinal(day) for day in engine().timeline(product, "CN").builder.outcomes.starts]
    days = [start + timedelta(days=step) for start in starts for step in (-1, 0, 1)]
    days += [date.min, date(999, 12, 31), date(1000, 1, 1), date.max, starts[0] - timedelta(days=9999)]
    frame = pl.DataFrame({"number": range(len(days)), "sku": product, "ship to": "CN", "day": days})
    same(engine().screen(frame.lazy() if lazy else frame, **named(frame)), frame)
    same(engine().screen(frame.with_columns(pl.col("day").cast(pl.String)), **named(frame)), frame)


def test_an_unknown_answer_includes_the_last_known_one():
    frame = pl.DataFrame({"number": [0], "sku": "H20", "ship to": "CN", "day": "2099-01-01"})
    row = rows(engine().screen(frame, **named(frame)))[0]
    known = engine().check("H20", "CN", on="2099-01-01").last_known
    assert row["last_known"].startswith(known.verdict.value)
    assert (known.on + timedelta(days=1)).isoformat() in row["last_known"]


@pytest.mark.parametrize("lazy", [False, True])
def test_the_last_day_verified_is_that_of_each_row(lazy):
    """Rulebooks end on different days, and a product that cannot be identified has none."""
    skus = ["H20", "RTX 4090", "samarium", "gallium metal", "NXT:2000i", "B999"]
    froms = ["US", "US", "CN", "CN", "NL", "US"]
    frame = pl.DataFrame({"number": range(6), "sku": skus, "ship to": "CN", "from": froms})
    asked = {"product": "sku", "destination": "ship to", "ships_from": "from", "on": "last"}
    answered = engine().screen(frame.lazy() if lazy else frame, **asked)
    for row in (answered.collect() if lazy else answered).to_dicts():
        decision = engine().check(row["sku"], "CN", ships_from=row["from"], on="last")
        assert (row["verdict"], row["since"], row["until"]) == (decision.verdict, decision.since, decision.until)
        assert row["reasons"] == "; ".join(reason.id for reason in decision.because)


def test_a_column_may_be_called_last():
    frame = pl.DataFrame({"sku": ["H20"], "ship to": ["CN"], "last": ["2025-05-01"]})
    assert engine().screen(frame, product="sku", destination="ship to", on="last")["verdict"].to_list() == [
        "licence_denial"
    ]


def test_receipts_differ_for_different_answers_or_rulebooks(tmp_path):
    (tmp_path / "own.yaml").write_text(HOUSE_RULE)
    frame = pl.DataFrame({"number": range(3), "sku": ["H20", "h-20", "L2"], "ship to": "CN", "day": "2025-05-01"})
    receipts = engine().screen(frame, **named(frame))["receipt"].to_list()
    assert receipts[0] == receipts[1] != receipts[2]
    assert receipts == licet.load().screen(frame.lazy(), **named(frame)).collect().sort("number")["receipt"].to_list()
    assert not set(receipts) & set(licet.load(tmp_path).screen(frame, **named(frame))["receipt"])


def test_inference_runs_once_for_each_class_of_equivalent_rows(monkeypatch):
    combining, asked = licet.load(), []
    for session in combining._evaluator.inference.sessions:
        ask = session.ask
        monkeypatch.setattr(session, "ask", lambda *question, ask=ask: asked.append(question) or ask(*question))
    chance = Random(6)
    frame = orders(chance, 50_000, ["product", "destination", "on", "headquarters"])
    questions = frame.select("sku", "ship to", "headquarters").unique().rows()
    combining.screen(frame, **named(frame))
    assert 0 < len(asked) < len(questions) < len(frame)
    assert len(set(asked)) == len(asked)
    before = len(asked)
    combining.screen(frame.reverse(), **named(frame))
    combining.screen(frame.with_columns(pl.col("sku", "ship to").cast(pl.Categorical)), **named(frame))
    combining.screen(frame.lazy(), **named(frame)).collect()
    assert len(asked) == before
    described = frame.head(30_000).drop("sku")
    constant = described.with_columns(tpp=pl.lit(100.0))
    combining.screen(constant, **named(constant))
    before = len(asked)
    figures = described.with_columns(tpp=pl.Series([chance.uniform(1, 1500) for _ in range(30_000)]))
    combining.screen(figures, **named(figures))
    assert len(asked) == before  # thirty thousand figures, all below the lowest cut point: one rank


def test_other_processes_give_the_same_answers(monkeypatch):
    monkeypatch.setattr(cases, "TOGETHER", 8)
    products = ["H20", "A100", "L40S", "samarium", "Chip", ""]
    places = ["CN", "SG", "RU", "US", "Narnia"]
    rows = [{"sku": product, "ship to": place} for product in products for place in places]
    orders = pl.DataFrame(
        {**{name: [row[name] for row in rows] for name in rows[0]}, "day": [date(2025, 5, 1)] * len(rows)}
    )
    alone, together = (licet.load().screen(orders, **NAMES, workers=count) for count in (1, 2))
    assert alone.equals(together)


@pytest.mark.parametrize("workers", [0, -1, "two", 1.5])
def test_a_number_of_processes_is_a_whole_number(workers):
    with pytest.raises(InputError, match="workers"):
        engine().screen(
            pl.DataFrame({"p": ["H20"], "d": ["CN"]}), product="p", destination="d", on="2025-05-01", workers=workers
        )
