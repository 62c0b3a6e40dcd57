"""Printing to the terminal: a page within 80 columns, with or without colour."""

from __future__ import annotations

import io
import os
import shutil
import sys
from typing import TYPE_CHECKING

import click

from licet.render.layout import WIDTH, Page

if TYPE_CHECKING:
    from rich.console import RenderableType


def show_page(shown: RenderableType) -> None:
    """Print within 80 columns; without colour when not a terminal or when NO_COLOR is set."""
    coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    width = min(WIDTH, shutil.get_terminal_size().columns) if coloured else WIDTH
    if isinstance(shown, Page) and shown.is_simple(width):
        _show_words(shown, width, coloured=coloured and os.environ.get("TERM", "") not in {"dumb", "unknown"})
        return
    from rich.console import Console

    if coloured:
        screen = Console(highlight=False, emoji=False, markup=False)
        screen.width = min(WIDTH, screen.width)
        screen.print(shown)
        return
    page = Console(width=WIDTH, file=io.StringIO(), color_system=None, highlight=False, emoji=False, markup=False)
    with page.capture() as captured:
        page.print(shown)
    click.echo("\n".join(line.rstrip() for line in captured.get().splitlines()))


def _show_words(page: Page, width: int, *, coloured: bool) -> None:
    """The same for a page that rich is not needed for."""
    for line in page.lines(width):
        text = "".join(_styled(piece, style) if coloured else piece for piece, style in line)
        click.echo(text if coloured else text.rstrip())


def _styled(text: str, style: str) -> str:
    names = style.split()
    colour = next((name for name in names if name not in {"bold", "dim"}), None)
    return click.style(text, fg=colour, bold="bold" in names or None, dim="dim" in names or None) if names else text
