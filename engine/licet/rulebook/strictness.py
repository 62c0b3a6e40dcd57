"""Ranks countries by how strict a rulebook is on them, to order the countries that an ambiguous name may mean."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from licet.language.schema import Control
from licet.verdict import SCALE, STRICTNESS

from .rulebook import Rulebook

PLACES = ("destination", "headquarters")  # the conditions that name the country of the recipient


@lru_cache(maxsize=1)  # an engine that is dropped should not keep its rulebook in memory
def strictness_of(rulebook: Rulebook) -> Callable[[str], int]:
    """A function that returns the strictness of the controls on a country code.

    It counts the controls that name the country, or a place it belongs to on any day. The result orders countries first
    by the strictest verdict of such a control, then by their number. Products and days are ignored.
    """
    controls: list[tuple[int, frozenset[str]]] = []
    for version in rulebook.versions:
        if isinstance(version.rule, Control):
            named = {place for clause in version.rule.when for role in PLACES for place in getattr(clause, role) or ()}
            if named:
                controls.append((STRICTNESS[version.rule.bounds[1]], frozenset(named)))

    @lru_cache(maxsize=1024)
    def strictness(country: str) -> int:
        ranks = [rank for rank, places in controls if any(rulebook.regions.ever(place, country) for place in places)]
        return max(ranks) * len(controls) * len(SCALE) + len(ranks) if ranks else 0

    return strictness
