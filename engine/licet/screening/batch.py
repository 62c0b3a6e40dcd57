"""Many questions at once: distinct cells to codes, codes to cases, one inference for each case never met before.

Rows only ever meet arrays of integers. What a person reads is looked up once for each distinct question, and remembered
by the :class:`Batch` for the next frame.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import narwhals as nw
import numpy as np

from licet.case.resolve import parse_product
from licet.determination.outcomes import DayOutcome, undetermined
from licet.errors import InferenceError, InputError
from licet.language.attributes import FIGURES, FLAGS
from licet.question import Query
from licet.rulebook.rulebook import Rulebook
from licet.values.needs import Need
from licet.values.timeline import Timeline
from licet.values.units import in_unit

from .answer_table import AnswerTable
from .columns import MOST_KNOWN, Distinct, encode, gather_rows, table
from .doubtful import Doubtful

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Codes = NDArray[np.integer[Any]]
    Figures = NDArray[np.float64]

DENSE = 1 << 21  # combinations of codes that are looked up in one array
NO_FIGURE = "no figure for "  # begins the name of a column that holds what should have been figures
TABLES = 8  # such arrays that are kept
ASKED = 1 << 17  # distinct questions whose timelines are kept in mind
NARROW = 1 << 31  # codes below this fit half the memory
TEXTS = (
    "product",
    "destination",
    "vendor",
    "kind",
    "ships_from",
    "headquarters",
    "end_user",
    "end_use",
    "known_on",
    "basis",
)
ALIKE = {"destination", "headquarters", "ships_from", "end_user"}  # told apart no further than the rules do
YES_OR_NO = {"yes": True, "true": True, "no": False, "false": False}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a frame as codes: ``codes[row]`` is the place of the cell in ``values``, -1 for an empty cell."""

    name: str
    codes: Codes
    values: Sequence[Any]


