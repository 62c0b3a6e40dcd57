"""What no physical part can be: limits on figures, so that a slip of units is refused and not judged.

The limits are data (``seeds/catalogue/bounds.csv``), each with its reason. They are wide: a part that stands outside them
cannot be made, while a figure given in thousands or in TB/s mostly does. A figure of zero says that there is none, and passes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from licet.language.attributes import FIGURES
from licet.language.csv_table import TableRow
from licet.values.names import did_you_mean

from .figures import Figure, ratio

BOUND_COLUMNS = ("figure", "says", "likely", "source")
BOUND_OPTIONAL = ("per", "when", "when_at_least", "at_least", "at_most")


class Limit(NamedTuple):
    """The limits of one figure, or of its quotient by another; for parts with at least so much of a third."""

    figure: str
    per: str | None
    when: str | None
    when_at_least: float
    at_least: float
    at_most: float
    says: str
    likely: str

    def problem(self, figures: Mapping[str, Figure]) -> str | None:
        """Why no part has these figures, ``None`` where this limit does not speak against them."""
        figure = figures.get(self.figure)
        other = figures.get(self.per) if self.per else None
        if figure is None or (self.per and other is None):
            return None
        if self.when and ((given := figures.get(self.when)) is None or given.low < self.when_at_least):
            return None
        low, high = figure.low, figure.high
        if other is not None:
            low = ratio(figure, other.high).low if other.high else 0.0
            high = ratio(figure, other.low).high if other.low else None
        too_low = high is not None and 0 < high < self.at_least
        if not too_low and low <= self.at_most:
            return None
        named = [self.figure, *filter(None, (self.per, self.when))]
        stated = " and ".join(f"`{name}` {figures[name]} {FIGURES[name]}" for name in named)
        return f"no part has {stated}: {self.says}; {self.likely}"


class Plausible:
    """All limits together."""

    def __init__(self, limits: Iterable[Limit] = ()) -> None:
        self.limits: Sequence[Limit] = tuple(limits)

    def problem(self, figures: Mapping[str, Figure]) -> str | None:
        """Why no part has these figures, ``None`` if one could."""
        return next((found for limit in self.limits if (found := limit.problem(figures))), None)


def read_limits(rows: Iterable[TableRow]) -> Plausible:
    """The limits of a table; problems join those of the rows."""
    limits = []
    for row in rows:
        for column in ("figure", "per", "when"):
            if row[column] not in FIGURES and (row[column] or column == "figure"):
                row.refuse(column, "no such figure", did_you_mean(row[column], FIGURES))
        for column in ("says", "likely", "source"):
            if not row[column]:
                row.refuse(column, "a limit needs its reason, the likely mistake and its source")
        at_least, at_most = row.number("at_least"), row.number("at_most")
        if at_least is None and at_most is None:
            row.refuse("at_least", "a limit needs at_least, at_most or both")
        limits.append(
            Limit(
                row["figure"], row["per"] or None, row["when"] or None, row.number("when_at_least") or 0.0,
                at_least or 0.0, float("inf") if at_most is None else at_most, row["says"], row["likely"],
            )
        )  # fmt: skip
    return Plausible(limits)
