"""Runs the examples of docs/python.md in order and compares their output."""

import doctest
import re
from pathlib import Path

import pytest

from licet.determination.frame import BACKENDS, COLUMNS

pytestmark = pytest.mark.docs
PAGE = Path(__file__).parents[2] / "docs" / "python.md"
TEXT = PAGE.read_text(encoding="utf-8")


def examples(text):
    """The examples of a Markdown page as one doctest, with the line numbers of the page."""
    outside = re.split(r"(^```pycon\n.*?^```$)", text, flags=re.MULTILINE | re.DOTALL)
    kept = (part if number % 2 else re.sub(r"[^\n]+", "", part) for number, part in enumerate(outside))
    source = re.sub(r"^```.*$", "", "".join(kept), flags=re.MULTILINE)
    return doctest.DocTestParser().get_doctest(source, {}, PAGE.name, str(PAGE), 0)


def run(test):
    printed: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    return runner.run(test, out=printed.append), "".join(printed)


def test_the_examples_of_the_page_have_the_output_shown(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (failed, tried), printed = run(examples(TEXT))
    assert not failed, printed
    assert tried == len(re.findall(r"^>>> ", TEXT, flags=re.MULTILINE)) > 20


def test_a_wrong_example_is_found():
    (failed, tried), _ = run(examples("text\n```pycon\n>>> 1 + 1\n3\n```\n>>> not code\n"))
    assert (failed, tried) == (1, 1)


def test_the_page_lists_the_columns_and_backends_of_a_frame():
    table = TEXT.split("| column |")[1].split("\n\n")[0]
    assert tuple(re.findall(r"^\| `(\w+)` \|", table, flags=re.MULTILINE)) == COLUMNS
    assert [name.strip().lower() for name in table.splitlines()[0].split("|")[:3]] == list(BACKENDS)
