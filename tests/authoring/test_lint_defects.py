"""Seeded defects: each file of ``lint`` is a rulebook with one mistake, and ``lint/<name>.txt`` is what lint says about it.

A file begins with the code of its check and consists of sections, each with the name of a file after ``===``. Keys of instruments that
are left out are filled in. ``LICET_REGENERATE=1`` regenerates the texts; review the diff.
"""

import re
import shlex
from datetime import date
from pathlib import Path

import pytest
import small_world
from click.testing import CliRunner
from shipped import approved, read_rules_by

import licet
from licet import RulesError
from licet.authoring.lint import CHECKS, lint
from licet.bdd.rule_text import rule_sources
from licet.cli.main import main
from licet.language.sources import Source
from licet.render.findings import explanation
from licet.rulebook.loader import assemble
from licet.world.loader import world

FOLDER = Path(__file__).parent / "lint"
DEFECTS = sorted(FOLDER.glob("*.rules"))
TODAY = date(2030, 12, 31)
INDEX = """\
jurisdiction: xx
title: A jurisdiction
coverage: {from: 2020-01-01, through: 2030-12-31, kinds: chip}
silence: no_licence_required
"""
PRODUCTS = """\
id,vendor,kind,name,aliases,fp16_rate,dram_bandwidth,link_bandwidth,datacenter,verified,recollection,sources
acme/one,acme,chip,One,,100,1000,500,yes,fp16_rate|dram_bandwidth|link_bandwidth|datacenter,,a data sheet
"""
CHIPS = """\
instrument: xx.chips-act
in_force: 2020-01-01
controls:
  xx.strong-chips: {says: Chips of 100 TPP or more need a licence, when: {tpp: {at_least: 100}}, requires: licence, review: case_by_case}
"""  # so that the kind that is covered has a rule


def rulebook(text: str):
    """The rulebook of the sections of a defect, with an index, a rule and a small catalogue."""
    parts = re.split(r"^=== (\S+)\n", text, flags=re.MULTILINE)
    files = dict(zip(parts[1::2], parts[2::2], strict=True))
    rules = {"xx/index.yaml": INDEX, "xx/2020-01-01-chips-act.yaml": CHIPS} | {
        name: one for name, one in files.items() if not name.startswith("catalogue/")
    }
    tables = {**small_world.WORLD, "catalogue/products.csv": PRODUCTS} | {
        name: one for name, one in files.items() if name.startswith("catalogue/")
    }
    sources = [
        Source(name, rule_sources(one)[0].text if "instrument:" in one else one)
        for name, one in rules.items()
        if one.strip()
    ]
    return assemble(sources, world([Source(name, one) for name, one in tables.items()]))


def code_of(path: Path) -> str:
    return path.stem.partition("-")[0]


@pytest.mark.parametrize("path", DEFECTS, ids=lambda path: path.stem)
def test_a_defect_is_found_and_explained(path: Path) -> None:
    found = lint(rulebook(path.read_text(encoding="utf-8")), TODAY)
    assert {one.code for one in found if not one.reason} == {code_of(path)}
    text = "\n".join([*map(str, found), "", explanation(CHECKS[code_of(path)]), ""])
    expected = path.with_suffix(".txt")
    assert text == approved(expected, text)


def test_every_check_has_a_defect() -> None:
    assert {code_of(path) for path in DEFECTS} == set(CHECKS)
    assert {path.stem for path in FOLDER.glob("*.txt")} == {path.stem for path in DEFECTS}


@pytest.mark.parametrize("path", DEFECTS, ids=lambda path: path.stem)
def test_the_case_of_a_finding_can_be_asked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = rulebook(path.read_text(encoding="utf-8"))
    read_rules_by(lambda *_, **__: licet.Engine(book), monkeypatch)
    for finding in lint(book, TODAY):
        assert finding.location.file
        assert finding.help, "what to do"
        command = shlex.split(finding.case.replace("DESTINATION", "CN"))
        if command[:2] == ["licet", "check"]:
            result = CliRunner().invoke(
                main, [*command[1:], *(["--on", "2025-01-01"] if "--on" not in command else [])]
            )
            assert result.exit_code in {0, 5, 10, 20, 30}, result.output


def test_a_rulebook_without_a_defect_has_no_finding() -> None:
    assert lint(rulebook(""), TODAY) == ()


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("{code: L999, of: xx.a, reason: for a good reason}", "no check has this code"),
        ("{code: L501, of: xx.a, reason: no}", "at least 10"),
        ("{code: L501, of: xx.a}", "reason"),
    ],
)
def test_an_entry_needs_a_code_and_a_reason(entry: str, message: str) -> None:
    with pytest.raises(RulesError, match=message):
        lint(rulebook(f"=== xx/lint-accepted.yaml\naccepted:\n  - {entry}\n"), TODAY)


def test_accepted_findings_do_not_change_the_fingerprint() -> None:
    accepted = "=== xx/lint-accepted.yaml\naccepted:\n  - {code: L501, of: xx.a, reason: for a good reason}\n"
    assert rulebook(accepted).fingerprint == rulebook("").fingerprint
