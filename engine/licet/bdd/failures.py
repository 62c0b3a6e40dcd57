"""What is shown of a scenario that fails: the line, what was found, the nearest steps, and the page of the answer."""

from __future__ import annotations

import io
from collections.abc import Callable, Generator
from typing import Any, NamedTuple

import pytest
from pytest_bdd.exceptions import StepDefinitionNotFoundError
from pytest_bdd.parser import Feature, Step

from licet.errors import LicetError, Location
from licet.render.layout import WIDTH
from licet.render.summary import page
from licet.values.hidden import plain

from .inquiry import Inquiry
from .vocabulary import form_of, nearest

PACKAGE = __name__.rpartition(".")[0]


class Failure(NamedTuple):
    """The step at which a scenario ended, why, and the question until there."""

    feature: Feature
    step: Step
    exception: Exception
    inquiry: Inquiry | None


failure = pytest.StashKey[Failure]()


def pytest_bdd_step_error(
    request: pytest.FixtureRequest, feature: Feature, step: Step, step_func: Callable[..., Any], exception: Exception
) -> None:
    """Keep the step of licet that failed."""
    if step_func.__module__.startswith(PACKAGE):
        request.node.stash[failure] = Failure(feature, step, exception, request.getfixturevalue("inquiry"))


def pytest_bdd_step_func_lookup_error(
    request: pytest.FixtureRequest, feature: Feature, step: Step, exception: Exception
) -> None:
    """Keep the line that is no step."""
    request.node.stash[failure] = Failure(feature, step, exception, None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Show the line of the feature in place of the Python behind it, and the answer."""
    report = yield
    failed = item.stash.get(failure, None)
    if report.failed and call.when == "call" and failed is not None:
        about = _about(failed)
        if about:
            report.longrepr = f"{_where(failed, item)}\n{about}"
        if failed.inquiry is not None and failed.inquiry.decision is not None:
            report.sections.append(("the answer", _page(failed.inquiry)))
    return report


def _where(failed: Failure, item: pytest.Item) -> str:
    step, root = failed.step, str(item.config.rootpath)
    place = Location(failed.feature.filename.removeprefix(root).lstrip("/\\"), step.line_number, step.indent + 1)
    problem = "no such step" if isinstance(failed.exception, StepDefinitionNotFoundError) else "the step does not hold"
    return f"{place}: {problem}\n  {step.keyword} {step.name.partition(chr(10))[0]}"


def _about(failed: Failure) -> str:
    """What is wrong, in words; empty for an error of the program, whose traceback is needed."""
    step, exception = failed.step, failed.exception
    if isinstance(exception, StepDefinitionNotFoundError):
        near = nearest(step.type, step.name)
        if not near:
            return "  help: `licet steps` prints all steps"
        return "\n".join(
            ["  help: did you mean", *(f"    {line}" for line in near), "  `licet steps` prints all steps"]
        )
    form = form_of(step.type, step.name)
    if isinstance(exception, pytest.FixtureLookupError) and form is not None and form.argument:
        return f"  help: the step takes {form.argument}"
    if isinstance(exception, AssertionError | LicetError):
        text = str(exception).partition("\nassert ")[0]  # pytest adds the values
        return "\n".join(f"  {line}".rstrip() for line in text.splitlines())
    return ""


def _page(inquiry: Inquiry) -> str:
    """The page of `licet check` as text."""
    from rich.console import Console

    console = Console(width=WIDTH, file=io.StringIO(), color_system=None, highlight=False, emoji=False, markup=False)
    with console.capture() as captured:
        console.print(page(inquiry.answer))
    return "\n".join(plain(line).rstrip() for line in captured.get().splitlines())
