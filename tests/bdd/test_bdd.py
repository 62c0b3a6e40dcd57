"""Tests of the pytest plugin: scenarios that would not run and unknown ids in steps are errors."""

import re

import pytest
from pytest_bdd.steps import step_function_context_registry
from shipped import shipped

import licet.bdd.steps
from licet.bdd.inquiry import Inquiry

ID = "[a-z0-9.-]+"  # the group for an id in the pattern of a step

FEATURE = """\
Feature: Chips
  Background:
    Given only these rules:
      '''
      instrument: xx.act
      in_force: 2024-01-01
      controls:
        xx.chips: {says: prohibited, when: {destination: CN}, requires: prohibition}
      '''
    And the product "H20" from "Nvidia"
    And it is shipped from "United States"
"""
ONE = """
  Scenario: one
    Given the destination "China"
    When it is checked on 2025-01-01
    Then the answer is blocked: prohibited, no licence is offered
"""
OUTLINE = """
  Scenario Outline: several
    Given the destination "<country>"
    When it is checked on 2025-01-01
    Then it is <answer>
"""
ROWS = """
    Examples:
      | country | answer    |
      | China   | blocked   |
      | France  | permitted |
"""

# The scenarios define their rules in the file, so that the shipped rules are not read for each.
MODULE = """\
import pytest
from pytest_bdd import scenarios

scenarios("chips.feature")

@pytest.fixture
def licet_engine(): return None

"""


@pytest.fixture
def run(pytester: pytest.Pytester):
    """Run a test suite with one feature file."""

    def run(feature: str, module: str = "", *arguments: str) -> pytest.RunResult:
        pytester.makefile(".feature", chips=feature.replace("'''", '"""'))
        pytester.makepyfile(MODULE + module)
        return pytester.runpytest_inprocess("-q", "-rN", "-p", "licet.bdd", "-p", "no:cacheprovider", *arguments)

    return run


def refusal(result: pytest.RunResult) -> str:
    """The output of pytest for a module that it did not collect."""
    result.assert_outcomes(errors=1)
    return "\n".join(result.outlines)


def test_a_valid_file_is_collected_completely(run):
    result = run(FEATURE + ONE + OUTLINE + ROWS + ROWS.replace("France", "Japan"), "", "--collect-only")
    assert result.ret == 0
    assert len([line for line in result.outlines if "::test_" in line]) == 5


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (ONE + ONE, (13, 18)),
        (ONE + "\n  Rule: another\n" + ONE, (13, 20)),
        (ONE + OUTLINE.replace("several", "one") + ROWS, (13, 18)),
        (ONE + ONE + ONE, (13, 18, 23)),
        (ONE.replace("Scenario: one", "Scenario:") * 2, (13, 18)),
    ],
    ids=["side by side", "in two rules", "a scenario and an outline", "three", "without a name"],
)
def test_two_scenarios_of_one_name_are_refused(run, text, lines):
    printed = refusal(run(FEATURE + text))
    first, *others = lines
    assert f"chips.feature:{first}:3: several scenarios of this file have the same name" in printed
    for line in others:
        assert f"the same name: chips.feature:{line}:3" in printed
    assert "found: one" in printed or "found: no name" in printed
    assert "help: give each scenario of the file a different name" in printed


def test_all_duplicate_names_are_reported_together(run):
    printed = refusal(run(FEATURE + ONE * 2 + (OUTLINE + ROWS) * 2))
    assert printed.count("several scenarios of this file have the same name") == 2


@pytest.mark.parametrize("examples", ["", ROWS.partition("      | China")[0], "\n    Examples:\n"])
def test_an_outline_without_rows_is_refused(run, examples):
    if not examples:  # Gherkin treats it as an ordinary scenario, which runs once
        assert run(FEATURE + OUTLINE).parseoutcomes() == {"failed": 1}
        return
    printed = refusal(run(FEATURE + ONE + OUTLINE + examples))
    assert "chips.feature:18:3: the scenario requires 0 tests, and 1 were collected" in printed
    assert "help: write a table with at least one row below `Examples:`" in printed


