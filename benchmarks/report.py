"""Writes the measurements as Markdown: tables, and the targets with the measured ratios."""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from results import Results, ratio

BEGIN, END = "<!-- benchmarks: begin -->", "<!-- benchmarks: end -->"
LICET = "licet"
MANY = 100_000  # rows per second from which rates are written in millions
EMPTY = "an empty method call"
COPIED = "the columns copied"
FRAMES = ("licet, Polars frame", "licet, pandas frame")
SQLITE, CODES, ZEN, POLARS, DUCKDB = "sqlite3", "sqlite3, numbers prepared", "zen-engine", "Polars join", "DuckDB join"
ENGINES = (ZEN, "cedarpy", "regorus (hobofan-regorus)", "durable-rules, plainly", "CLIPS (clipspy)")
MEASURES = {
    "seen": "The same question again",
    "another day": "A case seen before, on another day",
    "never seen": "A case never seen",
    "sheet, class seen": "A spec sheet outside the catalogue, its class seen before",
    "sheet, class not seen": "A spec sheet outside the catalogue, its class never seen",
}
LEAD = """# Performance

Speed and memory use of licet and of other libraries, measured by `python benchmarks/run.py` in one run. Absolute times depend
on the machine and its load; ratios compare measurements taken shortly after one another and are more reliable.
"""


class Target(NamedTuple):
    """One target, the measured value, and whether it is met (``None``: not measured)."""

    text: str
    measured: str
    met: bool | None


def write(path: Path, text: str) -> None:
    """Replace the text between the markers of a file, which is created if it is missing."""
    old = path.read_text(encoding="utf-8") if path.exists() else f"{LEAD}\n{BEGIN}\n{END}\n"
    before, _, rest = old.partition(BEGIN)
    after = rest.partition(END)[2]
    path.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")


def markdown(found: Sequence[Results], given: argparse.Namespace, machine: str, versions: str) -> str:
    """The complete report."""
    parts = [f"Measured {given.date} on {machine}. {versions}.", _answers(found), _targets(found)]
    for measure, title in MEASURES.items():
        if any(measure in results.points for results in found):
            parts.append(_points(found, measure, title))
    if any(results.rates for results in found):
        parts += [_rates(found, form, given) for form in ("strings", "categories")]
        parts.append(_first_batches(found))
    parts += [_loads(found), _memory(found), _big(found, given), _left_out(found)]
    return "\n\n".join(part for part in parts if part)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(cells) + " |" for cells in (head, *rows)]
    lines.insert(1, "|" + "---|" * len(head))
    return "\n".join(lines)


def _sizes(found: Sequence[Results]) -> list[str]:
    return [f"{results.rules:,} rules" for results in found]


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
                times = "" if name == LICET else f" ({_times(ratio(mine, theirs))})"
                cells.append(f"{_time(statistics.median(theirs))}{times}")
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
                times = "" if mine is None or name == FRAMES[0] else f" ({_times(ratio(mine, theirs))})"
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
        [name, *(_time(results.first_batch[name]) if name in results.first_batch else "–" for results in found)]
        for name in names
    ]
    return "### The first batch\n\nIt computes the timelines that later batches reuse.\n\n" + _table(
        ["", *_sizes(found)], rows
    )


def _loads(found: Sequence[Results]) -> str:
    names = sorted(dict.fromkeys(name for results in found for name in results.loads), key=lambda name: name != LICET)
    rows = [[name, *(_loaded(one, name) for one in found)] for name in names]
    steps = list(dict.fromkeys(step for results in found for step in results.steps))
    split = [[step, *(_time(results.steps.get(step, 0)) for results in found)] for step in steps]
    return (
        "### Loading\n\nLoading the rules + first answer; the first column includes imports. licet reads and checks YAML text; the others get Python objects.\n\n"
        + _table(["", *_sizes(found)], rows)
        + "\n\nlicet, step by step:\n\n"
        + _table(["", *_sizes(found)], split)
    )


def _loaded(results: Results, name: str) -> str:
    if name not in results.loads:
        return "–"
    first = f" + {_time(results.first[name])}" if name in results.first else ""
    return _time(results.loads[name]) + first


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
        f"{one.big[2]:,} rows at {one.rules:,} rules, Parquet to Parquet through a lazy Polars frame: {_time(one.big[0])},"
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
    for target in _promises(found):
        word = {True: "met", False: "**missed**", None: "not measured"}[target.met]
        rows.append([target.text, target.measured, word])
    return "### Targets\n\n" + _table(["target", "measured", ""], rows)


def _promises(found: Sequence[Results]) -> list[Target]:
    return [*_point_promises(found), *_batch_promises(found), *_growth(found), *_loading(found)]


