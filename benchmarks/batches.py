"""Batch measurements: every library that takes data frames, with strings and with categories, in turns."""

from __future__ import annotations

import argparse
import gc
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import numpy as np
from clock import now
from cold import FEWER, clocked
from contenders import Contender, timed
from contenders.licet_engine import Licet
from environment import has
from results import Results, say
from rows import Rows, copied
from workload import Workload

COMPARED = 400  # rows compared with the oracle; the libraries are compared with each other on all rows
ONE_BY_ONE, ONE_BY_ONE_SLOW = 5_000, 50  # rows for a rule engine in one round


class Entry(NamedTuple):
    """One library with one form of columns: ``run`` returns the seconds for ``size`` rows."""

    form: str
    name: str
    size: int
    run: Callable[[], float]


def measure(taking_part: list[Contender], workload: Workload, results: Results, given: argparse.Namespace) -> None:
    """Check all answers, then measure rounds of complete frames."""
    rows = Rows(workload, given.rows, given.pairs or FEWER)
    results.pairs = rows.distinct()
    entries = _entries([one for one in taking_part if one.batches], rows, workload, results)
    entries += [_row_by_row(one, rows) for one in taking_part if one.kind == "rule engine"]
    for number in range(given.batch_rounds):
        turn = number % len(entries)
        for entry in entries[turn:] + entries[:turn]:
            gc.collect()
            results.add(results.rates, entry.form, entry.name, entry.size / entry.run())


def _row_by_row(contender: Contender, rows: Rows) -> Entry:
    """Measure a rule engine, which takes no frames: the first rows one by one, prepared before timing."""
    questions = [rows.key(row) for row in range(min(len(rows), ONE_BY_ONE_SLOW if contender.slow else ONE_BY_ONE))]
    return Entry("strings", contender.name, len(questions), lambda: timed(contender, questions) * len(questions))


def _entries(taking_part: list[Contender], rows: Rows, workload: Workload, results: Results) -> list[Entry]:
    """The libraries whose answers are correct."""
    sample = range(0, len(rows), max(1, len(rows) // COMPARED))
    right = np.array([workload.oracle(rows.key(row)) for row in sample], dtype=np.int8)
    reference: Any = None
    entries: list[Entry] = []
    for form in ("strings", "categories"):
        frame = rows.polars(form)
        entries.append(Entry(form, "the columns copied", len(rows), partial(clocked, partial(copied, frame))))
        for name, contender, columns in _entrants(taking_part, rows, form):
            start = now()
            answers = np.asarray(contender.batch(columns))
            spent = now() - start
            say(f"  batch of {form}, {name}: {spent:.2f} s at first")
            if not np.array_equal(answers[sample], right) or (reference is not None and (answers != reference).any()):
                results.skipped[f"{name}, batch of {form}"] = "wrong answers"
                continue
            reference = answers
            results.first_batch.setdefault(name, spent)
            whole = contender.screened if isinstance(contender, Licet) else contender.batch
            entries.append(Entry(form, name, len(rows), partial(clocked, partial(whole, columns))))
    return entries


def _entrants(taking_part: list[Contender], rows: Rows, form: str) -> list[tuple[str, Contender, Any]]:
    found: list[tuple[str, Contender, Any]] = []
    for contender in taking_part:
        columns = contender.columns(rows, form)
        if columns is None:
            continue
        if isinstance(contender, Licet):
            found.append((f"{contender.name}, Polars frame", contender, columns))
            if has("pandas"):
                found.append((f"{contender.name}, pandas frame", contender, rows.pandas(form)))
        else:
            found.append((contender.name, contender, columns))
    return found
