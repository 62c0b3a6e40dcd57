"""Ten million rows through a lazy frame, from Parquet to Parquet: time and peak memory.

Run by run.py in a process of its own: ``python benchmarks/big.py RULES ROWS PAIRS``. Prints seconds, megabytes, rows out.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import polars as pl
from contenders.licet_engine import Licet
from memory import resident
from rows import Rows
from workload import generate

PIECE = 1_000_000


def main() -> None:
    """Write the input in chunks, screen it, report."""
    rules, count, pairs = (int(text) for text in sys.argv[1:4])
    workload = generate(rules)
    with TemporaryDirectory() as folder:
        for number, first in enumerate(range(0, count, PIECE)):
            piece = Rows(workload, min(PIECE, count - first), pairs, number).polars("strings")
            piece.write_parquet(Path(folder) / f"in-{number:03}.parquet")
        del piece
        licet = Licet()
        licet.load(workload)
        start = perf_counter()
        licet.screened(pl.scan_parquet(Path(folder) / "in-*.parquet")).sink_parquet(Path(folder) / "out.parquet")
        spent = perf_counter() - start
        out = pl.scan_parquet(Path(folder) / "out.parquet").select(pl.len()).collect().item()
    print(spent, resident(peak=True), out)


if __name__ == "__main__":
    main()