def _point_promises(found: Sequence[Results]) -> list[Target]:
    targets = []
    for measure, label in (("seen", "a seen check"), ("another day", "a seen case on another day")):
        for peer, least in ((SQLITE, 5), (CODES, 5), (_fastest_engine, 10)):
            values = []
            for results in found:
                slots = results.points.get(measure, {})
                name = peer if isinstance(peer, str) else peer(slots)
                if name in slots and LICET in slots:
                    found_ratio = ratio(slots[LICET], slots[name])
                    values.append((results.rules, found_ratio, "" if name == peer else name))
            who = peer if isinstance(peer, str) else "the fastest rule engine"
            targets.append(_at_least(f"{label}: {least}× faster than {who}", values, least))
    told = [one for one in found if one.latencies]
    if told:
        text = ", ".join(
            f"{_time(statistics.median(one.latencies))} at {one.rules:,} (one in a hundred over {_time(_tail(one.latencies))})"
            for one in told
        )
        label = f"a never-seen case: at most 5 ms at {told[-1].rules:,} rules"
        targets.append(Target(label, text, statistics.median(told[-1].latencies) <= 5e-3))  # noqa: PLR2004
    if shipped := found[-1].shipped:
        text = f"{_time(statistics.median(shipped))} (one in a hundred over {_time(_tail(shipped))})"
        label = "a never-seen case: at most 1 ms with the shipped rulebook"
        targets.append(Target(label, text, statistics.median(shipped) <= 1e-3))  # noqa: PLR2004
    for measure in ("seen", "another day"):
        values = [
            (one.rules, ratio(one.points[measure][LICET], one.points["sheet, class seen"][LICET]))
            for one in found
            if "sheet, class seen" in one.points
        ]
        if values:
            text = ", ".join(f"{_times(value)} at {rules:,}" for rules, value in values)
            label = "the same question again" if measure == "seen" else "the same case on another day"
            met = all(value <= 10 for _, value in values)  # noqa: PLR2004
            targets.append(Target(f"a sheet of a known class: at most 10× {label}", text, met))
    return targets


def _tail(latencies: Sequence[float]) -> float:
    return latencies[len(latencies) * 99 // 100]


def _fastest_engine(slots: dict[str, list[float]]) -> str:
    present = [name for name in ENGINES if name in slots]
    return min(present, key=lambda name: statistics.median(slots[name]), default="")


def _at_least(text: str, values: Sequence[tuple[int, float, str]], least: float) -> Target:
    if not values:
        return Target(text, "", None)
    said = ", ".join(f"{value:.3g}× at {rules:,}" + (f" ({name})" if name else "") for rules, value, name in values)
    return Target(text, said, all(value >= least for _, value, _ in values))


def _batch_promises(found: Sequence[Results]) -> list[Target]:
    targets = []
    for form, wanted in (("strings", {1_000: 1, 10_000: 6}), ("categories", {1_000: 2, 10_000: 10})):
        for results in found:
            rates, against = results.rates.get(form, {}), results.rates.get("strings", {})
            if results.rules not in wanted:
                continue
            least = wanted[results.rules]
            text = f"batch from {form} at {results.rules:,} rules: {least}× the Polars join"
            if FRAMES[0] not in rates or POLARS not in rates:
                targets.append(Target(text, "", None))
                continue
            value = ratio(rates[POLARS], rates[FRAMES[0]])
            said = f"{value:.1f}×"
            if form == "categories":
                said += f" its join of categories, {ratio(against[POLARS], rates[FRAMES[0]]):.1f}× its join of strings"
            targets.append(Target(text, said, value >= least))
    targets += _against_engines(found)
    for results in found:
        if results.big is not None:
            said = f"{results.big[1]:,.0f} MB, {_time(results.big[0])}"
            text = f"{results.big[2]:,} rows within 2 GB of memory"
            targets.append(Target(text, said, results.big[1] <= 2_048))  # noqa: PLR2004
    return targets


def _against_engines(found: Sequence[Results]) -> Iterator[Target]:
    """Batches compared with rule engines, whose questions are prepared: from strings, and from prepared columns."""
    for form in ("strings", "categories"):
        values = []
        for results in found:
            rates, engines = results.rates.get(form, {}), results.rates.get("strings", {})
            engine = max(
                (name for name in ENGINES if name in engines),
                key=lambda name, engines=engines: statistics.median(engines[name]),
                default="",
            )
            if engine and FRAMES[0] in rates:
                values.append((results.rules, ratio(engines[engine], rates[FRAMES[0]]), engine))
        yield _at_least(f"batch from {form}: 100× any rule engine", values, 100)


def _growth(found: Sequence[Results]) -> list[Target]:
    by_rules = {results.rules: results for results in found}
    if not {100, 10_000} <= set(by_rules):
        return []
    small, large = by_rules[100], by_rules[10_000]
    seen = statistics.median(large.points["seen"][LICET]) / statistics.median(small.points["seen"][LICET])
    targets = [Target("growth from 100 to 10,000 rules, a seen check: at most 2×", f"{seen:.2f}×", seen <= 2)]  # noqa: PLR2004
    for form in ("strings", "categories"):
        if all(FRAMES[0] in one.rates.get(form, {}) for one in (small, large)):
            grown = statistics.median(small.rates[form][FRAMES[0]]) / statistics.median(large.rates[form][FRAMES[0]])
            text = f"growth from 100 to 10,000 rules, batch from {form}: at most 3×"
            targets.append(Target(text, f"{grown:.2f}×", grown <= 3))  # noqa: PLR2004
    return targets


def _loading(found: Sequence[Results]) -> list[Target]:
    results = found[-1]
    if not results.steps:
        return []
    whole = sum(results.steps.values())
    split = ", ".join(f"{step} {seconds:.2f} s" for step, seconds in results.steps.items())
    text = f"{results.rules:,} rules loaded and the first answer given in a few seconds"
    return [Target(text, f"{whole:.1f} s: {split}", whole <= 5)]  # noqa: PLR2004


def _time(seconds: float) -> str:
    for size, unit in ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs")):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds * 1e9:.0f} ns"


def _times(value: float) -> str:
    return f"{value:.3g}×" if value < 100 else f"{value:,.0f}×"  # noqa: PLR2004
