"""``licet report``: the answers for a whole catalogue as one page to look at; and the pictures of ``licet timeline``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from licet import __version__
from licet.case.resolve import parse_day
from licet.engine import load
from licet.errors import InputError
from licet.values.drafts import draft

from .options import rules_option, today
from .output import progress_console, say

if TYPE_CHECKING:
    from licet.history import History
    from licet.report.answers import Told


@click.command()
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), default=Path("atlas.html"), show_default=True,
    help="The file for the page.",
)  # fmt: skip
@click.option("--product", "products", multiple=True, metavar="NAME", help="Only this product. Repeatable.")
@click.option(
    "--destination", "destinations", multiple=True, metavar="COUNTRY", help="Only this destination. Repeatable."
)
@click.option(
    "--jurisdiction", "jurisdictions", multiple=True, metavar="ID", help="Only the instruments of this one. Repeatable."
)
@click.option("--on", metavar="DAY", help="The day that is shown as today.  [default: today]")
@click.option("--known-on", metavar="DAY", multiple=True, help="Also as it was known on this day. Repeatable.")
@rules_option
def report(
    output: Path, products: tuple[str, ...], destinations: tuple[str, ...], jurisdictions: tuple[str, ...],
    on: str | None, known_on: tuple[str, ...], folders: tuple[str, ...],
) -> None:  # fmt: skip
    """Write the answers for products and destinations as one page, which opens from disk and loads nothing.

    The page shows answers over time, a matrix for a day, the lines of the rules by
    TPP and performance density, the articles' trades, and the instruments.
    """
    try:
        from licet.report.build import atlas
        from licet.report.page import page
    except ImportError as error:
        raise InputError(f"a report needs the extra `licet[report]`: {error}") from error
    _check_folder(output)
    engine = load(*folders)
    day = today() if on is None else parse_day(on, "--on")
    known = [parse_day(one, "--known-on") for one in dict.fromkeys(known_on)]
    with _progress() as told:
        data = atlas(
            engine, __version__, day, products=products, destinations=destinations, jurisdictions=jurisdictions,
            known_on=known or [_year_before(day)], told=told,
        )  # fmt: skip
    text = page(data).encode()
    _write(output, text)
    say(f"{output}: {len(data.products)} products, {len(data.destinations)} destinations, {len(text) / 1e6:.2f} MB")


def draw(history: History, svg: Path | None, png: Path | None) -> None:
    """Write the band of a history to files. Raises InputError."""
    try:
        from licet.report import picture
    except ImportError as error:
        raise InputError(f"a picture needs the extra `licet[report]`: {error}") from error
    if svg is not None:
        _write(svg, picture.svg(history).encode())
    if png is not None:
        _write(png, picture.png(history))


def _write(path: Path, content: bytes) -> None:
    """Write a file, whole or not at all. Raises InputError if it cannot be written."""
    _check_folder(path)
    try:
        with draft(path.absolute().parent) as folder:
            made = folder / path.name
            made.write_bytes(content)
            made.replace(path)
    except OSError as error:
        raise InputError(f"`{path}` cannot be written: {error.strerror or error}") from error


def _check_folder(path: Path) -> None:
    """Raises InputError if a file cannot be there because its folder is missing."""
    if not path.absolute().parent.is_dir():
        raise InputError(f"there is no folder `{path.parent}`")


def _year_before(day: date) -> date:
    """The first day of the year before."""
    return date(day.year - 1, 1, 1)


@contextmanager
def _progress() -> Iterator[Told]:
    """A bar for each title, on the error output."""
    from rich.progress import Progress, TaskID

    tasks: dict[str, TaskID] = {}
    with Progress(console=progress_console(), transient=True) as bars:

        def told(title: str, done: int, total: int) -> None:
            if title not in tasks:
                tasks[title] = bars.add_task(title, total=total)
            bars.update(tasks[title], completed=done)

        yield told
