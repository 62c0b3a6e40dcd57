"""A screening to a file answers a signal between two cases, not only when a batch is done, and leaves nothing half."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
CASES, FIRST = 500, 20  # the signal comes with one of the first cases of the only batch

# Sends the signal to itself, so that no test depends on time, and writes how many cases were begun.
BEGUN = f"""
import os, signal
from pathlib import Path
from licet.screening.cases import Cases
usual, begun = Cases._product, []
def noted(*given):
    begun.append(given)
    Path("begun").write_text(str(len(begun)))
    if len(begun) == {FIRST}:
        os.kill(os.getpid(), NUMBER)
    return usual(*given)
Cases._product = noted
"""
# The signal comes when every case is answered and the writer is about to write, or has failed to.
WRITING = """
import os, resource, signal
from concurrent.futures import Future
usual = Future.result
def noted(*given):
    os.kill(os.getpid(), NUMBER)
    return usual(*given)
Future.result = noted
resource.setrlimit(resource.RLIMIT_FSIZE, (SIZE, SIZE))
"""


def run(folder: Path, output: str, number: int, before: str) -> subprocess.CompletedProcess[str]:
    """Screen an order book to a file, after some code."""
    rows = [f"{row},Box of {row},CN,2025-05-01\n" for row in range(CASES)]
    (folder / "book.csv").write_text("".join(("order,sku,country,date\n", *rows)), encoding="utf-8")
    (folder / output).write_text("the answers of before", encoding="utf-8")
    usual = (
        "" if number == signal.SIGINT else f"import signal; signal.signal({number:d}, signal.SIG_DFL)\n"
    )  # nohup ignores it
    code = usual + before.replace("NUMBER", f"{number:d}") + "\nfrom licet.__main__ import run\nrun()"
    command = [sys.executable, "-c", code, "screen", "book.csv", "-o", output]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)


@pytest.mark.parametrize(
    ("output", "number", "code"),
    [("out.csv", signal.SIGINT, 130), ("out.parquet", signal.SIGTERM, 143), ("out.xlsx", signal.SIGTERM, 143)],
)
def test_a_signal_is_answered_before_the_next_case(tmp_path: Path, output: str, number: int, code: int) -> None:
    done = run(tmp_path, output, number, BEGUN)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert int((tmp_path / "begun").read_text()) == FIRST
    assert (tmp_path / output).read_text() == "the answers of before"
    assert {path.name for path in tmp_path.iterdir()} == {"book.csv", "begun", output}


@pytest.mark.parametrize("limit", [1 << 30, 64], ids=["that succeeds", "that fails"])
def test_a_signal_during_a_write(tmp_path: Path, limit: int) -> None:
    done = run(tmp_path, "out.parquet", signal.SIGTERM, WRITING.replace("SIZE, SIZE", f"{limit}, {limit}"))
    assert done.returncode == 143, done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "out.parquet").read_text() == "the answers of before"
    assert {path.name for path in tmp_path.iterdir()} == {"book.csv", "out.parquet"}
