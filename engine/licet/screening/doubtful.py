"""Rows whose figures may be refused as impossible: the classes of a book must keep them apart, as ``check`` does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from licet.world.catalogue import Catalogue
from licet.world.plausible import Limit

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Figures = NDArray[np.float64]
    Codes = NDArray[np.integer[Any]]


class Doubtful:
    """Tells from the figures of a book, by column, which rows a limit could speak against.

    What a row that names a product does not state comes from the catalogue, and is taken to be anything that it has.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._limits = catalogue.plausible.limits
        self._spans: dict[str, tuple[float, float]] = {}
        for part in catalogue.parts.values():
            for name, figure in part.figures.items():
                low, high = self._spans.get(name, (np.inf, 0.0))
                self._spans[name] = min(low, figure.low), max(high, np.inf if figure.high is None else figure.high)

    def codes(self, figures: Mapping[str, Figures], *, named: bool) -> list[tuple[Codes, int]]:
        """Codes that tell doubtful rows apart by each of their figures; none where there is no such row.

        ``named`` says whether rows may name products.
        """
        spans = self._spans if named else {}
        rows = np.zeros(len(next(iter(figures.values()))), dtype=np.bool_)
        for limit in self._limits:
            rows |= _rows(limit, figures, spans)
        found: list[tuple[Codes, int]] = []
        if rows.any():
            for values in figures.values():
                distinct, places = np.unique(np.where(rows, values, np.nan), return_inverse=True)
                found.append((places.astype(np.int64), len(distinct)))
        return found


Spans = Mapping[str, tuple[float, float]]


def _rows(limit: Limit, figures: Mapping[str, Figures], spans: Spans) -> Any:
    """Which rows a limit could speak against."""
    if not {limit.figure, limit.per, limit.when} & figures.keys():
        return np.False_
    low, high = _span(limit.figure, figures, spans)
    if limit.per:
        least, most = _span(limit.per, figures, spans)
        with np.errstate(divide="ignore", invalid="ignore"):
            low, high = np.nan_to_num(low / most, nan=0.0), np.nan_to_num(high / least, nan=np.inf, posinf=np.inf)
    rows = ((low < limit.at_least) & (high > 0)) | (high > limit.at_most)
    return rows & (_span(limit.when, figures, spans)[1] >= limit.when_at_least) if limit.when else rows


def _span(name: str, figures: Mapping[str, Figures], spans: Spans) -> tuple[Any, Any]:
    """The least and the most that a figure can be in each row: what is not known anywhere cannot be too little or too much."""
    least, most = spans.get(name, (np.inf, 0.0))
    if name == "total_bandwidth" and {"dram_bandwidth", "interconnect"} & figures.keys():  # the sum of these
        least, most = 0.0, np.inf
    stated = figures.get(name)
    if stated is None:
        return np.float64(least), np.float64(most)
    empty = np.isnan(stated)
    return np.where(empty, least, stated), np.where(empty, most, stated)
