"""``--licet-coverage``: what decides scenarios and what never does, also when processes share the work."""

import json
import shutil
from pathlib import Path

import pytest

STANDALONE = Path(__file__).parent / "standalone"
MORE = """\
instrument: zz.parties
title: Parties
kind: regulation
force: law
issuer: The Ministry
cite: Gazette 8/2024
published: 2024-03-01
in_force: 2024-03-01
evidence: verified
checked: 2026-12-31
classes:
  zz.weak: {says: weak ones, when: {tpp: {below: 1000}}}
  zz.any: {says: all, when: {kind: accelerator}}
controls:
  zz.listed: {says: listed parties, when: {class: zz.any, party: zz.watch}, requires: prohibition}
  zz.blacklisted: {says: worse ones, when: {party: zz.worse}, requires: prohibition}
reliefs:
  zz.free: {says: weak ones are free, of: [zz.strong-chips], when: {class: zz.weak}, to: no_licence_required}
"""
FEATURE = """\
Feature: Parties
  Background:
    Given the product "RTX 4090" from "Nvidia"
    And it is shipped from "New Zealand"
    And the destination "Peru"

  Scenario: a listed party
    Given the end user is "Falcon Dates"
    When it is checked on 2025-01-01
    Then the reason is zz.listed

  Scenario: a failing one does not count
    When it is checked on 2024-04-01
    Then the reason is zz.listed

  Scenario: the days of nobody
    When its timeline is drawn
    Then the timeline reads:
      | from       | answer                                               |
      | ever       | unknown: information is missing                      |
      | 2024-01-01 | permitted, no licence required                       |
      | 2024-04-01 | conditional: licence required, reviewed case by case |
      | 2027-01-01 | unknown: information is missing                      |

  Scenario: other rules do not count
    Given only these rules:
      '''
      instrument: xx.act
      in_force: 2024-01-01
      controls: {xx.chips: {says: prohibited, when: {destination: PE}, requires: prohibition}}
      '''
    When it is checked on 2025-01-01
    Then the reason is xx.chips
"""


@pytest.fixture
def project(pytester):
    folder = pytester.path / "rules" / "zz"
    shutil.copytree(STANDALONE / "rules", folder.parent)
    index = folder / "index.yaml"
    lists = "lists: {zz.watch: watch.csv, zz.worse: worse.csv}\nwhole: {zz.watch: 2026-12-31, zz.worse: 2026-12-31}\n"
    index.write_text(index.read_text(encoding="utf-8") + lists, encoding="utf-8")
    (folder / "2024-03-01-parties.yaml").write_text(MORE, encoding="utf-8")
    columns = "name,aliases,country,from,to,cite,evidence\n"
    (folder / "watch.csv").write_text(f"{columns}Falcon Dates,,,2024-01-01,,Gazette,verified\n", encoding="utf-8")
    (folder / "worse.csv").write_text(f"{columns}Weberei Quast,,,2024-01-01,,Gazette,verified\n", encoding="utf-8")
    (pytester.path / "features").mkdir()
    (pytester.path / "features" / "parties.feature").write_text(FEATURE.replace("'''", '"""'), encoding="utf-8")
    pytester.makeconftest(
        "import licet, pytest\n\n\n@pytest.fixture(scope='session')\ndef licet_engine():\n"
        "    return licet.load('rules', shipped=False)\n"
    )
    return pytester


def run(project, *arguments):
    result = project.runpytest_subprocess("-p", "licet.bdd.plugin", "-p", "no:cacheprovider", "-q", "-rN", *arguments)
    result.assert_outcomes(passed=3, failed=1)
    return "\n".join(result.outlines)


def test_what_decides_and_what_never_does_is_counted(project):
    shown = run(project, "--licet-coverage", "--licet-coverage-json", "out/c.json", "--licet-coverage-html", "c.html")
    for line in (
        "controls: 1 of 3 (33 %)", "reliefs: 0 of 1 (0 %)", "notices: 0 of 0", "classes: 1 of 2 (50 %)",
        "lists of parties: 1 of 2 (50 %)", "written: out/c.json", "written: c.html",
    ):  # fmt: skip
        assert line in shown
    never = shown.partition("decides no scenario:\n")[2]
    for name in ("control    zz.blacklisted", "control    zz.strong-chips", "relief     zz.free", "class      zz.weak"):
        assert f"  {name} " in never
    assert "  list       zz.worse" in never
    assert "zz.listed" not in never
    assert "xx.chips" not in shown

    document = json.loads((project.path / "out/c.json").read_text(encoding="utf-8"))
    scenarios = {rule["id"]: rule["scenarios"] for rule in document["rules"]}
    assert scenarios["zz.listed"] == ["features/parties.feature::test_a_listed_party"]
    assert scenarios["zz.strong-chips"] == []
    asked = {(one["question"], one["from"]): one["scenarios"] for one in document["periods"]}
    nobody = [found for (question, _), found in asked.items() if "Falcon" not in question]
    assert nobody == [["features/parties.feature::test_the_days_of_nobody"]] * 4
    somebody = {start: found for (question, start), found in asked.items() if "end user Falcon Dates" in question}
    assert [start for start, found in somebody.items() if found] == ["2024-03-01"]
    assert len(somebody) > 1

    page = (project.path / "c.html").read_text(encoding="utf-8")
    assert "zz.blacklisted" in page
    assert "test_a_listed_party" in page
    assert "<script" not in page


def test_processes_of_xdist_share_the_work(project):
    run(project, "--licet-coverage-json", "one.json")
    shown = run(project, "--licet-coverage", "--licet-coverage-json", "two.json", "-n", "2")
    assert "controls: 1 of 3 (33 %)" in shown
    one, two = ((project.path / name).read_bytes() for name in ("one.json", "two.json"))
    assert one == two


def test_nothing_is_collected_unless_it_is_asked_for(project):
    assert "decides no scenario" not in run(project)
