"""What a look-up of a name says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from . import LISTED
from .entries import Entry

QUESTION = "question"
CLEAN = "clean"
COULD_NOT_SEARCH = "could_not_search"
NOT_STATED = "not_stated"


@dataclass(frozen=True, slots=True)
class Hit:
    """One entry that a name is, or may be.

    ``country_fits`` is ``None`` where either side states no country; it never makes a hit go away.
    """

    number: int
    list: str
    listed_name: str
    kind: str
    score: float
    reason: str
    segment: str
    country_fits: bool | None
    as_of: date
    entry: Entry


@dataclass(frozen=True, slots=True)
class Result:
    """What lists say about one name.

    ``kind`` is ``listed``, ``question``, ``clean``, ``could_not_search`` or ``not_stated`` (a placeholder).
    ``unsearched`` are the lists in which the name could not be looked for, whatever was found in others.
    """

    name: str
    kind: str
    hits: tuple[Hit, ...]
    unsearched: tuple[str, ...]
    reason: str

    def on(self, list_id: str) -> tuple[Hit, ...]:
        """The hits on one list."""
        return tuple(hit for hit in self.hits if hit.list == list_id)

    def kind_on(self, list_id: str) -> str:
        """What one list says."""
        kinds = {hit.kind for hit in self.on(list_id)}
        if kinds:
            return LISTED if LISTED in kinds else QUESTION
        if self.kind == NOT_STATED:
            return NOT_STATED
        return COULD_NOT_SEARCH if list_id in self.unsearched else CLEAN