class Batch:
    """The answers of one engine, filled as questions come up. Not for several threads at once.

    ``cuts`` are the cut points of the rulebook for each figure; ``alike`` says what sets a country or an end user apart;
    ``outcomes`` asks the engine for the outcomes on all days.
    """

    def __init__(
        self,
        rulebook: Rulebook,
        cuts: Mapping[str, tuple[float, ...]],
        alike: Callable[[str, str], object],
        outcomes: Callable[[Query], Timeline[DayOutcome]],
    ) -> None:
        self.answers = AnswerTable(rulebook)
        self._doubtful = Doubtful(rulebook.catalogue)
        self._cuts = cuts
        self._alike = alike
        self._outcomes = outcomes
        self._seen: dict[str, tuple[dict[str, int], dict[object, int]]] = {}
        self._tables: dict[object, Codes] = {}
        self._asked: dict[object, int] = {}
        self._words: dict[str, Sequence[str]] = {}
        self._small: dict[tuple[str, bool], tuple[int, Any]] = {}

    def column(self, name: str, series: nw.Series[Any]) -> Column:
        """A column as codes, the same for the same texts from frame to frame."""
        codes, values = encode(series, self._words.get(name, ()))
        self._words[name] = values if len(values) <= MOST_KNOWN else ()
        return Column(name, codes, values)

    def appended(self, rows: Codes, like: nw.DataFrame[Any], *, categories: bool) -> Iterator[nw.Series[Any]]:
        """The columns of the answers in these rows, for a frame."""
        library, count = nw.get_native_namespace(like).__name__, len(self.answers.rows)
        held, small = self._small.get((library, categories), (0, None))
        if held < count:
            columns = {name: Distinct(*column) for name, column in self.answers.columns().items()}
            small = table(library, columns, categories=categories)
            self._small[library, categories] = count, small
        return gather_rows(small, rows, like)

    def lines(self, columns: Sequence[Column], figures: Mapping[str, Figures], fixed: Mapping[str, Any]) -> Codes:
        """The number of the timeline that answers each row. ``fixed`` are arguments that are the same for all rows."""
        told = [self._classed(one) if one.name in ALIKE else one for one in columns]
        named = "product" in fixed or any(one.name == "product" for one in columns)
        ranked = self._ranked(figures, named=named) if figures else []
        code, size = _composite([*((one.codes, len(one.values)) for one in told), *ranked])

        def ask(row: int) -> int:
            given = {name: float(values[row]) for name, values in figures.items() if not np.isnan(values[row])}
            alike = ((one.name, one.values[one.codes[row]]) for one in told if one.codes[row] >= 0)
            case = (*fixed.items(), *alike, *given.items())
            line = self._asked.get(case)
            if line is None:
                while len(self._asked) >= ASKED:
                    del self._asked[next(iter(self._asked))]
                cells = {one.name: one.values[one.codes[row]] for one in columns if one.codes[row] >= 0}
                line = self._asked[case] = self._line({**fixed, **cells}, given)
            return line

        if size > DENSE:
            _, first, inverse = np.unique(code, return_index=True, return_inverse=True)
            return np.asarray([ask(int(row)) for row in first], dtype=np.int32)[inverse]
        known = tuple((one.name, tuple(one.values)) for one in told)
        return self._dense(code, size, ask, None if ranked else (known, tuple(sorted(fixed.items()))))

    def _classed(self, column: Column) -> Column:
        """A column of countries or end users as those that the rules tell apart; a blank cell is an empty one."""
        places, classes = self._seen.get(column.name, ({}, {}))
        if len(places) > MOST_KNOWN:
            places, classes = {}, {}
            self._tables.clear()  # the numbers begin anew
            self._asked.clear()
        self._seen[column.name] = places, classes
        for text in column.values:
            if text not in places:
                bare = text.strip()
                kept = self._alike(column.name, bare) if bare else None
                places[text] = classes.setdefault(kept, len(classes)) if bare else -1
        numbers = [places[text] for text in column.values]
        same = numbers == list(range(len(numbers)))
        codes = column.codes if same else np.asarray([*numbers, -1], dtype=np.int32)[column.codes]
        return Column(column.name, codes, range(len(classes)))

    def _dense(self, code: Codes, size: int, ask: Callable[[int], int], memory: object) -> Codes:
        """Look codes up in an array over all combinations, asking for those that are new."""
        table = self._tables.get(memory) if memory is not None else None
        if table is None:
            table = np.full(size, -1, dtype=np.int32)
            if memory is not None:
                while len(self._tables) >= TABLES:
                    del self._tables[next(iter(self._tables))]
                self._tables[memory] = table
        found = table[code]
        if found.min(initial=0) < 0:
            missing = np.flatnonzero(found < 0)
            new, first = np.unique(code[missing], return_index=True)
            table[new] = [ask(int(row)) for row in missing[first]]
            found = table[code]
        return found

    def _line(self, cells: Mapping[str, Any], figures: Mapping[str, float]) -> int:
        """The timeline for one distinct question; one that cannot be asked is unknown, with the reason."""
        text = {name: str(value).strip() for name, value in cells.items() if name in TEXTS}
        text = {name: value for name, value in text.items() if value}
        for name, value in cells.items():
            if name.startswith(NO_FIGURE):
                return self.answers.failure(_no_figure(name.removeprefix(NO_FIGURE), str(value)))
        for name in ("product", "destination"):
            if name not in text and not (name == "product" and figures):
                return self.answers.failure(f"{name}: the cell is empty")
        try:
            product: Any = text.pop("product", "")
            kind = text.pop("kind", None)
            sheet: dict[str, Any] = dict(figures)
            flags = {name: _flag(name, cells[name]) for name in FLAGS if name in cells}
            sheet |= {name: value for name, value in flags.items() if value is not None}
            if sheet or kind:
                product = parse_product({"name": product, "kind": kind, **sheet})
            return self.answers.line(self._outcomes(Query(product, text.pop("destination"), **text)))
        except InputError as error:
            return self.answers.failure(str(error))
        except InferenceError as error:
            return self.answers.line(undetermined(Need("inference", str(error))))

    def _ranked(self, figures: Mapping[str, Figures], *, named: bool) -> list[tuple[Codes, int]]:
        """Figures as their places among the rulebook's cut points: rows between the same cut points are one case."""
        ranked = [self._ranks(name, values) for name, values in figures.items()]
        parts = [figures[name] for name in ("dram_bandwidth", "interconnect") if name in figures]
        if parts:
            known = np.sum([~np.isnan(part) for part in parts], axis=0)
            total = np.nansum(parts, axis=0)
            codes, size = self._ranks("total_bandwidth", np.where(known > 0, total, np.nan))
            ranked.append((codes + known * size, size * 3))
        if "total_bandwidth" in figures:  # whether it fits the rest, only the values themselves can tell
            stated = figures["total_bandwidth"]
            for values in (stated, *parts):
                distinct, places = np.unique(np.where(np.isnan(stated), np.nan, values), return_inverse=True)
                ranked.append((places.astype(np.int64), len(distinct)))
        return ranked + self._doubtful.codes(figures, named=named)

    def _ranks(self, name: str, values: Figures) -> tuple[Codes, int]:
        cuts = np.asarray(self._cuts[name], dtype=np.float64)
        place = np.searchsorted(cuts, values, side="left")
        at = np.zeros(len(values), dtype=np.int64)
        if len(cuts):
            at = (cuts[np.minimum(place, len(cuts) - 1)] == values).astype(np.int64)
        size = 2 * len(cuts) + 1
        codes = np.where(np.isnan(values), size, 2 * place + at).astype(np.int64)
        bad = (values < 0) | np.isinf(values)  # each refused in its own words
        refused, numbers = np.unique(values[bad], return_inverse=True)
        codes[bad] = size + 1 + numbers
        return codes, size + 1 + len(refused)


def _composite(parts: Sequence[tuple[Codes, int]]) -> tuple[Codes, int]:
    """Several codes, each from -1, as one from 0, as narrow as it can be."""
    code: Codes = np.zeros(len(parts[0][0]), dtype=np.int32)
    size = 1
    for codes, count in parts:
        if size * (count + 1) >= 1 << 62:
            distinct, code = np.unique(code, return_inverse=True)
            size = len(distinct)
        size *= count + 1
        if size >= NARROW:
            code = code.astype(np.int64, copy=False)
        code *= count + 1
        code += codes
        code += 1
    return code, size


def _no_figure(name: str, text: str) -> str:
    """Why a cell is no figure."""
    reason = ""
    try:
        in_unit(text, FIGURES[name])
    except ValueError as error:
        reason = str(error)
    return f"{name}: `{text}` is no figure" + (f": {reason}" if reason else "")


def _flag(name: str, value: object) -> bool | None:
    text = str(value).strip().lower()
    if not text:
        return None
    if text not in YES_OR_NO:
        raise InputError(f"{name}: `{value}` is neither yes nor no")
    return YES_OR_NO[text]
