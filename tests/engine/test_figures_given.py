"""Figures with units, and impossible figures."""

import csv
from pathlib import Path
from random import Random

import polars as pl
import pytest
from shipped import shipped

import licet
from licet.case.phrases import need
from licet.errors import InputError, RulesError
from licet.language.attributes import FIGURES
from licet.language.sources import Source, gather
from licet.values.units import in_unit
from licet.world.figures import Figure, exactly
from licet.world.loader import world

ROOT = Path(__file__).parents[2]
ON = "2025-05-01"


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [("4.8 TB/s", "GB/s", 4800.0), ("4.8TB/s", "GB/s", 4800.0), ("4800 GB/s", "GB/s", 4800.0), ("4800GB/sec", "GB/s", 4800.0), ("3.35 TBps", "GB/s", 3350.0),
     ("800000 MB/s", "GB/s", 800.0), ("1 GiB/s", "GB/s", 1.073741824), ("2 TiB/s", "GB/s", 2199.023255552), ("4800", "GB/s", 4800.0), ("1e3", "GB/s", 1000.0),
     ("4800 TPP", "TPP", 4800.0), ("19.4 TPP/mm²", "TPP/mm²", 19.4), ("19.4 TPP per mm2", "TPP/mm²", 19.4), ("19.4 /mm²", "TPP/mm²", 19.4),
     ("6.8 GB/s/mm²", "GB/s/mm²", 6.8), ("0.0068 TB/s/mm^2", "GB/s/mm²", 6.8)],
)  # fmt: skip
def test_units_are_understood(text, unit, value):
    assert in_unit(text, unit) == value


@pytest.mark.parametrize(
    ("text", "unit", "words"),
    [("400 Gb/s", "GB/s", "counts bits"), ("400 Gbps", "GB/s", "counts bits"), ("400 Gbit/s", "GB/s", "counts bits"), ("4.8 tb/s", "GB/s", "not a unit"),
     ("4.8 TB", "GB/s", "not a unit"), ("1979 TFLOPS", "TPP", "bit length"), ("1979 TOPS", "TPP", "bit length"), ("4,800", "GB/s", "comma"),
     ("4,8 TB/s", "GB/s", "comma"), ("19.4 TPP", "TPP/mm²", "not a unit"), ("6.8 GB/s", "GB/s/mm²", "not a unit"), ("6.8 GB/s/mm²", "GB/s", "not a unit"),
     ("4.8 TB/s or so", "GB/s", "not a unit")],
)  # fmt: skip
def test_what_may_be_misread_is_refused(text, unit, words):
    with pytest.raises(ValueError, match=words):
        in_unit(text, unit)


@pytest.mark.parametrize("text", ["fast", "", "TB/s", "one TB/s"])
def test_a_non_number_is_not_a_figure(text):
    with pytest.raises(ValueError, match=r"^$"):
        in_unit(text, "GB/s")


@pytest.mark.parametrize("name", sorted(FIGURES))
def test_every_figure_takes_text_in_its_own_unit(name):
    product = licet.Product(name="x", **{name: f"5 {FIGURES[name]}"})
    assert getattr(product, name) == 5.0
    limits = licet.Product(name="x", **{name: {"at_least": f"5 {FIGURES[name]}"}})
    assert getattr(limits, name).at_least == 5.0


def test_units_are_read_alike_in_python_command_line_and_frames():
    engine = shipped()
    plain = engine.check({"name": "x", "vendor": "Nvidia", "tpp": 2368, "dram_bandwidth": 4800}, "CN", on=ON)
    assert (
        engine.check({"name": "x", "vendor": "Nvidia", "tpp": "2368 TPP", "dram_bandwidth": "4.8 TB/s"}, "CN", on=ON)
        == plain
    )
    frame = pl.DataFrame({"n": ["x"], "v": ["Nvidia"], "c": ["CN"], "t": [2368], "m": ["4.8 TB/s"]}).with_columns(
        on=pl.lit(ON)
    )
    for book in (frame, frame.lazy()):
        answered = engine.screen(book, product="n", vendor="v", destination="c", on="on", tpp="t", dram_bandwidth="m")
        assert answered.lazy().collect()["verdict"].to_list() == [plain.verdict.value]


IMPOSSIBLE = [
    {"dram_bandwidth": 4.8}, {"dram_bandwidth": 8}, {"interconnect": 0.9}, {"total_bandwidth": 5.7}, {"dram_bandwidth": 4.8, "interconnect": 900},
    {"dram_bandwidth": 3350, "interconnect": 0.9}, {"dram_bandwidth": 4.8, "performance_density": 19.4}, {"interconnect": 0.9, "performance_density": 19.4},
    {"tpp": 15.832, "performance_density": 19.4}, {"tpp": 15832, "performance_density": 0.0194}, {"tpp": 15832, "dram_bandwidth": 3.35},
    {"tpp": 2368, "dram_bandwidth": 4.0}, {"tpp": 15.832, "dram_bandwidth": 3350}, {"tpp": 15.832, "interconnect": 900}, {"tpp": 15832, "interconnect": 0.9},
    {"tpp": 72000, "interconnect": 1.8}, {"tpp": 1979e12}, {"dram_bandwidth": 3.35e12}, {"memory_bandwidth_density": 0.0068},
    {"tpp": {"at_least": 15000}, "dram_bandwidth": {"at_most": 5}}, {"tpp": {"at_most": 20}, "performance_density": {"at_least": 19}},
]  # fmt: skip


