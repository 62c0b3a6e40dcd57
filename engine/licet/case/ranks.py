"""What the law can tell apart: every attribute as a small integer, its rank among the rulebook's own cut points.

Two products between the same cut points are one product to the law. Only ranks cross to the inference engine, so no
float and no text of a user ever does, and comparisons are exact.

For a figure with cut points ``c0 < c1 < …``, rank ``2i + 1`` is the value ``ci`` itself and rank ``2i`` the open gap
below it. For a word, rank 0 is any word no rule names; words that the same clauses name share a rank. What is not known is the whole range; what an attribute cannot
be (the TPP of a magnet) is :data:`NOT_APPLICABLE`, which meets no condition.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import Any

from licet.language.attributes import FIGURES, FLAGS, SYMBOLS
from licet.language.schema import Bounds, Clause
from licet.world.figures import Figure

Range = tuple[int, int]
NOT_APPLICABLE: Range = (-1, -1)
ATTRIBUTES: tuple[str, ...] = (*SYMBOLS, *FIGURES, *FLAGS)


class CutPoints:
    """The cut points of a set of clauses. ``expand`` maps a product name in a rule to the ids it stands for."""

    def __init__(self, clauses: Iterable[Clause], products: Mapping[str, tuple[str, ...]]) -> None:
        cuts: dict[str, set[float]] = {name: set() for name in FIGURES}
        uses: dict[str, dict[str, set[int]]] = {name: {} for name in SYMBOLS}
        self._products = products
        for number, clause in enumerate(clauses):
            for name in FIGURES:
                bounds: Bounds | None = getattr(clause, name)
                if bounds is not None:
                    limits = (bounds.at_least, bounds.above, bounds.at_most, bounds.below)
                    cuts[name].update(limit for limit in limits if limit is not None)
            for name in SYMBOLS:
                for word in self._meant(name, getattr(clause, name) or ()):
                    uses[name].setdefault(word, set()).add(number)
        self.cuts = {name: tuple(sorted(values)) for name, values in cuts.items()}
        self.words = {name: _ranked(found) for name, found in uses.items()}

    def _meant(self, name: str, words: Iterable[str]) -> Iterable[str]:
        if name != "product":
            return words
        return [part for word in words for part in self._products[word]]

    def whole(self, name: str) -> Range:
        """The range of an attribute of which nothing is known."""
        if name in FLAGS:
            return 0, 1
        return 0, 2 * len(self.cuts[name]) if name in FIGURES else max(self.words[name].values(), default=0)

    def of_word(self, name: str, word: str | None) -> Range:
        """The range of a word, ``None`` when unknown."""
        if word is None:
            return self.whole(name)
        rank = self.words[name].get(word, 0)
        return rank, rank

    def of_flag(self, value: bool | None) -> Range:
        """The range of a yes-or-no attribute, ``None`` when unknown."""
        return (0, 1) if value is None else (int(value), int(value))

    def of_figure(self, name: str, figure: Figure) -> Range:
        """The range of a figure as far as it is known."""
        low = self._rank(name, figure.low, above=figure.low_open)
        if figure.high is None:
            return low, 2 * len(self.cuts[name])
        return low, self._rank(name, figure.high, below=figure.high_open)

    def conditions(self, clause: Clause) -> tuple[tuple[int, str, tuple[Range, ...]], ...]:
        """Each attribute that a clause says something of, by position and name, with the ranges that meet it."""
        said = ((position, name, getattr(clause, name)) for position, name in enumerate(ATTRIBUTES))
        return tuple((position, name, self._meet(name, one)) for position, name, one in said if one is not None)

    def _meet(self, name: str, condition: Any) -> tuple[Range, ...]:
        if name in FLAGS:
            return (self.of_flag(condition),)
        if name in SYMBOLS:
            return _joined({self.words[name][word] for word in self._meant(name, condition)})
        low, high = self.whole(name)
        if condition.at_least is not None:
            low = self._rank(name, condition.at_least)
        if condition.above is not None:
            low = self._rank(name, condition.above, above=True)
        if condition.at_most is not None:
            high = self._rank(name, condition.at_most)
        if condition.below is not None:
            high = self._rank(name, condition.below, below=True)
        return ((low, high),)

    def _rank(self, name: str, value: float, *, above: bool = False, below: bool = False) -> int:
        cuts = self.cuts[name]
        index = bisect_left(cuts, value)
        if index < len(cuts) and cuts[index] == value:
            return 2 * index + 1 + above - below
        return 2 * index


def _ranked(uses: Mapping[str, set[int]]) -> dict[str, int]:
    """Words to ranks: equal for words that the same clauses name, neighbouring for words that are named together."""
    signatures = {word: tuple(sorted(clauses)) for word, clauses in uses.items()}
    order = {signature: rank for rank, signature in enumerate(sorted(set(signatures.values())), 1)}
    return {word: order[signature] for word, signature in signatures.items()}


def _joined(ranks: Iterable[int]) -> tuple[Range, ...]:
    """Single ranks as ranges, neighbours joined."""
    found: list[Range] = []
    for rank in sorted(ranks):
        if found and found[-1][1] == rank - 1:
            found[-1] = (found[-1][0], rank)
        else:
            found.append((rank, rank))
    return tuple(found)
