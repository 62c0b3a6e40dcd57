"""Links have targets, decision records are complete, and the example of docs/features-in-ci.md works as printed."""

import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

pytestmark = pytest.mark.docs

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").rglob("*.md")])
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
SECTIONS = ["Context", "Decision", "Why", "What it forbids"]
GUIDE = ROOT / "docs" / "features-in-ci.md"


@cache
def prose(path):
    """A Markdown file without its code blocks."""
    return re.sub(r"^ *```.*?^ *```$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)


@cache
def anchors(path):
    """The anchors of the headings of a Markdown file, as repository hosts generate them."""
    headings = re.findall(r"^#+ (.+)$", prose(path), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in headings}


def broken_links(path):
    """The links of a Markdown file to missing files or headings."""
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(path)):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        other = (path.parent / name).resolve() if name else path
        if not other.exists() or (anchor and anchor not in anchors(other)):
            yield target


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_have_existing_targets(path):
    assert list(broken_links(path)) == []


def test_broken_links_are_found(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("# One heading\n[a](#one-heading) [b](#other) [c](none.md) [d](page.md#x)\n```\n[e](none)\n```\n")
    assert list(broken_links(page)) == ["#other", "none.md", "page.md#x"]


def test_decision_records_are_numbered_and_listed():
    assert [path.name[:4] for path in DECISIONS] == [f"{number:04}" for number in range(1, len(DECISIONS) + 1)]
    index = (ROOT / "docs" / "decisions" / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^\* \[(\d{4})\]\(([^)]+)\)", index, flags=re.MULTILINE) == [
        (path.name[:4], path.name) for path in DECISIONS
    ]


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_record_has_its_sections(path):
    title, *parts = re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert title.startswith(f"# {int(path.name[:4])}. ")
    assert [part.partition("\n")[0] for part in parts] == SECTIONS
    assert all(part.partition("\n")[2].strip() for part in parts)


def test_the_example_of_the_guide_runs(tmp_path):
    """Runs the files and commands of the guide in an empty folder; `nox -s build` also runs the two install commands."""
    text = GUIDE.read_text(encoding="utf-8")
    files = re.findall(r"^`([\w./-]+)`:\n\n```\w+\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)
    for name, content in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    (commands,) = re.findall(r"<!-- ci -->\n```sh\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)
    assert len(commands.splitlines()) <= 10
    here = f"{Path(sys.executable).parent}{os.sep}"
    kept = [line for line in commands.splitlines() if "-m venv" not in line and "-m pip" not in line]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "LICET"))}
    environment["PYTEST_PLUGINS"] = "licet.bdd.plugin"  # also where licet is not installed

    def run():
        script = "\n".join(kept).replace(".venv/bin/", here)
        return subprocess.run(
            ["sh", "-e", "-c", script], capture_output=True, text=True, check=False, cwd=tmp_path, env=environment
        )

    done = run()
    assert done.returncode == 0, done.stdout + done.stderr
    scenarios = sum(content.count("Scenario:") for name, content in files if name.endswith(".feature"))
    assert f"{scenarios} passed" in done.stdout

    (rule,) = [tmp_path / name for name, content in files if content.startswith("instrument:")]
    content = rule.read_text(encoding="utf-8")
    rule.write_text(content.replace("destination: VE", "destination: PE"), encoding="utf-8")
    done = run()
    assert done.returncode != 0
    assert "1 failed" in done.stdout
    rule.write_text(content.replace("requires:", "requiers:"), encoding="utf-8")
    done = run()
    assert done.returncode != 0
    assert "requiers" in done.stdout + done.stderr
    assert "passed" not in done.stdout
