"""What the rows of one class distinguish: queries that none of them tells apart are asked once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any

from licet.case.ranks import ATTRIBUTES, NOT_APPLICABLE, Range
from licet.language.attributes import ROLES

from .cells import Cells
from .network import Row, Shape

UNTESTED_ZONE = 0  # in place of a zone that no row tests
MOST_VALUES = 1 << 12  # zones, and ranges of attributes, whose cells are kept


class Distinctions:
    """The cells that the rows of a class test. Cells that no row tells apart are made equal; those that no row tests are left out.

    ``memberships`` are the places of each zone in each role, of which later ones may be added.
    """

    def __init__(
        self, rows: Sequence[Row], shapes: Sequence[Shape], memberships: Mapping[tuple[int, int], frozenset[int]]
    ) -> None:
        self._rows = rows
        self._shapes = shapes
        self._memberships = memberships

    def select(self, cells: Cells) -> Cells:
        """The tested ones of all cells: ranges, then zones."""
        return tuple([cell(cells[position]) for position, cell in self._tested])

    def expand(self, tested: Cells) -> tuple[tuple[int, ...], tuple[Range, ...]]:
        """Zones and ranges of a query."""
        every: list[Any] = [*[NOT_APPLICABLE] * len(ATTRIBUTES), *[UNTESTED_ZONE] * len(ROLES)]
        for (position, _), cell in zip(self._tested, tested, strict=True):
            every[position] = cell
        return tuple(every[len(ATTRIBUTES) :]), tuple(every[: len(ATTRIBUTES)])

    @cached_property
    def _tested(self) -> list[tuple[int, Callable[[Any], Any]]]:
        """The positions of the cells that rows test, each with what makes equal cells of those that no row tells apart."""
        limits: dict[int, set[Range]] = {}
        places: dict[int, set[int]] = {}
        for row in self._rows:
            shape = self._shapes[row.shape]
            for attribute, limit in zip(shape.attributes, row.ranges, strict=True):
                limits.setdefault(attribute, set()).add(limit)
            for role, place in zip(shape.roles, row.places, strict=True):
                places.setdefault(role, set()).add(place)
        tested: list[tuple[int, Callable[[Any], Any]]] = [
            (attribute, _alike(limits[attribute])) for attribute in sorted(limits)
        ]
        tested += [(len(ATTRIBUTES) + role, self._zone(role, frozenset(places[role]))) for role in sorted(places)]
        return tested

    def _zone(self, role: int, asked: frozenset[int]) -> Callable[[int], int]:
        """The first zone that belongs to the same ones of the places asked for."""
        first: dict[frozenset[int], int] = {}

        def alike(zone: int) -> int:
            return first.setdefault(self._memberships.get((role, zone), frozenset()) & asked, zone)

        return lru_cache(MOST_VALUES)(alike)


def _alike(limits: set[Range]) -> Callable[[Range], Range]:
    """A range for all those that have ranks in common with the same limits.

    >>> alike = _alike({(2, 5), (4, 9)})
    >>> alike((3, 3)), alike((2, 2)), alike((0, 1)), alike((6, 6)), alike((7, 8))
    ((5, 2), (5, 2), (5, 1), (9, 4), (9, 4))
    """
    lows, highs = sorted({low for low, _ in limits}), sorted({high for _, high in limits})
    highs.append(highs[-1] + 1)
    lows.insert(0, lows[0] - 1)

    def alike(known: Range) -> Range:
        low, high = known
        return highs[min(bisect_left(highs, low), len(highs) - 1)], lows[max(bisect_right(lows, high) - 1, 0)]

    return lru_cache(MOST_VALUES)(alike)
