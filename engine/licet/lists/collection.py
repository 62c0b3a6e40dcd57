"""Several indexes asked together: different lists, and snapshots of one list from different days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from licet.values.dates import UncertainDate

from . import LISTED
from .entries import Entry
from .results import CLEAN, COULD_NOT_SEARCH, NOT_STATED, QUESTION, Hit, Result

if TYPE_CHECKING:
    from .index import Index, List

_NEXT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Coverage:
    """What is known of a list on a day: whether silence about a name clears it, and on which assumption."""

    list: str
    whole: bool
    names: int
    snapshots: tuple[date, ...]
    assumption: str


class Lists:
    """Indexes asked together. A party's days on a list are narrowed by every snapshot that has it or has it not."""

    def __init__(self, indexes: Sequence[Index]) -> None:
        self.indexes = tuple(sorted(indexes, key=lambda one: (one.as_of, str(one.path))))

    @property
    def lists(self) -> dict[str, tuple[List, ...]]:
        """Every list with its snapshots, earliest first."""
        found: dict[str, list[List]] = {}
        for index in self.indexes:
            for one in index.lists.values():
                found.setdefault(one.id, []).append(one)
        return {one: tuple(found[one]) for one in sorted(found)}

    def match(self, name: str, country: str | None = None) -> Result:
        """What all lists say about a name. Of one entry in several snapshots the latest is given."""
        results = [index.match(name, country) for index in self.indexes]
        if not results:
            return Result(name, COULD_NOT_SEARCH, (), (), "there is no list")
        found: dict[tuple[str, str], Hit] = {}
        for result in results:
            for hit in result.hits:
                found[hit.list, hit.entry.name] = hit
        hits = tuple(replace(hit, entry=self._narrowed(hit.entry)) for hit in found.values())
        hits = tuple(sorted(hits, key=lambda hit: (hit.kind != LISTED, -hit.score, hit.list, hit.entry.name)))
        unsearched = tuple(sorted({one for result in results for one in result.unsearched}))
        kinds = {result.kind for result in results}
        kind = next(one for one in (NOT_STATED, LISTED, QUESTION, COULD_NOT_SEARCH, CLEAN) if one in kinds)
        reason = next((result.reason for result in results if result.kind == kind and result.reason), "")
        return Result(name, kind, hits, unsearched, reason)

    def coverage(self, list_id: str, on: date) -> Coverage:
        """What silence of a list about a name is worth on a day."""
        snapshots = self.lists.get(list_id, ())
        whole = [one for one in snapshots if one.whole]
        names = max((one.names for one in whole or snapshots), default=0)
        days = tuple(dict.fromkeys(one.as_of for one in whole))
        return Coverage(list_id, bool(whole), names, days, _assumption(days, on))

    def _narrowed(self, entry: Entry) -> Entry:
        """The entry with its first day and end as narrow as the snapshots make them."""
        if len(self.indexes) == 1:
            return entry  # which its one list has already made as narrow as it can
        there: list[date] = []
        missing: list[date] = []
        for index, held in self._holding(entry):
            (there if held else missing).append(index.as_of)
        if not there:
            return entry
        before = [day for day in missing if day < min(there)]
        after = [day for day in missing if day > max(there)]
        first, end = entry.first, entry.end
        if first is None or not first.is_exact:
            earliest = max(before) + _NEXT if before else None
            first = _between(first, earliest, min(there))
        if end is None and after:
            end = UncertainDate(max(there) + _NEXT, min(after), f"{max(there) + _NEXT}/{min(after)}")
        return replace(entry, first=first, end=end)

    def _holding(self, entry: Entry) -> Iterator[tuple[Index, bool]]:
        """Each whole snapshot of the entry's list, and whether the party is on it; left out where that is a question."""
        for index in self.indexes:
            if entry.list in index.lists and index.whole:
                kind = index.match(entry.name).kind_on(entry.list)
                if kind in (LISTED, CLEAN):
                    yield index, kind == LISTED


def _between(known: UncertainDate | None, earliest: date | None, latest: date) -> UncertainDate | None:
    """An interval made narrower; as it was where the bounds contradict it."""
    if known is None:
        return UncertainDate(earliest, latest, f"{earliest}/{latest}") if earliest is not None else None
    start = max(known.earliest, earliest) if earliest is not None else known.earliest
    end = min(known.latest, latest) if known.latest is not None else latest
    if start > end or (start, end) == (known.earliest, known.latest):
        return known
    return UncertainDate(start, end, f"{start}/{end}")


def _assumption(days: Sequence[date], on: date) -> str:
    """What is taken for granted when a list of other days clears a name on this one; nothing on a snapshot's own day."""
    if not days or on in days:
        return ""
    earlier, later = [day for day in days if day < on], [day for day in days if day > on]
    if earlier and later:
        return (
            f"lists of {max(earlier)} and {min(later)}: names added after the one and removed before the other"
            " are in neither"
        )
    if earlier:
        return f"list of {max(earlier)}: names added since are not in it"
    return f"list of {min(later)}: names removed before it are not in it"
