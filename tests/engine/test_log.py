"""The decision log: records are read back unchanged, alterations are found, and acknowledged records survive a crash."""

import hashlib
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from random import Random
from typing import Self

import pytest
from click.testing import CliRunner, Result
from shipped import shipped

import licet
from licet.cli.main import main
from licet.log import LogError
from licet.log.records import chained
from licet.values.deferred import Deferred

AT = datetime(2026, 10, 1, 12, 0, 0, 123_000, tzinfo=UTC)
QUESTIONS = (
    ("H20", "CN", "2025-05-01"), ("H20", "CN", "2025-07-20"), ("H200", "CN", "2026-08-01"), ("L40", "CN", "2023-11-01"),
    ("H100", "PL", "2025-06-01"),
)  # fmt: skip
H20 = ["H20", "CN", "--vendor", "Nvidia", "--on", "2025-05-01"]
RULE = """\
instrument: us.house-rule
title: House rule
kind: guidance
force: law
issuer: Compliance
cite: Handbook
published: 2023-01-01
in_force: 2023-01-01
evidence: verified
checked: 2026-10-08
controls:
  us.nothing-of-that-kind:
    says: no L40 to China
    when: {product: nvidia/l40, destination: CN}
    requires: prohibition
"""
HOUSE = """\
jurisdiction: zz
title: House
governs: {ships_from: AQ}
coverage: {from: 2020-01-01, through: 2030-01-01}
silence: no_licence_required
end_uses: {penguins: for penguins}
"""


@cache
def decisions() -> tuple[licet.Decision, ...]:
    return tuple(shipped().check(product, destination, on=day) for product, destination, day in QUESTIONS)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def filled(path: Path) -> Path:
    """A closed log of a few decisions, so that all data is in one file."""
    with licet.DecisionLog(path) as log:
        for decision in decisions():
            log.append(decision, AT)
    assert names(path.parent) == [path.name]
    return path


@pytest.fixture
def log_file(tmp_path: Path) -> Path:
    (tmp_path / "log").mkdir()
    return filled(tmp_path / "log" / "decisions.db")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments], prog_name="licet")


# ── writing and reading ──


def test_logged_decisions_are_read_back_unchanged(tmp_path: Path) -> None:
    with licet.DecisionLog(tmp_path / "a.db") as log:
        written = [log.append(decision, AT) for decision in decisions()]
        assert len(log) == len(written)
    with licet.DecisionLog(tmp_path / "a.db") as log:
        assert list(log) == written
        assert [one.decision for one in log] == list(decisions())
        assert [one.seq for one in log] == [1, 2, 3, 4, 5]
        assert {one.at for one in log} == {"2026-10-01T12:00:00.123+00:00"}
        assert [one.prev for one in log] == ["0" * 64, *(one.hash for one in written[:-1])]
        assert log.last(2) == tuple(written[-2:])
        assert log.last(0) == ()
        assert log.last(99) == tuple(written)
        assert log.show(3) == written[2]
        assert log.verify() == ()
        assert log.verify(expect=written[-1].hash) == ()


def test_a_reopened_log_is_continued(log_file: Path) -> None:
    with licet.DecisionLog(log_file) as log:
        last = log.last(1)[0]
        assert log.append(decisions()[0], AT).prev == last.hash
        assert log.verify() == ()


@pytest.mark.parametrize("number", [0, -1, 6, 1 << 40])
def test_there_is_no_such_record(log_file: Path, number: int) -> None:
    with (
        licet.DecisionLog(log_file) as log,
        pytest.raises(licet.InputError, match=f"no record {number}; its last one is 5"),
    ):
        log.show(number)


def test_a_number_beyond_all_logs_is_bad_input(log_file: Path) -> None:
    result = run("log", "show", log_file, str(1 << 80))
    assert result.exit_code == 2, result.output


def test_a_datetime_without_offset_is_refused(tmp_path: Path) -> None:
    with licet.DecisionLog(tmp_path / "a.db") as log:
        with pytest.raises(licet.InputError, match="offset"):
            log.append(decisions()[0], AT.replace(tzinfo=None))
        assert len(log) == 0


