"""Writes the measurements as Markdown: tables, and the targets with the measured ratios."""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Sequence
from pathlib import Path

from results import Results, ratio
from targets import FRAMES, LICET, POLARS, SQLITE, promises, time_text, times_text

BEGIN, END = "<!-- benchmarks: begin -->", "<!-- benchmarks: end -->"
MANY = 100_000  # rows per second from which rates are written in millions
REPEATED = "seen"
MEASURES = {
    "another day": "A case seen before, on another day",
    "never seen": "A case never seen",
    "sheet, class seen": "A spec sheet outside the catalogue, its class seen before",
    "sheet, class not seen": "A spec sheet outside the catalogue, its class never seen",
}
LEAD = """# Performance

Speed and memory use of licet and of other libraries, measured by `python benchmarks/run.py` in one run. Absolute times depend
on the machine and its load; ratios compare measurements taken shortly after one another and are more reliable.
"""


def write(path: Path, text: str) -> None:
    """Replace the text between the markers of a file, which is created if it is missing."""
    old = path.read_text(encoding="utf-8") if path.exists() else f"{LEAD}\n{BEGIN}\n{END}\n"
    before, _, rest = old.partition(BEGIN)
    after = rest.partition(END)[2]
    path.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")


def markdown(found: Sequence[Results], given: argparse.Namespace, machine: str, versions: str) -> str:
    """The complete report."""
    parts = [f"Measured {given.date} on {machine}. {versions}.", _headline(found), _answers(found), _targets(found)]
    for measure, title in MEASURES.items():
        if any(measure in results.points for results in found):
            parts.append(_points(found, measure, title))
    if any(results.rates for results in found):
        parts += [_rates(found, form, given) for form in ("strings", "categories")]
        parts.append(_first_batches(found))
    parts += [_even(found), _loads(found)]
    if any(REPEATED in results.points for results in found):
        parts.append(_points(found, REPEATED, "The same question again"))
    parts += [_memory(found), _big(found, given), _left_out(found)]
    return "\n\n".join(part for part in parts if part)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(cells) + " |" for cells in (head, *rows)]
    lines.insert(1, "|" + "---|" * len(head))
    return "\n".join(lines)


def _sizes(found: Sequence[Results]) -> list[str]:
    return [f"{results.rules:,} rules" for results in found]


def _headline(found: Sequence[Results]) -> str:
    """What a new process waits for, each beside the peer that people would take instead."""
    rows = []
    loaded = [sum(one.steps.values()) if one.steps else None for one in found]
    peers = [
        one.loads[SQLITE] + one.first[SQLITE] if SQLITE in one.loads and SQLITE in one.first else None for one in found
    ]
    rows.append(["rules loaded, first answer", *map(_beside, loaded, peers)])
    books = [one.cold.get("book", {}) for one in found]
    measured = [(f"rules loaded, a first book answered, beside the {POLARS}", POLARS, books)]
    for name in ("another day", "never seen"):
        slots = [one.points.get(name, {}) for one in found]
        measured.append((f"{MEASURES[name].lower()}, beside {SQLITE}", SQLITE, slots))
    for text, peer, slots in measured:
        rows.append([text, *(_beside(*(_median(slot.get(name)) for name in (LICET, peer))) for slot in slots)])
    return (
        "### Cold\n\nTimes of licet, in brackets those of the peer. Nothing is in a cache but what the row says.\n\n"
        + _table(["", *_sizes(found)], rows)
    )


def _median(times: Sequence[float] | None) -> float | None:
    return statistics.median(times) if times else None


def _beside(mine: float | None, theirs: float | None) -> str:
    """A time, and that of another library."""
    if mine is None:
        return "–"
    return time_text(mine) + ("" if theirs is None else f" ({time_text(theirs)}, {times_text(theirs / mine)})")


def _even(found: Sequence[Results]) -> str:
    lines = [
        f"{one.even_cases:,} distinct cases in {one.even_classes:,} classes at {one.rules:,} rules: "
        + ", ".join(f"{time_text(seconds)} with {_processes(workers)}" for workers, seconds in one.even.items())
        + "."
        for one in found
        if one.even
    ]
    return "### A first book in which every row is drawn evenly\n\n" + "\n".join(lines) if lines else ""


def _processes(workers: int) -> str:
    return "one process" if workers == 1 else f"{workers} processes"


def _answers(found: Sequence[Results]) -> str:
    shares = "; ".join(
        f"{results.rules:,} rules {results.shares[0]:.0%} allowed, {results.shares[1]:.0%} licence, {results.shares[2]:.0%} blocked"
        for results in found
    )
    return (
        "Answers of the workload: "
        + shares
        + ". Before timing, the answers of each library were compared with an oracle"
        " that evaluates every rule; libraries with wrong answers are named at the end."
    )


