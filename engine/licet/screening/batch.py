"""Answers many questions at once: cells are encoded as integers, and each distinct case is evaluated once.

All work on single rows is done on arrays of integers. Results of distinct cases are cached by the :class:`Batch` for
later frames.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import narwhals as nw
import numpy as np

from licet.determination.evaluators import Evaluators
from licet.resolution import eccns_in

from .answer_table import AnswerTable
from .cases import PLACES, Cases
from .columns import MOST_CACHED, Distinct, encode, gather_rows, small_table
from .doubtful import Doubtful

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Codes = NDArray[np.integer[Any]]
    Figures = NDArray[np.float64]
    Flags = NDArray[np.bool_]

DENSE = 1 << 21  # most combinations of codes for which one array is used
TABLES = 8  # most such arrays in the cache
NARROW = 1 << 31  # codes below this fit 32 bits


@dataclass(frozen=True, slots=True)
class Column:
    """One encoded column of a frame: ``codes[row]`` is the index of the cell in ``values``, or -1 for an empty cell."""

    name: str
    codes: Codes
    values: Sequence[Any]

    def at(self, rows: Codes) -> Column:
        """The column at some rows."""
        return Column(self.name, self.codes[rows], self.values)

    def coded(self) -> tuple[Codes, int]:
        """The codes, and how many there may be."""
        return self.codes, len(self.values)


class Batch:
    """The cached answers of one engine. Not thread-safe."""

    def __init__(self, evaluators: Evaluators) -> None:
        self.answers = AnswerTable(evaluators.rulebook)
        self._catalogue = evaluators.rulebook.catalogue
        self._doubtful = Doubtful(self._catalogue)
        self._cuts = evaluators.usual.inference.ranks.cuts
        self._evaluators = evaluators
        self.cases = Cases(evaluators, self.answers)
        self._classes: dict[tuple[str, bool], tuple[dict[str, int], dict[object, int]]] = {}
        self._tables: dict[object, Codes] = {}
        self._values: dict[str, Sequence[str]] = {}
        self._small: dict[tuple[str, bool], tuple[int, Any]] = {}

    def column(self, name: str, series: nw.Series[Any]) -> Column:
        """The encoded column. Equal texts have equal codes in later frames too."""
        codes, values = encode(series, self._values.get(name, ()))
        self._values[name] = values if len(values) <= MOST_CACHED else ()
        return Column(name, codes, values)

    def appended(self, rows: Codes, like: nw.DataFrame[Any], *, categories: bool) -> Iterator[nw.Series[Any]]:
        """The answer columns for these rows of the answer table, in the library of a frame."""
        library, count = nw.get_native_namespace(like).__name__, len(self.answers.rows)
        held, small = self._small.get((library, categories), (0, None))
        if held < count:
            columns = {name: Distinct(*column) for name, column in self.answers.columns().items()}
            small = small_table(library, columns, categories=categories)
            self._small[library, categories] = count, small
        return gather_rows(small, rows, like)

    def timeline_ids(
        self, columns: Sequence[Column], figures: Mapping[str, Figures], fixed: Mapping[str, Any]
    ) -> Codes:
        """The id of the timeline that answers each row: an array with one integer for each row.

        ``figures`` are columns of numbers in the units of the figures, NaN where a cell is empty. ``fixed`` are arguments
        that are the same for all rows.
        """
        by_eccn = self._by_eccn(columns)
        classed = [self._classed(column, by_eccn=by_eccn) if column.name in PLACES else column for column in columns]
        ranked: list[tuple[Codes, int]] = []
        if figures:
            product = next((column for column in columns if column.name == "product"), None)
            products, product_codes = (product.values, product.codes) if product else ((), None)
            ranked = self._ranked(figures, None if product is None else product.codes >= 0)
            ranked += self._doubtful.codes(figures, products, product_codes)
        code, size = _composite([*map(Column.coded, classed), *ranked])

        def answered(rows: Codes) -> list[int]:
            """The timeline ids of some rows, of which each is another case."""
            of_product = [column.at(rows) for column in columns if column.name not in PLACES]
            of_places = [column.at(rows) for column in columns if column.name in PLACES]
            further = [column.at(rows) for column in classed if column.name in PLACES]
            given = [(name, values[rows]) for name, values in figures.items()]
            ranks = [(codes[rows], count) for codes, count in ranked]
            products, first = _sides([*map(Column.coded, of_product), *ranks])
            stated = [
                ((*fixed.items(), *_cells(of_product, row)), tuple(_figures(given, row))) for row in first.tolist()
            ]
            places, first = _sides([*map(Column.coded, further)])
            there = [tuple(_cells(of_places, row)) for row in first.tolist()]
            return self.cases.timeline_ids(stated, there, zip(products.tolist(), places.tolist(), strict=True))

        if size > DENSE:
            _, first, inverse = np.unique(code, return_index=True, return_inverse=True)
            return np.asarray(answered(first), dtype=np.int32)[inverse]
        values = tuple((column.name, tuple(column.values)) for column in classed)
        key = None if ranked else (by_eccn, values, tuple(sorted(fixed.items())))
        return self._look_up(code, size, answered, key)

    def _by_eccn(self, columns: Sequence[Column]) -> bool:
        """Whether some row may state an ECCN, so that the rules that are read only then distinguish places too."""
        stated = self._catalogue.states_eccns or any(
            column.name == "eccn" or (column.name == "product" and any(map(eccns_in, column.values)))
            for column in columns
        )
        if stated:
            self.answers.rulebook = self._evaluators.by_eccn.rulebook
        return stated

    def _classed(self, column: Column, *, by_eccn: bool) -> Column:
        """A column of countries or parties, encoded by classes that the rules distinguish. A blank cell counts as empty."""
        evaluator = self._evaluators.by_eccn if by_eccn else self._evaluators.usual
        class_of, classes = self._classes.get((column.name, by_eccn), ({}, {}))
        if len(class_of) > MOST_CACHED:
            class_of, classes = {}, {}
            self._tables.clear()  # they depend on the numbers of the classes
        self._classes[column.name, by_eccn] = class_of, classes
        for text in column.values:
            if text not in class_of:
                stripped = text.strip()
                key = evaluator.inference.fact_builder.equivalence_key(column.name, stripped) if stripped else None
                class_of[text] = classes.setdefault(key, len(classes)) if stripped else -1
        numbers = [class_of[text] for text in column.values]
        same = numbers == list(range(len(numbers)))
        codes = column.codes if same else np.asarray([*numbers, -1], dtype=np.int32)[column.codes]
        return Column(column.name, codes, range(len(classes)))

    def _look_up(self, code: Codes, size: int, answered: Callable[[Codes], list[int]], key: object) -> Codes:
        """Timeline ids from an array over all combinations of codes, which is cached under ``key`` unless that is ``None``."""
        table = self._tables.get(key) if key is not None else None
        if table is None:
            table = np.full(size, -1, dtype=np.int32)
            if key is not None:
                while len(self._tables) >= TABLES:
                    del self._tables[next(iter(self._tables))]
                self._tables[key] = table
        ids = table[code]
        if ids.min(initial=0) < 0:
            missing = np.flatnonzero(ids < 0)
            new, first = np.unique(code[missing], return_index=True)
            table[new] = answered(missing[first])
            ids = table[code]
        return ids

    def _ranked(self, figures: Mapping[str, Figures], named: Flags | None) -> list[tuple[Codes, int]]:
        """Codes and their number for each figure: figures between the same two limits of the rulebook have one code.

        ``named`` tells which rows name a product, ``None`` if there is no such column. Where such a row states one of the two
        bandwidths that make up the total, the catalogue may know the other one, so every distinct value is a code.
        """
        ranked = [self._ranks(name, values) for name, values in figures.items()]
        parts = [figures[name] for name in ("dram_bandwidth", "interconnect") if name in figures]
        if parts:
            known = np.sum([~np.isnan(part) for part in parts], axis=0)
            total = np.nansum(parts, axis=0)
            codes, size = self._ranks("total_bandwidth", np.where(known > 0, total, np.nan))
            ranked.append((codes + known * size, size * 3))
            if named is not None and (alone := named & (known == 1)).any():
                ranked.append(_distinct(np.where(alone, total, np.nan)))
        if "total_bandwidth" in figures:  # compared with the sum of the other two, so every distinct value is a code
            stated = figures["total_bandwidth"]
            for values in (stated, *parts):
                ranked.append(_distinct(np.where(np.isnan(stated), np.nan, values)))
        return ranked

    def _ranks(self, name: str, values: Figures) -> tuple[Codes, int]:
        """A code for each value: equal to a limit, between two limits, missing, or invalid (negative or infinite)."""
        cuts = np.asarray(self._cuts[name], dtype=np.float64)
        place = np.searchsorted(cuts, values, side="left")
        at = np.zeros(len(values), dtype=np.int64)
        if len(cuts):
            at = (cuts[np.minimum(place, len(cuts) - 1)] == values).astype(np.int64)
        size = 2 * len(cuts) + 1
        codes = np.where(np.isnan(values), size, 2 * place + at).astype(np.int64)
        bad = (values < 0) | np.isinf(values)  # each has an error message of its own
        refused, numbers = np.unique(values[bad], return_inverse=True)
        codes[bad] = size + 1 + numbers
        return codes, size + 1 + len(refused)


def _cells(columns: Sequence[Column], row: int) -> Iterator[tuple[str, Any]]:
    """The names and values of the cells of a row that are not empty."""
    return ((column.name, column.values[column.codes[row]]) for column in columns if column.codes[row] >= 0)


def _figures(figures: Sequence[tuple[str, Figures]], row: int) -> Iterator[tuple[str, float]]:
    """The names and values of the figures of a row that are known."""
    return ((name, float(values[row])) for name, values in figures if not np.isnan(values[row]))


def _sides(parts: Sequence[tuple[Codes, int]]) -> tuple[Codes, Codes]:
    """Of rows the number of the distinct combination of codes that each has, and the first row with each combination."""
    _, first, numbers = np.unique(_composite(parts)[0], return_index=True, return_inverse=True)
    return numbers, first


def _distinct(values: Figures) -> tuple[Codes, int]:
    """A code for each distinct value, and their number."""
    distinct, places = np.unique(values, return_inverse=True)
    return places.astype(np.int64), len(distinct)


def _composite(parts: Sequence[tuple[Codes, int]]) -> tuple[Codes, int]:
    """Combines codes that start at -1 into one code that starts at 0, and returns it with the number of combinations."""
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
