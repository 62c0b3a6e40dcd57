"""Every kind of data frame that is screened, made from a Polars frame."""

from __future__ import annotations

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest


def pandas_objects(frame):
    return pd.DataFrame({column: pd.Series(frame[column].to_list(), dtype=object) for column in frame.columns})


def pandas_categories(frame):
    found = frame.to_pandas()
    return found.astype({column: "category" for column in frame.columns if frame[column].dtype == pl.String})


def pandas_indexed(frame):
    return frame.to_pandas().set_index(pd.Index([7, *range(7, 6 + frame.height)], name="line"))


def arrow_dictionaries(frame):
    table = frame.to_arrow()
    for place, column in enumerate(frame.columns):
        if frame[column].dtype == pl.String:
            cells = table[column].cast(pa.string()).dictionary_encode()
            table = table.set_column(place, column, cells)
    return pa.concat_tables([table.slice(0, 40), table.slice(40)])


def own_duckdb(frame):
    connection = duckdb.connect()
    connection.register("book", frame.to_arrow())
    return connection.table("book")


def dask(frame):
    return pytest.importorskip("dask.dataframe").from_pandas(frame.to_pandas(), npartitions=3)


KINDS = {
    "pandas": lambda frame: frame.to_pandas(),
    "pandas of objects": pandas_objects,
    "pandas of categories": pandas_categories,
    "pandas with an index": pandas_indexed,
    "pandas on Arrow": lambda frame: frame.to_pandas(use_pyarrow_extension_array=True),
    "Polars": lambda frame: frame,
    "Polars of categories": lambda frame: frame.with_columns(pl.col(pl.String).cast(pl.Categorical)),
    "Polars, lazy": lambda frame: frame.lazy(),
    "Polars of categories, lazy": lambda frame: frame.lazy().with_columns(pl.col(pl.String).cast(pl.Categorical)),
    "PyArrow": lambda frame: frame.to_arrow(),
    "PyArrow of dictionaries": arrow_dictionaries,
    "DuckDB": lambda frame: duckdb.from_arrow(frame.to_arrow()),
    "DuckDB on its own connection": own_duckdb,
    "Dask": dask,
}
LAZY = {kind for kind in KINDS if "lazy" in kind or "DuckDB" in kind or "Dask" in kind}
