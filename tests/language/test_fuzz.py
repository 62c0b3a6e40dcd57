"""Every reader ends in a moment, with a result or an error of licet: examples, what fuzzing found before, and mutations of both."""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path
from random import Random

import pytest

sys.path.append(str(Path(__file__).parents[2]))

from tests.fuzz.doors import DOORS, enter, examples

MUTANTS = 100
MOMENT = 2.0  # seconds of processor time
MORE = 400_000  # kB
SIGNS = [
    b"\n", b",", b'"', b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\x1b[2J", "\u202e".encode(), b"&a", b"*a", b"!!python/name:x", b"%",
    b"9" * 40, b"1e999", b"-", b"{" * 200, b"[" * 200, b"  - ", b": ", b"2024-02-30", b"0001-01-01", b"9999-12-31/..", b"\xed\xa0\x80", b"nan",
]  # fmt: skip


def mutated(data: bytes, chance: Random) -> bytes:
    """The bytes with some cut out, doubled, moved or replaced."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(made) + 1)
        end = min(len(made), start + chance.choice([0, 1, 1, 3, 10, 60]))
        piece = bytes(made[start:end])
        way = chance.randrange(5)
        made[start:end] = [
            b"",
            piece * 2,
            chance.choice(SIGNS),
            piece + chance.choice(SIGNS),
            bytes(chance.randbytes(2)),
        ][way]
    return bytes(made)


@pytest.mark.parametrize("door", DOORS)
def test_a_door_takes_anything(door: str) -> None:
    known, chance = examples(door), Random(door)
    for data in known:
        enter(door, data)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for data in [mutated(chance.choice(known), chance) for _ in range(MUTANTS)]:
        started = time.process_time()
        try:
            enter(door, data)
        except Exception as error:
            raise AssertionError(f"{door}: {data!r}") from error
        assert time.process_time() - started < MOMENT, data
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MORE


def test_examples_are_taken() -> None:
    """Otherwise the mutations would show little: the first example of each door is read without an error."""
    for door in DOORS.keys() - {"json", "values"}:
        DOORS[door].read(examples(door)[0])
    DOORS["json"].read(examples("json")[1])
