"""Order books in files: read in batches, screened, and written completely or not at all.

CSV, Parquet and Excel files, through Polars. CSV and Parquet files are streamed, so they may be larger than memory. In
CSV and Excel files, text that a spreadsheet would run as a formula gets an apostrophe in front.
"""

from __future__ import annotations

import re
import warnings
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from queue import Empty, Full, Queue
from typing import Any

import polars as pl
from fastexcel import FastExcelError
from polars.io.plugins import register_io_source

from licet.engine import Engine
from licet.errors import InputError
from licet.screening.answer_table import COLUMNS, LISTED
from licet.screening.columns import as_text
from licet.values.day_text import day_of
from licet.values.drafts import draft

from .options import text_of
from .order_cells import CellForm, days, figures
from .order_headers import is_line_number
from .order_sheets import read_sheet
from .order_text import Orders, Stated, read_text

BATCH = 250_000  # rows in memory at a time
EXCEL_ROWS = 1_048_575
PARTED = re.compile(rf"{re.escape(LISTED)}(?!did you mean |known: |`licet )")  # a hint stays with its message
SHEETS = {".csv", ".xlsx"}  # files that spreadsheets open
TEXTS = {".csv", ".tsv", ".txt"}
BOOKS = {".xlsx", ".xls", ".xlsb", ".ods"}
FORMULA, NUMBER = r"^[\s\x00\u{FEFF}]*[=@+\-＝＠＋－]|^[\t\r\n]", r"^[+\-][0-9][0-9.,]*%?$"
# The same within a cell, after a sign that separates columns or lines where a CSV file is opened with other settings.
INNER, APART = r"([;|\t\r\n])(\s*)([=@＝＠]|[+\-＋－](?:[^0-9]|$))", "$1$2'$3"
EXCEL_TEXT, EXCEL_NAME = 32_767, 255  # most characters of a cell and of a header
AS_TEXT = dict.fromkeys(("strings_to_urls", "strings_to_formulas", "strings_to_numbers"), False) | {
    "nan_inf_to_errors": True
}
SHOWN = ("verdict", "permitted", "reasons")  # of the older answers


@dataclass(slots=True)
class Summary:
    """Counts of a screening: rows, permissions, rules behind the answers, and missing information."""

    prefix: str = ""
    rows: int = 0
    verdicts: Counter[str] = field(default_factory=Counter)
    permitted: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    needs: Counter[str] = field(default_factory=Counter)

    def add(self, frame: pl.DataFrame) -> None:
        """Add the counts of a screened batch."""
        self.rows += len(frame)
        self.verdicts.update(dict(frame[self.prefix + "verdict"].cast(pl.String).value_counts().iter_rows()))
        for column, counter in (("permitted", self.permitted), ("reasons", self.reasons), ("needs", self.needs)):
            for value, count in (
                frame[self.prefix + column].cast(pl.String).value_counts().sort(self.prefix + column).iter_rows()
            ):
                for part in PARTED.split(value) if value else ():
                    counter[part] += count


