"""The areas of the threshold plane that rules have limits of, each with its rule and days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from licet.language.schema import Bounds, Clause
from licet.question import Value
from licet.rulebook.rulebook import Rulebook
from licet.rulebook.versions import windows

from .plane import AXES

Side = tuple[float | None, float | None]


class Area(Value):
    """A rectangle of the plane: the lower and the upper limit of each axis, ``None`` where there is none."""

    tpp: Side
    density: Side


class Limited(Value):
    """A rule, or a class of the list, with limits on the figures of the plane.

    ``days`` are the periods in which it may be in force, each with its first day and the day after its last one. ``areas`` are those
    of its alternatives; what else the rule asks for is not in them.
    """

    rule: str
    says: str
    cite: str
    days: tuple[tuple[date | None, date | None], ...]
    areas: tuple[Area, ...]


def limited(rulebook: Rulebook) -> tuple[Limited, ...]:
    """What has limits on the figures of the plane, by version. Notices, which decide nothing, are left out.

    >>> import licet
    >>> any(area.tpp == (4800, None) for one in limited(licet.load().rulebook) for area in one.areas)
    True
    """
    view = windows(rulebook, "practice", None)
    found = []
    for version in rulebook.versions:
        areas = tuple(dict.fromkeys(_areas(version.rule.when or ())))
        days = tuple(view[version.number].possible.periods())
        if areas and days and version.role != "notice":
            found.append(
                Limited(rule=version.id, says=version.rule.says, cite=version.rule.cite or version.instrument.cite, days=days, areas=areas)
            )  # fmt: skip
    return tuple(found)


def _areas(clauses: Sequence[Clause]) -> Iterator[Area]:
    for clause in clauses:
        figures = [getattr(clause, axis) for axis in AXES]
        if any(figures):
            tpp, density = map(_side, figures)
            yield Area(tpp=tpp, density=density)


def _side(bounds: Bounds | None) -> Side:
    if bounds is None:
        return None, None
    low = bounds.at_least if bounds.at_least is not None else bounds.above
    return low, bounds.below if bounds.below is not None else bounds.at_most