def test_without_a_time_a_record_has_the_present_one_in_utc(tmp_path):
    with licet.DecisionLog(tmp_path / "a.db") as log:
        before = datetime.now(UTC)
        record = log.append(decisions()[0])
        after = datetime.now(UTC)
        moment = datetime.fromisoformat(record.at)
        assert before - timedelta(milliseconds=1) <= moment <= after
        assert moment.utcoffset() == timedelta(0)
        assert log.show(1) == record
        assert log.verify() == ()


def test_a_closed_log_is_a_clear_error(log_file: Path) -> None:
    log = licet.DecisionLog(log_file)
    log.close()
    for use in (log.verify, lambda: len(log), lambda: list(log), lambda: log.append(decisions()[0], AT)):
        with pytest.raises(LogError, match="closed"):
            use()


def test_an_empty_log_is_valid(tmp_path: Path) -> None:
    with licet.DecisionLog(tmp_path / "a.db") as log:
        assert (len(log), list(log), log.verify(), list(log.replay(shipped()))) == (0, [], (), [])
    assert run("log", "verify", tmp_path / "a.db").exit_code == 0


def test_a_log_that_must_be_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(LogError, match="there is no decision log"):
        licet.DecisionLog(tmp_path / "a.db", create=False)
    assert names(tmp_path) == []


# ── command line ──


@pytest.mark.usefixtures("one_engine")
def test_the_command_line_logs_lists_shows_verifies_and_replays(tmp_path: Path) -> None:
    file = tmp_path / "d.db"
    assert run("check", *H20, "--log", file).exit_code == 20
    assert run("check", "L40", "CN", "--on", "2023-11-01", "--log", file, "--json").exit_code == 0
    listed = run("log", "list", file)
    assert listed.exit_code == 0
    for text in ("H20 from nvidia to CN", "presumption of denial", "L40 from nvidia to CN", "licence required"):
        assert text in " ".join(listed.output.split())
    assert max(map(len, listed.output.splitlines())) <= 80
    rows = [json.loads(line) for line in run("log", "list", file, "--json").output.splitlines()]
    assert [row["seq"] for row in rows] == [1, 2]
    assert licet.Decision.model_validate(rows[0]["decision"]).verdict == "licence_denial"
    assert datetime.fromisoformat(rows[0]["at"]).tzinfo is not None

    shown = run("log", "show", file, "1")
    assert shown.exit_code == 0
    for text in ("record 1, logged 20", rows[0]["hash"], "BLOCKED", "us.h20-letter"):
        assert text in shown.output
    assert json.loads(run("log", "show", file, "2", "--json").output) == rows[1]
    assert run("log", "show", file, "3").exit_code == 2

    whole = run("log", "verify", file)
    assert whole.exit_code == 0
    assert f"2 records, no faults; last hash {rows[1]['hash']}" in whole.output
    assert run("log", "verify", file, "--expect", rows[1]["hash"]).exit_code == 0
    earlier = run("log", "verify", file, "--expect", rows[0]["hash"])
    assert earlier.exit_code == 1
    assert "record 1: it has the expected hash, but is not the last record" in earlier.output
    other = run("log", "verify", file, "--expect", "0" * 64)
    assert other.exit_code == 1
    assert "no record has the hash" in other.output

    same = run("log", "replay", file)
    assert same.exit_code == 0
    assert "2 logged questions checked again, 0 answers differ" in same.output


@pytest.mark.usefixtures("one_engine")
def test_replay_with_other_rules_shows_rules_gained_and_lost(tmp_path: Path, log_file: Path) -> None:
    rules = tmp_path / "rules"
    rules.mkdir()
    (rules / "own.yaml").write_text(RULE, encoding="utf-8")
    result = run("log", "replay", log_file, "--rules", rules)
    assert result.exit_code == 1
    text = " ".join(result.output.split())
    assert "5 logged questions checked again, 1 answer differs" in text
    assert "record 4 permitted, no licence required" in text
    assert "because of us.nothing-of-that-kind" in text
    (found,) = json.loads(run("log", "replay", log_file, "--rules", rules, "--json").output)
    assert (found["seq"], found["logged"], found["now"]) == (4, "no_licence_required", "prohibited")
    assert (found["gained"], found["lost"], found["refused"]) == (["us.nothing-of-that-kind"], [], "")

    with licet.DecisionLog(tmp_path / "other.db") as log:
        log.append(licet.load(rules).check("L40", "CN", on="2023-11-01"), AT)
        (back,) = log.replay(shipped())
    assert (back.now, back.gained, back.lost) == ("no_licence_required", (), ("us.nothing-of-that-kind",))


