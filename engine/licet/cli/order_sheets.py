"""Order books in workbooks: the sheet, the header row and the types of the cells."""

from __future__ import annotations

import io
import logging
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import fastexcel

from licet.errors import InputError
from licet.values.names import did_you_mean

from .order_headers import LOOKED_AT, REQUIRED, column_names, header_row, header_rows, recognised, repeats_header
from .order_text import Orders, Stated

Rows = list[list[str]]
MOST = 5  # cells that a message names
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FROM_1904 = re.compile(rb'<workbookPr\b[^>]*date1904="(1|true)"')
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_KIND = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
_ERROR = re.compile(r"#(N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!)|Err:[0-9]+")
_CELL = re.compile(rb'<c r="([A-Z]+[0-9]+)"[^>]*[^/]>.*?</c>', re.DOTALL)


def read_sheet(path: Path, stated: Stated) -> Orders:
    """The orders of a sheet of a workbook. Raises InputError, also for a choice that is not certain."""
    logging.getLogger("fastexcel").setLevel(logging.ERROR)  # it warns of empty columns
    content = path.read_bytes()
    book = fastexcel.read_excel(content)
    sheet = _sheet(book, path, stated)
    rows = _top(book, sheet)
    if stated.header_row is not None:
        index: int | None = stated.header_row - 1
        if not 0 <= stated.header_row - 1 < len(rows) or not any(rows[stated.header_row - 1]):
            raise InputError(f"`{path}` has no header in row {stated.header_row}; state another --header-row")
    else:
        index = header_row(rows, stated.columns)
    if index is None:
        shown = "; ".join(f"{number} `{' | '.join(filter(None, row))[:40]}`" for number, row in enumerate(rows[:3], 1))
        raise InputError(f"`{path}`: which row is the header? State --header-row. The first rows: {shown}")
    second = index + 1 < len(rows) and repeats_header(rows[index + 1], rows[index])
    _complete(content, book, sheet, path)
    frame = book.load_sheet(
        sheet, header_row=None, skip_rows=index + 1 + int(second), schema_sample_rows=None
    ).to_polars()
    header = rows[index]
    frame.columns = column_names(header)
    unused = [
        name for name, text in zip(frame.columns, header, strict=True) if not text and frame[name].is_null().all()
    ]
    form = {"sheet": sheet, "header row": header_rows(index + 1, second)}
    if (part := _part(content, "xl/workbook.xml")) is not None:
        form["day numbers"] = "1904" if _FROM_1904.search(part) else "1900"
    kept = [text for name, text in zip(frame.columns, header, strict=True) if name not in unused]
    return Orders(frame.drop(unused).lazy(), form, tuple(kept))


def _top(book: fastexcel.ExcelReader, sheet: str) -> Rows:
    """The first rows of a sheet as text, counted from its first row."""
    try:
        frame = book.load_sheet(sheet, header_row=None, skip_rows=0, n_rows=LOOKED_AT, dtypes="string").to_polars()
    except fastexcel.FastExcelError:
        return []  # nothing that could be read as a table
    return [[(cell or "").strip() for cell in row] for row in frame.rows()]


def _sheet(book: fastexcel.ExcelReader, path: Path, stated: Stated) -> str:
    """The name of the sheet with the orders: the stated one, the only one, or the only one with the headers of orders."""
    names: list[str] = list(book.sheet_names)
    if stated.sheet is not None:
        if stated.sheet not in names:
            hint = did_you_mean(stated.sheet, names) or f"its sheets are {', '.join(names)}"
            raise InputError(f"`{path}` has no sheet `{stated.sheet}`; {hint}")
        return stated.sheet
    tops = {name: _top(book, name) for name in names}
    filled = [name for name in names if any(map(any, tops[name]))]
    if not filled:
        raise InputError(f"`{path}` cannot be read: all its sheets are empty")
    if len(filled) == 1:
        return filled[0]

    def holds_orders(name: str) -> bool:
        named = any(stated.columns and stated.columns <= set(row) for row in tops[name])
        return named or any(recognised(row).issuperset(REQUIRED) for row in tops[name])

    with_orders = [name for name in filled if holds_orders(name)]
    if len(with_orders) == 1:
        return with_orders[0]
    listed = ", ".join(f"`{name}`" for name in with_orders or filled)
    raise InputError(f"`{path}`: which sheet holds the orders: {listed}? State --sheet")


