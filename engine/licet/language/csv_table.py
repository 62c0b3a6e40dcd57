"""CSV tables with positions: header and cells checked, every problem with its line."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection
from datetime import date

from licet.errors import Diagnostic, Location
from licet.values.names import did_you_mean


class Row:
    """One row: cell texts by column, stripped, with the place of the row."""

    __slots__ = ("cells", "location", "problems")

    def __init__(self, location: Location, cells: dict[str, str], problems: list[Diagnostic]) -> None:
        self.location = location
        self.cells = cells
        self.problems = problems

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def refuse(self, column: str, message: str, help_text: str = "") -> None:
        """Report what is wrong with one cell."""
        self.problems.append(Diagnostic(self.location, f"{message} in column `{column}`", self[column], help_text))

    def many(self, column: str) -> tuple[str, ...]:
        """A cell holding several texts, separated by ``|``."""
        text = self[column]
        return tuple(part for part in (piece.strip() for piece in text.split("|")) if part) if text else ()

    def number(self, column: str) -> float | None:
        """A figure, ``None`` when the cell is empty; reported when it is not a finite number of zero or more."""
        text = self[column]
        if not text:
            return None
        try:
            value = float(text)
        except ValueError:
            value = -1.0
        if not 0 <= value < float("inf"):
            self.refuse(column, "not a figure of zero or more")
            return None
        return value

    def flag(self, column: str) -> bool | None:
        """``yes`` or ``no``; ``None`` when empty."""
        return self._choice(column, {"yes": True, "no": False, "": None})

    def day(self, column: str) -> date | None:
        """A day, ``None`` when empty."""
        try:
            return date.fromisoformat(self[column]) if self[column] else None
        except ValueError:
            self.refuse(column, "not a day", "write it as 2025-06-10, or leave it empty")
            return None

    def _choice(self, column: str, meanings: dict[str, bool | None]) -> bool | None:
        if self[column] not in meanings:
            self.refuse(column, "neither yes nor no", "leave it empty when it is not known")
        return meanings.get(self[column])


def read(
    text: str, name: str, required: Collection[str], optional: Collection[str] = ()
) -> tuple[list[Row], list[Diagnostic]]:
    """All rows of a table and every problem with its shape. Problems found later through a row join the same list."""
    problems: list[Diagnostic] = []
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[Row] = []
    try:
        header = [column.strip() for column in next(reader, [])]
        known = [*required, *optional]
        for column in header:
            if column not in known:
                problems.append(Diagnostic(Location(name, 1, 1), "unknown column", column, did_you_mean(column, known)))
        problems += [
            Diagnostic(Location(name, 1, 1), f"column `{column}` is missing")
            for column in required
            if column not in header
        ]
        for cells in reader:
            place = Location(name, reader.line_num, 1)
            if not any(cells):
                continue
            if len(cells) != len(header):
                problems.append(Diagnostic(place, f"{len(cells)} cells where the header has {len(header)}"))
                continue
            rows.append(Row(place, dict(zip(header, map(str.strip, cells), strict=True)), problems))
    except csv.Error as error:
        problems.append(Diagnostic(Location(name, reader.line_num, 1), f"not CSV: {error}"))
    return rows, problems
