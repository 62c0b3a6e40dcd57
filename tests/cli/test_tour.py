"""Runs the commands of docs/tour.md in order and compares what they print with the page.

``LICET_REGENERATE=1 python -m pytest tests/cli/test_tour.py`` writes the output to the page; review the diff. The page is
about a day after the last one that the shipped rules cover. Once they cover it, it moves to a later one.
"""

import re
import shlex
from datetime import date, datetime, timedelta
from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner
from shipped import approved, shipped

from licet.cli import attest, options, status
from licet.cli.main import main

pytestmark = [pytest.mark.docs, pytest.mark.usefixtures("one_engine")]
PAGE = Path(__file__).parents[2] / "docs" / "tour.md"
WRITTEN = re.compile(r"on (\d+\s\w+\s\d{4}), and is shown")  # the day of the page
LATER = timedelta(days=49)  # from the last day covered to that of the page
BLOCK = re.compile(r"^```(csv|sh)\n(.*?)^```\n(?:```\n(.*?)^```\n)?", flags=re.MULTILINE | re.DOTALL)
RECEIPT = re.compile(r"receipt [0-9a-f]{16}")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """An empty folder, on the day of the page."""
    today = day_of(current(PAGE.read_text(encoding="utf-8")))
    for module in (attest, options, status):
        monkeypatch.setattr(module, "today", lambda: today)
    monkeypatch.delenv("LICET_RULES", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def day_of(text):
    """The day of a page."""
    return datetime.strptime(" ".join(WRITTEN.search(text)[1].split()), "%d %B %Y").date()  # noqa: DTZ007 - a day has no zone


def current(text, covered=None):
    """The page about a later day, if the rules cover its own day now."""
    covered = covered or shipped().rulebook.last_covered
    day = day_of(text)
    if day > covered:
        return text
    later = covered + LATER
    moved = text.replace(str(day), str(later))
    return WRITTEN.sub(f"on {later.day} {later:%B %Y}, and is shown", moved)


def order_book(text):
    """The only table of the page as a workbook, with real days."""
    head, _, *rows = [
        [cell.strip() or None for cell in line.strip("|").split("|")]
        for line in text.splitlines()
        if line.startswith("|")
    ]
    frame = pl.DataFrame(rows, schema=head, orient="row")
    frame.with_columns(pl.col("Ship date").str.to_date()).write_excel("orders.xlsx")


def printed(line):
    """What a command prints, through ``head`` where the page does so; its exit code is the one that the page states."""
    command, _, remark = line.partition("  # exits with ")
    command, _, lines = command.partition(" | head -")
    words = shlex.split(command)
    result = CliRunner().invoke(main, words[1:], prog_name=words[0])
    assert words[0] == "licet"
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    if not lines:
        assert result.exit_code == int(remark or 0), result.output
        return result.output
    return "".join(result.stdout.splitlines(keepends=True)[: int(lines)])


def replayed(block):
    """A block of the page with the output of its commands. Receipts depend on the whole rulebook; they are left out."""
    kind, text, shown = block.groups()
    if kind == "csv":
        Path("our-rules/catalogue/products.csv").write_text(text, encoding="utf-8")
        return block[0]
    assert shown is not None, f"no output is shown for {text}"
    output = "".join(printed(line) for line in text.splitlines())
    output = RECEIPT.sub("receipt …", re.sub(r"[ \t]+$", "", output, flags=re.MULTILINE)).strip("\n")
    return f"```sh\n{text}```\n```\n{output}\n```\n"


def test_the_page_moves_once_the_rules_cover_its_day():
    text = "It was run on 27\nNovember 2026, and is shown.\nlicet check H20 China --on 2026-11-27\n"
    assert current(text, date(2026, 11, 26)) == text
    moved = current(text, date(2026, 11, 27))
    assert moved == "It was run on 15 January 2027, and is shown.\nlicet check H20 China --on 2027-01-15\n"


def test_every_command_of_the_page_prints_what_is_shown(folder):
    text = current(PAGE.read_text(encoding="utf-8"))
    order_book(text)
    again = BLOCK.sub(replayed, text)
    assert approved(PAGE, again) == again
    assert (folder / "answers.xlsx").exists()
