"""Described products that rules cannot distinguish share their answer; what a decision shows of each is its own."""

import random
from datetime import date

import pytest
from shipped import shipped

import licet
from licet.case.resolve import as_asked, resolve_question
from licet.history import History
from licet.language.attributes import FIGURES

DAYS = tuple(
    date.fromisoformat(text) for text in ("2022-01-01", "2023-12-01", "2025-05-01", "2026-03-01", "2031-01-01")
)
NAMES = (
    "",
    "Own",
    "Unlisted 7",
    "H20",
    "Nvidia H100",
    "nvidia/h20",
    "Own (ECCN 3A090.a)",
    "EAR99 card",
    "RTX 4090",
    "  ",
    "芯片",
)
TYPICAL = {
    "tpp": (500.0, 4_900.0), "performance_density": (0.5, 7.0), "dram_bandwidth": (500.0, 4_800.0), "interconnect": (100.0, 900.0),
    "total_bandwidth": (700.0, 5_000.0), "wavelength": (13.5, 193.0), "resolution": (10.0, 60.0), "overlay": (1.0, 3.0),
    "qubits": (10.0, 3_000.0), "gate_error": (1e-5, 1e-2),
}  # fmt: skip


def figure(rng, name):
    value = round(rng.uniform(*TYPICAL[name]), 3)
    return rng.choice((value, value, f"{value} {FIGURES[name]}", {"at_least": value}, {"below": value}))


def sheet(rng):
    names = rng.choice(
        (
            ("tpp", "performance_density"),
            ("dram_bandwidth", "interconnect"),
            ("wavelength", "overlay"),
            ("qubits", "gate_error"),
        )
    )
    described = {name: figure(rng, name) for name in names if rng.random() < 0.8}
    if rng.random() < 0.1:
        described["total_bandwidth"] = figure(rng, "total_bandwidth")
    stated = {
        "name": rng.choice(NAMES), "vendor": rng.choice((None, None, "Nvidia", "Huawei", "Nobody Ltd")),
        "kind": rng.choice((None,) * 5 + ("accelerator",)), "datacenter": rng.choice((None,) * 4 + (True, False)),
        "eccn": rng.choice((None, None, None, "4A090.a")), "contains": rng.choice((None,) * 9 + ("8x H100 SXM",)),
    }  # fmt: skip
    return described | {name: value for name, value in stated.items() if value is not None}


def question(rng):
    asked = {"destination": rng.choice(("CN", "Taiwan", "DE", "RU", "AE", "CH"))}
    if rng.random() < 0.3:
        asked["headquarters"] = rng.choice(("CN", "US"))
    if rng.random() < 0.2:
        asked["parties"] = rng.choice(("SenseTime", {"owner": {"Wingtech": 60}}))
    if rng.random() < 0.2:
        asked["vendor"] = rng.choice(("Nvidia", "Nobody Ltd", "n/a"))
    if rng.random() < 0.1:
        asked["known_on"] = "2024-01-01"
    return asked


@pytest.mark.parametrize("seed", range(3))
def test_an_answer_that_is_shared_is_the_one_that_would_be_worked_out(seed):
    engine, rng = shipped(), random.Random(seed)
    shared = refused = 0
    sheets = [(sheet(rng), question(rng)) for _ in range(40)]
    sheets += [({**product, "name": f"Own {number}"}, asked) for product, asked in sheets for number in range(2)]
    for product, asked in sheets:
        try:
            query = as_asked(
                product, asked["destination"], asked.get("vendor"), None, asked.get("headquarters"), None, None,
                asked.get("known_on"), "practice", None, None, None, asked.get("parties", ()),
            )  # fmt: skip
            case = resolve_question(engine.rulebook, query)
        except licet.InputError as error:
            refused += 1
            with pytest.raises(licet.InputError) as again:
                engine.timeline(product, **asked)
            assert again.value.problems == error.problems
            continue
        worked_out = History(*engine._answers.of_case(case))
        kept = len(engine._answers._of_sheets)
        history = engine.timeline(product, **asked)
        shared += engine._answers._sheet_keys.of(query) is not None and len(engine._answers._of_sheets) == kept
        assert history.question == worked_out.question
        assert history.builder is worked_out.builder
        day = rng.choice(DAYS)
        assert history.at(day).model_dump_json() == worked_out.at(day).model_dump_json()
    assert shared > 10
    assert 0 < refused < 80


def test_a_sheet_between_the_same_limits_is_not_evaluated_again():
    engine = shipped()
    first = engine.timeline({"name": "One", "kind": "accelerator", "tpp": 4_000.0, "performance_density": 2.0}, "CN")
    second = engine.timeline({"name": "Two", "kind": "accelerator", "tpp": 4_000.5, "performance_density": 2.0}, "CN")
    assert second.builder is first.builder
    assert (second.question.product, second.question.spec.name, second.question.spec.tpp) == ("Two", "Two", 4_000.5)
    days = date(2025, 5, 1), date(2025, 6, 1)
    assert [first.at(day).receipt.digest == second.at(day).receipt.digest for day in days] == [False, False]
