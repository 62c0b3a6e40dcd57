"""The threshold plane: TPP against performance density, cut where some rule or class has a limit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise, product
from math import sqrt
from typing import NamedTuple

from licet.decision import Classification
from licet.engine import Engine
from licet.errors import InputError
from licet.question import Value
from licet.rulebook.rulebook import Rulebook
from licet.values.timeline import Timeline
from licet.world.figures import exactly

from .answers import Answers, Asked, Told, View

AXES = ("tpp", "performance_density")
SOLD = ("yes", "no", "")  # for a data centre; not stated
DESCRIBED = "a part of these figures"
BEYOND = 8.0  # how many times the last limit, or the first one's inverse, stands for what lies beyond it


class Span(Value):
    """Equal figures as far as rules tell: the open interval between two limits, or one limit if both are equal."""

    above: float | None
    below: float | None


class Limit(Value):
    """What no product can be: a figure, or its ratio to the figure ``per``, below ``at_least`` or over ``at_most``."""

    figure: str
    per: str | None
    at_least: float
    at_most: float | None
    says: str


class Zones(Value):
    """The class of each cell from a day on: its place among the ``classes``, TPP by TPP; -1 for none."""

    start: date | None
    cells: tuple[tuple[int, ...], ...]


class Plane(Value):
    """``rows`` are the places in the tables of the answers for each cell: sold for a data centre, then TPP, then density."""

    kind: str
    tpp: tuple[Span, ...]
    density: tuple[Span, ...]
    sold: tuple[str, ...]
    rows: tuple[tuple[tuple[int, ...], ...], ...]
    classes: tuple[str, ...]
    zones: tuple[Zones, ...]
    limits: tuple[Limit, ...]


class Figured(NamedTuple):
    """A plane without the places of its rows, and the tables of its answers, a row for each cell."""

    plane: Plane
    tables: Sequence[Sequence[tuple[int, ...]]]

    def with_rows(self, places: Sequence[int]) -> Plane:
        """The plane with the place of the row of each cell, in the order of the tables."""
        left = iter(places)
        wide, high = len(self.plane.tpp), len(self.plane.density)
        rows = tuple(tuple(tuple(next(left) for _ in range(high)) for _ in range(wide)) for _ in self.plane.sold)
        return self.plane.model_copy(update={"rows": rows})


def spans(cuts: Sequence[float]) -> tuple[Span, ...]:
    """The spans of an axis with these limits.

    >>> [(span.above, span.below) for span in spans((1.6, 3.2))]
    [(None, 1.6), (1.6, 1.6), (1.6, 3.2), (3.2, 3.2), (3.2, None)]
    """
    found = [Span(above=None, below=cuts[0])]
    for low, high in pairwise((*cuts, None)):
        found += [Span(above=low, below=low), Span(above=low, below=high)]
    return tuple(found)


def plane(
    engine: Engine, answers: Answers, destinations: Sequence[str], views: Sequence[View], told: Told | None = None
) -> Figured:
    """The plane of a rulebook, of the kind of product that most of its catalogue with both figures has."""
    rulebook, cuts = engine.rulebook, answers.cuts
    tpp, density = (spans(cuts.get(axis) or (1.0,)) for axis in AXES)
    both = [part.kind for part in rulebook.catalogue.parts.values() if all(axis in part.figures for axis in AXES)]
    kind = max(sorted(set(filter(None, both))), key=both.count)
    cells = [
        _described(rulebook, kind, sold, wide, high) for sold, wide, high in product(SOLD, tpp, density)
    ]  # fmt: skip
    tables = [answers.table(cells, destinations, view, told) for view in views]
    classes: dict[str, int] = {}
    zones = _zones(engine, cells[: len(tpp) * len(density)], len(density), destinations[0], classes)
    drawn = Plane(
        kind=kind, tpp=tpp, density=density, sold=SOLD, rows=(), classes=tuple(classes), zones=zones,
        limits=tuple(
            Limit(figure=one.figure, per=one.per, at_least=one.at_least, says=one.says,
                  at_most=None if one.at_most == float("inf") else one.at_most)
            for one in rulebook.catalogue.plausible.limits if one.figure in AXES and not one.when
        ),
    )  # fmt: skip
    return Figured(drawn, tables)


def _described(rulebook: Rulebook, kind: str, sold: str, wide: Span, high: Span) -> Asked:
    """A product in a cell of the plane, as near to real ones as the cell has them."""
    tried = [dict(zip(AXES, pair, strict=True)) for pair in product(_within(wide), _within(high))]
    problem = rulebook.catalogue.plausible.problem
    chosen = next(
        (pair for pair in tried if problem({name: exactly(value) for name, value in pair.items()}) is None), tried[0]
    )
    texts = (("product", DESCRIBED), ("kind", kind), *((("datacenter", sold),) if sold else ()))
    return texts, tuple(chosen.items())


def _within(span: Span) -> tuple[float, ...]:
    """Values in a span: the middle of its logarithm, then values near its ends."""
    low = span.above if span.above is not None else (span.below or 1.0) / BEYOND
    high = span.below if span.below is not None else low * BEYOND
    middle = sqrt(low * high)
    return (middle,) if low == high else (middle, low + (middle - low) / 1000, high - (high - middle) / 1000)


def _zones(
    engine: Engine, cells: Sequence[Asked], height: int, destination: str, classes: dict[str, int]
) -> tuple[Zones, ...]:
    """The classes of the cells over time, the entry with the longest name if there are several."""
    found = [_classes(engine, cell, destination) for cell in cells]
    days = sorted({date.fromordinal(start) for one in found for start in one.starts})
    zones: list[Zones] = []
    for day in (None, *days):
        names = [one.at(day or date.min) for one in found]
        places = [classes.setdefault(name, len(classes)) if name else -1 for name in names]
        rows = tuple(tuple(places[at : at + height]) for at in range(0, len(places), height))
        if not zones or zones[-1].cells != rows:
            zones.append(Zones(start=day, cells=rows))
    return tuple(zones)


def _classes(engine: Engine, cell: Asked, destination: str) -> Timeline[str | None]:
    """The ECCN of a product over time, the most particular one of those that it certainly has."""
    described = {"name": DESCRIBED, "kind": dict(cell[0])["kind"], "datacenter": True, **dict(cell[1])}
    try:
        history = engine.timeline(described, destination)
    except InputError:  # no product can have these figures
        return Timeline.constant(None)

    def most_particular(found: tuple[Classification, bytes]) -> str | None:
        return max((one.eccn for one in found[0].classes if one.certain), key=len, default=None)

    return history.classifications.timeline.map(most_particular)
