"""What is wanted of licet, with the measured values."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from results import Results, ratio

LICET = "licet"
FRAMES = ("licet, Polars frame", "licet, pandas frame")
SQLITE, CODES, ZEN, POLARS, DUCKDB = "sqlite3", "sqlite3, numbers prepared", "zen-engine", "Polars join", "DuckDB join"
REMEMBERED = "sqlite3, with a dict"
ENGINES = (ZEN, "cedarpy", "regorus (hobofan-regorus)", "durable-rules, plainly", "CLIPS (clipspy)")
# What is wanted, by number of rules: seconds for facts never seen; for a cold book, and how often the Polars join fits in.
NEVER_SEEN = {100: 150e-6, 1_000: 200e-6, 10_000: 400e-6}
COLD_BOOK: dict[int, tuple[float, float | None]] = {100: (1.0, None), 1_000: (1.2, 3.0), 10_000: (3.5, 1.5)}
SHEET, EVEN, TWICE = 20e-6, 60.0, 1.8


class Target(NamedTuple):
    """One target, the measured value, and whether it is met (``None``: not measured)."""

    text: str
    measured: str
    met: bool | None


def promises(found: Sequence[Results]) -> list[Target]:
    """Every target, those of cold answers first."""
    return [*_cold_promises(found), *_point_promises(found), *_batch_promises(found), *_growth(found), *_loading(found)]


def _point_promises(found: Sequence[Results]) -> list[Target]:
    targets = []
    for measure, label, peer_targets in (
        ("another day", "a seen case on another day", ((SQLITE, 1.5),)),
        ("seen", "a seen check", ((SQLITE, 5), (CODES, 5), (_fastest_engine, 10), (REMEMBERED, 0.5))),
    ):
        for peer, least in peer_targets:
            values = []
            for results in found:
                slots = results.points.get(measure, {})
                name = peer if isinstance(peer, str) else peer(slots)
                if name in slots and LICET in slots:
                    found_ratio = ratio(slots[LICET], slots[name])
                    values.append((results.rules, found_ratio, "" if name == peer else name))
            who = peer if isinstance(peer, str) else "the fastest rule engine"
            targets.append(_at_least(f"{label}: {least}× faster than {who}", values, least))
    for one in found:
        if one.latencies and one.rules in NEVER_SEEN:
            most = NEVER_SEEN[one.rules]
            label = f"facts never seen, {one.rules:,} rules: at most {time_text(most)}, one in a hundred at most 2 ms"
            targets.append(_latency(label, one.latencies, most, 2e-3))
    if shipped := found[-1].shipped:
        label = "facts never seen, the shipped rulebook: at most 250 µs, one in a hundred at most 1.2 ms"
        targets.append(_latency(label, shipped, 250e-6, 1.2e-3))
    sheets = [(one.rules, one.points["sheet, class seen"][LICET]) for one in found if "sheet, class seen" in one.points]
    if sheets:
        text = ", ".join(f"{time_text(statistics.median(times))} at {rules:,}" for rules, times in sheets)
        met = all(statistics.median(times) <= SHEET for _, times in sheets)
        targets.append(Target("a spec sheet of a known class: at most 20 µs", text, met))
    return targets


def _latency(label: str, latencies: Sequence[float], most: float, tail: float) -> Target:
    usual = statistics.median(latencies)
    text = f"{time_text(usual)} (one in a hundred over {time_text(_tail(latencies))})"
    return Target(label, text, usual <= most and _tail(latencies) <= tail)


def _cold_promises(found: Sequence[Results]) -> Iterator[Target]:
    """A first book with the load, by itself and beside the Polars join with its load; the book that is drawn evenly."""
    for one in found:
        book = one.cold.get("book", {})
        if LICET not in book or one.rules not in COLD_BOOK:
            continue
        most, beside = COLD_BOOK[one.rules]
        seconds = statistics.median(book[LICET])
        yield Target(f"a cold book, {one.rules:,} rules: at most {most:g} s", f"{seconds:.2f} s", seconds <= most)
        if beside is not None and POLARS in book:
            times = 1 / ratio(book[LICET], book[POLARS])
            text = f"a cold book, {one.rules:,} rules: at most {beside:g}× the time of the {POLARS} with its load"
            yield Target(text, times_text(times), times <= beside)
        if one.even:
            yield Target(
                f"{one.even_cases:,} cases, one process: at most 60 s", time_text(one.even[1]), one.even[1] <= EVEN
            )
        if len(one.even) > 1:
            times = one.even[1] / one.even[max(one.even)]
            yield Target(f"{one.even_cases:,} cases, two processes: 1.8× faster", times_text(times), times >= TWICE)


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
            said = f"{results.big[1]:,.0f} MB, {time_text(results.big[0])}"
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


def time_text(seconds: float) -> str:
    """A time in a fitting unit."""
    for size, unit in ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs")):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds * 1e9:.0f} ns"


def times_text(value: float) -> str:
    """A ratio."""
    return f"{value:.3g}×" if value < 100 else f"{value:,.0f}×"  # noqa: PLR2004
