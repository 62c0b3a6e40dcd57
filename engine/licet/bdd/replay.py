"""Scenarios run again without pytest, on another rulebook, and what their answers depend on.

A scenario is replayed by the same steps. One that brings rules of its own, has a step that is not of licet, or lacks a table or
a text that a step takes, is not replayed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from inspect import signature
from typing import Any, NamedTuple

import pytest
from pytest_bdd.parser import Scenario
from pytest_bdd.scenario import scenario_wrapper_template_registry
from pytest_bdd.steps import StepFunctionContext, step_function_context_registry

from licet.case.resolve import as_asked, resolve_question
from licet.errors import LicetError
from licet.rulebook.rulebook import RuleVersion

from . import steps
from .inquiry import Inquiry

OWN_RULES = ("only these rules:", "also these rules:")
BELOW = {"datatable", "docstring"}  # what a step may take besides its line
EXAMPLE = "_pytest_bdd_example"
# The arguments of a question after product and destination, in the order of a query, as they are where nothing is stated.
OPTIONS: Mapping[str, Any] = {
    "vendor": None, "ships_from": None, "headquarters": None, "end_user": None, "end_use": None, "known_on": None,
    "basis": "practice", "eccn": None, "vendor_home": None, "advanced_node": None, "parties": (),
}  # fmt: skip


class Replayed(NamedTuple):
    """A scenario of a feature: its test, and its steps with the functions that run them and their arguments."""

    name: str
    calls: tuple[tuple[StepFunctionContext, Mapping[str, object]], ...]
    text: str


def replayable(items: Iterable[pytest.Item]) -> Iterator[Replayed]:
    """The scenarios among tests that can be replayed."""
    for item in items:
        template = scenario_wrapper_template_registry.get(item.function) if isinstance(item, pytest.Function) else None
        if template is None or not isinstance(item, pytest.Function):
            continue
        example: Any = item.callspec.params.get(EXAMPLE, {}) if hasattr(item, "callspec") else {}
        scenario = template.render(example)
        found = tuple(_calls(scenario))
        if len(found) == len(scenario.steps):
            yield Replayed(item.nodeid, found, "\n".join(step.name for step in scenario.steps))


def _calls(scenario: Scenario) -> Iterator[tuple[StepFunctionContext, Mapping[str, object]]]:
    """The steps of licet in a scenario, without those that bring rules."""
    for step in scenario.steps:
        context = next((one for one in _own() if one.type == step.type and one.parser.is_matching(step.name)), None)
        if context is None or step.name in OWN_RULES:
            return
        arguments = dict(context.parser.parse_arguments(step.name) or {})
        if step.datatable is not None:
            arguments["datatable"] = step.datatable.raw()
        if step.docstring is not None:
            arguments["docstring"] = step.docstring
        if BELOW & signature(context.step_func).parameters.keys() - arguments.keys():
            return
        yield context, arguments


@cache
def _own() -> tuple[StepFunctionContext, ...]:
    every = step_function_context_registry.values()
    return tuple(one for one in every if one.step_func.__module__ == steps.__name__)


def holds(scenario: Replayed, inquiry: Inquiry) -> bool:
    """Whether every step of a scenario holds; the question can be looked at afterwards."""
    try:
        for context, arguments in scenario.calls:
            context.step_func(inquiry, **arguments)
    except (AssertionError, LicetError):
        return False
    return True


def depends_on(inquiry: Inquiry) -> frozenset[str]:
    """The rules that may bear on a question on any day, each as :func:`name_of` names it, with notices, without exceptions."""
    if inquiry.engine is None or inquiry.refused:
        return frozenset()
    given = (inquiry.options.get(name, default) for name, default in OPTIONS.items())
    query = as_asked(inquiry.product, inquiry.destination, *given)
    evaluators = inquiry.engine._evaluators  # noqa: SLF001 - it has them, and others would take as much memory again
    case = resolve_question(inquiry.engine.rulebook, query)
    evaluator, question = evaluators.of(case), case.question
    versions = evaluator.rulebook.versions
    options, _, systems, others = evaluator.products(case)
    every = {facts for option in (*options, *(one for _, read in others for one in read)) for facts in option} | {
        *systems
    }
    found = {versions[number] for facts in every for number in evaluator.relevant(facts)}
    for facts in every:
        if not facts.stated:
            found |= {one.version for one in evaluator.notices(facts, question.basis, question.known_on)}
    return frozenset(map(name_of, found))


def name_of(version: RuleVersion) -> str:
    """A rule in the instrument that states it."""
    return f"{version.id} ({version.instrument.instrument})"
