"""The cases that the rules of a rulebook can tell apart, as boxes.

A case is a point: one value for every attribute that rules ask about, a *field*. A figure has as many values as there are
intervals between the cut points of all rules, a role of places as many as there are countries that rules treat alike. A box holds
the cases whose every field has one of several values; it is one integer, with a bit for each value of each field. So it speaks for
products that do not exist yet. All values are known: what happens where something is missing follows from these.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from licet.values.bits import bits

Box = int


class Fields:
    """The fields of boxes, each with its number of values. Above each field is a free bit.

    >>> fields = Fields({"kind": 2, "figure": 3})
    >>> box = fields.box(kind=[0]) & fields.box(figure=[1, 2])
    >>> fields.values(box, "figure"), fields.is_empty(box & fields.box(kind=[1]))
    ([1, 2], True)
    """

    def __init__(self, sizes: Mapping[Hashable, int]) -> None:
        self.offsets: dict[Hashable, int] = {}
        self.masks: dict[Hashable, int] = {}
        offset = self._free = 0
        for name, size in sizes.items():
            self.offsets[name] = offset
            self.masks[name] = ((1 << size) - 1) << offset
            self._free |= 1 << (offset + size)
            offset += size + 1
        self.every: Box = sum(self.masks.values())
        self._starts = list(self.offsets.values())
        self._by_start = list(self.masks.values())

    def box(self, **values: Iterable[int]) -> Box:
        """The cases with these values of the fields that are named."""
        box = self.every
        for name, some in values.items():
            box &= self.where(name, sum(1 << value for value in set(some)))
        return box

    def where(self, name: Hashable, values: int) -> Box:
        """The cases whose field has one of the values given as bits."""
        return (self.every & ~self.masks[name]) | (values << self.offsets[name])

    def values(self, box: Box, name: Hashable) -> list[int]:
        """The values that a field has in a box."""
        return list(bits((box & self.masks[name]) >> self.offsets[name]))

    def is_empty(self, box: Box) -> bool:
        """Whether some field of a box has no value. Adding ones to a field that has one carries into its free bit."""
        return (box + self.every) & self._free != self._free

    def leaves_open(self, box: Box, name: Hashable) -> bool:
        """Whether a field may have every value in a box."""
        return box & self.masks[name] == self.masks[name]

    def pieces(self, box: Box, other: Box) -> Iterator[Box]:
        """Disjoint boxes that hold the cases of a box that are not in another."""
        outside = box & ~other
        while outside:
            mask = self._by_start[bisect_right(self._starts, (outside & -outside).bit_length() - 1) - 1]
            yield (box & ~mask) | (outside & mask)
            box &= ~mask | other
            outside &= ~mask

    def minus(self, boxes: Iterable[Box], others: Sequence[Box]) -> list[Box]:
        """Boxes that hold the cases of some boxes that are in none of others.

        >>> fields = Fields({"kind": 2, "figure": 3})
        >>> left = fields.minus([fields.every], [fields.box(kind=[0], figure=[0]), fields.box(figure=[1, 2])])
        >>> [(fields.values(box, "kind"), fields.values(box, "figure")) for box in left]
        [([1], [0])]
        """
        left = list(boxes)
        for other in others:
            found = []
            for box in left:
                if self.is_empty(box & other):
                    found.append(box)
                else:
                    found += self.pieces(box, other)
            left = found
        return left

    def common(self, boxes: Iterable[Box], others: Sequence[Box]) -> list[Box]:
        """Boxes that hold the cases that are in one of some boxes and in one of others."""
        shared = (box & other for box in boxes for other in others)
        return [box for box in shared if not self.is_empty(box)]

    def overlaps(self, box: Box, others: Iterable[Box]) -> bool:
        """Whether a box has a case in common with one of others."""
        return any((box & other) + self.every & self._free == self._free for other in others)

    def outside(self, box: Box, others: Sequence[Box], start: int = 0) -> Iterator[Box]:
        """Disjoint boxes with the cases of a box that are in none of others, found one by one."""
        for index in range(start, len(others)):
            if not self.is_empty(box & others[index]):
                for piece in self.pieces(box, others[index]):
                    yield from self.outside(piece, others, index + 1)
                return
        yield box


def simplified(boxes: Iterable[Box]) -> list[Box]:
    """Boxes without those that lie within another, largest first.

    >>> simplified([0b01, 0b11, 0b01])
    [3]
    """
    kept: list[Box] = []
    for box in sorted(set(boxes), key=int.bit_count, reverse=True):
        if not any(box & ~other == 0 for other in kept):
            kept.append(box)
    return kept
