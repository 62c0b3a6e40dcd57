"""How strict a rulebook is on a country: what decides which of several countries of one name is told first."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from licet.language.schema import Control
from licet.verdict import SCALE, STRICTNESS

from .rulebook import Rulebook

PLACES = ("destination", "headquarters")  # the conditions that say where something goes, or to whom


@lru_cache(maxsize=8)
def strictness_of(rulebook: Rulebook) -> Callable[[str], int]:
    """A function from a country code to how strict the controls are that name it, or a place that it was ever in.

    First counts the strictest answer that any such control can give, then how many of them there are. It looks neither at
    products nor at days: it is a measure of care, not an answer.
    """
    controls: list[tuple[int, frozenset[str]]] = []
    for version in rulebook.versions:
        if isinstance(version.rule, Control):
            named = {place for clause in version.rule.when for role in PLACES for place in getattr(clause, role) or ()}
            if named:
                controls.append((STRICTNESS[version.rule.bounds[1]], frozenset(named)))

    @lru_cache(maxsize=1024)
    def strictness(country: str) -> int:
        found = [rank for rank, places in controls if any(rulebook.regions.ever(place, country) for place in places)]
        return max(found) * len(controls) * len(SCALE) + len(found) if found else 0

    return strictness
