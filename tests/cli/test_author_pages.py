"""Runs the pages for authors in order, in an empty folder: writes their files, runs their commands, compares what is printed.

``LICET_REGENERATE=1 python -m pytest tests/cli/test_author_pages.py`` writes the output to the pages; review the diff.
"""

import importlib
import json
import os
import pkgutil
import re
import shlex
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from shipped import approved

import licet.cli
from licet.bdd.vocabulary import forms
from licet.cli.main import main

pytestmark = pytest.mark.docs
DOCS = Path(__file__).parents[2] / "docs"
TODAY = date(2026, 11, 28)
FILE = r"^`(?P<name>[\w./-]+)`:\n\n```\w+\n(?P<text>.*?)^```\n"
COMMANDS = r"^```sh\n(?P<commands>.*?)^```\n```\n(?P<shown>.*?)^```\n"
BLOCK = re.compile(f"{FILE}|{COMMANDS}", flags=re.MULTILINE | re.DOTALL)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """An empty folder, on the day of the pages."""
    for one in pkgutil.iter_modules(licet.cli.__path__):
        module = importlib.import_module(f"licet.cli.{one.name}")
        if hasattr(module, "today"):
            monkeypatch.setattr(module, "today", lambda: TODAY)
    monkeypatch.delenv("LICET_RULES", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def printed(line):
    """What a command prints; its exit code is the one that the page states."""
    command, _, code = line.partition("  # exits with ")
    words = shlex.split(command)
    if words[0] == "licet":
        result = CliRunner().invoke(main, words[1:], prog_name="licet")
        output, found = result.output, result.exit_code
    else:
        # pytest cuts its summary to the width of the screen, but not where CI or BUILD_NUMBER is set.
        others = ("PYTEST", "LICET", "CI", "BUILD_NUMBER")
        environment = {name: text for name, text in os.environ.items() if not name.startswith(others)}
        environment["COLUMNS"] = "80"
        environment["PYTEST_PLUGINS"] = "licet.bdd.plugin"  # also where licet is not installed
        done = subprocess.run(
            [sys.executable, "-m", *words, "-p", "no:cacheprovider"],
            capture_output=True, text=True, check=False, env=environment,
        )  # fmt: skip
        output, found = done.stdout + done.stderr, done.returncode
    assert found == int(code or 0), output
    return re.sub(r"receipt [0-9a-f]{16}", "receipt …", re.sub(r" in [\d.]+s( \([\d:]+\))?", "", output))


def replayed(block):
    if block["name"]:
        path = Path(block["name"])
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block["text"], encoding="utf-8")
        return block[0]
    output = "\n".join(printed(line) for line in block["commands"].splitlines())
    output = re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+$", "", output, flags=re.MULTILINE)).strip("\n")
    return f"```sh\n{block['commands']}```\n```\n{output}\n```\n"


@pytest.mark.parametrize("name", ["write-a-rule", "write-a-feature"])
def test_a_page_does_what_it_shows(name):
    page = DOCS / f"{name}.md"
    text = page.read_text(encoding="utf-8")
    assert text.count("```sh") == len(re.findall(COMMANDS, text, flags=re.MULTILINE | re.DOTALL))
    again = BLOCK.sub(replayed, text)
    assert approved(page, again) == again


def test_the_page_about_editors_names_what_is_written(folder):
    text = (DOCS / "editor.md").read_text(encoding="utf-8")
    settings = json.loads(CliRunner().invoke(main, ["steps", "--format", "vscode"]).output)
    for name in settings:
        assert f"`{name}`" in text
    assert f"all {len(forms())}\ndefinitions" in text, "try the extension again, and state the day and the number"
    assert CliRunner().invoke(main, ["schema", "--into", "our-rules"]).exit_code == 0
    for name in re.findall(r'"(our-rules/[\w./]+\.json)"', text):
        assert (folder / name).is_file()
