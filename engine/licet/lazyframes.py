"""Lazy frames: answers joined as small tables, so that the frame stays lazy and its rows stay where they are.

Only the distinct questions come here. They go back as three small tables: question to timeline, day as written to day,
and timeline to its runs of days. Each row meets exactly one run, because every timeline covers every day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import narwhals as nw
import numpy as np

from .answers import DAY_BITS
from .batch import Batch, Column
from .diagnostic import InputError
from .frames import EMPTY_DAY, NO_SUCH_DAY, ordinal
from .schema import FIGURES

# Stands for every earlier day: Java writes years before 1000 in a form that it does not read.
FIRST, EMPTY = date(1000, 1, 1), "\0"
LATECOMER = "the row was not yet there when the frame was first read"
Table = dict[str, list[Any]]


def screen(
    batch: Batch, frame: nw.LazyFrame[Any], named: Mapping[str, str], fixed: Mapping[str, Any], prefix: str
) -> nw.LazyFrame[Any]:
    """The frame with the answers joined on. Two passes over the data: one for the distinct questions, one for the rows."""
    names = frame.collect_schema().names()
    keys = {key: f"__licet_{key}" for key in named if key != "on"}
    whole = frame.with_columns(*(_text(named[key]).alias(name) for key, name in keys.items()))
    latecomer = batch.answers.failure(LATECOMER)
    cases = _cases(batch, whole.select(*keys.values()).unique().collect(), keys, fixed)
    whole = whole.join(_table(frame, cases), on=list(keys.values()), how="left")
    if "on" in fixed:
        whole = whole.with_columns(
            nw.lit(fixed["on"]).alias("__licet_day"), nw.lit(None, nw.Int64).alias("__licet_bad")
        )
    elif frame.collect_schema()[named["on"]] in {nw.Date, nw.Datetime}:
        day = nw.col(named["on"]).cast(nw.Date)
        bad = nw.when(day.is_null()).then(nw.lit(batch.answers.failure(EMPTY_DAY)))
        whole = whole.with_columns(day.fill_null(FIRST).alias("__licet_day"), bad.alias("__licet_bad"))
    else:
        whole = whole.with_columns(_text(named["on"]).alias("__licet_on"))
        days = _days(batch, whole.select("__licet_on").unique().collect())
        whole = whole.join(_table(frame, days), on="__licet_on", how="left")
    line = nw.coalesce("__licet_bad", "__licet_case", nw.lit(latecomer)).alias("__licet_line")
    day = nw.col("__licet_day")
    whole = whole.with_columns(line, nw.when(day > FIRST).then(day).otherwise(nw.lit(FIRST)).alias("__licet_day"))
    runs = _table(frame, _runs(batch, prefix))
    joined = whole.join(runs, on="__licet_line", how="left").filter(
        (nw.col("__licet_from") <= nw.col("__licet_day"))
        & (nw.col("__licet_to").is_null() | (nw.col("__licet_day") < nw.col("__licet_to")))
    )
    answers = [name for name in _runs(batch, prefix) if not name.startswith("__licet_")]
    return joined.select(*names, *answers)


def _text(column: str) -> nw.Expr:
    """A cell as text, with a sign of its own for an empty one, so that a join can meet it."""
    return nw.col(column).cast(nw.String).fill_null(EMPTY)


def _cases(batch: Batch, distinct: nw.DataFrame[Any], keys: Mapping[str, str], fixed: Mapping[str, Any]) -> Table:
    """Every distinct question with the number of its timeline."""
    cells = {key: distinct[name].to_list() for key, name in keys.items()}
    columns, figures = [], {}
    for key, texts in cells.items():
        if key in FIGURES:
            figures[key] = np.asarray([_figure(text) for text in texts], dtype=np.float64)
            continue
        values = sorted(set(texts) - {EMPTY})
        place = {value: number for number, value in enumerate(values)}
        columns.append(Column(key, np.asarray([place.get(text, -1) for text in texts], dtype=np.int64), values))
    constant = {key: value for key, value in fixed.items() if key != "on"}
    lines = batch.lines(columns, figures, constant) if len(distinct) else np.zeros(0, dtype=np.int64)
    return {**{keys[key]: texts for key, texts in cells.items()}, "__licet_case": lines.tolist()}


def _figure(text: str) -> float:
    if text == EMPTY or not text.strip():
        return float("nan")
    try:
        found = float(text)
    except ValueError:
        return -1.0
    return found if abs(found) < float("inf") else -1.0


def _days(batch: Batch, distinct: nw.DataFrame[Any]) -> Table:
    """Every distinct day as written, with the day it is, or the timeline that says it is none."""
    texts = distinct["__licet_on"].to_list()
    found = [None if text == EMPTY else ordinal(text) for text in texts]
    wrong = [EMPTY_DAY if text == EMPTY else NO_SUCH_DAY.format(text) for text in texts]
    return {
        "__licet_on": texts,
        "__licet_day": [FIRST if day is None else max(date.fromordinal(day), FIRST) for day in found],
        "__licet_bad": [
            batch.answers.failure(reason) if day is None else None for day, reason in zip(found, wrong, strict=True)
        ],
    }


def _runs(batch: Batch, prefix: str) -> Table:
    """Every run of days of every timeline, with its answer."""
    keys, rows = batch.answers.keys, batch.answers.rows
    lines = [key >> DAY_BITS for key in keys]
    starts = [date.fromordinal(max(key & ((1 << DAY_BITS) - 1), FIRST.toordinal())) for key in keys]
    following = [*zip(lines[1:], starts[1:], strict=True), (-1, FIRST)]
    ends = [start if line == own else None for own, (line, start) in zip(lines, following, strict=True)]
    return {
        "__licet_line": lines,
        "__licet_from": starts,
        "__licet_to": ends,
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


# What each column of the small tables holds, where it is not text.
KINDS = {
    "__licet_case": "int", "__licet_bad": "int", "__licet_line": "int", "__licet_day": "date", "__licet_from": "date",
    "__licet_to": "date", "requires_licence": "bool", "since": "date", "until": "date",
}  # fmt: skip


def _kind(name: str) -> str:
    """What a column holds: by its own name, or by that of the answer it ends in."""
    if name in KINDS:
        return KINDS[name]
    return next(
        (kind for suffix, kind in KINDS.items() if not suffix.startswith("__") and name.endswith(suffix)), "text"
    )


def _table(like: nw.LazyFrame[Any], table: Table) -> nw.LazyFrame[Any]:
    """A small table in the library of a frame, on the frame's own connection or session."""
    native = like.to_native()
    makers = {"polars": _polars, "duckdb": _duckdb, "pyspark": _pyspark, "dask": _dask}
    library = str(like.implementation.name).lower()
    if library not in makers:
        raise InputError(
            f"lazy frames of {library} cannot be screened; those of {', '.join(makers)} can, and all eager ones"
        )
    made: nw.LazyFrame[Any] = nw.from_native(makers[library](native, table)).lazy()
    return made


