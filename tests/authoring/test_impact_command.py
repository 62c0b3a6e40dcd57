"""``licet impact``: folders, revisions, formats, exit codes and errors."""

import json
import shutil
import subprocess

import pytest
from click.testing import CliRunner

import licet
from licet.cli.main import main

INDEX = """\
jurisdiction: acme
title: Internal rules of Acme
governs: {destination: VE}
coverage: {from: 2026-01-01, through: 2026-10-08, kinds: [hydrocarbon]}
silence: no_licence_required
"""
RULE = """\
instrument: acme.venezuela
title: No ethane to Venezuela
kind: guidance
force: law
issuer: Acme
cite: Handbook, section 4.2
published: 2026-01-15
in_force: 2026-02-01
evidence: verified
checked: 2026-10-08
controls:
  acme.no-venezuela:
    says: Acme does not ship ethane to Venezuela
    when: {kind: hydrocarbon, destination: VE}
    requires: prohibition
"""


def run(*arguments):
    return CliRunner().invoke(main, ["impact", *map(str, arguments)], prog_name="licet")


def folder(path, rule):
    path.mkdir()
    (path / "index.yaml").write_text(INDEX)
    (path / "2026-01-15-venezuela.yaml").write_text(rule)
    return path


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """A complete rulebook, and one with a milder rule."""
    top = tmp_path_factory.mktemp("rules")
    mild = RULE.replace("requires: prohibition", "requires: licence\n    review: case_by_case")
    return folder(top / "old", RULE), folder(top / "new", mild)


def test_a_milder_rule_is_told_and_fails_if_that_is_asked_for(folders):
    old, new = folders
    result = run(old, new)
    assert result.exit_code == 0, result.output
    assert "Milder (1)\n* hydrocarbon" in result.stdout
    assert "to Venezuela" in result.stdout
    assert "2026-02-01 to 2026-10-08: blocked: prohibited, no licence is offered -> conditional" in result.stdout
    assert run(old, new, "--fail-on", "milder").exit_code == 1
    assert run(new, old, "--fail-on", "milder").exit_code == 0
    assert run(new, old, "--fail-on", "any").exit_code == 1


def test_markdown_is_a_table(folders, tmp_path):
    old = shutil.copytree(folders[0], tmp_path / "old_rules")
    result = run(old, folders[1], "--format", "markdown")
    assert result.exit_code == 0, result.output
    assert "| products | cases | days | before | after |" in result.stdout
    assert "| hydrocarbon" in result.stdout
    assert "old\\_rules to " in result.stdout.splitlines()[0]  # names are shown as they are written


def test_json_names_the_cases(folders):
    document = json.loads(run(*folders, "--format", "json").stdout)
    assert document["rules"] == ["acme.no-venezuela"]
    assert document["moved"] >= len(document["lines"]) == 1
    line = document["lines"][0]
    assert {key: line[key] for key in ("direction", "from", "until", "before", "after", "bases")} == {
        "direction": "milder", "from": "2026-02-01", "until": "2026-10-09", "before": "prohibited",
        "after": "licence_case_by_case", "bases": ["practice", "law"],
    }  # fmt: skip
    assert [kind for subject in line["subjects"] for kind in subject["kinds"]] == [{"kind": "hydrocarbon"}]
    assert line["cells"]["destination"] == [{"destination": "VE"}]


def test_the_same_rules_move_nothing(folders):
    result = run(folders[0], folders[0], "--fail-on", "any")
    assert result.exit_code == 0, result.output
    assert "No answer moves." in result.stdout


def test_a_later_day_checked_is_no_move(folders, tmp_path):
    later = folder(tmp_path / "later", RULE)
    (later / "index.yaml").write_text(INDEX.replace("2026-10-08", "2026-11-27"))
    result = run(folders[0], later, "--fail-on", "any")
    assert result.exit_code == 0, result.output
    assert "acme: checked through 2026-11-27 (before: 2026-10-08)" in result.stdout


def test_a_revision_of_git_is_compared_with_a_folder(folders, tmp_path, monkeypatch):
    def git(*arguments):
        author = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
        subprocess.run(["git", *author, *arguments], cwd=tmp_path, check=True, capture_output=True)

    folder(tmp_path / "own", RULE)
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "rules")
    monkeypatch.chdir(tmp_path)
    result = run("HEAD", folders[1], "--path", "own")
    assert result.exit_code == 0, result.output
    assert "Milder (1)" in result.stdout
    wrong = run("HEAD", folders[1], "--path", "none")
    assert wrong.exit_code == 2
    assert "there is no folder `none` in the revision `HEAD`" in wrong.output


@pytest.mark.parametrize("name", ["no-such-revision", "--output=x", "HEAD:"])
def test_what_is_neither_a_folder_nor_a_revision_is_a_message(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run("--", name, "shipped")
    assert result.exit_code == 2
    assert "is no folder, and no revision of a git repository here" in result.output


def test_rules_that_cannot_be_read_are_a_message(folders, tmp_path):
    broken = folder(tmp_path / "broken", RULE.replace("kind: guidance", "kind: poem"))
    result = run(folders[0], broken)
    assert result.exit_code == 2
    assert "2026-01-15-venezuela.yaml:3" in result.output
    assert "Traceback" not in result.output


def test_the_function_takes_engines(folders):
    old, new = (licet.load(one, shipped=False) for one in folders)
    found = licet.impact(old, new)
    assert isinstance(found, licet.Impact)
    assert [line.move.milder for line in found.lines] == [True]
    assert found.milder == found.lines


def test_what_is_no_engine_is_an_error(folders):
    with pytest.raises(licet.InputError, match="`new` must be an engine"):
        licet.impact(licet.load(folders[0], shipped=False), "rules")
