"""The page at three widths in both themes: legible, without serious findings of axe, and like the approved pictures.

The parts of the page are compared one by one, each as averages over the fields of a grid, so that another font or another
version of Chromium is no difference. ``LICET_REGENERATE=1`` approves what is drawn; look at the pictures before you commit them. With
``LICET_SCREENSHOTS=DIR`` all screenshots are kept there; without it, those that differ are in a folder that the test names.
"""

from __future__ import annotations

import os
from base64 import b64decode, b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

APPROVED = Path(__file__).parent / "approved"
WIDTHS, THEMES = (390, 1280, 2560), ("light", "dark")
PARTS = {
    "header": "header",
    "answer": "#answer",
    "bands": "#chart-bands",
    "matrix": "#matrix .scroll",
    "plane": "#chart-plane",
}
LARGEST = 240  # pixels that an approved picture is wide at most
FIELDS = 24  # of the grid, from left to right and from top to bottom
STRIKING = 48  # a field differs if the average of red, green or blue in it differs by more, of 255
FEW = 0.06  # the share of fields that may differ
CLOSE = 10  # the difference, of 255, of all fields on average that is allowed
LONGER = 0.35  # the share by which a part may be taller or less tall: lines break elsewhere in other fonts
pytestmark = [pytest.mark.browser, pytest.mark.snapshot]
LINK = "#h20-cn-2025-05-01"
SCRIPT = """async ([drawn, approved, fields, largest]) => {
  const read = async url => { const image = new Image(); image.src = url; await image.decode(); return image; };
  const put = (image, width, height) => {
    const canvas = Object.assign(document.createElement("canvas"), {width, height}), pen = canvas.getContext("2d", {willReadFrequently: true});
    pen.imageSmoothingQuality = "high";
    pen.drawImage(image, 0, 0, width, height);
    return canvas;
  };
  const averages = image => {
    const side = fields * 8, points = put(image, side, side).getContext("2d").getImageData(0, 0, side, side).data;
    const sums = new Float64Array(fields * fields * 3);
    for (let y = 0; y < side; y += 1) for (let x = 0; x < side; x += 1) for (let c = 0; c < 3; c += 1)
      sums[((y >> 3) * fields + (x >> 3)) * 3 + c] += points[(y * side + x) * 4 + c] / 64;
    return sums;
  };
  const image = await read(drawn), scale = Math.min(1, largest / image.width);
  const small = put(image, Math.round(image.width * scale), Math.round(image.height * scale));
  const found = {small: small.toDataURL("image/webp", 0.5), proportion: image.height / image.width};
  if (approved) {
    const other = await read(approved), [one, two] = [averages(small), averages(other)];
    found.approved = other.height / other.width;
    found.differences = Array.from({length: fields * fields}, (_, at) => Math.max(...[0, 1, 2].map(c => Math.abs(one[at * 3 + c] - two[at * 3 + c]))));
  }
  return found;
}"""


class Compared(NamedTuple):
    """A part as drawn, small, and how it differs from the approved picture: the share of striking fields, the average, the height."""

    small: bytes
    striking: float
    average: float
    longer: float

    @property
    def alike(self) -> bool:
        return self.striking <= FEW and self.average <= CLOSE and abs(self.longer) <= LONGER


@pytest.fixture(scope="module")
def table(browser: Any) -> Iterator[Any]:
    """An empty page, on which pictures are compared."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture(scope="module", params=[(width, theme) for width in WIDTHS for theme in THEMES], ids=str)
def window(request: pytest.FixtureRequest, opened: Any) -> Iterator[Any]:
    width, theme = request.param
    page = opened(width, LINK, color_scheme=theme, reduced_motion="reduce")
    page.called = f"{width}-{theme}"
    yield page
    page.close()


def url(picture: bytes, kind: str) -> str:
    return f"data:image/{kind};base64,{b64encode(picture).decode()}"


def compared(table: Any, drawn: bytes, approved: bytes | None) -> Compared:
    found = table.evaluate(SCRIPT, [url(drawn, "png"), approved and url(approved, "webp"), FIELDS, LARGEST])
    differences = found.get("differences", [0.0])
    return Compared(
        small=b64decode(found["small"].partition(",")[2]),
        striking=sum(one > STRIKING for one in differences) / len(differences),
        average=sum(differences) / len(differences),
        longer=found["proportion"] / found.get("approved", found["proportion"]) - 1,
    )


def test_nothing_is_wider_than_the_page(window: Any) -> None:
    """But for what scrolls by itself."""
    assert window.evaluate("document.documentElement.scrollWidth") <= window.viewport_size["width"]
    assert window.problems == []


def test_it_looks_as_approved(window: Any, table: Any, tmp_path: Path) -> None:
    folder, unlike = Path(os.environ.get("LICET_SCREENSHOTS") or tmp_path), []
    folder.mkdir(parents=True, exist_ok=True)
    if os.environ.get("LICET_SCREENSHOTS"):
        window.screenshot(
            path=folder / f"atlas-{window.called}.png", full_page=window.viewport_size["width"] > WIDTHS[0]
        )
    for part, selector in PARTS.items():
        file = APPROVED / f"{window.called}-{part}.webp"
        drawn = window.locator(selector).screenshot(animations="disabled")
        if os.environ.get("LICET_REGENERATE"):
            APPROVED.mkdir(exist_ok=True)
            if not file.exists() or not compared(table, drawn, file.read_bytes()).alike:
                file.write_bytes(compared(table, drawn, None).small)
        found = compared(table, drawn, file.read_bytes())
        if not found.alike:
            (folder / f"{file.stem}.png").write_bytes(drawn)
            unlike.append(
                f"{part}: {found.striking:.0%} of the fields differ, {found.average:.1f} on average, {found.longer:+.0%} in height"
            )
    assert not unlike, f"compare {folder} with {APPROVED}, and see docs/atlas.md for how to approve"


def test_another_font_is_alike_and_another_colour_is_not(opened: Any, table: Any) -> None:
    """What the tolerance lets pass, and what not."""
    page = opened(1280, LINK, color_scheme="light")

    def of(part: str) -> Compared:
        drawn = page.locator(PARTS[part]).screenshot(animations="disabled")
        return compared(table, drawn, (APPROVED / f"1280-light-{part}.webp").read_bytes())

    page.add_style_tag(content="* {font-family: serif !important}")
    assert [part for part in PARTS if not of(part).alike] == []
    page.add_style_tag(content=":root {--no: #14713d !important; --conditional: #b3261e !important}")
    assert not of("bands").alike
    page.add_style_tag(content="#chart-plane svg {visibility: hidden}")
    assert not of("plane").alike
    page.close()


def test_axe_finds_no_serious_violation(window: Any) -> None:
    if window.called not in {"390-dark", "1280-light"}:
        return
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    found = [
        one
        for one in axe.run(window, options={"resultTypes": ["violations"]}).response["violations"]
        if one["impact"] in {"serious", "critical"}
    ]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found] == []
