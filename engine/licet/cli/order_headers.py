"""The headers of order books: which row is the header, and which column holds which attribute.

The words of headers are data (``seeds/orders``). Where the words leave a choice, nothing is chosen: a question names the
option that states it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from types import MappingProxyType

from licet.errors import InputError, RulesError
from licet.language.csv_table import TableRow, read
from licet.language.sources import home
from licet.values.names import normalize_name

LOOKED_AT = 60  # rows at the top of a file among which the header is
FEWEST = 2  # attributes that a header row names
REQUIRED = ("product", "destination")
_BRACKETS = re.compile(r"\s*[(\[（【].*?[)\]）】]\s*")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of headers, normalised. ``exactness`` of an attribute counts from 1, the most exact."""

    attributes: Mapping[str, Mapping[str, int]]
    day: tuple[str, ...]
    unsaid: frozenset[str]
    months: Mapping[str, int]

    def exactness(self, attribute: str, header: str) -> int | None:
        """How exactly a header names an attribute; ``None`` if it does not.

        >>> words().exactness("destination", "Ship-to country (ISO code)"), words().exactness("destination", "Country")
        (2, 5)
        """
        known = self.attributes[attribute]
        return next((known[form] for form in self._forms(header) if form in known), None)

    def _forms(self, header: str) -> Iterable[str]:
        yield normalize_name(header)
        bare = _BRACKETS.sub(" ", header)
        yield normalize_name(bare)
        said = re.split(r"[\s_]+", bare.strip())
        while len(said) > 1 and normalize_name(said[-1]) in self.unsaid:
            said.pop()
            yield normalize_name(" ".join(said))

    def attribute(self, header: str) -> str | None:
        """An attribute that a header names."""
        return next((name for name in self.attributes if self.exactness(name, header) is not None), None)

    def tells_a_day(self, header: str) -> bool:
        """Whether a header contains a word for a day, such as ``Posting date``."""
        return any(word in normalize_name(header) for word in self.day)


@cache
def words() -> Words:
    """The words of ``seeds/orders``. Raises RulesError where a table is wrong."""
    attributes: dict[str, dict[str, int]] = {}
    for row in _table("headers.csv", ("attribute", "exactness", "headers")):
        level = int(row.number("exactness") or 0)
        known = attributes.setdefault(row["attribute"], {})
        for header in row.many("headers"):
            known.setdefault(normalize_name(header), level)
    lists = {row["kind"]: row.many("words") for row in _table("words.csv", ("kind", "words"))}
    months = {
        normalize_name(name): int(row.number("month") or 0)
        for row in _table("months.csv", ("month", "names"))
        for name in row.many("names")
    }
    return Words(
        attributes, tuple(map(normalize_name, lists["day"])), frozenset(map(normalize_name, lists["unsaid"])), months
    )


def _table(name: str, columns: tuple[str, ...]) -> list[TableRow]:
    rows, problems = read((home("seeds") / "orders" / name).read_text(encoding="utf-8"), f"orders/{name}", columns)
    if problems:
        raise RulesError(problems)
    return rows


def recognised(row: Sequence[str]) -> set[str]:
    """The attributes that the cells of a row name as headers."""
    return {name for cell in row if cell.strip() and (name := words().attribute(cell))}


def header_row(rows: Sequence[Sequence[str]], named: Iterable[str]) -> int | None:
    """The index of the header among the first rows of a file; ``None`` if it is not certain.

    It is the row with all columns that options name, else the row with the most usual headers, else the first row that is
    not blank, if no row is longer.

    >>> header_row([["Open orders", ""], ["", ""], ["SKU", "Country"], ["H20", "CN"]], [])
    2
    """
    looked_at = [[cell.strip() for cell in row] for row in rows[:LOOKED_AT]]
    wanted = set(named)
    if wanted:
        found = next((index for index, row in enumerate(looked_at) if wanted <= set(row)), None)
        if found is not None:
            return found
    known = [recognised(row) for row in looked_at]
    best = max(known, key=len, default=set[str]())
    if len(best) >= FEWEST and not best.isdisjoint(REQUIRED):
        return known.index(best)
    first = next((index for index, row in enumerate(looked_at) if any(row)), None)
    filled = [sum(map(bool, row)) for row in looked_at]
    return first if first is not None and filled[first] == max(filled) else None


