"""What all tests share."""

import pytest
from shipped import approved, shipped

import licet

load = licet.load  # as it is before any test puts another in its place
pytest_plugins = ["licet.bdd"]


@pytest.fixture
def one_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command line as it is, but for the shipped rules being read once."""
    monkeypatch.setattr("licet.engine.load", lambda *folders: load(*folders) if folders else shipped())


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of every module that compares with approved files, before tests are selected by mark."""
    for item in items:
        if getattr(getattr(item, "module", None), "approved", None) is approved:
            item.add_marker("snapshot")
