"""Screens lazy frames: answers are joined as small tables, so that the frame stays lazy.

Only the distinct cases are collected. Three small tables are joined to the frame: case to timeline, text of a day to day,
and timeline to its runs of days. Every timeline covers all days, so each row matches exactly one run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import islice
from typing import Any

import narwhals as nw
import numpy as np

from licet.errors import InputError
from licet.language.attributes import FIGURES

from .answer_table import COLUMNS, DAY_BITS
from .batch import Batch, Column
from .cases import NO_FIGURE
from .columns import EMPTY_DAY, any_categories, no_such_day, ordinal
from .columns import figures as figures_of

EMPTY = "\0"  # stands for an empty cell
PRIVATE = 0xE000  # first code point of the private use area of Unicode
MOST_WHOLE = 1 << 53  # up to here every integer is a float
NEW_ROW = "the row was not in the frame when it was first read"
Table = dict[str, list[Any]]


def screen(
    batch: Batch, frame: nw.LazyFrame[Any], named: Mapping[str, str], fixed: Mapping[str, Any], prefix: str
) -> nw.LazyFrame[Any]:
    """The frame with the answer columns joined.

    The data is read twice: now for the distinct cases, and when the caller collects the result.
    """
    names = frame.collect_schema().names()
    keys = {key: f"__licet_{key}" for key in named if key != "on"}
    schema = frame.collect_schema()
    whole = frame.with_columns(*(_text(named[key], schema).alias(name) for key, name in keys.items()))
    new_row = batch.answers.failure(NEW_ROW)
    cases = _cases(batch, whole.select(*keys.values()).unique().collect(), keys, fixed)
    whole = _join(whole, _table(frame, cases), list(keys.values()))
    fixed_day = fixed.get("on")
    used = {new_row, batch.answers.failure(EMPTY_DAY), *cases["__licet_case"]}
    if fixed_day is not None:
        whole = whole.with_columns(nw.col("__licet_case").alias("__licet_bad"))
    elif _is_day(schema[named["on"]]):
        day = _day(named["on"], schema)
        if frame.implementation is nw.Implementation.DASK:  # its date types cannot be compared with each other
            day = day.cast(nw.Datetime("us"))
        bad = nw.when(day.is_null()).then(nw.lit(batch.answers.failure(EMPTY_DAY)))
        whole = whole.with_columns(day.alias("__licet_day"), bad.alias("__licet_bad"))
    else:
        whole = whole.with_columns(_text(named["on"], schema).alias("__licet_on"))
        days = _days(batch, whole.select("__licet_on").unique().collect())
        used |= {timeline_id for timeline_id in days["__licet_bad"] if timeline_id is not None}
        whole = _join(whole, _table(frame, days), ["__licet_on"])
    whole = whole.with_columns(nw.coalesce("__licet_bad", "__licet_case", nw.lit(new_row)).alias("__licet_timeline"))
    runs = _runs(batch, prefix, used, fixed_day)
    small = _table(frame, runs)
    if frame.implementation is nw.Implementation.POLARS:
        small = small.with_columns(
            *_as_eager(prefix, categories=any_categories(schema[name] for name in named.values()))
        )
    joined = _join(whole, small, ["__licet_timeline"])
    if fixed_day is None:
        start, day, end = (nw.col(name) for name in ("__licet_from", "__licet_day", "__licet_to"))
        joined = joined.filter((start.is_null() | (start <= day)) & (end.is_null() | (day < end)))
    return joined.select(*names, *(name for name in runs if not name.startswith("__licet_")))


def _as_eager(prefix: str, *, categories: bool) -> Iterator[nw.Expr]:
    """The text columns of answers in the types that screening an eager Polars frame gives."""
    for name, (kind, _) in COLUMNS.items():
        if issubclass(kind, StrEnum):
            yield nw.col(prefix + name).cast(nw.Enum([str(word) for word in kind]))
        elif kind is str and categories:
            yield nw.col(prefix + name).cast(nw.Categorical)


def _text(column: str, schema: Mapping[str, Any]) -> nw.Expr:
    """A column as text, with ``EMPTY`` for empty cells, because a join does not match missing values."""
    if _is_day(schema[column]):
        cell = _day(column, schema)
    elif schema[column].is_float():
        return _float_text(nw.col(column)).fill_null(EMPTY)
    else:
        cell = nw.col(column)
    return cell.cast(nw.String).fill_null(EMPTY)


def _float_text(cell: nw.Expr) -> nw.Expr:
    """A number as text: an integer without decimal point, as :func:`licet.screening.columns.as_text` writes it."""
    number = nw.when(~cell.is_nan()).then(cell)
    whole = number.fill_null(0.0).clip(-MOST_WHOLE, MOST_WHOLE).cast(nw.Int64)
    return nw.when(whole.cast(nw.Float64) == number).then(whole.cast(nw.String)).otherwise(number.cast(nw.String))


def _day(column: str, schema: Mapping[str, Any]) -> nw.Expr:
    """A column of dates or datetimes as local dates."""
    cell = nw.col(column)
    if getattr(schema[column], "time_zone", None):
        cell = cell.dt.replace_time_zone(None)
    return cell.cast(nw.Date)


def _is_day(kind: Any) -> bool:
    return bool(kind == nw.Date or isinstance(kind, nw.Datetime))


def _join(left: nw.LazyFrame[Any], right: nw.LazyFrame[Any], on: list[str]) -> nw.LazyFrame[Any]:
    """A left join that keeps the order of the rows."""
    if left.implementation is nw.Implementation.DASK:  # it joins columns of equal type only
        kinds = left.to_native().dtypes
        right = nw.from_native(right.to_native().astype({name: kinds[name] for name in on})).lazy()
    if left.implementation is not nw.Implementation.POLARS:
        return left.join(right, on=on, how="left")
    joined: Any = left.to_native().join(right.to_native(), on=on, how="left", maintain_order="left")
    kept: nw.LazyFrame[Any] = nw.from_native(joined)
    return kept


def _cases(batch: Batch, distinct: nw.DataFrame[Any], keys: Mapping[str, str], fixed: Mapping[str, Any]) -> Table:
    """Every distinct case with the id of its timeline."""
    cells = {key: distinct[name].to_list() for key, name in keys.items()}
    columns, figures = [], {}
    for key, texts in cells.items():
        if key in FIGURES:
            figures[key], wrong = figures_of(["" if text == EMPTY else text for text in texts], FIGURES[key])
            faults = np.full(len(texts), -1, dtype=np.int64)
            faults[wrong] = np.arange(len(wrong))
            if wrong:
                columns.append(Column(NO_FIGURE + key, faults, [texts[number] for number in wrong]))
            continue
        values = sorted(set(texts) - {EMPTY})
        place = {value: number for number, value in enumerate(values)}
        columns.append(Column(key, np.asarray([place.get(text, -1) for text in texts], dtype=np.int64), values))
    constant = {key: value for key, value in fixed.items() if key != "on"}
    ids = batch.timeline_ids(columns, figures, constant) if len(distinct) else np.zeros(0, dtype=np.int64)
    return {**{keys[key]: texts for key, texts in cells.items()}, "__licet_case": ids.tolist()}


def _days(batch: Batch, distinct: nw.DataFrame[Any]) -> Table:
    """Every distinct text of a day, with its date, or with the id of the timeline that says why it is not a day."""
    texts = distinct["__licet_on"].to_list()
    ordinals = [None if text == EMPTY else ordinal(text) for text in texts]
    wrong = [EMPTY_DAY if text == EMPTY or not text.strip() else no_such_day(text) for text in texts]
    return {
        "__licet_on": texts,
        "__licet_day": [None if day is None else date.fromordinal(day) for day in ordinals],
        "__licet_bad": [
            batch.answers.failure(reason) if day is None else None for day, reason in zip(ordinals, wrong, strict=True)
        ],
    }


def _runs(batch: Batch, prefix: str, used: set[int], day: date | str | None) -> Table:
    """Every run of days of the timelines used, with its answer. With ``day``, only the runs that contain it.

    ``day`` may be :data:`LAST`: of each timeline its last day verified.

    The first run of a timeline has no first day, and the last one no end.
    """
    keys, rows = batch.answers.keys, batch.answers.rows
    ids = [key >> DAY_BITS for key in keys]
    starts = [key & ((1 << DAY_BITS) - 1) for key in keys]
    following = [*zip(ids[1:], starts[1:], strict=True), (-1, 0)]
    ends = [start if other == own else None for own, (other, start) in zip(ids, following, strict=True)]
    kept: Sequence[int] = [number for number, timeline_id in enumerate(ids) if timeline_id in used]
    if day is not None:
        wanted = batch.answers.last_days if isinstance(day, str) else [day.toordinal()] * batch.answers.timelines
        kept = [
            number for number in kept if starts[number] <= (on := wanted[ids[number]]) and (ends[number] or on + 1) > on
        ]
    table: Table = {
        "__licet_timeline": ids,
        "__licet_from": [date.fromordinal(start) if start else None for start in starts],
        "__licet_to": [date.fromordinal(end) if end else None for end in ends],
        f"{prefix}verdict": [row.verdict.value for row in rows],
        f"{prefix}permitted": [row.verdict.permission.value for row in rows],
        f"{prefix}requires_licence": [row.requires_licence for row in rows],
        f"{prefix}reasons": [row.reasons for row in rows],
        f"{prefix}since": [row.since for row in rows],
        f"{prefix}until": [row.until for row in rows],
        f"{prefix}needs": [row.needs for row in rows],
        f"{prefix}last_known": [row.last_known for row in rows],
        f"{prefix}receipt": [row.receipt for row in rows],
    }
    return {name: [cells[number] for number in kept] for name, cells in table.items()}


# The types of the columns of the small tables that are not text.
KINDS = {
    "__licet_case": "int", "__licet_bad": "int", "__licet_timeline": "int", "__licet_day": "date", "__licet_from": "date",
    "__licet_to": "date", "requires_licence": "bool", "since": "date", "until": "date",
}  # fmt: skip


def _kind(name: str) -> str:
    """The type of a column, by its name or, after a prefix, by the name of the answer column."""
    if name in KINDS:
        return KINDS[name]
    return next(
        (kind for suffix, kind in KINDS.items() if not suffix.startswith("__") and name.endswith(suffix)), "text"
    )


def _table(like: nw.LazyFrame[Any], table: Table) -> nw.LazyFrame[Any]:
    """A small table as a lazy frame of the same library, on the same connection or session.

    Raises InputError for a library without support.
    """
    native = like.to_native()
    makers = {"polars": _polars, "duckdb": _duckdb, "pyspark": _pyspark, "dask": _dask}
    library = str(like.implementation.name).lower()
    if library not in makers:
        raise InputError(
            f"lazy frames of {library} cannot be screened; use one of {', '.join(makers)}, or collect the frame first"
        )
    made: nw.LazyFrame[Any] = nw.from_native(makers[library](native, table)).lazy()
    return made


def _polars(_: Any, table: Table) -> Any:
    import polars as pl

    kinds = {"int": pl.Int64, "date": pl.Date, "bool": pl.Boolean, "text": pl.String}
    return pl.LazyFrame(table, schema={name: kinds[_kind(name)] for name in table})


def _duckdb(native: Any, table: Table) -> Any:
    """Each column is passed as one text literal that DuckDB splits, because parsing thousands of literals takes seconds."""
    kinds = {"int": "BIGINT", "date": "DATE", "bool": "BOOLEAN", "text": "VARCHAR"}
    if not next(iter(table.values())):
        empty = ", ".join(f"CAST(NULL AS {kinds[_kind(name)]}) AS {_identifier(name)}" for name in table)
        return native.query("licet_frame", f"SELECT {empty} WHERE false")
    separator, missing, nul = _unused_characters(table)
    columns, casts = [], []
    for name, cells in table.items():
        texts = (missing if cell is None else str(cell).replace("\0", nul) for cell in cells)
        quoted = separator.join(texts).replace("'", "''")
        columns.append(f"unnest(string_split('{quoted}', '{separator}')) AS {_identifier(name)}")
        whole = f"replace(nullif({_identifier(name)}, '{missing}'), '{nul}', chr(0))"
        casts.append(f"CAST({whole} AS {kinds[_kind(name)]}) AS {_identifier(name)}")
    query = f"SELECT {', '.join(casts)} FROM (SELECT {', '.join(columns)}) AS small"  # noqa: S608 - cells are quoted
    return native.query("licet_frame", query)


def _identifier(name: str) -> str:
    """A name quoted for SQL."""
    escaped = name.replace('"', '""')
    return f'"{escaped}"'


def _unused_characters(table: Table) -> list[str]:
    """Three characters that are in no cell: a separator, one for an empty cell, and one for NUL, which SQL text cannot have."""
    used = {character for cells in table.values() for cell in cells if isinstance(cell, str) for character in cell}
    return list(islice((chr(code) for code in range(PRIVATE, PRIVATE + len(used) + 3) if chr(code) not in used), 3))


def _pyspark(native: Any, table: Table) -> Any:
    from pyspark.sql import functions, types

    kinds = {"int": types.LongType, "date": types.DateType, "bool": types.BooleanType, "text": types.StringType}
    schema = types.StructType([types.StructField(name, kinds[_kind(name)]()) for name in table])
    rows: Sequence[tuple[Any, ...]] = list(zip(*table.values(), strict=True))
    return functions.broadcast(native.sparkSession.createDataFrame(rows, schema))


def _dask(_: Any, table: Table) -> Any:
    import dask.dataframe as dd
    import pandas as pd

    kinds = {"int": "Int64", "date": "datetime64[s]", "bool": "boolean", "text": "str"}
    frame = pd.DataFrame({name: pd.Series(cells, dtype=kinds[_kind(name)]) for name, cells in table.items()})
    return dd.from_pandas(frame, npartitions=1)