def test_replay_says_which_questions_other_rules_refuse(tmp_path: Path) -> None:
    (tmp_path / "zz").mkdir()
    (tmp_path / "zz" / "index.yaml").write_text(HOUSE, encoding="utf-8")
    with licet.DecisionLog(tmp_path / "a.db") as log:
        log.append(licet.load(tmp_path / "zz").check("H20", "CN", on="2025-05-01", end_use="penguins"), AT)
        (found,) = log.replay(shipped())
    assert (found.logged, found.now) == ("licence_denial", "unknown")
    assert "penguins" in found.refused


# ── alterations ──


def altered(path: Path, *statements: str) -> tuple[str, ...]:
    """The result of verify after the file was changed directly."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    with licet.DecisionLog(path, create=False) as log:
        faults = log.verify()
    return tuple(f"{one.seq}: {one.message}" for one in faults)


SWAPPED = (
    "UPDATE record SET seq = 99 WHERE seq = 2",
    "UPDATE record SET seq = 2 WHERE seq = 3",
    "UPDATE record SET seq = 3 WHERE seq = 99",
)
COPY = "INSERT INTO record SELECT 6, at, hash, hash, body FROM record WHERE seq = 5"
TOUCHED = {
    "a verdict": (["UPDATE record SET body = replace(body, 'licence_denial', 'licence_approval') WHERE seq = 1"], 1),
    "a space": (["UPDATE record SET body = body || ' ' WHERE seq = 3"], 3),
    "a time": (["UPDATE record SET at = '2026-09-30T12:00:00.123+00:00' WHERE seq = 2"], 2),
    "a hash": (["UPDATE record SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE seq = 4"], 4),
    "the hash of the last": (["UPDATE record SET hash = upper(hash) WHERE seq = 5"], 5),
    "a link": (["UPDATE record SET prev = hash WHERE seq = 4"], 4),
    "the first is gone": (["DELETE FROM record WHERE seq = 1"], 2),
    "one in the middle is gone": (["DELETE FROM record WHERE seq = 3"], 4),
    "it is gone and the rest moved up": (
        ["DELETE FROM record WHERE seq = 3", "UPDATE record SET seq = 3 WHERE seq = 4",
         "UPDATE record SET seq = 4 WHERE seq = 5", "UPDATE head SET seq = 4"], 3,
    ),
    "the last is gone": (["DELETE FROM record WHERE seq = 5"], None),
    "the last is gone and the head counts less": (["DELETE FROM record WHERE seq = 5", "UPDATE head SET seq = 4"], None),
    "all are gone": (["DELETE FROM record"], None),
    "two are swapped": (SWAPPED, 2),
    "one is put in": ([COPY], 6),
    "one is put in and the head counts it": ([COPY, "UPDATE head SET seq = 6"], 6),
    "the head's hash": (["UPDATE head SET hash = replace(hash, substr(hash, 9, 1), 'x')"], None),
    "the head's number": (["UPDATE head SET seq = 4"], None),
    "the head is gone": (["DELETE FROM head"], None),
    "the table of heads is gone": (["DROP TABLE head"], None),
    "the table of records is gone": (["DROP TABLE record"], None),
}  # fmt: skip


@pytest.mark.parametrize("name", TOUCHED)
def test_every_alteration_is_found(log_file: Path, name: str) -> None:
    statements, where = TOUCHED[name]
    faults = altered(log_file, *statements)
    assert faults
    assert any(one.startswith(f"{where}: ") for one in faults), faults
    result = run("log", "verify", log_file)
    assert result.exit_code == 1
    assert "fault" in result.output
    assert "Traceback" not in result.output


def test_a_rewritten_log_is_found_only_by_a_hash_kept_elsewhere(log_file: Path, tmp_path: Path) -> None:
    with licet.DecisionLog(log_file) as log:
        kept = log.last(1)[0].hash
    with licet.DecisionLog(tmp_path / "forged.db") as forged:
        for decision in decisions()[1:]:
            forged.append(decision, AT)
        assert forged.verify() == ()
        (fault,) = forged.verify(expect=kept)
        assert kept in fault.message


def test_removed_last_records_with_new_hashes_are_found_only_by_a_hash_kept_elsewhere(log_file: Path) -> None:
    with licet.DecisionLog(log_file) as log:
        kept = log.last(1)[0].hash
    cut = (
        "DELETE FROM record WHERE seq = 5",
        "UPDATE head SET (seq, hash) = (SELECT seq, hash FROM record WHERE seq = 4)",
    )
    assert altered(log_file, *cut) == ()
    with licet.DecisionLog(log_file, create=False) as log:
        assert log.verify(expect=kept)
    assert run("log", "verify", log_file, "--expect", kept).exit_code == 1


# ── foreign objects, changed decisions, keys ──

OBJECTS = {
    "a trigger that keeps nothing": "CREATE TRIGGER t AFTER INSERT ON record BEGIN DELETE FROM record WHERE seq = new.seq; END",
    "a trigger on the head": "CREATE TRIGGER t AFTER UPDATE ON head BEGIN UPDATE record SET at = 'x'; END",
    "a view": "CREATE VIEW v AS SELECT * FROM record",
    "an index": "CREATE INDEX i ON record (hash)",
    "a table": "CREATE TABLE more (a)",
    "a column": "ALTER TABLE head ADD COLUMN more TEXT",
}
MORE = {
    "a trigger that ignores the insert": "CREATE TRIGGER t BEFORE INSERT ON record BEGIN SELECT RAISE(IGNORE); END",
    **OBJECTS,
}


@pytest.mark.parametrize("name", MORE)
def test_a_log_with_objects_of_others_is_refused(log_file: Path, name: str) -> None:
    """Also if they are added while the log is open: nothing is acknowledged that is not kept."""
    with licet.DecisionLog(log_file) as log:
        with closing(sqlite3.connect(log_file)) as connection:
            connection.execute(MORE[name])
            connection.commit()
        with pytest.raises(LogError, match="not part of a decision log"):
            log.append(decisions()[0], AT)
        assert len(log) == len(QUESTIONS)
    for create in (True, False):
        with pytest.raises(LogError, match="not part of a decision log"):
            licet.DecisionLog(log_file, create=create)
    result = run("log", "verify", log_file)
    assert result.exit_code == 2
    assert result.output.startswith("licet: ")


def test_what_is_written_is_read_back(log_file: Path) -> None:
    """A trigger of this connection only, which the file does not show."""
    with licet.DecisionLog(log_file) as log:
        log._connection.execute(
            "CREATE TEMP TRIGGER t AFTER INSERT ON main.record BEGIN DELETE FROM record WHERE seq = new.seq; END"
        )
        with pytest.raises(LogError, match="does not keep what is written"):
            log.append(decisions()[0], AT)
        assert log.verify() == ()


CHANGES = {
    "a milder verdict": {"verdict": licet.Verdict.NO_LICENCE_REQUIRED},
    "a milder permission": {"permitted": licet.Permission.YES},
    "no licence": {"requires_licence": False},
    "no reason": {"because": ()},
    "another day": {"on": datetime(2020, 1, 1, tzinfo=UTC).date()},
}


def signed(decision: licet.Decision) -> licet.Decision:
    """A decision with a receipt of its own content."""
    receipt = decision.receipt
    blank = decision.model_copy(update={"receipt": receipt.model_copy(update={"digest": ""})})
    text = blank.model_dump_json().replace(',"exceptions":[]', "").replace(',"by_law":null', "")
    digest = hashlib.sha256(text.encode()).hexdigest()
    return decision.model_copy(update={"receipt": receipt.model_copy(update={"digest": digest})})


def test_a_receipt_is_the_digest_of_its_decision() -> None:
    assert any(decision.exceptions for decision in decisions())
    for decision in decisions():
        assert signed(decision) == decision


def test_a_decision_without_licence_exceptions_has_the_digest_of_its_other_fields() -> None:
    free = shipped().check("H20", "Germany", on="2024-06-01")
    assert not free.exceptions
    text = free.model_copy(update={"receipt": free.receipt.model_copy(update={"digest": ""})})
    assert (
        free.receipt.digest
        == hashlib.sha256(text.model_dump_json(exclude={"exceptions", "by_law"}).encode()).hexdigest()
    )


def test_a_receipt_covers_licence_exceptions(tmp_path: Path) -> None:
    decision = next(one for one in decisions() if one.exceptions)
    first, *others = decision.exceptions
    for changed in ((), others, (first.model_copy(update={"state": "conditions", "because": ()}), *others)):
        with (
            licet.DecisionLog(tmp_path / "a.db") as log,
            pytest.raises(licet.InputError, match="changed after it was made"),
        ):
            log.append(decision.model_copy(update={"exceptions": Deferred(changed)}), AT)


@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_decision_is_not_logged(tmp_path: Path, name: str) -> None:
    changed = decisions()[0].model_copy(update=CHANGES[name])
    with licet.DecisionLog(tmp_path / "a.db") as log:
        with pytest.raises(licet.InputError, match="changed after it was made"):
            log.append(changed, AT)
        if name != "no reason":
            with pytest.raises(licet.InputError, match=r"contradicts|outside its period"):
                log.append(signed(changed), AT)
        assert len(log) == 0


def test_verify_recomputes_receipts_and_finds_contradictions(tmp_path: Path) -> None:
    """A body altered together with all hashes of the chain, by somebody who did not compute the receipt or did."""
    for number, changed in enumerate(
        (
            decisions()[0].model_copy(update=CHANGES["no reason"]),
            signed(decisions()[0].model_copy(update=CHANGES["no licence"])),
        )
    ):
        path = tmp_path / f"{number}.db"
        with licet.DecisionLog(path) as log:
            log.append(decisions()[0], AT)
        body, moment = changed.model_dump_json(), AT.isoformat(timespec="milliseconds")
        own = chained(1, moment, "0" * 64, body)
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("UPDATE record SET body = ?, hash = ?", (body, own))
            connection.execute("UPDATE head SET hash = ?", (own,))
            connection.commit()
        with licet.DecisionLog(path, create=False) as log:
            (fault,) = log.verify()
        assert fault.seq == 1
        assert ("receipt" if number == 0 else "requires_licence") in fault.message


KEY = b"0123456789abcdef-key"


def test_with_a_key_nobody_else_can_compute_hashes(tmp_path: Path, log_file: Path) -> None:
    path = tmp_path / "keyed.db"
    with licet.DecisionLog(path, key=KEY) as log:
        records = [log.append(decision, AT) for decision in decisions()]
        assert log.verify() == ()
    assert KEY not in path.read_bytes()
    with licet.DecisionLog(path, create=False) as log:
        assert [record.seq for record in log] == [1, 2, 3, 4, 5], "reading needs no key"
        with pytest.raises(LogError, match="made with a key"):
            log.verify()
        with pytest.raises(LogError, match="made with a key"):
            log.append(decisions()[0], AT)
    with licet.DecisionLog(path, key=KEY[::-1]) as log:
        assert len(log.verify()) == 5
        with pytest.raises(LogError, match="another key"):
            log.append(decisions()[0], AT)
    with pytest.raises(LogError, match="without a key"):
        licet.DecisionLog(log_file, key=KEY)
    with pytest.raises(licet.InputError, match="at least 16"):
        licet.DecisionLog(tmp_path / "other.db", key=b" short ")
    # Somebody without the key removes the last record, chains the rest anew, and marks the log as one without a key.
    rows = [(record.seq, record.at, record.decision.model_dump_json()) for record in records[:4]]
    with closing(sqlite3.connect(path)) as connection:
        prev = "0" * 64
        connection.execute("DELETE FROM record")
        for seq, moment, body in rows:
            own = chained(seq, moment, prev, body)
            connection.execute("INSERT INTO record VALUES (?, ?, ?, ?, ?)", (seq, moment, prev, own, body))
            prev = own
        connection.execute("UPDATE head SET seq = 4, hash = ?", (prev,))
        connection.commit()
        with licet.DecisionLog(path, key=KEY, create=False) as log:
            assert len(log.verify()) == 4
        connection.execute("PRAGMA user_version = 0")
        connection.commit()
    with pytest.raises(LogError, match="without a key"):
        licet.DecisionLog(path, key=KEY, create=False)


def test_a_key_comes_from_a_file_or_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log, key, short = tmp_path / "a.db", tmp_path / "key", tmp_path / "short"
    key.write_bytes(KEY + b"\n")
    short.write_bytes(b"x")
    assert run("check", *H20, "--log", log, "--key-file", key).exit_code == 20
    assert run("log", "verify", log).exit_code == 2
    assert run("log", "verify", log, "--key-file", key).exit_code == 0
    assert run("log", "verify", log, "--key-file", short).exit_code == 2
    assert run("log", "verify", log, "--key-file", tmp_path / "none").exit_code == 2
    monkeypatch.setenv("LICET_LOG_KEY", KEY.decode())
    assert run("check", *H20, "--log", log).exit_code == 20
    assert run("log", "verify", log).exit_code == 0
    monkeypatch.setenv("LICET_LOG_KEY", KEY.decode()[::-1])
    assert run("log", "verify", log).exit_code == 1
    assert run("check", *H20, "--log", log).exit_code == 2, "an answer that cannot be logged is not given"


def test_an_anchor_line_names_the_last_record(log_file: Path) -> None:
    made = run("log", "anchor", log_file)
    assert made.exit_code == 0
    line = made.output.strip()
    assert len(made.output.splitlines()) == 1
    assert line.startswith("licet-log 5 ")
    assert run("log", "verify", log_file, "--expect", line).exit_code == 0
    assert run("log", "verify", log_file, "--expect", line.replace("licet-log 5", "licet-log 4")).exit_code == 1
    for text in ("", "5", line[:-80], "zz" * 32):
        assert run("log", "verify", log_file, "--expect", text).exit_code == 2
    with licet.DecisionLog(log_file) as log:
        log.append(decisions()[0], AT)
    grown = run("log", "verify", log_file, "--expect", line)
    assert grown.exit_code == 1
    assert "is not the last record" in grown.output
    altered(log_file, "UPDATE record SET at = 'x' WHERE seq = 2")
    assert run("log", "anchor", log_file).exit_code == 1


def test_an_empty_log_has_no_anchor(tmp_path: Path) -> None:
    licet.DecisionLog(tmp_path / "a.db").close()
    assert run("log", "anchor", tmp_path / "a.db").exit_code == 2


def test_a_cut_file_is_refused_or_has_faults(log_file: Path) -> None:
    """At every page, and in the middle of one: exit code 1 for a damaged log, 2 for what is no log at all."""
    content = log_file.read_bytes()
    for size in {*range(0, len(content), 4096), *range(100, len(content), 2500), len(content) - 1}:
        log_file.write_bytes(content[:size])
        result = run("log", "verify", log_file)
        assert result.exit_code in {1, 2}, size
        assert "Traceback" not in result.output
        assert result.exception is None or isinstance(result.exception, SystemExit)
        for command in (["list"], ["show"]):
            again = run("log", *command, log_file, *(["1"] if command == ["show"] else []))
            assert again.exit_code in {0, 2}, (size, command, again.output)


def test_a_log_without_its_head_takes_no_more(log_file: Path) -> None:
    altered(log_file, "DELETE FROM head")
    with licet.DecisionLog(log_file, create=False) as log, pytest.raises(LogError, match="has no head row"):
        log.append(decisions()[0], AT)
    with licet.DecisionLog(log_file) as log:
        assert log.verify(), "opening it again to write must not give it a new head over old records"


def runs(content: bytes, text: bytes) -> Iterator[range]:
    """The positions of a stored text in the file: one piece, or several if it continues on further pages."""
    start = 0
    while start < len(text):
        key = text[start : start + 24]
        places = [
            (_alike(content, found.start(), text, start), found.start())
            for found in re.finditer(re.escape(key), content)
        ]
        length, place = max(places)
        yield range(place, place + length)
        start += length


def _alike(content: bytes, place: int, text: bytes, start: int) -> int:
    """The length of the common text from this position."""
    pairs = zip(content[place:], text[start:], strict=False)
    return next((step for step, (one, other) in enumerate(pairs) if one != other), len(text) - start)


def test_any_flipped_bit_of_the_content_is_found(log_file: Path) -> None:
    content = log_file.read_bytes()
    with licet.DecisionLog(log_file) as log:
        rows = log._connection.execute("SELECT seq, at, prev, hash, body FROM record").fetchall()
    chance, positions = Random(5), {}
    for seq, at, prev, stored, body in rows:
        (place,) = runs(content, f"{at}{prev}{stored}".encode())  # the columns are adjacent
        positions |= dict.fromkeys(chance.sample(place, 30), f"at, prev and hash of {seq}")
        for place in runs(content, body.encode()):
            positions |= dict.fromkeys(chance.sample(place, min(len(place), 25)), f"body of {seq}")
            positions |= {place[0]: f"start of a body of {seq}", place[-1]: f"end of a body of {seq}"}
        # Before them is the header of the record, whose first byte is its length, and before that the number as SQLite's row id.
        start = content.find(f"{at}{prev}{stored}".encode())
        size = next(size for size in range(6, 16) if content[start - size] == size)
        assert content[start - size - 1] == seq
        positions |= {start - size - 1: f"number of {seq}"}
        positions |= {start - size: "header"} | {start - back: "header" for back in range(1, size - 1)}
    head = rows[-1][3].encode()
    places = [found.start() for found in re.finditer(head, content)]
    assert len(places) == 2  # of the record, and of the head row
    positions |= {place + step: "head" for place in places for step in range(0, 64, 3)}
    assert len(positions) > 300
    unseen = []
    for place, what in positions.items():
        touched = bytearray(content)
        touched[place] ^= 1 << chance.randrange(8)
        log_file.write_bytes(touched)
        try:
            with licet.DecisionLog(log_file, create=False) as log:
                faults = log.verify()
        except LogError:
            continue
        if not faults:
            unseen.append(f"{what} at {place}: {content[place]:02x} became {touched[place]:02x}")
    assert not unseen, unseen


# ── files that are not logs ──


def foreign(path: Path) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE record (seq INTEGER)")
        connection.commit()
    return path


@pytest.mark.parametrize("create", [True, False])
@pytest.mark.parametrize("what", ["another database", "a text", "a short text", "a folder"])
def test_a_file_that_is_not_a_log_is_refused_and_not_changed(tmp_path: Path, what: str, create: bool) -> None:
    path = tmp_path / "thing"
    if what == "another database":
        foreign(path)
    elif what == "a folder":
        path.mkdir()
    else:
        path.write_text("a list of decisions\n" * (100 if what == "a text" else 1), encoding="utf-8")
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(LogError, match="thing"):
        licet.DecisionLog(path, create=create)
    assert before is None or path.read_bytes() == before
    assert names(tmp_path) == ["thing"]
    for arguments in (["log", "verify", path], ["log", "list", path], ["log", "show", path, "1"]):
        result = run(*arguments)
        assert result.exit_code == 2, result.output
        assert "Traceback" not in result.output
        assert result.output.startswith("licet: ")


@pytest.mark.usefixtures("one_engine")
def test_an_answer_that_cannot_be_logged_is_not_given(tmp_path: Path) -> None:
    for path in (foreign(tmp_path / "f.db"), tmp_path, tmp_path / "none" / "a.db"):
        result = run("check", *H20, "--log", path)
        assert result.exit_code == 2
        assert "BLOCKED" not in result.output
        assert "Traceback" not in result.output
    assert names(tmp_path) == ["f.db"]


@contextmanager
def read_only() -> Iterator[Path]:
    """A read-only folder, also if root runs the tests."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "kept"
        folder.mkdir()
        filled(folder / "a.db")
        (folder / "a.db").chmod(0o444)
        Path(name).chmod(0o755)
        folder.chmod(0o555)
        root = os.geteuid() == 0
        if root:
            os.seteuid(65534)
        try:
            yield folder
        finally:
            if root:
                os.seteuid(0)
            folder.chmod(0o755)


