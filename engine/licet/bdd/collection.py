"""Checks, when pytest collects a test module, that a test exists for every scenario of its feature files.

pytest-bdd stores the scenarios of a file by name, so that of several scenarios with one name only the last one runs. It
also runs an outline without examples once, with its placeholders unreplaced. Both are errors here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler
from pytest_bdd.scenario import scenario_wrapper_template_registry

from licet.errors import Diagnostic, Location


class WrittenScenario(NamedTuple):
    """A scenario or an outline of a feature file, with the number of tests that its examples require."""

    name: str
    line: int
    column: int
    runs: int


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Fail the collection of a module when a scenario of its feature files has no test."""
    report = yield
    if isinstance(collector, pytest.Module) and report.passed:
        problems = list(_problems(report.result or (), collector.config.rootpath))
        if problems:
            report.outcome, report.result = "failed", []
            report.longrepr = "\n\n".join(map(str, problems))
    return report


def written_scenarios(feature: Path) -> list[WrittenScenario]:
    """The scenarios of a feature file, in the order of their lines."""
    document: Any = Parser().parse(feature.read_text(encoding="utf-8"))
    document["uri"] = str(feature)
    runs = Counter(pickle["astNodeIds"][0] for pickle in Compiler().compile(document))
    scenarios = (child["scenario"] for child in _children(document["feature"]) if "scenario" in child)
    return [
        WrittenScenario(
            scenario["name"], scenario["location"]["line"], scenario["location"]["column"], runs[scenario["id"]]
        )
        for scenario in scenarios
    ]


def _children(parent: Any) -> Iterator[Any]:
    """The scenarios and backgrounds of a feature, including those inside its rules."""
    for child in parent["children"] if parent else ():
        if "rule" in child:
            yield from _children(child["rule"])
        else:
            yield child


def _problems(items: Iterable[pytest.Item | pytest.Collector], root: Path) -> Iterator[Diagnostic]:
    """The problems of the feature files from which the tests of one module are generated."""
    tests: dict[str, Counter[int]] = {}
    for item in items:
        if isinstance(item, pytest.Function):
            template = scenario_wrapper_template_registry.get(item.function)
            if template is not None:
                tests.setdefault(template.feature.filename, Counter())[template.line_number] += 1
    for feature, collected in sorted(tests.items()):
        path = Path(feature)
        shown = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
        scenarios = written_scenarios(path)
        named: dict[str, list[WrittenScenario]] = {}
        for scenario in scenarios:
            named.setdefault(scenario.name, []).append(scenario)
        for same in named.values():
            if len(same) > 1:
                yield _same_name(same, shown)
        for scenario in scenarios:
            if len(named[scenario.name]) == 1 and collected[scenario.line] != scenario.runs:
                yield _miscounted(scenario, collected[scenario.line], shown)


def _same_name(same: list[WrittenScenario], file: str) -> Diagnostic:
    first, *others = (Location(file, scenario.line, scenario.column) for scenario in same)
    return Diagnostic(
        first,
        "several scenarios of this file have the same name, and pytest-bdd would run only the last one",
        found=same[0].name or "no name",
        help="give each scenario of the file a different name",
        also=tuple((location, "the same name") for location in others),
    )


def _miscounted(scenario: WrittenScenario, tests: int, file: str) -> Diagnostic:
    if scenario.runs:
        remedy = (
            "load the whole file with `scenarios(...)` in one module, and define no test with the name of a scenario"
        )
    else:
        remedy = "write a table with at least one row below `Examples:`"
    return Diagnostic(
        Location(file, scenario.line, scenario.column),
        f"the scenario requires {scenario.runs} tests, and {tests} were collected",
        found=scenario.name,
        help=remedy,
    )
