"""Answers as a table: every run of days of every distinct timeline is a row, found by timeline and day with one search.

Days are ordinals; a row's key is its timeline's number and its first day packed into one integer, so that a binary
search over one sorted array finds the row for any (timeline, day).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from licet.determination.outcomes import DayOutcome
from licet.explain.phrases import need
from licet.rulebook.rulebook import Rulebook
from licet.values.timeline import Timeline
from licet.verdict import Permission, Verdict

if TYPE_CHECKING:
    import numpy as np

    Ints = np.ndarray[Any, np.dtype[np.integer[Any]]]

BLOCK = 1 << 16  # rows looked up at a time
GRID = 1 << 25  # cells a grid may have
WORTH = 32  # cells that are filled for each row that is looked up, at most
DAY_BITS = 22  # the last day there is has an ordinal below 2 ** 22
LISTED = "; "  # between several rules, or several needs, in one cell


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer on one run of days."""

    verdict: Verdict
    reasons: str
    since: date | None
    until: date | None
    needs: str
    last_known: str
    receipt: str

    @property
    def requires_licence(self) -> bool | None:
        """Whether a licence must be applied for."""
        return self.verdict.requires_licence


# The columns of an answer, in the order they are appended: of what kind each is, and how a row is read for it.
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


@dataclass(slots=True)
class AnswerTable:
    """A growing table of answers of one rulebook."""

    rulebook: Rulebook
    rows: list[AnswerRow] = field(default_factory=list)
    keys: list[int] = field(default_factory=list)
    lines: int = 0
    _known: dict[Timeline[DayOutcome], int] = field(default_factory=dict)
    _failures: dict[str, int] = field(default_factory=dict)
    _columns: dict[str, tuple[dict[Any, int], list[int]]] = field(default_factory=dict)
    _sorted: _Sorted | None = None
    _grid: _Grid | None = None

    def columns(self) -> Mapping[str, tuple[type, list[Any], Ints]]:
        """The table by columns: kind, distinct values, and the place of each row's value among them."""
        import numpy as np

        found = {}
        for name, (kind, read) in COLUMNS.items():
            scale = kind if issubclass(kind, StrEnum) else ()
            words, codes = self._columns.setdefault(name, ({word: place for place, word in enumerate(scale)}, []))
            codes += [words.setdefault(read(row), len(words)) for row in self.rows[len(codes) :]]
            found[name] = kind, list(words), np.asarray(codes, dtype=np.int32)
        return found

    def line(self, states: Timeline[DayOutcome]) -> int:
        """The number of a timeline, entered if it is new."""
        number = self._known.get(states)
        if number is None:
            number = self._known[states] = self._enter(self._runs(states))
        return number

    def failure(self, need: str) -> int:
        """The number of a timeline that is unknown on every day, because a cell cannot be judged."""
        number = self._failures.get(need)
        if number is None:
            row = self._row(Verdict.UNKNOWN, "", None, None, need, "")
            number = self._failures[need] = self._enter([(0, row)])
        return number

    def _enter(self, runs: Sequence[tuple[int, AnswerRow]]) -> int:
        for start, row in runs:
            self.keys.append(self.lines << DAY_BITS | start)
            self.rows.append(row)
        self.lines += 1
        self._sorted = self._grid = None
        return self.lines - 1

    def _runs(self, states: Timeline[DayOutcome]) -> list[tuple[int, AnswerRow]]:
        verdicts = states.map(lambda state: state.verdict)
        last = ""
        runs: list[tuple[int, AnswerRow]] = []
        for index, state in enumerate(states.values):
            start = states.starts[index - 1] if index else 0
            since, until = verdicts.period(verdicts.index(date.fromordinal(max(start, 1))))
            known = last if state.verdict is Verdict.UNKNOWN else ""
            row = self._row(
                state.verdict,
                LISTED.join(self._ids(state)),
                since if index else None,
                until,
                LISTED.join(map(need, state.needs)),
                known,
            )
            if not runs or runs[-1][1] != row:
                runs.append((start, row))
            if state.verdict is not Verdict.UNKNOWN:
                last = f"{state.verdict} until {until}" if until else state.verdict.value
        return runs

    def _ids(self, state: DayOutcome) -> Iterator[str]:
        return iter(dict.fromkeys(self.rulebook.versions[ref.number].id for ref in state.because))

    def _row(
        self, verdict: Verdict, reasons: str, since: date | None, until: date | None, needs: str, last: str
    ) -> AnswerRow:
        said = "\n".join((self.rulebook.fingerprint, verdict, reasons, str(since), str(until), needs, last))
        return AnswerRow(verdict, reasons, since, until, needs, last, hashlib.sha256(said.encode()).hexdigest()[:32])

    def find(self, lines: Ints, days: Ints) -> Ints:
        """The row number for each pair of a timeline and a day.

        Many pairs at once are looked up in a grid of all timelines and all days on which one of them moves; where that
        would be too large, or there are too few to make it worth while, by a binary search. Either way in blocks that fit
        a cache.
        """
        import numpy as np

        if self._sorted is None:
            self._sorted = _Sorted.of(self.keys)
        if self._grid is None and self._sorted.cells <= min(GRID, WORTH * len(lines)):
            self._grid = self._sorted.grid()
        table = self._grid or self._sorted
        found = np.empty(len(lines), dtype=np.int32)
        for block in (slice(start, start + BLOCK) for start in range(0, len(lines), BLOCK)):
            found[block] = table.find(lines[block], days[block])
        return found


class _Grid(NamedTuple):
    """The row for every timeline in every period, a period being the days between two on which any timeline moves."""

    cells: Ints  # rows, counted from the first one of the timeline
    first: Ints  # row of each timeline
    periods: Ints  # of each day
    start: int
    width: int

    def find(self, lines: Ints, days: Ints) -> Ints:
        """The row for each timeline and day."""
        import numpy as np

        cell = np.take(self.periods, days - self.start, mode="clip")
        cell += lines * self.width
        found = np.take(self.first, lines, mode="clip")
        found += np.take(self.cells, cell, mode="clip")
        return found


class _Sorted(NamedTuple):
    """The rows in order: each one's first day, and of each timeline the first row and the first that is not its own.

    ``depth`` is that of a search in the longest timeline; ``cells`` how many a grid would have.
    """

    starts: Ints
    first: Ints
    ends: Ints
    depth: int
    cells: int

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
        """Every timeline written out over all periods."""
        import numpy as np

        moves, period = np.unique(self.starts, return_inverse=True)  # the first is 0, when every timeline begins
        following = np.append(period[1:], 0)
        following[self.ends - 1] = len(moves)
        counts = np.arange(len(self.starts)) - np.repeat(self.first, self.ends - self.first)
        cells = np.repeat(counts.astype(np.min_scalar_type(counts.max())), following - period)
        offsets = np.arange(moves[1] - 1 if len(moves) > 1 else 0, moves[-1] + 1)
        periods = np.searchsorted(moves, offsets, side="right").astype(np.int32) - 1
        return _Grid(cells, self.first.astype(np.int32), periods, int(offsets[0]), len(moves))

    def find(self, lines: Ints, days: Ints) -> Ints:
        """The row for each timeline and day: a search of fixed depth."""
        import numpy as np

        place, end = self.first[lines], self.ends[lines]
        for step in (1 << bit for bit in range(self.depth - 1, -1, -1)):
            ahead = place + step
            inside = ahead < end
            inside &= self.starts[np.where(inside, ahead, 0)] <= days
            place = np.where(inside, ahead, place)
        return place
