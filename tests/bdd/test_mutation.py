"""``--licet-mutate``: a changed detail of the rules is noticed by a scenario, or named."""

import json
import shutil
from pathlib import Path

import pytest
from shipped import shipped

import licet
from licet.authoring.mutants import mutants
from licet.bdd.mutation import Result, State
from licet.bdd.mutation_accepted import read_accepted, reasons
from licet.bdd.mutation_report import as_html, as_json, summary
from licet.bdd.rule_text import built, rule_sources
from licet.engine import Engine
from licet.language.schema import Control, Relief
from licet.verdict import STRICTNESS, Verdict

STANDALONE = Path(__file__).parent / "standalone"
RULE = "zz.strong-chips (zz.chips)"
MORE = """\
Feature: More of it

  Scenario Outline: at the limit
    Given a product with:
      | kind | accelerator |
      | tpp  | <tpp>       |
    And it is shipped from "New Zealand"
    And the destination "Peru"
    When it is checked on 2024-04-01
    Then it is <answer>

    Examples:
      | tpp  | answer      |
      | 1000 | conditional |
      | 999  | permitted   |
"""


@pytest.fixture
def project(pytester):
    shutil.copytree(STANDALONE, pytester.path, dirs_exist_ok=True)
    return pytester


def run(project, *arguments):
    result = project.runpytest_subprocess(
        "-p", "licet.bdd.plugin", "-q", "--licet-mutate", "--licet-mutate-only", "zz.", "--licet-mutate-json", "m.json", *arguments
    )  # fmt: skip
    document = json.loads((project.path / "m.json").read_text(encoding="utf-8"))
    return "\n".join(result.outlines), {one["key"]: one["noticed_by"] for one in document["mutants"]}


def test_what_no_scenario_notices_is_named(project):
    shown, found = run(project, "--licet-mutate-html", "m.html", "--licet-mutate-workers", "1")
    assert found[f"{RULE}: in_force a day earlier"].startswith(
        "features/coast/chips.feature::test_around_the_first_day"
    )
    assert found[f"{RULE}: in_force a day later"] == "features/coast/chips.feature::test_the_first_day"
    assert found[f"{RULE}: requires notification"] == "features/coast/chips.feature::test_the_first_day"
    assert found[f"{RULE}: when: tpp above 1000 in place of at least"] == ""
    assert "all mutants: 3 of 4 noticed (75.0 %)" in shown
    assert f"noticed by no scenario:\n  {RULE}: when: tpp above 1000" in shown
    assert "passed" not in shown
    assert "none of 2" in (project.path / "m.html").read_text(encoding="utf-8")  # the third brings rules of its own

    (project.path / "features" / "more.feature").write_text(MORE, encoding="utf-8")
    shown, found = run(project, "--licet-mutate-workers", "2")
    assert all(found.values())
    assert "all mutants: 4 of 4 noticed (100.0 %)" in shown


def test_a_run_goes_on_where_it_was_ended(project):
    arguments = ("--licet-mutate-state", "state.jsonl", "--licet-mutate-workers", "1")
    run(project, *arguments)
    state = project.path / "state.jsonl"
    lines = state.read_text(encoding="utf-8").splitlines(keepends=True)
    assert len(lines) == 4
    state.write_text("".join(lines[:2]) + lines[2][:20], encoding="utf-8")  # the third was being written
    shown, found = run(project, *arguments)
    assert "2 of 2 mutants asked" in shown
    assert len(found) == 4


def test_results_of_other_rules_or_scenarios_do_not_count(tmp_path):
    state = State(tmp_path / "a" / "state.jsonl", "one")
    result = Result("key", "date", "place", "", 3)
    state.add(result)
    assert state.read() == {"key": result}
    assert State(tmp_path / "a" / "state.jsonl", "two").read() == {}


def test_a_scenario_that_fails_already_is_left_out_and_named(project):
    feature = project.path / "features" / "coast" / "chips.feature"
    text = feature.read_text(encoding="utf-8").replace(
        "Then the answer is conditional: ", "Then the answer is blocked: "
    )
    feature.write_text(text.replace("reviewed case by case", "presumption of denial"), encoding="utf-8")
    shown, found = run(project, "--licet-mutate-workers", "1")
    assert "left out, because they fail: features/coast/chips.feature::test_the_first_day" in shown
    assert found[f"{RULE}: requires notification"] == ""


