"""Order books in text files: encoding, line ends, delimiter and header row.

What is certain is detected: a byte order mark, UTF-8, UTF-16 by its zero bytes, the delimiter that makes columns, and the
header by its words. Encodings of one byte a letter cannot be told apart, so one that is not stated is a question.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from licet.errors import InputError

from .order_headers import column_names, header_row, header_rows, recognised, repeats_header

HEAD = 1 << 18  # characters in which delimiter and header are looked for
CHUNK = 1 << 20
DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe"}
# Marks at the start of a file and what they mean. The longer of two that begin alike is first.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_QUOTED = re.compile(r'"[^"]*"')
_FIRST_END = re.compile(r"\A[^\r\n]*\r(?!\n)")  # the first line ends with a carriage return alone
MOST_ZEROS = 0.2  # part of the bytes at even, or at odd, places


@dataclass(frozen=True, slots=True)
class Stated:
    """What options state about the form of a file; ``None`` where nothing is stated. ``header_row`` counts from 1."""

    sheet: str | None = None
    delimiter: str | None = None
    encoding: str | None = None
    header_row: int | None = None
    columns: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Orders:
    """The rows of an order book, and how they were read. ``form`` maps the name of an option to what was found."""

    frame: pl.LazyFrame
    form: dict[str, str]
    header: tuple[str, ...] = ()  # as written


def read_text(path: Path, stated: Stated) -> Orders:
    """The orders of a text file, all cells as text. Raises InputError, also for a choice that is not certain.

    UTF-8 is read in pieces; other encodings are converted in memory.
    """
    encoding = _known(stated.encoding) if stated.encoding else _encoding(path)
    source: Path | bytes = path
    with path.open("rb") as file:
        start = file.read(len(codecs.BOM_UTF32_LE))
    if encoding in {"utf-8", "utf-8-sig"}:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            head = lines.read(HEAD)
    else:
        text = _decoded(path, encoding).removeprefix("\ufeff")
        source, head = text.encode(), text[:HEAD]
    cr_only = _FIRST_END.search(_QUOTED.sub("", head)) is not None
    if cr_only:
        text = _decoded(path, encoding).removeprefix("\ufeff").replace("\r", "\n")
        source, head = text.encode(), text[:HEAD]
    if len(head) == HEAD:
        head = head[: head.rfind("\n") + 1]
    if not head.strip():
        raise InputError(f"`{path}` cannot be read: it is empty")
    form = {"encoding": encoding + (" with a byte order mark" if _mark(start) else "")}
    if cr_only:
        form["line ends"] = "CR"
    lead = 0
    delimiter = stated.delimiter
    first, _, rest = head.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip("\r\ufeff")) == len("sep=x"):
        delimiter = delimiter or first.strip("\r\ufeff")[-1]
        head, lead = rest, 1
    rows, delimiter = _rows(path, head, delimiter, stated)
    cells = [row for _, row in rows]
    index = _header(path, cells, stated, lead)
    names = column_names(cells[index])
    second = index + 1 < len(cells) and repeats_header(cells[index + 1], cells[index])
    before = lead + (rows[index - 1][0] if index else 0)
    form |= {"delimiter": DELIMITERS.get(delimiter, delimiter), "header row": header_rows(index + 1 + lead, second)}
    frame = pl.scan_csv(
        source, infer_schema=False, glob=False, separator=delimiter, skip_lines=before,
        skip_rows_after_header=int(second), with_column_names=lambda _: names,
    )  # fmt: skip
    return Orders(frame, form, tuple(cells[index]))


def _mark(start: bytes) -> str | None:
    return next((encoding for mark, encoding in MARKS if start.startswith(mark)), None)


def _known(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        raise InputError(
            f"--encoding: there is no encoding `{name}`; such are utf-8, utf-16, cp1252, gb18030"
        ) from None


def _encoding(path: Path) -> str:
    """The encoding of a file, where it is certain. Raises InputError with a question where it is not."""
    with path.open("rb") as file:
        start = file.read(HEAD)
        if (marked := _mark(start)) is not None:
            return marked
        for offset, name in ((1, "utf-16-le"), (0, "utf-16-be")):
            if start and start[offset::2].count(0) > MOST_ZEROS * len(start) and not start[1 - offset :: 2].count(0):
                return name
        file.seek(0)
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while chunk := file.read(CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            raise InputError(
                f"`{path}` cannot be read as UTF-8; state its encoding with --encoding{_likely(path)}"
            ) from None
    return "utf-8"


def _likely(path: Path) -> str:
    """A hint at the most likely encoding, with a word that it would give."""
    from charset_normalizer import from_bytes  # needed for this message only

    with path.open("rb") as file:
        raw = file.read(HEAD)
    best = from_bytes(raw).best()
    usual = "cp1252"
    likely = best.encoding if best is not None else usual
    hints = []
    for name in dict.fromkeys((likely, usual)):
        text = raw.decode(name, errors="replace")
        word = next((word for word in text.split() if not word.isascii()), "")
        hints.append(f"--encoding {name} reads `{word[:40]}`")
    return ": " + "; ".join(hints)


def _decoded(path: Path, encoding: str) -> str:
    try:
        return path.read_bytes().decode(encoding)
    except UnicodeError as error:
        raise InputError(f"`{path}` cannot be read as {encoding}: {error}; state another --encoding") from None


def _parsed(head: str, delimiter: str) -> list[tuple[int, list[str]]]:
    """The rows of a text, each with the number of lines up to its end."""
    reader = csv.reader(io.StringIO(head, newline=""), delimiter=delimiter)
    try:
        return [(reader.line_num, row) for row in reader]
    except csv.Error:
        return []


def _rows(path: Path, head: str, delimiter: str | None, stated: Stated) -> tuple[list[tuple[int, list[str]]], str]:
    """The first rows of a file, and its delimiter. Raises InputError with a question if several delimiters are possible."""
    if delimiter is not None:
        delimiter = {"tab": "\t", "\\t": "\t", **{word: sign for sign, word in DELIMITERS.items()}}.get(
            delimiter, delimiter
        )
        if len(delimiter.encode()) != 1:
            raise InputError(f"--delimiter: `{delimiter}` is not one character, such as `;` or tab")
        if not (rows := _parsed(head, delimiter)):
            raise InputError(f"`{path}` cannot be read with the delimiter `{delimiter}`")
        return rows, delimiter
    possible = {}
    for sign in DELIMITERS:
        rows = _parsed(head, sign)
        if any(len(row) > 1 for _, row in rows):
            cells = [row for _, row in rows]
            known = max((len(recognised(row)) for row in cells[:60]), default=0)
            named = max((len(stated.columns & {cell.strip() for cell in row}) for row in cells[:60]), default=0)
            possible[sign] = (named, known), rows
    if not possible:
        rows = _parsed(head, ",")
        if not rows:
            raise InputError(f"`{path}` cannot be read: it is no CSV file")
        return rows, ","
    best = max(score for score, _ in possible.values())
    signs = [sign for sign, (score, _) in possible.items() if score == best]
    if len(signs) > 1:  # no header tells them apart; the columns of a table are equally many in all rows
        even = [sign for sign in signs if len({len(row) for _, row in possible[sign][1] if any(row)}) == 1]
        signs = even or signs
    if len(signs) > 1:
        listed = ", ".join(f"`{DELIMITERS[sign]}`" for sign in signs)
        raise InputError(f"`{path}` may have several delimiters ({listed}); state --delimiter")
    return possible[signs[0]][1], signs[0]


def _header(path: Path, rows: Sequence[Sequence[str]], stated: Stated, lead: int) -> int:
    if stated.header_row is not None:
        index = stated.header_row - 1 - lead
        if not 0 <= index < len(rows) or not any(rows[index]):
            raise InputError(f"`{path}` has no header in row {stated.header_row}; state another --header-row")
        return index
    found = header_row(rows, stated.columns)
    if found is None:
        shown = "; ".join(f"{number} `{' | '.join(row)[:40]}`" for number, row in enumerate(rows[:3], 1 + lead))
        raise InputError(f"`{path}`: which row is the header? State --header-row. The first rows: {shown}")
    return found
