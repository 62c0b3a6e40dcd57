"""Columns of data frames as numbers and back: each library's own fastest way to codes, and to columns made of codes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import narwhals as nw
import numpy as np

from .diagnostic import InputError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Codes = NDArray[np.int64]

EPOCH = date(1970, 1, 1).toordinal()
NO_DAY = -1
EMPTY_DAY = "on: the cell is empty"
NO_SUCH_DAY = "on: `{}` is not a day such as 2025-05-01"


def coded(series: nw.Series[Any]) -> tuple[Codes, list[str]]:
    """A column as codes and the distinct texts they stand for, in order; an empty cell is -1."""
    native = series.to_native()
    try:
        if nw.get_native_namespace(series).__name__ == "polars":
            codes, values = _polars_codes(native)
        elif nw.get_native_namespace(series).__name__ == "pyarrow":
            codes, values = _arrow_codes(native)
        else:
            codes, values = _pandas_codes(series.to_pandas())
    except TypeError as error:
        raise InputError(f"the column `{series.name}` holds lists or records, not single values") from error
    texts = [as_text(value) for value in values]
    distinct = {text: number for number, text in enumerate(sorted({text for text in texts if text is not None}))}
    place = np.asarray([*(-1 if text is None else distinct[text] for text in texts), -1], dtype=np.int64)
    return place[codes], list(distinct)


def as_text(value: Any) -> str | None:
    """A cell as a person would write it: a whole number without a point, a day without its midnight; ``None`` if empty."""
    if value is None or value != value:  # noqa: PLR0124 - what is not a number is not itself
        return None
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return f"{value:.0f}"
    return str(value)


def _polars_codes(series: Any) -> tuple[Codes, list[Any]]:
    import polars as pl

    if series.dtype == pl.String:
        series = series.cast(pl.Categorical)
    if isinstance(series.dtype, pl.Enum):
        codes = series.to_physical()
        values = series.dtype.categories.to_list()
        if codes.null_count():
            return codes.cast(pl.Int32).fill_null(-1).to_numpy(), values
        return codes.to_numpy().astype(np.int32), values
    if isinstance(series.dtype, pl.Categorical):
        distinct = series.unique().drop_nulls()
        physical = distinct.to_physical().to_numpy()
        values = distinct.cast(pl.String).to_list()
        place = np.full(int(physical.max(initial=0)) + 1, -1, dtype=np.int64)
        place[physical] = np.arange(len(values))
        codes = series.to_physical()
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
    """Codes by equality; what is not a number (an empty cell in pandas) counts as empty."""
    if hasattr(values, "cat"):
        return values.cat.codes.to_numpy(dtype=np.int64), list(values.cat.categories)
    if hasattr(values, "to_numpy"):
        import pandas as pd

        codes, distinct = pd.factorize(values)
        return codes.astype(np.int64), list(distinct)
    places: dict[Any, int] = {}
    found = [-1 if value is None else places.setdefault(value, len(places)) for value in values]
    return np.asarray(found, dtype=np.int64), list(places)


def days(series: nw.Series[Any]) -> tuple[Codes, dict[int, str]]:
    """A column as day ordinals; a cell that is no day gets a negative number, with the reason under that number."""
    if series.dtype == nw.Date or isinstance(series.dtype, nw.Datetime):
        if getattr(series.dtype, "time_zone", None):
            series = series.dt.replace_time_zone(None)  # the day where it was written
        native = series.to_native()
        if isinstance(getattr(native, "dtype", None), np.dtype):
            numbers = native.to_numpy().astype("datetime64[D]")
        elif (
            series.implementation is nw.Implementation.PANDAS
        ):  # of which only lists are the same for every kind of column
            return np.asarray([ordinal(value) or NO_DAY for value in series.to_list()], dtype=np.int64), {
                NO_DAY: EMPTY_DAY
            }
        else:
            numbers = series.cast(nw.Date).to_numpy().astype("datetime64[D]")
        ordinals = np.maximum(numbers.astype(np.int64) + EPOCH, 1)
        return np.where(np.isnat(numbers), NO_DAY, ordinals), {NO_DAY: EMPTY_DAY}
    codes, values = coded(series)
    wrong = {NO_DAY: EMPTY_DAY}
    place = np.empty(len(values) + 1, dtype=np.int64)
    place[-1] = NO_DAY
    for number, value in enumerate(values):
        found = ordinal(value)
        if found is None:
            found = NO_DAY - 1 - number if value.strip() else NO_DAY
            wrong.setdefault(found, NO_SUCH_DAY.format(value))
        place[number] = found
    return place[codes], wrong


def ordinal(value: object) -> int | None:
    """The day ordinal of a day, a moment or ISO 8601 text, ``None`` for anything else."""
    if isinstance(value, datetime):
        return value.date().toordinal()
    if isinstance(value, date):
        return value.toordinal()
    try:
        return date.fromisoformat(str(value).strip()).toordinal()
    except ValueError:
        return None


def floats(series: nw.Series[Any]) -> tuple[NDArray[np.float64], Codes, list[str]]:
    """A column of figures; an empty cell is not a number. Text that is no figure is one neither, and told apart by codes."""
    if series.dtype.is_numeric():
        values = np.asarray(series.cast(nw.Float64).to_numpy(), dtype=np.float64)
        return values, np.full(len(values), -1, dtype=np.int64), []
    codes, cells = coded(series)
    place, wrong = figures(cells)
    distinct = [cells[number] for number in wrong]
    faults = np.full(len(cells) + 1, -1, dtype=np.int64)
    faults[wrong] = np.arange(len(wrong))
    return np.append(place, np.nan)[codes], faults[codes], distinct


def figures(cells: Sequence[str]) -> tuple[NDArray[np.float64], list[int]]:
    """Texts as figures, and the places of those that are none. Blank text, and ``nan``, is an empty cell."""
    values = np.full(len(cells), np.nan)
    wrong = []
    for number, text in enumerate(cells):
        try:
            values[number] = float(text) if text.strip() else np.nan
        except ValueError:
            wrong.append(number)
    return values, wrong


def texts(name: str, categories: Sequence[str], place: Codes, rows: Codes, like: nw.DataFrame[Any]) -> nw.Series[Any]:
    """A column of texts, given by the row of a small table that each stands in."""
    codes = place[rows]
    library = nw.get_native_namespace(like).__name__
    native: Any
    if library == "polars":
        import polars as pl

        native = pl.Series(name, categories, dtype=pl.String).gather(pl.Series(codes))
    elif library == "pyarrow":
        import pyarrow as pa

        native = pa.chunked_array([pa.DictionaryArray.from_arrays(pa.array(codes), pa.array(categories, pa.string()))])
    else:
        import pandas as pd

        native = pd.Series(pd.Categorical.from_codes(codes, categories), name=name, index=_index(like))
    column: nw.Series[Any] = nw.from_native(native, series_only=True)
    return column.alias(name)


def flags(
    name: str, values: Sequence[bool | None], codes: Codes, rows: Codes, like: nw.DataFrame[Any]
) -> nw.Series[Any]:
    """A column of yes, no and not known."""
    place = np.asarray([2 if value is None else int(value) for value in values], dtype=np.int8)[codes][rows]
    library = nw.get_native_namespace(like).__name__
    native: Any
    if library == "polars":
        import polars as pl

        native = pl.Series(name, [False, True, None], dtype=pl.Boolean).gather(pl.Series(place.astype(np.uint32)))
    elif library == "pyarrow":
        import pyarrow as pa

        native = pa.chunked_array([pa.array(place == 1, mask=place == 2)])  # noqa: PLR2004
    else:
        import pandas as pd

        native = pd.Series(pd.arrays.BooleanArray(place == 1, place == 2), name=name, index=_index(like))  # noqa: PLR2004
    column: nw.Series[Any] = nw.from_native(native, series_only=True)
    return column.alias(name)


def dates(name: str, values: Sequence[int], codes: Codes, rows: Codes, like: nw.DataFrame[Any]) -> nw.Series[Any]:
    """A column of days, empty where there is none."""
    ordinals = np.asarray(values, dtype=np.int64)[codes]
    ordinals[ordinals < -(1 << 30)] = np.iinfo(np.int64).min
    cells = ordinals.view("datetime64[D]")[rows]
    library = nw.get_native_namespace(like).__name__
    native: Any
    if library == "polars":
        import polars as pl

        native = pl.Series(name, cells)
    elif library == "pyarrow":
        import pyarrow as pa

        native = pa.chunked_array([pa.array(cells, pa.date32())])
    else:
        import pandas as pd

        native = pd.Series(cells.astype("datetime64[s]"), name=name, index=_index(like))
    column: nw.Series[Any] = nw.from_native(native, series_only=True)
    return column.alias(name)


def _index(like: nw.DataFrame[Any]) -> Any:
    return like.to_native().index


def same(number: int, count: int) -> Codes:
    """The same number for every row."""
    return np.full(count, number, dtype=np.int64)