def test_a_scenario_that_another_test_replaces_is_missed(run):
    printed = refusal(run(FEATURE + ONE + OUTLINE + ROWS, "def test_several(): pass"))
    assert "chips.feature:18:3: the scenario requires 2 tests, and 0 were collected" in printed
    assert "define no test with the name of a scenario" in printed


@pytest.mark.parametrize("arguments", [("-k", "test_one"), ("test_a_selected_test_runs_alone.py::test_one",)])
def test_a_selected_test_runs_alone(run, arguments):
    result = run(FEATURE + ONE + OUTLINE + ROWS, "", *arguments)
    assert result.parseoutcomes()["passed"] == 1


def test_the_error_reaches_the_controlling_process_of_xdist(run):
    assert "several scenarios of this file have the same name" in refusal(run(FEATURE + ONE + ONE, "", "-n", "1"))


STEPS_WITH_IDS = {
    step.parser.name: step
    for step in step_function_context_registry.values()
    if step.step_func.__module__ == licet.bdd.steps.__name__ and ID in step.parser.name
}
RIGHT = {"rule": ("us.review-2026", "us.h20-letter"), "notice": ("cn.notice-geneva", "cn.notice-stockholm")}


def said(pattern: str) -> list[tuple[str, list[str]]]:
    """The id groups of a step, each with the step text for a misspelt id or an id of another role."""
    groups = re.findall(rf"\(\?P<(\w+)>{re.escape(ID)}\)", pattern)
    rest = dict.fromkeys(set(re.findall(r"\(\?P<(\w+)>", pattern)) - set(groups), "2025-01-01")
    own, other = ("notice", "rule") if "notice" in pattern else ("rule", "notice")
    wrong = {"misspelt": RIGHT[own][0] + "x", "of another role": RIGHT[other][0]}
    return [
        (how, {**rest, **dict.fromkeys(groups, RIGHT[own][1]), group: name})
        for group in groups
        for how, name in wrong.items()
    ]


def test_steps_name_ids():
    assert len(STEPS_WITH_IDS) >= 5


@pytest.mark.parametrize(
    ("pattern", "how", "words"),
    [(pattern, how, words) for pattern in STEPS_WITH_IDS for how, words in said(pattern)],
)
def test_a_step_with_an_id_that_no_rulebook_has_is_an_error(pattern, how, words):
    engine = shipped()
    inquiry = Inquiry(engine, decision=engine.check("H20", "CN", on="2025-05-01"))
    with pytest.raises(AssertionError, match="did you mean `" if how == "misspelt" else "; this step names a "):
        STEPS_WITH_IDS[pattern].step_func(inquiry, **words)


def test_an_id_is_looked_up_in_the_rules_of_the_scenario(run):
    text = FEATURE + ONE + "    And it does not depend on us.h20-letter\n"
    result = run(text)
    assert result.parseoutcomes() == {"failed": 1}
    assert "no rulebook has a control or relief with the id `us.h20-letter`" in "\n".join(result.outlines)


def test_a_coverage_that_no_rulebook_has_is_an_error():
    inquiry = Inquiry(shipped())
    with pytest.raises(AssertionError, match=r"no rulebook is called `usa`\n\s*did you mean `us`"):
        inquiry.dated("the day after the last day covered by usa")
    with pytest.raises(AssertionError, match=r"no rulebook is called `zz`\n\s*the rulebooks are ca, "):
        inquiry.cover("zz", "2030-01-01")
    with pytest.raises(AssertionError, match="the coverage of us begins on "):
        inquiry.cover("us", "1990-01-01")


def test_a_changed_coverage_does_not_affect_other_scenarios():
    inquiry = Inquiry(shipped())
    before = shipped().rulebook.jurisdictions["us"].coverage.through
    inquiry.cover("us", "2031-01-01")
    assert inquiry.dated("after the last day covered by us") == "after 2031-01-01"
    assert inquiry.engine.rulebook.fingerprint != shipped().rulebook.fingerprint
    assert Inquiry(shipped()).dated("the last day covered by us") == str(before)
