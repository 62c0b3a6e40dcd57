"""Findings of lint about the small world, one by one."""

from datetime import date

import pytest
import small_world

from licet.authoring.lint import lint

RULES = """\
instrument: xx.act
in_force: 2024-01-01
classes:
  xx.chips: {{says: chips, when: {{kind: chip}}{end}}}
controls:
  xx.control: {{says: prohibited, when: {{class: xx.chips}}{until}, requires: prohibition}}
"""


def warnings(text):
    """The messages of lint about silent rules."""
    rulebook = small_world.engine_of(text).rulebook
    return [warning.message for warning in lint(rulebook, date(2030, 12, 31)) if "silent" in warning.message]


def test_a_control_that_asks_for_an_expired_class_is_told():
    text = RULES.format(end=", until: 2024-06-01", until="")
    assert warnings(text) == ["the rule is silent from 2024-06-01 on: the classes it asks for have ended"]


@pytest.mark.parametrize(
    ("end", "until"), [("", ""), (", until: 2024-06-01", ", until: 2024-06-01"), ("", ", until: 2024-06-01")]
)
def test_a_control_that_ends_with_its_class_is_not(end, until):
    assert warnings(RULES.format(end=end, until=until)) == []


def test_a_class_that_is_withdrawn_suspends_its_controls_on_purpose():
    text = RULES.format(end="", until="") + "---\ninstrument: xx.end\nin_force: 2024-06-01\nwithdraws: xx.chips\n"
    assert warnings(text) == []


@pytest.mark.parametrize(
    ("also", "told"),
    [
        ("{from: 2023-01-01, when: {kind: chip}}", False),
        ("{from: 2024-06-01, when: {kind: metal}}", False),
        ("{from: 2024-06-01, when: {destination: CU}}", False),
        ("{from: 2024-06-01, when: {kind: chip, destination: CU}}", True),
    ],
)
def test_cases_that_are_covered_anyway_are_told(also, told):
    index = (
        "jurisdiction: xx\ntitle: A jurisdiction\nsilence: unknown\n"
        f"coverage: {{from: 2024-01-01, through: 2030-12-31, kinds: chip, also: {also}}}\n---\n"
    )
    text = index + RULES.format(end="", until="")
    found = [
        one.message for one in lint(small_world.engine_of(text).rulebook, date(2030, 12, 31)) if "also" in one.message
    ]
    assert bool(found) == told
