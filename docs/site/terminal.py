"""Makes the pictures of terminal output in ``docs/images`` from real runs: ``python docs/site/terminal.py``.

Each command is run at a terminal of its own with the named columns, and what it prints is drawn as SVG, in the colours of the atlas.
Needs a system with pseudo-terminals.
"""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

from rich.console import Console
from rich.text import Text

from licet.render.look import LIGHT

IMAGES = Path(__file__).parents[1] / "images"
WIDE, HIGH, EDGE = 8.4, 18, 14  # pixels of a character, and around the text
SIZE = 14
SPACE = "\N{NO-BREAK SPACE}"  # one that is kept beside others
COLOURS = {1: "no", 2: "yes", 3: "conditional", 4: "link", 5: "unknown", 6: "link"}  # those of a terminal, by number


class Picture(NamedTuple):
    """What is run, in how many columns."""

    name: str
    arguments: str
    columns: int = 80

    @property
    def file(self) -> Path:
        """Where the picture is."""
        return IMAGES / f"{self.name}.svg"


PICTURES = (
    Picture("terminal-check", "check H20 China --vendor Nvidia --on 2025-05-01"),
    Picture("terminal-timeline", "timeline H20 China --vendor Nvidia"),
    Picture("terminal-timeline-wide", "timeline H20 China --vendor Nvidia", 200),
)


def printed(picture: Picture) -> str:
    """What the command prints at a terminal."""
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "PYTHONPATH"}}
    environment = {
        **kept,
        "TERM": "xterm-256color",
        "COLUMNS": str(picture.columns),
        "LANG": "C.UTF-8",
        "PYTHONUTF8": "1",
    }
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "licet", *picture.arguments.split()], stdout=theirs, stderr=theirs, env=environment
    ):
        os.close(theirs)
        parts = []
        while part := _read(ours):
            parts.append(part)
    os.close(ours)
    return b"".join(parts).decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other end is closed
        return b""


def drawn(picture: Picture) -> str:
    """The picture, as SVG. It names no font that would have to be loaded."""
    lines = [f"$ licet {picture.arguments}", *printed(picture).rstrip().split("\n")]
    console = Console(color_system=None, width=picture.columns)
    wide, high = round(2 * EDGE + picture.columns * WIDE), 2 * EDGE + len(lines) * HIGH
    rows = [part for number, line in enumerate(lines) for part in _line(console, line, EDGE + (number + 0.8) * HIGH)]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="0 0 {wide} {high}" role="img">\n'
        f"<title>{escape(f'licet {picture.arguments}')}, in {picture.columns} columns</title>\n"
        f'<rect width="{wide}" height="{high}" rx="6" fill="{LIGHT["page"]}" stroke="{LIGHT["line"]}"/>\n'
        f'<g font-family="ui-monospace, DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="{SIZE}" fill="{LIGHT["ink"]}">'
    )
    return "\n".join((head, *rows, "</g>", "</svg>", ""))


def _line(console: Console, line: str, baseline: float) -> list[str]:
    """The words of a line that have one style, each at its place."""
    text, found, at = Text.from_ansi(line), [], 0
    for segment in text.render(console):
        shown = segment.text.rstrip("\n")
        if words := shown.rstrip():
            place = f'x="{EDGE + at * WIDE:.1f}" y="{baseline:.1f}" textLength="{len(words) * WIDE:.1f}"'
            found.append(f"<text {place}{_style(segment.style)}>{escape(words).replace(' ', SPACE)}</text>")
        at += len(shown)
    return found


def _style(style: Any) -> str:
    number = style.color.number if style and style.color else None
    colour = LIGHT[COLOURS[number]] if number in COLOURS else LIGHT["dim"] if style and style.dim else ""
    return (f' fill="{colour}"' if colour else "") + (' font-weight="bold"' if style and style.bold else "")


if __name__ == "__main__":
    for one in PICTURES:
        one.file.write_text(drawn(one), encoding="utf-8")
        print(one.file)