def scan(path: Path, stated: Stated) -> Orders:
    """A file as a lazy frame, all cells of a text file as text. The name is never a pattern.

    Raises InputError if the file cannot be read, and for a choice that is not certain.
    """
    suffix = path.suffix.lower()
    if not path.is_file():
        raise InputError(f"`{path}` is a folder, not a file" if path.is_dir() else f"there is no file `{path}`")
    try:
        if suffix in TEXTS:
            orders = read_text(path, stated)
        elif suffix in {".parquet", ".pq"}:
            orders = Orders(pl.scan_parquet(path, glob=False), {})
        elif suffix in BOOKS:
            orders = read_sheet(path, stated)
        else:
            raise InputError(f"`{path.name}`: files that can be read are .csv, .parquet and .xlsx")
        orders.frame.collect_schema()
    except (pl.exceptions.PolarsError, FastExcelError, OSError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(f"`{path}` cannot be read: {str(error).splitlines()[0]}") from error
    needless = {
        "--sheet": stated.sheet is not None and suffix not in BOOKS,
        "--delimiter": stated.delimiter is not None and suffix not in TEXTS,
        "--encoding": stated.encoding is not None and suffix not in TEXTS,
        "--header-row": stated.header_row is not None and suffix not in TEXTS | BOOKS,
    }
    if wrong := [option for option, needed in needless.items() if needed]:
        raise InputError(f"{', '.join(wrong)}: no such thing is in a {suffix} file")
    return orders


def without_blanks(orders: Orders) -> tuple[Orders, int]:
    """The orders without blank rows and repeated headers, and the number of rows. ``form`` says how many were left out."""
    schema = orders.frame.collect_schema()
    texts = [name for name, kind in schema.items() if kind == pl.String]
    cells = [pl.col(name).str.strip_chars().fill_null("") for name in texts]
    others = [pl.col(name).is_null() for name in schema if name not in texts]
    tests = {"blank rows": pl.all_horizontal(*(cell == "" for cell in cells), *others)}
    if orders.header and len(texts) == len(schema):
        written = [cell == text.strip() for cell, text in zip(cells, orders.header, strict=True)]
        tests["repeated headers"] = pl.all_horizontal(*written) & ~tests["blank rows"]
    if not orders.header:
        return orders, count(orders.frame)
    counted = orders.frame.select(pl.len(), **{name: test.sum() for name, test in tests.items()})
    rows, *left_out = _collected(counted).row(0)
    found = {name: number for name, number in zip(tests, left_out, strict=True) if number}
    frame = orders.frame
    for name in found:
        frame = frame.filter(~tests[name])
    form = {**orders.form, **({"left out": ", ".join(f"{name}: {n}" for name, n in found.items())} if found else {})}
    return Orders(frame, form, orders.header), rows - sum(found.values())


def read_cells(
    orders: Orders, columns: dict[str, Any], units: Collection[str], form: CellForm
) -> tuple[Orders, dict[str, Any], list[str], list[str]]:
    """The orders with further columns for days and figures that are not written in the usual form.

    The columns by attribute then name these; the list of them, and the questions that remain, are the last two. ``units``
    are the attributes that hold figures.
    """
    frame, columns, found, questions, added = orders.frame, dict(columns), dict(orders.form), [], []
    schema = frame.collect_schema()
    serials = form.serials or found.pop("day numbers", None)
    for key in [key for key in columns if key in {"on", "known_on"} or key in units]:
        column = columns[key]
        if column not in schema or not (
            schema[column] == pl.String or (key not in units and schema[column].is_numeric())
        ):
            continue
        values = _collected(frame.select(pl.col(column).unique())).to_series().drop_nulls().to_list()
        texts = {value: str(as_text(value)) for value in values}
        plain: Mapping[str, object]
        if key in units:
            plain, how, asked = figures(texts.values(), form.comma)
        else:
            plain, how, asked = days(texts.values(), CellForm(form.dayfirst, serials))
        questions += [f"column `{column}`: {question}" for question in asked]
        if how:
            found[f"column `{column}`"] = how
        new = {value: str(plain[text]) for value, text in texts.items() if text in plain}
        if any(text != str(value).strip() for value, text in new.items()):
            columns[key] = f"{column} as {key}"
            added.append(columns[key])
            rest = pl.col(column).cast(pl.String)
            frame = frame.with_columns(
                pl.col(column)
                .replace_strict(list(new), list(new.values()), default=rest, return_dtype=pl.String)
                .alias(columns[key])
            )
    return Orders(frame, found, orders.header), columns, added, questions


def earlier_answers(header: Sequence[str], prefix: str) -> list[str]:
    """The columns of an earlier screening with this prefix, which a new one replaces; none unless all of them are there."""
    names = [prefix + name for name in COLUMNS]
    older = [f"was_{name}" for name in SHOWN]
    if not set(names) <= set(header):
        return []
    return [*names, *(older if set(older) <= set(header) else ())]


def line_numbers(frame: pl.LazyFrame, columns: Iterable[str]) -> list[str]:
    """Those of the columns that hold line numbers."""
    looked_at = 1000
    head = _collected(frame.select(columns).head(looked_at))
    return [one.name for one in head if is_line_number([str(as_text(value)) for value in one.drop_nulls()])]


def count(frame: pl.LazyFrame) -> int:
    """The number of rows."""
    return int(_collected(frame.select(pl.len())).item())


def _collected(frame: pl.LazyFrame) -> pl.DataFrame:
    try:
        return frame.collect(engine="streaming")
    except pl.exceptions.PolarsError as error:
        raise InputError(f"the orders cannot be read completely: {str(error).splitlines()[0]}") from error


def screened(
    engine: Engine,
    frame: pl.LazyFrame,
    columns: Mapping[str, Any],
    old: Engine | None,
    tick: Callable[[int], None],
    added: Sequence[str] = (),
) -> Iterator[pl.DataFrame]:
    """The frame screened batch by batch, in order; with an older engine, only the orders whose answers differ.

    The columns ``added`` for screening are left out.

    Raises InputError if the frame cannot be read.
    """
    try:
        for batch in frame.collect_batches(chunk_size=BATCH, maintain_order=True):
            answered = engine.screen(batch, **columns) if old is None else engine.impact(batch, old, **columns)
            yield answered.drop(added)
            tick(len(batch))
    except pl.exceptions.PolarsError as error:
        raise InputError(f"the orders cannot be read completely: {str(error).splitlines()[0]}") from error


def write(batches: Iterator[pl.DataFrame], path: Path, empty: pl.DataFrame, summary: Summary) -> None:
    """Write screened batches to a file, completely or not at all. ``empty`` is a frame with the columns and no rows.

    Raises InputError if the file cannot be written.
    """
    suffix = Path(text_of(str(path))).suffix.lower()
    if suffix not in {".csv", ".parquet", ".pq", ".xlsx"}:
        raise InputError(f"`{path.name}`: files that can be written are .csv, .parquet and .xlsx")
    if not path.parent.is_dir():
        raise InputError(f"there is no folder `{path.parent}`")
    try:
        with draft(path.parent) as folder:  # its files get the usual permissions
            written = folder / path.name
            _sink(_counted(batches, summary), safe(empty, suffix), written)
            written.replace(path)
    except (pl.exceptions.PolarsError, OSError) as error:
        raise InputError(f"`{path}` cannot be written: {str(error).splitlines()[0]}") from error


def _counted(batches: Iterator[pl.DataFrame], summary: Summary) -> Iterator[pl.DataFrame]:
    for batch in batches:
        summary.add(batch)
        yield batch


def _sink(batches: Iterator[pl.DataFrame], empty: pl.DataFrame, path: Path) -> None:
    """Write batches to a file in the format of its suffix.

    They are worked out in this thread, where a signal is answered at once, and written in another one, where Polars waits
    for them: a thread that is within Polars answers a signal only between two batches.
    """
    suffix = path.suffix.lower()
    if suffix == ".xlsx":
        _write_sheet(pl.concat([empty, *(safe(batch, suffix) for batch in batches)]), path)
        return
    handed: Queue[pl.DataFrame | None] = Queue(1)

    def source(
        columns: list[str] | None, predicate: pl.Expr | None, rows: int | None, _: int | None
    ) -> Iterator[pl.DataFrame]:
        assert (columns, predicate, rows) == (None, None, None)
        while (batch := handed.get()) is not None:
            yield batch

    lazy = register_io_source(source, schema=empty.schema)
    sink = lazy.sink_csv if suffix == ".csv" else lazy.sink_parquet
    with ThreadPoolExecutor(1) as thread:
        try:
            writing = thread.submit(sink, path, maintain_order=True)
            whole = all(_hand(handed, safe(batch, suffix), writing) for batch in batches)
            whole = whole and _hand(handed, None, writing)
            writing.result()
        except BaseException:  # whatever it is, the writer must not wait for what does not come
            with suppress(Empty):
                handed.get_nowait()
            handed.put_nowait(None)
            raise
    if not whole:
        raise OSError("the writer ended before all answers were written")


def _hand(handed: Queue[pl.DataFrame | None], batch: pl.DataFrame | None, writing: Future[Any]) -> bool:
    """Hand a batch to the writer, ``None`` for the end: whether it takes any. One that has failed does not."""
    while not writing.done():
        with suppress(Full):
            handed.put(batch, timeout=0.1)
            return True
    return False


def _write_sheet(frame: pl.DataFrame, path: Path) -> None:
    """Write a worksheet with every cell as it is: no text becomes a link, a number or a formula, and none is cut.

    Raises InputError for what a worksheet cannot hold.
    """
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    elsewhere = "; write .csv or .parquet"
    if len(frame) > EXCEL_ROWS:
        raise InputError(f"an Excel sheet holds at most {EXCEL_ROWS} rows, not {len(frame)}{elsewhere}")
    longest = frame.select(pl.selectors.by_dtype(pl.String).str.len_chars().max())
    names = Counter(name.lower() for name in frame.columns)
    for name in frame.columns:
        if len(name) > EXCEL_NAME:
            raise InputError(
                f"a header of an Excel sheet holds at most {EXCEL_NAME} characters, not `{name}`{elsewhere}"
            )
        if names[name.lower()] > 1:
            raise InputError(
                f"an Excel sheet cannot hold several columns `{name}`, in small or capital letters{elsewhere}"
            )
        if name in longest.columns and (longest[name].item() or 0) > EXCEL_TEXT:
            raise InputError(
                f"a cell of an Excel sheet holds at most {EXCEL_TEXT} characters; one of `{name}` is longer{elsewhere}"
            )
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # it warns when it leaves something out
        try:
            with Workbook(path, {**AS_TEXT, "tmpdir": str(path.parent)}) as book:
                frame.write_excel(book, autofit=len(frame) < BATCH)
        except UserWarning as warning:
            raise InputError(f"this cannot be written to an Excel sheet: {warning}{elsewhere}") from warning
        except FileCreateError as error:
            raise OSError(str(error)) from error


def safe(frame: pl.DataFrame, suffix: str) -> pl.DataFrame:
    """The frame as it is written to a file of this kind, so that no program that opens it runs a cell."""
    if suffix not in SHEETS:
        return frame
    safe = disarmed(frame)
    if suffix == ".csv":
        texts = pl.selectors.by_dtype(pl.String, pl.Categorical, pl.Enum)
        return safe.with_columns(texts.cast(pl.String).str.replace_all(INNER, APART))
    return safe


def disarmed(frame: pl.DataFrame) -> pl.DataFrame:
    """The frame with an apostrophe before each text that a spreadsheet would run as a formula."""
    texts = pl.selectors.by_dtype(pl.String, pl.Categorical, pl.Enum)
    plain = texts.cast(pl.String)
    runs = plain.str.contains(FORMULA) & ~plain.str.contains(NUMBER)
    cells = pl.when(runs).then(pl.lit("'") + plain).otherwise(plain).name.keep()
    names = {name: f"'{name}" for name in frame.columns if pl.Series([name]).str.contains(FORMULA).item()}
    return frame.with_columns(cells).rename(names)


def example(
    engine: Engine, frame: pl.LazyFrame, columns: Mapping[str, Any], old: Engine | None, added: Sequence[str] = ()
) -> pl.DataFrame:
    """The result for no rows: a frame with the columns and types of the output."""
    head = frame.head(0).collect()
    return (engine.screen(head, **columns) if old is None else engine.impact(head, old, **columns)).drop(added)


def a_day(text: str) -> date | None:
    """The day that a text states; ``None`` if it states none, so that it may be the name of a column.

    >>> a_day("2025-05-01")
    datetime.date(2025, 5, 1)
    >>> a_day("ship date") is None
    True
    """
    return day_of(text)
