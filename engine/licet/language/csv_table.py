"""CSV tables with locations: the header and the cells are checked, and every problem carries its line."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from licet.errors import Diagnostic, Location
from licet.values.day_text import day_of
from licet.values.hidden import code_point, hidden, plain
from licet.values.names import did_you_mean

_FLAGS: dict[str, bool | None] = {"yes": True, "no": False, "": None}


@dataclass(slots=True, eq=False)
class TableRow:
    r"""One row of a CSV table: the text of each cell by column, without surrounding spaces, and the location of the row.

    The methods convert a cell. A cell that cannot be converted adds a diagnostic to ``problems``, which all rows of one
    table share, and counts as empty.

    >>> rows, problems = read("name,tpp\nH20,2368\nH100,fast\n", "chips.csv", ("name", "tpp"))
    >>> [row.number("tpp") for row in rows]
    [2368.0, None]
    >>> print(problems[0])
    chips.csv:3:1: column `tpp`: must be a number of zero or more
      found: fast
    """

    location: Location
    columns: Mapping[str, int]
    texts: Sequence[str]
    problems: list[Diagnostic]

    @property
    def cells(self) -> dict[str, str]:
        """The stripped text of every cell by column."""
        return {column: self.texts[index].strip() for column, index in self.columns.items()}

    def __getitem__(self, column: str) -> str:
        index = self.columns.get(column)
        return "" if index is None else self.texts[index].strip()

    def refuse(self, column: str, message: str, help_text: str = "") -> None:
        """Add a diagnostic about one cell."""
        text = f"column `{column}`: {message}"
        self.problems.append(Diagnostic(self.location, text, self[column], help_text))

    def many(self, column: str) -> tuple[str, ...]:
        """The texts of a cell that holds several, separated by ``|``."""
        text = self[column]
        return tuple(part for part in (piece.strip() for piece in text.split("|")) if part) if text else ()

    def number(self, column: str) -> float | None:
        """The cell as a finite number of zero or more; ``None`` when it is empty."""
        text = self[column]
        if not text:
            return None
        try:
            value = float(text)
        except ValueError:
            value = -1.0
        if not 0 <= value < float("inf"):
            self.refuse(column, "must be a number of zero or more")
            return None
        return value

    def flag(self, column: str) -> bool | None:
        """The cell, ``yes`` or ``no``, as a boolean; ``None`` when it is empty."""
        if self[column] not in _FLAGS:
            self.refuse(column, "must be `yes` or `no`", "leave it empty when the value is not known")
        return _FLAGS.get(self[column])

    def day(self, column: str) -> date | None:
        """The cell as a day; ``None`` when it is empty."""
        day = day_of(self[column])
        if day is None and self[column]:
            self.refuse(column, "must be a day", "write it as 2025-06-10, or leave it empty")
        return day


_Table = tuple[
    str, Mapping[str, int], list[Diagnostic]
]  # what the rows of one table share: its file, columns and problems
_Packed = tuple[int, int, int, str | tuple[str, ...]]  # the number of the table, line, column, and the texts in one


class RowsByName(Mapping[str, TableRow]):
    r"""Rows of tables by a name. Its pickle has each row as one text, and a row of it is made when it is first asked for.

    >>> rows, _ = read("name,tpp\nH20,2368\n", "chips.csv", ("name", "tpp"))
    >>> RowsByName({row["name"]: row for row in rows})["H20"]["tpp"]
    '2368'
    """

    def __init__(self, rows: Mapping[str, TableRow]) -> None:
        self._rows: dict[str, TableRow | _Packed] = dict(rows)
        self._tables: tuple[_Table, ...] = ()

    def __getitem__(self, name: str) -> TableRow:
        found = self._rows[name]
        if isinstance(found, TableRow):
            return found
        table, line, column, texts = found
        file, columns, problems = self._tables[table]
        row = TableRow(
            Location(file, line, column), columns, texts.split("\0") if isinstance(texts, str) else texts, problems
        )
        self._rows[name] = row
        return row

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, name: object) -> bool:
        return name in self._rows

    def __getstate__(self) -> dict[str, object]:
        tables: dict[tuple[str, int, int], tuple[int, _Table]] = {}
        packed: dict[str, _Packed] = {}
        for name in self._rows:
            row = self[name]
            place, shared = row.location, (row.location.file, row.columns, row.problems)
            key = place.file, id(row.columns), id(row.problems)
            number, _ = tables.setdefault(key, (len(tables), shared))
            plain_texts = not any("\0" in text for text in row.texts)
            packed[name] = number, place.line, place.column, "\0".join(row.texts) if plain_texts else tuple(row.texts)
        return {"_rows": packed, "_tables": tuple(table for _, table in tables.values())}


def read(
    text: str, name: str, required: Collection[str], optional: Collection[str] = ()
) -> tuple[list[TableRow], list[Diagnostic]]:
    """All rows of a CSV table, and the problems with its header and the number of its cells.

    ``name`` is the file name used in locations. Nothing is raised. Rows that are converted later add their problems to
    the list that is returned.
    """
    problems: list[Diagnostic] = []
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[TableRow] = []
    clean = text.replace("\n", "").replace("\r", "").isprintable()
    try:
        header = [column.strip() for column in next(reader, [])]
        columns = {column: index for index, column in enumerate(header)}
        known = [*required, *optional]
        for column in header:
            if column not in known:
                help_text = did_you_mean(column, known)
                problems.append(Diagnostic(Location(name, 1, 1), "unknown column", column, help_text))
        problems += [
            Diagnostic(Location(name, 1, 1), f"the column `{column}` is missing")
            for column in required
            if column not in header
        ]
        for cells in reader:
            location = Location(name, reader.line_num, 1)
            if not any(cells):
                continue
            if len(cells) != len(header):
                message = f"the row has {len(cells)} cells and the header has {len(header)}"
                problems.append(Diagnostic(location, message))
                continue
            row = TableRow(location, columns, cells, problems)
            if not clean:
                _refuse_hidden(row)
            rows.append(row)
    except csv.Error as error:
        problems.append(Diagnostic(Location(name, reader.line_num, 1), f"invalid CSV: {error}"))
    return rows, problems


def _refuse_hidden(row: TableRow) -> None:
    for column, index in row.columns.items():
        for _, character in hidden(row.texts[index]):
            message = f"column `{column}`: holds the hidden character {code_point(character)}"
            row.problems.append(Diagnostic(row.location, message, plain(row.texts[index]), "write the cell without it"))
            break
