"""Order books in files: read in batches, screened, and written completely or not at all.

CSV, Parquet and Excel files, through Polars. CSV and Parquet files are streamed, so they may be larger than memory. In
CSV and Excel files, text that a spreadsheet would run as a formula gets an apostrophe in front.
"""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
from fastexcel import FastExcelError
from polars.io.plugins import register_io_source

from licet.engine import Engine
from licet.errors import InputError, LicetError
from licet.screening.answer_table import LISTED
from licet.values.day_text import day_of
from licet.values.names import normalize_name

BATCH = 250_000  # rows in memory at a time
EXCEL_ROWS = 1_048_575
PARTED = re.compile(rf"{re.escape(LISTED)}(?!did you mean |known: )")  # a hint stays with its message
SHEETS = {".csv", ".xlsx"}  # files that spreadsheets open
FORMULA, NUMBER = r"^[=@\t\r+\-]", r"^[+\-][0-9][0-9.,]*%?$"

# Usual column headers of order books for each attribute, most likely first.
HEADERS: dict[str, tuple[str, ...]] = {
    "product": ("sku", "product", "part", "part number", "item", "item number", "model", "material", "product name", "description"),
    "destination": ("ship to", "ship to country", "destination", "destination country", "country", "dest", "to country", "consignee country"),
    "on": ("ship date", "date", "shipping date", "order date", "on", "delivery date", "planned date", "day"),
    "vendor": ("vendor", "manufacturer", "maker", "brand", "supplier", "oem"),
    "ships_from": ("ship from", "ships_from", "ship from country", "from country", "country of export", "export country"),
    "headquarters": ("headquarters", "hq", "hq country", "parent country", "ultimate parent country", "parent"),
    "end_user": ("end user", "consignee", "customer", "buyer", "sold to"),
    "end_use": ("end use", "use", "application"),
    "eccn": ("eccn", "us eccn", "eccn number", "eccn code", "export control classification number"),
}  # fmt: skip


@dataclass(slots=True)
class Summary:
    """Counts of a screening: rows, permissions, rules behind the answers, and missing information."""

    rows: int = 0
    verdicts: Counter[str] = field(default_factory=Counter)
    permitted: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    needs: Counter[str] = field(default_factory=Counter)

    def add(self, frame: pl.DataFrame) -> None:
        """Add the counts of a screened batch."""
        self.rows += len(frame)
        self.verdicts.update(dict(frame["verdict"].cast(pl.String).value_counts().iter_rows()))
        for column, counter in (("permitted", self.permitted), ("reasons", self.reasons), ("needs", self.needs)):
            for value, count in frame[column].cast(pl.String).value_counts().sort(column).iter_rows():
                for part in PARTED.split(value) if value else ():
                    counter[part] += count


def guessed(header: Sequence[str]) -> dict[str, str]:
    """The column of each attribute, guessed from the usual headers; attributes without such a column are left out.

    >>> guessed(["SKU", "Ship to country", "Price"])
    {'product': 'SKU', 'destination': 'Ship to country'}
    """
    known = {normalize_name(name): name for name in reversed(header)}
    columns: dict[str, str] = {}
    for attribute, names in HEADERS.items():
        for name in names:
            column = known.get(normalize_name(name))
            if column is not None and column not in columns.values():
                columns[attribute] = column
                break
    return columns


