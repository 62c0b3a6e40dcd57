"""Cold measurements: everything from the rules to the answers of a first book, and how many classes a book has."""

from __future__ import annotations

import argparse
import gc
from collections.abc import Callable
from time import perf_counter
from typing import Any

from clock import now
from contenders import Contender
from contenders.licet_engine import Licet
from results import Results, say
from rows import Rows
from workload import Workload

FEWER = 5_000  # rows of the cold book that are distinct apart from the date
ROUNDS = 3
EVEN_RULES = 1_000  # the number of rules for the evenly drawn book
WORKERS = 2


def measure(taking_part: list[Contender], workload: Workload, results: Results, given: argparse.Namespace) -> None:
    """Load each library anew and answer a book with it, in turns."""
    rows = Rows(workload, given.rows, FEWER)
    entrants = [type(one) for one in taking_part if one.batches]
    for number in range(min(ROUNDS, given.batch_rounds)):
        for entrant in entrants[number % len(entrants) :] + entrants[: number % len(entrants)]:
            seconds = _cold(entrant, workload, rows)
            say(f"  {entrant.name}: {seconds:.2f} s for a cold book")
            results.add(results.cold, "book", entrant.name, seconds)
    if workload.size == EVEN_RULES and not given.quick and not given.pairs:
        _evenly(workload, results, Rows(workload, given.rows))


def _cold(entrant: type[Contender], workload: Workload, rows: Rows) -> float:
    """Seconds from the rules to the answers of a first book."""
    frames, contender = _Frames(rows), entrant()
    gc.collect()
    start = now()
    contender.load(workload)
    columns = contender.columns(frames, "strings")
    (contender.screened if isinstance(contender, Licet) else contender.batch)(columns)
    seconds = now() - start
    contender.close()
    return seconds


class _Frames:
    """Frames that are made before the clock starts."""

    def __init__(self, rows: Rows) -> None:
        self._polars = rows.polars("strings")

    def polars(self, _: str) -> Any:
        """The Polars frame."""
        return self._polars


def _evenly(workload: Workload, results: Results, rows: Rows) -> None:
    """A first book in which nearly every row is a case of its own, by one process and by several."""
    frame = rows.polars("strings")
    results.even_cases = rows.distinct()
    for workers in (1, WORKERS):
        licet = Licet()
        licet.load(workload)
        start = perf_counter()  # processes share the work, so only the clock on the wall tells
        licet.screened(frame, workers)
        results.even[workers] = perf_counter() - start
        results.even_classes = licet.classes()
        say(f"  evenly drawn, {workers} processes: {results.even[workers]:.1f} s")


def clocked(run: Callable[[], Any]) -> float:
    """The seconds that a function takes."""
    start = now()
    run()
    return now() - start
