"""Source files of rules: which files are read, and their text."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from licet.errors import Diagnostic, Location, RulesError

SUFFIXES = (".yaml", ".yml", ".csv")


class Source(NamedTuple):
    """One file: its name as shown to people, and its text."""

    name: str
    text: str

    @property
    def is_index(self) -> bool:
        """Whether it is the index of a jurisdiction's folder."""
        return self.name.rpartition("/")[2] == "index.yaml"


def gather(folder: Path) -> list[Source]:
    """Every YAML and CSV file below a folder, by name.

    Raises RulesError when there is no such folder, or a file of it is not UTF-8 text.
    """
    if not folder.is_dir():
        raise RulesError([Diagnostic(Location(str(folder)), "there is no such folder of rules")])
    found = []
    for inside, _, files in os.walk(folder):
        within = "/".join((folder.name, *Path(inside).relative_to(folder).parts))
        found += [(f"{within}/{file}", f"{inside}{os.sep}{file}") for file in files if _read(file)]
    sources, problems = [], []
    for name, path in sorted(found, key=lambda one: one[0].split("/")):
        if not os.path.isfile(path):  # noqa: PTH113 - as below
            continue
        try:
            with open(path, encoding="utf-8") as file:  # noqa: PTH123 - a path for each of many files takes longer
                sources.append(Source(name, file.read()))
        except (UnicodeDecodeError, OSError) as error:
            problems.append(Diagnostic(Location(name), f"cannot be read: {error}"))
    if problems:
        raise RulesError(problems)
    return sources


def _read(file: str) -> bool:
    return file.endswith(SUFFIXES) and file not in SUFFIXES
