"""``licet screen``: answers for every row of an order book, from file to file."""

from __future__ import annotations

import json
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from licet.case.named import role_of
from licet.engine import load
from licet.errors import InputError
from licet.language.attributes import FIGURES, FLAGS
from licet.values.names import did_you_mean
from licet.verdict import Verdict

from .options import exit_code, rules_option, today
from .output import show_page

if TYPE_CHECKING:
    from .order_files import Summary

KEYS = [*FIGURES, *FLAGS, "kind"]  # what --figure takes
FAIL_ON = {
    "licence": (Verdict.LICENCE_APPROVAL,), "conditional": (Verdict.PRIOR_NOTIFICATION, Verdict.LICENCE_CASE_BY_CASE),
    "blocked": (Verdict.LICENCE_DENIAL, Verdict.PROHIBITED), "unknown": (Verdict.UNKNOWN,),
}  # fmt: skip
OPTIONS = {
    "product": "--product", "destination": "--destination", "on": "--on", "vendor": "--vendor", "ships_from": "--from",
    "headquarters": "--hq", "end_user": "--end-user", "end_use": "--end-use", "known_on": "--known-on",
    "eccn": "--eccn", "contains": "--contains",
}  # fmt: skip


@click.command()
@click.argument("orders", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The file for the answers: .csv, .parquet or .xlsx."
)
@click.option("--product", metavar="COLUMN", help="The column of the product.  [default: guessed from its header]")
@click.option("--destination", metavar="COLUMN", help="The column of the destination.  [default: guessed]")
@click.option("--on", metavar="COLUMN|DAY", help="The column of the day, or one day.  [default: guessed, else today]")
@click.option("--vendor", metavar="COLUMN", help="The column of the vendor.  [default: guessed]")
@click.option(
    "--from", "ships_from", metavar="COLUMN", help="The column of the country it ships from.  [default: guessed]"
)
@click.option(
    "--hq", "headquarters", metavar="COLUMN", help="The column of the buyer's headquarters.  [default: guessed]"
)
@click.option("--end-user", metavar="COLUMN", help="The column of the end user.  [default: guessed]")
@click.option(
    "--party",
    "parties",
    multiple=True,
    metavar="ROLE=COLUMN",
    help="The column of another party, e.g. purchaser=Buyer; owners with a share: NAME:60%. Repeatable.",
)
@click.option("--end-use", metavar="COLUMN", help="The column of the end use.  [default: guessed]")
@click.option("--eccn", metavar="COLUMN", help="The column of the stated ECCN.  [default: guessed]")
@click.option(
    "--contains", metavar="COLUMN", help="The column of the products in a system, e.g. `8x H100 SXM; 2x Grace CPU`."
)
@click.option("--known-on", metavar="COLUMN|DAY", help="Ignore rules published after this day.")
@click.option(
    "--basis",
    type=click.Choice(["practice", "law"]),
    default="practice",
    show_default=True,
    help="As for `licet check`.",
)
@click.option("--figure", multiple=True, metavar="KEY=COLUMN", help="The column of a figure, e.g. tpp=TPP. Repeatable.")
@click.option("--no-guess", is_flag=True, help="Use only the columns named by options.")
@click.option("--compare", metavar="DIR", help="Keep only orders that the rules in this folder answer differently.")
@click.option(
    "--fail-on",
    multiple=True,
    type=click.Choice(list(FAIL_ON)),
    help="Exit code 10, 20 or 30 if any order is conditional, blocked or unknown. Repeatable.",
)
@rules_option
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON.")
def screen(
    orders: Path, output: Path | None, figure: tuple[str, ...], no_guess: bool, compare: str | None, basis: str,
    parties: tuple[str, ...], fail_on: tuple[str, ...], folders: tuple[str, ...], as_json: bool, **named: Any,
) -> None:  # fmt: skip
    """Screen an order book: CSV, Parquet or Excel in and out.

    No row is dropped or moved. An order with an invalid cell is unknown, and its column `needs` says why. The output is
    written completely or not at all. Exit code 0, or that of --fail-on.
    """
    try:
        from . import order_files
    except ImportError as error:
        raise InputError(f"screening needs the extra `licet[screen]`: {error}") from error

    frame = order_files.scan(orders)
    header = frame.collect_schema().names()
    columns: dict[str, Any] = {} if no_guess else dict(order_files.guessed(header))
    columns |= {key: value for key, value in named.items() if value is not None}
    for key in ("on", "known_on"):
        day = order_files.a_day(str(columns.get(key, "")))
        if day is not None and columns[key] not in header:
            columns[key] = day
    columns.setdefault("on", order_files.a_day(today().isoformat()))
    columns |= _figures(figure) | _parties(parties)
    if not as_json:
        for key, column in columns.items():
            option = OPTIONS.get(key, "--figure" if key in KEYS else "--party")
            click.echo(f"{key:12} {option:14} {column}", err=True)
    columns["basis"] = basis
    engine = load(*folders)
    old = load(compare, shipped=False) if compare else None
    summary = order_files.Summary()
    with _progress(order_files.count(frame)) as tick:
        batches = order_files.screened(engine, frame, columns, old, tick)
        if output is None:
            for batch in batches:
                summary.add(batch)
        else:
            order_files.write(batches, output, order_files.example(engine, frame, columns, old), summary)
    if as_json:
        counted = {
            "rows": summary.rows,
            "permitted": summary.permitted,
            "verdicts": summary.verdicts,
            "reasons": summary.reasons,
            "needs": summary.needs,
        }
        click.echo(json.dumps(counted, indent=2, ensure_ascii=False))
    else:
        _show(summary, moved=old is not None)
    failing = [exit_code(verdict) for word in fail_on for verdict in FAIL_ON[word] if summary.verdicts[verdict]]
    sys.exit(max(failing, default=0))


def _figures(figure: tuple[str, ...]) -> dict[str, str]:
    known = KEYS
    columns: dict[str, str] = {}
    for entry in figure:
        key, equals, column = entry.partition("=")
        if not equals or not column:
            raise InputError(f"`{entry}` is not KEY=COLUMN, such as tpp=TPP")
        if key not in known:
            raise InputError(
                f"a product has no property `{key}`; {did_you_mean(key, known) or 'known: ' + ', '.join(known)}"
            )
        columns[key] = column
    return columns


def _parties(given: tuple[str, ...]) -> dict[str, str]:
    columns: dict[str, str] = {}
    for entry in given:
        role, equals, column = entry.partition("=")
        if not equals or not column:
            raise InputError(f"`{entry}` is not ROLE=COLUMN, such as purchaser=Buyer")
        columns[role_of(role)] = column
    return columns


def _progress(rows: int) -> Any:
    """A progress bar on a terminal, else nothing. The context is a function to call with the rows of each finished batch."""
    if not sys.stderr.isatty():
        return nullcontext(lambda _: None)
    from rich.console import Console
    from rich.progress import Progress

    class Bar(Progress):
        def __enter__(self) -> Any:
            super().__enter__()
            task = self.add_task("screening", total=rows)
            return lambda done: self.advance(task, done)

    return Bar(console=Console(stderr=True), transient=True)


def _show(summary: Summary, *, moved: bool) -> None:
    from licet.render import screening

    show_page(screening.summary(summary.rows, summary.permitted, summary.reasons, summary.needs, moved=moved))
