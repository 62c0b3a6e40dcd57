"""Government lists of parties: read as published, indexed once, and searched for names that may be spelled otherwise.

``build`` makes an index of a file, ``open_index`` opens it, ``Index.match`` looks a name up::

    path = build(Path("consolidated-2026-07-31.csv"), into=Path("cache"))
    result = open_index(path).match("SMIC Northern", country="CN")
    result.kind                       # "question"
    result.hits[0].entry.cite         # "85 FR 83416; …"
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from importlib import import_module
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .collection import Coverage, Lists
    from .entries import Entry
    from .index import Index, List
    from .matcher import Settings
    from .readers import Tick
    from .results import Hit, Result
    from .words import Vocabulary

# Each class with the module that defines it.
_MODULES = {
    "Coverage": "collection", "Entry": "entries", "Hit": "results", "Index": "index", "List": "index", "Lists": "collection",
    "Result": "results", "Settings": "matcher", "Vocabulary": "words",
}  # fmt: skip
LISTED = "listed"  # the kind of a hit that is exact
__all__ = [
    "LISTED",
    "Coverage",
    "Entry",
    "Hit",
    "Index",
    "List",
    "Lists",
    "Result",
    "Settings",
    "build",
    "index_of",
    "open_index",
    "published_lists",
    "simplified_characters",
    "vocabulary",
]


def __getattr__(name: str) -> Any:
    """A class, imported when it is first asked for, since most processes name nobody."""
    if name in _MODULES:
        return getattr(import_module(f".{_MODULES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def build(
    source: str | PathLike[str], into: str | PathLike[str], as_of: date | None = None, *, whole: bool | None = None,
    tick: Tick | None = None,
) -> Path:  # fmt: skip
    """The index of a published list in a folder, made unless it is there. Raises RulesError with every problem.

    ``as_of`` is the day the file was whole on: by default the day in its name, else the day it was written. ``whole``
    says that a name that is not in the file is not on its lists: so by default for the Consolidated Screening List and
    for OpenSanctions, and not so for a table of one's own. ``tick`` is told of progress.
    """
    from . import store

    return store.build(Path(source), Path(into), vocabulary(), as_of, whole=whole, tick=tick)


def open_index(path: str | PathLike[str], settings: Settings | None = None) -> Index:
    """An index that was built, opened for reading. Raises RulesError when it is not one of this version."""
    from .index import Index

    return Index(Path(path), vocabulary(), settings)


def index_of(
    entries: Callable[[], Sequence[Entry]], as_of: date, settings: Settings | None = None, contents: Iterable[str] = ()
) -> Index:
    """An index in memory of some entries, such as the rows of a table.

    ``contents`` are the texts that the entries are read from. With them a large index is kept for later processes, in which
    ``entries`` is not called.
    """
    from . import kept, store
    from .index import Index

    words = vocabulary()

    def make() -> bytes:
        return store.in_memory(entries(), words, as_of)

    texts = list(contents)
    key = kept.key_of([words.digest, str(as_of), *texts]) if texts else ""
    return Index(Path("memory"), words, settings, kept.kept(key, make) if key else make())


def published_lists() -> frozenset[str]:
    """The ids of the published lists that the shipped tables describe."""
    from licet.language.sources import home

    from .words import list_ids

    return list_ids(home("seeds") / "lists" / "sources.csv")


@cache
def vocabulary() -> Vocabulary:
    """The shipped tables: published lists, policy texts, and words that name matching treats apart."""
    from licet.language.sources import home

    from .words import load

    return load(home("seeds") / "lists")


@cache
def simplified_characters() -> Mapping[int, str]:
    """Simplified Chinese characters by the code of the traditional one, without reading the other tables."""
    from licet.language.sources import home

    from .words import simplified

    return simplified(home("seeds") / "lists" / "han_simplified.txt")
