"""The kinds of trials: each draws a scenario as plain data from a seed, and checks it.

A check returns how much it compared, by what is counted, and raises an exception where answers differ.
"""

from __future__ import annotations

import json
import warnings
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from importlib.util import find_spec
from random import Random
from typing import Any, NamedTuple

import generate
import polars as pl
import small_world
import test_screen
from frames import KINDS
from laws import LAWS, Bench, Skip
from oracle import Oracle
from shipped import shipped

from licet import InputError, Party
from licet.case.phrases import need

Scenario = dict[str, Any]
LONG_AGO, FAR = date(1950, 1, 1), date(2199, 1, 1)  # before and after every date of the shipped rules
CASES, SCREENED, ROWS, SHIPPED_ROWS, WALKS = 6, 60, 3_000, 1_500, 10
LISTED_ROLES = ("purchaser", "intermediate_consignee", "ultimate_consignee")
FRAMES = [kind for kind in KINDS if kind != "Dask" or find_spec("dask")]


class Trial(NamedTuple):
    """A kind of trial, and its share of the time."""

    share: int
    draw: Callable[[Random], Scenario]
    check: Callable[[Scenario], Counter[str]]


def plain(scenario: Scenario) -> Scenario:
    """A scenario as it is read from JSON."""
    found: Scenario = json.loads(json.dumps(scenario))
    return found


def draw_days(chance: Random) -> Scenario:
    """A rulebook, and cases with what was known and the basis."""
    asked = [
        {
            "case": generate.case(chance),
            "known_on": chance.choice([None, None, *generate.DAYS]),
            "basis": chance.choice(["practice", "practice", "law"]),
        }
        for _ in range(CASES)
    ]
    return {"book": generate.book(chance), "asked": asked}


def check_days(scenario: Scenario) -> Counter[str]:
    """The verdict of the engine is that of the oracle on every day that is written down, with the days beside it."""
    book, counted = scenario["book"], Counter(books=1)
    engine, days = small_world.engine(book), small_world.boundaries(book)
    for one in scenario["asked"]:
        known_on = one["known_on"] and date.fromisoformat(one["known_on"])
        words, options = small_world.question(one["case"])
        found = engine.timeline(*words, **options, known_on=known_on, basis=one["basis"]).builder.outcomes
        for day in days:
            expected, verdict = Oracle(book, one["case"], day, known_on, one["basis"]).verdict(), found.at(day).verdict
            assert verdict is expected, f"on {day} the engine says {verdict}, the oracle {expected}: {one}"
        written = {day.toordinal() for day in days}
        assert written.issuperset(found.starts), f"the engine changes on days that are not written down: {one}"
        counted.update(cases=1, days=len(days))
    return counted


def draw_laws(chance: Random) -> Scenario:
    """A rulebook, a case, and seeds for each law."""
    seeds = {name: chance.randrange(1 << 32) for name in LAWS}
    return {"book": generate.book(chance), "case": generate.case(chance), "laws": seeds}


def check_laws(scenario: Scenario) -> Counter[str]:
    """Every law holds."""
    bench, counted = Bench(scenario["book"]), Counter[str]()
    for name, seed in scenario["laws"].items():
        try:
            LAWS[name](bench, scenario["case"], Random(seed))
            counted["laws"] += 1
        except Skip:
            pass
        except AssertionError as error:
            raise AssertionError(f"{name}: {error}") from error
    counted["periods"] = bench.compared
    return counted


def cells(chance: Random) -> dict[str, Any]:
    """A case as the cells of a row: figures are numbers, each role of a party has a column."""
    case = generate.case(chance)
    found = {key: value for key, value in case.items() if not isinstance(value, dict) and key != "parties"}
    found["product"] = chance.choice(["Box", "Box", "One", "Two", "Twins", "Three", "Rod"])
    if found["product"] != "Box":  # what is known of a product is not stated otherwise
        for name in ("kind", "vendor", *small_world.FLAGS, *small_world.FIGURES):
            found.pop(name, None)
    for role, name, share in case.get("parties", ()):
        if role in LISTED_ROLES:
            found[role] = name
        elif role == "owner":
            found[role] = f"{name}:{share}%" if share else name
    found["known_on"] = chance.choice([None, None, *generate.DAYS])
    found["basis"] = chance.choice([None, "practice", "law"])
    for flag in (*small_world.FLAGS, "advanced_node"):
        if flag in found:
            found[flag] = "yes" if found[flag] else "no"
    return {key: value for key, value in found.items() if value is not None}


