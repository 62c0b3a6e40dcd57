"""The page of the atlas in a browser, made and started once for all tests: Debian's Chromium, driven by Playwright."""

import shutil
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import pytest
from shipped import shipped

from licet.report.build import atlas
from licet.report.data import Atlas
from licet.report.page import page as written

SWITCHES = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--force-color-profile=srgb", "--hide-scrollbars",
)  # fmt: skip
NAMES = ("chromium", "chromium-browser", "google-chrome")
DESTINATIONS = ("CN", "AE", "VN", "RU")
EVERY = 30  # one product in so many is on the page


@cache
def few() -> Atlas:
    """An atlas of the products that tests name, and some others."""
    parts = [*shipped().rulebook.catalogue.parts]
    told = [name for name in parts if name.startswith(("nvidia/h20", "nvidia/h100", "amd/mi308")) or "hbm" in name]
    chosen = dict.fromkeys([*told, *parts[::EVERY]])
    return atlas(shipped(), "0.1.0", date(2026, 11, 28), products=[*chosen], destinations=DESTINATIONS)


@pytest.fixture(scope="session")
def data(browser: Any) -> Atlas:
    """The data of the page. It is made only if there is a browser."""
    assert browser
    return few()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium. Skips the test where it, or what drives it, is not installed."""
    chromium = next(filter(None, map(shutil.which, NAMES)), None)
    if chromium is None:
        pytest.skip("no Chromium is installed")
    playwright = pytest.importorskip("playwright.sync_api", reason="the extra `browser` is not installed")
    with playwright.sync_playwright() as driver:
        made = driver.chromium.launch(executable_path=chromium, args=list(SWITCHES))
        yield made
        made.close()


@pytest.fixture(scope="session")
def address(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the page is. It is made only if there is a browser."""
    assert browser
    file = tmp_path_factory.mktemp("atlas") / "atlas.html"
    file.write_text(written(few()), encoding="utf-8")
    return file.as_uri()


@pytest.fixture(scope="session")
def opened(browser: Any, address: str) -> Any:
    """Opens the page in a window. Its errors, and what it asks of a network, are in ``problems``."""

    def new(width: int = 1280, fragment: str = "", **context: Any) -> Any:
        page = browser.new_page(viewport={"width": width, "height": 1000}, **context)
        page.problems = []
        page.on("console", lambda one: page.problems.append(one.text) if one.type == "error" else None)
        page.on("pageerror", lambda one: page.problems.append(str(one)))
        page.on(
            "request", lambda one: page.problems.append(one.url) if not one.url.startswith(("file:", "data:")) else None
        )
        page.goto(address + fragment)
        page.wait_for_selector("html[data-ready=yes]")
        return page

    return new
