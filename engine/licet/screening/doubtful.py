"""Finds the rows whose figures may be physically impossible. Such rows are not grouped, because each may be refused."""

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
    """Finds the rows that a limit of the catalogue may exclude.

    A figure that is not in a row comes from the catalogue when the row names a product. It is assumed to have any value
    between the least and the greatest one in the catalogue.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._limits = catalogue.plausible.limits
        self._spans: dict[str, tuple[float, float]] = {}
        for part in catalogue.parts.values():
            for name, figure in part.figures.items():
                low, high = self._spans.get(name, (np.inf, 0.0))
                self._spans[name] = min(low, figure.low), max(high, np.inf if figure.high is None else figure.high)

    def codes(self, figures: Mapping[str, Figures], *, named: bool) -> list[tuple[Codes, int]]:
        """For each figure, codes that distinguish the values of doubtful rows, and their number; empty without such rows.

        ``named`` is whether rows may name products.
        """
        spans = self._spans if named else {}
        rows = np.zeros(len(next(iter(figures.values()))), dtype=np.bool_)
        for limit in self._limits:
            rows |= _rows(limit, figures, spans)
        codes: list[tuple[Codes, int]] = []
        if rows.any():
            for values in figures.values():
                distinct, places = np.unique(np.where(rows, values, np.nan), return_inverse=True)
                codes.append((places.astype(np.int64), len(distinct)))
        return codes


Spans = Mapping[str, tuple[float, float]]


def _rows(limit: Limit, figures: Mapping[str, Figures], spans: Spans) -> Any:
    """Which rows a limit may exclude."""
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
    """The least and the greatest value of a figure in each row. A figure that is known nowhere is never out of limits."""
    least, most = spans.get(name, (np.inf, 0.0))
    if name == "total_bandwidth" and {"dram_bandwidth", "interconnect"} & figures.keys():  # the sum of these
        least, most = 0.0, np.inf
    stated = figures.get(name)
    if stated is None:
        return np.float64(least), np.float64(most)
    empty = np.isnan(stated)
    return np.where(empty, least, stated), np.where(empty, most, stated)
