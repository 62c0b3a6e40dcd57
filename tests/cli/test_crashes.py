"""A full disk and SIGKILL while something is written: the old file stays whole, nothing half is left, and the next command works."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner
from shipped import shipped

import licet
from licet.cli.main import main
from licet.values.drafts import PREFIX

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="POSIX limits and signals"),
    pytest.mark.usefixtures("one_engine"),
]
LIST = "list,name,aliases,country,from,to,cite,evidence\n" + "".join(
    f"xx.list,Quartz Umbrellas Number {number},,CN,2024-01-01,,c,verified\n" for number in range(200)
)
YESTERDAY = (datetime.now().astimezone().date() - timedelta(days=1)).isoformat()
ATTEST = [
    "attest",
    "us",
    "--through",
    YESTERDAY,
    "--by",
    "A. Reader",
    "--read",
    "the register",
    "--into",
    "house",
    "--yes",
]
IMPORT = ["lists", "import", "ours-2026-05-01.csv", "--into", "house"]
CHECK = ["check", "H20", "CN", "--on", "2025-05-01", "--brief", "--log", "log.db"]
COMMANDS = {
    "lists import": (IMPORT, 8_192, ()), "attest": (ATTEST, 16, ("house/attestations.yaml",)),
    "screen to csv": (["screen", "book.csv", "-o", "out.csv"], 4_096, ("out.csv",)),
    "screen to parquet": (["screen", "book.csv", "-o", "out.parquet"], 1_024, ("out.parquet",)),
    "screen to xlsx": (["screen", "book.csv", "-o", "out.xlsx"], 1_024, ("out.xlsx",)),
    "check with a log": (CHECK, 24_576, ()),
}  # fmt: skip
FULL = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({0}, {0}))"
KILLED = (
    "import os; os.fsync = lambda _: os.kill(os.getpid(), 9)"  # after everything was written, before it takes its place
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "attestations.yaml").write_text("# ours\n", encoding="utf-8")
    (tmp_path / "ours-2026-05-01.csv").write_text(LIST, encoding="utf-8")
    rows = [f"{number},H20,CN,2025-05-01\n" for number in range(2_000)]
    (tmp_path / "book.csv").write_text("".join(("order,sku,country,date\n", *rows)), encoding="utf-8")
    for suffix in ("csv", "parquet", "xlsx"):
        (tmp_path / f"out.{suffix}").write_text("the answers of before", encoding="utf-8")
    return tmp_path


def run(folder: Path, arguments: list[str], before: str = "pass") -> subprocess.CompletedProcess[str]:
    """A command in a folder, after some code."""
    code = f"{before}\nfrom licet.__main__ import run\nrun()"
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=folder, capture_output=True, text=True, timeout=300, check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip


def next_one(arguments: list[str]) -> int:
    """The exit code of the next command in the folder, which is run in this process."""
    return CliRunner().invoke(main, arguments).exit_code


def left_over(folder: Path) -> list[Path]:
    """Drafts, and whatever else is neither there from the beginning nor a result."""
    return [path for path in folder.rglob("*") if path.name.startswith((PREFIX, ".attest")) or ".part" in path.name]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_full_disk_is_said_and_leaves_everything_as_it_was(folder: Path, name: str) -> None:
    arguments, limit, targets = COMMANDS[name]
    with licet.DecisionLog(folder / "log.db") as log:
        log.append(shipped().check("H20", "CN", on="2025-05-01"))
    before = {target: (folder / target).read_bytes() for target in targets}
    full = run(folder, arguments, FULL.format(limit))
    assert full.returncode in {2, 3}, full.stderr
    assert "Traceback" not in full.stderr
    assert full.stderr.strip().splitlines()[-1].startswith("licet: ")
    assert before == {target: (folder / target).read_bytes() for target in targets}
    assert left_over(folder) == []
    assert not (folder / "house" / "parties").exists()
    assert next_one(arguments) in {0, 20, 30}
    for target in targets:
        assert (folder / target).read_bytes() != before[target]
    with licet.DecisionLog(folder / "log.db") as log:
        assert log.verify() == ()
        assert len(log) == (2 if name == "check with a log" else 1)


@pytest.mark.parametrize("name", ["lists import", "attest"])
def test_a_killed_process_leaves_what_the_next_one_removes(folder: Path, name: str) -> None:
    arguments, _, _ = COMMANDS[name]
    killed = run(folder, arguments, KILLED)
    assert killed.returncode == -9
    assert (folder / "house" / "attestations.yaml").read_text(encoding="utf-8") == "# ours\n"
    drafts = list((folder / "house").rglob(f"{PREFIX}*"))
    assert len(drafts) == 1
    os.utime(drafts[0], (0, 0))  # one that is being made just now is left alone
    assert next_one(["lists", "--rules", "house"]) == 0  # what is left is no rule and no list
    assert next_one(arguments) == 0
    assert left_over(folder) == []


@pytest.mark.parametrize("name", ["lists import", "attest"])
def test_an_interrupted_process_leaves_nothing(folder: Path, name: str) -> None:
    arguments, _, _ = COMMANDS[name]
    before = sorted(folder.rglob("*"))
    interrupted = run(folder, arguments, KILLED.replace("9", "2"))
    assert interrupted.returncode == 130
    assert interrupted.stderr.strip() == "licet: interrupted"
    assert sorted(folder.rglob("*")) == before


def test_outputs_are_whole_after_a_full_disk(folder: Path) -> None:
    run(folder, ["screen", "book.csv", "-o", "new.parquet"], FULL.format(1_024))
    assert not (folder / "new.parquet").exists()
    assert next_one(["screen", "book.csv", "-o", "new.parquet"]) == 0
    assert pl.read_parquet(folder / "new.parquet").height == 2_000
