"""Finds the rows whose figures may be physically impossible. Such rows are not grouped, because each may be refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from licet.world.catalogue import Catalogue
from licet.world.plausible import Limit

from .columns import MOST_CACHED

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Figures = NDArray[np.float64]
    Codes = NDArray[np.integer[Any]]


# By figure and row: the least upper and the greatest lower end of what the figure can be. A limit excludes a product only
# when all of a figure's range is outside.
Spans = Mapping[str, tuple[Any, Any]]
NOT_KNOWN = (np.inf, 0.0)  # a figure that is known nowhere: no limit excludes it
ANYTHING = (1e-300, 1e300)  # a figure that any limit may exclude


class Doubtful:
    """Finds the rows that a limit of the catalogue may exclude.

    A figure that is not in a row comes from the catalogue when the row names a product, from any product of that name.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._limits = catalogue.plausible.limits
        self._catalogue = catalogue
        self._named_spans = lru_cache(maxsize=MOST_CACHED)(self._spans)

    def codes(
        self, figures: Mapping[str, Figures], products: Sequence[str], product_codes: Codes | None
    ) -> list[tuple[Codes, int]]:
        """For each figure, codes that distinguish the values of doubtful rows, and their number; empty without such rows.

        ``product_codes`` has the index in ``products`` of each row's product, -1 where there is none; it is ``None`` when
        rows name no products.
        """
        spans: dict[str, tuple[Any, Any]] = {}
        if product_codes is not None:
            known = [*map(self._named_spans, products), {}]  # the last one for rows without a product
            for name in {name for named in known for name in named}:
                limits = np.asarray([named.get(name, NOT_KNOWN) for named in known])
                spans[name] = limits[product_codes, 0], limits[product_codes, 1]
        ends = cache(lambda name: _ends(name, figures, spans))
        rows = np.zeros(len(next(iter(figures.values()))), dtype=np.bool_)
        for limit in self._limits:
            rows |= _rows(limit, figures, ends)
        codes: list[tuple[Codes, int]] = []
        if rows.any():
            for values in figures.values():
                distinct, places = np.unique(np.where(rows, values, np.nan), return_inverse=True)
                codes.append((places.astype(np.int64), len(distinct)))
        return codes

    def _spans(self, product: str) -> Mapping[str, tuple[float, float]]:
        """By figure: the least positive upper end and the greatest lower end among the products of this name."""
        spans: dict[str, tuple[float, float]] = {}
        for part in self._catalogue.called(product):
            for name, figure in part.figures.items():
                low, high = spans.get(name, NOT_KNOWN)
                spans[name] = min(low, figure.high or np.inf), max(high, figure.low)  # no limit excludes zero
        return spans


def _rows(limit: Limit, figures: Mapping[str, Figures], ends: Callable[[str], tuple[Any, Any]]) -> Any:
    """Which rows a limit may exclude."""
    if not {limit.figure, limit.per, limit.when} & figures.keys():
        return np.False_
    low, high = ends(limit.figure)
    if limit.per:
        least, most = ends(limit.per)
        with np.errstate(divide="ignore", invalid="ignore"):
            low, high = np.nan_to_num(low / most, nan=0.0), np.nan_to_num(high / least, nan=np.inf, posinf=np.inf)
    rows = ((low > 0) & (low < limit.at_least)) | (high > limit.at_most)
    return rows & (ends(limit.when)[1] >= limit.when_at_least) if limit.when else rows


def _ends(name: str, figures: Mapping[str, Figures], spans: Spans) -> tuple[Any, Any]:
    """The least upper and the greatest lower end of a figure in each row."""
    least, most = spans.get(name, NOT_KNOWN)
    if name == "total_bandwidth" and {"dram_bandwidth", "interconnect"} & figures.keys():  # the sum of these
        least, most = ANYTHING
    stated = figures.get(name)
    if stated is None:
        return np.asarray(least), np.asarray(most)
    empty = np.isnan(stated)
    return np.where(empty, least, stated), np.where(empty, most, stated)
