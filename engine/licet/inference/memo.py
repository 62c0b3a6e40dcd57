"""What was found before of rules, classes and jurisdictions, by the cells of the facts that they test.

The classes that a rule asks for are compared by numbers of their results, so that their own cells do not count.
"""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date
from itertools import count
from typing import NamedTuple

from licet.values.days import Days
from licet.values.truth import FALSE, Truth

Numbered = tuple[Truth, int]  # a result, and its number: equal for equal results
MOST_RESULTS = 1 << 15  # results kept; then all are forgotten
NOTHING: Numbered = (FALSE, 0)


class Scope(NamedTuple):
    """When a jurisdiction bears on a case, and what it covers.

    ``at_home`` are the days on which it certainly governs by itself, not only because a class of it reaches out for the case.
    ``covered`` are the days that its rulebook covers for the case, ``begun`` those days if it had no last day. ``known_from`` is
    the first day of a coverage that the day of knowledge lies before: rules that were in force then and ended before that day
    are not in the rulebook, so that it counts for nothing. ``silence_permits`` are the days on which the silence of its
    rulebook about the case means that no licence is required. ``number`` differs for different scopes; 0 if it has none.
    ``is_house`` marks rules that are not law: they count, and they never stand for a law that governs or is known.
    """

    governs: Truth
    at_home: Days
    begun: Days
    covered: Days
    known_from: date | None
    silence_permits: Days
    number: int = 0
    is_house: bool = False


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
        numbered = self.scopes[key] = None if found is None else found._replace(number=next(self._next))
        return numbered