@pytest.mark.parametrize("figures", IMPOSSIBLE, ids=str)
def test_impossible_figures_are_refused_in_python_command_line_and_frames(figures):
    engine = shipped()
    with pytest.raises(InputError, match="no product has") as error:
        engine.check({"name": "x", **figures}, "CN", on=ON)
    if any(isinstance(value, dict) for value in figures.values()):
        return
    frame = pl.DataFrame(
        {"n": ["x"], "c": ["CN"], "on": [ON], **{name: [float(value)] for name, value in figures.items()}}
    )
    columns = {name: name for name in figures}
    row = engine.screen(frame, product="n", destination="c", on="on", **columns).row(0, named=True)
    assert (row["verdict"], row["needs"]) == ("unknown", str(error.value))


@pytest.mark.parametrize(
    ("name", "figures"),
    [
        ("H20", {"dram_bandwidth": 4.0}),
        ("H20", {"tpp": 2.368}),
        ("H100", {"interconnect": 0.9}),
        ("RTX 4090", {"tpp": 5.285}),
    ],
)
def test_figures_must_fit_those_of_the_catalogue(name, figures):
    with pytest.raises(InputError, match="no product has"):
        shipped().check({"name": name, **figures}, "CN", on=ON)


@pytest.mark.parametrize(
    "figures",
    [{"tpp": 2368, "dram_bandwidth": 0}, {"tpp": 15832}, {"dram_bandwidth": 10}, {"interconnect": 1}, {"total_bandwidth": 10}, {"tpp": {"at_least": 4800}, "dram_bandwidth": {"at_most": 5000}},
     {"tpp": 4000, "dram_bandwidth": 20}, {"tpp": 216, "dram_bandwidth": 1024}, {"tpp": 2_000_000, "performance_density": 43.3}, {"tpp": 32, "performance_density": 1.3}],
    ids=str,
)  # fmt: skip
def test_possible_figures_are_answered(figures):
    shipped().check({"name": "x", **figures}, "CN", on=ON)


def test_no_part_of_the_catalogue_is_out_of_bounds():
    catalogue = world(gather(ROOT / "seeds"))
    assert len(catalogue.plausible.limits) > 10
    assert [part.id for part in catalogue.parts.values() if catalogue.plausible.problem(part.figures)] == []


def test_every_limit_has_a_case_that_only_it_refuses():
    catalogue = world(gather(ROOT / "seeds"))
    for limit in catalogue.plausible.limits:
        middle = {name: exactly(1e4) for name in {limit.per, limit.when} - {None}}
        if limit.when:
            middle[limit.when] = exactly(limit.when_at_least)
        bad = limit.at_least / 2 if limit.at_least else limit.at_most * 2
        figure = exactly(bad * (1e4 if limit.per else 1))
        assert limit.problem({**middle, limit.figure: figure})
        assert limit.problem({**middle, limit.figure: exactly(0.0)}) is None
        assert limit.problem({**middle, limit.figure: Figure(0.0, None)}) is None


def test_limits_of_the_seeds_are_checked():
    table = "figure,per,when,when_at_least,at_least,at_most,says,likely,source\n"
    for row, words in (
        ("tp,,,,1,,a,b,c", "unknown figure"), ("tpp,,,,,,a,b,c", "must have `at_least`"), ("tpp,,,,1,,,b,c", "a limit has a reason"), ("tpp,tdp,,,1,,a,b,c", "unknown figure"),
    ):  # fmt: skip
        with pytest.raises(RulesError, match=words):
            world([Source("seeds/catalogue/bounds.csv", table + row + "\n")])


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("lazy", [False, True])
def test_a_frame_of_figures_near_every_limit_is_answered_as_by_check(seed, lazy):
    """Rows of which only one violates a limit are not treated as equivalent, in any order."""
    chance, engine = Random(seed), shipped()
    with (ROOT / "seeds" / "catalogue" / "bounds.csv").open(encoding="utf-8", newline="") as file:
        edges: dict[str, list[float]] = {}
        for row in csv.DictReader(file):
            for name, column in (
                (row["figure"], "at_least"),
                (row["figure"], "at_most"),
                (row["when"], "when_at_least"),
            ):
                if name and row[column]:
                    edges.setdefault(name, []).append(float(row[column]))
    names = chance.sample(["tpp", "performance_density", "dram_bandwidth", "interconnect"], chance.randint(1, 4))
    usual = {"tpp": 15832.0, "performance_density": 19.4, "dram_bandwidth": 3350.0, "interconnect": 900.0}

    def value(name):
        edge = chance.choice([*edges[name], usual[name], usual[name] / 1000])
        return chance.choice([None, edge, edge * 0.99, edge * 1.01, usual[name]])

    rows = [
        {
            "p": chance.choice(["H20", "H100", "T4", "Ascend 910B", "x", "y"]),
            "c": "CN",
            "on": ON,
            **{name: value(name) for name in names},
        }
        for _ in range(150)
    ]
    frame = pl.DataFrame(
        rows, schema={"p": pl.String, "c": pl.String, "on": pl.String, **dict.fromkeys(names, pl.Float64)}
    )
    named = {name: name for name in names}
    answered = engine.screen(frame.lazy() if lazy else frame, product="p", destination="c", on="on", **named)
    for row in (answered.collect() if lazy else answered).to_dicts():
        figures = {name: row[name] for name in names if row[name] is not None}
        try:
            decision = engine.check({"name": row["p"], **figures} if figures else row["p"], "CN", on=ON)
            expected = (decision.verdict.value, "; ".join(map(need, decision.needs)))
        except InputError as error:
            expected = ("unknown", str(error))
        assert (row["verdict"], row["needs"]) == expected, row
