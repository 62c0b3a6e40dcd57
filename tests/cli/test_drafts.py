"""A screening that is ended before its time leaves nothing behind, and a draft that was left is removed by the next one."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from licet.values import drafts
from licet.values.drafts import LOCK, PREFIX, SETTLED, draft

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX signals and locks")
ENDS = {
    signal.SIGINT: (130, "licet: interrupted"), signal.SIGTERM: (143, ""), signal.SIGHUP: (129, ""), signal.SIGKILL: (-9, ""),
}  # fmt: skip


@pytest.fixture
def book(tmp_path: Path) -> Path:
    lines = [f"{number},H{number % 900},CN,2025-05-{1 + number % 28:02}\n" for number in range(300_000)]
    (tmp_path / "book.csv").write_text("".join(("order,sku,country,date\n", *lines)), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("number", ENDS, ids=lambda number: signal.Signals(number).name)
def test_a_screening_that_is_ended_leaves_nothing_behind(book: Path, number: int) -> None:
    (book / "out.csv").write_text("the answers of before", encoding="utf-8")
    usual = (
        f"signal.signal({number:d}, signal.SIG_DFL)" if number in {signal.SIGTERM, signal.SIGHUP} else "pass"
    )  # nohup ignores it
    code = f"import signal; {usual}; from licet.__main__ import run; run()"
    command = [sys.executable, "-c", code, "screen", "book.csv", "-o", "out.csv"]
    with subprocess.Popen(command, cwd=book, stderr=subprocess.PIPE, text=True) as process:
        while not list(book.glob(f"{PREFIX}*/{LOCK}")):
            assert process.poll() is None, "it ended before it wrote a draft"
            time.sleep(0.01)
        process.send_signal(number)
        _, errors = process.communicate(timeout=60)
    expected, said = ENDS[signal.Signals(number)]
    assert process.returncode == expected
    assert "Traceback" not in errors
    assert errors.rstrip().endswith(said)
    assert (book / "out.csv").read_text(encoding="utf-8") == "the answers of before"
    left = list(book.glob(f"{PREFIX}*"))
    assert len(left) == (1 if number == signal.SIGKILL else 0)
    for folder in left:  # nobody can tidy up after SIGKILL but the next command
        os.utime(folder, (0, 0))
    with draft(book):
        pass
    assert list(book.glob(f"{PREFIX}*")) == []


def test_drafts_of_others_that_are_at_work_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafts, "SETTLED", -SETTLED)
    (tmp_path / f"{PREFIX}notes").write_text("mine", encoding="utf-8")
    (tmp_path / f"{PREFIX}folder").mkdir()
    with draft(tmp_path) as first, draft(tmp_path) as second:
        assert first.is_dir()
        assert first != second
    assert {path.name for path in tmp_path.iterdir()} == {f"{PREFIX}notes", f"{PREFIX}folder"}