def repeats_header(row: Sequence[str], header: Sequence[str]) -> bool:
    """Whether the row after a header is a second one, such as the same in another language."""
    both = recognised(row)
    return len(both) >= FEWEST and both == recognised(header)


def header_rows(number: int, second: bool) -> str:
    """The number of the row that is the header, with the next one where it repeats it.

    >>> header_rows(4, False), header_rows(4, True)
    ('4', '4 and 5')
    """
    return f"{number} and {number + 1}" if second else str(number)


def column_names(header: Sequence[str | None]) -> list[str]:
    """Distinct names of columns. A column without header is ``column 3``; a second column of one name gets a number.

    >>> column_names([" SKU", None, "Country", "Country"])
    ['SKU', 'column 2', 'Country', 'Country (2)']
    """
    names: list[str] = []
    for number, text in enumerate(header, 1):
        name = wanted = " ".join((text or "").split()) or f"column {number}"
        copies = 1
        while name in names:
            copies += 1
            name = f"{wanted} ({copies})"
        names.append(name)
    return names


def guessed(
    header: Sequence[str], stated: Mapping[str, str] = MappingProxyType({}), not_products: Iterable[str] = ()
) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """The column of each attribute by the usual headers, the more exact header first, and the questions by attribute.

    ``stated`` are the columns that options name; they are not used twice. ``not_products`` hold line numbers.

    >>> guessed(["SKU", "Country", "Ship to country", "Price"])
    ({'product': 'SKU', 'destination': 'Ship to country'}, [])
    """
    columns: dict[str, str] = {}
    questions: list[tuple[str, str]] = []
    used = set(stated.values())
    for attribute in words().attributes:
        if attribute in stated:
            continue
        levels: dict[int, list[str]] = {}
        for name in header:
            level = words().exactness(attribute, re.sub(r" \(\d+\)$", "", name))
            if level is not None and name not in used and not (attribute == "product" and name in not_products):
                levels.setdefault(level, []).append(name)
        if not levels:
            continue
        first, *others = levels[min(levels)]
        if others:
            listed = " or ".join(f"`{name}`" for name in (first, *others))
            questions.append((attribute, f"which column holds `{attribute}`: {listed}?"))
        columns[attribute] = first
        used.add(first)
    return columns, questions


def figures(header: Sequence[str], keys: Iterable[str], stated: Mapping[str, str]) -> dict[str, str]:
    """The columns whose headers are keys of figures, apart from what is stated: a figure of an order is never left out.

    >>> figures(["SKU", "TPP", "DRAM bandwidth"], ["tpp", "dram_bandwidth"], {"product": "SKU"})
    {'tpp': 'TPP', 'dram_bandwidth': 'DRAM bandwidth'}
    """
    by_name = {normalize_name(name): name for name in reversed(header) if name not in stated.values()}
    found = {key: by_name.get(normalize_name(key)) for key in keys if key not in stated}
    return {key: name for key, name in found.items() if name is not None}


def is_line_number(cells: Sequence[str]) -> bool:
    """Whether the cells of a column count lines: 1, 2, 3 or 10, 20, 30, from the start again for each order.

    >>> is_line_number(["10", "20", "30", "10", "20"]), is_line_number(["4090", "3090"]), is_line_number([])
    (True, False, False)
    """
    most = 6  # digits
    texts = [cell.strip().removesuffix(".0") for cell in cells if cell.strip()]
    if not texts or not all(text.isascii() and text.isdigit() and len(text) <= most for text in texts):
        return False
    numbers = list(map(int, texts))
    start = numbers[0]
    step = next((after - before for before, after in pairwise(numbers) if after > before), None)
    if step is None:
        return set(numbers) <= {1, 10}
    return start in {0, 1, step} and all(after in {before, before + step, start} for before, after in pairwise(numbers))


def ask(questions: Sequence[str]) -> None:
    """Raise InputError with all questions, if there are any."""
    if questions:
        raise InputError("the file leaves a choice; state it\n" + "\n".join(f"  {question}" for question in questions))
