"""Runs the order file, the Python code and the commands of docs/screening.md."""

import json
import re
import shlex
from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner
from shipped import shipped

from licet.cli.main import main
from licet.language.sources import home
from licet.screening.answer_table import COLUMNS

pytestmark = [pytest.mark.docs, pytest.mark.usefixtures("one_engine")]
GUIDE = (Path(__file__).parents[2] / "docs" / "screening.md").read_text(encoding="utf-8")


def blocks(language):
    """The code blocks of the guide in one language."""
    return re.findall(rf"```{language}\n(.*?)```", GUIDE, flags=re.DOTALL)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A folder with the files that the guide uses."""
    (tmp_path / "orders.csv").write_text(blocks("csv")[0])
    (tmp_path / "company-rules").mkdir()
    (tmp_path / "company-rules" / "germany.yaml").write_text(blocks("yaml")[0])
    (tmp_path / "rules").symlink_to(home("rules"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_python_code_of_the_guide_runs():
    exec(compile("\n".join(blocks("python")), "docs/screening.md", "exec"), {})


@pytest.mark.parametrize("line", [line for block in blocks("sh") for line in block.splitlines()])
def test_the_commands_of_the_guide_run(folder, line):
    command, _, remark = line.partition("  #")
    words = shlex.split(command)
    result = CliRunner().invoke(main, words[1:], prog_name=words[0])
    code = re.search(r"exits with (\d+)", remark)
    assert result.exit_code == int(code[1] if code else 0), result.output
    if "-o" in words:
        assert (folder / words[words.index("-o") + 1]).exists()
    if "changed.csv" in words:
        assert pl.read_csv("changed.csv").select("order", "was_permitted", "permitted").rows() == [
            (4, "yes", "conditional")
        ]


def test_the_guide_lists_every_column_that_is_added():
    added = GUIDE.split("## Columns added")[1].split("##")[0]
    rows = [line for line in added.splitlines() if line.startswith("| `")]
    named = [name for row in rows for name in re.findall(r"`([a-z_]+)`", row.split("|")[1])]
    assert named == list(COLUMNS)


def test_rows_with_errors_have_the_texts_in_the_guide():
    section = GUIDE.split("## Rows with errors")[1].split("##")[0]
    cells = [
        {"sku": "B999"}, {"maker": "AMD"}, {"to": "Chnia"}, {"day": "soon"}, {"to": ""}, {"tpp": "much"}, {"day": "2099-01-01"},
    ]  # fmt: skip
    usual = {"sku": "H20", "maker": "Nvidia", "to": "China", "day": "2025-05-01", "tpp": None}
    pl.DataFrame([usual | cell for cell in cells]).write_csv("odd.csv")
    flags = ["--product=sku", "--vendor=maker", "--destination=to", "--on=day"]
    needs = []
    for more in ([], ["--figure=tpp=tpp"]):
        result = CliRunner().invoke(main, ["screen", "odd.csv", *flags, *more, "--json"])
        needs += json.loads(result.stdout)["needs"]
    cells_shown = re.findall(r"^\| (?:`` ?(.*?) ?``|`([^`]*)`) \|", section, flags=re.MULTILINE)
    lines = [first or second for first, second in cells_shown if second not in {"needs", "tpp; vendor"}]
    assert len(lines) == len(cells)
    last = shipped().rulebook.jurisdictions["us"].coverage.through
    for line in (line.replace("DAY", str(last)) for line in lines):
        assert line in needs, needs
