"""What a run measures, in numbers."""

from __future__ import annotations

import statistics
import sys
from dataclasses import dataclass, field


@dataclass
class Results:
    """What was measured at one number of rules. Times in seconds, by measure and contender; rates in rows a second."""

    rules: int
    points: dict[str, dict[str, list[float]]] = field(default_factory=dict)
    loads: dict[str, float] = field(default_factory=dict)
    steps: dict[str, float] = field(default_factory=dict)
    first: dict[str, float] = field(default_factory=dict)
    rates: dict[str, dict[str, list[float]]] = field(default_factory=dict)
    first_batch: dict[str, float] = field(default_factory=dict)
    memory: dict[str, float] = field(default_factory=dict)
    checked: dict[str, str] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)
    latencies: list[float] = field(default_factory=list)
    shipped: list[float] = field(default_factory=list)
    pairs: int = 0
    big: tuple[float, float, int] | None = None
    shares: tuple[float, float, float] = (0.0, 0.0, 0.0)

    def add(self, table: dict[str, dict[str, list[float]]], measure: str, name: str, value: float) -> None:
        """One round's value."""
        table.setdefault(measure, {}).setdefault(name, []).append(value)


def ratio(mine: list[float], theirs: list[float]) -> float:
    """Theirs over mine, round by round, and the median of that."""
    return statistics.median(b / a for a, b in zip(mine, theirs, strict=True))


def say(text: str) -> None:
    """Tell whoever waits."""
    print(text, file=sys.stderr, flush=True)