def scan(path: Path) -> pl.LazyFrame:
    """A file as a lazy frame, all cells of a CSV file as text. The name is never a pattern.

    Raises InputError if the file cannot be read.
    """
    suffix = path.suffix.lower()
    if not path.is_file():
        raise InputError(f"there is no file `{path}`")
    try:
        if suffix == ".csv":
            frame = pl.scan_csv(path, infer_schema=False, glob=False)
        elif suffix in {".parquet", ".pq"}:
            frame = pl.scan_parquet(path, glob=False)
        elif suffix in {".xlsx", ".xls", ".xlsb", ".ods"}:
            frame = pl.read_excel(path.read_bytes()).lazy()
        else:
            raise InputError(f"`{path.name}`: files that can be read are .csv, .parquet and .xlsx")
        frame.collect_schema()
    except (pl.exceptions.PolarsError, FastExcelError, OSError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(f"`{path}` cannot be read: {str(error).splitlines()[0]}") from error
    return frame


def count(frame: pl.LazyFrame) -> int:
    """The number of rows."""
    return int(frame.select(pl.len()).collect(engine="streaming").item())


def screened(
    engine: Engine, frame: pl.LazyFrame, columns: Mapping[str, Any], old: Engine | None, tick: Callable[[int], None]
) -> Iterator[pl.DataFrame]:
    """The frame screened batch by batch, in order; with an older engine, only the orders whose answers differ.

    Raises InputError if the frame cannot be read.
    """
    try:
        for batch in frame.collect_batches(chunk_size=BATCH, maintain_order=True):
            yield engine.screen(batch, **columns) if old is None else engine.impact(batch, old, **columns)
            tick(len(batch))
    except pl.exceptions.PolarsError as error:
        raise InputError(f"the orders cannot be read completely: {str(error).splitlines()[0]}") from error


def write(batches: Iterator[pl.DataFrame], path: Path, empty: pl.DataFrame, summary: Summary) -> None:
    """Write screened batches to a file, completely or not at all. ``empty`` is a frame with the columns and no rows.

    Raises InputError if the file cannot be written.
    """
    suffix = path.suffix.lower()
    if suffix not in {".csv", ".parquet", ".pq", ".xlsx"}:
        raise InputError(f"`{path.name}`: files that can be written are .csv, .parquet and .xlsx")
    if not path.parent.is_dir():
        raise InputError(f"there is no folder `{path.parent}`")
    failures: list[LicetError] = []
    try:
        with tempfile.TemporaryDirectory(
            prefix=".licet-", dir=path.parent
        ) as folder:  # its files get the usual permissions
            draft = Path(folder) / path.name
            _sink(_counted(batches, summary, failures), disarmed(empty) if suffix in SHEETS else empty, draft)
            draft.replace(path)
    except (pl.exceptions.PolarsError, OSError) as error:
        if failures:
            raise failures[0] from error
        raise InputError(f"`{path}` cannot be written: {str(error).splitlines()[0]}") from error


def _counted(batches: Iterator[pl.DataFrame], summary: Summary, failures: list[LicetError]) -> Iterator[pl.DataFrame]:
    """Yield the batches and count them. An error is kept in ``failures``, because the writer raises it as another type."""
    try:
        for batch in batches:
            summary.add(batch)
            yield batch
    except LicetError as error:
        failures.append(error)
        raise


def _sink(batches: Iterator[pl.DataFrame], empty: pl.DataFrame, path: Path) -> None:
    """Write batches to a file in the format of its suffix."""
    sheet = path.suffix.lower() in SHEETS

    def source(
        columns: list[str] | None, predicate: pl.Expr | None, rows: int | None, _: int | None
    ) -> Iterator[pl.DataFrame]:
        assert (columns, predicate, rows) == (None, None, None)
        for batch in batches:
            yield disarmed(batch) if sheet else batch

    lazy = register_io_source(source, schema=empty.schema)
    if path.suffix.lower() == ".csv":
        lazy.sink_csv(path, maintain_order=True)
    elif sheet:
        whole = lazy.collect()
        if len(whole) > EXCEL_ROWS:
            raise InputError(
                f"an Excel sheet holds at most {EXCEL_ROWS} rows, not {len(whole)}; write .csv or .parquet"
            )
        whole.write_excel(path, autofit=len(whole) < BATCH)
    else:
        lazy.sink_parquet(path, maintain_order=True)


def disarmed(frame: pl.DataFrame) -> pl.DataFrame:
    """The frame with an apostrophe before each text that a spreadsheet would run as a formula."""
    texts = pl.selectors.by_dtype(pl.String, pl.Categorical, pl.Enum)
    plain = texts.cast(pl.String)
    runs = plain.str.contains(FORMULA) & ~plain.str.contains(NUMBER)
    cells = pl.when(runs).then(pl.lit("'") + plain).otherwise(plain).name.keep()
    names = {name: f"'{name}" for name in frame.columns if name[:1] in "=@+-\t\r" and name[:1]}
    return frame.with_columns(cells).rename(names)


def example(engine: Engine, frame: pl.LazyFrame, columns: Mapping[str, Any], old: Engine | None) -> pl.DataFrame:
    """The result for no rows: a frame with the columns and types of the output."""
    head = frame.head(0).collect()
    return engine.screen(head, **columns) if old is None else engine.impact(head, old, **columns)


def a_day(text: str) -> date | None:
    """The day that a text states; ``None`` if it states none, so that it may be the name of a column.

    >>> a_day("2025-05-01")
    datetime.date(2025, 5, 1)
    >>> a_day("ship date") is None
    True
    """
    return day_of(text)
