"""The data of the atlas, and the page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner
from shipped import shipped

from licet.cli.main import main
from licet.errors import InputError
from licet.report.answers import View
from licet.report.build import atlas
from licet.report.data import Atlas
from licet.report.page import page
from licet.report.plane import SOLD, Span
from licet.verdict import Verdict

TODAY = date(2026, 11, 28)
DESTINATIONS = ("CN", "HK", "AE", "SG", "VN", "DE", "RU", "US")
LARGEST = 2.5e6  # bytes of a page with the shipped catalogue
DAYS = 50


@cache
def small() -> Atlas:
    return atlas(shipped(), "0.1.0", TODAY, destinations=DESTINATIONS, known_on=[date(2025, 6, 1)])


@cache
def text() -> str:
    return page(small())


def verdict(data: Atlas, timeline: int, day: date) -> Verdict:
    """As the script of the page reads it."""
    at = max(number for number, run in enumerate(data.timelines[timeline]) if run[0] < 0 or data.days[run[0]] <= day)
    return Verdict(data.verdicts[data.timelines[timeline][at][1]].id)


def some_days(data: Atlas) -> list[date]:
    """Days on which something changes, the days before them, and others, fifty in all."""
    random = Random(18)
    edges = random.sample(data.days, 20)
    others = [data.first + timedelta(days=random.randrange((TODAY - data.first).days + 90)) for _ in range(10)]
    return sorted({*edges, *(day - timedelta(days=1) for day in edges), *others, data.verified})[:DAYS]


def merged(runs: Iterable[tuple[date | None, Verdict]]) -> list[tuple[date | None, Verdict]]:
    """The first day and the verdict of each run of days with one verdict."""
    found: list[tuple[date | None, Verdict]] = []
    for start, one in runs:
        if not found or found[-1][1] is not one:
            found.append((start, one))
    return found


def test_every_cell_of_the_matrix_is_what_the_engine_answers_on_all_days() -> None:
    """Of products of equal rows and destinations of equal columns one pair is asked about, on fifty days by `check`."""
    data, engine, random = small(), shipped(), Random(7)
    scale = [Verdict(one.id) for one in data.verdicts]
    rows: dict[int, list[str]] = {}
    for one in data.products:
        rows.setdefault(one.row, []).append(one.id)
    columns: dict[int, list[str]] = {}
    for one in data.destinations:
        columns.setdefault(one.column, []).append(one.code)
    days = some_days(data)
    assert len(days) >= DAYS - 5
    wrong: list[tuple[str, str, date | None]] = []
    for row, products in rows.items():
        for column, codes in columns.items():
            product, code, timeline = random.choice(products), random.choice(codes), data.views[0].rows[row][column]
            drawn = merged(
                (data.days[start] if start >= 0 else None, scale[one]) for start, one, _, _ in data.timelines[timeline]
            )
            if drawn != merged((one.start, one.verdict) for one in engine.timeline(product, code)):
                wrong.append((product, code, None))
            wrong += [
                (product, code, day)
                for day in days
                if engine.check(product, code, on=day).verdict is not verdict(data, timeline, day)
            ]
    assert not wrong


@pytest.mark.parametrize("number", range(4))
def test_other_ways_to_read_the_law_are_what_check_answers(number: int) -> None:
    data, engine, random = small(), shipped(), Random(number)
    view = data.views[number]
    for _ in range(150):
        product, place = random.choice(data.products), random.choice(data.destinations)
        day = random.choice(data.days)
        asked = engine.check(product.id, place.code, on=day, basis=view.basis, known_on=view.known_on)
        assert asked.verdict is verdict(data, view.rows[product.row][place.column], day)


def test_the_reasons_of_a_run_are_those_of_check() -> None:
    data, engine = small(), shipped()
    product = next(one for one in data.products if one.id == data.first_shown[0])
    timeline = data.timelines[data.views[0].rows[product.row][0]]
    for start, _, because, _ in timeline:
        if start >= 0:
            decision = engine.check(product.id, DESTINATIONS[0], on=data.days[start])
            assert list(dict.fromkeys(one.id for one in decision.because)) == [data.ids[one] for one in because]
            assert {data.ids[one] for one in because} <= data.rules.keys()


def inside(span: Span) -> float:
    low, high = span.above, span.below
    return (low or (high or 1.0) / 2) if low == high or high is None else ((low or high / 4) + high) / 2


def test_a_placed_dot_has_the_answer_of_check() -> None:
    data, engine, random = small(), shipped(), Random(3)
    asked = 0
    while asked < 60:
        sold, x, y = (
            random.randrange(len(SOLD)),
            random.randrange(len(data.plane.tpp)),
            random.randrange(len(data.plane.density)),
        )
        spec = {
            "name": "mine",
            "kind": data.plane.kind,
            "tpp": inside(data.plane.tpp[x]),
            "performance_density": inside(data.plane.density[y]),
        }
        if SOLD[sold]:
            spec["datacenter"] = SOLD[sold] == "yes"
        place, day = random.choice(data.destinations), random.choice(data.days)
        try:
            decision = engine.check(spec, place.code, on=day)
        except InputError:  # no product can have these figures
            continue
        asked += 1
        assert decision.verdict is verdict(data, data.views[0].rows[data.plane.rows[sold][x][y]][place.column], day), (
            spec
        )


def test_a_lane_is_the_trade_of_a_claim_and_agrees_with_it() -> None:
    data = small()
    assert data.lanes
    for lane in data.lanes:
        for claim in lane.claims:
            days = [claim.start + timedelta(days=number) for number in range((claim.end - claim.start).days + 1)]
            assert claim.permitted in {verdict(data, lane.timeline, day).permission.value for day in days}


def test_instruments_count_the_answers_that_they_change() -> None:
    laws = {one.id: one for one in small().laws}
    letter = laws[small().rules["us.h20-letter"].versions[0].instrument]
    assert letter.cells
    verdicts = [one.id for one in small().verdicts]
    moved = {(verdicts[one.before], verdicts[one.after]) for one in letter.moves if one.destination == "CN"}
    assert ("no_licence_required", "licence_denial") in moved


def test_the_page_loads_nothing() -> None:
    assert 'http-equiv="Content-Security-Policy" content="default-src \'none\'' in text()
    markup = re.sub(r"<script.*?</script>", "", text(), flags=re.DOTALL)
    assert not re.search(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=", markup)
    assert len(text().encode()) < LARGEST


def test_no_text_of_a_rule_can_end_the_element_that_holds_the_data() -> None:
    data = small()
    name = data.destinations[0].model_copy(update={"name": "</script><script>alert(1)</script>"})
    made = page(data.model_copy(update={"destinations": (name, *data.destinations[1:])}))
    assert made.count("<script") == text().count("<script")
    assert "&lt;/script&gt;" in made
    assert "alert(1)</script>" not in made
    (inside_element,) = re.findall(r'<script id="data" type="application/json">(.*?)</script>', made)
    assert json.loads(inside_element)["destinations"][0]["name"] == name.name


def test_the_command_writes_a_page_and_pictures(tmp_path: Path) -> None:
    run = CliRunner().invoke
    made = tmp_path / "atlas.html"
    told = run(main, ["report", "-o", str(made), "--product", "H20", "--destination", "China", "--on", "2026-11-28"])
    assert told.exit_code == 0, told.output
    assert made.read_text().startswith("<!doctype html>")
    svg, png = tmp_path / "h20.svg", tmp_path / "h20.png"
    told = run(main, ["timeline", "H20", "China", "--vendor", "Nvidia", "--svg", str(svg), "--png", str(png)])
    assert told.exit_code == 0, told.output
    assert "2025-07-14" in svg.read_text()
    assert png.read_bytes().startswith(b"\x89PNG")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["atlas.html", "h20.png", "h20.svg"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--product", "H2O"], "product `H2O` is not in the catalogue"),
        (["--destination", "Chnia"], "did you mean"),
        (["--jurisdiction", "uss"], "there is no jurisdiction `uss`"),
        (["--known-on", "2025"], "--known-on"),
        (["-o", "nowhere/atlas.html"], "there is no folder `nowhere`"),
    ],
)
def test_wrong_arguments_are_refused(arguments: list[str], told: str) -> None:
    shown = CliRunner().invoke(main, ["report", "--product", "H20", "--destination", "CN", *arguments])
    assert shown.exit_code == 2
    assert told in shown.output
    assert "Traceback" not in shown.output


def test_a_view_is_named_by_its_arguments() -> None:
    assert View().cells == (("basis", "practice"),)
    assert View("law", date(2025, 6, 1)).cells == (("basis", "law"), ("known_on", "2025-06-01"))
