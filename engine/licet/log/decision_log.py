"""A tamper-evident log of decisions: an SQLite file with one transaction per decision and a chain of hashes.

The hash of a record covers its number, its time, the hash of the record before and the decision as JSON. A head row holds
the number and hash of the last record. Altered, removed or reordered records break the chain; a log whose last records were
removed does not match its head row. Only a key, or a hash kept elsewhere, detects that somebody rewrote the file and computed
new hashes: open the log with ``key=…``, or pass the hash to ``verify(expect=…)``.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from os import PathLike
from time import sleep
from types import TracebackType
from typing import Self

from licet.decision import Decision, Overridden
from licet.engine import Engine
from licet.errors import InputError, of_type, shown
from licet.language.sources import as_path, file_uri
from licet.verdict import Verdict

from .records import START, Difference, Expected, Fault, LogError, RawRecord, Record, chained, key_of, objections

TRIES = 300  # in PATIENCE seconds
PATIENCE = 30.0  # seconds to wait for another writing process
APPLICATION = 0x6C696365  # "lice": tells a log from other SQLite files

MOST = (1 << 63) - 1

_READ = "SELECT seq, at, prev, hash, body FROM record WHERE seq BETWEEN ? AND ? ORDER BY seq"
_TABLES = {
    "record": (
        "CREATE TABLE record (\n"
        "  seq INTEGER PRIMARY KEY CHECK (seq > 0), at TEXT NOT NULL, prev TEXT NOT NULL, hash TEXT NOT NULL, body TEXT NOT NULL\n"
        ") STRICT"
    ),
    "head": "CREATE TABLE head (only INTEGER PRIMARY KEY CHECK (only = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT",
}
_KEYED = 1  # the user version of a log whose hashes need a key


class DecisionLog:
    """A decision log in a file, created on opening if ``create``. Several processes may write to it.

    With a ``key`` of 16 bytes or more the hashes are HMAC-SHA-256: who does not have the key cannot compute new ones. The key
    is never written to the file. A log made with a key needs it for :meth:`append` and :meth:`verify`; one made without
    a key refuses any. A context manager that closes the file. Raises LogError, and InputError for a key that is too short.

    >>> import pathlib, tempfile, licet
    >>> decision = licet.load().check("H20", "CN", on="2025-05-01")
    >>> with tempfile.TemporaryDirectory() as folder, DecisionLog(pathlib.Path(folder) / "decisions.db") as log:
    ...     record = log.append(decision)
    ...     (len(log), log.verify(), log.show(1) == record)
    (1, (), True)
    """

    def __init__(self, path: str | PathLike[str], *, create: bool = True, key: bytes | None = None) -> None:
        self.path = as_path("path", path)
        self._key = None if key is None else key_of(of_type("key", key, bytes, "bytes"), "`key`")
        if not create and not os.path.isfile(self.path):  # noqa: PTH113 - for a name that is too long, a Path raises OSError
            raise LogError(f"there is no decision log `{self.path}`")
        with self._guarded(), ExitStack() as refused:
            self._connection = sqlite3.connect(self._address(create), timeout=PATIENCE, isolation_level=None, uri=True)
            refused.callback(self._connection.close)
            if create:
                self._connection.execute("PRAGMA synchronous=FULL")  # an appended record survives a power failure
                self._prepare()
            elif self._pragma("application_id") != APPLICATION:
                raise LogError(f"`{self.path}` is not a decision log")
            self._refuse_foreign_objects()
            self.keyed = self._pragma("user_version") == _KEYED
            if self._key is not None and not self.keyed:
                raise LogError(f"`{self.path}` was made without a key; open it without one")
            refused.pop_all()

    def _address(self, create: bool) -> str:
        """The file as a URI for SQLite; marked immutable if its folder is read-only, so that SQLite needs no lock file."""
        address = file_uri(self.path)
        beside = os.path.lexists(f"{self.path}-wal")
        effective = os.access in os.supports_effective_ids
        writable = os.access(self.path.parent, os.W_OK, effective_ids=effective)
        fixed = not create and not writable and not beside
        return f"{address}?immutable=1" if fixed else address

    def _pragma(self, name: str) -> int:
        (value,) = self._connection.execute(f"PRAGMA {name}").fetchone()
        return int(value)

    def _refuse_foreign_objects(self) -> None:
        """Raise LogError for a trigger, view, index or table that a log does not have, or a table unlike its own.

        A missing table is left to `verify`.
        """
        self._schema = self._pragma("schema_version")
        for kind, name, statement in self._connection.execute("SELECT type, name, sql FROM sqlite_master"):
            if kind != "table" or _TABLES.get(name) != statement:
                raise LogError(
                    f"`{self.path}` holds the {kind} `{name}`, which is not part of a decision log; it could change records "
                    f"unseen. Restore a copy of the log, or find out who added it"
                )

    def _prepare(self) -> None:
        (tables,) = self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if (
            tables and self._pragma("application_id") != APPLICATION
        ):  # in this order: another process may be creating the log
            raise LogError(f"`{self.path}` is another database, not a decision log")
        self._patiently("PRAGMA journal_mode=WAL")
        with self._writing():
            (tables,) = self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if tables:
                return
            for statement in _TABLES.values():
                self._connection.execute(statement)
            self._connection.execute(f"PRAGMA application_id={APPLICATION}")
            self._connection.execute(f"PRAGMA user_version={0 if self._key is None else _KEYED}")
            self._connection.execute("INSERT INTO head VALUES (1, 0, ?)", (START,))

    def _patiently(self, statement: str) -> None:
        """Execute a statement, and try again while another process is creating the same file."""
        for attempt in range(TRIES):
            try:
                self._connection.execute(statement)
            except sqlite3.OperationalError as error:
                if attempt == TRIES - 1 or error.sqlite_errorcode & 0xFF not in {
                    sqlite3.SQLITE_BUSY,
                    sqlite3.SQLITE_LOCKED,
                }:
                    raise
                sleep(PATIENCE / TRIES)
            else:
                return

    def append(self, decision: Decision, at: datetime | None = None) -> Record:
        """Log a decision made at a time, by default now (UTC). When this returns, the record is on disk.

        Raises InputError for a time without an offset from UTC and for a decision that was changed after it was made, and
        LogError.
        """
        decision = of_type("decision", decision, Decision, "a decision")
        at = datetime.now(UTC) if at is None else of_type("at", at, datetime, "a datetime")
        if at.utcoffset() is None:
            raise InputError(
                "the time of a logged decision needs an offset from UTC; use for example datetime.now().astimezone(), or leave it out"
            )
        moment, body = at.isoformat(timespec="milliseconds"), decision.model_dump_json()
        for objection in objections(body):
            raise InputError(f"this decision is not logged: {objection}; log the one that `check` returned")
        with self._guarded(), self._writing():
            if self._pragma("schema_version") != self._schema:
                self._refuse_foreign_objects()
            seq, prev = self._end()
            record = RawRecord(seq + 1, moment, prev, chained(seq + 1, moment, prev, body, self._key), body)
            self._connection.execute(
                "INSERT INTO record VALUES (?, ?, ?, ?, ?)", (record.seq, moment, prev, record.hash, body)
            )
            self._connection.execute("UPDATE head SET seq = ?, hash = ?", (record.seq, record.hash))
            kept = self._connection.execute(_READ, (record.seq, MOST)).fetchall()
            if [RawRecord(*row) for row in kept] != [record] or self._head() != [(record.seq, record.hash)]:
                raise LogError(f"`{self.path}` does not keep what is written to it; nothing was logged")
        return Record(seq=record.seq, at=moment, prev=prev, hash=record.hash, decision=decision)

    def _end(self) -> tuple[int, str]:
        """The number and hash of the last record. Raises LogError if the key or the head row is not that of the log."""
        if self.keyed and self._key is None:
            raise LogError(f"`{self.path}` was made with a key; open it with that key")
        head = self._head()
        if not head:
            raise LogError(f"`{self.path}` has no head row; run `licet log verify`")
        seq, prev = head[0]
        last = [RawRecord(*row) for row in self._connection.execute(_READ, (max(seq, 1), MOST))]
        whole = len(last) == 1 and (last[0].seq, last[0].hash) == head[0] if seq else not last and prev == START
        if not whole:
            raise LogError(f"the head row of `{self.path}` is not that of its last record; run `licet log verify`")
        if self.keyed and seq and chained(seq, last[0].at, last[0].prev, last[0].body, self._key) != prev:
            raise LogError(f"`{self.path}` was made with another key, or its last record was altered")
        return seq, prev

    def _head(self) -> list[tuple[int, str]]:
        return self._connection.execute("SELECT seq, hash FROM head").fetchall()

    def __iter__(self) -> Iterator[Record]:
        for raw in self._rows():
            yield self._read(raw)

    def __len__(self) -> int:
        with self._guarded():
            (count,) = self._connection.execute("SELECT count(*) FROM record").fetchone()
        return int(count)

    def last(self, count: int) -> tuple[Record, ...]:
        """The newest records, in order."""
        count = min(of_type("count", count, int, "a number of records"), MOST)
        with self._guarded():
            (newest,) = self._connection.execute("SELECT coalesce(max(seq), 0) FROM record").fetchone()
        return tuple(self._read(raw) for raw in self._rows(newest - count + 1))

    def show(self, seq: int) -> Record:
        """One record by number. Raises InputError when there is none."""
        if 0 < of_type("seq", seq, int, "the number of a record") <= MOST:
            for raw in self._rows(seq, seq):
                return self._read(raw)
        raise InputError(f"the log has no record {shown(seq)}; its last one is {len(self)}")

    def verify(self, expect: str | None = None) -> tuple[Fault, ...]:
        """Every fault of the log, in order; none means that it is as it was written.

        Faults are: altered, missing or reordered records, a damaged file, decisions whose receipt does not match their
        content or that contradict themselves, and a last record that is not the expected one. ``expect`` is the hash or
        the anchor line of the last record, kept elsewhere.

        Raises InputError for another ``expect``, and LogError when the file cannot be read at all or its key is missing.
        """
        expected = None if expect is None else Expected.parse(expect)
        if self.keyed and self._key is None:
            raise LogError(f"`{self.path}` was made with a key; open it with that key to verify it")
        faults: list[Fault] = []
        prev, number, places = START, 0, dict[str, int]()
        with self._guarded():
            self._connection.execute("SELECT 1")
        try:
            self._connection.execute("BEGIN")  # one view of the file, also while others write
            rows = self._connection.execute("PRAGMA integrity_check").fetchall()
            faults += [Fault(seq=None, message=f"the file is damaged: {row[0]}") for row in rows if row[0] != "ok"]
            for raw in self._rows():
                number += 1
                faults += raw.faults(number, prev, self._key)
                number, prev = raw.seq, raw.hash
                places[raw.hash] = raw.seq
            head = self._head()
        except (sqlite3.DatabaseError, LogError, UnicodeDecodeError, TypeError) as error:
            return (*faults, Fault(seq=None, message=f"the file is damaged: {error}"))
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
        if head != [(number, prev)]:
            faults.append(
                Fault(
                    seq=None,
                    message=f"records are missing at the end: the last record is {number}, the head row is {head}",
                )
            )
        missed = expected and expected.fault((number, prev), places)
        return (*faults, missed) if missed else tuple(faults)

    def replay(self, engine: Engine) -> Iterator[Difference]:
        """Check every logged question again. Yields the answers that differ, each with the rules gained and lost."""
        engine = of_type("engine", engine, Engine, "an engine")
        for record in self:
            logged = record.decision
            try:
                now = engine.ask(logged.question, logged.on)
            except InputError as error:
                yield Difference(
                    seq=record.seq, logged=logged.verdict, now=Verdict.UNKNOWN, gained=(), lost=(), refused=str(error)
                )
                continue
            if now.verdict is not logged.verdict:
                before, after = _bearing(logged), _bearing(now)
                gained = tuple(name for name in after if name not in before)
                lost = tuple(name for name in before if name not in after)
                needs = () if gained else now.needs
                yield Difference(
                    seq=record.seq, logged=logged.verdict, now=now.verdict, gained=gained, lost=lost, needs=needs
                )

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _rows(self, first: int = 0, last: int = MOST) -> Iterator[RawRecord]:
        with self._guarded():
            for row in self._connection.execute(_READ, (first, last)):
                yield RawRecord(*row)

    def _read(self, raw: RawRecord) -> Record:
        try:
            return raw.read()
        except LogError as error:
            raise LogError(f"`{self.path}`: {error}") from error

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction that holds the write lock from its beginning."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise LogError(f"`{self.path}`: {error}") from error


def _bearing(decision: Decision) -> tuple[str, ...]:
    """The ids of the rules that decide an answer or are overridden."""
    overridden: tuple[Overridden, ...] = decision.overridden
    ids = (*(reason.id for reason in decision.because), *(entry.reason.id for entry in overridden))
    return tuple(dict.fromkeys(ids))
