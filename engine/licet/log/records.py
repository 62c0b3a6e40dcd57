"""The records of a decision log: how they are chained, and what is wrong with one."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from pydantic import ValidationError

from licet.decision import Decision
from licet.errors import InputError, LicetError, of_type
from licet.question import Value
from licet.values.needs import Need
from licet.verdict import Verdict

START = "0" * 64  # the hash before the first record
SHORTEST_KEY = 16  # bytes

_HASH = re.compile(r"[0-9a-f]{64}")
_ANCHOR = re.compile(r"licet-log (\d+) ([0-9a-f]{64})(?: \S+)?")
_EMPTY = (',"exceptions":[]', ',"by_law":null')  # within a text the quotes are escaped
_RECEIPT = re.compile(r'"digest":"([0-9a-f]{64})"}')  # the last one is that of the whole decision


class LogError(LicetError):
    """The file is not a decision log, or cannot be read or written, or its key is missing."""


class Record(Value):
    """A logged decision: its number, when it was logged, the hash of the record before, its own hash, and the decision."""

    seq: int
    at: str
    prev: str
    hash: str
    decision: Decision

    @property
    def anchor(self) -> str:
        """One line to keep outside the file, for :meth:`DecisionLog.verify`: the number, hash and time of this record."""
        return f"licet-log {self.seq} {self.hash} {self.at}"


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
class Expected:
    """What was kept elsewhere of the last record: its hash, and its number if an anchor line was kept.

    >>> Expected.parse("licet-log 2 " + "ab" * 32 + " 2026-10-01T12:00:00.123+00:00").seq
    2
    >>> Expected.parse("ab")
    Traceback (most recent call last):
        ...
    licet.errors.InputError: `ab` is neither the hash of a record (64 hexadecimal digits) nor an anchor line (`licet-log NUMBER HASH TIME`)
    """

    hash: str
    seq: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """A hash or an anchor line. Raises InputError for another text."""
        text = " ".join(of_type("expect", text, str, "a hash or an anchor line").split())
        if _HASH.fullmatch(text):
            return cls(text)
        if found := _ANCHOR.fullmatch(text):
            return cls(found[2], int(found[1]))
        raise InputError(
            f"`{text}` is neither the hash of a record (64 hexadecimal digits) nor an anchor line (`licet-log NUMBER HASH TIME`)"
        )

    def fault(self, last: tuple[int, str], places: dict[str, int]) -> Fault | None:
        """Why the last record, a number and a hash, is not the expected one; ``places`` are the numbers by hash."""
        if self.hash == last[1] and self.seq in {None, last[0]}:
            return None
        seq = places.get(self.hash)
        if seq is None:
            return Fault(seq=None, message=f"no record has the hash {self.hash}")
        if self.seq not in {None, seq}:
            return Fault(seq=seq, message=f"it has the expected hash, but the anchor line names record {self.seq}")
        return Fault(
            seq=seq,
            message=(
                f"it has the expected hash, but is not the last record: nothing kept elsewhere covers the "
                f"{last[0] - seq} after it; keep the hash of record {last[0]} too"
            ),
        )


@dataclass(frozen=True, slots=True)
class RawRecord:
    """A row of the file, unread."""

    seq: int
    at: str
    prev: str
    hash: str
    body: str

    def faults(self, number: int, prev: str, key: bytes | None) -> Iterator[Fault]:
        """What is wrong with the row that should have this number and follow the record with this hash."""
        if self.seq != number:
            yield Fault(seq=self.seq, message=f"records {number} to {self.seq - 1} are missing")
        if self.prev != prev:
            yield Fault(
                seq=self.seq,
                message="the hash before it is not that of the record before: a record was altered, removed or moved",
            )
        if chained(self.seq, self.at, self.prev, self.body, key) != self.hash:
            yield Fault(seq=self.seq, message="it was altered: its hash does not match its content")
        for message in objections(self.body):
            yield Fault(seq=self.seq, message=message)

    def read(self) -> Record:
        """The record. Raises LogError for a row that holds no decision."""
        try:
            decision = Decision.model_validate_json(self.body)
        except ValidationError as error:
            raise LogError(f"record {self.seq} is not a decision; run `licet log verify`") from error
        return Record(seq=self.seq, at=self.at, prev=self.prev, hash=self.hash, decision=decision)


def chained(seq: int, at: str, prev: str, body: str, key: bytes | None = None) -> str:
    """The hash of a record: SHA-256 over its number, time, the hash before and its body, or HMAC-SHA-256 with a key."""
    content = f"{seq}\n{at}\n{prev}\n{body}".encode("utf-8", "surrogatepass")
    if key is None:
        return hashlib.sha256(content).hexdigest()
    return hmac.new(key, content, hashlib.sha256).hexdigest()


def objections(body: str) -> Iterator[str]:
    """Why the JSON of a decision may not stand in a log: its receipt is not of its content, or it contradicts itself."""
    if not isinstance(body, str):  # SQLite keeps any type in any column
        yield "it is not the JSON of a decision: its body is no text"
        return
    for field in _EMPTY:  # the receipt covers those that there are
        body = body.replace(field, "")
    receipt = next(reversed(list(_RECEIPT.finditer(body))), None)
    if receipt is None:
        yield "it is not the JSON of a decision with a receipt"
        return
    blank = f"{body[: receipt.start(1)]}{body[receipt.end(1) :]}"
    if hashlib.sha256(blank.encode("utf-8", "surrogatepass")).hexdigest() != receipt[1]:
        yield "its receipt does not match its content: the decision was changed after it was made"
    try:
        answer: object = json.loads(body)
        while answer is not None:
            yield from contradictions(answer)
            answer = answer.get("last_known") if isinstance(answer, dict) else None
    except (ValueError, RecursionError) as error:
        yield f"it is not the JSON of a decision: {error}"


def contradictions(answer: object) -> Iterator[str]:
    """What in the JSON of a decision contradicts its verdict. Raises ValueError for JSON that is no decision.

    It is read as JSON, not as a Decision, so that the logs of other versions of licet can be verified.
    """
    if not isinstance(answer, dict):
        raise ValueError("an answer is an object")
    verdict = Verdict(str(answer.get("verdict")))
    if answer.get("permitted") != verdict.permission.value:
        yield f"`permitted` is {answer.get('permitted')}, which contradicts its verdict {verdict.value}"
    if answer.get("requires_licence") is not verdict.requires_licence:
        yield f"`requires_licence` is {answer.get('requires_licence')}, which contradicts its verdict {verdict.value}"
    if answer.get("unverified") is not None and verdict is not Verdict.UNKNOWN:
        yield f"its day is not verified, which contradicts its verdict {verdict.value}"
    on, since, until = (str(answer.get(name) or "") for name in ("on", "since", "until"))
    if on < since or (until and on >= until):
        yield "its day lies outside its period"


def key_of(text: bytes, source: str) -> bytes:
    """The key in a file or an environment variable, without white space at the ends. Raises InputError if it is too short."""
    key = text.strip()
    if len(key) < SHORTEST_KEY:
        raise InputError(f"{source} holds a key of {len(key)} bytes; a key has at least {SHORTEST_KEY}")
    return key
