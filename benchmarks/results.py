"""The results of a run."""

from __future__ import annotations

import statistics
import sys
from dataclasses import dataclass, field


@dataclass
class Results:
    """The results for one number of rules. Times in seconds, by measure and library; rates in rows per second."""

    rules: int
    points: dict[str, dict[str, list[float]]] = field(default_factory=dict)
    loads: dict[str, float] = field(default_factory=dict)
    steps: dict[str, float] = field(default_factory=dict)
    first: dict[str, float] = field(default_factory=dict)
    rates: dict[str, dict[str, list[float]]] = field(default_factory=dict)
    first_batch: dict[str, float] = field(default_factory=dict)
    cold: dict[str, dict[str, list[float]]] = field(default_factory=dict)
    even: dict[int, float] = field(default_factory=dict)  # by number of processes
    even_cases: int = 0
    even_classes: int = 0
    memory: dict[str, float] = field(default_factory=dict)
    checked: dict[str, str] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)
    latencies: list[float] = field(default_factory=list)
    shipped: list[float] = field(default_factory=list)
    pairs: int = 0
    big: tuple[float, float, int] | None = None
    shares: tuple[float, float, float] = (0.0, 0.0, 0.0)

    def add(self, table: dict[str, dict[str, list[float]]], measure: str, name: str, value: float) -> None:
        """Add the value of one round."""
        table.setdefault(measure, {}).setdefault(name, []).append(value)


def ratio(mine: list[float], theirs: list[float]) -> float:
    """The median of the ratios of the other library to licet within each round."""
    return statistics.median(b / a for a, b in zip(mine, theirs, strict=True))


def say(text: str) -> None:
    """Print progress to standard error."""
    print(text, file=sys.stderr, flush=True)
