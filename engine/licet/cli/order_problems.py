"""What is missing or wrong in the orders of a file, grouped by kind, with examples."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from licet.engine import Engine
from licet.language.attributes import FIGURES, FLAGS
from licet.render.missing import FACTS, OPTIONS

EXAMPLES = 3
LISTS = "parties that these lists do not clear, as they are not whole here (`licet lists import` loads whole lists)"
LAWS = "laws that may require a licence, as their rulebooks are incomplete"
# Needs that are counted together, each with the name that it is about.
TOGETHER = {
    LISTS: re.compile(r"\w+: screen the party against ([^:,]+)"),
    LAWS: re.compile(r"whether ([A-Z]+) rules require a licence"),
}
KEYS = {*FIGURES, *FLAGS, "kind"}
_QUOTED = re.compile(r"`([^`]*)`")
_PRODUCT = "product: no product `…` is known"


@dataclass(frozen=True, slots=True)
class Problem:
    """One kind of missing information: how many orders have it, with how many different cells, and the most frequent.

    An order may lack several lists or laws; of these, ``orders`` is the number for the most frequent.
    """

    kind: str
    orders: int
    distinct: int
    examples: tuple[str, ...]

    @property
    def text(self) -> str:
        """The problem on one line; the whole message if there is only one."""
        if self.kind in TOGETHER:
            return f"{self.kind}: {', '.join(self.examples)}"
        if self.kind in FACTS:
            flag = f"--figure {self.kind}=COLUMN" if self.kind in KEYS else OPTIONS.get(self.kind)
            return FACTS[self.kind] + (f" ({flag})" if flag else "")
        if self.distinct == 1:
            return self.examples[0]
        more = self.distinct - len(self.examples)
        told = [_cell(example) for example in self.examples] if "…" in self.kind else self.examples
        return f"{self.kind}: {'; '.join(told)}" + (f"; and {more} more" if more else "")


def problems(needs: Counter[str], engine: Engine) -> list[Problem]:
    """The needs of the orders by kind, the most frequent first. A product that is not known has the nearest names beside it."""
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for need, number in needs.items():
        kind, name = _together(need) or (_kind(need), need)
        kinds[kind][name] = max(kinds[kind][name], number)
    found = [_problem(kind, counted, engine) for kind, counted in kinds.items()]
    return sorted(found, key=lambda problem: -problem.orders)


def _problem(kind: str, counted: Counter[str], engine: Engine) -> Problem:
    if kind in TOGETHER:
        return Problem(kind, max(counted.values()), len(counted), tuple(name for name, _ in counted.most_common()))
    examples = (_with_names(need, kind, engine) for need, _ in counted.most_common(EXAMPLES))
    return Problem(kind, counted.total(), len(counted), tuple(examples))


def _together(need: str) -> tuple[str, str] | None:
    """The kind of a need that is counted together with others, and the name that it is about."""
    found = ((kind, pattern.match(need)) for kind, pattern in TOGETHER.items())
    return next(((kind, match[1]) for kind, match in found if match), None)


def _kind(need: str) -> str:
    """A need without the cells that it quotes and without its hints."""
    return _QUOTED.sub("`…`", need.partition("; ")[0])


def _cell(need: str) -> str:
    """The first cell that a need quotes, with its hint."""
    message, _, hint = need.partition("; ")
    cells = _QUOTED.findall(message)
    return (f"`{cells[0]}`" if cells else message) + (f", {hint}" if hint else "")


def _with_names(need: str, kind: str, engine: Engine) -> str:
    if kind != _PRODUCT:
        return need
    near = engine.rulebook.catalogue.find(_QUOTED.findall(need)[0]).suggestions
    return f"{need}; did you mean {' or '.join(f'`{name}`' for name in near)}?" if near else need
