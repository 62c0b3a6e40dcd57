"""Features without any Python: the plugin finds them, runs them and shows what is wrong in their own words."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

STANDALONE = Path(__file__).parent / "standalone"
RULES = """\
    Given only these rules:
      '''
      instrument: xx.act
      in_force: 2024-01-01
      controls:
        xx.chips: {says: prohibited, when: {destination: CN}, requires: prohibition}
      '''
"""
FEATURE = f"""\
Feature: Chips
  Scenario: one
{RULES}    And the product "H20" from "Nvidia"
    And it is shipped from "United States"
    And the destination "China"
    When it is checked on 2025-01-01
    Then it is blocked
"""
FOREIGN = """\
Feature: Shop
  Scenario: buying
    Given a basket
    Then it is full
"""


@pytest.fixture
def project(pytester):
    """Write a feature into the project, and run pytest there without any module of tests."""

    def write(name, text=FEATURE):
        path = pytester.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("'''", '"""'), encoding="utf-8")

    def run(*arguments):
        return pytester.runpytest_inprocess("-p", "licet.bdd.plugin", "-p", "no:cacheprovider", "-rN", *arguments)

    pytester.write = write
    pytester.run = run
    return pytester


def printed(result):
    return "\n".join(result.outlines)


def test_the_project_that_stands_alone_runs_by_the_plugin(project):
    shutil.copytree(STANDALONE, project.path, dirs_exist_ok=True)
    result = project.run("-v")
    result.assert_outcomes(passed=3)
    result.stdout.fnmatch_lines(["features/coast/chips.feature::test_around_the_first_day* PASSED*"])
    project.run("-m", "first-day").assert_outcomes(passed=1, deselected=2)
    assert "@pytest.mark.first-day: a tag of features" in printed(project.run("--markers"))


@pytest.mark.parametrize("name", ["features/chips.feature", "a/features/b/chips.feature"])
def test_features_lie_in_folders_of_this_name(project, name):
    project.write(name)
    project.write("elsewhere/other.feature")
    project.run().assert_outcomes(passed=1)


def test_an_argument_is_run_wherever_it_lies(project):
    project.write("elsewhere/chips.feature")
    project.run("elsewhere/chips.feature").assert_outcomes(passed=1)
    assert project.run("elsewhere").ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_the_setting_names_folders_instead(project):
    project.write("features/chips.feature")
    project.write("scenarios/a/chips.feature")
    project.write("scenarios/b.feature")
    project.makeini("[pytest]\nlicet_features = scenarios/a scenarios/b.feature\n")
    result = project.run("-v")
    result.assert_outcomes(passed=2)
    assert "features/chips" not in printed(result)
    project.makeini("[pytest]\nlicet_features =\n")
    assert project.run().ret == pytest.ExitCode.NO_TESTS_COLLECTED


@pytest.mark.parametrize("setting", ["", "licet_features = features\n"])
def test_features_are_found_beside_the_paths_of_tests(project, setting):
    project.write("features/chips.feature")
    project.write("tests/test_x.py", "def test_x(): pass\n")
    project.makeini(f"[pytest]\ntestpaths = tests\n{setting}")
    project.run().assert_outcomes(passed=2)
    project.run("tests").assert_outcomes(passed=1)
    project.makeini(f"[pytest]\ntestpaths = tests features\n{setting}")
    project.run().assert_outcomes(passed=2)


def test_nothing_runs_twice_where_a_module_binds_the_features(project):
    project.write("features/chips.feature")
    project.makeconftest('pytest_plugins = ["licet.bdd"]')
    project.makepyfile("from pytest_bdd import scenarios\n\nscenarios('features')\n")
    project.run().assert_outcomes(passed=1)
    project.run("features/chips.feature").assert_outcomes(passed=1)


def test_features_for_another_tool_are_named_and_not_run(project):
    project.write("features/shop.feature", FOREIGN)
    project.write("features/chips.feature")
    result = project.run()
    result.assert_outcomes(passed=1)
    assert "licet: features/shop.feature: not run, because no line is a step of licet" in printed(result)
    result = project.run("-o", "licet_features=features")
    result.assert_outcomes(passed=1, failed=1)
    assert "features/shop.feature:3:5: no such step" in printed(result)


def test_a_tag_is_a_registered_mark(project):
    project.write(
        "features/chips.feature", "@us.h20 @slow\n" + FEATURE.replace("  Scenario", "  @new-rule\n  Scenario")
    )
    for mark in ("us.h20", "slow and new-rule"):
        project.run("--strict-markers", "-W", "error", "-m", mark).assert_outcomes(passed=1)
    project.run("-m", "not slow").assert_outcomes(deselected=1)


def test_a_misspelt_step_names_the_nearest_ones(project):
    project.write("features/chips.feature", FEATURE.replace("And the destination", "And the destinaton"))
    result = project.run()
    result.assert_outcomes(failed=1)
    shown = printed(result)
    assert "features/chips.feature:12:5: no such step\n  And the destinaton " in shown
    assert 'did you mean\n    Given the destination "China"' in shown
    assert "steps.py" not in shown


