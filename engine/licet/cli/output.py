"""Printing: texts, JSON, and pages in the width of the terminal, or within 80 columns, with or without colour.

No other module prints. Hidden characters, which could move the cursor or turn the order of a line, are replaced here, and
escaped in JSON, wherever a text came from: rules, lists, logs, orders, arguments.
"""

from __future__ import annotations

import io
import json
import os
import sys
from typing import TYPE_CHECKING, Any

import click

from licet.render.layout import WIDTH, Page
from licet.values.hidden import escaped, plain

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult


def say(text: str, *, err: bool = False, nl: bool = True) -> None:
    """Print a text, on the error output if ``err``; without a line feed at its end unless ``nl``."""
    click.echo(plain(text), err=err, nl=nl)


def say_json(text: str) -> None:
    """Print JSON."""
    click.echo(escaped(text))


def show_document(document: Any) -> None:
    """Print a document of plain values as JSON."""
    say_json(json.dumps(document, indent=2, ensure_ascii=False))


def confirm(question: str) -> None:
    """Ask a question, and end the command unless the answer is yes."""
    click.confirm(plain(question), abort=True)


def progress_console() -> Console:
    """Where progress bars are drawn: the error output."""
    from rich.console import Console

    return Console(stderr=True)


class _Plain:
    """What rich draws, without hidden characters in any piece of text."""

    def __init__(self, shown: RenderableType) -> None:
        self.shown = shown

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        from rich.segment import Segment

        for piece in console.render(self.shown, options):
            yield piece if piece.control else Segment(plain(piece.text), piece.style)


def width() -> int:
    """The columns of the terminal, or 80 where the output goes elsewhere."""
    if not sys.stdout.isatty():
        return WIDTH
    import shutil  # imports what compresses files

    return shutil.get_terminal_size((WIDTH, 24)).columns


def show_page(shown: RenderableType) -> None:
    """Print in the width of the terminal, or elsewhere within 80 columns; there, and with NO_COLOR, without colour."""
    coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    columns = width()
    if isinstance(shown, Page) and shown.is_simple(columns):
        _show_words(shown, columns, coloured=coloured and os.environ.get("TERM", "") not in {"dumb", "unknown"})
        return
    from rich.console import Console

    if coloured:
        Console(width=columns, highlight=False, emoji=False, markup=False).print(_Plain(shown))
        return
    page = Console(width=columns, file=io.StringIO(), color_system=None, highlight=False, emoji=False, markup=False)
    with page.capture() as captured:
        page.print(_Plain(shown))
    click.echo("\n".join(line.rstrip() for line in captured.get().splitlines()))


def _show_words(page: Page, columns: int, *, coloured: bool) -> None:
    """The same for a page that rich is not needed for."""
    for line in page.lines(columns):
        text = "".join(_styled(piece, style) if coloured else piece for piece, style in line)
        click.echo(text if coloured else text.rstrip())


def _styled(text: str, style: str) -> str:
    names = style.split()
    colour = next((name for name in names if name not in {"bold", "dim"}), None)
    return click.style(text, fg=colour, bold="bold" in names or None, dim="dim" in names or None) if names else text
