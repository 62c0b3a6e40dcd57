"""Government lists of parties: read as published, indexed once, and searched for names that may be spelled otherwise.

``build`` makes an index of a file, ``open_index`` opens it, ``Index.match`` looks a name up::

    path = build(Path("consolidated-2026-07-31.csv"), into=Path("cache"))
    result = open_index(path).match("SMIC Northern", country="CN")
    result.kind                       # "question"
    result.hits[0].entry.cite         # "85 FR 83416; …"
"""

from __future__ import annotations

from datetime import date
from os import PathLike
from pathlib import Path

from ..engine import home
from .index import Index
from .results import Hit, Result

__all__ = ["Hit", "Index", "Result", "build", "open_index"]


def build(
    source: str | PathLike[str], into: str | PathLike[str], as_of: date | None = None, *, whole: bool | None = None
) -> Path:
    """The index of a published list in a folder, made unless it is there. Raises RulesError with every problem."""
    from . import store, vocabulary

    return store.build(Path(source), Path(into), vocabulary.load(home("seeds") / "lists"), as_of, whole=whole)


def open_index(path: str | PathLike[str]) -> Index:
    """An index that was built, opened for reading."""
    from . import vocabulary

    return Index(Path(path), vocabulary.load(home("seeds") / "lists"))
