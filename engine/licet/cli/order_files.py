"""Order books in files: read in batches, screened, and written whole or not at all.

CSV, Parquet and Excel, through Polars. CSV and Parquet stream, so that a file may be larger than memory. Text that a
spreadsheet would run as a formula is disarmed in what spreadsheets open.
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

BATCH = 250_000  # rows held at a time
EXCEL_ROWS = 1_048_575
PARTED = re.compile(rf"{re.escape(LISTED)}(?!did you mean |known: )")  # help belongs to what it helps with
SHEETS = {".csv", ".xlsx"}  # what spreadsheets open
FORMULA, NUMBER = r"^[=@\t\r+\-]", r"^[+\-][0-9][0-9.,]*%?$"

# Usual headers of order books for each attribute, likeliest first.
HEADERS: dict[str, tuple[str, ...]] = {
    "product": ("sku", "product", "part", "part number", "item", "item number", "model", "material", "product name", "description"),
    "destination": ("ship to", "ship to country", "destination", "destination country", "country", "dest", "to country", "consignee country"),
    "on": ("ship date", "date", "shipping date", "order date", "on", "delivery date", "planned date", "day"),
    "vendor": ("vendor", "manufacturer", "maker", "brand", "supplier", "oem"),
    "ships_from": ("ship from", "ships_from", "ship from country", "from country", "country of export", "export country"),
    "headquarters": ("headquarters", "hq", "hq country", "parent country", "ultimate parent country", "parent"),
    "end_user": ("end user", "consignee", "customer", "buyer", "sold to"),
    "end_use": ("end use", "use", "application"),
}  # fmt: skip


@dataclass(slots=True)
class Summary:
    """What came of a screening: rows, answers, the commonest reasons, and what could not be judged for want of."""

    rows: int = 0
    verdicts: Counter[str] = field(default_factory=Counter)
    permitted: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    needs: Counter[str] = field(default_factory=Counter)

    def add(self, frame: pl.DataFrame) -> None:
        """Count a screened batch."""
        self.rows += len(frame)
        self.verdicts.update(dict(frame["verdict"].cast(pl.String).value_counts().iter_rows()))
        for column, counter in (("permitted", self.permitted), ("reasons", self.reasons), ("needs", self.needs)):
            for value, count in frame[column].cast(pl.String).value_counts().sort(column).iter_rows():
                for part in PARTED.split(value) if value else ():
                    counter[part] += count


def guessed(header: Sequence[str]) -> dict[str, str]:
    """Which column holds what, by the usual headers; nothing where none fits."""
    known = {normalize_name(name): name for name in reversed(header)}
    found: dict[str, str] = {}
    for attribute, names in HEADERS.items():
        for name in names:
            column = known.get(normalize_name(name))
            if column is not None and column not in found.values():
                found[attribute] = column
                break
    return found


def scan(path: Path) -> pl.LazyFrame:
    """A file as a lazy frame; cells of CSV files are text. The name is never a pattern.

    Raises InputError for a file that cannot be read.
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
    """How many rows there are."""
    return int(frame.select(pl.len()).collect(engine="streaming").item())


def screened(
    engine: Engine, frame: pl.LazyFrame, columns: Mapping[str, Any], old: Engine | None, tick: Callable[[int], None]
) -> Iterator[pl.DataFrame]:
    """The frame screened batch by batch, in order; with an older engine, only the orders whose answers moved."""
    try:
        for batch in frame.collect_batches(chunk_size=BATCH, maintain_order=True):
            yield engine.screen(batch, **columns) if old is None else engine.impact(batch, old, **columns)
            tick(len(batch))
    except pl.exceptions.PolarsError as error:
        raise InputError(f"the orders cannot be read to their end: {str(error).splitlines()[0]}") from error


def write(batches: Iterator[pl.DataFrame], path: Path, empty: pl.DataFrame, summary: Summary) -> None:
    """Write what is screened to a file, whole or not at all. ``empty`` has its columns. Raises InputError."""
    suffix = path.suffix.lower()
    if suffix not in {".csv", ".parquet", ".pq", ".xlsx"}:
        raise InputError(f"`{path.name}`: files that can be written are .csv, .parquet and .xlsx")
    if not path.parent.is_dir():
        raise InputError(f"there is no folder `{path.parent}`")
    failures: list[LicetError] = []
    try:
        with tempfile.TemporaryDirectory(
            prefix=".licet-", dir=path.parent
        ) as folder:  # a file in it is anybody's to read
            draft = Path(folder) / path.name
            _sink(_counted(batches, summary, failures), disarmed(empty) if suffix in SHEETS else empty, draft)
            draft.replace(path)
    except (pl.exceptions.PolarsError, OSError) as error:
        if failures:
            raise failures[0] from error
        raise InputError(f"`{path}` cannot be written: {str(error).splitlines()[0]}") from error


def _counted(batches: Iterator[pl.DataFrame], summary: Summary, failures: list[LicetError]) -> Iterator[pl.DataFrame]:
    """The batches as they pass, counted; a failure on the way is kept, for it comes out of the writer in disguise."""
    try:
        for batch in batches:
            summary.add(batch)
            yield batch
    except LicetError as error:
        failures.append(error)
        raise


def _sink(batches: Iterator[pl.DataFrame], empty: pl.DataFrame, path: Path) -> None:
    """Stream batches into a file of the kind its name says."""
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
            raise InputError(f"a sheet holds {EXCEL_ROWS} rows, and these are {len(whole)}: write .csv or .parquet")
        whole.write_excel(path, autofit=len(whole) < BATCH)
    else:
        lazy.sink_parquet(path, maintain_order=True)


def disarmed(frame: pl.DataFrame) -> pl.DataFrame:
    """The frame with an apostrophe before any text that a spreadsheet would take for a formula."""
    texts = pl.selectors.by_dtype(pl.String, pl.Categorical, pl.Enum)
    plain = texts.cast(pl.String)
    runs = plain.str.contains(FORMULA) & ~plain.str.contains(NUMBER)
    cells = pl.when(runs).then(pl.lit("'") + plain).otherwise(plain).name.keep()
    names = {name: f"'{name}" for name in frame.columns if name[:1] in "=@+-\t\r" and name[:1]}
    return frame.with_columns(cells).rename(names)


def example(engine: Engine, frame: pl.LazyFrame, columns: Mapping[str, Any], old: Engine | None) -> pl.DataFrame:
    """What comes out, without rows: for the columns and their types."""
    head = frame.head(0).collect()
    return engine.screen(head, **columns) if old is None else engine.impact(head, old, **columns)


def a_day(text: str) -> date | None:
    """The day a text names, ``None`` when it is none and so may be a column."""
    return day_of(text)