def test_a_detail_may_be_accepted_with_a_reason(tmp_path):
    results = [
        Result("zz.a (zz.x): to licence", "verdict", "", "", 3),
        Result("zz.b (zz.x): to licence", "verdict", "", "test_b", 1),
    ]
    file = tmp_path / "accepted.yaml"
    file.write_text("accepted:\n  - {of: ['zz.a *'], reason: nobody can tell them apart}\n", encoding="utf-8")
    accepted = reasons(results, read_accepted(file), "accepted.yaml", every=True)
    lines = list(summary(results, accepted))
    assert lines[-1] == "all mutants: 1 of 2 noticed (50.0 %), 1 accepted"
    assert "accepted: nobody can tell them apart" in as_html(results, accepted)
    assert json.loads(as_json(results, accepted, []))["mutants"][0]["accepted"] == "nobody can tell them apart"
    file.write_text("accepted:\n  - {of: ['zz.b *', 'zz.c *'], reason: nobody can tell them apart}\n", encoding="utf-8")
    with pytest.raises(licet.RulesError) as both:
        reasons(results, read_accepted(file), "accepted.yaml", every=True)
    assert [one.found for one in both.value.diagnostics] == ["zz.b *", "zz.c *"]
    with pytest.raises(licet.RulesError) as one:
        reasons(results, read_accepted(file), "accepted.yaml", every=False)
    assert [problem.found for problem in one.value.diagnostics] == ["zz.b *"]
    file.write_text("accepted:\n  - {of: ['zz.a *'], reason: no}\n", encoding="utf-8")
    with pytest.raises(licet.RulesError, match="reason"):
        read_accepted(file)


def test_every_shipped_mutant_has_a_name_of_its_own_and_a_verdict_is_softened():
    book = shipped().rulebook
    every = list(mutants(book))
    assert len({one.key for one in every}) == len(every)
    assert {one.kind for one in every} == {"date", "limit", "place", "verdict", "unless"}
    for one in every:
        if one.kind == "verdict":
            (number,) = one.rules
            old, new = (made.versions[number].rule for made in (book, one.book()))
            if isinstance(old, Control):
                assert STRICTNESS[new.bounds[1]] < STRICTNESS[old.bounds[0]]
            else:
                assert isinstance(old, Relief)
                assert STRICTNESS[Verdict(new.to)] == STRICTNESS[Verdict(old.to)] - 1


PARTY = """\
Feature: A party
  Background:
    Given the product "H100" from "Nvidia"
    And the destination "Singapore"

  Scenario: on the list
    Given the end user is "Inspur Group"
    When it is checked on 2025-09-01
    Then it is blocked

  Scenario: nobody
    When it is checked on 2025-09-01
    Then it does not depend on us.entity-list
"""


def test_an_entry_of_a_list_is_dropped_where_a_scenario_names_it(project):
    shutil.rmtree(project.path / "features")
    (project.path / "party.feature").write_text(PARTY, encoding="utf-8")
    result = project.runpytest_subprocess(
        "-p", "licet.bdd.plugin", "--licet-mutate", "--licet-mutate-only", ": without Inspur", "--licet-mutate-json", "m.json",
        "--licet-mutate-workers", "1", "party.feature",
    )  # fmt: skip
    found = json.loads((project.path / "m.json").read_text(encoding="utf-8"))["mutants"]
    assert {one["kind"] for one in found} == {"entry"}
    noticed = {one["key"].partition(":")[0] for one in found if one["noticed_by"]}
    assert noticed == {"us.entity-list"}, result.outlines
    assert all(one["asked"] == 1 for one in found)


DATES = """\
instrument: xx.act
in_force: 2024-01-01
classes:
  xx.strong: {says: strong ones, when: {tpp: {at_least: 1000}}}
  xx.unused: {says: weak ones, when: {tpp: {below: 1000}}}
controls:
  xx.chips: {says: licence, when: {class: xx.strong}, requires: licence, review: case_by_case, through: 2025-12-31}
  xx.old: {says: prohibited, when: {destination: CN}, requires: prohibition, in_force: 2010-01-01, until: 2012-01-01}
"""


def test_a_date_on_which_no_answer_can_depend_is_not_moved():
    book = built(rule_sources(DATES)).rulebook
    found = [one.key.replace(" (xx.act)", "") for one in mutants(book) if one.kind == "date"]
    assert found == [
        "xx.chips: in_force a day earlier", "xx.chips: in_force a day later",
        "xx.chips: through a day earlier", "xx.chips: through a day later",
        "xx.strong: in_force a day later",  # a day earlier, no rule names it
    ]  # fmt: skip


def test_a_mutant_of_a_region_changes_who_is_in_it():
    book = shipped().rulebook
    one = next(one for one in mutants(book) if one.key.startswith("us.macau-or-d5: without "))
    place = one.key.rpartition(" ")[2]
    changed = one.book()
    assert changed.fingerprint != book.fingerprint
    assert len(changed.regions.regions["us.macau-or-d5"].union) == len(book.regions.regions["us.macau-or-d5"].union) - 1
    assert place not in {term.of for term in changed.regions.regions["us.macau-or-d5"].union}
    assert Engine(changed).check("H20", "FR", on="2025-05-01").verdict is Verdict.NO_LICENCE_REQUIRED
