"""DuckDB: the expanded rules, joined on product and destination, the highest status of each row."""

from __future__ import annotations

from typing import Any

from workload import Workload

from contenders import Contender, expanded

QUERY = """
SELECT q.row AS row, max(r.status) AS status
FROM questions q JOIN rules r ON q.product = r.product AND q.destination = r.destination
WHERE r.first <= q.day AND q.day < r.last AND (r.only IS NULL OR r.only = q.vendor)
GROUP BY q.row
"""


class DuckdbJoin(Contender):
    """Reads the Arrow columns of the Polars frame."""

    name = "DuckDB join"
    kind = "table"
    needs = "duckdb"
    points = sheets = False
    batches = True

    def load(self, workload: Workload) -> None:
        """A table of the expanded rules."""
        import duckdb
        import polars as pl

        names = ("product", "destination", "only", "first", "last", "status")
        written = pl.DataFrame(
            expanded(workload),
            schema=dict(zip(names, (pl.String,) * 3 + (pl.Int32,) * 2 + (pl.Int8,), strict=True)),
            orient="row",
        ).with_columns((pl.col("first", "last") - 719_163).cast(pl.Date))
        self.connection = duckdb.connect()
        self.connection.register("written", written.to_arrow())
        self.connection.execute("CREATE TABLE rules AS SELECT * FROM written")
        self.connection.unregister("written")

    def columns(self, frames: Any, form: str) -> Any:
        """An Arrow table of strings; categories are turned back into strings by the join, so they are not tried."""
        return frames.polars(form).with_row_index("row").to_arrow() if form == "strings" else None

    def batch(self, columns: Any) -> Any:
        """One query."""
        import numpy as np

        self.connection.register("questions", columns)
        found = self.connection.execute(QUERY).fetchnumpy()
        self.connection.unregister("questions")
        answers = np.zeros(columns.num_rows, dtype=np.int8)
        answers[found["row"]] = found["status"]
        return answers

    def close(self) -> None:
        """Close the database."""
        self.connection.close()


CONTENDERS = (DuckdbJoin,)