def test_a_folder_that_cannot_be_written_to_is_a_clear_error() -> None:
    decision = decisions()[0]
    with read_only() as folder:
        with pytest.raises(LogError, match=r"b\.db"):
            licet.DecisionLog(folder / "b.db")
        with pytest.raises(LogError, match=r"a\.db"), licet.DecisionLog(folder / "a.db") as log:
            log.append(decision, AT)
        assert names(folder) == ["a.db"]


def test_a_log_that_may_only_be_read_can_be_verified() -> None:
    decisions()
    with read_only() as folder:
        with licet.DecisionLog(folder / "a.db", create=False) as log:
            assert log.verify() == ()
            assert len(list(log)) == len(QUESTIONS)
        assert names(folder) == ["a.db"]


# ── concurrent and killed writers ──

WORKERS = """
import os, sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from licet import Decision, DecisionLog

decision = Decision.model_validate_json(Path(sys.argv[1]).read_text())

def work(log_file, acknowledged, most):
    out = os.open(acknowledged, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    try:
        with DecisionLog(log_file) as log:
            while most:
                one = log.append(decision, datetime.now(UTC))
                os.write(out, f"{one.seq} {one.hash}\\n".encode())
                most -= 1
    except BaseException as error:
        os.write(out, f"failed {type(error).__name__}: {error}\\n".encode())

print("ready", flush=True)
for line in sys.stdin:
    log_file, acknowledged, most = line.rstrip("\\n").split("|")
    child = os.fork()
    if not child:
        work(log_file, acknowledged, int(most))
        os._exit(0)
    print(child, flush=True)
    while most != "-1" and line.endswith("\\n") and os.waitpid(-1, os.WNOHANG)[0]:
        pass
"""


