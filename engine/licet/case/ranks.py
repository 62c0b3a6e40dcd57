"""Ranks: every attribute of a product as a small integer, its position among the cut points of the rulebook.

Rules cannot distinguish two products whose figures lie between the same cut points. The inference engine gets ranks only,
never a float or the text of a user, so comparisons are exact.

For a figure with cut points ``c0 < c1 < …``, rank ``2i + 1`` is the value ``ci`` itself, and rank ``2i`` is the open
interval below it. For a word, rank 0 is every word that no rule names; words that the same clauses name have the same
rank. A yes-or-no fact of the case is 0 (no), 1 (not known to be either) or 2 (yes). A stated ECCN has the rank of the paragraph that rules name and that covers it, or those of all paragraphs below it. An
unknown attribute has the range of all ranks. An attribute that a kind of product does not have (the TPP of a
magnet) is :data:`NOT_APPLICABLE`, which meets no condition; so is an ECCN that is not stated.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from typing import Any

from licet.language.attributes import CASE_FLAGS, ECCN, FIGURES, FLAGS, SYMBOLS
from licet.language.schema import Clause
from licet.values.eccn import OTHER, interval, intervals
from licet.world.figures import Figure

Range = tuple[int, int]
NOT_APPLICABLE: Range = (-1, -1)
ATTRIBUTES: tuple[str, ...] = (*SYMBOLS, *FIGURES, *FLAGS, *CASE_FLAGS, ECCN)
_POSITIONS = {name: position for position, name in enumerate(ATTRIBUTES)}
KIND_POSITION, ECCN_POSITION = ATTRIBUTES.index("kind"), ATTRIBUTES.index(ECCN)


class CutPoints:
    """The cut points of a set of clauses.

    ``products`` maps a product name in a rule to the catalogue ids it stands for. ``kinds`` are further sets of kinds of
    product, and ``eccns`` further ECCNs, to be distinguished.
    """

    def __init__(
        self, clauses: Iterable[Clause], products: Mapping[str, tuple[str, ...]], kinds: Iterable[Iterable[str]] = (),
        eccns: Iterable[str] = (),
    ) -> None:  # fmt: skip
        cuts: dict[str, set[float]] = {name: set() for name in FIGURES}
        uses: dict[str, dict[str, set[int]]] = {name: {} for name in SYMBOLS}
        classified = set(eccns)
        self._products = products
        for number, clause in enumerate(clauses):
            for name, condition in stated(clause).items():
                if name in cuts:
                    limits = (condition.at_least, condition.above, condition.at_most, condition.below)
                    cuts[name].update(limit for limit in limits if limit is not None)
                elif name in uses:
                    for word in self._meant(name, condition):
                        uses[name].setdefault(word, set()).add(number)
            classified.update(clause.eccn or ())
        for number, names in enumerate(kinds, 1):
            for kind in names:
                uses["kind"].setdefault(kind, set()).add(-number)
        self.cuts = {name: tuple(sorted(values)) for name, values in cuts.items()}
        self.words = {name: _ranked(words) for name, words in uses.items()}
        self.eccns = intervals(classified - {OTHER})
        self._whole: dict[str, Range] = {name: (0, 2 * len(values)) for name, values in self.cuts.items()}
        self._whole |= {name: (0, max(words.values(), default=0)) for name, words in self.words.items()}
        self._whole |= dict.fromkeys(FLAGS, (0, 1)) | dict.fromkeys(CASE_FLAGS, self.of_fact(None))

    def _meant(self, name: str, words: Iterable[str]) -> Iterable[str]:
        if name != "product":
            return words
        return [part for word in words for part in self._products[word]]

    def whole(self, name: str) -> Range:
        """The range of an attribute that is not known."""
        return self._whole[name]

    def of_word(self, name: str, word: str | None) -> Range:
        """The range of a word; ``None`` is an unknown word."""
        if word is None:
            return self.whole(name)
        rank = self.words[name].get(word, 0)
        return rank, rank

    def of_words(self, name: str, words: Iterable[str]) -> tuple[Range, ...]:
        """The ranges of several words that clauses name, adjacent ranks joined. Raises KeyError for another word."""
        return _joined({self.words[name][word] for word in self._meant(name, words)})

    def of_eccn(self, eccn: str) -> Range:
        """The range of a stated ECCN. Where rules name paragraphs below it, it may be any of them."""
        return interval(eccn, self.eccns)

    def of_flag(self, value: bool | None) -> Range:
        """The range of a flag; ``None`` is an unknown flag."""
        return (0, 1) if value is None else (int(value), int(value))

    def of_fact(self, value: bool | None) -> Range:
        """The range of a yes-or-no fact of the case. One that is not stated may be yes; it is not known to be no."""
        return (1, 2) if value is None else (2 * value, 2 * value)

    def of_figure(self, name: str, figure: Figure) -> Range:
        """The range of a figure, which may be known only within limits."""
        low = self._rank(name, figure.low, above=figure.low_open)
        if figure.high is None:
            return low, 2 * len(self.cuts[name])
        return low, self._rank(name, figure.high, below=figure.high_open)

    def conditions(self, clause: Clause, *, eases: bool = False) -> tuple[tuple[int, str, tuple[Range, ...]], ...]:
        """The conditions of a clause on attributes: position, name, and the ranges of which one must hold.

        Where the clause eases something, a fact of the case that is not stated does not count as no.
        """
        found = [
            (_POSITIONS[name], name, self._meet(name, condition, eases=eases))
            for name, condition in stated(clause).items()
            if name in _POSITIONS
        ]
        return tuple(sorted(found))

    def _meet(self, name: str, condition: Any, *, eases: bool) -> tuple[Range, ...]:
        if name in CASE_FLAGS:
            return (self.of_fact(condition) if condition or eases else (0, 1),)
        if name in FLAGS:
            return (self.of_flag(condition),)
        if name in SYMBOLS:
            return self.of_words(name, condition)
        if name == ECCN:
            return tuple((0, 0) if eccn == OTHER else self.eccns[eccn] for eccn in condition)
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


class RangeIndex:
    """Tells which of many conditions on one attribute a range may meet, without looking at the others.

    A condition is the ranges of which one must hold. A list of items may have a thousand, of which a range meets a few.

    >>> index = RangeIndex([((0, 1), (4, 5)), ((1, 2),)])
    >>> index.meeting((1, 1)), index.meeting((2, 9)), index.meeting((3, 3))
    ({0, 1}, {0, 1}, set())
    """

    def __init__(self, conditions: Iterable[Iterable[Range]]) -> None:
        begins: dict[int, list[int]] = {}
        ends: dict[int, list[int]] = {}
        for number, condition in enumerate(conditions):
            for least, most in condition:
                begins.setdefault(least, []).append(number)
                ends.setdefault(most + 1, []).append(number)
        self._cuts = sorted({*begins, *ends})
        self._begun = [begins.get(cut, []) for cut in self._cuts]  # the conditions of which a range begins at each cut
        self._held: list[tuple[int, ...]] = [()]  # those that hold before the first cut, and from each cut on
        held: set[int] = set()
        for cut in self._cuts:
            held = held.difference(ends.get(cut, ())).union(begins.get(cut, ()))
            self._held.append(tuple(held))

    def meeting(self, known: Range) -> set[int]:
        """The numbers of the conditions that have a rank in common with a range."""
        first, last = bisect_right(self._cuts, known[0]), bisect_right(self._cuts, known[1])
        return set(self._held[first]).union(*self._begun[first:last])


def stated(clause: Clause) -> Mapping[str, Any]:
    """The conditions of a clause by name, without those that it does not state."""
    return {name: condition for name, condition in clause.__dict__.items() if condition is not None}


def inside(known: Range, ranges: Iterable[Range]) -> bool:
    """Whether a range lies within one of several: then a condition certainly holds.

    >>> inside((2, 3), [(0, 1), (2, 4)]), inside((1, 2), [(0, 1), (2, 4)])
    (True, False)
    """
    low, high = known
    for least, most in ranges:  # noqa: SIM110 - a generator takes twice as long, and this runs for every condition
        if least <= low and high <= most:
            return True
    return False


def overlaps(known: Range, ranges: Iterable[Range]) -> bool:
    """Whether a range has a rank in common with one of several: then a condition possibly holds.

    >>> overlaps((1, 2), [(0, 1), (2, 4)]), overlaps((5, 6), [(0, 1), (2, 4)])
    (True, False)
    """
    low, high = known
    for least, most in ranges:  # noqa: SIM110 - as above
        if least <= high and low <= most:
            return True
    return False


def _ranked(uses: Mapping[str, set[int]]) -> dict[str, int]:
    """Ranks of words: equal for words that the same clauses name, adjacent for words that are often named together."""
    signatures = {word: tuple(sorted(clauses)) for word, clauses in uses.items()}
    order = {signature: rank for rank, signature in enumerate(sorted(set(signatures.values())), 1)}
    return {word: order[signature] for word, signature in signatures.items()}


def _joined(ranks: Iterable[int]) -> tuple[Range, ...]:
    """Single ranks as ranges; adjacent ranks are joined."""
    ranges: list[Range] = []
    for rank in sorted(ranks):
        if ranges and ranges[-1][1] == rank - 1:
            ranges[-1] = (ranges[-1][0], rank)
        else:
            ranges.append((rank, rank))
    return tuple(ranges)
