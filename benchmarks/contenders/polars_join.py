"""Polars: the expanded rules, joined on product and destination, filtered by vendor and day, the highest kept."""

from __future__ import annotations

from typing import Any

from workload import Workload

from contenders import Contender, expanded


class PolarsJoin(Contender):
    """Joins strings with strings, or Enum with Enum."""

    name = "Polars join"
    kind = "table"
    needs = "polars"
    points = sheets = False
    batches = True

    def load(self, workload: Workload) -> None:
        """Expand the rules, once for each form of column."""
        import polars as pl

        names = ("product", "destination", "only", "first", "last", "status")
        rules = pl.DataFrame(
            expanded(workload),
            schema=dict(zip(names, (pl.String,) * 3 + (pl.Int32,) * 2 + (pl.Int8,), strict=True)),
            orient="row",
        ).with_columns(pl.col("first", "last") - 719_163)  # days since 1970, as in a Polars date
        rules = rules.with_columns(pl.col("first", "last").cast(pl.Date))
        products, countries, vendors = (
            pl.Enum(sorted(words)) for words in (workload.by_name, workload.countries, workload.vendors)
        )
        enums = {"product": products, "destination": countries, "only": vendors}
        self.rules = {"strings": rules, "categories": rules.cast(enums)}

    def columns(self, frames: Any, form: str) -> Any:
        """The frame, and the rules in the same form."""
        return frames.polars(form), self.rules[form]

    def batch(self, columns: Any) -> Any:
        """A join, a filter, and the maximum for each row with a match."""
        import numpy as np
        import polars as pl

        frame, rules = columns
        hits = (
            frame.lazy()
            .with_row_index("row")
            .join(rules.lazy(), on=["product", "destination"])
            .filter(
                (pl.col("first") <= pl.col("day"))
                & (pl.col("day") < pl.col("last"))
                & (pl.col("only").is_null() | (pl.col("only") == pl.col("vendor")))
            )
            .group_by("row")
            .agg(pl.col("status").max())
            .collect()
        )
        answers = np.zeros(len(frame), dtype=np.int8)
        answers[hits.get_column("row").to_numpy()] = hits.get_column("status").to_numpy()
        return answers


CONTENDERS = (PolarsJoin,)
