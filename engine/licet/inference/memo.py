"""What was found before of rules, classes and jurisdictions, by the cells of the facts that they test.

The *cells* of facts are their ranges, then the numbers of their zones, then a number for what they leave open, the basis and
the day of knowledge. Facts that differ only in cells that a rule does not test give the same result for it. The classes
that a rule asks for are compared by numbers of their results, so that their own cells do not count.
"""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date
from itertools import count
from typing import NamedTuple

from licet.case.ranks import ATTRIBUTES
from licet.language.attributes import ROLES
from licet.values.days import Days
from licet.values.truth import FALSE, Truth

Cells = tuple[Hashable, ...]
Numbered = tuple[Truth, int]  # a result, and its number: equal for equal results
MOST_RESULTS = 1 << 15  # results kept; then all are forgotten
OPEN = len(ATTRIBUTES) + len(ROLES)  # the position of the cell for all that is neither a range nor a zone
NOTHING: Numbered = (FALSE, 0)


class Scope(NamedTuple):
    """When a jurisdiction bears on a case, and what it covers.

    ``at_home`` are the days on which it certainly governs by itself, not only because a class of it reaches out for the case.
    ``covered`` are the days that its rulebook covers for the case, if it had no last day: the first day checked, the days, and
    whether the silence of the rulebook on them means that no licence is required.
    """

    governs: Truth
    at_home: Days
    covered: tuple[tuple[date, Days, bool], ...]


class Memo:
    """Results by key, at most :data:`MOST_RESULTS` of each kind. Threads may share it."""

    def __init__(self) -> None:
        self.results: dict[Hashable, Numbered] = {}
        self.scopes: dict[Hashable, Scope | None] = {}
        self._numbers: dict[Truth, int] = {FALSE: 0}
        self._next = count(1)
        self._open: dict[Hashable, int] = {}

    def number_of_open(self, *what: Hashable) -> int:
        """A number for what facts leave open, a basis and a day of knowledge."""
        if len(self._open) > MOST_RESULTS:
            self._open.clear()
        number = self._open.get(what)
        return self._open.setdefault(what, next(self._next)) if number is None else number

    def keep(self, key: Hashable, truth: Truth) -> Numbered:
        """Store a result under a key, and return it with its number."""
        if len(self.results) >= MOST_RESULTS:
            self.results.clear()
        if len(self._numbers) >= MOST_RESULTS:
            self._numbers = {FALSE: 0}
        number = self._numbers.get(truth)
        if number is None:
            number = self._numbers.setdefault(truth, next(self._next))
        found = self.results[key] = truth, number
        return found

    def keep_scope(self, key: Hashable, found: Scope | None) -> Scope | None:
        """Store what a jurisdiction is to cases with a key, and return it."""
        if len(self.scopes) >= MOST_RESULTS:
            self.scopes.clear()
        self.scopes[key] = found
        return found