def _part(content: bytes, name: str) -> bytes | None:
    """A part of an .xlsx file; ``None`` for another kind of file."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return parts.read(name)
    except (zipfile.BadZipFile, KeyError):
        return None


def _complete(content: bytes, book: fastexcel.ExcelReader, sheet: str, path: Path) -> None:
    """Raise InputError if cells of a sheet hold errors or formulas that were not calculated, which read as empty cells."""
    if _part(content, "xl/workbook.xml") is not None:
        wrong = _lost_in_xml(content, sheet)
    elif (table := _part(content, "content.xml")) is not None:
        wrong = list(_lost_in_ods(table, sheet))
    else:
        wrong = _lost_in_binary(book, sheet, path)
    if wrong:
        more = f" and {len(wrong) - MOST} more" if len(wrong) > MOST else ""
        raise InputError(
            f"`{path}`, sheet `{sheet}`: cells hold errors or formulas that were not calculated, and would read as "
            f"empty: {', '.join(wrong[:MOST])}{more}; mend them, or save the values"
        )


def _lost_in_xml(content: bytes, sheet: str) -> list[str]:
    """The cells of an .xlsx file with an error, or with a formula that was not calculated."""
    book, links = _part(content, "xl/workbook.xml"), _part(content, "xl/_rels/workbook.xml.rels")
    if book is None or links is None:
        return []
    targets = {one.get("Id"): one.get("Target", "") for one in ET.fromstring(links)}  # noqa: S314 - expat limits the expansion of entities
    for one in ET.fromstring(book).iter(f"{_MAIN}sheet"):  # noqa: S314 - as above
        if one.get("name") == sheet:
            target = targets.get(one.get(f"{_LINK}id"), "")
            cells = _part(content, target.lstrip("/") if target.startswith("/") else f"xl/{target}") or b""
            return [match[1].decode() for match in _CELL.finditer(cells) if _is_lost(match[0])]
    return []


def _is_lost(cell: bytes) -> bool:
    opened = cell[: cell.index(b">")]
    return b't="e"' in opened or (b"<f" in cell and b't="str"' not in opened and not re.search(rb"<v[^>]*>[^<]", cell))


def _lost_in_ods(content: bytes, sheet: str) -> Iterator[str]:
    """The cells of an .ods file with an error."""
    for table in ET.fromstring(content).iter(f"{_TABLE}table"):  # noqa: S314 - expat limits the expansion of entities
        if table.get(f"{_TABLE}name") != sheet:
            continue
        row = 0
        for line in table.iter(f"{_TABLE}table-row"):
            column = 0
            for cell in line:
                shown = "".join(cell.itertext()).strip()
                formula = cell.get(f"{_TABLE}formula") is not None
                if cell.get(_KIND) == "error" or (formula and _ERROR.fullmatch(shown)):
                    yield _place(row, column)
                column += int(cell.get(f"{_TABLE}number-columns-repeated", 1))
            row += int(line.get(f"{_TABLE}number-rows-repeated", 1))


def _lost_in_binary(book: fastexcel.ExcelReader, sheet: str, path: Path) -> list[str]:
    """The cells of an .xls or .xlsb file with an error. Raises InputError where they cannot be told from empty ones."""
    cells = book.load_sheet(sheet, header_row=None, skip_rows=0, dtypes="string")
    try:
        _, errors = cells.to_arrow_with_errors()
    except ImportError:
        raise InputError(
            f"`{path}`: errors such as #N/A in a {path.suffix} file can be told from empty cells only with pyarrow; install it "
            "(pip install pyarrow), or save the file as .xlsx"
        ) from None
    found = errors.errors if errors else []
    return [_place(*one.position) for one in sorted(found, key=lambda one: one.position) if "Error(" in one.detail]


def _place(row: int, column: int) -> str:
    """The name of a cell by its row and column from 0.

    >>> _place(1, 3), _place(0, 27)
    ('D2', 'AB1')
    """
    letters = ""
    column += 1
    while column:
        column, digit = divmod(column - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return f"{letters}{row + 1}"
