"""Days and figures as order books write them, brought into the one form that screening reads.

Each kind of notation that has only one meaning is read. Where a column can be read in two ways, a question names the
option that states the way. A cell that is no day stays as it is; its order is unknown.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from licet.values.day_text import day_of
from licet.values.names import normalize_name

from .order_headers import words

_TIME = r"(?:[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp][Mm])?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}}){_TIME}", re.ASCII)
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})", re.ASCII)
_HAN = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日", re.ASCII)
_DAY_NAME = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[.\s-]*(?:de\s+)?([^\W\d_]+)[.,\s-]*(?:de\s+)?(\d{4})", re.UNICODE)
_NAME_DAY = re.compile(r"([^\W\d_]+)[.\s-]*(\d{1,2})(?:st|nd|rd|th)?[,\s-]+(\d{4})")
_NUMBERS = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}|\d{{2}}){_TIME}", re.ASCII)
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?", re.ASCII)
BEGIN = {
    "1900": date(1899, 12, 30),
    "1904": date(1904, 1, 1),
}  # day 0 of the day numbers of spreadsheets, after 1900-02
CENTURY = 2000


@dataclass(frozen=True, slots=True)
class CellForm:
    """What is stated about cells; ``None`` where nothing is stated.

    Whether 03/04/2025 begins with the day, from which year numbers count days, and whether the comma is the decimal sign.
    """

    dayfirst: bool | None = None
    serials: str | None = None
    comma: bool | None = None


def _date(year: str, month: str | int, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def plain_day(text: str) -> date | None:
    """The day of a notation that has one meaning; ``None`` for any other text.

    >>> plain_day("2025-05-01T10:30:00Z"), plain_day("1. Mai 2025"), plain_day("03/04/2025")
    (datetime.date(2025, 5, 1), datetime.date(2025, 5, 1), None)
    """
    for shape in (_COMPACT, _HAN):
        if match := shape.fullmatch(text):
            return _date(*match.groups())
    if match := _YEAR_FIRST.fullmatch(text):
        return _date(match[1], match[3], match[4])
    if match := _DAY_NAME.fullmatch(text):
        return _date(match[3], words().months.get(normalize_name(match[2]), 0), match[1])
    if match := _NAME_DAY.fullmatch(text):
        return _date(match[3], words().months.get(normalize_name(match[1]), 0), match[2])
    return None


def days(texts: Iterable[str], stated: CellForm) -> tuple[dict[str, date], str, list[str]]:
    """The days that the distinct texts of a column state, the notations found, and the questions that remain.

    >>> days(["13/05/2025", "04/05/2025"], CellForm())[:2]
    ({'13/05/2025': datetime.date(2025, 5, 13), '04/05/2025': datetime.date(2025, 5, 4)}, 'day/month/year')
    >>> days(["03/04/2025"], CellForm())[2]
    ['`03/04/2025` is a day in April or in March: state --dayfirst or --monthfirst']
    """
    found: dict[str, date] = {}
    forms: set[str] = set()
    numbers: dict[str, list[tuple[str, re.Match[str]]]] = defaultdict(list)
    serials: list[str] = []
    for text in texts:
        bare = text.strip()
        if (day := day_of(bare) or plain_day(bare)) is not None:
            forms.add("moments" if ":" in bare else "year-month-day" if day_of(bare) else "days with one meaning")
            found[text] = day
        elif match := _NUMBERS.fullmatch(bare):
            numbers[match[2]].append((text, match))
        elif _SERIAL.fullmatch(bare):
            serials.append(text)
    questions = []
    mixed = bool(found) or len(numbers) > 1 or bool(serials)
    for sign, cells in numbers.items():
        dayfirst, question = _order(cells, stated, mixed=mixed)
        if dayfirst is None:
            questions.append(question)
        else:
            forms.add(f"day{sign}month{sign}year" if dayfirst else f"month{sign}day{sign}year")
            found |= {text: day for text, match in cells if (day := _numbered(match, dayfirst=dayfirst)) is not None}
    if serials and stated.serials is None:
        bare = serials[0].strip()
        first, second = (begin + timedelta(int(bare[:5])) for begin in BEGIN.values())
        questions.append(
            f"`{bare}` counts days from 1900 ({first}) or from 1904 ({second}): state --serials 1900 or --serials 1904"
        )
    elif serials and stated.serials is not None:
        forms.add(f"day numbers from {stated.serials}")
        found |= {text: BEGIN[stated.serials] + timedelta(int(text.strip()[:5])) for text in serials}
    return found, ", ".join(sorted(forms)), questions


def _numbered(match: re.Match[str], *, dayfirst: bool) -> date | None:
    first, second, year = match[1], match[3], match[4]
    year = year if len(year) > len("25") else str(CENTURY + int(year))
    return _date(year, second, first) if dayfirst else _date(year, first, second)


def _order(cells: list[tuple[str, re.Match[str]]], stated: CellForm, *, mixed: bool) -> tuple[bool | None, str]:
    """Whether the day is first, and the question if that is not certain.

    It is certain if a number above 12 shows it, all cells have the same form, and no cell contradicts.
    """
    if stated.dayfirst is not None:
        return stated.dayfirst, ""
    months = 12
    pairs = [(int(match[1]), int(match[3]), text.strip()) for text, match in cells]
    first = next((text for one, two, text in pairs if one > months >= two), None)
    second = next((text for one, two, text in pairs if two > months >= one), None)
    short = next((text for text, match in cells if len(match[4]) <= len("25")), None)
    doubtful = next(((one, two, text) for one, two, text in pairs if one != two and max(one, two) <= months), None)
    question = ""
    if short is not None:
        question = f"`{short.strip()}` has a year of two digits, which may also come first"
    elif first is not None and second is not None:
        question = f"`{first}` begins with the day and `{second}` with the month"
    elif mixed:
        question = f"`{pairs[0][2]}` is beside days in another notation, so that no order is certain"
    elif first is None and second is None and doubtful is not None:
        one, two, text = doubtful
        question = f"`{text}` is a day in {date(CENTURY, two, 1):%B} or in {date(CENTURY, one, 1):%B}"
    return (None, f"{question}: state --dayfirst or --monthfirst") if question else (second is None, "")


_FIGURE = re.compile(r"\s*([+-]?[\d.,]*\d)(.*)", re.ASCII | re.DOTALL)


def figures(texts: Iterable[str], comma: bool | None) -> tuple[dict[str, str], str, list[str]]:
    """Figures written with a decimal point and no thousands, the decimal sign found, and the questions that remain.

    ``comma`` states whether the comma is the decimal sign, ``None`` if nothing is stated.

    >>> figures(["4.800,5 GB/s", "12"], None)
    ({'4.800,5 GB/s': '4800.5 GB/s'}, 'decimal comma', [])
    >>> figures(["4,800"], None)[2]
    ['`4,800` is 4.8 or 4800: state --decimal-comma or --decimal-point']
    """
    cells = [(text, match[1], match[2]) for text in texts if (match := _FIGURE.fullmatch(text))]
    shown = {sign for sign in (decimal(number) for _, number, _ in cells) if sign}
    doubtful = next((number for _, number, _ in cells if re.fullmatch(r"[+-]?\d{1,3}[.,]\d{3}", number)), None)
    if comma is None and len(shown) == 1:
        comma = shown == {","}
    flags = "state --decimal-comma or --decimal-point"
    if comma is None:
        if shown:
            return {}, "", [f"the column has figures with a decimal comma and with a decimal point: {flags}"]
        if doubtful is not None:
            whole = re.sub(r"[.,]", "", doubtful)
            return {}, "", [f"`{doubtful}` is {float(re.sub(',', '.', doubtful)):g} or {whole}: {flags}"]
        return {}, "", []
    thousands, sign = (".", ",") if comma else (",", ".")
    form = f"decimal {'comma' if comma else 'point'}"
    shape = re.compile(rf"[+-]?(\d+|\d{{1,3}}(\{thousands}\d{{3}})+)(\{sign}\d+)?", re.ASCII)
    plain = {
        text: number.replace(thousands, "").replace(sign, ".") + unit
        if shape.fullmatch(number)
        else f"{text} (with a {form})"
        for text, number, unit in cells
    }
    return {text: new for text, new in plain.items() if new != text}, form, []


def decimal(number: str) -> str | None:
    """The decimal sign that a number shows; ``None`` if it shows none for certain.

    >>> decimal("1.234,5"), decimal("4.8"), decimal("4,800"), decimal("1,234,567")
    (',', '.', None, '.')
    """
    signs = re.sub(r"[^.,]", "", number)
    if not signs:
        return None
    last = signs[-1]
    other = "," if last == "." else "."
    if other in signs:
        return last
    if len(signs) > 1:
        return other  # several of one sign separate thousands
    before, _, after = number.lstrip("+-").partition(last)
    in_thousands, most = 3, 3
    grouped = len(after) == in_thousands and 1 <= len(before) <= most and before.lstrip("0") != ""
    return None if grouped else last
