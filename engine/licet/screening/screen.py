"""Screens a data frame of orders: each row gets an answer, and the result is a frame of the same library.

All libraries that Narwhals supports can be used. Eager frames are encoded as arrays. Lazy frames stay lazy: only their
distinct cases are collected, and the answers are joined as small tables.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import narwhals as nw
import numpy as np

from licet.case.resolve import LAST, parse_day
from licet.errors import InputError, kind_of, of_type, shown
from licet.language.attributes import FIGURES, FLAGS, RENAMED
from licet.values.day_text import day_of, why_no_day
from licet.values.names import did_you_mean

from . import columns as frames
from . import lazy as lazyframes
from .answer_table import COLUMNS
from .batch import Batch, Column
from .cases import NO_FIGURE, TEXTS

Frame = TypeVar("Frame")

WORDS = {"basis": ("law", "practice"), "on": (LAST,)}  # words in place of a column
INNER = "__licet_"  # begins the names of columns that are added to lazy frames for a time
NO_ROWS = "there are no rows"


def screen(batch: Batch, frame: Frame, *, prefix: str = "", workers: int = 1, **columns: Any) -> Frame:
    """The frame with the answer columns appended. See :meth:`licet.Engine.screen` for the arguments.

    Raises InputError when the frame lacks a named column, or already has a column with the name of an answer column.
    """
    if not isinstance(workers, int) or workers < 1:
        raise InputError(f"`workers` must be a number of processes, at least 1, not `{workers}`")
    try:
        whole: Any = nw.from_native(frame)
        schema = whole.collect_schema()
    except (TypeError, nw.exceptions.NarwhalsError) as error:
        raise InputError(f"not a data frame that can be screened: {str(error).strip().splitlines()[0]}") from error
    names = schema.names()
    if wrong := [name for name in names if not isinstance(name, str)]:
        raise InputError(f"the names of the columns must be text; `{wrong[0]}` is {kind_of(wrong[0])}")
    if inner := [name for name in names if name.startswith(INNER)]:
        raise InputError(
            f"the frame has a column `{inner[0]}`; names with `{INNER}` are those of screening itself, so rename it"
        )
    if not of_type("prefix", prefix, str, "text").isprintable():
        raise InputError(f"`prefix` must be text without hidden characters, not {prefix!r}")
    named, fixed = _named(columns, names)
    for key, column in named.items():
        if schema[column].is_nested():
            raise InputError(f"the column `{column}` for `{key}` holds lists or records, not single values")
    if taken := [prefix + name for name in COLUMNS if prefix + name in names]:
        raise InputError(f"the frame already has a column `{taken[0]}`; choose another `prefix` for the answer columns")
    answered: Any
    with batch.cases.workers(workers):
        if isinstance(whole, nw.LazyFrame):
            answered = lazyframes.screen(batch, whole, named, fixed, prefix)
        else:
            answered = _eager(batch, whole, named, fixed, prefix)
    return answered.to_native()  # type: ignore[no-any-return]


def moved(frame: Frame) -> Frame:
    """The rows whose verdicts differ, of a frame screened first with the prefix ``was_`` and then without a prefix."""
    whole: Any = nw.from_native(frame)
    differs = nw.col("verdict").cast(nw.String) != nw.col("was_verdict").cast(nw.String)
    shown = ("verdict", "permitted", "reasons")
    dropped = [f"was_{name}" for name in COLUMNS if name not in shown]
    kept = [name for name in whole.collect_schema().names() if name not in dropped]
    return whole.filter(differs).select(*kept).to_native()  # type: ignore[no-any-return]


def _named(columns: Mapping[str, Any], names: list[str]) -> tuple[dict[str, str], dict[str, Any]]:
    """The column of each attribute, and the attributes that have one value for all rows."""
    named: dict[str, str] = {}
    fixed: dict[str, Any] = {}
    for key, column in columns.items():
        known = [*TEXTS, *FIGURES, *FLAGS, "on"]
        if key not in known:
            hint = RENAMED.get(key) or did_you_mean(key, known) or f"known: {', '.join(known)}"
            raise InputError(f"there is no attribute `{key}`; {hint}")
        if column is None:
            continue
        if key in {"on", "known_on"} and column not in names and day_of(column) is not None:
            fixed[key] = parse_day(column, key)
        elif column in WORDS.get(key, ()) and (key == "basis" or column not in names):
            fixed[key] = column
        elif column in names:
            named[key] = column
        else:
            raise InputError(_no_column(key, column, names))
    for key in ("destination", "on"):
        if key not in named and key not in fixed:
            raise InputError(f"name the column that holds `{key}`")
    if not set(named) & {"product", "contains", "eccn", *FIGURES}:
        raise InputError(
            "name the column that holds `product`, `contains` or `eccn`, or the columns that hold its figures"
        )
    return named, fixed


def _no_column(key: str, column: object, names: list[str]) -> str:
    if key in {"on", "known_on"} and (reason := why_no_day(column)):
        return f"`{key}` must be a column or a day such as 2025-05-01; `{shown(column)}` {reason}"
    hint = did_you_mean(shown(column), names) or f"its columns are {', '.join(names[:20])}"
    return f"the frame has no column `{shown(column)}` for `{key}`; {hint}"


def _eager(
    batch: Batch, frame: nw.DataFrame[Any], named: Mapping[str, str], fixed: Mapping[str, Any], prefix: str
) -> nw.DataFrame[Any]:
    batch.answers.failure(NO_ROWS)  # so that a frame without rows gets the answer columns too
    columns = [batch.column(key, frame[column]) for key, column in named.items() if key not in FIGURES and key != "on"]
    figures = {}
    for key, column in named.items():
        if key in FIGURES:
            figures[key], faults, texts = frames.floats(frame[column], FIGURES[key])
            if texts:
                columns.append(Column(NO_FIGURE + key, faults, texts))
    constant = {key: value for key, value in fixed.items() if key != "on"}
    timeline_ids = batch.timeline_ids(columns, figures, constant)
    if fixed.get("on") == LAST:
        rows = batch.answers.find(timeline_ids, np.asarray(batch.answers.last_days, dtype=np.int32)[timeline_ids])
    elif "on" in fixed:
        rows = batch.answers.find(timeline_ids, np.broadcast_to(np.int32(fixed["on"].toordinal()), len(frame)))
    else:
        days, wrong = frames.days(frame[named["on"]])
        for number, reason in wrong.items():
            timeline_ids[days == number] = batch.answers.failure(reason)
        rows = batch.answers.find(timeline_ids, days)
    categories = frames.any_categories(frame.schema[column] for column in named.values())
    return frame.with_columns(
        *(column.alias(prefix + column.name) for column in batch.appended(rows, frame, categories=categories))
    )