def _polars(_: Any, table: Table) -> Any:
    import polars as pl

    kinds = {"int": pl.Int64, "date": pl.Date, "bool": pl.Boolean, "text": pl.String}
    return pl.LazyFrame(table, schema={name: kinds[_kind(name)] for name in table})


def _duckdb(native: Any, table: Table) -> Any:
    kinds = {"int": "BIGINT", "date": "DATE", "bool": "BOOLEAN", "text": "VARCHAR"}
    rows = ", ".join(f"({', '.join(map(_literal, row))})" for row in zip(*table.values(), strict=True))
    casts = ", ".join(f'CAST("{name}" AS {kinds[_kind(name)]}) AS "{name}"' for name in table)
    names = ", ".join(f'"{name}"' for name in table)
    if not rows:
        empty = ", ".join(f'CAST(NULL AS {kinds[_kind(name)]}) AS "{name}"' for name in table)
        return native.query("licet_frame", f"SELECT {empty} WHERE false")
    return native.query("licet_frame", f"SELECT {casts} FROM (VALUES {rows}) AS small({names})")  # noqa: S608 - literals are quoted


def _literal(value: object) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, bool | int):
        return str(value)
    text = str(value).replace("'", "''")
    return " || chr(0) || ".join(f"'{part}'" for part in text.split("\0"))


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
