"""An independent implementation of the join that durable-rules does: bit masks over rows, combined with ``&``.

Every result of the inference engine must equal that of this index. The two share only the integers of the network.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from functools import lru_cache, partial
from itertools import accumulate
from operator import or_

from licet.case.ranks import Range
from licet.values.bits import bits

from .network import Network, Row

MOST_RANGES = 1 << 8  # ranges of one attribute whose rows are kept


class _Limit:
    """The limits that rows set on one side of one attribute. ``masks[i]`` are the rows of the first ``i`` limits, in order."""

    def __init__(self, limits: Mapping[int, int], free: int, *, reverse: bool) -> None:
        self.values = sorted(limits)
        self.reverse = reverse
        ordered = [limits[value] for value in (reversed(self.values) if reverse else self.values)]
        self.masks = list(accumulate(ordered, or_, initial=free))

    def upto(self, value: int) -> int:
        """The rows whose limit is at most the value; in reverse, at least the value. Rows without a limit are included."""
        if self.reverse:
            return self.masks[len(self.values) - bisect_left(self.values, value)]
        return self.masks[bisect_right(self.values, value)]


class BitmapIndex:
    """The rows of a network as bit masks: bit ``n`` stands for row ``n``.

    This is a bitmap index, see O'Neil and Quass, *Improved Query Performance with Variant Indexes*, SIGMOD 1997.
    """

    def __init__(self, network: Network) -> None:
        self.every = (1 << len(network.rows)) - 1
        self.by_class = _masks((row.cls, row) for row in network.rows)
        self._limits = [(position, *_limits(network, position, self.every)) for position in _attributes(network)]
        self._remember()
        self.places: dict[int, dict[int, int]] = {}
        asking: dict[int, int] = {}
        for row in network.rows:
            for role, place in zip(network.shapes[row.shape].roles, row.places, strict=True):
                masks = self.places.setdefault(role, {})
                masks[place] = masks.get(place, 0) | 1 << row.number
                asking[role] = asking.get(role, 0) | 1 << row.number
        self.asking = asking
        self.zones: dict[tuple[int, int], int] = {}

    def _remember(self) -> None:
        self.within = [
            (position, lru_cache(MOST_RANGES)(partial(_within, low, high))) for position, low, high in self._limits
        ]

    def __getstate__(self) -> dict[str, object]:
        return {name: value for name, value in self.__dict__.items() if name != "within"}

    def __setstate__(self, state: dict[str, object]) -> None:
        self.__dict__.update(state)
        self._remember()

    def register_zone(self, role: int, zone: int, places: frozenset[int]) -> None:
        """Register the places of a zone in a role. Rows that ask for one of them, or for no place in the role, match it."""
        masks = self.places.get(role, {})
        mask = self.every & ~self.asking.get(role, 0)
        for place in places:
            mask |= masks.get(place, 0)
        self.zones[role, zone] = mask

    def rows(self, cls: int, zones: tuple[int, ...], ranges: tuple[Range, ...]) -> tuple[int, ...]:
        """The numbers of the rows that a query possibly meets, in increasing order."""
        mask = self.by_class.get(cls, 0)
        for role, zone in enumerate(zones):
            if (role, zone) in self.zones:
                mask &= self.zones[role, zone]
            elif role in self.asking:
                mask &= ~self.asking[role]
        for position, within in self.within:
            mask &= within(ranges[position])
        return tuple(bits(mask))


def _within(low: _Limit, high: _Limit, known: Range) -> int:
    """The rows whose limits on an attribute have a rank in common with a range, and those without limits on it."""
    least, most = known
    return low.upto(most) & high.upto(least)


def _attributes(network: Network) -> list[int]:
    return sorted({position for shape in network.shapes for position in shape.attributes})


def _limits(network: Network, position: int, every: int) -> tuple[_Limit, _Limit]:
    """The lower and the upper limits that rows set on one attribute."""
    lows: list[tuple[int, Row]] = []
    highs: list[tuple[int, Row]] = []
    bound = 0
    for row in network.rows:
        attributes = network.shapes[row.shape].attributes
        if position in attributes:
            low, high = row.ranges[attributes.index(position)]
            lows.append((low, row))
            highs.append((high, row))
            bound |= 1 << row.number
    free = every & ~bound
    return _Limit(_masks(lows), free, reverse=False), _Limit(_masks(highs), free, reverse=True)


def _masks(rows: Iterable[tuple[int, Row]]) -> dict[int, int]:
    masks: dict[int, int] = {}
    for key, row in rows:
        masks[key] = masks.get(key, 0) | 1 << row.number
    return masks
