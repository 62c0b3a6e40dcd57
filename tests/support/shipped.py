"""The shipped rules, loaded once for all tests of a process, and approved texts."""

import importlib
import os
import pkgutil
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import licet
import licet.cli

# The last days covered when the golden texts were approved, so that extending the coverage does not change the texts.
APPROVED_COVERAGE = {
    "cn": date(2026, 11, 27), "jp": date(2026, 9, 29), "kr": date(2026, 9, 29), "nl": date(2026, 9, 29),
    "tw": date(2026, 9, 29), "us": date(2026, 10, 8),
}  # fmt: skip


@cache
def shipped() -> licet.Engine:
    """The engine of the shipped rules."""
    return licet.load()


@cache
def shipped_as_approved() -> licet.Engine:
    """The engine of the shipped rules, with the coverage with which the golden texts were approved."""
    return licet.Engine(shipped().rulebook.covered_through(APPROVED_COVERAGE))


def read_rules_by(load: Callable[..., licet.Engine], monkeypatch: pytest.MonkeyPatch) -> None:
    """Replace the function with which commands load rules, in every module that imported it."""
    modules = [importlib.import_module(f"licet.cli.{one.name}") for one in pkgutil.iter_modules(licet.cli.__path__)]
    readers = [module for module in modules if hasattr(module, "load")]
    assert readers, "no module of the command line reads rules by `load`"
    for module in readers:
        monkeypatch.setattr(module, "load", load)


def approved(path: Path, text: str) -> str:
    """The approved text. ``LICET_REGENERATE=1`` approves the given one; review the diff."""
    if os.environ.get("LICET_REGENERATE"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return path.read_text(encoding="utf-8")
