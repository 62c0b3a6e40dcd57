"""Fixtures and markers for all tests, and settings that make them run faster."""

import gc
from importlib import import_module
from typing import Any

import pytest
from pytest_bdd import compat
from pytest_bdd.steps import StepNamePrefix
from shipped import approved, read_rules_by, shipped, shipped_as_approved

import licet

load = licet.load  # before any test replaces it
pytest_plugins = ["licet.bdd", "pytester"]
gc.set_threshold(50_000, 10, 20)  # collecting after every 700 new objects takes a tenth of the time of most tests


def _names_of_steps(fixturemanager: Any) -> list[str]:
    """The fixtures that are steps. For each step of a scenario pytest-bdd looks at all fixtures, of which few are steps."""
    return [name for name in compat.get_fixture_names(fixturemanager) if name.startswith(StepNamePrefix.step_def.value)]


scenario: Any = import_module("pytest_bdd.scenario")  # the package has a function of this name
assert scenario.get_fixture_names is compat.get_fixture_names
scenario.get_fixture_names = _names_of_steps


@pytest.fixture
def one_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command line, with the shipped rules loaded only once."""
    read_rules_by(lambda *folders, **how: load(*folders, **how) if folders or how else shipped(), monkeypatch)


@pytest.fixture
def approved_coverage(one_engine: None, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - takes its place
    """The command line, with the coverage that the shipped rules had when the golden texts were approved."""
    read_rules_by(shipped_as_approved, monkeypatch)


# Modules that take most of the time of a whole run. `nox -s fast` leaves them out.
SLOW_MODULES = {
    "test_campaign", "test_defence", "test_durable_session", "test_impact", "test_law_coverage", "test_laws", "test_oracle", "test_orders", "test_screen",
    "test_screen_frames", "test_screen_sheets", "test_screen_spark", "test_snapshot",
}  # fmt: skip


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark slow modules, and modules that compare with approved files, before tests are selected by mark."""
    for item in items:
        if item.path.stem in SLOW_MODULES:
            item.add_marker("slow")
        if getattr(getattr(item, "module", None), "approved", None) is approved:
            item.add_marker("snapshot")
