"""The ratios of a run, kept as JSON, and what fell since: for people who change the code, not for CI."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from results import Results, ratio

KEPT = Path(__file__).parent / "ratios.json"
LICET, FRAME = "licet", "licet, Polars frame"
FALLEN = 0.8  # a ratio below this share of the kept one has fallen by more than a fifth


def ratios(found: Sequence[Results]) -> dict[str, float]:
    """How many times as fast as each other library licet is: by number of rules, measurement and library."""
    return {f"{one.rules} rules, {name}": round(value, 4) for one in found for name, value in _of(one)}


def _of(results: Results) -> Iterator[tuple[str, float]]:
    for measure, slots in {**results.points, **{f"cold {name}": times for name, times in results.cold.items()}}.items():
        mine = slots.get(LICET)
        for name, theirs in slots.items():
            if mine is not None and name != LICET:
                yield f"{measure}, {name}", ratio(mine, theirs)
    for form, rates in results.rates.items():
        mine = rates.get(FRAME)
        for name, theirs in rates.items():
            if mine is not None and name != FRAME:
                yield f"batch of {form}, {name}", ratio(theirs, mine)
    if len(results.even) > 1:
        alone, together = results.even[1], results.even[max(results.even)]
        yield f"evenly drawn book, one process beside {max(results.even)}", alone / together


def write(found: Sequence[Results], day: str, machine: str) -> None:
    """Keep the ratios of a run."""
    kept = {"measured": day, "machine": machine, "ratios": ratios(found)}
    KEPT.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def compared(found: Sequence[Results]) -> str:
    """What fell by more than a fifth since the kept run, the worst first, and what was not measured."""
    if not KEPT.exists():
        return f"there is no {KEPT.name} to compare with; a full run writes it"
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    now = ratios(found)
    both = {name: (was, now[name]) for name, was in kept["ratios"].items() if name in now}
    fallen = sorted((is_ / was, name, was, is_) for name, (was, is_) in both.items() if is_ < FALLEN * was)
    lines = [f"Compared with the run of {kept['measured']} on {kept['machine']}: {len(both)} ratios."]
    lines += [f"- {name}: {was:.3g}× then, {is_:.3g}× now ({share:.0%})" for share, name, was, is_ in fallen]
    lines.append(f"{len(fallen)} fell by more than a fifth." if fallen else "None fell by more than a fifth.")
    if missing := len(kept["ratios"]) - len(both):
        lines.append(f"{missing} kept ratios were not measured in this run.")
    return "\n".join(lines)
