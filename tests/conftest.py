"""What all tests share."""

import pytest
from shipped import shipped, shipped_as_approved

import licet

load = licet.load  # as it is before any test puts another in its place
pytest_plugins = ["licet.bdd", "pytester"]


@pytest.fixture
def one_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command line as it is, but for the shipped rules being read once."""
    monkeypatch.setattr("licet.engine.load", lambda *folders: load(*folders) if folders else shipped())


@pytest.fixture
def approved_coverage(one_engine: None, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - takes its place
    """The command line, but for the shipped rules being covered as they were when the golden texts were approved."""
    monkeypatch.setattr("licet.engine.load", shipped_as_approved)