class Nursery:
    """A process with licet imported that forks a writer on request."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.started = 0
        (folder / "decision.json").write_text(decisions()[0].model_dump_json(), encoding="utf-8")
        self.process = subprocess.Popen(
            [sys.executable, "-c", WORKERS, str(folder / "decision.json")],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.tell()

    def tell(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def start(self, log_file: Path, most: int = -1) -> int:
        assert self.process.stdin is not None
        self.started += 1
        self.process.stdin.write(f"{log_file}|{self.folder / f'ack-{self.started}'}|{most}\n")
        self.process.stdin.flush()
        return int(self.tell())

    def acknowledged(self) -> list[str]:
        return [line for path in self.folder.glob("ack-*") for line in path.read_text().splitlines()]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()


def test_nothing_acknowledged_is_lost_when_writers_are_killed(tmp_path: Path) -> None:
    chance, log_file, kills = Random(9), tmp_path / "log.db", 0
    started, patience = time.monotonic(), 1.0
    with Nursery(tmp_path) as nursery:
        for turn in count(1):
            before = len(nursery.acknowledged())
            writers = [nursery.start(log_file) for _ in range(4)]
            time.sleep(chance.uniform(0.05, 0.3) * patience)
            for writer in chance.sample(writers, 4):
                os.kill(writer, signal.SIGKILL)
                kills += 1
                time.sleep(chance.uniform(0, 0.03))
            written = len(nursery.acknowledged())
            if written == before:  # on a busy machine writers need more time before they write
                patience = min(2 * patience, 32)
            elapsed = time.monotonic() - started
            if (written > 20 and (turn >= 12 or elapsed > 10)) or elapsed > 100:
                break
        acknowledged = nursery.acknowledged()
    assert kills >= 12
    assert not [line for line in acknowledged if line.startswith("failed")]
    with licet.DecisionLog(log_file) as log:
        assert log.verify() == ()
        stored = {f"{one.seq} {one.hash}" for one in log._rows()}
        assert set(acknowledged) <= stored
        assert len(acknowledged) == len(set(acknowledged))
        assert len(acknowledged) > 20
        assert len(stored) <= len(acknowledged) + kills  # each may have written one record without acknowledging it
        log.append(decisions()[0], AT)
        assert log.verify() == ()


def test_writers_that_make_the_log_together_lose_nothing(tmp_path: Path) -> None:
    with Nursery(tmp_path) as nursery:
        for number in range(8):
            for _ in range(4):
                nursery.start(tmp_path / f"{number}.db", most=2)
        deadline = time.monotonic() + 20
        while len(nursery.acknowledged()) < 64 and time.monotonic() < deadline:
            if any(line.startswith("failed") for line in nursery.acknowledged()):
                break
            time.sleep(0.05)
        assert [line for line in nursery.acknowledged() if line.startswith("failed")] == []
    for number in range(8):
        with licet.DecisionLog(tmp_path / f"{number}.db") as log:
            assert (len(log), log.verify()) == (8, ())
