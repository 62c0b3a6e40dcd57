"""Printing to the terminal: a page in its width, or within 80 columns, with or without colour."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

import click

from licet.render.layout import WIDTH, Page

if TYPE_CHECKING:
    from rich.console import RenderableType


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
        Console(width=columns, highlight=False, emoji=False, markup=False).print(shown)
        return
    page = Console(width=columns, file=io.StringIO(), color_system=None, highlight=False, emoji=False, markup=False)
    with page.capture() as captured:
        page.print(shown)
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
