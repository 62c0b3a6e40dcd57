"""The page of the atlas in Chromium does what it says. ``conftest.py`` makes the page and starts the browser, once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product
from math import inf
from random import Random
from typing import Any

import pytest
from shipped import shipped

from licet.report.data import Atlas

CELLS = 50
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(opened: Any) -> Iterator[Any]:
    made = opened()
    yield made
    assert made.problems == []


def answer(page: Any) -> str:
    return page.inner_text("#detail")


def test_a_link_shows_its_answer(opened: Any) -> None:
    page = opened(fragment="#h20-cn-2025-05-01")
    shown = answer(page)
    assert "blocked: licence required, presumption of denial" in shown
    assert "since 2025-04-09; until 2025-07-14" in shown
    assert "us.h20-letter" in shown
    page.evaluate("location.hash = '#h20-cn-2025-07-20'")
    page.wait_for_function("document.querySelector('#detail').innerText.includes('approval presumed')")
    assert page.problems == []


def test_sampled_cells_are_what_check_answers(page: Any, data: Atlas) -> None:
    random, engine = Random(5), shipped()
    for _ in range(CELLS):
        chosen, place, day = random.choice(data.products), random.choice(data.destinations), random.choice(data.days)
        shown = page.evaluate(
            "([id, code, day]) => window.licetAtlas.verdict(id, code, day)", [chosen.id, place.code, day.isoformat()]
        )
        assert shown == engine.check(chosen.id, place.code, on=day).verdict.value


def test_the_slider_turns_the_matrix_to_its_day(page: Any) -> None:
    page.fill("#search", "H20 96GB")
    for day, symbol in (("2025-05-01", "✗"), ("2025-07-20", "✓"), ("2025-09-01", "◐")):
        page.eval_on_selector(
            "#slider",
            "(slider, day) => { slider.value = Date.parse(day) / 864e5; slider.dispatchEvent(new Event('input')); }",
            day,
        )
        assert page.input_value("#day") == day
        assert page.inner_text("#matrix-table tbody tr:first-child td:nth-child(2)") == symbol
    page.fill("#search", "")


def test_filters_leave_what_they_name(page: Any, data: Atlas) -> None:
    every = page.inner_text("#bands-note")
    page.select_option("#kind", "hbm")
    shown = page.inner_text("#bands-note")
    assert shown != every
    assert shown.startswith(f"{sum(one.kind == 'hbm' for one in data.products)} products")
    page.select_option("#kind", "")
    assert page.inner_text("#bands-note") == every


def test_hover_tells_and_click_shows(page: Any) -> None:
    bar = page.locator("#chart-bands .mark-rect path, #chart-bands .mark-rect rect").nth(2)
    bar.hover(force=True)
    page.wait_for_selector("#tip:not([hidden])")
    assert "from" in page.inner_text("#tip")
    before = answer(page)
    page.locator("#matrix-table button").nth(9).click()
    assert answer(page) != before


def test_keys_move_and_show(page: Any) -> None:
    page.focus("#matrix-table button[tabindex='0']")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    focused = page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("Enter")
    assert focused.split(":")[1].split(",")[0].strip() in answer(page)
    page.focus("#chart-bands")
    page.keyboard.press("ArrowDown")
    first = answer(page)
    page.keyboard.press("ArrowRight")
    assert answer(page) != first


def test_the_basis_switches(page: Any, data: Atlas) -> None:
    day = "2025-02-01"
    read = "([id, code, day]) => window.licetAtlas.verdict(id, code, day)"
    found = set()
    for basis in ("practice", "law"):
        page.select_option("#basis", basis)
        found |= {(basis, one.id, page.evaluate(read, [one.id, "VN", day])) for one in data.products[:40]}
    page.select_option("#basis", "practice")
    engine = shipped()
    assert found == {
        (basis, one.id, engine.check(one.id, "VN", on=day, basis=basis).verdict.value)
        for basis in ("practice", "law") for one in data.products[:40]
    }  # fmt: skip


def test_ones_own_figures_are_placed(page: Any) -> None:
    page.fill("#tpp", "5000")
    page.fill("#density", "6")
    page.click("#figures button")
    assert "class 3A090.a" in page.inner_text("#placed")
    page.fill("#density", "6000")
    page.click("#figures button")
    assert page.inner_text("#placed").startswith("No product has these figures")


def test_print_keeps_the_answer_and_leaves_out_the_controls(page: Any) -> None:
    page.emulate_media(media="print")
    assert page.is_visible("#detail")
    assert not page.is_visible("#controls")
    page.emulate_media(media="screen")


def cells(page: Any, table: str) -> list[list[str]]:
    # Not innerText, which is empty for what is not laid out because it is not on the screen.
    script = "rows => rows.map(row => [...row.cells].map(cell => cell.textContent.trim()))"
    return page.eval_on_selector_all(f"#{table} tbody tr", script)


def test_what_begins_or_ends_soon_is_listed(page: Any, data: Atlas) -> None:
    shown = cells(page, "ahead")
    soon = sorted(
        (one for one in data.ahead if (one.on - data.today).days <= 90), key=lambda one: (one.on < data.today, one.on)
    )
    assert soon
    assert [(row[0], row[3], row[4], row[5]) for row in shown] == [
        (one.on.isoformat(), one.id, one.says, one.cite) for one in soon
    ]
    assert all(("possibly" in row[2]) is not one.sure for row, one in zip(shown, soon, strict=True))
    assert page.locator(f"[id='rule-{soon[0].id}']").count() == 1


def near(data: Atlas, day: date) -> set[tuple[str, str]]:
    """The chips within a tenth of a line, each with the line, in another way than the page works it out."""
    found = set()
    for rule in data.limited:
        if not any((start is None or start <= day) and (end is None or day < end) for start, end in rule.days):
            continue
        for area, one in product(rule.areas, data.products):
            if one.at is None or one.kind != data.plane.kind:
                continue
            spans = [(low, inf if high is None else high) for low, high in one.at]
            sides = area.tpp, area.density
            for axis, name in enumerate(("TPP", "density")):
                least, most = (limit or fallback for limit, fallback in zip(sides[1 - axis], (0, inf), strict=True))
                beside = spans[1 - axis][1] >= 0.9 * least and spans[1 - axis][0] <= 1.1 * most
                found |= {
                    (one.name, f"{name} {limit:g}") for limit in sides[axis]
                    if limit is not None and beside and spans[axis][0] <= 1.1 * limit and spans[axis][1] >= 0.9 * limit
                }  # fmt: skip
    return found


def test_chips_near_a_line_are_listed_the_nearest_first(page: Any, data: Atlas) -> None:
    for day in (data.verified, date(2024, 1, 1)):
        page.fill("#day", day.isoformat())
        expected = near(data, day)
        page.wait_for_function("day => document.getElementById('near').dataset.day === day", arg=day.isoformat())
        shown = cells(page, "near")
        assert {(row[0].removesuffix(" (estimate)"), row[2]) for row in shown} == expected
        away = [inf if "not known" in row[3] else abs(float(row[3].strip(" %").replace("−", "-"))) for row in shown]
        assert away == sorted(away)
    page.click("#last")


def test_zones_are_those_that_are_chosen(page: Any, data: Atlas) -> None:
    rule = next(one for one in data.limited if one.days[-1][1] is None and len(one.areas) > 1)
    page.select_option("#zones", rule.rule)
    assert rule.says in page.inner_text("#zone-note")
    page.select_option("#zones", "answer")
    assert page.inner_text("#zone-note").startswith("To ")
    page.select_option("#zones", "class")


def test_a_period_beside_an_answer_leads_to_its_day(opened: Any) -> None:
    page = opened(fragment="#h20-cn-2025-05-01")
    shown = cells(page, "periods")
    assert {"2025-04-09", "2025-07-14", "2025-08-11"} <= {row[0] for row in shown}
    page.click("#periods button:has-text('2025-07-14')")
    assert "approval presumed" in answer(page)
    assert page.url.endswith("-cn-2025-07-14")
    assert page.inner_text("#periods [aria-current]").startswith("2025-07-14")
    assert page.problems == []
    page.close()
