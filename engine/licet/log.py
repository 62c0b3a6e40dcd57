"""A log of decisions that shows when it was touched: SQLite, one transaction a decision, each record chained to the last.

A record's hash covers its number, its time, the hash before it and the decision as JSON; a head row holds the number and
hash of the last record. Altering, removing or reordering records breaks the chain; cutting off the end parts it from its
head. Against somebody who rewrites the whole file only a hash kept elsewhere helps: compare it with ``verify(expect=…)``.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from os import PathLike, fspath
from pathlib import Path
from time import sleep
from types import TracebackType
from typing import Self

from pydantic import ValidationError

from licet.values.needs import Need

from .decision import Decision, Overridden
from .engine import Engine
from .errors import InputError, LicetError
from .question import Value
from .verdict import Verdict

START = "0" * 64  # what the first record is chained to
TRIES = 300  # within that patience
PATIENCE = 30.0  # seconds to wait for another writer
APPLICATION = 0x6C696365  # "lice", so that no other SQLite file is taken for a log

MOST = (1 << 63) - 1

_READ = "SELECT seq, at, prev, hash, body FROM record WHERE seq BETWEEN ? AND ? ORDER BY seq"
_TABLES = """
CREATE TABLE IF NOT EXISTS record (
  seq INTEGER PRIMARY KEY CHECK (seq > 0), at TEXT NOT NULL, prev TEXT NOT NULL, hash TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS head (only INTEGER PRIMARY KEY CHECK (only = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
"""


class LogError(LicetError):
    """The file is no decision log, or cannot be read or written."""


class Record(Value):
    """One logged decision: its number, when it was logged, its hash and that of the record before."""

    seq: int
    at: str
    prev: str
    hash: str
    decision: Decision


class Fault(Value):
    """Something wrong with a log: at which record (``None``: the file as a whole), and what."""

    seq: int | None
    message: str


class Difference(Value):
    """A logged answer that the rules now give differently, and the rules that came and went."""

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

    def sum(self) -> str:
        return _hash(self.seq, self.at, self.prev, self.body)


class DecisionLog:
    """A decision log in a file; opening it makes the file if ``create``. Safe with several writing processes.

    Usable as a context manager. Raises LogError.
    """

    def __init__(self, path: str | PathLike[str], *, create: bool = True) -> None:
        self.path = Path(fspath(path))
        if not create and not self.path.is_file():
            raise LogError(f"there is no decision log `{self.path}`")
        with self._guarded(), ExitStack() as refused:
            self._connection = sqlite3.connect(self._address(create), timeout=PATIENCE, isolation_level=None, uri=True)
            refused.callback(self._connection.close)
            if create:
                self._connection.execute("PRAGMA synchronous=FULL")  # what was acknowledged survives a loss of power
                self._prepare()
            elif self._application() != APPLICATION:
                raise LogError(f"`{self.path}` is not a decision log")
            refused.pop_all()

    def _address(self, create: bool) -> str:
        """Where SQLite finds the file: as one that never changes, if neither it nor its folder can be written."""
        address = self.path.absolute().as_uri()
        beside = self.path.with_name(f"{self.path.name}-wal")
        effective = os.access in os.supports_effective_ids
        writable = os.access(self.path.parent, os.W_OK, effective_ids=effective)
        fixed = not create and not writable and not beside.exists()
        return f"{address}?immutable=1" if fixed else address

    def _application(self) -> int:
        (found,) = self._connection.execute("PRAGMA application_id").fetchone()
        return int(found)

    def _prepare(self) -> None:
        (tables,) = self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if (
            tables and self._application() != APPLICATION
        ):  # in this order: another process may be making the log just now
            raise LogError(f"`{self.path}` is another database, not a decision log")
        self._patiently("PRAGMA journal_mode=WAL")
        with self._writing():
            for version in _TABLES.split(";\n"):
                self._connection.execute(version)
            self._connection.execute(f"PRAGMA application_id={APPLICATION}")
            self._connection.execute("INSERT OR IGNORE INTO head VALUES (1, 0, ?)", (START,))

    def _patiently(self, version: str) -> None:
        """Execute what SQLite does not itself wait to do while another process makes the same file."""
        for attempt in range(TRIES):
            try:
                self._connection.execute(version)
            except sqlite3.OperationalError as error:
                if attempt == TRIES - 1 or error.sqlite_errorcode & 0xFF not in {
                    sqlite3.SQLITE_BUSY,
                    sqlite3.SQLITE_LOCKED,
                }:
                    raise
                sleep(PATIENCE / TRIES)
            else:
                return

    def append(self, decision: Decision, at: datetime) -> Record:
        """Log a decision made at this moment. When this returns, the record is on disk.

        Raises InputError for a moment without its offset from UTC, and LogError.
        """
        if at.utcoffset() is None:
            raise InputError(
                "a decision is logged at a moment with its offset from UTC, such as datetime.now().astimezone()"
            )
        moment, body = at.isoformat(timespec="milliseconds"), decision.model_dump_json()
        with self._guarded(), self._writing():
            row = self._connection.execute("SELECT seq, hash FROM head").fetchone()
            if row is None:
                raise LogError(f"`{self.path}` has lost its head; verify it")
            seq, prev = row[0] + 1, row[1]
            found = _hash(seq, moment, prev, body)
            self._connection.execute("INSERT INTO record VALUES (?, ?, ?, ?, ?)", (seq, moment, prev, found, body))
            self._connection.execute("UPDATE head SET seq = ?, hash = ?", (seq, found))
        return Record(seq=seq, at=moment, prev=prev, hash=found, decision=decision)

    def __iter__(self) -> Iterator[Record]:
        for raw in self._rows():
            yield self._record(raw)

    def __len__(self) -> int:
        with self._guarded():
            (count,) = self._connection.execute("SELECT count(*) FROM record").fetchone()
        return int(count)

    def last(self, count: int) -> tuple[Record, ...]:
        """The newest records, oldest of them first."""
        with self._guarded():
            (newest,) = self._connection.execute("SELECT coalesce(max(seq), 0) FROM record").fetchone()
        return tuple(self._record(raw) for raw in self._rows(newest - count + 1))

    def show(self, seq: int) -> Record:
        """One record by number. Raises InputError when there is none."""
        if 0 < seq <= MOST:
            for raw in self._rows(seq, seq):
                return self._record(raw)
        raise InputError(f"the log has no record {seq}; it holds {len(self)}")

    def verify(self, expect: str | None = None) -> tuple[Fault, ...]:
        """Everything wrong with the log: altered, missing or reordered records, a damaged file, no record of an expected hash."""
        faults: list[Fault] = []
        prev, number, hashes = START, 0, set()
        with self._guarded():
            self._connection.execute("SELECT 1")
        try:
            self._connection.execute("BEGIN")  # one view of the file, whoever writes meanwhile
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
                Fault(seq=None, message=f"the last record is {number}, but the head says {head}: records are missing")
            )
        if expect is not None and expect not in hashes:
            faults.append(Fault(seq=None, message=f"no record has the hash {expect}"))
        return tuple(faults)

    def replay(self, engine: Engine) -> Iterator[Difference]:
        """Ask every logged question again; what comes back are the answers that differ, and why."""
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
        """Let go of the file."""
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
            raise LogError(f"record {raw.seq} of `{self.path}` is no decision; verify the log") from error
        return Record(seq=raw.seq, at=raw.at, prev=raw.prev, hash=raw.hash, decision=decision)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction, taken at once so that nobody else can write in between."""
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
            seq=raw.seq, message="it is not chained to the record before it: something was altered, removed or moved"
        )
    if raw.sum() != raw.hash:
        yield Fault(seq=raw.seq, message="it was altered: its hash does not fit what it says")


def _bearing(decision: Decision) -> tuple[str, ...]:
    shown = [one.id for one in decision.because]
    overridden: tuple[Overridden, ...] = decision.overridden
    return tuple(dict.fromkeys((*shown, *(one.reason.id for one in overridden))))
