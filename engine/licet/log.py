"""A tamper-evident log of decisions: an SQLite file with one transaction per decision and a chain of hashes.

The hash of a record covers its number, its time, the hash of the record before and the decision as JSON. A head row holds
the number and hash of the last record. Altered, removed or reordered records break the chain; a log whose last records were
removed does not match its head row. Only a hash kept elsewhere detects that the whole file was rewritten: pass it to
``verify(expect=…)``.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from os import PathLike, fspath
from pathlib import Path
from time import sleep
from types import TracebackType
from typing import Self

from pydantic import ValidationError

from licet.language.sources import file_uri
from licet.values.needs import Need

from .decision import Decision, Overridden
from .engine import Engine
from .errors import InputError, LicetError
from .question import Value
from .verdict import Verdict

START = "0" * 64  # the hash before the first record
TRIES = 300  # in PATIENCE seconds
PATIENCE = 30.0  # seconds to wait for another writing process
APPLICATION = 0x6C696365  # "lice": tells a log from other SQLite files

MOST = (1 << 63) - 1

_READ = "SELECT seq, at, prev, hash, body FROM record WHERE seq BETWEEN ? AND ? ORDER BY seq"
_TABLES = """
CREATE TABLE IF NOT EXISTS record (
  seq INTEGER PRIMARY KEY CHECK (seq > 0), at TEXT NOT NULL, prev TEXT NOT NULL, hash TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS head (only INTEGER PRIMARY KEY CHECK (only = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
"""


class LogError(LicetError):
    """The file is not a decision log, or cannot be read or written."""


class Record(Value):
    """A logged decision: its number, when it was logged, the hash of the record before, its own hash, and the decision."""

    seq: int
    at: str
    prev: str
    hash: str
    decision: Decision


class Fault(Value):
    """A fault of a log: the number of the record (``None`` for the file as a whole), and a message."""

    seq: int | None
    message: str


class Difference(Value):
    """A logged answer that differs now: both verdicts, the rules gained and lost, or why the question is refused."""

    seq: int
    logged: Verdict
    now: Verdict
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    needs: tuple[Need, ...] = ()
    refused: str = ""


@dataclass(frozen=True, slots=True)
class _Raw:
    seq: int
    at: str
    prev: str
    hash: str
    body: str

    def expected_hash(self) -> str:
        return _hash(self.seq, self.at, self.prev, self.body)


class DecisionLog:
    """A decision log in a file, created on opening if ``create``. Several processes may write to it.

    A context manager that closes the file. Raises LogError.

    >>> import pathlib, tempfile, licet
    >>> decision = licet.load().check("H20", "CN", on="2025-05-01")
    >>> with tempfile.TemporaryDirectory() as folder, DecisionLog(pathlib.Path(folder) / "decisions.db") as log:
    ...     record = log.append(decision)
    ...     (len(log), log.verify(), log.show(1) == record)
    (1, (), True)
    """

    def __init__(self, path: str | PathLike[str], *, create: bool = True) -> None:
        self.path = Path(fspath(path))
        if not create and not self.path.is_file():
            raise LogError(f"there is no decision log `{self.path}`")
        with self._guarded(), ExitStack() as refused:
            self._connection = sqlite3.connect(self._address(create), timeout=PATIENCE, isolation_level=None, uri=True)
            refused.callback(self._connection.close)
            if create:
                self._connection.execute("PRAGMA synchronous=FULL")  # an appended record survives a power failure
                self._prepare()
            elif self._application() != APPLICATION:
                raise LogError(f"`{self.path}` is not a decision log")
            refused.pop_all()

    def _address(self, create: bool) -> str:
        """The file as a URI for SQLite; marked immutable if its folder is read-only, so that SQLite needs no lock file."""
        address = file_uri(self.path)
        beside = self.path.with_name(f"{self.path.name}-wal")
        effective = os.access in os.supports_effective_ids
        writable = os.access(self.path.parent, os.W_OK, effective_ids=effective)
        fixed = not create and not writable and not beside.exists()
        return f"{address}?immutable=1" if fixed else address

    def _application(self) -> int:
        (application,) = self._connection.execute("PRAGMA application_id").fetchone()
        return int(application)

    def _prepare(self) -> None:
        (tables,) = self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if tables and self._application() != APPLICATION:  # in this order: another process may be creating the log
            raise LogError(f"`{self.path}` is another database, not a decision log")
        self._patiently("PRAGMA journal_mode=WAL")
        with self._writing():
            for statement in _TABLES.split(";\n"):
                self._connection.execute(statement)
            self._connection.execute(f"PRAGMA application_id={APPLICATION}")
            self._connection.execute("INSERT OR IGNORE INTO head VALUES (1, 0, ?)", (START,))

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

        Raises InputError for a time without an offset from UTC, and LogError.
        """
        at = datetime.now(UTC) if at is None else at
        if at.utcoffset() is None:
            raise InputError(
                "the time of a logged decision needs an offset from UTC; use for example datetime.now().astimezone(), or leave it out"
            )
        moment, body = at.isoformat(timespec="milliseconds"), decision.model_dump_json()
        with self._guarded(), self._writing():
            row = self._connection.execute("SELECT seq, hash FROM head").fetchone()
            if row is None:
                raise LogError(f"`{self.path}` has no head row; run `licet log verify`")
            seq, prev = row[0] + 1, row[1]
            own = _hash(seq, moment, prev, body)
            self._connection.execute("INSERT INTO record VALUES (?, ?, ?, ?, ?)", (seq, moment, prev, own, body))
            self._connection.execute("UPDATE head SET seq = ?, hash = ?", (seq, own))
        return Record(seq=seq, at=moment, prev=prev, hash=own, decision=decision)

    def __iter__(self) -> Iterator[Record]:
        for raw in self._rows():
            yield self._record(raw)

    def __len__(self) -> int:
        with self._guarded():
            (count,) = self._connection.execute("SELECT count(*) FROM record").fetchone()
        return int(count)

    def last(self, count: int) -> tuple[Record, ...]:
        """The newest records, in order."""
        with self._guarded():
            (newest,) = self._connection.execute("SELECT coalesce(max(seq), 0) FROM record").fetchone()
        return tuple(self._record(raw) for raw in self._rows(newest - count + 1))

    def show(self, seq: int) -> Record:
        """One record by number. Raises InputError when there is none."""
        if 0 < seq <= MOST:
            for raw in self._rows(seq, seq):
                return self._record(raw)
        raise InputError(f"the log has no record {seq}; its last one is {len(self)}")

    def verify(self, expect: str | None = None) -> tuple[Fault, ...]:
        """Every fault of the log: altered, missing or reordered records, a damaged file, no record with the expected hash.

        Raises LogError when the file cannot be read at all.
        """
        faults: list[Fault] = []
        prev, number, hashes = START, 0, set()
        with self._guarded():
            self._connection.execute("SELECT 1")
        try:
            self._connection.execute("BEGIN")  # one view of the file, also while others write
            rows = self._connection.execute("PRAGMA integrity_check").fetchall()
            faults += [Fault(seq=None, message=f"the file is damaged: {row[0]}") for row in rows if row[0] != "ok"]
            for raw in self._rows():
                number += 1
                faults += _faults(raw, number, prev)
                number, prev = raw.seq, raw.hash
                hashes.add(raw.hash)
            head = self._connection.execute("SELECT seq, hash FROM head").fetchall()
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
        if expect is not None and expect not in hashes:
            faults.append(Fault(seq=None, message=f"no record has the hash {expect}"))
        return tuple(faults)

    def replay(self, engine: Engine) -> Iterator[Difference]:
        """Check every logged question again. Yields the answers that differ, each with the rules gained and lost."""
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

    def _rows(self, first: int = 0, last: int = MOST) -> Iterator[_Raw]:
        with self._guarded():
            for row in self._connection.execute(_READ, (first, last)):
                yield _Raw(*row)

    def _record(self, raw: _Raw) -> Record:
        try:
            decision = Decision.model_validate_json(raw.body)
        except ValidationError as error:
            raise LogError(f"record {raw.seq} of `{self.path}` is not a decision; run `licet log verify`") from error
        return Record(seq=raw.seq, at=raw.at, prev=raw.prev, hash=raw.hash, decision=decision)

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


def _hash(seq: int, at: str, prev: str, body: str) -> str:
    return hashlib.sha256(f"{seq}\n{at}\n{prev}\n{body}".encode("utf-8", "surrogatepass")).hexdigest()


def _faults(raw: _Raw, number: int, prev: str) -> Iterator[Fault]:
    if raw.seq != number:
        yield Fault(seq=raw.seq, message=f"records {number} to {raw.seq - 1} are missing")
    if raw.prev != prev:
        yield Fault(
            seq=raw.seq,
            message="the hash before it is not that of the record before: a record was altered, removed or moved",
        )
    if raw.expected_hash() != raw.hash:
        yield Fault(seq=raw.seq, message="it was altered: its hash does not match its content")


def _bearing(decision: Decision) -> tuple[str, ...]:
    """The ids of the rules that decide an answer or are overridden."""
    overridden: tuple[Overridden, ...] = decision.overridden
    ids = (*(reason.id for reason in decision.because), *(entry.reason.id for entry in overridden))
    return tuple(dict.fromkeys(ids))
