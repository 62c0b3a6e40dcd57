"""Physical limits on figures, so that a figure in the wrong unit is refused.

The limits are data (``seeds/catalogue/bounds.csv``), each with its reason and source. They are wide: no real product is
outside them, but most figures that are stated in thousands or in TB/s are. A figure of zero means that the product has
no such interface, and is accepted.
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
    """The limits of one figure, or of its ratio to the figure ``per``, in their units.

    With ``when``, the limit applies to products whose figure of that name is at least ``when_at_least``.

    >>> limit = Limit("dram_bandwidth", None, None, 0.0, 1.0, 1e5, "too fast", "state it in GB/s")
    >>> limit.problem({"dram_bandwidth": Figure(4e6, 4e6)})
    'no product has `dram_bandwidth` 4e+06 GB/s: too fast; state it in GB/s'
    """

    figure: str
    per: str | None
    when: str | None
    when_at_least: float
    at_least: float
    at_most: float
    says: str
    likely: str

    def problem(self, figures: Mapping[str, Figure]) -> str | None:
        """Why no product can have these figures; ``None`` when this limit does not exclude them."""
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
        return f"no product has {stated}: {self.says}; {self.likely}"


class Plausible:
    """All limits of a catalogue."""

    def __init__(self, limits: Iterable[Limit] = ()) -> None:
        self.limits: Sequence[Limit] = tuple(limits)
        self._numbers: dict[str, list[int]] = {}  # of the limits of each figure
        for number, limit in enumerate(self.limits):
            self._numbers.setdefault(limit.figure, []).append(number)

    def problem(self, figures: Mapping[str, Figure]) -> str | None:
        """Why no product can have these figures; ``None`` when no limit excludes them."""
        numbers = sorted([number for figure in figures for number in self._numbers.get(figure, ())])
        return next((problem for number in numbers if (problem := self.limits[number].problem(figures))), None)


def read_limits(rows: Iterable[TableRow]) -> Plausible:
    """The limits from the rows of their table. Problems are added to those of the rows."""
    limits = []
    for row in rows:
        for column in ("figure", "per", "when"):
            if row[column] not in FIGURES and (row[column] or column == "figure"):
                row.refuse(column, "unknown figure", did_you_mean(row[column], FIGURES))
        for column in ("says", "likely", "source"):
            if not row[column]:
                row.refuse(column, "must not be empty: a limit has a reason, a likely mistake and a source")
        at_least, at_most = row.number("at_least"), row.number("at_most")
        if at_least is None and at_most is None:
            row.refuse("at_least", "a limit must have `at_least`, `at_most` or both")
        limits.append(
            Limit(
                row["figure"], row["per"] or None, row["when"] or None, row.number("when_at_least") or 0.0,
                at_least or 0.0, float("inf") if at_most is None else at_most, row["says"], row["likely"],
            )
        )  # fmt: skip
    return Plausible(limits)
