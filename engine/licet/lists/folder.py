"""The lists of parties in a folder of rules: ``DIR/parties``, and where indexes of them are kept."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from licet.errors import Diagnostic, InputError, RulesError
from licet.language.sources import LISTS_FOLDER

from . import build, open_index
from .index import Index
from .readers import Tick
from .store import SUFFIX

FILES = (".csv", ".json")  # lists as published, or in our own columns


def import_list(
    source: Path, folder: Path, as_of: date | None = None, *, whole: bool | None = None, tick: Tick | None = None
) -> Index:
    """Check a list and index it in a folder of rules.

    Raises RulesError with every problem, and InputError when the folder cannot be written; nothing is written then, nor when
    it is interrupted.
    """
    inside = folder / LISTS_FOLDER
    new = [one for one in (inside, folder) if not os.path.lexists(one)]
    try:
        return open_index(build(source, inside, as_of, whole=whole, tick=tick))
    except BaseException as error:
        for one in new:
            with suppress(OSError):
                one.rmdir()
        if isinstance(error, OSError):
            raise InputError(f"`{source}` was not imported into `{inside}`: {error}") from error
        raise


def open_lists(folder: Path) -> list[Index]:
    """The lists of a folder of rules, each opened once.

    Indexes are opened where they lie. A file as it was published is indexed in the cache folder of the user, or in the
    temporary folder where that cannot be written; the next time that index is opened. Raises RulesError with the problems of
    every file.
    """
    found: dict[str, Index] = {}
    problems: list[Diagnostic] = []
    for path in files(folder):
        try:
            index = open_index(path if path.suffix == SUFFIX else _cached(path))
        except RulesError as error:
            problems += error.diagnostics
            continue
        found.setdefault(index.path.name.rpartition("-")[2], index)
    if problems:
        raise RulesError(problems)
    return list(found.values())


def files(folder: Path) -> Sequence[Path]:
    """The files of the lists of a folder of rules, by name."""
    inside = folder / LISTS_FOLDER
    if not inside.is_dir():
        return ()
    return sorted(path for path in inside.iterdir() if path.suffix in {*FILES, SUFFIX} and path.stem and path.is_file())


def _cached(source: Path) -> Path:
    """The index of a published file in the first cache folder that can be written."""
    refused: OSError | None = None
    for folder in _caches():
        try:
            return build(source, folder)
        except OSError as error:
            refused = error
    raise InputError(
        f"the index of `{source}` cannot be kept in a cache folder: {refused}; index it with `licet lists import`"
    ) from refused


def _caches() -> Iterator[Path]:
    from platformdirs import user_cache_path

    yield user_cache_path("licet") / LISTS_FOLDER
    yield Path(tempfile.gettempdir()) / "licet" / LISTS_FOLDER
