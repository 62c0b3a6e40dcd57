"""Finds and reads the source files of a folder of rules or seeds."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from licet.errors import Diagnostic, Location, RulesError

LISTS_FOLDER = "parties"  # at the top of a folder of rules: published lists, which are no source files
SUFFIXES = (".yaml", ".yml", ".csv")


class Source(NamedTuple):
    """One file: its name as messages show it (folder and path below it, with ``/``), and its text."""

    name: str
    text: str

    @property
    def is_index(self) -> bool:
        """Whether the file is the index of a jurisdiction (``index.yaml``)."""
        return self.name.rpartition("/")[2] == "index.yaml"


def gather(folder: Path) -> list[Source]:
    """Read every YAML and CSV file below a folder, sorted by path, except the lists of parties in ``parties``.

    Raises RulesError when the folder does not exist, or a file cannot be read or is not UTF-8 text.

    >>> from licet.engine import home
    >>> any(source.is_index for source in gather(home("rules")))
    True
    """
    if not folder.is_dir():
        raise RulesError([Diagnostic(Location(str(folder)), "the folder does not exist")])
    files_found = []
    for inside, folders, files in os.walk(folder):
        if inside == str(folder) and LISTS_FOLDER in folders:
            folders.remove(LISTS_FOLDER)
        within = "/".join((folder.name, *Path(inside).relative_to(folder).parts))
        files_found += [(f"{within}/{file}", f"{inside}{os.sep}{file}") for file in files if _is_source(file)]
    sources, problems = [], []
    for name, path in sorted(files_found, key=lambda names: names[0].split("/")):
        if not os.path.isfile(path):  # noqa: PTH113 - faster than a Path for many files
            continue
        try:
            with open(path, encoding="utf-8") as file:  # noqa: PTH123 - as above
                sources.append(Source(name, file.read()))
        except (UnicodeDecodeError, OSError) as error:
            problems.append(Diagnostic(Location(name), f"the file cannot be read: {error}"))
    if problems:
        raise RulesError(problems)
    return sources


def _is_source(file: str) -> bool:
    return file.endswith(SUFFIXES) and file not in SUFFIXES


def home(name: str) -> Path:
    """Where ``rules`` or ``seeds`` lie: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).parents[1]
    inside = package / name
    return inside if inside.is_dir() else package.parents[1] / name
