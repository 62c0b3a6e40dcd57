"""Bands of answers: as wide as the terminal, told apart without colour, and in the same colours everywhere (under a second)."""

import io
import re
from itertools import pairwise
from pathlib import Path

import pytest
from rich.console import Console
from shipped import shipped

from licet.history import History
from licet.render import look
from licet.render.html import STYLE
from licet.render.tables import GLYPH, timeline
from licet.verdict import Permission

ENGINE = Path(look.__file__).parents[1]
LEAST_CONTRAST = 4.5  # of a text and its ground, by WCAG 2


def lines(history: History, columns: int) -> list[str]:
    printed = io.StringIO()
    Console(file=printed, width=columns, color_system=None).print(timeline(history))
    return [line.rstrip() for line in printed.getvalue().splitlines()]


@pytest.mark.parametrize("columns", [80, 200])
def test_a_band_is_as_wide_as_the_terminal(columns: int) -> None:
    history = shipped().timeline("H20", "CN")
    shown = lines(history, columns)
    band, years = shown[2], shown[3]
    assert len(band) == columns - 4
    assert max(map(len, shown)) <= columns
    runs = [glyph for glyph, following in pairwise([*band, ""]) if glyph != following]
    permissions = [one.permitted for one in history]
    assert runs == [GLYPH[one] for one, following in pairwise([*permissions, None]) if one != following]
    edges = [one.start for one in history if one.start]
    whole = (edges[-1] - edges[0]) * (1 + 2 / 12)
    blocked = next(one for one in history if one.permitted is Permission.NO)
    assert band.count(GLYPH[Permission.NO]) == pytest.approx((blocked.end - blocked.start) / whole * len(band), abs=1.5)
    assert re.findall(r"\|(\d{4})", years) == [
        str(year) for year in range(edges[0].year, edges[0].year + years.count("|"))
    ]


def test_answers_are_told_apart_without_colour() -> None:
    assert len(set(GLYPH.values())) == len(set(look.SYMBOL.values())) == len(Permission)
    assert len({look.HEIGHT[one] for one in Permission if one is not Permission.UNKNOWN}) == 3  # which is hatched


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(one * 2 for one in colour[1:])
    parts = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [look.LIGHT, look.DARK])
def test_colours_can_be_read_on_the_page(scheme: dict[str, str]) -> None:
    for ground in ("page", "soft"):
        for name in ("ink", "dim", "link", *Permission):
            low, high = sorted((luminance(scheme[name]), luminance(scheme[ground])))
            assert (high + 0.05) / (low + 0.05) >= LEAST_CONTRAST, (name, ground)


def test_colours_are_written_once() -> None:
    assert look.colours(".licet") in STYLE
    files = [*(ENGINE / "render").glob("*.py"), *(ENGINE / "report").rglob("*.*")]
    written = {
        file.name for file in files if re.search(r"#[0-9a-f]{6}\b", file.read_text(encoding="utf-8", errors="ignore"))
    }
    assert written == {"look.py"}
