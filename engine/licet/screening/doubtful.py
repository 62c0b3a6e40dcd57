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

    What a row does not state may come from the catalogue, so it is taken to be anything that the catalogue has.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._limits = catalogue.plausible.limits
        self._spans: dict[str, tuple[float, float]] = {}
        for part in catalogue.parts.values():
            for name, figure in part.figures.items():
                low, high = self._spans.get(name, (np.inf, 0.0))
                self._spans[name] = min(low, figure.low), max(high, np.inf if figure.high is None else figure.high)

    def codes(self, figures: Mapping[str, Figures]) -> list[tuple[Codes, int]]:
        """Codes that tell doubtful rows apart by each of their figures; none where there is no such row."""
        rows = np.logical_or.reduce([self._rows(limit, figures) for limit in self._limits] or [np.False_])
        found: list[tuple[Codes, int]] = []
        if rows.any():
            for values in figures.values():
                distinct, places = np.unique(np.where(rows, values, np.nan), return_inverse=True)
                found.append((places.astype(np.int64), len(distinct)))
        return found

    def _rows(self, limit: Limit, figures: Mapping[str, Figures]) -> Any:
        """Which rows a limit could speak against."""
        if not {limit.figure, limit.per, limit.when} & figures.keys():
            return np.False_
        low, high = self._span(limit.figure, figures)
        if limit.per:
            least, most = self._span(limit.per, figures)
            with np.errstate(divide="ignore", invalid="ignore"):
                low, high = np.nan_to_num(low / most, nan=0.0), np.nan_to_num(high / least, nan=np.inf, posinf=np.inf)
        rows = ((low < limit.at_least) & (high > 0)) | (high > limit.at_most)
        return rows & (self._span(limit.when, figures)[1] >= limit.when_at_least) if limit.when else rows

    def _span(self, name: str, figures: Mapping[str, Figures]) -> tuple[Any, Any]:
        """The least and the most that a figure can be in each row."""
        least, most = self._spans.get(name, (np.inf, 0.0))
        if name == "total_bandwidth":  # what the rows state of its parts changes it
            least, most = 0.0, np.inf
        stated = figures.get(name)
        if stated is None:
            return np.float64(least), np.float64(most)
        empty = np.isnan(stated)
        return np.where(empty, least, stated), np.where(empty, most, stated)
