"""Which reader a file needs, and the day on which a file was whole."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from licet.errors import Diagnostic, Location, RulesError

from . import csl, opensanctions, own_table
from .entries import Entry
from .rows import header
from .words import Vocabulary

Reader = Callable[[Path, Vocabulary, date | None, list[Diagnostic]], Iterator[Entry]]

Tick = Callable[[str, int, int | None], None]  # told of progress: the stage, the entries done, and all of them if known

_DAY = re.compile(r"(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)")


@dataclass(frozen=True, slots=True)
class Layout:
    """A file layout: how it is recognised, read, and whether such a file claims to be the whole list."""

    name: str
    says: str
    columns: tuple[str, ...]
    read: Reader
    whole: bool


LAYOUTS = (
    Layout("csl", "Consolidated Screening List, CSV", ("source", "federal_register_notice"), csl.read_csv, whole=True),
    Layout("opensanctions", "OpenSanctions targets.simple.csv", ("schema", "dataset"), opensanctions.read, whole=True),
    Layout("own", "a table in licet's own columns", ("list", "name"), own_table.read, whole=False),
)
CSL_JSON = Layout("csl-json", "Consolidated Screening List, JSON", (), csl.read_json, whole=True)

CONSOLIDATED = frozenset({LAYOUTS[0].says, CSL_JSON.says})  # files of several lists, each of them whole


def layout_of(path: Path) -> Layout:
    """The layout of a file. Raises RulesError when there is no such file, or none fits."""
    if not os.path.isfile(path):  # noqa: PTH113 - for a name that is too long, a Path raises OSError
        found = "this is a folder, not a file" if os.path.isdir(path) else "there is no such file"  # noqa: PTH112 - as above
        raise RulesError([Diagnostic(Location(str(path)), found)])
    with path.open("rb") as file:
        start = file.read(4096).removeprefix(b"\xef\xbb\xbf").lstrip()
    if start[:1] in (b"{", b"["):
        return CSL_JSON
    columns = header(path)
    for layout in LAYOUTS:
        if set(layout.columns) <= set(columns):
            return layout
    known = "; ".join(f"{layout.says}: columns {', '.join(layout.columns)}, …" for layout in LAYOUTS)
    raise RulesError(
        [
            Diagnostic(
                Location(str(path), 1, 1),
                "not a list in a known layout",
                ", ".join(columns)[:200],
                f"known are {known}",
            )
        ]
    )


def snapshot_day(path: Path, stated: date | None = None) -> tuple[date, str]:
    """The day a file was whole on, and how that is known: stated, in the file's name, or the day it was written."""
    if stated is not None:
        return stated, "stated"
    for year, month, day in reversed(_DAY.findall(path.stem)):
        try:
            return date(int(year), int(month), int(day)), "from the file's name"
        except ValueError:
            continue
    written = datetime.fromtimestamp(path.stat().st_mtime, tz=UTC).date()
    return written, "the day the file was written"


def read_entries(
    path: Path, vocabulary: Vocabulary, as_of: date | None, layout: Layout | None = None, tick: Tick | None = None
) -> list[Entry]:
    """All entries of a file. Raises RulesError with every problem of every row."""
    problems: list[Diagnostic] = []
    found: list[Entry] = []
    for entry in (layout or layout_of(path)).read(path, vocabulary, as_of, problems):
        found.append(entry)
        if tick:
            tick("reading", len(found), None)
    if not problems and not found:
        problems.append(Diagnostic(Location(str(path)), "the file holds no party"))
    if problems:
        raise RulesError(problems)
    return found
