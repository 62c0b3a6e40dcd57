"""Fixtures and markers for all tests."""

import pytest
from shipped import approved, read_rules_by, shipped, shipped_as_approved

import licet

load = licet.load  # before any test replaces it
pytest_plugins = ["licet.bdd", "pytester"]


@pytest.fixture
def one_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command line, with the shipped rules loaded only once."""
    read_rules_by(lambda *folders: load(*folders) if folders else shipped(), monkeypatch)


@pytest.fixture
def approved_coverage(one_engine: None, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - takes its place
    """The command line, with the coverage that the shipped rules had when the golden texts were approved."""
    read_rules_by(shipped_as_approved, monkeypatch)


# Modules that take most of the time of a whole run. `nox -s fast` leaves them out.
SLOW_MODULES = {
    "test_defence", "test_durable_session", "test_impact", "test_law_coverage", "test_laws", "test_oracle", "test_orders", "test_screen",
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
