"""Diagnostics: their order, duplicates, and their text."""

from itertools import permutations

import pytest
from click.testing import CliRunner
from shipped import shipped

import licet
from licet import RulesError
from licet.cli.main import main
from licet.errors import Diagnostic, Location

# In the order of reports: by file, then by line and column as numbers; problems of a whole file first.
TOLD = [
    Diagnostic(Location("a.yaml"), "an empty file"),
    Diagnostic(Location("a.yaml", 2, 10), "an unknown key"),
    Diagnostic(Location("a.yaml", 10, 2), "an unknown key"),
    Diagnostic(Location("b.yaml", 1, 1), "an unknown key"),
]


@pytest.mark.parametrize("found", list(permutations(TOLD)))
def test_problems_are_sorted_by_location(found):
    error = RulesError(found)
    assert list(error.diagnostics) == TOLD
    assert [line.split(": ")[0] for line in str(error).splitlines()] == [
        "a.yaml",
        "a.yaml:2:10",
        "a.yaml:10:2",
        "b.yaml:1:1",
    ]


def test_a_duplicate_problem_is_reported_once():
    assert list(RulesError([*TOLD, *TOLD]).diagnostics) == TOLD


def test_a_problem_shows_the_finding_other_locations_and_the_remedy():
    problem = Diagnostic(
        Location("a.yaml", 3, 5),
        "a second rule of one id",
        "us.rule",
        "give it another id",
        ((Location("b.yaml", 1, 1), "the first"),),
    )
    assert str(problem).splitlines() == [
        "a.yaml:3:5: a second rule of one id",
        "  found: us.rule",
        "  the first: b.yaml:1:1",
        "  help: give it another id",
    ]


def test_everything_that_is_wrong_with_a_question_is_told_at_once():
    with pytest.raises(licet.InputError) as refused:
        shipped().check("H20", "Chnia", on="later", headquarters="Jpan", end_use="war", known_on="soon", eccn="X")
    told = refused.value.problems
    assert len(told) == 6
    for start in (
        "`on` must",
        "there is no country `Chnia`",
        "`headquarters`: there",
        "no rulebook",
        "`known_on`",
        "`eccn`",
    ):
        assert sum(one.startswith(start) for one in told) == 1, start
    assert str(refused.value) == "; ".join(told)
    assert "did you mean `Japan`" in str(refused.value)


@pytest.mark.usefixtures("one_engine")
def test_the_command_line_tells_each_problem_on_a_line_of_its_own():
    result = CliRunner().invoke(main, ["check", "H20", "Chnia", "--hq", "Jpan", "--on", "later"])
    assert result.exit_code == 2
    assert result.output.splitlines()[0] == "licet: 3 things are wrong"
    assert len(result.output.splitlines()) == 4