def draw_screening(chance: Random) -> Scenario:
    """A rulebook, distinct rows, and a kind of frame."""
    book = generate.book(chance)
    rows = [cells(chance) for _ in range(SCREENED)]
    days = [day.isoformat() for day in small_world.boundaries(book)]
    count = max(1, min(len(days), ROWS // SCREENED))
    asked = [{**row, "on": day} for row in rows for day in chance.sample(days, count)]
    chance.shuffle(asked)
    return {"book": book, "rows": asked, "frame": chance.choice(FRAMES)}


def frame_of(rows: list[dict[str, Any]]) -> pl.DataFrame:
    """The rows as a frame, numbered."""
    columns: dict[str, Any] = {"number": list(range(len(rows)))}
    for name in dict.fromkeys(key for row in rows for key in row):
        kind = pl.Float64 if name in small_world.FIGURES else pl.String
        columns[name] = pl.Series([row.get(name) for row in rows], dtype=kind)
    return pl.DataFrame(columns)


def check_screening(scenario: Scenario) -> Counter[str]:
    """Every row has the answer of ``check`` for its cells."""
    engine, rows = small_world.engine(scenario["book"]), scenario["rows"]
    frame = frame_of(rows)
    names = {name: name for name in frame.columns if name != "number"}
    screened = small_world.engine(scenario["book"]).screen(KINDS[scenario["frame"]](frame), prefix="licet ", **names)
    answers = test_screen.rows(screened)
    assert [row["number"] for row in answers] == list(range(len(rows)))
    for row, answer in zip(rows, answers, strict=True):
        found = tuple(answer["licet " + name] for name in test_screen.COMPARED)
        expected = checked(engine, row)
        assert found == expected, f"{row} in {scenario['frame']}: screened {found}, checked {expected}"
    return Counter({"screened": 1, "rows": len(rows), f"rows of {scenario['frame']}": len(rows)})


def checked(engine: Any, row: dict[str, Any]) -> tuple[Any, ...]:
    """The answer of ``check`` to a row: the columns that are compared."""
    options = dict(row)
    sheet = {name: options.pop(name) for name in ("kind", *small_world.FLAGS, *small_world.FIGURES) if name in options}
    sheet |= {flag: sheet[flag] == "yes" for flag in small_world.FLAGS if flag in sheet}
    product, destination = options.pop("product"), options.pop("destination")
    parties = [Party(role=role, name=options.pop(role)) for role in LISTED_ROLES if role in options]
    if "owner" in options:
        name, _, share = options.pop("owner").partition(":")
        parties.append(Party(role="owner", name=name, share=int(share.rstrip("%")) if share else None))
    if parties:
        options["parties"] = parties
    try:
        one = engine.check({"name": product, **sheet} if sheet else product, destination, **options)
    except InputError as error:
        return ("unknown", "unknown", None, "", None, None, str(error))
    reasons = "; ".join(dict.fromkeys(reason.id for reason in one.because))
    said = (one.verdict.value, one.permitted.value, one.requires_licence, reasons)
    return (*said, one.since, one.until, "; ".join(map(need, one.needs)))


ATTRIBUTES = [*test_screen.ATTRIBUTES, "us_available", *test_screen.FIGURES]


def draw_shipped_screening(chance: Random) -> Scenario:
    """What to draw orders about the shipped rules from, cells that are wrong included."""
    attributes = ["product", "destination", "on", *chance.sample(ATTRIBUTES, chance.randint(0, 5))]
    return {
        "seed": chance.randrange(1 << 32), "attributes": attributes, "count": SHIPPED_ROWS,
        "days": chance.choice(["text", "date", "datetime"]), "frame": chance.choice(FRAMES),
    }  # fmt: skip


def check_shipped_screening(scenario: Scenario) -> Counter[str]:
    """Every row has the answer of ``check`` by the shipped rules."""
    chance = Random(scenario["seed"])
    frame = test_screen.orders(chance, scenario["count"], scenario["attributes"], scenario["days"])
    names = test_screen.named(frame)
    test_screen.same(shipped().screen(KINDS[scenario["frame"]](frame), prefix="licet ", **names), frame, "licet ")
    count = scenario["count"]
    return Counter({"screened": 1, "rows": count, f"rows of {scenario['frame']}": count})


@cache
def pools() -> dict[str, list[Any]]:
    """What questions about the shipped rules are made of: every product and country, and some of the rest."""
    catalogue, none = shipped().rulebook.catalogue, [None] * 3
    eccns = ["3A090.a", "3A090.b", "4A090", "3B001", "5A992.c", "4A994", "EAR99", "3A001"]
    return {
        "product": [*catalogue.parts, "H20", "A800", "Ascend 910B"], "destination": catalogue.countries.all(),
        "headquarters": ["CN", "RU", "SG", "MO", "TW", *none], "ships_from": ["NL", "CN", "JP", "KR", "US", *none],
        "end_user": ["Huawei Technologies Co., Ltd.", "Huawei", "A bakery", *none], "end_use": ["military", "civil", *none],
        "advanced_node": ["yes", "no", *none], "eccn": [*eccns, *none * 3],
    }  # fmt: skip


def draw_shipped(chance: Random) -> Scenario:
    """Questions about the shipped rules."""
    asked = []
    for _ in range(WALKS):
        drawn = {name: chance.choice(values) for name, values in pools().items()}
        known_on = date.fromordinal(chance.randint(date(2022, 9, 1).toordinal(), date(2026, 12, 1).toordinal()))
        drawn |= {"basis": chance.choice(["practice", "practice", "law"])}
        drawn |= {"known_on": chance.choice([None, None, known_on.isoformat()])}
        asked.append({name: value for name, value in drawn.items() if value is not None})
    return {"asked": asked}


def check_shipped(scenario: Scenario) -> Counter[str]:
    """At every edge of an answer, both ways of combining findings agree, and what a decision says of its period is so."""
    counted = Counter[str]()
    for asked in scenario["asked"]:
        history = shipped().timeline(**asked)
        found = history.builder.found
        edges = {*found.edges, *found.days.starts}
        days = sorted({date.fromordinal(day) for edge in edges for day in (edge - 1, edge, edge + 1)})
        for day in days:
            both = found.bounds(day.toordinal()), found.days.at_ordinal(day.toordinal())[:3]
            assert both[0] == both[1], f"{asked} on {day}: {both}"
        for start, end, verdict in history.verdicts.steps():
            for day in {start or LONG_AGO, (end or FAR) - timedelta(days=1)}:
                decision = shipped().check(**asked, on=day)
                said = decision.verdict, decision.since, decision.until
                assert said == (verdict, start, end), f"{asked} on {day}: {said}, the timeline {(verdict, start, end)}"
                counted["shipped checks"] += 1
        counted.update({"shipped histories": 1, "shipped days": len(days)})
    return counted


TRIALS = {
    "days": Trial(64, draw_days, check_days),
    "laws": Trial(10, draw_laws, check_laws),
    "screening": Trial(16, draw_screening, check_screening),
    "shipped-screening": Trial(6, draw_shipped_screening, check_shipped_screening),
    "shipped": Trial(4, draw_shipped, check_shipped),
}


def scenario_of(kind: str, seed: int, number: int) -> Scenario:
    """The scenario of a trial: the same for the same seed and number."""
    return plain(TRIALS[kind].draw(Random(f"{seed}/{kind}/{number}")))


def check(kind: str, scenario: Scenario) -> Counter[str]:
    """Check one scenario."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Dask support is moving out of Narwhals", FutureWarning)
        return TRIALS[kind].check(scenario)
