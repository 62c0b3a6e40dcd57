"""The page of the atlas in a browser: Debian's Chromium, driven by Playwright. Skipped where one of them is not installed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from shipped import shipped

from licet.report.build import atlas
from licet.report.data import Atlas
from licet.report.page import page as written

playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = shutil.which("chromium")
SWITCHES = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
DESTINATIONS = ("CN", "AE", "VN", "RU")
EVERY = 30  # one product in so many is on the page
WIDTHS = (390, 1280, 2560)
CELLS = 50
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")


@cache
def few() -> Atlas:
    parts = [*shipped().rulebook.catalogue.parts]
    told = [name for name in parts if name.startswith(("nvidia/h20", "nvidia/h100", "amd/mi308")) or "hbm" in name]
    chosen = dict.fromkeys([*told, *parts[::EVERY]])
    return atlas(shipped(), "0.1.0", date(2026, 11, 28), products=[*chosen], destinations=DESTINATIONS)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        made = driver.chromium.launch(executable_path=CHROMIUM, args=list(SWITCHES))
        yield made
        made.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("atlas") / "atlas.html"
    file.write_text(written(few()), encoding="utf-8")
    return file.as_uri()


def opened(browser: Any, address: str, width: int = 1280, **context: Any) -> Any:
    page = browser.new_page(viewport={"width": width, "height": 1000}, **context)
    page.problems = []
    page.on("console", lambda one: page.problems.append(one.text) if one.type == "error" else None)
    page.on("pageerror", lambda one: page.problems.append(str(one)))
    page.on(
        "request", lambda one: page.problems.append(one.url) if not one.url.startswith(("file:", "data:")) else None
    )
    page.goto(address)
    page.wait_for_selector("html[data-ready=yes]")
    return page


@pytest.fixture(scope="module")
def page(browser: Any, address: str) -> Iterator[Any]:
    made = opened(browser, address)
    yield made
    assert made.problems == []


def answer(page: Any) -> str:
    return page.inner_text("#detail")


def test_a_link_shows_its_answer(browser: Any, address: str) -> None:
    page = opened(browser, f"{address}#h20-cn-2025-05-01")
    shown = answer(page)
    assert "blocked: licence required, presumption of denial" in shown
    assert "since 2025-04-09; until 2025-07-14" in shown
    assert "us.h20-letter" in shown
    page.evaluate("location.hash = '#h20-cn-2025-07-20'")
    page.wait_for_function("document.querySelector('#detail').innerText.includes('approval presumed')")
    assert page.problems == []


def test_sampled_cells_are_what_check_answers(page: Any) -> None:
    random, data, engine = Random(5), few(), shipped()
    for _ in range(CELLS):
        product, place, day = random.choice(data.products), random.choice(data.destinations), random.choice(data.days)
        shown = page.evaluate(
            "([id, code, day]) => window.licetAtlas.verdict(id, code, day)", [product.id, place.code, day.isoformat()]
        )
        assert shown == engine.check(product.id, place.code, on=day).verdict.value


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


def test_filters_leave_what_they_name(page: Any) -> None:
    every = page.inner_text("#bands-note")
    page.select_option("#kind", "hbm")
    shown = page.inner_text("#bands-note")
    assert shown != every
    assert shown.startswith(f"{sum(one.kind == 'hbm' for one in few().products)} products")
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


def test_the_basis_switches(page: Any) -> None:
    day = "2025-02-01"
    read = "([id, code, day]) => window.licetAtlas.verdict(id, code, day)"
    found = set()
    for basis in ("practice", "law"):
        page.select_option("#basis", basis)
        found |= {(basis, one.id, page.evaluate(read, [one.id, "VN", day])) for one in few().products[:40]}
    page.select_option("#basis", "practice")
    engine = shipped()
    assert found == {
        (basis, one.id, engine.check(one.id, "VN", on=day, basis=basis).verdict.value)
        for basis in ("practice", "law") for one in few().products[:40]
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


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_it_is_legible_at_every_width(browser: Any, address: str, width: int, theme: str) -> None:
    """Nothing but what scrolls by itself is wider than the page."""
    page = opened(browser, address, width, color_scheme=theme)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if folder := os.environ.get("LICET_SCREENSHOTS"):
        page.screenshot(path=Path(folder) / f"atlas-{width}-{theme}.png")
    assert page.problems == []
    page.close()


@pytest.mark.parametrize(("width", "theme"), [(WIDTHS[0], "dark"), (WIDTHS[1], "light")])
def test_axe_finds_no_serious_violation(browser: Any, address: str, width: int, theme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = opened(browser, address, width, color_scheme=theme)
    found = [one for one in axe.run(page).response["violations"] if one["impact"] in {"serious", "critical"}]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found] == []
    page.close()
