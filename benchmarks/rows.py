"""Orders as columns, in every form that is screened."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
from workload import FIRST, LAST, Key, Workload

EPOCH = date(1970, 1, 1).toordinal()


class Rows:
    """Random orders: product, vendor, destination and date, each uniformly distributed.

    ``pairs`` limits how many differ but for the day; ``piece`` tells pieces of one book apart.
    """

    def __init__(self, workload: Workload, count: int, pairs: int = 0, piece: int = 0) -> None:
        rng = np.random.default_rng(workload.seed + 1)
        names = [one.name for one in workload.products]
        self.words = {"product": names, "vendor": list(workload.vendors), "destination": list(workload.countries)}
        drawn = pairs or count
        if not pairs:
            rng = np.random.default_rng((workload.seed + 1, piece))
        self.codes = {name: rng.integers(0, len(words), drawn, dtype=np.int32) for name, words in self.words.items()}
        rng = np.random.default_rng((workload.seed + 2, piece))
        if pairs:
            picked = rng.integers(0, pairs, count)
            self.codes = {name: codes[picked] for name, codes in self.codes.items()}
        self.days = rng.integers(FIRST.toordinal(), LAST.toordinal() + 1, count, dtype=np.int32)

    def __len__(self) -> int:
        return len(self.days)

    def distinct(self, first: int | None = None) -> int:
        """The number of distinct rows among the first ones, without the date."""
        whole = np.zeros(len(self), dtype=np.int64)
        for name, words in self.words.items():
            whole = whole * len(words) + self.codes[name]
        return len(np.unique(whole[:first]))

    def key(self, row: int) -> Key:
        """One row as a question."""
        product, vendor, destination = (words[self.codes[name][row]] for name, words in self.words.items())
        return Key(product, vendor, destination, date.fromordinal(int(self.days[row])))

    def polars(self, form: str) -> Any:
        """A Polars frame of ``strings`` or of ``categories`` (Enum)."""
        import polars as pl

        columns = {
            name: pl.Series(name, words, pl.Enum(words)).gather(self.codes[name]) for name, words in self.words.items()
        }
        frame = pl.DataFrame(columns).with_columns(pl.Series("day", self.days - EPOCH, pl.Int32).cast(pl.Date))
        if form == "strings":
            frame = frame.with_columns(pl.col("product", "vendor", "destination").cast(pl.String))
        return frame.rechunk()

    def pandas(self, form: str) -> Any:
        """A pandas frame of ``strings`` or of ``categories``."""
        import pandas as pd

        frame = pd.DataFrame(
            {name: pd.Categorical.from_codes(self.codes[name], words) for name, words in self.words.items()}
        )
        if form == "strings":
            frame = frame.astype(str)
        return frame.assign(day=(self.days - EPOCH).astype("datetime64[D]").astype("datetime64[s]"))


def copied(frame: Any) -> Any:
    """A copy of the same columns."""
    import polars as pl

    half = len(frame) // 2
    return pl.concat([frame.head(half), frame.tail(len(frame) - half)], rechunk=True)