def _points(found: Sequence[Results], measure: str, title: str) -> str:
    names = list(dict.fromkeys(name for results in found for name in results.points.get(measure, {})))
    rows = []
    for name in names:
        cells = [f"**{name}**" if name == LICET else name]
        for results in found:
            mine, theirs = (results.points.get(measure, {}).get(one) for one in (LICET, name))
            if theirs is None or mine is None:
                cells.append("–")
            else:
                times = "" if name == LICET else f" ({times_text(ratio(mine, theirs))})"
                cells.append(f"{time_text(statistics.median(theirs))}{times}")
        rows.append(cells)
    return f"### {title}\n\n" + _table(["", *_sizes(found)], rows)


def _rates(found: Sequence[Results], form: str, given: argparse.Namespace) -> str:
    names = list(dict.fromkeys(name for results in found for name in results.rates.get(form, {})))
    pairs = ", ".join(f"{one.pairs:,} at {one.rules:,} rules" for one in found if one.pairs)
    rows = []
    for name in names:
        cells = [f"**{name}**" if name in FRAMES else name]
        for results in found:
            mine, theirs = (results.rates.get(form, {}).get(one) for one in (FRAMES[0], name))
            if theirs is None:
                cells.append("–")
            else:
                times = "" if mine is None or name == FRAMES[0] else f" ({times_text(ratio(mine, theirs))})"
                rate = statistics.median(theirs)
                cells.append((f"{rate / 1e6:.2f} M" if rate >= MANY else f"{rate:,.0f}") + times)
        rows.append(cells)
    title = f"### Batch of {given.rows:,} rows from {form}, rows per second"
    note = (
        f"Distinct (product, vendor, destination): {pairs}; every day of ten years, one thread. licet adds nine columns"
        " (verdict, reasons, dates, receipt); the others return one number per row. Rule engines take no frames: they get"
        " one prepared question per row."
    )
    return f"{title}\n\n{note}\n\n" + _table(["", *_sizes(found)], rows)


def _first_batches(found: Sequence[Results]) -> str:
    names = list(dict.fromkeys(name for results in found for name in results.first_batch))
    rows = [
        [name, *(time_text(results.first_batch[name]) if name in results.first_batch else "–" for results in found)]
        for name in names
    ]
    return (
        "### The first batch\n\nIt computes the timelines that later batches reuse; the rules are loaded before.\n\n"
        + _table(["", *_sizes(found)], rows)
    )


def _loads(found: Sequence[Results]) -> str:
    names = sorted(dict.fromkeys(name for results in found for name in results.loads), key=lambda name: name != LICET)
    rows = [[name, *(_loaded(one, name) for one in found)] for name in names]
    steps = list(dict.fromkeys(step for results in found for step in results.steps))
    split = [[step, *(time_text(results.steps.get(step, 0)) for results in found)] for step in steps]
    return (
        "### Loading\n\nLoading the rules + first answer; the first column includes imports. licet reads and checks YAML text; the others get Python objects.\n\n"
        + _table(["", *_sizes(found)], rows)
        + "\n\nlicet, step by step:\n\n"
        + _table(["", *_sizes(found)], split)
    )


def _loaded(results: Results, name: str) -> str:
    if name not in results.loads:
        return "–"
    first = f" + {time_text(results.first[name])}" if name in results.first else ""
    return time_text(results.loads[name]) + first


def _memory(found: Sequence[Results]) -> str:
    names = list(dict.fromkeys(name for results in found for name in results.memory))
    if not names:
        return ""
    rows = [[name, *(f"{one.memory[name]:.0f} MB" if name in one.memory else "–" for one in found)] for name in names]
    return "### Memory\n\nMemory growth of a new process by imports, loading and 300 answers.\n\n" + _table(
        ["", *_sizes(found)], rows
    )


def _big(found: Sequence[Results], given: argparse.Namespace) -> str:
    lines = [
        f"{one.big[2]:,} rows at {one.rules:,} rules, Parquet to Parquet through a lazy Polars frame: {time_text(one.big[0])},"
        f" with a peak memory of {one.big[1]:,.0f} MB."
        for one in found
        if one.big is not None
    ]
    if not lines and given.big and any(one.rules == given.big_rules for one in found):
        lines = ["The streamed screening failed."]
    return "### A data set larger than memory\n\n" + "\n".join(lines) if lines else ""


def _left_out(found: Sequence[Results]) -> str:
    lines = [f"- {one.rules:,} rules, {name}: {why}" for one in found for name, why in one.skipped.items()]
    return "### Not measured\n\n" + "\n".join(lines) if lines else ""


def _targets(found: Sequence[Results]) -> str:
    rows = []
    for target in promises(found):
        word = {True: "met", False: "**missed**", None: "not measured"}[target.met]
        rows.append([target.text, target.measured, word])
    return "### Targets\n\n" + _table(["target", "measured", ""], rows)
