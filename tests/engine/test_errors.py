"""Diagnostics: their order, duplicates, and their text."""

from itertools import permutations

import pytest

from licet import RulesError
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
