"""``licet screen``: answers for every row of an order book, from file to file."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from dataclasses import asdict, replace
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import click

from licet.case.named import role_of
from licet.case.resolve import LAST
from licet.engine import load
from licet.errors import InputError
from licet.language.attributes import FIGURES, FLAGS
from licet.values.names import did_you_mean
from licet.verdict import Verdict

from .options import exit_code, rules_option, today
from .order_headers import ask, figures, guessed, words
from .order_problems import Problem, problems
from .output import progress_console, say, show_document, show_page

if TYPE_CHECKING:
    from .order_files import Summary
    from .order_text import Orders

SHOWN = 20  # columns that a question names
KEYS = [*FIGURES, *FLAGS, "kind"]  # what --figure takes
FAIL_ON = {
    "licence": (Verdict.LICENCE_APPROVAL,), "conditional": (Verdict.PRIOR_NOTIFICATION, Verdict.LICENCE_CASE_BY_CASE),
    "blocked": (Verdict.LICENCE_DENIAL, Verdict.PROHIBITED), "unknown": (Verdict.UNKNOWN,),
}  # fmt: skip
OPTIONS = {
    "product": "--product", "destination": "--destination", "on": "--on", "vendor": "--vendor", "vendor_home": "--vendor-home", "ships_from": "--from",
    "headquarters": "--hq", "end_user": "--end-user", "end_use": "--end-use", "advanced_node": "--advanced-node", "known_on": "--known-on",
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
    "--vendor-home",
    metavar="COLUMN",
    help="The column of the home of vendors that the catalogue lacks.  [default: guessed]",
)
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
@click.option(
    "--advanced-node",
    metavar="COLUMN",
    help="The column of the node of the plant: yes, no, unknown.  [default: guessed]",
)
@click.option("--eccn", metavar="COLUMN", help="The column of the stated ECCN.  [default: guessed]")
@click.option(
    "--contains", metavar="COLUMN", help='The column of the products in a system: "8x H100 SXM; 2x Grace CPU".'
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
@click.option("--sheet", metavar="NAME", help="The sheet with the orders.  [default: the only one with such headers]")
@click.option(
    "--header-row", type=click.IntRange(1), metavar="N", help="The row of the header, from 1.  [default: found]"
)
@click.option("--delimiter", metavar="SIGN", help="What separates columns: `;`, tab, …  [default: found]")
@click.option("--encoding", metavar="NAME", help="The encoding of a text file, e.g. cp1252.  [default: Unicode]")
@click.option("--dayfirst/--monthfirst", default=None, help="How to read 03/04/2025.  [default: asked if not certain]")
@click.option("--serials", type=click.Choice(["1900", "1904"]), help="The year from which day numbers count days.")
@click.option("--decimal-comma/--decimal-point", "comma", default=None, help="How to read the figure 4,800.")
@click.option("--prefix", default="", metavar="TEXT", help="Put this before the names of the answer columns.")
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
    parties: tuple[str, ...], fail_on: tuple[str, ...], folders: tuple[str, ...], as_json: bool, sheet: str | None,
    header_row: int | None, delimiter: str | None, encoding: str | None, dayfirst: bool | None, serials: str | None,
    comma: bool | None, prefix: str, **named: Any,
) -> None:  # fmt: skip
    """Screen an order book: CSV, Parquet or Excel in and out.

    No order is dropped or moved; blank rows and repeated headers of a file are left out. An order with an invalid cell is
    unknown, and its column `needs` says why. What is not certain about the form of the file is asked. The output is
    written completely or not at all. Exit code 0, or that of --fail-on.
    """
    try:
        from . import order_files
        from .order_cells import CellForm
        from .order_text import Stated
    except ImportError as error:
        raise InputError(f"screening needs the extra `licet[screen]`: {error}") from error

    if prefix and compare:
        raise InputError("--prefix cannot be used with --compare")
    stated: dict[str, Any] = {key: value for key, value in named.items() if value is not None}
    stated |= _figures(figure) | _parties(parties)
    columns_stated = {name for name in stated.values() if name != LAST and order_files.a_day(name) is None}
    book = order_files.scan(orders, Stated(sheet, delimiter, encoding, header_row, frozenset(columns_stated)))
    book, rows = order_files.without_blanks(book)
    book, shown = _columns(order_files, book, stated, prefix, guess=not no_guess)
    book, columns, added, questions = order_files.read_cells(book, shown, FIGURES, CellForm(dayfirst, serials, comma))
    ask(questions)
    if not as_json:
        for key, found in book.form.items():
            say(f"{key}: {found}", err=True)
        for key, column in shown.items():
            option = OPTIONS.get(key, "--figure" if key in KEYS else "--party")
            say(f"{key:12} {option:14} {column}", err=True)
        unused = [name for name in book.frame.collect_schema().names() if name not in set(map(str, shown.values()))]
        if unused:
            more = f" and {len(unused) - SHOWN} more" if len(unused) > SHOWN else ""
            say(f"not used: {', '.join(unused[:SHOWN])}{more}", err=True)
    columns["basis"] = basis
    columns |= {"prefix": prefix} if prefix else {}
    engine = load(*folders)
    old = load(compare, shipped=False) if compare else None
    summary = order_files.Summary(prefix)
    with _progress(rows) as tick:
        batches = order_files.screened(engine, book.frame, columns, old, tick, added)
        if output is None:
            for batch in batches:
                summary.add(batch)
        else:
            empty = order_files.example(engine, book.frame, columns, old, added)
            order_files.write(batches, output, empty, summary)
    found_problems = problems(summary.needs, engine)
    if as_json:
        counted = {
            "read": book.form,
            "columns": {key: str(column) for key, column in shown.items()},
            "rows": summary.rows,
            "permitted": summary.permitted,
            "verdicts": summary.verdicts,
            "reasons": summary.reasons,
            "needs": summary.needs,
            "problems": [asdict(problem) for problem in found_problems],
        }
        show_document(counted)
    else:
        _show(summary, found_problems, moved=old is not None)
    failing = [exit_code(verdict) for word in fail_on for verdict in FAIL_ON[word] if summary.verdicts[verdict]]
    sys.exit(max(failing, default=0))


def _columns(
    files: ModuleType, book: Orders, stated: dict[str, Any], prefix: str, *, guess: bool
) -> tuple[Orders, dict[str, Any]]:
    """The orders without the answers of an earlier screening, and the column, or the day, of each attribute.

    Raises InputError with all questions about columns.
    """
    if earlier := files.earlier_answers(book.frame.collect_schema().names(), prefix):
        form = {**book.form, "replaced": "the answers of an earlier screening"}
        book = replace(book, frame=book.frame.drop(earlier), form=form, header=())
    header = book.frame.collect_schema().names()
    questions: list[str] = []
    columns: dict[str, Any] = {}
    if guess:
        candidates = [name for name in header if words().exactness("product", name) is not None]
        lines = files.line_numbers(book.frame, candidates) if candidates and "product" not in stated else []
        columns, asked = guessed(header, stated, lines)
        columns |= figures(header, FIGURES, {**columns, **stated})
        questions = [f"{question} State {OPTIONS.get(key, '--party')}" for key, question in asked]
    columns |= stated
    for key in ("on", "known_on"):
        day = files.a_day(str(columns.get(key, "")))
        if day is not None and columns[key] not in header:
            columns[key] = day
    maybe = [name for name in header if words().tells_a_day(name) and name not in columns.values()]
    if "on" not in columns and maybe and "destination" in columns:
        listed = " or ".join(f"`{name}`" for name in maybe)
        questions.append(f"is {listed} the day of the orders? State --on COLUMN, or one day: --on {today()}")
    described = columns.keys() & {"product", "contains", "eccn", *FIGURES}
    for key in [*([] if described else ["product"]), *([] if "destination" in columns else ["destination"])]:
        questions.append(
            f"which column holds `{key}`? State {OPTIONS[key]}; the columns are {', '.join(header[:SHOWN])}"
        )
    ask(questions)
    columns.setdefault("on", files.a_day(today().isoformat()))
    return book, columns


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
    from rich.progress import Progress

    class Bar(Progress):
        def __enter__(self) -> Any:
            super().__enter__()
            task = self.add_task("screening", total=rows)
            return lambda done: self.advance(task, done)

    return Bar(console=progress_console(), transient=True)


def _show(summary: Summary, found: list[Problem], *, moved: bool) -> None:
    from licet.render import screening

    counted = [(problem.text, problem.orders) for problem in found]
    show_page(screening.summary(summary.rows, summary.permitted, summary.reasons, counted, moved=moved))
