"""Answers as a table: every run of days of every distinct timeline is a row, found by timeline and day with one search.

Days are ordinals; a row's key is its timeline's number and its first day packed into one integer, so that a binary
search over one sorted array finds the row for any (timeline, day).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from .judge import State
from .rulebook import Rulebook
from .timeline import Timeline
from .verdict import Verdict

if TYPE_CHECKING:
    import numpy as np

    Ints = np.ndarray[Any, np.dtype[np.integer[Any]]]

BLOCK = 1 << 15  # rows looked up at a time
DAY_BITS = 22  # the last day there is has an ordinal below 2 ** 22
LISTED = "; "  # between several rules, or several needs, in one cell


@dataclass(frozen=True, slots=True)
class Row:
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


def _ordinal(day: date | None) -> int:
    return NO_ORDINAL if day is None else day.toordinal() - EPOCH


NO_ORDINAL = -(1 << 31)
EPOCH = date(1970, 1, 1).toordinal()
READ: dict[str, Any] = {
    "verdict": lambda row: row.verdict.value,
    "permitted": lambda row: row.verdict.permission.value,
    "requires_licence": lambda row: row.requires_licence,
    "reasons": lambda row: row.reasons,
    "since": lambda row: _ordinal(row.since),
    "until": lambda row: _ordinal(row.until),
    "needs": lambda row: row.needs,
    "last_known": lambda row: row.last_known,
    "receipt": lambda row: row.receipt,
}


@dataclass(slots=True)
class Answers:
    """A growing table of answers of one rulebook."""

    rulebook: Rulebook
    rows: list[Row] = field(default_factory=list)
    keys: list[int] = field(default_factory=list)
    lines: int = 0
    _known: dict[Timeline[State], int] = field(default_factory=dict)
    _failures: dict[str, int] = field(default_factory=dict)
    _sorted: Any = None
    _columns: dict[str, tuple[dict[Any, int], list[int]]] = field(default_factory=dict)
    _arrays: dict[str, Any] = field(default_factory=dict)

    def column(self, name: str) -> tuple[list[Any], Any]:
        """The distinct values of one column of the table, and the place of each row's value among them."""
        import numpy as np

        words, codes = self._columns.setdefault(name, ({}, []))
        read = READ[name]
        if len(codes) < len(self.rows):
            codes += [words.setdefault(read(row), len(words)) for row in self.rows[len(codes) :]]
            self._arrays[name] = np.asarray(codes, dtype=np.int32)
        return list(words), self._arrays[name]

    def line(self, states: Timeline[State]) -> int:
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

    def _enter(self, runs: Sequence[tuple[int, Row]]) -> int:
        for start, row in runs:
            self.keys.append(self.lines << DAY_BITS | start)
            self.rows.append(row)
        self.lines += 1
        self._sorted = None
        return self.lines - 1

    def _runs(self, states: Timeline[State]) -> list[tuple[int, Row]]:
        verdicts = states.map(lambda state: state.verdict)
        last = ""
        runs: list[tuple[int, Row]] = []
        for index, state in enumerate(states.values):
            start = states.starts[index - 1] if index else 0
            since, until = verdicts.period(verdicts.index(date.fromordinal(max(start, 1))))
            known = last if state.verdict is Verdict.UNKNOWN else ""
            row = self._row(
                state.verdict,
                LISTED.join(self._ids(state)),
                since if index else None,
                until,
                LISTED.join(state.needs),
                known,
            )
            if not runs or runs[-1][1] != row:
                runs.append((start, row))
            if state.verdict is not Verdict.UNKNOWN:
                last = f"{state.verdict} until {until}" if until else state.verdict.value
        return runs

    def _ids(self, state: State) -> Iterator[str]:
        return iter(dict.fromkeys(self.rulebook.statements[ground.statement].id for ground in state.because))

    def _row(
        self, verdict: Verdict, reasons: str, since: date | None, until: date | None, needs: str, last: str
    ) -> Row:
        said = "\n".join((self.rulebook.fingerprint, verdict, reasons, str(since), str(until), needs, last))
        return Row(verdict, reasons, since, until, needs, last, hashlib.sha256(said.encode()).hexdigest()[:32])

    def find(self, lines: Ints, days: Ints) -> Ints:
        """The row number for each pair of a timeline and a day: a binary search of fixed depth, in blocks that fit a cache."""
        import numpy as np

        if self._sorted is None:
            keys = np.asarray(self.keys, dtype=np.int64)
            first = np.flatnonzero(np.diff(keys >> DAY_BITS, prepend=-1))
            ends = np.append(first[1:], len(keys))
            depth = int(np.max(ends - first, initial=1)).bit_length()
            self._sorted = (keys & ((1 << DAY_BITS) - 1)).astype(np.int32), first, ends, depth
        starts, first, ends, depth = self._sorted
        found = np.empty(len(lines), dtype=np.int32)
        for block in range(0, len(lines), BLOCK):
            line, day = lines[block : block + BLOCK], days[block : block + BLOCK]
            place, end = first[line], ends[line]
            for step in (1 << bit for bit in range(depth - 1, -1, -1)):
                ahead = place + step
                inside = ahead < end
                inside &= starts[np.where(inside, ahead, 0)] <= day
                place = np.where(inside, ahead, place)
            found[block : block + BLOCK] = place
        return found
