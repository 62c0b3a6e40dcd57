"""Names of files that no file can have, in every argument that takes one: a sentence and an exit code, and nothing is written."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from licet.cli.main import main
from licet.cli.process import run

CHECK = ["check", "H20", "CN", "--on", "2025-05-01"]
ATTEST = ["attest", "us", "--through", "2026-01-01", "--by", "A", "--read", "B", "--yes"]
COMMANDS = {
    "rules": [*CHECK, "--rules"], "log": [*CHECK, "--log"], "key": [*CHECK, "--log", "log.db", "--key-file"],
    "svg": ["timeline", "H20", "CN", "--svg"], "impact": ["impact"], "impact new": ["impact", "shipped"], "review": ["review"],
    "lint": ["lint", "--rules"], "new": ["new", "rule", "us.some-rule", "--into"], "text": ["new", "article", "one", "--text"],
    "feature": ["new", "feature", "one", "--into"], "schema": ["schema", "--into"], "screen": ["screen"], "init": ["init"],
    "import": ["lists", "import", "--into", "house"], "into": ["lists", "import", "file", "--into"],
    "attest": [*ATTEST, "--into"], "attest rules": [*ATTEST, "--rules"], "log list": ["log", "list"], "verify": ["log", "verify"],
}  # fmt: skip
NAMES = {
    "long": "x" * 5_000, "deep": "/".join(["a" * 200] * 30), "loop": "loop", "in a loop": "loop/x", "in a file": "file/x",
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("file").write_text("nothing", encoding="utf-8")
    try:
        Path("loop").symlink_to("loop")
    except OSError:
        pytest.skip("links are not allowed")
    return tmp_path


@pytest.mark.usefixtures("one_engine")
@pytest.mark.parametrize(
    ("command", "name"),
    [(command, name) for command in COMMANDS for name in NAMES if (command, name) != ("svg", "loop")],  # it is replaced
)
def test_a_name_that_no_file_has_is_refused(
    command: str, name: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["licet", *COMMANDS[command], NAMES[name]])
    assert run(main) == 2
    assert capsys.readouterr().err.strip()
    assert {path.name for path in folder.iterdir()} <= {"file", "loop", "log.db", "log.db-wal", "log.db-shm"}


@pytest.mark.usefixtures("one_engine", "folder")
@pytest.mark.parametrize("path", [".", "..", "/"])
def test_a_folder_is_no_decision_log(
    path: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["licet", *CHECK, "--log", path])
    assert run(main) == 2
    assert path in capsys.readouterr().err
