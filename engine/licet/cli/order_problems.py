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
_LIST = re.compile(r"\w+: screen the party against ([^:,]+)")
KEYS = {*FIGURES, *FLAGS, "kind"}
_QUOTED = re.compile(r"`([^`]*)`")
_PRODUCT = "product: no product `…` is known"


@dataclass(frozen=True, slots=True)
class Problem:
    """One kind of missing information: how many orders have it, with how many different cells, and the most frequent.

    An order that several lists do not clear has it once; of lists, ``orders`` is the number for the most frequent.
    """

    kind: str
    orders: int
    distinct: int
    examples: tuple[str, ...]

    @property
    def text(self) -> str:
        """The problem on one line; the whole message if there is only one."""
        if self.kind == LISTS:
            return f"{LISTS}: {', '.join(self.examples)}"
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
    lists: Counter[str] = Counter()
    for need, number in needs.items():
        if screened := _LIST.match(need):
            lists[screened[1]] = max(lists[screened[1]], number)
        else:
            kinds[_kind(need)][need] = number
    found = (
        [Problem(LISTS, max(lists.values()), len(lists), tuple(name for name, _ in lists.most_common()))]
        if lists
        else []
    )
    found += [
        Problem(
            kind,
            counted.total(),
            len(counted),
            tuple(_with_names(need, kind, engine) for need, _ in counted.most_common(EXAMPLES)),
        )
        for kind, counted in kinds.items()
    ]
    return sorted(found, key=lambda problem: -problem.orders)


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
