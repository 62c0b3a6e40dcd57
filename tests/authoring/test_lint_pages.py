"""The outputs of `licet lint`: text, JSON, annotations and SARIF; explanations; the documented codes; the shipped rules."""

import json
import os
import re
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from shipped import read_rules_by, shipped
from test_lint_defects import FOLDER, TODAY, rulebook

import licet
from licet.authoring.lint import CHECKS, Finding, lint
from licet.cli.main import main
from licet.render import findings as pages

REVIEWED = date(2026, 11, 28)  # the day on which the accepted findings were last gone through
DOCUMENT = Path(__file__).parents[2] / "docs" / "lint.md"
MARK = "<!-- codes -->\n"
SEEDED = "L305-group-frees-a-country"


@pytest.fixture
def seeded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command line with the rulebook of a seeded defect, on the day of the tests."""
    engine = licet.Engine(rulebook((FOLDER / f"{SEEDED}.rules").read_text(encoding="utf-8")))
    read_rules_by(lambda *_, **__: engine, monkeypatch)
    monkeypatch.setattr("licet.cli.lint.today", lambda: TODAY)


def run(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(main, ["lint", *arguments])
    assert result.exit_code == code, result.output
    return result.output


@pytest.mark.usefixtures("seeded")
def test_text_ends_with_the_number_of_findings() -> None:
    assert run().splitlines()[-1] == "2 instruments, 2 rule versions, 1 error"
    assert run("--strict", code=1)


@pytest.mark.usefixtures("seeded")
def test_json_has_every_finding() -> None:
    (found,) = json.loads(run("--format", "json"))
    assert found["code"] == "L305"
    assert (found["file"], found["line"], found["column"]) == ("xx/groups.csv", 2, 1)
    assert found["day"] == "2025-06-01"
    assert found["case"].startswith("licet check")
    assert found["to_do"]


@pytest.mark.usefixtures("seeded")
def test_annotations_are_one_line_each() -> None:
    (line,) = run("--format", "github").splitlines()
    assert line.startswith("::error file=xx/groups.csv,line=2,col=1,title=L305::`CN` leaves `N:1`")
    assert "%0Acase: licet check" in line


def test_paths_are_those_of_the_folder_that_was_given() -> None:
    finding = Finding(licet.errors.Location("own/xx/a,b.yaml", 1, 1), "100 %", code="L501")
    assert (
        pages.annotation(finding, {"own": "law/own"})
        == "::warning file=law/own/xx/a%2Cb.yaml,line=1,col=1,title=L501::100 %25"
    )


@pytest.mark.usefixtures("seeded")
def test_sarif_has_what_the_schema_requires() -> None:
    log = json.loads(run("--format", "sarif"))
    assert log["version"] == "2.1.0"
    (one,) = log["runs"]
    driver = one["tool"]["driver"]
    assert driver["name"] == "licet"
    assert [rule["id"] for rule in driver["rules"]] == list(CHECKS)
    for rule in driver["rules"]:
        assert re.fullmatch(r"[A-Z][A-Za-z]+", rule["name"])
        assert rule["shortDescription"]["text"].endswith(".")
        assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note"}
    (result,) = one["results"]
    assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "L305"
    place = result["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "xx/groups.csv"}, "region": {"startLine": 2, "startColumn": 1}}
    assert result["relatedLocations"][0]["message"]["text"] == "the control"


def test_accepted_findings_are_counted_and_shown_on_request(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (FOLDER / f"{SEEDED}.rules").read_text(encoding="utf-8")
    text += '=== xx/lint-accepted.yaml\naccepted:\n  - {code: L305, of: "CN:*", reason: the gazette says so}\n'
    engine = licet.Engine(rulebook(text))
    read_rules_by(lambda *_, **__: engine, monkeypatch)
    monkeypatch.setattr("licet.cli.lint.today", lambda: TODAY)
    assert run("--strict") == "2 instruments, 2 rule versions, no findings, 1 accepted\n"
    assert "accepted: the gazette says so" in run("--accepted")
    (result,) = json.loads(run("--format", "sarif"))["runs"][0]["results"]
    assert result["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "the gazette says so"}
    ]


@pytest.mark.parametrize("code", CHECKS)
def test_every_code_is_explained(code: str) -> None:
    text = run("--explain", code.lower())
    assert text.startswith(f"{code} {CHECKS[code].name} ({CHECKS[code].severity})\n")
    assert "To do: " in text
    assert CHECKS[code].title
    assert CHECKS[code].to_do.endswith(".")


def test_an_unknown_code_is_refused_with_a_near_one() -> None:
    assert "did you mean `L101`" in run("--explain", "L1O1", code=2)
    assert all(code in run("--explain", "all") for code in CHECKS)


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    assert "the folder is empty" in run("--rules", str(tmp_path), code=2)


@pytest.mark.docs
def test_the_documented_codes_are_those_of_the_checks() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    before, mark, _ = text.partition(MARK)
    found = before + mark + "".join(f"\n### {one.code} {one.name}\n\n{_body(one)}\n" for one in CHECKS.values())
    if os.environ.get("LICET_REGENERATE"):
        DOCUMENT.write_text(found, encoding="utf-8")
    assert DOCUMENT.read_text(encoding="utf-8") == found


def test_the_documented_finding_is_that_of_a_seeded_defect() -> None:
    finding, _, _ = (FOLDER / "L201-always-outranked.txt").read_text(encoding="utf-8").partition("\n\n")
    assert f"```text\n{finding}\n```" in DOCUMENT.read_text(encoding="utf-8")


def _body(check: pages.Check) -> str:
    """An explanation without its first line, in Markdown."""
    paragraphs = pages.explanation(check).split("\n\n")[1:]
    paragraphs[0] = f"*{check.severity}.* {paragraphs[0]}"
    return "\n\n".join(paragraphs)


def test_the_shipped_rules_have_no_finding_that_is_not_accepted() -> None:
    """Add an entry with a reason to rules/lint-accepted.yaml, or mend the rule."""
    found = lint(shipped().rulebook, REVIEWED)
    assert [str(finding) for finding in found if not finding.reason] == []


def test_the_example_of_a_house_has_no_finding_but_its_age() -> None:
    engine = licet.load(Path(__file__).parents[2] / "examples" / "house")
    found = [
        one for one in lint(engine.rulebook, REVIEWED) if one.location.file.startswith("house/") and not one.reason
    ]
    assert {one.code for one in found} == {"L401"}
