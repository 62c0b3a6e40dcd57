"""Rows of large CSV files, one at a time, with the line each begins on; and cells checked one by one."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from licet.errors import Diagnostic, Location
from licet.values.dates import UncertainDate
from licet.values.names import did_you_mean

from .entries import stated_day

_CELL_LIMIT = 16 * 1024 * 1024  # remarks and addresses of one party can be far longer than the default of 128 KB


class Record:
    """One row or object of a file: texts by column, stripped, with its location."""

    __slots__ = ("cells", "location", "problems")

    def __init__(self, cells: Mapping[str, str], location: Location, problems: list[Diagnostic]) -> None:
        self.cells = cells
        self.location = location
        self.problems = problems

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "").strip()

    def many(self, column: str, separator: str = ";") -> tuple[str, ...]:
        """The texts of one cell, each once, in order."""
        return tuple(dict.fromkeys(filter(None, map(str.strip, self[column].split(separator)))))

    def refuse(self, column: str, message: str, help_text: str = "") -> None:
        """Report what is wrong with one cell."""
        self.problems.append(Diagnostic(self.location, f"{message} in column `{column}`", self[column], help_text))

    def day(self, column: str) -> UncertainDate | None:
        """A day, month or interval; reported when it is none of these."""
        try:
            return stated_day(self[column])
        except ValueError as error:
            self.refuse(column, str(error), "write it as 2025-06-10, or leave it empty")
            return None

    def period(self, first: str, end: str) -> tuple[UncertainDate | None, UncertainDate | None]:
        """The first day and the end; reported when the end surely comes before the first day."""
        start, stop = self.day(first), self.day(end)
        if start is not None and stop is not None and stop.latest is not None and stop.latest <= start.earliest:
            self.refuse(
                end, f"the entry ends on or before its first day, {start}", "an end is the first day off the list"
            )
        return start, stop

    def required(self, *columns: str) -> bool:
        """Whether all these cells have a text; reported when not."""
        empty = [column for column in columns if not self[column]]
        for column in empty:
            self.refuse(column, "nothing stands")
        return not empty


def header(path: Path) -> list[str]:
    """The column names of a CSV file, empty when there are none; whether the rest is text is seen when it is read."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        try:
            return [column.strip() for column in next(csv.reader(file), [])]
        except csv.Error:
            return []


def records(
    path: Path, required: Sequence[str], problems: list[Diagnostic], optional: Sequence[str] | None = None
) -> Iterator[Record]:
    """All rows of a CSV file whose shape is right. ``optional=None`` allows any further column."""
    name = str(path)
    csv.field_size_limit(_CELL_LIMIT)
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file, strict=True)
        line = 1
        try:
            columns = [column.strip() for column in next(reader, [])]
            if not _shape(name, columns, required, optional, problems):
                return
            line = reader.line_num + 1
            for cells in reader:
                location = Location(name, line, 1)
                line = reader.line_num + 1
                if len(cells) != len(columns):
                    if any(cells):
                        at = location._replace(column=min(len(cells), len(columns)) + 1)
                        problems.append(Diagnostic(at, f"{len(cells)} cells where the header has {len(columns)}"))
                    continue
                yield Record(dict(zip(columns, cells, strict=True)), location, problems)
        except csv.Error as error:
            problems.append(Diagnostic(Location(name, line, 1), f"not CSV: {error}"))
        except UnicodeDecodeError as error:
            found = repr(error.object[error.start : error.end])
            problems.append(Diagnostic(Location(name, line), "not UTF-8 text at or after this line", found))


def _shape(
    name: str, columns: list[str], required: Sequence[str], optional: Sequence[str] | None, problems: list[Diagnostic]
) -> bool:
    before = len(problems)
    location = Location(name, 1, 1)
    problems += [Diagnostic(location, f"column `{column}` is missing") for column in required if column not in columns]
    twice = {column for column in columns if columns.count(column) > 1}
    problems += [Diagnostic(location, "a column stands twice", column) for column in sorted(twice)]
    if optional is not None:
        known = [*required, *optional]
        problems += [
            Diagnostic(location, "unknown column", column, did_you_mean(column, known))
            for column in columns
            if column not in known
        ]
    return len(problems) == before
