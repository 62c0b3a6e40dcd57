"""A table of answers with one row for each run of days of each distinct timeline.

Days are ordinals. The key of a row is the id of its timeline and its first day, packed into one integer, so that the row
for a timeline and a day is found by binary search in one sorted array.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from licet.case.phrases import need
from licet.determination.outcomes import DayOutcome, RuleRef, last_verified
from licet.errors import legible
from licet.rulebook.rulebook import Rulebook
from licet.values.needs import Need, lapsed
from licet.values.timeline import Timeline
from licet.verdict import Permission, Verdict

if TYPE_CHECKING:
    import numpy as np

    Ints = np.ndarray[Any, np.dtype[np.integer[Any]]]

BLOCK = 1 << 16  # rows looked up at a time
GRID = 1 << 25  # most cells of a grid
WORTH = 32  # most cells of a grid for each row that is looked up
MOST_TEXTS = 1 << 14  # days, and texts of rules and of needs, that are kept
DAY_BITS = 22  # enough for the ordinal of date.max
LISTED = "; "  # separates several rules, or several needs, in one cell


class AnswerRow(NamedTuple):
    """One answer for one run of days. ``since`` is its first day, ``until`` the first day with another verdict."""

    verdict: Verdict
    reasons: str
    since: date | None
    until: date | None
    needs: str
    last_known: str
    receipt: str

    @property
    def requires_licence(self) -> bool | None:
        """Whether a licence is required; ``None`` when that is unknown."""
        return self.verdict.requires_licence


# The columns of an answer in the order in which they are appended: the type of each, and its value in a row.
COLUMNS: Mapping[str, tuple[type, Callable[[AnswerRow], Any]]] = {
    "verdict": (Verdict, lambda row: row.verdict),
    "permitted": (Permission, lambda row: row.verdict.permission),
    "requires_licence": (bool, lambda row: row.requires_licence),
    "reasons": (str, lambda row: row.reasons),
    "since": (date, lambda row: row.since),
    "until": (date, lambda row: row.until),
    "needs": (str, lambda row: row.needs),
    "last_known": (str, lambda row: row.last_known),
    "receipt": (str, lambda row: row.receipt),
}


class _Day(NamedTuple):
    """A day with its text; without a day, the side of a period that is open."""

    day: date | None
    text: str

    @classmethod
    def of(cls, ordinal: int) -> _Day:
        """The day with this ordinal."""
        day = date.fromordinal(ordinal)
        return cls(day, day.isoformat())


NO_DAY = _Day(None, "None")


def _told(needs: tuple[Need, ...]) -> tuple[str, bool]:
    """What is missing as text, and whether it is rules after the last covered day."""
    return LISTED.join(map(need, needs)), lapsed(needs)


@dataclass(slots=True)
class AnswerTable:
    """The answers of one rulebook. Rows are added as new timelines appear.

    ``last_days`` holds the ordinal of the last day verified of each timeline.

    >>> import numpy as np
    >>> from licet.engine import load
    >>> table = AnswerTable(load().rulebook)
    >>> timeline_id = table.failure("destination: the cell is empty")
    >>> (row,) = table.find(np.array([timeline_id]), np.array([date(2025, 5, 1).toordinal()]))
    >>> table.rows[row].verdict, table.rows[row].needs
    (<Verdict.UNKNOWN: 'unknown'>, 'destination: the cell is empty')
    """

    rulebook: Rulebook
    rows: list[AnswerRow] = field(default_factory=list)
    keys: list[int] = field(default_factory=list)
    timelines: int = 0
    last_days: list[int] = field(default_factory=list)
    _known: dict[Timeline[DayOutcome], int] = field(default_factory=dict)
    _failures: dict[str, int] = field(default_factory=dict)
    _columns: dict[str, tuple[dict[Any, int], list[int]]] = field(default_factory=dict)
    _sorted: _Sorted | None = None
    _grid: _Grid | None = None
    _day: Callable[[int], _Day] = field(default_factory=lambda: lru_cache(MOST_TEXTS)(_Day.of))
    _told: Callable[[tuple[Need, ...]], tuple[str, bool]] = field(default_factory=lambda: lru_cache(MOST_TEXTS)(_told))
    _ids: Callable[[tuple[RuleRef, ...]], str] = field(init=False)

    def __post_init__(self) -> None:
        self._ids = lru_cache(MOST_TEXTS)(self._find_ids)

    def columns(self) -> Mapping[str, tuple[type, list[Any], Ints]]:
        """The table by columns: the type, the distinct values, and the index of each row's value among them.

        Values of an enumeration are all its members, in their order.
        """
        import numpy as np

        columns = {}
        for name, (kind, read) in COLUMNS.items():
            members = kind if issubclass(kind, StrEnum) else ()
            values, codes = self._columns.setdefault(name, ({value: place for place, value in enumerate(members)}, []))
            codes += [values.setdefault(read(row), len(values)) for row in self.rows[len(codes) :]]
            columns[name] = kind, list(values), np.asarray(codes, dtype=np.int32)
        return columns

    def timeline_id(self, outcomes: Timeline[DayOutcome]) -> int:
        """The id of a timeline, which is added when it is new."""
        timeline_id = self._known.get(outcomes)
        if timeline_id is None:
            day = last_verified(outcomes, len(outcomes.values) - 1)
            timeline_id = self._known[outcomes] = self._add(self._runs(outcomes), day)
        return timeline_id

    def failure(self, need: str) -> int:
        """The id of the timeline that is unknown on every day because a cell of the row cannot be used."""
        timeline_id = self._failures.get(need)
        if timeline_id is None:
            row = self._row(Verdict.UNKNOWN, "", NO_DAY, NO_DAY, need, "")
            timeline_id = self._failures[need] = self._add([(0, row)], None)
        return timeline_id

    def _add(self, runs: Sequence[tuple[int, AnswerRow]], last: date | None) -> int:
        self.last_days.append((last or self.rulebook.last_covered).toordinal())
        for start, row in runs:
            self.keys.append(self.timelines << DAY_BITS | start)
            self.rows.append(row)
        self.timelines += 1
        self._sorted = self._grid = None
        return self.timelines - 1

    def _runs(self, outcomes: Timeline[DayOutcome]) -> list[tuple[int, AnswerRow]]:
        """The first day of each run of days with one answer, and the answer."""
        values = outcomes.values
        verdicts = [outcome.verdict for outcome in values]
        ends = [*map(self._day, outcomes.starts), NO_DAY]  # of the runs of outcomes
        untils = ends.copy()  # of the runs of verdicts
        for index in range(len(values) - 2, -1, -1):
            if verdicts[index] is verdicts[index + 1]:
                untils[index] = untils[index + 1]
        last, verified = "", ""  # the last known answer, and the one of the last day verified
        runs: list[tuple[int, AnswerRow]] = []
        since = NO_DAY
        for index, (outcome, verdict, until) in enumerate(zip(values, verdicts, untils, strict=True)):
            if index and verdict is not verdicts[index - 1]:
                since = ends[index - 1]
            needs, lapses = self._told(outcome.needs)
            unknown = verdict is Verdict.UNKNOWN
            known = (verified if lapses else last) if unknown else ""
            row = self._row(verdict, self._ids(outcome.because), since, until, needs, known)
            if not runs or runs[-1][1] != row:
                runs.append((outcomes.starts[index - 1] if index else 0, row))
            stated = f"{verdict} until {until.text}" if until.day else verdict.value
            last = last if unknown else stated
            if not (unknown and lapses):
                end = ends[index]
                verified = stated if not unknown or end.day is None else f"{verdict} until {end.text}"
        return runs

    def _find_ids(self, because: tuple[RuleRef, ...]) -> str:
        """The distinct ids of the rules that decide an outcome; those of houses are marked."""
        versions = (self.rulebook.versions[ref.number] for ref in because)
        return LISTED.join(
            dict.fromkeys(f"{one.id} (house)" if one.instrument.force == "house" else one.id for one in versions)
        )

    def _row(self, verdict: Verdict, reasons: str, since: _Day, until: _Day, needs: str, last: str) -> AnswerRow:
        needs = legible(needs)  # they quote cells
        digested = f"{self.rulebook.fingerprint}\n{verdict}\n{reasons}\n{since.text}\n{until.text}\n{needs}\n{last}"
        receipt = hashlib.sha256(digested.encode()).hexdigest()[:32]
        return AnswerRow(verdict, reasons, since.day, until.day, needs, last, receipt)

    def find(self, timeline_ids: Ints, days: Ints) -> Ints:
        """The row number for each pair of a timeline id and a day ordinal; the arrays have equal length.

        Many pairs are looked up in a grid of all timelines and all days on which one of them changes. When the grid would
        be too large for the number of pairs, a binary search is used. Both work in blocks that fit the processor cache.
        """
        import numpy as np

        if self._sorted is None:
            self._sorted = _Sorted.of(self.keys)
        if self._grid is None and self._sorted.cells <= min(GRID, WORTH * len(timeline_ids)):
            self._grid = self._sorted.grid()
        table = self._grid or self._sorted
        rows = np.empty(len(timeline_ids), dtype=np.int32)
        for block in (slice(start, start + BLOCK) for start in range(0, len(timeline_ids), BLOCK)):
            rows[block] = table.find(timeline_ids[block], days[block])
        return rows


@dataclass(frozen=True, slots=True)
class _Grid:
    """The row for every timeline in every period. A period is a run of days on which no timeline changes."""

    cells: Ints  # row of each timeline and period, relative to the first row of the timeline
    first: Ints  # first row of each timeline
    periods: Ints  # period of each day, from the day `start`
    start: int
    width: int  # number of periods

    def find(self, timeline_ids: Ints, days: Ints) -> Ints:
        """The row for each timeline id and day ordinal."""
        import numpy as np

        cell = np.take(self.periods, days - self.start, mode="clip")
        cell += timeline_ids * self.width
        rows = np.take(self.first, timeline_ids, mode="clip")
        rows += np.take(self.cells, cell, mode="clip")
        return rows


@dataclass(frozen=True, slots=True)
class _Sorted:
    """The rows in the order of their keys, for binary search."""

    starts: Ints  # first day of each row
    first: Ints  # first row of each timeline
    ends: Ints  # row after the last one of each timeline
    depth: int  # steps of a search in the longest timeline
    cells: int  # cells that a grid would have

    @classmethod
    def of(cls, keys: Sequence[int]) -> _Sorted:
        import numpy as np

        packed = np.asarray(keys, dtype=np.int64)
        first = np.flatnonzero(np.diff(packed >> DAY_BITS, prepend=-1))
        ends = np.append(first[1:], len(packed))
        depth = int(np.max(ends - first, initial=1)).bit_length()
        starts = (packed & ((1 << DAY_BITS) - 1)).astype(np.int32)
        return cls(starts, first, ends, depth, len(first) * len(np.unique(starts)))

    def grid(self) -> _Grid:
        """The grid of all timelines and all periods."""
        import numpy as np

        changes, period = np.unique(self.starts, return_inverse=True)  # the first is 0, the start of every timeline
        following = np.append(period[1:], 0)
        following[self.ends - 1] = len(changes)
        counts = np.arange(len(self.starts)) - np.repeat(self.first, self.ends - self.first)
        cells = np.repeat(counts.astype(np.min_scalar_type(counts.max())), following - period)
        offsets = np.arange(changes[1] - 1 if len(changes) > 1 else 0, changes[-1] + 1)
        periods = np.searchsorted(changes, offsets, side="right").astype(np.int32) - 1
        return _Grid(cells, self.first.astype(np.int32), periods, int(offsets[0]), len(changes))

    def find(self, timeline_ids: Ints, days: Ints) -> Ints:
        """The row for each timeline id and day ordinal, by a binary search of fixed depth."""
        import numpy as np

        place, end = self.first[timeline_ids], self.ends[timeline_ids]
        for step in (1 << bit for bit in range(self.depth - 1, -1, -1)):
            ahead = place + step
            inside = ahead < end
            inside &= self.starts[np.where(inside, ahead, 0)] <= days
            place = np.where(inside, ahead, place)
        return place
