"""The libraries that licet is compared with, each used in the fastest known way, behind one small interface.

Answers are numbers: 0 allowed, 1 licence, 2 blocked. A question is prepared outside the clock for everybody but licet,
which gets the same words a user would write.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from clock import now
from workload import Key, Sheet, Workload

MODULES = (
    "licet_engine", "sqlite", "zen_table", "cedar", "rego", "durable", "clips_rete", "polars_join", "duckdb_join",
)  # fmt: skip


class Contender:
    """One way of answering. ``ask`` answers one prepared question, ``batch`` a prepared frame."""

    name = ""
    kind = "rule engine"  # or: table, licet
    needs: str | None = None  # the module that must be importable
    slow = False  # so slow that it gets fewer questions
    points = True
    sheets = True  # whether it accepts a product outside the catalogue
    batches = False

    @classmethod
    def available(cls) -> str | None:
        """Why it cannot be measured, or ``None``."""
        if cls.needs is not None and find_spec(cls.needs) is None:
            return f"{cls.needs} is not installed"
        return None

    def load(self, workload: Workload) -> None:
        """Load the rules."""
        raise NotImplementedError

    def prepare(self, question: Key | Sheet) -> Any:
        """The question in the fastest form."""
        raise NotImplementedError

    def ask(self, question: Any) -> Any:
        """The answer to a prepared question, as the engine returns it. This call is timed."""
        raise NotImplementedError

    def read(self, answer: Any) -> int:
        """An answer as a number."""
        return int(answer)

    def columns(self, frames: Any, form: str) -> Any:
        """The input of ``batch`` for columns of ``strings`` or ``categories``; ``None`` if not supported."""

    def batch(self, columns: Any) -> Any:
        """The answers to a prepared frame, as an array of numbers."""
        raise NotImplementedError

    def close(self) -> None:
        """Release its resources."""


def timed(contender: Contender, questions: list[Any], repeats: int = 1) -> float:
    """Seconds for one question."""
    if hasattr(contender, "timed"):
        return float(contender.timed(questions * repeats)[0] / (len(questions) * repeats))
    prepared, ask = [contender.prepare(question) for question in questions], contender.ask
    start = now()
    for _ in range(repeats):
        for question in prepared:
            ask(question)
    return (now() - start) / (len(questions) * repeats)


def contenders() -> list[type[Contender]]:
    """All libraries, licet first."""
    return [one for name in MODULES for one in import_module(f"contenders.{name}").CONTENDERS]


def expanded(workload: Workload) -> list[tuple[str, str, str | None, int, int, int]]:
    """The expanded rules: product, destination, vendor, first day, first day after, status."""
    return [
        (product.name, country, rule.vendor, rule.start, rule.end, rule.status)
        for rule in workload.rules
        for product in workload.products
        if rule.meets(product)
        for country in sorted(workload.inside(rule.place))
    ]


def memberships(workload: Workload) -> dict[str, list[str]]:
    """The groups of every country."""
    found: dict[str, list[str]] = {code: [] for code in workload.countries}
    for name, codes in workload.groups.items():
        for code in codes:
            found[code].append(name)
    return found


def figures(workload: Workload, question: Key | Sheet) -> tuple[str, str, float, float]:
    """Product, family, TPP and density of a question; a product outside the catalogue has no name that occurs in rules."""
    if isinstance(question, Sheet):
        return "", question.family, question.tpp, question.density
    product = workload.by_name[question.product]
    return product.name, product.family, product.tpp, product.density
