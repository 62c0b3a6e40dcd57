"""The set of steps is fixed: every line of every feature matches exactly one step, and every step is used and documented.

pytest-bdd itself runs the first step that matches and ignores the others.
"""

import re
from collections import Counter
from functools import cache
from inspect import signature
from pathlib import Path

import pytest
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler
from pytest_bdd.steps import step_function_context_registry

import licet.bdd.steps
from licet.bdd.vocabulary import KINDS, TABLE, TEXT, examples, form_of, forms

pytestmark = pytest.mark.docs
ROOT = Path(__file__).parents[2]
FEATURES = sorted((ROOT / "features").rglob("*.feature"))
STEPS = [
    step for step in step_function_context_registry.values() if step.step_func.__module__ == licet.bdd.steps.__name__
]
MEANINGS = {"Context": "given", "Action": "when", "Outcome": "then"}


@cache
def lines(path):
    """Every step of every scenario of a feature, with outlines expanded: type, text and line."""
    document = Parser().parse(path.read_text(encoding="utf-8"))
    where = {}

    def walk(node):
        if isinstance(node, dict):
            if "keyword" in node and "location" in node and "id" in node:
                where[node["id"]] = node["location"]["line"]
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(document)
    return [
        (MEANINGS[step["type"]], step["text"], where[step["astNodeIds"][0]])
        for pickle in Compiler().compile({**document, "uri": str(path)})
        for step in pickle["steps"]
    ]


def meanings(kind, text):
    """The steps that match a line."""
    return [step for step in STEPS if step.type == kind and step.parser.is_matching(text)]


def test_there_are_steps_and_features():
    assert len(STEPS) > 25
    assert FEATURES


@pytest.mark.parametrize("path", FEATURES, ids=[path.stem for path in FEATURES])
def test_every_line_matches_exactly_one_step(path):
    wrong = [
        f"{path.relative_to(ROOT)}:{line}: `{text}` means {len(found)} steps"
        for kind, text, line in lines(path)
        for found in [meanings(kind, text)]
        if len(found) != 1
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("path", FEATURES, ids=[path.stem for path in FEATURES])
def test_a_line_does_not_match_a_step_of_another_type(path):
    """The same text is never both a Given and a Then."""
    for kind, text, line in lines(path):
        others = [other for other in ("given", "when", "then") if other != kind and meanings(other, text)]
        assert not others, f"{path.relative_to(ROOT)}:{line}: `{text}` is also {others}"


@pytest.mark.parametrize("path", FEATURES, ids=[path.stem for path in FEATURES])
def test_every_scenario_expects_something(path):
    document = Parser().parse(path.read_text(encoding="utf-8"))
    pickles = Compiler().compile({**document, "uri": str(path)})
    assert pickles
    idle = [pickle["name"] for pickle in pickles if "Outcome" not in {step["type"] for step in pickle["steps"]}]
    assert not idle, f"{path.relative_to(ROOT)}: no Then in {idle}"


def test_every_step_is_used_by_some_feature():
    used = Counter(
        step.step_func for path in FEATURES for kind, text, _ in set(lines(path)) for step in meanings(kind, text)
    )
    unused = [f"{step.type}: {step.parser.name}" for step in STEPS if step.step_func not in used]
    assert not unused, f"no scenario says: {unused}"


def test_the_documentation_lists_every_form():
    text = (ROOT / "docs" / "steps.md").read_text(encoding="utf-8")
    for kind in KINDS:
        body = re.search(rf"^## {kind.capitalize()}\n(.*?)(?=^## |\Z)", text, flags=re.MULTILINE | re.DOTALL)[1]
        listed = re.findall(r"^- (.+)$", body, flags=re.MULTILINE)
        assert listed == list(examples(kind)), "copy the list that `licet steps` prints"


def test_every_form_is_a_step_and_every_step_has_a_form():
    shown = set()
    for form in forms():
        for line in form.examples:
            found = meanings(form.kind, line)
            assert len(found) == 1, f"`{line}` means {len(found)} steps"
            assert [one for one in forms() if one.kind == form.kind and re.fullmatch(one.regex, line)] == [form]
            shown.add(found[0].step_func)
            takes = signature(found[0].step_func).parameters
            wanted = TABLE if "datatable" in takes else TEXT if "docstring" in takes else ""
            assert form.argument == wanted, line
    assert not [step.parser.name for step in STEPS if step.step_func not in shown]


@pytest.mark.parametrize("path", FEATURES, ids=[path.stem for path in FEATURES])
def test_every_line_has_a_form(path):
    """So that an editor underlines no line that runs."""
    assert [f"{line}: {text}" for kind, text, line in lines(path) if form_of(kind, text) is None] == []


def test_steps_are_defined_in_one_module_only():
    defining = [
        str(path.relative_to(ROOT))
        for folder in ("tests", "engine")
        for path in (ROOT / folder).rglob("*.py")
        if re.search(
            r"^from pytest_bdd import .*\b(given|when|then|step)\b", path.read_text(encoding="utf-8"), re.MULTILINE
        )
    ]
    assert defining == ["engine/licet/bdd/steps.py"]
