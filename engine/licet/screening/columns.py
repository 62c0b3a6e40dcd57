"""Encodes columns of data frames as integers, and builds columns from integers, by the fastest way of each library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

import narwhals as nw
import numpy as np

from licet.errors import InputError
from licet.values.day_text import day_of, why_no_day
from licet.values.units import in_unit

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Codes = NDArray[np.integer[Any]]

EPOCH = date(1970, 1, 1).toordinal()
NO_DAY = -1
MOST_CACHED = 1 << 16  # most texts of earlier frames in the cache of a column
EMPTY_DAY = "on: the cell is empty"


class Distinct(NamedTuple):
    """A column of a small table: its type, its distinct values, and the index of each row's value among them.

    The types are text, an enumeration (with all its members, in order), boolean and date. The last two may have ``None``.
    """

    kind: type
    distinct: Sequence[Any]
    codes: Codes


def any_categories(kinds: Iterable[nw.dtypes.DType]) -> bool:
    """Whether any of these types is categorical."""
    return any(isinstance(kind, nw.Categorical | nw.Enum) for kind in kinds)


def encode(series: nw.Series[Any], known: Sequence[str] = ()) -> tuple[Codes, Sequence[str]]:
    """The codes of a column, -1 for an empty cell, and the distinct texts that the codes are indexes of.

    ``known`` are the texts of earlier frames; they keep their codes. Raises InputError when cells are lists or records.
    """
    native = series.to_native()
    try:
        if nw.get_native_namespace(series).__name__ == "polars":
            if (encoded := _polars_known(native, known)) is not None:
                return encoded
            codes, values = _polars_codes(native)
        elif nw.get_native_namespace(series).__name__ == "pyarrow":
            codes, values = _arrow_codes(native)
        else:
            codes, values = _pandas_codes(series.to_pandas())
    except TypeError as error:
        raise InputError(f"the column `{series.name}` holds lists or records, not single values") from error
    texts = [as_text(value) for value in values]
    if len(known) + len(texts) > MOST_CACHED:
        known = ()
    place = {text: number for number, text in enumerate(known)}
    places = [-1 if text is None else place.setdefault(text, len(place)) for text in texts]
    if places == list(range(len(texts))):
        return codes, list(place)
    return np.asarray([*places, -1], dtype=np.int32)[codes], list(place)


def as_text(value: Any) -> str | None:
    """The text of a cell: an integer without decimal point, a date without time; ``None`` for an empty cell.

    >>> as_text(5.0), as_text(datetime(2025, 5, 1)), as_text(float("nan"))
    ('5', '2025-05-01', None)
    """
    if value is None or value != value:  # noqa: PLR0124 - true for NaN only
        return None
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return f"{value:.0f}"
    return str(value)


def _polars_known(series: Any, known: Sequence[str]) -> tuple[Codes, Sequence[str]] | None:
    """Codes by the categories of an Enum, or of strings by the known texts; ``None`` when there are other texts."""
    import polars as pl

    if isinstance(series.dtype, pl.Enum):
        known = series.dtype.categories.to_list()
    elif series.dtype != pl.String or not known:
        return None
    empty = series.null_count()
    codes = series.cast(pl.Enum(known), strict=False).to_physical()
    if codes.null_count() > empty:
        return None
    return codes.cast(pl.Int32).fill_null(-1).to_numpy() if empty else codes.to_numpy(), known


def _polars_codes(series: Any) -> tuple[Codes, list[Any]]:
    import polars as pl

    if series.dtype == pl.String:
        series = series.cast(pl.Categorical)
    if isinstance(series.dtype, pl.Categorical):
        distinct = series.unique().drop_nulls()
        physical = distinct.to_physical().to_numpy()
        place = np.full(int(physical.max(initial=0)) + 1, -1, dtype=np.int32)
        place[physical] = np.arange(len(physical))
        codes = series.to_physical()
        values = distinct.cast(pl.String).to_list()
        if codes.null_count():
            return np.where(series.is_null().to_numpy(), -1, place[codes.fill_null(0).to_numpy()]), values
        return place[codes.to_numpy()], values
    return _pandas_codes(series.to_list())


def _arrow_codes(chunks: Any) -> tuple[Codes, list[Any]]:
    import pyarrow as pa

    array = chunks.combine_chunks() if isinstance(chunks, pa.ChunkedArray) else chunks
    encoded = array if pa.types.is_dictionary(array.type) else array.dictionary_encode()
    codes = encoded.indices.cast(pa.int64()).fill_null(-1).to_numpy(zero_copy_only=False)
    return codes, encoded.dictionary.to_pylist()


def _pandas_codes(values: Any) -> tuple[Codes, list[Any]]:
    """Codes by equality of values; NaN counts as empty."""
    if hasattr(values, "cat"):
        return values.cat.codes.to_numpy(dtype=np.int64), list(values.cat.categories)
    if hasattr(values, "to_numpy"):
        import pandas as pd

        codes, distinct = pd.factorize(values)
        return codes.astype(np.int64), list(distinct)
    places: dict[Any, int] = {}
    codes = [-1 if value is None else places.setdefault(value, len(places)) for value in values]
    return np.asarray(codes, dtype=np.int64), list(places)


def days(series: nw.Series[Any]) -> tuple[Codes, dict[int, str]]:
    """The day ordinals of a column, and the reasons for cells that are not days, by the negative number they have instead."""
    if series.dtype == nw.Date or isinstance(series.dtype, nw.Datetime):
        if getattr(series.dtype, "time_zone", None):
            series = series.dt.replace_time_zone(None)  # the local day of a moment
        native = series.to_native()
        if series.implementation is nw.Implementation.POLARS:
            return _polars_days(native), {NO_DAY: EMPTY_DAY}
        if isinstance(getattr(native, "dtype", None), np.dtype):
            numbers = native.to_numpy().astype("datetime64[D]")
        elif series.implementation is nw.Implementation.PANDAS:  # to_list gives dates for each of its date types
            return np.asarray([ordinal(value) or NO_DAY for value in series.to_list()], dtype=np.int64), {
                NO_DAY: EMPTY_DAY
            }
        else:
            numbers = series.cast(nw.Date).to_numpy().astype("datetime64[D]")
        ordinals = np.maximum(numbers.astype(np.int64) + EPOCH, 1)
        return np.where(np.isnat(numbers), NO_DAY, ordinals), {NO_DAY: EMPTY_DAY}
    codes, values = encode(series)
    wrong = {NO_DAY: EMPTY_DAY}
    place = np.empty(len(values) + 1, dtype=np.int64)
    place[-1] = NO_DAY
    for number, value in enumerate(values):
        day = ordinal(value)
        if day is None:
            day = NO_DAY - 1 - number if value.strip() else NO_DAY
            wrong.setdefault(day, no_such_day(value))
        place[number] = day
    return place[codes], wrong


def _polars_days(series: Any) -> Codes:
    import polars as pl

    days = series.cast(pl.Date).to_physical()
    ordinals = np.maximum(days.fill_null(0).to_numpy() + np.int32(EPOCH), 1)
    return np.where(days.is_null().to_numpy(), NO_DAY, ordinals) if days.null_count() else ordinals


def no_such_day(text: str) -> str:
    """The message for a cell that is not a day."""
    reason = why_no_day(text)
    return f"on: `{text}` is not a day such as 2025-05-01" + (f": it {reason}" if reason else "")


def ordinal(value: object) -> int | None:
    """The ordinal of a date, a datetime or the text of one; ``None`` for anything else.

    >>> ordinal(" 2025-05-01 ") == date(2025, 5, 1).toordinal()
    True
    """
    day = day_of(value.strip() if isinstance(value, str) else value)
    return None if day is None else day.toordinal()


def floats(series: nw.Series[Any], unit: str) -> tuple[NDArray[np.float64], Codes, list[str]]:
    """The numbers of a column in a unit, NaN for empty cells and for text that is not a figure.

    The second array has the index of such a text in the list, and -1 in all other rows.
    """
    if series.dtype.is_numeric():
        values = np.asarray(series.cast(nw.Float64).to_numpy(), dtype=np.float64)
        return values, np.full(len(values), -1, dtype=np.int64), []
    codes, cells = encode(series)
    place, wrong = figures(cells, unit)
    distinct = [cells[number] for number in wrong]
    faults = np.full(len(cells) + 1, -1, dtype=np.int64)
    faults[wrong] = np.arange(len(wrong))
    return np.append(place, np.nan)[codes], faults[codes], distinct


def figures(cells: Sequence[str], unit: str) -> tuple[NDArray[np.float64], list[int]]:
    """The numbers of texts in a unit, and the indexes of those that are not figures. Blank text and ``nan`` are empty cells."""
    values = np.full(len(cells), np.nan)
    wrong = []
    for number, text in enumerate(cells):
        try:
            values[number] = in_unit(text, unit) if text.strip() else np.nan
        except ValueError:
            wrong.append(number)
    return values, wrong


def small_table(library: str, columns: Mapping[str, Distinct], *, categories: bool) -> Any:
    """A small table in the types of a library. Enumerations become ordered categories, texts categories.

    In Polars, texts become categories only when ``categories`` is true.
    """
    if library == "polars":
        return _polars_table(columns, categories=categories)
    small = _arrow_small if library == "pyarrow" else _pandas_small
    return {name: small(column) for name, column in columns.items()}


def gather_rows(small: Any, rows: Codes, like: nw.DataFrame[Any]) -> Iterator[nw.Series[Any]]:
    """The columns of a small table at these rows, as series of the library of the frame ``like``."""
    taker = {"polars": _polars_gather, "pyarrow": _arrow_gather}.get(
        nw.get_native_namespace(like).__name__, _pandas_gather
    )
    for name, column in taker(small, rows, like.to_native()):
        yield nw.from_native(column, series_only=True).alias(name)


def _polars_table(columns: Mapping[str, Distinct], *, categories: bool) -> Any:
    """Texts as Polars series; booleans and dates as numbers, because Polars gathers columns with missing cells slowly."""
    import polars as pl

    def texts(column: Distinct) -> Any:
        scale = pl.Enum([str(word) for word in column.distinct]) if column.kind is not str else None
        kind = scale or (pl.Categorical if categories else pl.String)
        return pl.Series(column.distinct, dtype=kind).gather(pl.Series(column.codes))

    def numbers(column: Distinct) -> Any:
        values = [date.toordinal(value) - EPOCH if isinstance(value, date) else value for value in column.distinct]
        kind = np.int8 if column.kind is bool else np.int32
        return np.asarray([np.iinfo(kind).min if value is None else value for value in values], dtype=kind)[
            column.codes
        ]

    words = pl.DataFrame({name: texts(column) for name, column in columns.items() if issubclass(column.kind, str)})
    return [*columns], words, {name: numbers(column) for name, column in columns.items() if name not in words.columns}


def _polars_gather(small: Any, rows: Codes, _: Any) -> Iterable[tuple[str, Any]]:
    import polars as pl

    names, texts, numbers = small
    places = rows.astype(np.intp)
    counted = pl.DataFrame({name: np.take(cells, places, mode="clip") for name, cells in numbers.items()})
    known = (
        pl.when(pl.col(name) != int(np.iinfo(cells.dtype).min)).then(pl.col(name))
        .cast(pl.Boolean if cells.dtype == np.int8 else pl.Date)
        for name, cells in numbers.items()
    )  # fmt: skip
    gathered = [*texts.select(pl.all().gather(pl.Series(rows.astype(np.uint32)))), *counted.select(*known)]
    return ((column.name, column) for column in sorted(gathered, key=lambda column: names.index(column.name)))


def _arrow_small(column: Distinct) -> Any:
    import pyarrow as pa

    codes = pa.array(column.codes)
    if issubclass(column.kind, str):
        words = pa.array(map(str, column.distinct), pa.string())
        return pa.DictionaryArray.from_arrays(codes, words, ordered=column.kind is not str)
    return pa.array(column.distinct, pa.bool_() if column.kind is bool else pa.date32()).take(codes)


def _arrow_gather(small: Mapping[str, Any], rows: Codes, _: Any) -> Iterable[tuple[str, Any]]:
    import pyarrow as pa

    places = pa.array(rows)
    return ((name, pa.chunked_array([column.take(places)])) for name, column in small.items())


def _pandas_small(column: Distinct) -> Any:
    import pandas as pd

    if issubclass(column.kind, str):
        words = [str(word) for word in column.distinct]
        return pd.Categorical.from_codes(column.codes, words, ordered=column.kind is not str)
    kind = "boolean" if column.kind is bool else "datetime64[s]"
    return pd.array(pd.Series(column.distinct, dtype=kind)).take(column.codes)


def _pandas_gather(small: Mapping[str, Any], rows: Codes, like: Any) -> Iterable[tuple[str, Any]]:
    import pandas as pd

    return ((name, pd.Series(column.take(rows), index=like.index)) for name, column in small.items())
