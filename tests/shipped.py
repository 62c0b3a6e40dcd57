"""The shipped rules, read once for all tests of a process, and texts that were approved."""

import os
from functools import cache
from pathlib import Path

import licet


@cache
def shipped() -> licet.Engine:
    """The engine of the shipped rules."""
    return licet.load()


def approved(path: Path, text: str) -> str:
    """The text that was approved. ``LICET_REGENERATE=1`` approves this one; review the diff."""
    if os.environ.get("LICET_REGENERATE"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return path.read_text(encoding="utf-8")