def test_a_step_under_the_wrong_keyword_is_named_with_the_right_one(project):
    project.write("features/chips.feature", FEATURE.replace("When it is checked", "Then it is checked"))
    assert "did you mean\n    When it is checked on 2025-04-20" in printed(project.run())


def test_a_failure_shows_the_line_and_the_page_of_the_answer(project):
    project.write("features/chips.feature", FEATURE.replace("it is blocked", "it is permitted"))
    shown = printed(project.run())
    assert "features/chips.feature:14:5: the step does not hold\n  Then it is permitted\n  blocked: prohibited" in shown
    assert "--- the answer ---" in shown
    assert "BLOCKED  prohibited, no licence is offered\nH20 from nvidia to CN (China)" in shown
    assert "Traceback" not in shown
    assert "def _permitted" not in shown


def test_a_timeline_that_differs_is_printed_as_the_table_to_paste(project):
    drawn = FEATURE.partition("    When")[0] + "    When its timeline is drawn\n    Then the timeline reads:\n"
    project.write("features/chips.feature", drawn + "      | from | answer |\n      | ever | unknown |\n")
    result = project.run()
    result.assert_outcomes(failed=1)
    rows = [line.strip() for line in result.outlines if line.strip().startswith("| ")]
    assert rows[0].split() == ["|", "from", "|", "answer", "|"]
    assert len({len(row) for row in rows}) == 1
    project.write("features/pasted.feature", drawn + "".join(f"      {row}\n" for row in rows))
    project.run("features/pasted.feature").assert_outcomes(passed=1)


def test_a_step_without_its_table_or_text_says_so(project):
    project.write("features/chips.feature", FEATURE.replace(RULES.partition("\n")[2], "").replace("'''", ""))
    shown = printed(project.run())
    assert '  Given only these rules:\n  help: the step takes a text between lines of """ below it' in shown


def test_own_python_keeps_its_traceback(project):
    project.write("features/chips.feature", FEATURE + "    And mine\n")
    project.makeconftest("from pytest_bdd import then\n\n\n@then('mine')\ndef _mine():\n    assert 1 == 2, 'never'\n")
    shown = printed(project.run())
    assert "def _mine" in shown
    assert "the step does not hold" not in shown


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("Feature: x\n  Nothing\n    Given\n", "features/chips.feature: the file has no scenario"),
        ("Scenario: lost\n", "features/chips.feature: the file cannot be read"),
    ],
)
def test_a_file_without_scenarios_is_an_error(project, text, complaint):
    project.write("features/chips.feature", text)
    result = project.run("-o", "licet_features=features")
    result.assert_outcomes(errors=1)
    assert complaint in printed(result)
    assert "Traceback" not in printed(result)


def test_one_s_own_engine_takes_more_rules(project):
    shutil.copytree(STANDALONE / "rules", project.path / "rules")
    project.makeconftest(
        "import licet, pytest\n\n\n@pytest.fixture(scope='session')\ndef licet_engine():\n    return licet.load('rules')\n"
    )
    project.write("features/chips.feature", (STANDALONE / "features/coast/chips.feature").read_text(encoding="utf-8"))
    project.run().assert_outcomes(passed=3)


def test_an_engine_that_cannot_be_read_again_says_so(project):
    project.makeconftest(
        "import dataclasses, licet, pytest\n\n\n@pytest.fixture(scope='session')\ndef licet_engine():\n"
        "    return licet.Engine(dataclasses.replace(licet.load().rulebook, folders=None))\n"
    )
    project.write("features/chips.feature", FEATURE.replace("only these", "also these"))
    assert "needs an engine made by `licet.load`" in printed(project.run())


def test_without_features_nothing_of_licet_is_imported(pytester):
    pytester.makepyfile(
        "import sys\n\n\ndef test_x():\n"
        "    found = [name for name in sys.modules if name.startswith('licet') or name.startswith('pydantic')]\n"
        "    assert not {'licet.engine', 'licet.bdd.steps', 'licet.bdd.feature_files', 'pydantic'} & set(found), found\n"
    )
    environment = {**os.environ, "PYTEST_PLUGINS": "licet.bdd.plugin"}
    command = [sys.executable, "-m", "pytest", "-q", "-W", "error", "-p", "no:hypothesispytest"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=pytester.path, env=environment)
    assert "1 passed" in done.stdout, done.stdout + done.stderr


def test_features_without_pytest_bdd_are_named(project, monkeypatch):
    project.write("features/chips.feature")
    monkeypatch.setattr("licet.bdd.plugin.find_spec", lambda _: None)
    result = project.run()
    assert result.ret == pytest.ExitCode.NO_TESTS_COLLECTED
    assert "features/chips.feature: not run; if it is for licet: pip install 'licet[bdd]'" in printed(result)
    result = project.run("features/chips.feature")
    assert "scenarios need pytest-bdd: pip install 'licet[bdd]'" in printed(result) + result.stderr.str()
