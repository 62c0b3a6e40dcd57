"""Figures of products: derived by the legal definitions, and checked against published figures in the catalogue."""

import csv
import io

import pytest

from licet.language.schema import Bounds
from licet.language.sources import gather, home
from licet.world.figures import BITS, UNKNOWN, Figure, completed, exactly, ratio, total, tpp, within
from licet.world.loader import world

SEEDS = gather(home("seeds"))
ROWS = [
    row
    for source in SEEDS
    if source.name.endswith("catalogue/products.csv")
    for row in csv.DictReader(io.StringIO(source.text, newline=""))
]


@pytest.fixture(scope="module")
def parts():
    return world(SEEDS).parts


def test_the_catalogue_is_not_empty():
    assert len(ROWS) > 50


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_tpp_is_derived_as_published(row, parts):
    found = parts[row["id"]].figures.get("tpp", UNKNOWN)
    guessed = set(row["estimate"].split("|")) & {name for name in row if name.endswith("_rate") and row[name]}
    if row["tpp"] and not guessed and "tpp" not in row["estimate"].split("|"):
        rates = {name: float(row[f"{name}_rate"]) for name in BITS if row[f"{name}_rate"]}
        published = float(row["tpp"])
        both = [published, tpp(rates)] if "tpp" in row["verified"].split("|") and rates else [published]
        assert found == Figure(min(both), max(both))  # what the maker states and what its rates give are both possible
    elif guessed:
        assert not found.is_exact  # estimated figures do not count


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_performance_density_is_derived_as_published(row, parts):
    found = parts[row["id"]].figures.get("performance_density", UNKNOWN)
    if "die_area" in row["estimate"].split("|"):
        assert found == UNKNOWN
    elif row["performance_density"]:
        assert found.is_exact or not parts[row["id"]].figures["tpp"].is_exact
        assert float(row["performance_density"]) in {round(found.low, 3), round(found.high, 3)}
    else:
        assert not found.is_exact


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_bandwidths_are_counted_together(row, parts):
    figures, guessed = parts[row["id"]].figures, row["estimate"].split("|")
    known = {
        name: float(row[name])
        for name in ("link_bandwidth", "host_bandwidth", "dram_bandwidth")
        if row[name] and name not in guessed
    }
    if len(known) == 3:
        assert figures["interconnect"] == exactly(known["link_bandwidth"] + known["host_bandwidth"])
        assert figures["total_bandwidth"] == exactly(sum(known.values()))
    for name, ingredients in {
        "interconnect": {"link_bandwidth", "host_bandwidth"},
        "total_bandwidth": set(known),
    }.items():
        low = sum(known[one] for one in ingredients & set(known))
        assert figures.get(name, UNKNOWN).low >= low


def test_tpp_is_the_highest_rate_times_its_bits():
    assert tpp({"fp16": 312.0, "int8": 624.0, "fp64": 9.7}) == 4992.0
    assert tpp({"fp16": 330.3}) == 5284.8  # exactly, without rounding
    assert tpp({"int4": 1321.2, "fp16": None}) == 5284.8
    assert tpp({"fp16": None}) is None
    assert tpp({}) is None
    assert tpp({"fp8": 0.0}) == 0.0


@pytest.mark.parametrize(
    ("over", "under", "result"),
    [
        (exactly(4992.0), 826.0, exactly(4992.0 / 826.0)),
        (exactly(4992.0), None, UNKNOWN),
        (exactly(4992.0), 0.0, UNKNOWN),
        (Figure(4800.0, None), 800.0, Figure(6.0, None)),
        (Figure(0.0, 4800.0, high_open=True), 800.0, Figure(0.0, 6.0, high_open=True)),
    ],
)
def test_a_figure_over_an_area(over, under, result):
    found = ratio(over, under)
    assert found.low == pytest.approx(result.low)
    assert found.high == pytest.approx(result.high)
    assert (found.low_open, found.high_open) == (result.low_open, result.high_open)


@pytest.mark.parametrize(
    ("first", "second", "result"),
    [
        (exactly(0.1), exactly(0.2), exactly(0.3)),  # decimal addition
        (exactly(600.0), UNKNOWN, Figure(600.0, None)),
        (UNKNOWN, UNKNOWN, UNKNOWN),
        (Figure(1.0, 2.0, low_open=True), exactly(3.0), Figure(4.0, 5.0, low_open=True)),
        (exactly(3.0), Figure(1.0, 2.0, high_open=True), Figure(4.0, 5.0, high_open=True)),
        (Figure(1.0, None, low_open=True), Figure(1.0, 2.0), Figure(2.0, None, low_open=True)),
    ],
)
def test_two_figures_together(first, second, result):
    assert total(first, second) == result
    assert total(second, first) == result


@pytest.mark.parametrize(
    ("bounds", "figure", "words"),
    [
        ({"at_least": 4800}, Figure(4800, None), "at least 4800"),
        ({"above": 4800}, Figure(4800, None, low_open=True), "above 4800"),
        ({"at_most": 4800}, Figure(0, 4800), "at most 4800"),
        ({"below": 4800}, Figure(0, 4800, high_open=True), "below 4800"),
        ({"at_least": 2400, "below": 4800}, Figure(2400, 4800, high_open=True), "at least 2400 and below 4800"),
        ({"at_least": 2400, "at_most": 2400}, exactly(2400), "2400"),
    ],
)
def test_limits_are_a_range(bounds, figure, words):
    assert within(Bounds.model_validate(bounds)) == figure
    assert str(figure) == words


def test_the_combined_bandwidth_is_the_sum_of_its_parts():
    assert completed({}) == {}
    assert completed({"dram_bandwidth": exactly(4000.0), "interconnect": exactly(1000.0)})[
        "total_bandwidth"
    ] == exactly(5000.0)
    assert completed({"dram_bandwidth": exactly(4000.0)})["total_bandwidth"] == Figure(4000.0, None)
    stated = {"dram_bandwidth": exactly(4000.0), "total_bandwidth": exactly(5000.0)}
    assert completed(stated) == stated
    assert str(UNKNOWN) == "not known"
